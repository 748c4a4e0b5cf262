"""A project brings its plan along."""

import shutil

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsProject,
    QgsSingleSymbolRenderer,
)

from regionaltool.bridge.plan_file.file_lock import FileLock
from regionaltool.core.links import Link
from tests.bridge.commune_layers import FIELDS, commune_layer
from tests.ui.plan_files import durable, label, opened, saved_as, spelled, wait
from tests.ui.views import shows


@pytest.fixture
def project():
    return QgsProject.instance()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "Dự án").mkdir()
    return tmp_path / "Dự án"


@pytest.fixture
def kept(started, project, folder):
    """A plan that is a file, with an edit, in a project that is saved."""
    saved_as(started, folder / "plan.gpkg")
    started.session.make_unit([0, 1])
    durable(started)
    assert project.write(str(folder / "project.qgz"))
    return started


def read(desk, file):
    """Open a project and wait until its plan is there, or something has been said."""
    assert QgsProject.instance().read(str(file))
    desk.qtbot.waitUntil(lambda: not desk.workbench.project_plan._soon.isActive())
    wait(desk)


def tree(project):
    return [
        (node.name(), node.itemVisibilityChecked()) for node in project.layerTreeRoot().findLayers()
    ]


def test_a_project_brings_its_plan_along(kept, project, folder, qtbot):
    from tests.ui.desk import Desk

    before = spelled(kept)
    kept.close()
    kept.close = kept.workbench.remove = lambda: None
    project.clear()
    desk = Desk(qtbot)
    try:
        read(desk, folder / "project.qgz")
        assert spelled(desk) == before and label(desk) == "saved #1"
        shows(desk)
        assert desk.window.said == [] and not project.isDirty()
        assert len(project.layerTreeRoot().findGroups()) == 1
        desk.session.undo()
        desk.session.make_unit([5, 6, 7])
        shows(desk)
        durable(desk)
    finally:
        desk.close()


def test_order_look_and_ids_of_the_layers_are_kept(kept, project, folder):
    layers = kept.workbench.layers
    units = layers.layer(layers.units_id)
    units.setName("Đơn vị mới")
    layers.layer(layers.communes_id).setRenderer(
        QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "#123456"}))
    )
    root = project.layerTreeRoot()
    group = root.findGroups()[0]
    first = group.children()[0]
    group.addChildNode(first.clone())
    group.removeChildNode(first)
    root.findLayer(layers.communes_id).setItemVisibilityChecked(False)
    project.addMapLayer(commune_layer())
    kept.workbench.toolbar.colour_by.setCurrentIndex(1)
    units.setOpacity(0.5)
    shown, ids = tree(project), set(project.mapLayers())
    assert project.write()
    kept.start(commune_layer(), FIELDS)
    kept.workbench.toolbar.colour_by.setCurrentIndex(0)
    read(kept, folder / "project.qgz")
    assert tree(project) == shown and ids == set(project.mapLayers())
    layers = kept.workbench.layers
    assert layers.layer(layers.units_id).opacity() == 0.5
    assert kept.workbench.toolbar.colour_by.currentIndex() == 1
    assert layers.layer(layers.communes_id).renderer().symbol().color().name() == "#123456"
    kept.session.make_unit([3])
    shows(kept)


def test_a_layer_taken_away_by_hand_stays_away(kept, project, folder):
    project.removeMapLayer(kept.workbench.layers._detached_id)
    assert project.write()
    read(kept, folder / "project.qgz")  # the plan is open already
    kept.qtbot.waitUntil(lambda: bool(list(kept.features(kept.workbench.layers.units_id))))
    assert not project.mapLayersByName("Detached parts")
    kept.session.make_unit([3])
    kept.session.undo()
    shows(kept)
    project.removeMapLayer(kept.workbench.layers.communes_id)
    assert project.write()
    read(kept, folder / "project.qgz")
    kept.session.make_unit([3])
    kept.click("showOnMapButton")
    assert project.mapLayersByName("Detached parts")


def test_project_and_plan_moved_together(kept, project, folder):
    before = spelled(kept)
    kept.start(commune_layer(), FIELDS)
    there = shutil.move(folder, folder.parent / "nơi khác")
    read(kept, f"{there}/project.qgz")
    assert spelled(kept) == before
    assert str(kept.workbench.files.document.file) == f"{there}/plan.gpkg"


def test_the_file_of_a_plan_that_is_gone_is_missed(kept, project, folder):
    kept.start(commune_layer(), FIELDS)
    (folder / "plan.gpkg").unlink()
    read(kept, folder / "project.qgz")
    assert "is not there any more" in kept.window.said[-1] and len(kept.rows()) == 2


def test_edits_that_no_file_holds_are_not_replaced_by_the_project_s_plan(kept, folder):
    kept.start(commune_layer(), FIELDS)
    kept.session.assign([0], "v")
    read(kept, folder / "project.qgz")
    assert "This project has the plan" in kept.window.said[-1]
    assert kept.row("v")[1] == "3"


def test_a_project_saved_elsewhere_still_finds_the_plan(kept, project, folder, tmp_path):
    assert project.write(str(tmp_path / "other.qgs"))
    kept.start(commune_layer(), FIELDS)
    before = kept.session
    read(kept, tmp_path / "other.qgs")
    assert kept.session is not before and label(kept) == "saved #1"


def test_a_plan_without_a_file_is_forgotten_by_the_project(kept, project, folder):
    kept.start(commune_layer(), FIELDS)
    assert project.write()
    project.clear()
    project.read(str(folder / "project.qgz"))
    kept.qtbot.wait(50)
    assert len(kept.rows()) == 2 and kept.window.said == [] and not kept.workbench.files.busy


def test_the_project_s_crs_is_another_one(kept, project):
    kept.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    kept.session.make_unit([3])
    kept.pick_tool()
    kept.click_map(4)
    shows(kept)
    durable(kept)


def test_the_project_is_closed_while_the_plan_goes_on(kept, project, folder):
    project.clear()
    kept.session.make_unit([3])
    durable(kept)
    assert project.write(str(folder / "empty.qgz"))
    assert project.readEntry("RegionalTool", "/plan/file", "")[0] == ""


def test_drawn_links_come_back_with_the_plan(kept, project, folder):
    links = kept.workbench.links.links
    links.add(Link(0, 9, "ferry", "phà", "NQ"))
    links.count(["border", "ferry"])
    durable(kept)
    wrong, listed = kept.listed(), links.listed
    assert project.write()
    kept.start(commune_layer(), FIELDS)
    assert kept.workbench.links.links.listed == ()
    read(kept, folder / "project.qgz")
    links = kept.workbench.links.links
    assert (links.listed, links.counted) == (listed, ("border", "ferry"))
    assert kept.listed() == wrong and len(project.mapLayersByName("Links")) == 1
    (feature,) = project.mapLayersByName("Links")[0].getFeatures()
    assert feature["kind"] == "ferry"
    opened(kept, folder / "plan.gpkg")


def test_memory_layers_are_no_reason_to_ask_on_closing(started, project):
    for layer in started.workbench.layers.all():
        assert layer.customProperty("skipMemoryLayersCheck") == 1
    assert QgsApplication.instance() is not None


def test_a_project_that_is_read_again_brings_the_option_it_was_saved_with(kept, project, folder):
    document = kept.workbench.files.document
    first, heard = spelled(kept), []
    document.branch("Khác", heard.append)
    kept.qtbot.waitUntil(lambda: heard == [None])
    kept.session.make_unit([4, 5])
    durable(kept)
    read(kept, folder / "project.qgz")
    assert spelled(kept) == first
    shows(kept)
    kept.session.make_unit([3])
    kept.workbench.views.on_map.write()
    shows(kept)


@pytest.mark.parametrize("moment", ["its layers are loaded", "it has been read"])
def test_a_plan_that_comes_while_a_project_is_read_is_not_taken_for_the_project_s(
    kept, folder, tmp_path, moment
):
    before = spelled(kept)
    kept.start(commune_layer(), FIELDS)
    other = saved_as(kept, tmp_path / "other.gpkg")
    kept.start(commune_layer(), FIELDS)
    kept.workbench.files.open_file(other)
    project, soon = QgsProject.instance(), kept.workbench.project_plan._soon

    def come_first(number=1):
        if number == 1:
            soon.blockSignals(True)
            wait(kept)
            soon.blockSignals(False)
            if moment == "it has been read":  # else it is not waited for yet
                soon.start(0)

    signal = project.layerLoaded if moment == "its layers are loaded" else project.readProject
    slot = come_first if moment == "its layers are loaded" else lambda: come_first()
    signal.connect(slot)
    try:
        read(kept, folder / "project.qgz")
    finally:
        signal.disconnect(slot)
    assert kept.workbench.files.document.file != other and spelled(kept) == before


@pytest.mark.parametrize("doing", ["opening", "saving", "starting"])
def test_a_project_is_opened_while_another_plan_is_not_there_yet(kept, folder, tmp_path, doing):
    before = spelled(kept)
    kept.start(commune_layer(), FIELDS)
    other = saved_as(kept, tmp_path / "other.gpkg")
    kept.start(commune_layer(), FIELDS)
    files = kept.workbench.files
    if doing == "opening":
        files.open_file(other)
    elif doing == "saving":
        files.save(tmp_path / "third.gpkg")
    else:
        kept.workbench.starting.start(commune_layer(), FIELDS)
    read(kept, folder / "project.qgz")
    assert spelled(kept) == before and label(kept) == "saved #1" and kept.window.said == []
    assert files.document.file == folder / "plan.gpkg"
    shows(kept)
    FileLock(other).release()
