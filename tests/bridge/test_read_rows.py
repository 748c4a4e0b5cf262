import numpy as np
import pytest
from qgis.core import QgsGeometry

from regionaltool.bridge.read_rows import RowFields, read_rows
from regionaltool.core.problems import InputError
from tests.bridge.commune_layers import LAYER, SQUARES, changed, commune_layer, reshaped

FIELDS = RowFields(id="code", name="name", population="people")


def read(layer, fields=FIELDS):
    return read_rows(layer.getFeatures(), layer.fields(), layer.crs(), fields, layer.name())


def test_all_that_a_row_carries():
    table = read(commune_layer())
    assert table.rows.ids.tolist() == ["01", "02", "03", "04"]
    assert table.rows.labels([0]) == ("An (01)",) and table.rows.source == LAYER
    assert table.population.tolist() == [100, 200, 300, 400]
    assert table.attributes[1] == ["02", "Bình", 200, "u"]


def test_rows_are_read_as_they_come():
    bow = "Polygon((0 0, 10 10, 10 0, 0 10, 0 0))"
    table = read(commune_layer(changed(0, " 01"), [bow, None, *SQUARES[2:]]))
    assert table.rows.ids.tolist() == ["01", "01", "03", "04"]
    assert table.rows.geometry[1] is None and not table.rows.geometry[0].is_valid


def test_without_fields_the_feature_ids_are_the_keys():
    table = read(commune_layer(), RowFields())
    assert table.rows.ids.tolist() == [str(fid) for fid in table.feature_ids]
    assert np.isnan(table.population).all()


def test_curves_are_straightened_with_a_note():
    layer = commune_layer(kind="CurvePolygon")
    layer.dataProvider().changeGeometryValues(
        {1: QgsGeometry.fromWkt("CurvePolygon(CircularString(0 0, 5 5, 10 0, 5 -5, 0 0))")}
    )
    table = read(layer)
    assert "curves" in str(table.rows.notes[0])
    assert table.rows.geometry[0].area == pytest.approx(78.5, rel=0.01)


@pytest.mark.parametrize(
    ("layer", "fields", "words"),
    [
        (commune_layer, RowFields(id="ma"), "no field “ma”"),
        (lambda: commune_layer(changed(2, -1)), FIELDS, "negative"),
        (lambda: commune_layer([], []), FIELDS, "no communes"),
        (lambda: commune_layer(shapes=[None] * 4), FIELDS, "no geometry"),
    ],
)
def test_what_cannot_be_looked_at(layer, fields, words):
    with pytest.raises(InputError, match=words):
        read(layer(), fields)


def test_a_ring_of_two_places_is_a_defect_and_no_crash():
    table = read(commune_layer(shapes=reshaped("Polygon((0 0, 1 1, 0 0))")))
    assert not table.rows.geometry[1].is_valid
