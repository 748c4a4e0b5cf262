import geopandas
import numpy as np
import pandas
import pytest

from tests.bridge.plan_file.plans import fresh_bench, save

COLUMNS = "id:string,name:string,people:integer,ha:double,poor:double,forest:double"


@pytest.fixture
def old(make_layer, square):
    return make_layer(
        [
            (square(0, 0), "01", "An", 100, 1.5, 10, 40),
            (square(1, 0), "02", "Bình", 300, 2.5, 20, 60),
            (square(2, 0, 3), "03", "Dài", 100, 30.5, None, 10),
        ],
        COLUMNS,
    )


@pytest.fixture
def new(make_layer, square):
    rows = [
        (square(0, 0, 2), "11", "Bình"),
        (square(2, 0, 2), "12", "Dài"),
        (square(4, 0), "13", "Ngắn"),
    ]
    return make_layer(rows, "id:string,name:string", name="moi")


NEW = {"NEW_ID_FIELD": "id", "NEW_NAME_FIELD": "name"}
WAYS = {
    "POPULATION_FIELD": "people",
    "SUM_BY_AREA_FIELDS": ["ha"],
    "MEAN_FIELDS": ["poor"],
    "MEAN_BY_AREA_FIELDS": ["forest"],
}


def test_every_way(run, old, new):
    ran = run("transferstatistics", old, NEW=new, **NEW, **WAYS)
    first, second, third = ran.rows()
    assert (first["unit"], first["name"], first["n_old"], first["old"]) == (
        "11",
        "Bình",
        2,
        "01,02",
    )
    assert [row["population"] for row in ran.rows()] == [400, 67, 33]
    assert first["ha"] == 4.0 and second["ha"] == pytest.approx(30.5 * 2 / 3, rel=1e-6)
    assert first["poor"] == pytest.approx((100 * 10 + 300 * 20) / 400)
    assert (second["poor"], second["poor_missing"]) == (None, 1)
    assert first["forest"] == pytest.approx(50, rel=1e-5) and third["forest"] == 10
    assert (ran.results["PEOPLE_BEFORE"], ran.results["PEOPLE_AFTER"]) == (500, 500)
    assert any("population: 500 before, 500 after" in text for text in ran.infos)
    assert any("poor: unknown of a part in 2 new units" in text for text in ran.warnings)
    shapes = [feature.geometry() for feature in ran.layer().getFeatures()]
    assert [
        shape.equals(f.geometry()) or shape.isGeosEqual(f.geometry())
        for shape, f in zip(shapes, new.getFeatures(), strict=True)
    ] == [True] * 3


def test_unknown_people_are_counted_apart(run, grid):
    layer = grid(["A", "A", "A", "B", "B", "B", None, "C", "C"])
    layer.dataProvider().changeAttributeValues({1: {4: None}})
    fields = {"UNIT_FIELD": "unit", "UNIT_NAME_FIELD": "unit_name", "POPULATION_FIELD": "people"}
    ran = run("transferstatistics", layer, **fields)
    rows = {row["unit"]: row for row in ran.rows()}
    assert (rows["A"]["population"], rows["A"]["population_missing"]) == (500, 1)
    assert rows["C"]["name"] == "Đơn vị C" and rows["C"]["population"] == 1700
    assert ran.results["PEOPLE_LEFT"] == 700 and ran.results["UNASSIGNED_COUNT"] == 1
    assert any("700 belong to old units" in text for text in ran.warnings)
    areas = [feature.geometry().area() for feature in ran.layer().getFeatures()]
    assert areas == pytest.approx([3e6, 3e6, 2e6])


def test_what_is_refused(refused, old, new):
    assert "at least one column" in refused("transferstatistics", old, NEW=new, **NEW)
    text = refused("transferstatistics", old, NEW=new, **NEW, MEAN_FIELDS=["poor"])
    assert "POPULATION_FIELD" in text
    ways = {"SUM_FIELDS": ["ha"], "MEAN_BY_AREA_FIELDS": ["ha"]}
    assert "two ways: ha" in refused("transferstatistics", old, NEW=new, **NEW, **ways)


@pytest.mark.parametrize("name", ["hung_yen", "son_la", "quang_ninh"])
def test_real_provinces_against_pandas(run, province, shared_data, name):
    file = shared_data / "provinces" / f"{name}.gpkg"
    ran = run(
        "transferstatistics",
        province(name),
        ID_FIELD="code",
        POPULATION_FIELD="pop_2019",
        SUM_FIELDS=["pop_2009"],
        SUM_BY_AREA_FIELDS=["area_km2"],
        NEW=f"{file}|layername=units_2025_official",
        NEW_ID_FIELD="code",
    )
    found = pandas.DataFrame(ran.rows()).set_index("unit")
    old = geopandas.read_file(file, layer="communes_clean")
    new = geopandas.read_file(file, layer="units_2025_official")
    # the same by hand: every overlap of geopandas, in the plane of the province
    plane = old.estimate_utm_crs()
    pieces = geopandas.overlay(
        old[["code", "geometry"]].to_crs(plane), new[["code", "geometry"]].to_crs(plane)
    )
    pieces["km2"] = pieces.area / 1e6
    covered = pieces.groupby("code_1")["km2"].transform("sum")
    whole = old.set_index("code").to_crs(plane).area / 1e6
    pieces = pieces[covered >= 0.3 * pieces["code_1"].map(whole)]
    covered = pieces.groupby("code_1")["km2"].transform("sum")
    best = pieces.groupby("code_1")["km2"].transform("max")
    most = pieces["code_2"].map(new.set_index("code").to_crs(plane).area / 1e6) / 2
    parts = pieces[
        (pieces.km2 == best) | (pieces.km2 / covered > 0.1) | (pieces.km2 >= most)
    ].copy()
    parts["share"] = parts.km2 / parts.groupby("code_1")["km2"].transform("sum")
    for column, ours, each in (
        ("pop_2009", "pop_2009", 1),
        ("pop_2019", "population", 1),
        ("area_km2", "area_km2", 1e-3),
    ):
        values = old.set_index("code")[column]
        carried = parts["code_1"].map(values) * parts["share"]
        # groupby leaves out what is unknown
        theirs = carried.groupby(parts["code_2"]).sum(min_count=1)
        n_parts = parts.groupby("code_2")["share"].count()
        gap = (found[ours].astype(float) - theirs.reindex(found.index)).abs().fillna(0)
        assert (gap <= each * n_parts.reindex(found.index)).all(), gap[gap > each]
        missing = carried.isna().groupby(parts["code_2"]).sum().reindex(found.index)
        assert (found[f"{ours}_missing"] == missing).all()
    known = old["pop_2019"].dropna()
    left = known[~old["code"].isin(parts["code_1"])].sum()
    assert ran.results["PEOPLE_BEFORE"] == known.sum()
    assert ran.results["PEOPLE_AFTER"] + ran.results["PEOPLE_LEFT"] == known.sum()
    assert ran.results["PEOPLE_LEFT"] == left
    assert found["population"].dropna().sum() == ran.results["PEOPLE_AFTER"]
    assert not np.isnan(found["pop_2009"].astype(float)).all()


def test_a_plan_file(run, tmp_path):
    file = tmp_path / "plan.gpkg"
    save(fresh_bench(), file).close()
    given = {"PLAN": str(file), "POPULATION_FIELD": "population", "AREA_FIELD": "official_km2"}
    ran = run("transferstatistics", None, ID_FIELD=None, **given)
    rows = {row["unit"]: row for row in ran.rows()}
    assert (rows["p"]["name"], rows["p"]["population"]) == ("Pháp", 700)
    assert rows["p"]["population_missing"] == 1
    assert rows["p"]["official_km2"] == pytest.approx(12.3)
    assert ran.results["PEOPLE_LEFT"] == 15


def test_heights_and_curves_of_the_new_layer_are_left_out(run, old, make_layer, tmp_path):
    left, bottom = 500_000, 2_300_000
    ring = [(0, 0), (5000, 0), (5000, 1000), (0, 1000), (0, 0)]
    places = ", ".join(f"{left + x} {bottom + y} 7" for x, y in ring)
    for number, text in enumerate((f"PolygonZ (({places}))", f"CurvePolygonZ (({places}))")):
        kind, out = text.split()[0], tmp_path / f"{number}.gpkg"
        layer = make_layer([(text, "11", "Tất cả")], "id:string,name:string", kind=kind)
        ran = run(
            "transferstatistics", old, NEW=layer, **NEW, POPULATION_FIELD="people", OUTPUT=str(out)
        )
        (feature,) = ran.layer().getFeatures()
        assert feature["population"] == 500
        assert feature.geometry().asWkt(0).startswith("MultiPolygon (((")
