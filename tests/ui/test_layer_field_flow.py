import shutil
from dataclasses import replace

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QPushButton

from regionaltool.bridge import plan_session, slices
from regionaltool.bridge.plan_file.options import read_options
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.core.plan import Plan
from tests.bridge.commune_layers import FIELDS, commune_layer
from tests.bridge.edited_layers import features, layer_in, place, units
from tests.ui.plan_files import durable, saved_as
from tests.ui.views import shows, status


@pytest.fixture
def begun(desk, tmp_path):
    """A plan of four communes, u u v v, whose layer is in the project."""
    desk.layer = layer_in("GPKG", tmp_path)
    desk.start(desk.layer, FIELDS)
    open_section(desk)
    return desk


def open_section(desk) -> None:
    desk.workbench.bench.tabs.setCurrentWidget(desk.workbench.bench.data_page)
    desk.workbench.bench.data_page.layer_field.open()


def rest(desk) -> None:
    desk.qtbot.waitUntil(lambda: not desk.workbench.layer_field.busy, timeout=10000)


def toggle(desk) -> QCheckBox:
    return desk.find("followLayer", QCheckBox)


def follow(desk) -> None:
    toggle(desk).setFocus()
    desk.qtbot.keyClick(toggle(desk), Qt.Key.Key_Space)
    rest(desk)


def spelled(desk) -> str:
    return "".join(unit or "." for unit in desk.session.plan.assignment)


def test_layer_and_field_of_the_plan_are_proposed(begun):
    section = begun.workbench.bench.data_page.layer_field
    assert section.layer() == begun.layer and section.field() == "unit"
    assert not toggle(begun).isChecked()


def test_every_view_follows_the_layer(begun):
    follow(begun)
    assert "follows “unit” of “Xã”" in status(begun)
    begun.layer.startEditing()
    for feature in features(begun.layer)[:3]:
        begun.layer.changeAttributeValue(feature, place(begun.layer), "w")
    rest(begun)
    assert spelled(begun) == "wwwv" and len(begun.session.done) == 1
    shows(begun)
    begun.layer.rollBack()
    rest(begun)
    assert spelled(begun) == "uuvv"
    shows(begun)


def test_switched_off_it_follows_no_more(begun):
    follow(begun)
    follow(begun)
    assert begun.workbench.layer_field.follower is None
    begun.layer.startEditing()
    begun.layer.changeAttributeValue(features(begun.layer)[0], place(begun.layer), "v")
    begun.qtbot.wait(80)
    assert spelled(begun) == "uuvv"


@pytest.mark.parametrize("following", [False, True])
def test_the_plan_is_written_as_one_step_of_the_layer(begun, following):
    if following:
        follow(begun)
    begun.session.assign([0], "v")
    begun.click("writeBackButton")
    rest(begun)
    assert units(begun.layer) == ["v", "u", "v", "v"]
    assert "that changed: 1" in status(begun) and begun.layer.undoStack().count() == 1
    assert len(begun.session.done) == 1, "no echo"
    begun.layer.undoStack().undo()
    rest(begun)
    assert units(begun.layer) == ["u", "u", "v", "v"]
    assert spelled(begun) == ("uuvv" if following else "vuvv")
    begun.layer.rollBack()


def test_what_is_the_same_is_said(begun):
    begun.click("writeBackButton")
    rest(begun)
    assert "says what the plan says" in status(begun)


def test_a_layer_that_cannot_be_written_is_told(begun):
    begun.session.assign([0], "v")
    begun.layer.setReadOnly(True)
    begun.click("writeBackButton")
    rest(begun)
    assert "cannot be edited" in begun.window.said[-1]


def test_what_is_locked_is_said(begun):
    follow(begun)
    begun.session.lock_units(["u"], True)
    begun.layer.startEditing()
    begun.layer.changeAttributeValue(features(begun.layer)[0], place(begun.layer), "v")
    rest(begun)
    assert spelled(begun) == "vuvv" and "locked in the plan: u" in status(begun)
    begun.layer.rollBack()


def test_communes_that_change_offer_a_new_start(begun):
    follow(begun)
    begun.layer.startEditing()
    begun.layer.deleteFeature(features(begun.layer)[0])
    rest(begun)
    again = begun.find("startAgainButton", QPushButton)
    assert again.isVisible() and "offers to start again" in status(begun)
    begun.qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    page = begun.workbench.starting.page
    assert begun.dock.pages.currentWidget() is page and page.layer() == begun.layer
    assert page.fields() == FIELDS
    begun.layer.rollBack()


def test_the_layer_goes_and_the_plan_goes_on(begun):
    follow(begun)
    QgsProject.instance().removeMapLayer(begun.layer.id())
    assert "has been removed" in status(begun) and not toggle(begun).isChecked()
    assert not toggle(begun).isEnabled()
    begun.session.assign([0], "v")
    assert spelled(begun) == "vuvv"


def test_the_project_goes_while_the_field_is_read(begun):
    begun.click("writeBackButton")
    QgsProject.instance().clear()
    rest(begun)
    assert any("has been removed" in said for said in begun.window.said)


def test_without_codes_another_layer_cannot_be_told_apart(desk):
    desk.start(commune_layer(), replace(FIELDS, id=""))
    open_section(desk)
    other = QgsProject.instance().addMapLayer(commune_layer())
    section = desk.workbench.bench.data_page.layer_field
    section.layer_box.setLayer(other)
    section.field_box.setField("unit")
    follow(desk)
    assert "without a field of codes" in desk.window.said[-1] and not toggle(desk).isChecked()


def test_a_plan_that_begins_lets_the_layer_go(begun):
    follow(begun)
    begun.start(commune_layer(), FIELDS)
    assert begun.workbench.layer_field.follower is None and not toggle(begun).isChecked()


@pytest.mark.parametrize("way", ["unloaded", "QGIS closes", "switched off"])
def test_what_the_layer_said_last_is_in_the_plan_that_is_left(begun, tmp_path, way):
    file, ids = saved_as(begun, tmp_path / "plan.gpkg"), begun.session.plan.communes.ids
    follow(begun)
    begun.layer.startEditing()
    begun.layer.changeAttributeValue(features(begun.layer)[0], place(begun.layer), "v")
    if way == "unloaded":
        begun.workbench.remove()
        begun.workbench.remove = lambda: None
    elif way == "QGIS closes":
        (blocker,) = begun.window.exit_blockers
        assert blocker.allowExit()
    else:
        toggle(begun).click()
        assert spelled(begun) == "vuvv"
        durable(begun)
    begun.workbench.files.document.waits_for(file)()
    (option,) = read_options(file)
    assert [option.state.assignment[key] for key in ids] == list("vuvv")
    begun.layer.rollBack()


def test_the_plans_own_layers_are_not_offered(begun):
    box = begun.workbench.bench.data_page.layer_field.layer_box
    offered = {box.layer(i) for i in range(box.count())} - {None}
    assert offered == {begun.layer}


def test_it_is_as_narrow_as_the_dock(begun):
    assert begun.workbench.bench.data_page.layer_field.minimumSizeHint().width() <= 290


def test_a_plan_from_a_file_follows_whatever_layer_has_its_codes(begun):
    """Its own layer is not in the project, or not known."""
    flow = begun.workbench.layer_field
    flow.begin(replace(begun.workbench._started, layer_id=""))
    section = begun.workbench.bench.data_page.layer_field
    assert section.layer() is None and not toggle(begun).isEnabled()
    section.layer_box.setLayer(begun.layer)
    section.field_box.setField("unit")
    follow(begun)
    begun.layer.startEditing()
    begun.layer.changeAttributeValue(features(begun.layer)[3], place(begun.layer), "u")
    rest(begun)
    assert spelled(begun) == "uuvu"
    begun.layer.rollBack()


def test_a_calculation_over_a_whole_province_is_counted_between_events(
    desk, shared_data, tmp_path, monkeypatch
):
    monkeypatch.setattr(plan_session, "MANY", 100)
    monkeypatch.setattr(slices, "SLICE_S", 0)  # each step is a slice, however fast the machine is
    copy = shutil.copy2(shared_data / "provinces" / "hung_yen.gpkg", tmp_path)
    layer = QgsVectorLayer(f"{copy}|layername=communes_clean", "Hưng Yên", "ogr")
    desk.start(layer, CommuneFields(id="code", name="name", population="pop_2009", unit="new_code"))
    open_section(desk)
    follow(desk)
    before, n_done = spelled(desk), len(desk.session.done)
    n_communes = len(desk.session.plan.communes)
    seen = []

    def look():
        figures = desk.find("planSummary", QLabel)
        seen.append((desk.session.counting, figures.isEnabled(), "counting" in figures.text()))

    other = QTimer()
    other.timeout.connect(look)
    layer.startEditing()
    codes = {feature.id(): feature["code"] for feature in layer.getFeatures()}
    layer.beginEditCommand("field calculator")
    for feature, code in codes.items():
        layer.changeAttributeValue(feature, place(layer, "new_code"), code)
    layer.endEditCommand()
    other.start(0)
    rest(desk)
    other.stop()
    during = [marked for counting, *marked in seen if counting]
    assert len(during) >= n_communes / 16, "other events have their turn after each step"
    assert all(marked == [False, True] for marked in during)
    assert desk.session.n_units == n_communes and len(desk.session.done) == n_done + 1
    assert desk.find("planSummary", QLabel).isEnabled()
    as_begun_anew(desk)
    layer.undoStack().undo()
    rest(desk)
    assert spelled(desk) == before
    as_begun_anew(desk)
    layer.rollBack()
    rest(desk)


def as_begun_anew(desk) -> None:
    """Table, map and summary show what a plan that is begun from here would show."""
    plan = desk.session.plan
    fresh = PlanSession("", Plan(plan.communes, plan.assignment), desk.session.assessor)
    assert repr(fresh.score()) == repr(desk.session.score())
    assert fresh.violations() == desk.session.violations()
    assert f"→ {len(fresh.units)} " in desk.text("planSummary")
    members = {unit: str(len(plan.members(unit))) for unit in fresh.units}
    assert sorted(row[:2] for row in desk.rows()) == sorted(map(list, members.items()))
    layers = desk.workbench.layers
    assert {f["unit"] for f in desk.features(layers.units_id)} == set(fresh.units)
    of = {f["id"]: f["unit"] or None for f in desk.features(layers.communes_id)}
    assert tuple(of[code] for code in plan.communes.ids) == plan.assignment
