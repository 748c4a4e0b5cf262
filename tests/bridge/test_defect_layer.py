import pytest
from qgis.core import NULL, QgsVectorLayer

from regionaltool.bridge.defect_layer import defect_columns, defect_row, style_defects
from regionaltool.core.defects.check import find_defects
from regionaltool.core.defects.defect import TITLES, DefectKind
from tests.core.squares import box, ring, rows_of

BOW = ring((0, 0), (1000, 1000), (1000, 0), (0, 1000))


def test_a_defect_as_a_feature():
    rows = rows_of(box(0, 0, 1000, 1000), box(990, 0, 2000, 1000), names=["An", "Bình"])
    feature = defect_row(defect_columns(), rows, find_defects(rows).found[0])
    kind, communes, ids, area, length, width, note = feature.attributes()
    assert (kind, communes, ids, note) == ("overlap", "An (0), Bình (1)", "0, 1", NULL)
    assert (area, length, width) == pytest.approx((10_008, 2020.8, 10), rel=1e-3)
    assert feature.geometry().isMultipart() and feature.geometry().area() == 10_000


def test_why_a_ring_is_invalid_is_a_note():
    rows = rows_of(BOW, None)
    none, bow = (defect_row(defect_columns(), rows, d) for d in find_defects(rows).found)
    assert bow["note"] == "Self-intersection" and bow["kind"] == "bow_tie"
    assert none["kind"] == "no_geometry" and none.geometry().isNull()
    assert none["width_m"] == NULL


def test_every_column_has_a_title():
    assert all(field.alias() for field in defect_columns())


def test_every_kind_has_a_colour_and_a_name():
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:3405&field=kind:string", "d", "memory")
    layer.setFieldAlias(0, "Kind")
    style_defects(layer)
    assert layer.attributeDisplayName(0) == "Kind"
    renderer = layer.renderer()
    assert renderer.classAttribute() == "kind"
    assert [category.value() for category in renderer.categories()] == [k.value for k in DefectKind]
    assert [c.label() for c in renderer.categories()] == list(TITLES.values())
    colours = {
        (c.symbol().color().name(), c.symbol().symbolLayer(1).subSymbol().symbolLayer(0).shape())
        for c in renderer.categories()
    }
    assert len(colours) >= 12  # kinds that share a colour have a mark of their own
