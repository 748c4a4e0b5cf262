"""Check criteria on nine squares of a kilometre, and on the sample province."""

import numpy as np
import pytest
from osgeo import gdal, osr

from regionaltool.resource_folder import resource

FIELDS = (
    "id:string,unit:string,kind:string,land:string,region:string,people:integer,km2:double,"
    "share:double,flags:string,province:string"
)
PLAN = {
    "UNIT_FIELD": "unit",
    "POPULATION_FIELD": "people",
    "AREA_FIELD": "km2",
    "TYPE_FIELD": "kind",
    "TERRAIN_FIELD": "land",
    "REGION_FIELD": "region",
    "ETHNIC_FIELD": "share",
    "FLAGS_FIELD": "flags",
    "PROVINCE_TYPE_FIELD": "province",
}
NUMBERS = ("MET", "WAIVED", "EXCLUDED", "REPORT", "NOT_MET", "UNKNOWN")
# unit, type, terrain, people, km²: A is met, B has two members, C three, D stays, E lacks a figure
ROWS = (
    ("A", "Xã", "lowland", 9000, 20, None),
    ("A", "Xã", "lowland", 7000, 10, None),
    ("B", "Xã", "lowland", 9000, 20, None),
    ("B", "Phường", "lowland", 7000, 10, None),
    ("C", "Xã", "núi", 1, 1, None),
    ("C", "Xã", "núi", 1, 1, None),
    ("C", "Xã", "núi", 1, 1, None),
    ("D", "Xã", "núi", 1, 1, "isolated"),
    ("E", "Xã", "núi", None, 150, None),
)


@pytest.fixture
def communes(make_layer, square):
    def make(rows=ROWS):
        return make_layer(
            [
                (
                    square(i % 3, i // 3),
                    f"{i:02d}",
                    unit,
                    kind,
                    land,
                    "khác",
                    n,
                    km2,
                    40,
                    flags,
                    "Tỉnh",
                )
                for i, (unit, kind, land, n, km2, flags) in enumerate(rows)
            ],
            FIELDS,
        )

    return make


def outcomes(ran):
    return {row["unit"]: row["outcome"] for row in ran.rows() if row["criterion"] == "unit"}


def counts(ran):
    return dict(zip(NUMBERS, (ran.results[name] for name in NUMBERS), strict=True))


def measure(ran, unit, criterion):
    return next(r for r in ran.rows() if (r["unit"], r["criterion"]) == (unit, criterion))


def test_one_row_a_criterion_and_one_for_the_unit(run, communes):
    ran = run("checkcriteria", communes(), RULE_SET="vn-76-2025", **PLAN)
    assert outcomes(ran) == {
        "A": "met",
        "B": "report",
        "C": "waived",
        "D": "excluded",
        "E": "unknown",
    }
    assert counts(ran) == dict(zip(NUMBERS, (1, 1, 1, 1, 0, 1), strict=True))
    area = measure(ran, "A", "area_km2")
    assert (area["value"], area["required"], area["percent"]) == (30, 30, 100)
    assert area["outcome"] == "met" and area["citation"].endswith("Điều 5(1)")
    # with a ward among them it is a ward, of 21,000 people
    people = measure(ran, "B", "pop")
    assert (people["value"], people["required"], people["outcome"]) == (16_000, 21_000, "report")
    assert people["class"] == "phuong_other"
    # 40 % minority: 45 % of 5,000
    few = measure(ran, "C", "pop")
    assert (few["standard"], few["required"]) == (5000, 2250) and "30 %" in few["reduction"]
    unit = measure(ran, "E", "unit")
    assert unit["missing"] == "pop" and unit["value"] is None
    assert not [row for row in ran.rows() if row["unit"] == "D" and row["criterion"] != "unit"]
    assert any("Unknown for want of" in text and "pop (1)" in text for text in ran.warnings)


def test_met_and_waived_at_once(run, communes):
    rows = [("A", "Xã", "lowland", 9000, 20, None)] * 3
    ran = run("checkcriteria", communes(rows), RULE_SET="vn-76-2025", **PLAN)
    row = measure(ran, "A", "unit")
    assert (row["outcome"], row["also"]) == ("met", "waived")


@pytest.mark.parametrize(
    ("day", "title"),
    [("2020-01-01", "1211/2016"), ("2025-06-01", "76/2025"), ("2026-01-01", "112/2025")],
)
def test_the_day_picks_the_rule_set(run, communes, day, title):
    ran = run("checkcriteria", communes(), DATE=day, **PLAN)
    assert any(title in info for info in ran.infos)


def test_a_rule_set_on_another_day_is_told(run, communes):
    ran = run("checkcriteria", communes(), RULE_SET="vn-1211-2016", DATE="2026-02-03", **PLAN)
    assert any("does not hold on 2026-02-03" in text for text in ran.warnings)
    assert outcomes(ran)["B"] == "unknown", "a ward of no district"


def test_without_fields_it_is_unknown(run, communes):
    asked = {key: PLAN[key] for key in ("UNIT_FIELD", "POPULATION_FIELD", "AREA_FIELD")}
    ran = run("checkcriteria", communes(), RULE_SET="vn-76-2025", **asked)
    assert set(outcomes(ran).values()) == {"unknown"} and ran.results["UNKNOWN"] == 5
    no_area = {key: value for key, value in PLAN.items() if key != "AREA_FIELD"}
    ran = run("checkcriteria", communes(), RULE_SET="vn-76-2025", **no_area)
    assert outcomes(ran)["A"] == "unknown", "the polygon's area is no official one"


def test_without_units_every_commune_is_judged_as_it_is(run, communes):
    asked = {key: value for key, value in PLAN.items() if key != "UNIT_FIELD"}
    ran = run("checkcriteria", communes(), RULE_SET="vn-76-2025", **asked)
    found = outcomes(ran)
    # 8,000 people and 30 km² would be asked of each
    assert len(found) == 9 and found["00"] == "report" and found["07"] == "excluded"


def test_figures_of_units_take_the_place_of_sums(run, communes, make_layer):
    table = make_layer(
        [(None, "A", 1, "Phường", 99.0), (None, "E", 9999, "Xã", None)],
        "unit:string,pop:integer,type:string,area_km2:double",
        kind="None",
        name="figures",
    )
    ran = run("checkcriteria", communes(), RULE_SET="vn-76-2025", FIGURES=table, **PLAN)
    assert measure(ran, "A", "pop")["value"] == 1
    assert measure(ran, "A", "pop")["class"] == "phuong_other"
    assert outcomes(ran)["E"] == "unknown" and measure(ran, "E", "area_km2")["value"] is None
    assert any("no row for B, C, D" in text for text in ran.warnings)


def test_figures_from_a_file(run, communes, tmp_path):
    file = tmp_path / "figures.csv"
    file.write_text("unit,pop\nE,5000\nZ,1\n", encoding="utf-8")
    ran = run("checkcriteria", communes(), RULE_SET="vn-76-2025", FIGURES=str(file), **PLAN)
    assert outcomes(ran)["E"] == "met"
    assert any("belong to no unit are left out: 3: Z" in text for text in ran.warnings)


@pytest.fixture
def hills(tmp_path):
    """Metres over the nine squares: 500 in the south, 100 in the north."""
    path = str(tmp_path / "cao độ.tif")
    made = gdal.GetDriverByName("GTiff").Create(path, 30, 30, 1, gdal.GDT_Float32)
    made.SetGeoTransform((500_000, 100, 0, 2_303_000, 0, -100))
    system = osr.SpatialReference()
    system.ImportFromEPSG(3405)
    made.SetProjection(system.ExportToWkt())
    metres = np.full((30, 30), 100.0)
    metres[20:] = 500
    made.GetRasterBand(1).WriteArray(metres)
    made.FlushCache()
    return path


def test_terrain_by_elevation(run, communes, hills):
    rows = [(unit, "Xã", None, 6000, 60, None) for unit in "AAABBBCCC"]
    ran = run("checkcriteria", communes(rows), RULE_SET="vn-76-2025", ELEVATION=hills, **PLAN)
    classes = {row["unit"]: row["class"] for row in ran.rows()}
    assert classes == {"A": "xa_mountain", "B": "xa_other", "C": "xa_other"}
    assert any("mountain 3, lowland 6, unknown 0" in info for info in ran.infos)
    # what a field tells comes first
    rows[8] = ("C", "Xã", "núi", 60_000, 60, None)
    ran = run("checkcriteria", communes(rows), RULE_SET="vn-76-2025", ELEVATION=hills, **PLAN)
    assert measure(ran, "C", "pop")["class"] == "xa_mountain"


def test_types_of_units_that_have_been_decided(run, make_layer, square):
    rows = [(square(i, 0), f"{i}", "A", "Xã", "Đặc khu") for i in range(2)]
    layer = make_layer(rows, "id:string,unit:string,kind:string,new:string")
    ran = run(
        "checkcriteria",
        layer,
        UNIT_FIELD="unit",
        TYPE_FIELD="kind",
        UNIT_TYPE_FIELD="new",
        RULE_SET="vn-76-2025",
    )
    assert outcomes(ran) == {"A": "excluded"}


def test_an_offices_own_file(run, communes, tmp_path):
    text = resource("rules", "vn-76-2025.toml").read_text(encoding="utf-8")
    path = tmp_path / "own.toml"
    path.write_text(text.replace("pop = 21000", "pop = 16000"), encoding="utf-8")
    ran = run("checkcriteria", communes(), RULE_SET=str(path), **PLAN)
    assert outcomes(ran)["B"] == "met"


def test_a_mean_and_what_triggers_a_review(run, communes, tmp_path):
    file = tmp_path / "electors.csv"
    rows = "".join(f"{unit},{n},1\n" for unit, n in zip("ABCDE", (9, 10, 10, 11, 20), strict=True))
    file.write_text("unit,electors,councillors\n" + rows, encoding="utf-8")
    ran = run("checkcriteria", communes(), RULE_SET="lgbce", FIGURES=str(file), UNIT_FIELD="unit")
    assert outcomes(ran) == dict.fromkeys("ABCE", "not_met") | {"D": "met"}
    assert any("plan is to be reviewed" in text for text in ran.warnings)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"RULE_SET": "vn-113"}, "cannot be read"),
        ({"ELEVATION": "/no/where.tif"}, "ELEVATION"),
        ({"DATE": "1 June"}, "“1 June” is no date"),
        ({"RULE_SET": "vn-76-2025", "ETHNIC_FIELD": "people"}, "above 100 % for"),
        ({"RULE_SET": "vn-76-2025", "ETHNIC_FIELD": "kind"}, "no number that can be read"),
    ],
)
def test_what_is_refused(refused, communes, given, words):
    assert words in refused("checkcriteria", communes(), **{**PLAN, **given})


def test_a_wrong_rule_set_is_refused_with_its_line(refused, communes, tmp_path):
    path = tmp_path / "own.toml"
    path.write_text('id = "a"\ntitle = "b"\nsource = "c"\ncolour = 1\n', encoding="utf-8")
    told = refused("checkcriteria", communes(), RULE_SET=str(path), **PLAN)
    assert "own.toml”, line 4: key colour is not known" in told


def test_words_that_no_rule_knows_are_told(run, communes):
    rows = [("A", "thị tứ", "hill", 1, 1, "isolate"), ("A", "thị tứ", "hill", 1, 1, None)]
    ran = run("checkcriteria", communes(rows), RULE_SET="vn-112-2025", **PLAN)
    told = " ".join(ran.warnings)
    assert "no class for type “thị tứ”" in told
    assert "Terrain “hill” of A" in told and "Flag “isolate” of A" in told


def test_the_sample_province(run, sample):
    ran = run(
        "checkcriteria",
        f"{sample}|layername=communes",
        ID_FIELD="code",
        UNIT_FIELD="plan_bad",
        UNIT_NAME_FIELD="plan_bad_name",
        POPULATION_FIELD="population",
        AREA_FIELD="area_km2",
        TYPE_FIELD="type",
        TERRAIN_FIELD="terrain",
        REGION_FIELD="region",
        PROVINCE_TYPE_FIELD="province",
        PARENT_TYPE_FIELD="parent_type",
        ETHNIC_FIELD="ethnic_pct",
        FLAGS_FIELD="flags",
        RULE_SET="vn-76-2025",
    )
    found = outcomes(ran)
    assert len(found) == 51 == sum(counts(ran).values()) and "unknown" not in found.values()
    assert ran.results["UNASSIGNED_COUNT"] == 1 and ran.results["MET"] > 30
