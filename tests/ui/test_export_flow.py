import os

import geopandas
import pyogrio
import pytest
from qgis.core import Qgis
from qgis.gui import QgsFileWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QDialogButtonBox, QListWidget

from regionaltool.core.naming.unit_codes import are_official
from regionaltool.ui.export_dialog import ExportDialog
from tests.bridge.commune_layers import ACCEPTED, FIELDS


def answer(desk, do) -> None:
    """Press Export, and do something in the dialog that it opens."""
    done = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ExportDialog):
            QTimer.singleShot(10, act)
            return
        try:
            do(dialog)
            done.append(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, act)
    desk.workbench.toolbar.export.trigger()
    assert done


def ok(dialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def accept(desk, base, qtbot):
    """What a planner does: a place, the tick beside the violations, the button."""

    def do(dialog) -> None:
        dialog.findChild(QgsFileWidget, "exportFile").setFilePath(str(base))
        tick = dialog.findChild(QCheckBox, "exportAcceptViolations")
        if tick.isVisible():
            tick.click()
        qtbot.mouseClick(ok(dialog), Qt.MouseButton.LeftButton)

    answer(desk, do)
    qtbot.waitUntil(lambda: bool(desk.window.said), timeout=20000)


def level(desk) -> Qgis.MessageLevel:
    return desk.window.messageBar().items()[0].level()


def test_the_plan_is_written_as_it_stands(started, tmp_path, qtbot):
    unit = started.session.make_unit([0, 1, 2])
    accept(started, tmp_path / "units", qtbot)
    assert level(started) == Qgis.MessageLevel.Success
    assert str(tmp_path / "units.shp") in started.window.said[0]
    written = geopandas.read_file(tmp_path / "units.shp").set_index("MA_MOI")
    assert set(written.index) == set(started.session.units)
    assert written.loc[unit, "TEN_MOI"] == started.session.plan.name(unit)
    for each in started.session.units:
        known = started.session.assessment(each)
        assert written.loc[each, "DS"] == known.tally.population
        assert written.loc[each, "SO_TV"] == known.tally.n_communes
    assert {name for name, _ in pyogrio.list_layers(tmp_path / "units.gpkg")} >= {"units"}
    assert written.crs.to_epsg() == 9214


def test_the_seat_that_was_chosen_is_written_and_gives_the_code(started, tmp_path, qtbot):
    communes = started.session.plan.communes
    unit = started.session.make_unit([0, 1, 2])
    seat = next(b for b in (0, 1, 2) if communes.ids[b] != unit)
    started.workbench.bench.unit_page.choose_seat.emit(unit, seat)
    accept(started, tmp_path / "units", qtbot)
    written = geopandas.read_file(tmp_path / "units.shp").set_index("TRU_SO")
    code = communes.ids[seat] if are_official(communes.ids) else unit
    assert written.loc[communes.names[seat], "MA_MOI"] == code
    members = geopandas.read_file(tmp_path / "units.gpkg", layer="communes").set_index("MA_CU")
    assert set(members.loc[communes.ids[[0, 1, 2]], "MA_MOI"]) == {code}


def test_an_edit_made_while_it_is_written_is_not_in_it(started, tmp_path, qtbot):
    units = set(started.session.units)

    def do(dialog) -> None:
        dialog.findChild(QgsFileWidget, "exportFile").setFilePath(str(tmp_path / "units"))
        dialog.findChild(QCheckBox, "exportAcceptViolations").click()
        ok(dialog).click()

    answer(started, do)
    started.session.merge(started.session.units[:5])
    qtbot.waitUntil(lambda: bool(started.window.said), timeout=20000)
    assert set(geopandas.read_file(tmp_path / "units.shp")["MA_MOI"]) == units


def test_the_violations_of_the_moment_are_listed(started):
    seen = []

    def do(dialog) -> None:
        listed = dialog.findChild(QListWidget, "exportViolations")
        seen.extend(listed.item(row).text() for row in range(listed.count()))

    answer(started, do)
    assert seen == [line.removeprefix("⚠ ") for line in started.listed()] and len(seen) == 3


def test_rejected_it_writes_nothing_and_says_nothing(started, tmp_path):
    answer(started, lambda dialog: dialog.reject())
    assert started.window.said == [] and list(tmp_path.glob("*.shp")) == []


def test_dialogs_that_are_closed_are_let_go(started):
    seen = []
    answer(started, seen.append)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sip.isdeleted(seen[0])


def test_the_place_is_remembered(started, tmp_path, qtbot):
    accept(started, tmp_path / "first", qtbot)
    places = []
    answer(started, lambda dialog: places.append(dialog.request().base))
    assert places == [tmp_path / "first"]


@pytest.mark.skipif(not os.path.isdir("/proc"), reason="a folder where nobody may write")
def test_what_fails_is_told_with_its_place(started, qtbot):
    accept(started, "/proc/units", qtbot)
    assert level(started) == Qgis.MessageLevel.Critical
    assert "/proc" in started.window.said[0]


def test_a_plan_without_units_has_nothing_to_write(desk, tmp_path, qtbot):
    desk.start(ACCEPTED["no commune with a unit"][0](), FIELDS)
    accept(desk, tmp_path / "units", qtbot)
    assert level(desk) == Qgis.MessageLevel.Critical
    assert "no units" in desk.window.said[0]
    assert list(tmp_path.glob("units*")) == []
