import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from regionaltool.bridge.read_communes import read_communes
from regionaltool.bridge.read_links import LinkFields, guess_link_fields, read_links
from regionaltool.core.links import Link
from regionaltool.core.problems import InputError
from tests.bridge.commune_layers import FIELDS, commune_layer


def link_layer(*rows, kind="LineString"):
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:32648&field=kind:string", "cầu", "memory")
    for wkt, value in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([value])
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


@pytest.fixture(scope="module")
def communes(qgis_app):
    layer = commune_layer()
    return read_communes(
        layer.getFeatures(), layer.fields(), layer.crs(), FIELDS, layer.name()
    ).communes


def read(layer, communes, *fields):
    return read_links(
        layer.getFeatures(),
        layer.fields(),
        communes,
        LinkFields(*(fields or ("kind",))),
        tolerance_m=50,
        layer=layer.name(),
    )


# from the south-western commune (0) to the north-eastern one (3)
ACROSS = "LineString(500500 2300500, 501500 2301500)"


def test_a_line_joins_the_communes_at_its_ends(communes):
    assert read(link_layer((ACROSS, "Ferry ")), communes) == ((Link(0, 3, "ferry"),), ())


@pytest.mark.parametrize(
    ("word", "kind"), [("Cầu", "bridge"), ("PHÀ ", "ferry"), ("Ngoa\u0323i lê\u0323", "exception")]
)
def test_kinds_in_vietnamese(communes, word, kind):
    links, _ = read(link_layer((ACROSS, word)), communes)
    assert links == (Link(0, 3, kind),)


def test_without_a_field_of_kinds_no_bridge_is_claimed(communes):
    assert read(link_layer((ACROSS, "ferry")), communes, "")[0] == (Link(0, 3, "exception"),)


def test_each_part_is_a_link_and_heights_do_not_matter(communes):
    wkt = (
        "MultiLineStringZ((500500 2300500 7, 501500 2301500 7), "
        "(501500 2300500 7, 500500 2301500 7))"
    )
    links, problems = read(link_layer((wkt, "bridge"), kind="MultiLineStringZ"), communes)
    assert set(links) == {Link(0, 3, "bridge"), Link(1, 2, "bridge")} and problems == ()


def test_a_line_without_geometry_or_far_away_is_told(communes):
    far = "LineString(100000 100000, 501500 2301500)"
    links, problems = read(link_layer((None, "ferry"), (far, "ferry")), communes)
    assert links == () and "1, 2" in str(problems[0]) and "cầu" in str(problems[0])


@pytest.mark.parametrize("kind", [None, "", "tunnel"])
def test_an_unknown_kind_is_refused(communes, kind):
    with pytest.raises(InputError, match="cầu"):
        read(link_layer((ACROSS, kind)), communes)


def test_other_geometries_and_fields_are_refused(communes):
    with pytest.raises(InputError, match="must hold lines"):
        read(link_layer(("Point(1 1)", "ferry"), kind="Point"), communes)
    with pytest.raises(InputError, match="no field “loai”.*kind"):
        read(link_layer((ACROSS, "ferry")), communes, "loai")


def table(*rows):
    fields = "".join(f"&field={name}:string" for name in ("loai", "tu", "den", "ly_do", "so"))
    layer = QgsVectorLayer(f"NoGeometry?{fields}", "ngoại lệ", "memory")
    for values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


TABLE = ("loai", "tu", "den", "ly_do", "so")


def test_rows_of_a_table_link_by_ids(communes):
    first, last = communes.ids[0], communes.ids[3]
    rows = ("Exception", f" {last} ", first, "đảo xa", "12/NQ"), ("ferry", first, "x", None, None)
    links, problems = read(table(*rows), communes, *TABLE)
    assert links == (Link(0, 3, "exception", "đảo xa", "12/NQ"),)
    assert ["x" in str(problem) for problem in problems] == [True]


def test_a_table_whose_ids_are_not_chosen_is_refused(communes):
    with pytest.raises(InputError, match="“ngoại lệ” has neither lines nor ids"):
        read(table(("ferry", "1", "2", "", "")), communes, "loai")
    assert read(table(), communes, "loai") == ((), ())


def test_fields_are_guessed_by_their_names():
    assert guess_link_fields(["fid", "Kind", "a", "b", "Reason", "nguon"]) == LinkFields(
        "Kind", "a", "b", "Reason", "nguon"
    )
    assert guess_link_fields(["loai", "tu", "den", "ly_do"]) == LinkFields(
        "loai", "tu", "den", "ly_do"
    )
    assert guess_link_fields(["name"]) == LinkFields()
