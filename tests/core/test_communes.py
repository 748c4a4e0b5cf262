import math
import unicodedata

import geopandas
import numpy as np
import pandas as pd
import pytest
import shapely
from pyproj import CRS, Geod

from regionaltool.core.communes import Communes, label
from regionaltool.core.problems import InputError
from tests.core.grids import WGS84, cell, communes_of

GEOD = Geod(ellps="WGS84")
SQUARES = [cell(0, 0), cell(1, 0), cell(2, 0)]


def refused(**changes: object) -> str:
    """The sentence with which three sound communes are refused after the changes."""
    columns = {
        "ids": ["01", "02", "03"],
        "names": ["Lam Sơn", "Hồng Nam", ""],
        "geometry": SQUARES,
        "crs": WGS84,
        "source": "xã 2025",
    }
    with pytest.raises(InputError) as caught:
        Communes.from_arrays(**(columns | changes))
    return str(caught.value)


def warned(**changes: object) -> list[str]:
    columns = {"ids": ["01", "02", "03"], "geometry": SQUARES, "crs": WGS84, "source": "xã 2025"}
    return [str(problem) for problem in Communes.from_arrays(**(columns | changes)).warnings]


def test_what_is_read():
    communes = communes_of(
        SQUARES,
        ids=["01", "02", "03"],
        names=["Lam Sơn", None, " "],
        population=[10, None, 0],
        official_km2=[1.5, None, 2],
        group=["Kim Động", None, " Ân Thi "],
        statistics={"jobs": [1, None, -2.5]},
    )
    assert len(communes) == 3
    assert communes.ids.tolist() == ["01", "02", "03"]
    assert communes.names.tolist() == ["Lam Sơn", "02", "03"]
    assert communes.population.tolist() == [10, 0, 0]
    assert communes.population.dtype == np.int64
    assert communes.population_known.tolist() == [True, False, True]
    assert np.array_equal(communes.official_km2, [1.5, np.nan, 2], equal_nan=True)
    assert communes.group.tolist() == ["Kim Động", "", "Ân Thi"]
    assert np.array_equal(communes.statistics["jobs"], [1, np.nan, -2.5], equal_nan=True)
    for polygon, km2 in zip(SQUARES, communes.polygon_km2, strict=True):
        assert km2 == pytest.approx(abs(GEOD.geometry_area_perimeter(polygon)[0]) / 1e6, rel=1e-9)


def test_columns_that_are_not_given():
    communes = communes_of(SQUARES)
    assert communes.names.tolist() == ["A", "B", "C"]
    assert not communes.population_known.any()
    assert np.isnan(communes.official_km2).all()
    assert communes.group.tolist() == ["", "", ""]
    assert communes.statistics == {}
    assert communes.warnings == ()


def test_labels():
    communes = communes_of(SQUARES, ids=["01", "02", "03"], names=["Lam Sơn", "", "Hồng Nam"])
    assert communes.label(0) == label("Lam Sơn", "01") == "Lam Sơn (01)"
    assert communes.labels(np.array([1, 2])) == ("02", "Hồng Nam (03)")


def test_nothing_in_them_changes():
    shapes = np.array(SQUARES, dtype=object)
    communes = communes_of(shapes, population=[1, 2, 3], statistics={"jobs": [1, 2, 3]})
    shapes[0] = cell(9, 9)
    assert communes.geometry[0].equals(cell(0, 0))
    for column in (
        communes.ids,
        communes.names,
        communes.geometry,
        communes.population,
        communes.population_known,
        communes.official_km2,
        communes.polygon_km2,
        communes.group,
        communes.statistics["jobs"],
    ):
        with pytest.raises(ValueError, match="read-only"):
            column[0] = column[1]
    with pytest.raises(AttributeError):
        communes.population = None  # type: ignore[misc]


def test_an_empty_layer():
    assert refused(ids=[], names=[], geometry=[]) == (
        "Layer “xã 2025” has no communes. Choose a layer with features, or clear the selection or "
        "filter that leaves none."
    )


def test_no_coordinate_system():
    assert refused(crs=None) == (
        "Layer “xã 2025” has no coordinate system, so nothing can be measured. Set it in the "
        "layer's properties, under Source."
    )


def test_ids_that_are_missing():
    assert refused(ids=["01", None, " "]) == (
        "Layer “xã 2025”: communes without an id: 2 (row 2 Hồng Nam, 3). Fill the id field."
    )


def test_ids_that_stand_twice():
    assert "ids that stand more than once: 01." in refused(ids=["01", "02", "01 "])
    composed, decomposed = "ơ", unicodedata.normalize("NFD", "ơ")
    assert "ids that stand more than once" in refused(ids=[composed, "x", decomposed])
    assert "ids that stand more than once: 7." in refused(ids=[7, "7", 8])


def test_numeric_ids_are_text_and_warned_of():
    assert warned(ids=[101.0, 102.0, 103.0]) == [
        "The ids of layer “xã 2025” are numbers and are used as text, such as “101”. If codes "
        "begin with 0, those zeros are lost: use a text field."
    ]
    assert warned() == []


@pytest.mark.parametrize("nothing", [None, shapely.Polygon(), shapely.MultiPolygon()])
def test_a_geometry_that_is_missing_or_empty(nothing):
    assert refused(geometry=[SQUARES[0], nothing, nothing]) == (
        "Layer “xã 2025”: no geometry for Hồng Nam (02), 03. Draw it or delete the row."
    )


@pytest.mark.parametrize(
    "other",
    [
        shapely.Point(105, 21),
        shapely.LineString([(105, 21), (106, 21)]),
        shapely.GeometryCollection([cell(0, 0)]),
    ],
)
def test_a_geometry_of_another_kind(other):
    assert refused(geometry=[SQUARES[0], other, SQUARES[2]]) == (
        "Layer “xã 2025” must hold polygons; of another kind: Hồng Nam (02). Choose the "
        "layer with the areas of the communes."
    )


def test_an_invalid_ring():
    bow_tie = shapely.Polygon([(105, 21), (106, 22), (106, 21), (105, 22)])
    assert refused(geometry=[SQUARES[0], SQUARES[1], bow_tie]) == (
        "Layer “xã 2025”: the outline of 03 is invalid (Self-intersection[105.5 21.5]). "
        "“Repair coverage” makes a valid copy; “Check coverage” shows each place."
    )
    inner = shapely.Polygon(
        [(105, 21), (106, 21), (106, 22), (105, 22)], [[(107, 21), (108, 21), (108, 22)]]
    )
    assert "the outline of Lam Sơn (01) is invalid" in refused(geometry=[inner, *SQUARES[1:]])


@pytest.mark.parametrize("kind", ["Z", "M", "ZM"])
def test_z_and_m_are_left_out_and_warned_of(kind):
    more = {"Z": "7", "M": "7", "ZM": "7 8"}[kind]
    corners = ["105 21", "105.01 21", "105.01 21.01", "105 21.01", "105 21"]
    solid = shapely.from_wkt(f"POLYGON {kind} (({', '.join(f'{c} {more}' for c in corners)}))")
    columns = {"ids": ["01"], "geometry": [solid], "crs": WGS84, "source": "xã 2025"}
    communes = Communes.from_arrays(**columns)
    assert not shapely.has_z(communes.geometry).any()
    assert not shapely.has_m(communes.geometry).any()
    assert communes.polygon_km2[0] == pytest.approx(communes_of([cell(0, 0)]).polygon_km2[0])
    assert [str(problem) for problem in communes.warnings] == [
        "Layer “xã 2025” has Z or M values; they are left out, lengths and areas are those of the "
        "map."
    ]


def test_negative_population():
    assert refused(population=[5, -1, 3], population_field="dan_so") == (
        "Layer “xã 2025”: field “dan_so” of Hồng Nam (02) is negative. Correct the figure or "
        "leave it empty (NULL) when it is unknown."
    )


def test_population_as_text():
    sentence = refused(population=["12.345", 1, 2], population_field="dan_so")
    assert sentence == (
        "Layer “xã 2025”: “12.345” is no number that can be read without doubt, in field “dan_so” "
        "of Lam Sơn (01). Turn the field into a number field first."
    )


def test_population_in_fractions():
    assert refused(population=[1.5, 1, 2], population_field="dan_so") == (
        "Layer “xã 2025”: field “dan_so” of Lam Sơn (01) is not a whole number (1.5). Choose a "
        "field that counts persons."
    )


def test_unknown_population_is_counted_apart():
    assert warned(population=[1, None, pd.NA]) == [
        "Layer “xã 2025”: communes of unknown population: 2 (02, 03). They are counted apart "
        "and never as 0."
    ]


def test_official_area_as_text_or_negative():
    sentence = refused(official_km2=["4,5", 1, 2], official_km2_field="dien_tich")
    assert "“4,5” is no number that can be read" in sentence
    assert "field “dien_tich” of Lam Sơn (01)" in sentence
    sentence = refused(official_km2=[1, -2, 3], official_km2_field="dien_tich")
    assert "field “dien_tich” of Hồng Nam (02) is negative" in sentence


def test_statistics_name_their_own_column():
    assert "in field “jobs” of 03" in refused(statistics={"jobs": [1, 2, "many"]})


def test_metres_under_a_system_of_degrees():
    metres = [shapely.box(x, 2300000, x + 1000, 2301000) for x in (500000, 501000, 502000)]
    assert refused(geometry=metres) == (
        "Layer “xã 2025” has coordinates such as 503000, 2301000, which “WGS 84” cannot have. Set "
        "the coordinate system that the coordinates are really in."
    )


@pytest.mark.parametrize(
    ("polygon", "fits"),
    [
        (shapely.box(359, 20, 360, 21), True),
        (shapely.box(-180, -90, -179, -89), True),
        (shapely.box(360, 20, 361, 21), False),
        (shapely.box(10, 89.5, 11, 90.1), False),
        (shapely.box(10, -90.1, 11, -89), False),
    ],
)
def test_the_limits_of_degrees(polygon, fits):
    if fits:
        assert communes_of([polygon]).polygon_km2[0] > 0
    else:
        with pytest.raises(InputError, match="cannot have"):
            communes_of([polygon])


def test_grads_have_limits_of_their_own():
    paris = CRS.from_epsg(4807)  # 400 grads to the turn
    assert communes_of([shapely.box(2, 52, 2.1, 99)], crs=paris).polygon_km2[0] > 0
    with pytest.raises(InputError, match="cannot have"):
        communes_of([shapely.box(2, 52, 2.1, 101)], crs=paris)


def test_coordinates_that_lie_on_no_ellipsoid():
    utm = CRS.from_epsg(32648)
    far = [shapely.box(3e7, 1e6, 3.1e7, 1.1e6)]
    assert refused(ids=["01"], names=[""], geometry=far, crs=utm) == (
        "Layer “xã 2025” has coordinates such as 31000000, 1100000, which “WGS 84 / UTM zone 48N” "
        "cannot have. Set the coordinate system that the coordinates are really in."
    )


def test_a_coordinate_system_without_an_ellipsoid():
    with pytest.raises(InputError, match="“site” has no ellipsoid.*Reproject the layer"):
        communes_of(SQUARES, crs=CRS('LOCAL_CS["site",UNIT["metre",1]]'))


def frame(**columns: object) -> geopandas.GeoDataFrame:
    return geopandas.GeoDataFrame(columns, geometry=SQUARES, crs=4326)


def test_from_a_geodataframe():
    communes = Communes.from_geodataframe(
        frame(
            ma=["01", "02", "03"],
            ten=["Lam Sơn", "Hồng Nam", None],
            ds=pd.array([1, None, 3], dtype="Int64"),
            dt=[1.0, math.nan, 3.0],
            huyen=pd.array(["a", None, "b"], dtype="string"),
            jobs=[1, 2, 3],
        ),
        id="ma",
        name="ten",
        population="ds",
        official_km2="dt",
        group="huyen",
        statistics=["jobs"],
    )
    assert communes.ids.tolist() == ["01", "02", "03"]
    assert communes.names.tolist() == ["Lam Sơn", "Hồng Nam", "03"]
    assert communes.population.tolist() == [1, 0, 3]
    assert communes.population_known.tolist() == [True, False, True]
    assert np.array_equal(communes.official_km2, [1, np.nan, 3], equal_nan=True)
    assert communes.group.tolist() == ["a", "", "b"]
    assert communes.statistics["jobs"].tolist() == [1, 2, 3]
    assert communes.crs == WGS84


def test_the_index_of_a_frame_is_its_key():
    communes = Communes.from_geodataframe(frame().set_index(pd.Index(["x", "y", "z"])))
    assert communes.ids.tolist() == ["x", "y", "z"]
    with pytest.raises(InputError, match="ids that stand more than once: x"):
        Communes.from_geodataframe(frame().set_index(pd.Index(["x", "x", "z"])))


def test_a_field_that_a_frame_has_not():
    with pytest.raises(InputError) as caught:
        Communes.from_geodataframe(frame(ma=["a", "b", "c"], ds=[1, 2, 3]), id="code", source="xã")
    assert str(caught.value) == "Layer “xã” has no field “code”. Its fields are: ma, ds."


def test_a_frame_names_its_columns_in_messages():
    with pytest.raises(InputError, match="field “ds” of 0 is negative"):
        Communes.from_geodataframe(frame(ds=[-1, 2, 3]), population="ds")


def test_a_frame_without_a_coordinate_system():
    with pytest.raises(InputError, match="has no coordinate system"):
        Communes.from_geodataframe(geopandas.GeoDataFrame(geometry=SQUARES))
