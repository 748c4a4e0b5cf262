from threading import Event

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLineEdit, QMenu, QPushButton, QTableView

from regionaltool.bridge import compare_task
from regionaltool.bridge.outcome_style import MARKS, outcome_text
from regionaltool.core.judged_option import judge_option
from regionaltool.core.problems import InputError, Problem
from regionaltool.ui.compare_rows import figure_rows
from regionaltool.ui.outcome_marks import short_title
from tests.ui.views import status


@pytest.fixture
def flow(started):
    started.workbench.bench.tabs.setCurrentWidget(started.workbench.bench.compare_page)
    return started.workbench.comparing


@pytest.fixture
def page(started):
    return started.workbench.bench.compare_page


def settle(desk) -> None:
    flow = desk.workbench.comparing
    desk.qtbot.waitUntil(lambda: not flow.busy, timeout=20000)


def keep(desk, name: str = "") -> None:
    desk.find("optionName", QLineEdit).setText(name)
    desk.click("keepOptionButton")
    settle(desk)


def figures(page) -> dict[str, list[str]]:
    """The rows of the table by their titles."""
    model = page.model
    return {
        model.headerData(row, Qt.Orientation.Vertical): [
            model.index(row, column).data() for column in range(model.columnCount())
        ]
        for row in range(model.rowCount())
    }


def move_one(desk) -> int:
    """Take a commune of known people into a neighbouring unit."""
    session = desk.session
    unit = next(u for u in session.units if session.assessment(u).tally.n_communes > 2)
    block = int(session.plan.members(unit)[0])
    session.assign([block], next(iter(session.neighbours(unit))))
    return block


def test_an_empty_page_says_what_to_do(started, flow, page):
    assert "Keep the plan on the screen" in page.words.text() and page.words.isVisible()
    assert not page.table.isVisible() and not page.sheet_button.isVisible()


def test_the_plan_is_kept_changed_and_kept_again(started, flow, page):
    keep(started)
    assert [option.name for option in flow.options] == [started.session.title]
    assert "One option so far" in page.words.text()
    block = move_one(started)
    keep(started, "Phương án khác")
    assert not page.words.isVisible() and len(page.maps) == 2
    shown = figures(page)
    people = int(started.session.plan.communes.population[block])
    assert shown["Units"] == [str(started.session.n_units)] * 2
    assert shown["Communes moved"] == ["–", "1"]
    assert shown["People: unit"] == ["–", f"{people:,}"]
    assert shown["People: code"] == ["–", f"{people:,}"]
    assert page.chosen == 1
    score = started.session.score()
    assert shown["Score"][1].startswith(f"{score.low:.1f}")
    assert shown["Violations"][1] == str(len(started.session.violations()))


def test_what_changed_the_score_is_told_by_factor_and_painted(started, flow, page):
    keep(started, "A")
    assert page.waterfall.isHidden()
    for _ in range(3):
        move_one(started)
    keep(started, "B")
    shown = figures(page)
    steps = [texts[1] for title, texts in shown.items() if title.startswith("   ")]
    assert steps and all(text[0] in "+−0" for text in steps)
    assert float(shown["Theil, people"][1]) != float(shown["Theil, people"][0])
    texts = page.waterfall.texts()
    assert texts[0].startswith("A ") and texts[-1].startswith("B ")
    assert len(texts) == len(steps) + 2 and page.waterfall.isVisible()
    page.choose(0)
    assert page.waterfall.isHidden(), "the reference has not changed"


def test_zoom_to_what_differs(started, flow, page):
    keep(started)
    block = move_one(started)
    keep(started)
    started.click("zoomToDifferencesButton")
    assert status(started) == "Communes in another unit: 1"
    centre = started.session.plan.communes.geometry[block].centroid
    assert started.canvas.extent().contains(centre.x, centre.y)
    flow.zoom(0)
    assert "No commune" in status(started)


def test_another_reference_and_one_option_less(started, flow, page):
    keep(started, "A")
    move_one(started)
    keep(started, "B")
    before = figures(page)
    page.reference.setCurrentIndex(1)
    page.reference.activated.emit(1)
    settle(started)
    after = figures(page)
    assert after["People: unit"] == before["People: unit"][::-1]
    page.choose(1)
    started.click("removeOptionButton")
    settle(started)
    assert [option.name for option in flow.options] == ["A"]
    assert figures(page)["People: unit"] == ["–"]
    started.click("removeOptionButton")
    assert not flow.options and "Keep the plan" in page.words.text()


def test_a_field_is_an_option(started, flow, page, communes):
    keep(started)
    menu = QMenu()
    flow._fill_sources(menu)
    names = [action.text() for action in menu.actions()]
    assert "Field plan_good" in names and "Field code" not in names
    next(action for action in menu.actions() if action.text() == "Field plan_good").trigger()
    settle(started)
    assert [option.name for option in flow.options] == [started.session.title, "plan_good"]
    units = {f["code"]: f["plan_good"] for f in communes.getFeatures()}
    ids = started.session.plan.communes.ids
    assert flow.options[1].assignment == tuple(units[key] or None for key in ids)


def test_a_field_that_cannot_be_read_costs_no_option(started, flow, page):
    flow.add_field("nowhere")
    assert "nowhere" in started.window.messageBar().currentItem().text()
    keep(started, "A")
    flow.add_field("plan_good")
    flow._task.cancel()
    flow.keep("B")
    settle(started)
    assert [option.name for option in flow.options] in (["A", "B"], ["A", "B", "plan_good"])
    assert len(page.maps) == len(flow.options)


def test_two_of_a_name_are_told_apart(started, flow, page):
    keep(started, "A")
    keep(started, "A")
    assert [option.name for option in flow.options] == ["A", "A (2)"]


def test_a_snapshot_is_an_option(started, flow, page):
    started.workbench.files.document.take_snapshot("Buổi sáng")
    before = started.session.plan.assignment
    move_one(started)
    keep(started)
    menu = QMenu()
    flow._fill_sources(menu)
    next(action for action in menu.actions() if "Buổi sáng" in action.text()).trigger()
    settle(started)
    assert flow.options[1].name == "Buổi sáng" and flow.options[1].assignment == before
    assert figures(page)["Communes moved"] == ["–", "1"]


def test_taken_away_while_being_compared(started, flow, page):
    keep(started, "A")
    keep(started, "B")
    flow.refer(1)
    started.qtbot.waitUntil(lambda: flow._task is not None)
    for _ in range(2):
        flow.remove_option(0)
        flow.remove_option(0)  # the column is still there, its option is not
    flow.remove_option(1)
    settle(started)
    assert not flow.options and not page.maps and not page.table.isVisible()


@pytest.fixture
def held(monkeypatch):
    """Judging waits until it is let go, so that what happens meanwhile does."""
    go = Event()

    def judge(option, assessor):
        assert go.wait(20)
        if option.name == "unjudged":
            raise InputError(Problem("It cannot be judged."))
        return judge_option(option, assessor)

    monkeypatch.setattr(compare_task, "judge_option", judge)
    yield go
    go.set()


def begin(desk, go) -> None:
    """Wait until options are being compared; judging is held there."""
    go.clear()
    desk.qtbot.waitUntil(lambda: desk.workbench.comparing._task is not None)


def cancel(desk, go) -> None:
    desk.workbench.comparing._task.cancel()
    go.set()
    settle(desk)


def names(flow) -> list[str]:
    return [option.name for option in flow.options]


def test_cancelling_loses_no_option(started, flow, page, held):
    flow.keep("A")
    begin(started, held)
    cancel(started, held)
    assert names(flow) == ["A"] and not page.maps
    assert "not compared yet: 1" in page.words.text()
    assert "are kept" in started.window.said[-1]
    keep(started, "B")
    assert len(page.maps) == 2 and not page.words.isVisible()


def test_what_is_kept_while_comparing_is_cancelled_is_compared(started, flow, page, held):
    flow.keep("A")
    begin(started, held)
    flow.keep("B")
    cancel(started, held)
    assert names(flow) == ["A", "B"] and len(page.maps) == 2


def test_five_that_were_cancelled_can_be_compared(started, flow, page, held):
    for name in "ABCDE":
        flow.keep(name)
    begin(started, held)
    cancel(started, held)
    assert names(flow) == [*"ABCDE"] and not page.maps
    started.click("keepOptionButton")
    settle(started)
    assert names(flow) == [*"ABCDE"] and len(page.maps) == 5


def test_only_what_cannot_be_judged_is_not_kept(started, flow, page, held):
    flow.keep("A")
    held.set()
    settle(started)
    held.clear()
    flow.keep("unjudged")
    begin(started, held)
    flow.keep("C")
    held.set()
    settle(started)
    assert names(flow) == ["A", "C"] and len(page.maps) == 2
    assert "“unjudged”" in started.window.said[-1]


def test_a_reference_that_was_cancelled_is_that_on_the_page(started, flow, page):
    keep(started, "A")
    keep(started, "B")
    flow.refer(1)
    started.qtbot.waitUntil(lambda: flow._task is not None or not flow.busy)
    if flow._task is not None:  # it may be over already: what is shown must agree all the same
        flow._task.cancel()
    settle(started)
    shown = [one.comparison is None for one in flow.compared]
    keep(started, "C")
    assert [one.comparison is None for one in flow.compared] == [*shown, False]


def test_five_at_most(started, flow, page):
    for _ in range(5):
        keep(started)
    assert not started.find("keepOptionButton", QPushButton).isEnabled()
    flow.keep()
    assert len(flow.options) == 5 and "Remove one first" in status(started)
    assert len({option.name for option in flow.options}) == 5


def test_a_column_chosen_is_a_map_chosen(started, flow, page, qtbot):
    keep(started)
    keep(started)
    qtbot.mouseClick(page.maps[0], Qt.MouseButton.LeftButton)
    assert page.chosen == 0
    assert started.find("compareTable", QTableView).currentIndex().column() == 0
    page.table.setCurrentIndex(page.model.index(3, 1))
    assert page.chosen == 1 and page.maps[1]._is_chosen and not page.maps[0]._is_chosen


def test_nothing_is_wider_than_the_dock(started, flow, page):
    for _ in range(5):
        keep(started, "Một phương án với tên rất dài")
    assert page.widget().minimumSizeHint().width() <= 300


def test_no_title_of_two_options_is_cut_in_the_dock(started, flow, page):
    started.window.mainWindow().resizeDocks([started.dock], [340], Qt.Orientation.Horizontal)
    for number in (1, 2):
        keep(started, f"Phương án {number}")
    header = page.table.horizontalHeader()
    assert page.table.horizontalScrollBar().maximum() == 0
    assert all(header.title_width(n) <= header.sectionSize(n) for n in range(2))
    assert page.table.verticalScrollBar().maximum() == 0


def test_another_plan_begins_without_options(started, flow, page, communes):
    keep(started)
    flow.keep()  # is being compared when the plan ends
    started.workbench.session.go_to(0)
    started.start(communes, started.workbench._started.fields)
    settle(started)
    assert not flow.options and not page.maps


def test_the_layer_is_gone(started, flow, page, communes):
    QgsProject.instance().removeMapLayer(communes.id())
    menu = QMenu()
    flow._fill_sources(menu)
    assert not menu.actions()[0].isEnabled()
    keep(started)
    assert len(page.maps) == 1


def test_what_was_begun_on_the_plan_before_costs_no_option_of_this_one(started, flow, page):
    flow.keep("Cũ")
    started.qtbot.waitUntil(lambda: flow._task is not None)
    before = flow._task
    flow.begin(started.workbench._started)  # as when another plan has been opened
    flow.keep("Mới")
    started.qtbot.waitUntil(lambda: flow._task is not None)
    before._failed("Cancelled.")
    settle(started)
    assert [one.name for one in flow.compared] == ["Mới"]


def test_the_outcomes_of_each_option_stand_side_by_side_once_a_law_is_chosen(started, flow, page):
    keep(started, "A")
    started.session.merge(list(started.session.units[:3]))
    keep(started, "B")
    assert not any("●" in title for title in figures(page))
    started.workbench.criteria.choose("vn-76-2025")
    settle(started)
    counts = started.session.law.counts()
    shown = figures(page)
    for outcome, count in counts.items():
        texts = shown.get(f"   {outcome_text(outcome)}", ["0", "0"])
        assert texts[1] == str(count)
    of_a = [shown[title][0] for title in shown if title[3:4] in MARKS.values()]
    assert sum(map(int, of_a)) == started.session.n_units + 2
    started.workbench.criteria.choose("neutral")
    settle(started)
    rows = figure_rows(flow.compared)
    assert any(row.about.endswith(short_title(started.session.law.rules)) for row in rows)
