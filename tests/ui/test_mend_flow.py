import pytest
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton, QTabWidget

from regionaltool.bridge.sample import SAMPLE_FIELDS
from regionaltool.core.gate import Fence
from regionaltool.core.links import Link
from regionaltool.core.mending import Mending
from regionaltool.core.violations import OF_THE_LAW, ViolationKind
from tests.ui.views import shows, status


@pytest.fixture
def flow(started):
    return started.workbench.mending


@pytest.fixture
def page(started):
    started.workbench.bench.tabs.setCurrentWidget(started.workbench.bench.violations_page)
    return started.workbench.bench.violations_page


def choose(page, kind: ViolationKind) -> None:
    row = next(n for n, one in enumerate(page.list._shown) if one.kind is kind)
    page.list.setCurrentRow(row)


def wait(desk) -> Mending:
    """The mending that the search ends with."""
    flow = desk.workbench.mending
    desk.qtbot.waitUntil(lambda: flow._search is None, timeout=5000)
    return flow._mending


def bands(desk) -> int:
    """Rubber bands of the preview that are on the canvas."""
    found = [item for item in desk.canvas.items() if isinstance(item, QgsRubberBand)]
    return sum(band in found for band in desk.workbench.mending._preview._bands)


def button(desk, name="mendButton") -> QPushButton:
    return desk.find(name, QPushButton)


def test_each_kind_is_shown_first_and_mended_then(started, page):
    before = started.session.violations()
    for kind in (one for one in ViolationKind if one not in OF_THE_LAW):
        choose(page, kind)
        started.click("mendButton")
        mending = wait(started)
        assert isinstance(mending, Mending)
        assert bands(started) == 2 and button(started).text() == "Do it"
        assert page.words.isVisible()
        assert str(mending.problem).split(";")[0] in page.words.text()
        assert f"Violations {len(before)} → {len(before) - 1}" in page.words.text()
        assert started.session.violations() == before, "nothing has been moved yet"
        started.click("mendButton")
        assert len(started.session.violations()) == len(before) - 1
        assert bands(started) == 0 and button(started).text() == "Mend"
        assert not page.words.isVisible()
        assert len(started.session.done) == 1, "one step to undo"
        assert status(started) == str(mending.problem)
        shows(started)
        started.session.undo()
        assert started.session.violations() == before


def test_by_keys_alone_all_is_mended(started, page):
    page.list.setFocus()
    while started.session.violations():
        left = len(started.session.violations())
        started.workbench.mending.action.trigger()
        wait(started)
        assert page.list.selected is not None
        started.qtbot.keyClick(page.list, Qt.Key.Key_Return)
        assert len(started.session.violations()) == left - 1
    assert started.listed()[0] == "✓ Nothing is wrong with this plan"
    assert not button(started).isEnabled()
    started.workbench.mending.action.trigger()
    assert status(started) == "Nothing is wrong with this plan"


def test_enter_in_the_list_goes_there_while_nothing_is_shown(started, page):
    gone_to = []
    page.list.visit.connect(gone_to.append)
    choose(page, ViolationKind.DETACHED)
    page.list.setFocus()
    started.qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert len(gone_to) == 1 and not started.session.done


def test_the_preview_goes(started, page, flow):
    tabs = started.find("benchTabs", QTabWidget)
    ways = {
        "escape": lambda: started.qtbot.keyClick(started.canvas, Qt.Key.Key_Escape),
        "button": lambda: started.click("leaveMendButton"),
        "other line": lambda: choose(page, ViolationKind.ENCLAVE),
        "edit": lambda: started.session.rename(started.session.units[0], "Mới"),
        "lock": lambda: started.session.lock_communes([0], True),
        "other tab": lambda: tabs.setCurrentIndex(0),
    }
    for name, way in ways.items():
        choose(page, ViolationKind.DETACHED)
        flow.mend()
        wait(started)
        assert bands(started) == 2, name
        way()
        assert bands(started) == 0 and flow._mending is None, name
        assert not flow._escape.isEnabled() and button(started).text() == "Mend", name


def test_locks_are_kept_and_told(started, page, flow):
    choose(page, ViolationKind.UNASSIGNED)
    started.session.lock_units(started.session.units, True)
    choose(page, ViolationKind.UNASSIGNED)
    flow.mend()
    wait(started)
    assert "locked" in page.words.text() and bands(started) == 0
    flow.mend()
    assert not any(edit.moves for edit in started.session.done)


def test_a_fence_put_up_after_the_preview_stops_the_move(started, page, flow):
    choose(page, ViolationKind.UNASSIGNED)
    flow.mend()
    wait(started)
    started.session.fence = Fence(inside=frozenset())
    flow.mend()
    assert not started.session.done and "changed" in status(started)


def test_a_long_search_lets_the_screen_have_its_turn(started, page, flow, monkeypatch):
    monkeypatch.setattr("regionaltool.ui.mend_flow._SLICE_S", -1)
    choose(page, ViolationKind.DETACHED)
    flow.mend()
    assert flow._mending is None and "Looking" in page.words.text()
    monkeypatch.setattr("regionaltool.ui.mend_flow._SLICE_S", 0.001)
    started.qtbot.waitUntil(lambda: flow._mending is not None)
    flow.leave()
    monkeypatch.setattr("regionaltool.ui.mend_flow._SLICE_S", -1)
    flow.mend()
    started.qtbot.keyClick(started.canvas, Qt.Key.Key_Escape)
    started.qtbot.wait(20)
    assert flow._search is None and not page.words.isVisible()


def test_in_place_of_a_move_a_detached_part_can_be_linked(started, page, flow):
    choose(page, ViolationKind.DETACHED)
    unit = page.list.selected.unit
    flow.mend()
    wait(started)
    page.words.linkActivated.emit("link")
    bench = started.workbench.bench
    assert bench.tabs.currentWidget() is bench.links_page and bands(started) == 0
    form = bench.links_page.form
    assert form.start.currentText() and form.end.currentText()
    started.click("addLinkButton")
    assert "Link added" in status(started)
    assert started.session.assessment(unit).contiguity.contiguous
    started.click("addLinkButton")
    assert "already" in status(started)


def test_other_violations_offer_no_link(started, page, flow):
    choose(page, ViolationKind.UNASSIGNED)
    flow.mend()
    wait(started)
    assert "href" not in page.words.text()
    page.link.emit()
    assert flow._mending is not None


def test_all_that_is_simple_in_one_step(started, page, flow):
    before = len(started.session.violations())
    started.click("mendSimpleButton")
    assert not button(started).isEnabled()
    started.qtbot.waitUntil(lambda: flow._task is None, timeout=10000)
    left = len(started.session.violations())
    assert left < before and len(started.session.done) == 1
    assert f"violations left: {left}" in page.words.text() and "Mended: " in status(started)
    shows(started)


def test_simple_ones_are_not_mended_on_a_plan_that_has_changed(started, page, flow):
    started.click("mendSimpleButton")
    started.session.rename(started.session.units[0], "Mới")
    started.qtbot.waitUntil(lambda: flow._task is None, timeout=10000)
    assert not any(edit.moves for edit in started.session.done)
    assert "changed meanwhile" in page.words.text()


@pytest.mark.parametrize("what", ["links", "kinds", "fence"])
def test_simple_ones_are_not_mended_by_links_or_limits_of_before(started, page, flow, what):
    started.click("mendSimpleButton")
    links = started.workbench.links.links
    if what == "links":
        links.add(Link(0, 9, "bridge", "cầu", "QL"))
    elif what == "kinds":
        links.count(["border"])
    else:
        started.session.fence = Fence(inside=frozenset())
    started.qtbot.waitUntil(lambda: flow._task is None, timeout=10000)
    assert not started.session.done and "changed meanwhile" in page.words.text()


def test_the_preview_goes_when_links_change(started, page, flow):
    choose(page, ViolationKind.DETACHED)
    flow.mend()
    wait(started)
    started.workbench.links.links.add(Link(0, 9, "bridge", "cầu", "QL"))
    assert bands(started) == 0 and flow._mending is None


def test_another_plan_ends_what_is_under_way(started, page, flow, communes):
    choose(page, ViolationKind.DETACHED)
    flow.mend()
    started.start(communes, SAMPLE_FIELDS)
    assert bands(started) == 0 and flow._mending is None


def test_before_any_plan_nothing_happens(desk):
    desk.workbench.mending.mend()
    desk.workbench.mending.mend_simple()
    assert desk.workbench.mending._task is None


def test_the_end_of_a_search_on_the_plan_before_ends_none_on_this_one(started, page, flow):
    wrong = len(started.session.violations())
    flow.mend_simple()
    before = flow._task
    session, crs = started.session, started.workbench.crs
    flow.begin(session, crs)  # as when another plan has been opened
    flow.mend_simple()
    now = flow._task
    before._failed("Cancelled.")
    assert flow._task is now
    started.qtbot.waitUntil(lambda: flow._task is None, timeout=10000)
    assert len(session.done) == 1 and len(session.violations()) < wrong
