import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

from regionaltool.bridge.compat import real_field, text_field, whole_field
from regionaltool.bridge.output_layers import columns, row
from regionaltool.bridge.read_network import read_network
from regionaltool.core.problems import InputError
from regionaltool.core.score.catalogue import INDICATORS
from regionaltool.core.score.profile import Profile

CRS = QgsCoordinateReferenceSystem("EPSG:3405")
ROAD = "LineString (500000 2300000, 501000 2300000)"
PROFILE = Profile.read("default", [indicator.id for indicator in INDICATORS])


def network(rows, *fields, crs=CRS, chosen=None, **options):
    """Rows of (WKT, value, value …)."""
    made = columns(fields)
    features = []
    for number, (wkt, *values) in enumerate(rows, start=1):
        feature = QgsFeature(row(made, values))
        feature.setId(number)
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    return read_network(features, made, crs, chosen or {}, PROFILE, "đường", **options)


def said(problems) -> str:
    return " ".join(map(str, problems))


def test_fields_are_guessed_and_told(qgis_app):
    read = network(
        [(ROAD, "national", 60.0, 1, None), (ROAD, "district", None, 0, 2030)],
        text_field("CLASS"),
        real_field("speed_kmh"),
        whole_field("oneway"),
        whole_field("Năm khai thác"),
    )
    assert read.lines.kmh.tolist() == [60, 35]
    assert read.lines.direction.tolist() == [1, 0]
    assert read.lines.opens.tolist() == [0, 2030]
    assert [str(guess).partition("field ")[2] for guess in read.guesses] == [
        "“CLASS” is taken for the class of a road.",
        "“speed_kmh” is taken for the speed of a road (km/h).",
        "“oneway” is taken for the direction of traffic.",
        "“Năm khai thác” is taken for the year in which a road opens.",
    ]


def test_a_text_among_speeds_or_years_is_not_passed_over(qgis_app):
    """Else roads of 2030 would be open, and slow ones as fast as their class."""
    classes = text_field("class")
    slow = network([(ROAD, "national", "20")], classes, text_field("toc_do"))
    assert slow.lines.kmh.tolist() == [20] and "“toc_do”" in said(slow.guesses)
    planned = network([(ROAD, "national", "2030")], classes, text_field("opens"))
    assert planned.lines.opens.tolist() == [2030]
    with pytest.raises(InputError, match="“20 km/h” is no number .* field “toc_do” of row 2"):
        network([(ROAD, "x", "20"), (ROAD, "x", "20 km/h")], classes, text_field("toc_do"))
    unfilled = network([(ROAD, "national", None)], classes, text_field("toc_do"))
    assert unfilled.lines.kmh.tolist() == [50] and "toc_do" not in said(unfilled.guesses)


def test_what_is_named_is_not_guessed(qgis_app):
    read = network(
        [(ROAD, "national", 60.0, 20.0)],
        text_field("class"),
        real_field("speed"),
        real_field("slow"),
        chosen={"speed": "slow", "class": ""},
    )
    assert read.lines.kmh.tolist() == [20]
    assert len(read.guesses) == 1 and "“class”" in said(read.guesses)


def test_a_railway_is_no_road_of_the_nation(qgis_app):
    read = network(
        [(ROAD, "Quốc Gia", "Đường chính"), (ROAD, "Quốc Gia", "Đường sắt")],
        text_field("cap_duong"),
        text_field("loai_duong"),
    )
    assert read.lines.kmh.tolist() == [50] and "đường sắt" in said(read.notes)


def test_of_two_fields_of_classes_the_one_that_the_profile_knows(qgis_app):
    read = network(
        [(ROAD, "T1", "national"), (ROAD, "T2", "national")], text_field("type"), text_field("loai")
    )
    assert "“loai”" in said(read.guesses)


def test_classes_that_nobody_knows_are_named(qgis_app):
    with pytest.raises(InputError, match="“đường”.*class t1; row 1.*Add the classes to the speeds"):
        network([(ROAD, "T1")], text_field("class"))


def test_openstreetmap_as_it_comes(qgis_app):
    read = network(
        [
            (ROAD, "residential", '"oneway"=>"-1","maxspeed"=>"30"', 2030),
            (ROAD, "footway", None, None),
            (ROAD, "service", '"access"=>"private"', None),
            (ROAD, None, '"route"=>"ferry"', None),
            (ROAD, None, None, None),
        ],
        text_field("highway"),
        text_field("other_tags"),
        whole_field("opens"),
    )
    assert read.lines.row.tolist() == [1, 4]
    assert read.lines.kmh.tolist() == [30, 10]
    assert read.lines.direction.tolist() == [-1, 0]
    assert read.lines.ferry.tolist() == [False, True]
    assert read.lines.opens.tolist() == [2030, 0]
    assert "read as OpenStreetMap" in said(read.guesses) and "“opens”" in said(read.guesses)
    assert "closed to the public are left out: row 3" in said(read.notes)


def test_a_speed_of_one_s_own_comes_before_the_tags(qgis_app):
    read = network(
        [(ROAD, "primary", 33.0)],
        text_field("highway"),
        real_field("measured"),
        chosen={"speed": "measured"},
    )
    assert read.lines.kmh.tolist() == [33]


def test_lines_of_any_kind_are_read_flat_and_straight(qgis_app):
    read = network(
        [
            ("LineStringZ (0 0 5, 1 1 5)", 30.0),
            ("MultiLineStringM ((0 0 1, 1 0 1), (2 0 1, 3 0 1))", 40.0),
            ("CompoundCurve (CircularString (0 0, 1 1, 2 0))", 50.0),
            (None, 60.0),
            ("LineString (0 0, 0 0)", 60.0),
        ],
        real_field("speed"),
    )
    assert read.lines.row.tolist() == [1, 2, 2, 3]
    assert not any(line.has_z for line in read.lines.lines)
    assert len(read.lines.lines[3].coords) > 3
    assert "has curves" in said(read.notes) and "without length are left out: row 4, 5" in said(
        read.notes
    )


def test_ferries_are_ferries_by_their_layer(qgis_app):
    read = network(
        [(ROAD, "ferry", 24.0), (ROAD, None, None)],
        text_field("kind"),
        real_field("speed_kmh"),
        ferries=True,
    )
    assert read.lines.ferry.all() and read.lines.kmh.tolist() == [24, 10]


@pytest.mark.parametrize(
    ("rows", "field", "words"),
    [
        ([(ROAD, 40.0), (ROAD, 0.0)], real_field("speed"), "speed 0 is no speed.*row 2"),
        ([(ROAD, -5.0)], real_field("speed"), "speed -5 is no speed.*row 1"),
        ([(ROAD, "60 km")], text_field("v"), "“60 km” is no number.*field “v” of row 1"),
        ([("Point (0 0)", 40.0)], real_field("speed"), "must hold lines, but feature 1"),
        ([(ROAD, "x")], text_field("note"), "nothing says how fast"),
        ([(None, 40.0)], real_field("speed"), "“đường” has no roads"),
        ([], real_field("speed"), "“đường” has no roads"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_row(qgis_app, rows, field, words):
    chosen = {"speed": "v"} if field.name() == "v" else {}
    with pytest.raises(InputError, match=words):
        network(rows, field, chosen=chosen)


def test_a_field_that_is_not_there_and_a_layer_without_system(qgis_app):
    with pytest.raises(InputError, match="no field “tốc độ”"):
        network([(ROAD, 40.0)], real_field("speed"), chosen={"speed": "tốc độ"})
    with pytest.raises(InputError, match="no coordinate system"):
        network([(ROAD, 40.0)], real_field("speed"), crs=QgsCoordinateReferenceSystem())


def test_a_city_of_openstreetmap(qgis_app, shared_data):
    layer = QgsVectorLayer(f"{shared_data / 'helsinki_centre.osm.pbf'}|layername=lines", "h", "ogr")
    read = read_network(layer.getFeatures(), layer.fields(), layer.crs(), {}, PROFILE, "h")
    assert len(read.lines) > 500 and set(np.unique(read.lines.direction)) >= {0, 1}
    assert (read.lines.kmh > 0).all()
