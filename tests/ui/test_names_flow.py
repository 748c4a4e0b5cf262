import pytest
from qgis.core import QgsApplication


@pytest.fixture
def section(started):
    bench = started.workbench.bench
    bench.tabs.setCurrentWidget(bench.criteria_page)
    return bench.criteria_page.names


def listed(desk, section) -> dict[str, str]:
    """Name → the units it goes into, once the hand rests and the task has ended."""
    flow = desk.workbench.names
    desk.qtbot.waitUntil(lambda: flow.task is None and not flow._rest.isActive())
    return {row.texts[0]: row.texts[1] for row in section.table.rows.rows}


def test_while_it_is_closed_nothing_is_looked_for(started, section):
    assert started.workbench.names.task is None and not section.table.rows.rows


def test_the_names_that_no_unit_has_are_listed_and_follow_the_plan(started, section):
    section.open()
    before = listed(started, section)
    plan = started.session.plan
    taken = {plan.name(unit) for unit in plan.units}
    assert before and taken.isdisjoint(before)
    name, unit_name = next((n, u) for n, u in before.items() if ", " not in u)
    unit = next(unit for unit in plan.units if plan.name(unit) == unit_name)
    started.session.rename(unit, name)
    assert name not in listed(started, section)
    started.session.undo()
    assert listed(started, section) == before


def test_the_list_is_copied_with_its_titles(started, section):
    section.open()
    before = listed(started, section)
    section.copy_button.click()
    lines = QgsApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["Name", "Name of", "Goes into"]
    assert len(lines) == len(before) + 1 and lines[1].split("\t")[1] == "commune"
    assert "Copied" in started.said


def test_a_click_shows_who_bears_the_name(started, section, qtbot):
    section.open()
    listed(started, section)
    with qtbot.waitSignal(started.workbench.names.show_communes) as asked:
        section.table.visit.emit(section.table.rows.rows[0].key)
    assert len(asked.args[0]) >= 1


def test_another_plan_begins_while_it_looks(started, section, communes):
    section.open()
    started.workbench.names.begin(started.session)
    assert listed(started, section)
