import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem

from regionaltool.bridge.read_communes import (
    CommuneFields,
    core_crs,
    read_communes,
    with_numbers,
)
from regionaltool.core.problems import InputError
from tests.bridge.commune_layers import ACCEPTED, FIELDS, REFUSED, changed, commune_layer


def read(layer, fields=FIELDS):
    return read_communes(layer.getFeatures(), layer.fields(), layer.crs(), fields, layer.name())


def test_columns_and_features_keep_their_order():
    layer = commune_layer()
    table = read(layer)
    communes = table.communes
    assert communes.ids.tolist() == ["01", "02", "03", "04"]
    assert communes.names.tolist() == ["An", "Bình", "Châu", "Đông"]
    assert communes.population.tolist() == [100, 200, 300, 400]
    assert table.units == ("u", "u", "v", "v")
    assert table.feature_ids == tuple(feature.id() for feature in layer.getFeatures())
    assert communes.source == layer.name() and communes.crs.to_epsg() == 32648


@pytest.mark.parametrize("fault", REFUSED)
def test_what_cannot_be_read_is_refused(fault):
    make, words = REFUSED[fault]
    with pytest.raises(InputError) as caught:
        read(make())
    assert all(word in str(caught.value) for word in words)


@pytest.mark.parametrize("oddity", ACCEPTED)
def test_what_is_odd_is_read(oddity):
    assert len(read(ACCEPTED[oddity][0]()).communes) == 4


def test_null_is_unknown_and_not_zero():
    communes = read(commune_layer(changed(2, None))).communes
    assert communes.population_known.tolist() == [True, False, True, True]


def test_blank_units_are_none():
    assert read(commune_layer(changed(3, "  "))).units == ("u", None, "v", "v")


def test_types_are_kept_as_they_are_written():
    columns = "code:string,kind:string"
    layer = commune_layer([("1", "Phường"), ("2", "xã"), ("3", None)], columns=columns)
    communes = read(layer, CommuneFields(id="code", type="kind")).communes
    assert communes.type.tolist() == ["Phường", "xã", ""]
    assert communes.ward.tolist() == [True, False, False]


def test_numbers_that_mean_nothing_else_are_taken_along():
    columns = "code:string,fid:integer,people:integer,Điện:double,note:string"
    rows = [("1", 1, 10, 2.5, "x"), ("2", 2, 20, float("inf"), "y"), ("3", 3, 30, None, "z")]
    layer = commune_layer(rows, columns=columns)
    fields = with_numbers(CommuneFields(id="code", population="people"), layer.fields())
    assert fields.numbers == ("Điện", "note"), "which may hold numbers as text"
    found = read(layer, fields).communes.statistics
    assert found.keys() == {"Điện"}
    np.testing.assert_array_equal(found["Điện"], [2.5, np.nan, np.nan])


def test_numbers_in_fields_of_text_are_figures_where_they_can_be_read_in_one_way_only():
    columns = "code:string,lit:string,households:string,district:string,note:string,empty:string"
    rows = [
        ("1", "1.234,5", "12.345", "014", "12", None),
        ("2", " 7 ", "9.000", "015", "about 3", ""),
        ("3", "–", "", "016", None, None),
    ]
    layer = commune_layer(rows, columns=columns)
    communes = read(layer, with_numbers(CommuneFields(id="code"), layer.fields())).communes
    assert communes.statistics["lit"].tolist() == [1234.5, 7, 0]
    assert communes.statistics.keys() & {"households", "district", "note"} == set()
    (told,) = (str(one) for one in communes.warnings if "two ways" in str(one))
    assert "“households”" in told and "“12.345”" in told and "number field" in told
    # asked for by name they are read the same, or refused
    asked = read(layer, CommuneFields(id="code", statistics=("lit",))).communes
    assert asked.statistics["lit"].tolist() == [1234.5, 7, 0]
    with pytest.raises(InputError, match="households"):
        read(layer, CommuneFields(id="code", statistics=("households",)))


def test_without_fields_the_feature_ids_are_the_keys():
    layer = commune_layer()
    table = read(layer, CommuneFields())
    assert table.communes.ids.tolist() == [str(f.id()) for f in layer.getFeatures()]
    assert table.units == (None,) * 4 and not table.communes.population_known.any()


def test_further_columns_are_read_by_name():
    table = read(commune_layer(), CommuneFields(id="code", statistics=("people",)))
    assert table.communes.statistics["people"].tolist() == [100, 200, 300, 400]


def test_an_unknown_field_is_named_with_those_there_are():
    with pytest.raises(InputError, match="ma_xa.*people"):
        read(commune_layer(), CommuneFields(id="ma_xa"))


def test_a_coordinate_system_without_a_code_is_read_by_its_text():
    own = QgsCoordinateReferenceSystem()
    own.createFromProj("+proj=tmerc +lat_0=0 +lon_0=105 +k=0.9999 +x_0=500000 +ellps=WGS84")
    assert core_crs(own).is_projected
    assert core_crs(QgsCoordinateReferenceSystem()) is None


@pytest.mark.parametrize(
    "text",
    [
        'LOCAL_CS["Undefined SRS",LOCAL_DATUM["unknown",32767],UNIT["unknown",0],'
        'AXIS["Easting",EAST],AXIS["Northing",NORTH]]',
        'GEOGCS["Undefined geographic SRS",DATUM["unknown",SPHEROID["unknown",6378137,298.257]],'
        'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]',
    ],
)
def test_a_system_of_no_place_is_none(text):
    """What GDAL writes into a GeoPackage for a layer that has none; QGIS takes it for valid."""
    nowhere = QgsCoordinateReferenceSystem()
    nowhere.createFromWkt(text)
    assert nowhere.isValid()
    assert core_crs(nowhere) is None
