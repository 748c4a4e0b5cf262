import numpy as np
import pytest
from qgis.core import NULL

from regionaltool.bridge.border_work import Tolerances
from regionaltool.bridge.read_rows import RowFields, read_rows
from regionaltool.bridge.repaired_layer import AREA_CHANGE, RepairedRows
from regionaltool.core.repair import repair
from tests.bridge.commune_layers import SQUARES, commune_layer, reshaped

FIELDS = RowFields(id="code", name="name", population="people")
OVER = "Polygon((501000 2300000, 502000 2300000, 502000 2301010, 501000 2301010, 501000 2300000))"
WITHIN = "Polygon((500100 2300100, 500200 2300100, 500200 2300200, 500100 2300200, 500100 2300100))"
BOW = "Polygon((501000 2300000, 502000 2301000, 502000 2300000, 501000 2301000, 501000 2300000))"


def repaired(layer) -> RepairedRows:
    table = read_rows(layer.getFeatures(), layer.fields(), layer.crs(), FIELDS, layer.name())
    tolerances = Tolerances(50, 1e6, 0.01)
    mended = repair(table.rows, table.population, 50, 1e6, 0.01)
    return RepairedRows(table, mended, tolerances, layer.fields())


def test_all_fields_and_the_change_of_area():
    made = repaired(commune_layer(shapes=reshaped(OVER)))
    features = made.kept()
    assert made.fields.names() == ["code", "name", "people", "unit", AREA_CHANGE]
    assert [f["name"] for f in features] == ["An", "Bình", "Châu", "Đông"]
    assert [f[AREA_CHANGE] for f in features] == pytest.approx([0, -10_008, 0, 0], abs=1)
    assert all(f.geometry().isMultipart() for f in features)
    assert made.problems() == ()
    assert made.summary()[0] == "Communes changed: 3 of 4"


def test_a_second_repair_fills_the_same_column():
    columns = "code:string,name:string,people:integer,unit:string,area_change_m2:double"
    rows = [("01", "An", 1, "u", 7.0), ("02", "Bình", 2, "u", 7.0)]
    made = repaired(commune_layer(rows, SQUARES[:2], columns=columns))
    assert made.fields.names().count(AREA_CHANGE) == 1
    assert [f[AREA_CHANGE] for f in made.kept()] == [0, 0]


def test_a_dropped_commune_keeps_its_fields_and_is_named_with_its_people():
    made = repaired(commune_layer(shapes=reshaped(WITHIN)))
    assert [f["name"] for f in made.kept()] == ["An", "Châu", "Đông"]
    (gone,) = made.dropped()
    assert gone.attributes() == ["02", "Bình", 200, "u", "02", "Bình", 200, "01", "An"]
    assert gone.geometry().area() == 10_000
    assert "Bình (02), population 200" in str(made.problems()[0])


def test_columns_of_the_dropped_get_out_of_the_way():
    columns = "code:string,name:string,people:integer,unit:string,dropped_id:string"
    rows = [("01", "An", 1, "u", "x"), ("02", "Bình", 2, "u", "y")]
    made = repaired(commune_layer(rows, SQUARES[:2], columns=columns))
    assert "dropped_id_" in made.dropped_fields.names()


def test_what_is_to_be_looked_at():
    made = repaired(commune_layer(shapes=[SQUARES[0], BOW, None, SQUARES[3]]))
    told = [str(problem) for problem in made.problems()]
    assert "made valid: 1 (Bình (02))" in told[0] and "Châu (03)" in told[1]
    bare = made.kept()[2]
    assert bare.geometry().isNull() and bare[AREA_CHANGE] == NULL
    assert np.isnan(made.repair.area_change_m2[2])
