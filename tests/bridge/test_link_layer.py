import pytest
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorFileWriter

from regionaltool.bridge.link_layer import LinkLayer
from regionaltool.bridge.plan_layers import GROUP_MARK, PlanLayers
from regionaltool.bridge.plan_links import PlanLinks
from regionaltool.bridge.read_links import LinkFields, read_links
from regionaltool.core.links import Link
from tests.bridge.sessions import COMMUNES, blocks, session_of

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
FERRY = Link(*sorted(blocks("CI")), "ferry", "hằng ngày", "QĐ 5")


@pytest.fixture
def session(qgis_new_project):
    return session_of("qspqqqsrpr")


@pytest.fixture
def links(session):
    return PlanLinks(session)


@pytest.fixture
def shown(session, links):
    made = LinkLayer(links, COMMUNES, WGS84)
    links.changed.connect(made.show)
    return made


def test_it_comes_with_the_first_link_and_follows(shown, links):
    shown.show()
    assert shown.layer is None
    links.add(FERRY)
    (feature,) = shown.layer.getFeatures()
    assert feature.attributes() == ["ferry", "C", "I", "hằng ngày", "QĐ 5"]
    links.remove(links.listed)
    assert shown.layer.featureCount() == 0


def test_it_lies_in_the_group_of_the_plan_on_top(session, shown, links):
    layers = PlanLayers(session, WGS84)
    links.add(FERRY)
    root = QgsProject.instance().layerTreeRoot()
    (group,) = [g for g in root.findGroups() if g.customProperty(GROUP_MARK)]
    assert group.findLayerIds()[0] == shown.layer.id()
    shown.remove()
    layers.remove()
    assert QgsProject.instance().mapLayers() == {}


def test_removed_by_hand_it_comes_back_only_when_asked_for(shown, links):
    links.add(FERRY)
    QgsProject.instance().removeMapLayer(shown.layer.id())
    links.add(Link(*sorted(blocks("AI")), "bridge"))
    assert shown.layer is None
    shown.show(anew=True)
    assert shown.layer.featureCount() == 2


def test_made_a_file_it_is_the_users_and_another_one_follows(shown, links, tmp_path):
    links.add(FERRY)
    kept = shown.layer
    options = QgsVectorFileWriter.SaveVectorOptions()
    file = str(tmp_path / "lien_ket.gpkg")
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(kept, file, context, options)
    kept.setDataSource(file, "lien_ket", "ogr")
    assert shown.layer is None
    links.add(Link(*sorted(blocks("AI")), "bridge"))
    assert kept.featureCount() == 1 and shown.layer.featureCount() == 2


def test_every_kind_has_a_sign_and_a_name(shown, links):
    links.add(FERRY)
    assert {c.value(): c.label() for c in shown.layer.renderer().categories()} == {
        "bridge": "bridge",
        "ferry": "ferry",
        "exception": "exception",
    }
    assert shown.layer.fields().field("reason").alias()


def test_its_lines_and_its_rows_are_links_again(shown, links):
    links.add(FERRY)
    layer = shown.layer
    line = shown.line(FERRY)
    assert isinstance(line, shapely.LineString)
    for fields in (
        LinkFields("kind", reason="reason", source="source"),
        LinkFields("kind", "a", "b", "reason", "source"),
    ):
        again, problems = read_links(
            layer.getFeatures(), layer.fields(), COMMUNES, fields, tolerance_m=0, layer="x"
        )
        assert (again, problems) == ((FERRY,), ())
