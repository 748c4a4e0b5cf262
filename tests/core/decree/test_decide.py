import numpy as np
import pytest
import shapely
from pyproj import CRS

from regionaltool.core.assessment import Assessor
from regionaltool.core.communes import Communes
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.decree.decide import (
    Findings,
    Occasion,
    decided_plan,
    printable,
    province_of,
    split_name,
)
from regionaltool.core.decree.decided_plan import Province
from regionaltool.core.decree.obstacles import ObstacleKind, obstacles
from regionaltool.core.plan import Plan
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring


def decided(
    names, types=(), units="AABB", seats=None, ids=None, unit_names=None, reasons=None, **given
):
    n = len(names)
    communes = Communes.from_arrays(
        ids=ids or [f"0000{i}" for i in range(n)],
        names=names,
        type=list(types) or None,
        geometry=[
            shapely.box(5e5 + 1000 * i, 2.2e6, 5e5 + 1000 * (i + 1), 2.201e6) for i in range(n)
        ],
        crs=CRS("EPSG:9210"),
        population=[100] * (n - 1) + [None],
        official_km2=[1.234] * n,
    )
    called = {"A": "Xã Tân Đức", "B": "Hòa Bình"} if unit_names is None else unit_names
    plan = Plan(communes, [None if u == "-" else u for u in units], called)
    coverage = Coverage.of(communes)
    profile = Profile.read("default", IDS)
    scoring = Scoring(Inputs.of(communes, profile, borders=coverage.border_m), profile)
    assessor = Assessor(coverage, ContiguityGraph(coverage), scoring)
    known = {unit: assessor.assess(np.array(plan.members(unit))) for unit in plan.units}
    return decided_plan(
        plan,
        known,
        Occasion(Province("Cà Mau")),
        Findings(seats or {}, reasons=reasons or {}),
        **given,
    )


def test_names_are_split_from_their_types():
    made = decided(["Xã A", "B", "4", "Phường 5"], ["", "xã", "Phường", ""])
    assert [(c.type, c.name, c.title) for c in made.communes] == [
        ("xã", "A", "xã A"),
        ("xã", "B", "xã B"),
        ("phường", "Phường 4", "Phường 4"),
        ("phường", "Phường 5", "Phường 5"),
    ]
    assert [(u.type, u.name) for u in made.units] == [("xã", "Tân Đức"), ("phường", "Hòa Bình")]


def test_codes_are_those_of_the_seats_and_blank_while_these_are_open():
    made = decided(["A", "B", "C", "D"], seats={"A": 1, "B": 0})
    assert [unit.code for unit in made.units] == ["00001", ""]
    assert [unit.seat for unit in made.units] == [1, None]  # a seat elsewhere is none
    alone = decided(["A", "B"], units="AB")
    assert [(unit.seat, unit.code) for unit in alone.units] == [(0, "00000"), (1, "00001")]
    coded = decided(list("ABCD"), ids=list("abcd"), seats={"A": 0}, codes=["1", "2", "3", "4"])
    assert [unit.code for unit in coded.units] == ["1", ""]
    assert [one.written_code for one in coded.communes] == ["1", "2", "3", "4"]
    assert [one.written_code for one in made.communes] == ["00000", "00001", "00002", "00003"]


def test_what_papers_ask_is_listed():
    made = decided(
        ["A", "B", "C", "D", "E"],
        units="AABBC",
        seats={"A": 0},
        unit_names={"A": "Tân Đức", "B": "Xã TÂN ĐỨC", "C": "é" * 60},
    )
    assert [(one.kind, one.units) for one in obstacles(made)] == [
        (ObstacleKind.TWICE, ("A", "B")),
        (ObstacleKind.TYPE, ("A", "C")),
        (ObstacleKind.SEAT, ("B",)),
        (ObstacleKind.LONG, ("C",)),
    ]
    unnamed = decided(["A", "B"], ["xã", "xã"], "AA", {"A": 0}, unit_names={})
    assert [one.kind for one in obstacles(unnamed)] == [ObstacleKind.NAME]
    empty = decided(["A", "B"], units="--")
    assert [one.kind for one in obstacles(empty)] == [ObstacleKind.NOTHING]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Tỉnh Cà Mau", "tỉnh", "Cà Mau"),
        ("TP. Cần Thơ", "thành phố", "Cần Thơ"),
        ("Hưng Yên", "tỉnh", "Hưng Yên"),
        ("", "tỉnh", ""),
    ],
)
def test_province(text, kind, name):
    province = province_of(text)
    assert (province.type, province.name) == (kind, name)


def test_signs_that_no_paper_can_print_are_left_out():
    assert printable("Hoà\u0000 Bi\u0300nh\n\t𝄞 \ufffe😀") == "Hoà Bình 𝄞 😀"
    assert split_name("xã ‏עברית") == ("xã", "‏עברית")
    assert split_name("Đặc khu") in (("", "Đặc khu"), ("đặc khu", "Đặc khu"))


def test_reasons_and_codes_are_printable_too():
    made = decided(["A", "B"], units="AA", seats={"A": 0}, reasons={"A": "Một\x01\nhai "})
    assert made.units[0].reason == "Một hai"
