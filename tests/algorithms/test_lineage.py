import csv

import geopandas
import pandas
import pytest

from tests.bridge.plan_file.plans import fresh_bench, save

FIELDS = {"NAME_FIELD": "name", "POPULATION_FIELD": "people", "TYPE_FIELD": "type"}
NEW = {"NEW_ID_FIELD": "id", "NEW_NAME_FIELD": "name", "NEW_TYPE_FIELD": "type"}
COLUMNS = "id:string,name:string,type:string,people:integer,province:string"


@pytest.fixture
def old(make_layer, square):
    """Four units in a row, the last of them twice as wide."""

    def make(**options):
        return make_layer(
            [
                (square(0, 0), "01", "An", "xã", 10, "A"),
                (square(1, 0), "02", "Bình", "xã", 20, "A"),
                (square(2, 0), "03", "Hoà", "xã", None, "A"),
                (square(3, 0, 3), "04", "Dài", "xã", 101, "B"),
            ],
            COLUMNS,
            **options,
        )

    return make


@pytest.fixture
def new(make_layer, square):
    def make(crs="EPSG:3405", far=()):
        layer = make_layer(
            [
                (square(0, 0, 2), "11", "Bình", "xã", None, "A"),
                (square(2, 0), "13", "Xã Hòa", "xã", None, "A"),
                (square(3, 0, 2), "14", "Dài", "xã", None, "B"),
                (square(5, 0), "15", "Ngắn", "xã", None, "B"),
                *far,
            ],
            COLUMNS,
            name="moi",
        )
        if crs == "EPSG:3405":
            return layer
        from qgis import processing

        given = {"INPUT": layer, "TARGET_CRS": crs, "OUTPUT": "TEMPORARY_OUTPUT"}
        return processing.run("native:reprojectlayer", given)["OUTPUT"]

    return make


@pytest.mark.parametrize("crs", ["EPSG:3405", "EPSG:4326"])
def test_two_layers(run, old, new, tmp_path, crs):
    file = tmp_path / "phả hệ.csv"
    ran = run(
        "lineage",
        old(),
        NEW=new(crs),
        **FIELDS,
        **NEW,
        PROVINCE_FIELD="province",
        NEW_PROVINCE_FIELD="province",
        RESOLUTION="1/NQ",
        DATE="2025-07-01",
        CSV=str(file),
    )
    rows = ran.rows()
    assert [(row["old"], row["new"], row["kind"], row["pop"]) for row in rows] == [
        ("01", "11", "whole", 10),
        ("02", "11", "whole", 20),
        ("03", "13", "kept", None),
        ("04", "14", "rest", 67),
        ("04", "15", "part", 34),
    ]
    assert rows[4]["share_area"] == pytest.approx(1 / 3, abs=1e-6)
    assert (rows[4]["old_province"], rows[4]["new_histid"]) == ("B", "15@2025-07-01")
    assert rows[2]["end_lifespan"] is None
    counted = ("WHOLE", "PART", "REST", "KEPT", "RENAMED", "NEW_WITHOUT_OLD", "UNASSIGNED_COUNT")
    assert [ran.results[name] for name in counted] == [2, 1, 1, 1, 0, 0, 0]
    assert any("are divided: Dài (04)" in text for text in ran.warnings)
    with file.open(encoding="utf-8", newline="") as text:
        (*_, last) = csv.DictReader(text)
    assert (last["new_name"], last["relation"], last["pop"]) == ("Ngắn", "part", "34")


def test_a_field_of_units(run, grid, tmp_path):
    layer = grid(["A", "A", "B", None, "C", "C", "C", "C", "C"])
    fields = {"UNIT_FIELD": "unit", "UNIT_NAME_FIELD": "unit_name", "NAME_FIELD": "name"}
    ran = run("lineage", layer, **fields, UNASSIGNED="TEMPORARY_OUTPUT")
    assert [(row["old"], row["new"], row["kind"]) for row in ran.rows()][:3] == [
        ("01", "A", "whole"),
        ("02", "A", "whole"),
        ("03", "B", "renamed"),
    ]
    assert ran.results["UNASSIGNED_COUNT"] == 1
    assert [row["id"] for row in ran.rows("UNASSIGNED")] == ["04"]


def test_a_plan_file(run, tmp_path):
    file = tmp_path / "plan.gpkg"
    save(fresh_bench(), file).close()
    ran = run("lineage", None, ID_FIELD=None, PLAN=str(file), DATE="2025-07-01")
    assert len(ran.rows()) == 9 and ran.results["UNASSIGNED_COUNT"] == 1
    (alone,) = [row for row in ran.rows() if row["new"] == "s"]
    assert (alone["old_name"], alone["pop"], alone["area_km2"]) == ("Ích", 700, 1.1)


def test_what_is_refused(refused, old, new):
    assert "(NEW)" in refused("lineage", old())
    assert "twice" in refused("lineage", old(), NEW=new(), UNIT_FIELD="id")
    assert "no date" in refused("lineage", old(), NEW=new(), DATE="1.7.2025")
    assert "no field “nowhere”" in refused("lineage", old(), NEW=new(), NEW_ID_FIELD="nowhere")


def test_new_ids_that_stand_twice(refused, old, new, square):
    layer = new(far=[(square(50, 0), "11", "Xa", "xã", None, "B")])
    text = refused("lineage", old(), NEW=layer, **NEW)
    assert "“moi”" in text and "11" in text


def test_units_without_a_counterpart(run, old, new, square, make_layer):
    layer = new(far=[(square(50, 0), "99", "Xa", "xã", None, "B")])
    ran = run("lineage", old(), NEW=layer, **FIELDS, **NEW)
    assert ran.results["NEW_WITHOUT_OLD"] == 1
    assert any("no old one goes into: Xa (99)" in text for text in ran.warnings)
    far = make_layer([(square(50, 0), "99", "Xa", "xã", None, "B")], COLUMNS)
    ran = run("lineage", old(), NEW=far, **FIELDS, **NEW)
    assert ran.rows() == [] and ran.results["UNASSIGNED_COUNT"] == 4


def test_nothing_is_written_when_it_is_cancelled(provider, old, new, tmp_path):
    from qgis.core import QgsApplication, QgsProcessingContext

    from regionaltool.algorithms.lineage import Lineage
    from tests.algorithms.conftest import Listening

    said, out = Listening(), tmp_path / "out.gpkg"
    said.cancel()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("regionaltool:lineage")
    assert isinstance(algorithm, Lineage)
    given = {"INPUT": old(), "NEW": new(), "ID_FIELD": "id", **NEW, "OUTPUT": str(out)}
    _, done = algorithm.run(given, QgsProcessingContext(), said)
    assert not done and not out.exists()


REAL = {
    "ID_FIELD": "code",
    "NAME_FIELD": "name",
    "TYPE_FIELD": "commune_type",
    "POPULATION_FIELD": "pop_2009",
    "NEW_ID_FIELD": "code",
    "NEW_NAME_FIELD": "name",
    "NEW_TYPE_FIELD": "type",
}


@pytest.mark.parametrize("name", ["hung_yen", "son_la", "quang_ninh"])
def test_real_provinces(run, province, shared_data, name):
    file = shared_data / "provinces" / f"{name}.gpkg"
    source = f"{file}|layername=units_2025_official"
    ran = run("lineage", province(name), NEW=source, **REAL, DATE="2025-07-01")
    rows = pandas.DataFrame(ran.rows())
    old = geopandas.read_file(file, layer="communes_clean", ignore_geometry=True)
    of_old = rows.groupby("old")
    assert of_old["share_area"].sum().to_numpy() == pytest.approx(1, abs=1e-9)
    people = of_old["pop"].sum()
    official = old.set_index("code")["pop_2009"].loc[people.index]
    assert people.equals(official.astype(people.dtype).rename_axis("old").rename("pop"))
    divided = of_old.filter(lambda some: len(some) > 1)
    assert (divided.groupby("old")["kind"].apply(lambda k: (k == "rest").sum()) == 1).all()
    assert not set(rows[~rows["old"].isin(divided["old"])]["kind"]) & {"part", "rest"}
    # the unit that published tables say each commune mainly went to
    main = rows.sort_values("share_area").groupby("old")["new"].last()
    published = old.set_index("code")["new_code"].loc[main.index]
    assert (main == published).mean() > 0.98
    # those that stay are those of one member and the same name
    sizes = published.groupby(published).size()
    kept = rows[rows["kind"] == "kept"]
    assert (sizes[kept["new"]] == 1).all()
