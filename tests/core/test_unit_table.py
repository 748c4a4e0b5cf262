from dataclasses import replace

import pytest
import shapely
from pyproj import CRS

from regionaltool.core.access.seats import Seat, SeatSource
from regionaltool.core.assessment import Assessor
from regionaltool.core.communes import Communes
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.plan_law import PlanLaw
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.plan import Plan
from regionaltool.core.problems import InputError
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring
from regionaltool.core.unit_table import (
    COMMUNE_COLUMNS,
    SHAPEFILE_COLUMNS,
    UNIT_COLUMNS,
    UnitRow,
    check_widths,
    commune_rows,
    plan_table,
    unit_rows,
)

# Every letter of the Vietnamese alphabet that is not ASCII, small and capital.
PLACE = CRS("EPSG:9210")
LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"


def row(**values) -> UnitRow:
    given = {
        "unit": "08213",
        "name": "Xã Yên Mỹ",
        "official_km2": 12.0,
        "polygon_km2": 12.5,
        "population": 100,
        "population_missing": 0,
        "n_communes": 2,
        "members": "a,b",
        "geometry": shapely.box(0, 0, 1, 1),
    }
    return UnitRow(**(given | values))


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Five squares in a row; A = 0, 1; B = 2, 3; the last has no unit."""
    communes = Communes.from_arrays(
        ids=["01", "02", "03", "04", "05"],
        names=["Một", "Hai", "Ba", "Bốn", "Năm"],
        geometry=[
            shapely.box(5e5 + 1000 * i, 2.2e6, 5e5 + 1000 * (i + 1), 2.201e6) for i in range(5)
        ],
        crs=PLACE,
        population=[100, None, None, None, 7],
        official_km2=[1.25, 1.5, 0.75, None, 1.0],
    )
    return Plan(communes, ["A", "A", "B", "B", None], {"A": "Đơn vị A"})


@pytest.fixture(scope="module")
def assessments(plan):
    coverage = Coverage.of(plan.communes)
    profile = Profile.read("default", IDS)
    scoring = Scoring(Inputs.of(plan.communes, profile), profile)
    assessor = Assessor(coverage, ContiguityGraph(coverage), scoring)
    return {unit: assessor.assess(plan.members(unit)) for unit in plan.units}


def test_sums_are_of_what_is_known_and_the_unknown_is_counted(plan, assessments):
    a, b = unit_rows(plan, assessments)
    assert (a.unit, a.name, a.n_communes, a.members) == ("A", "Đơn vị A", 2, "01,02")
    assert (a.population, a.population_missing) == (100, 1)
    assert (b.name, b.population, b.population_missing) == ("B", None, 2)


def test_the_official_area_is_left_out_unless_every_member_has_one(plan, assessments):
    a, b = unit_rows(plan, assessments)
    assert a.official_km2 == 2.75
    assert b.official_km2 is None


def test_the_polygon_area_is_ellipsoidal_and_the_outline_dissolved(plan, assessments):
    a = unit_rows(plan, assessments)[0]
    assert a.polygon_km2 == pytest.approx(2 / 0.9999**2, rel=1e-5)
    assert shapely.equals(a.geometry, shapely.union_all(plan.communes.geometry[:2]))


def test_what_is_not_known_stays_empty(plan, assessments):
    for unit in unit_rows(plan, assessments):
        assert unit.type is unit.province is unit.outcome is unit.citation is None
        assert unit.area_percent is unit.population_percent is None


def test_what_the_law_says_goes_with_the_units(plan, assessments):
    law = PlanLaw(plan)
    law.judge_by(shipped("ee-2016"), CommuneFacts.of(plan.communes, {}))
    table = plan_table(plan, assessments, law.judgements())
    for row in table.units:
        judged = law.judgement(row.unit)
        assert row.outcome == judged.outcome.value and row.citation == (judged.cite or None)
        percents = {m.measure: m.percent for m in judged.measured if not m.number}
        known = percents["pop"] if percents["pop"] == percents["pop"] else None
        assert row.population_percent == known
    check_widths(table.units)


def test_a_chosen_seat_goes_before_the_given_one_and_gives_the_code(plan, assessments):
    ids = [f"0000{n}" for n in range(1, 6)]
    names, geometry = plan.communes.names, plan.communes.geometry
    communes = Communes.from_arrays(ids=ids, names=names, geometry=geometry, crs=PLACE)
    coded = Plan(communes, ["A", "A", "B", "B", None])
    given = replace(assessments["A"].seat, commune=0, source=SeatSource.GIVEN)
    known = assessments | {"A": replace(assessments["A"], seat=given)}
    table = plan_table(coded, known, seats={"A": 1, "B": 4})  # the last is none of its communes
    assert [(row.unit, row.written_code, row.seat) for row in table.units] == [
        ("A", "00002", "Hai"),
        ("B", "B", None),
    ]
    assert [row.written_code for row in table.communes] == ["00002", "00002", "B", "B", None]
    assert [row.unit for row in table.communes] == ["A", "A", "B", "B", None]
    assert plan_table(coded, known).units[0].written_code == "A"


def test_the_type_is_that_of_the_plan(plan, assessments):
    unit = plan.units[0]
    plan.apply(plan.retype(unit, "phường"))
    assert [row.type for row in unit_rows(plan, assessments)] == ["phường", None]


@pytest.mark.parametrize(
    ("source", "seat"),
    [(SeatSource.ASSUMED, None), (SeatSource.GIVEN, "Hai"), (SeatSource.CHOSEN, "Hai")],
)
def test_a_seat_is_named_only_when_it_was_given(plan, assessments, source, seat):
    judged = replace(assessments["A"], seat=Seat(1, 1, source, (0.0, 1.0)))
    assert unit_rows(plan, {**assessments, "A": judged})[0].seat == seat


def test_communes_without_a_unit_are_in_the_table(plan, assessments):
    table = plan_table(plan, assessments)
    assert [r.commune for r in table.communes] == list(plan.communes.ids)
    assert (table.communes[0].unit, table.communes[0].unit_name) == ("A", "Đơn vị A")
    assert (table.communes[4].unit, table.communes[4].unit_name) == (None, None)


def test_a_commune_keeps_unknown_figures_unknown(plan):
    rows = commune_rows(plan)
    assert [r.population for r in rows] == [100, None, None, None, 7]
    assert [r.official_km2 for r in rows] == [1.25, 1.5, 0.75, None, 1.0]


def test_names_of_columns_fit_a_shapefile_and_titles_differ():
    for columns in (SHAPEFILE_COLUMNS, UNIT_COLUMNS, COMMUNE_COLUMNS):
        names = [column.name for column in columns]
        assert all(name.isascii() and len(name) <= 10 for name in names)
        assert len({name.upper() for name in names}) == len(names)
        assert len({column.title for column in columns}) == len(columns)
    assert all(column.width <= 254 for column in SHAPEFILE_COLUMNS)


@pytest.mark.parametrize(
    ("text", "length"),
    [("ệ" * 26 + "ab", 80), ("ệ" * 26 + "đ", 80), ("a" * 80, 80), (LETTERS[:30], 80)],
)
def test_a_text_of_exactly_the_width_passes_and_one_letter_more_does_not(text, length):
    text += "x" * (length - len(text.encode()))
    assert len(text.encode()) == length
    check_widths([row(name=text)])
    with pytest.raises(InputError):
        check_widths([row(name=text + "x")])


def test_the_error_names_unit_field_limit_and_length():
    name = "Xã " + "Ệ" * 26
    with pytest.raises(InputError) as caught:
        check_widths([row(), row(unit="08999", name=name)])
    said = str(caught.value)
    for part in (f"{name} (08999)", "TEN_MOI", "holds 80", "82 bytes"):
        assert part in said


def test_bytes_count_and_not_letters():
    name = "ệ" * 27
    assert len(name) == 27
    with pytest.raises(InputError, match="81 bytes"):
        check_widths([row(name=name)])


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"n_communes": 1000}, "SO_TV"),
        ({"population": 10**10}, "DS"),
        ({"polygon_km2": 1e8}, "DT_HINH"),
        ({"official_km2": 999_999_999.999}, "DT_KM2"),
        ({"unit": "a" * 21}, "MA_MOI"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(values, field):
    with pytest.raises(InputError, match=field):
        check_widths([row(**values)])


def test_the_biggest_values_fit():
    check_widths(
        [row(n_communes=999, population=10**10 - 1, polygon_km2=9_999_999.9999, unit="b" * 20)]
    )


def test_the_geopackage_has_no_limit():
    wide = [column for column in UNIT_COLUMNS if column not in SHAPEFILE_COLUMNS]
    check_widths([row(members="0" * 10_000)], wide)
