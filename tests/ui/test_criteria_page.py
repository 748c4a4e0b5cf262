"""The page of the law in a narrow dock."""

import pytest

from regionaltool.core.criteria.outcome import OUTCOMES
from regionaltool.core.criteria.rule_sets import SHIPPED, shipped
from regionaltool.ui.criteria_page import CriteriaPage
from regionaltool.ui.rows_table import TextRow


@pytest.fixture
def page(on_screen, qgis_new_project):
    made = CriteriaPage()
    made.rule_set.show_choices([(one, shipped(one).title) for one in SHIPPED], "2026")
    return on_screen(made, 300, 500)


def test_nothing_makes_the_dock_wider_than_its_room(page):
    page.rule_set.show_others({("vn-76-2025", "Nghị quyết 76/2025"): dict.fromkeys(OUTCOMES, 1234)})
    page.facts.open()
    page.consultation.open()
    page.consultation.show_asked("…", on=True, frozen=True)
    rows = [
        TextRow(n, ("Một tên rất dài của một xã", "↶ older: unit, name", "1,234", "99.9"))
        for n in range(9)
    ]
    page.consultation.show_rows(rows, "", sound=False)
    page.consultation.show_commune("Một tên rất dài (01234)", None, by_village=False)
    assert page.widget().minimumSizeHint().width() <= 300


def test_a_choice_by_hand_is_told_and_one_that_is_shown_is_not(page):
    told = []
    page.rule_set.chosen.connect(told.append)
    page.rule_set.show_chosen("vn-76-2025", "", from_file=False, by_day="2026")
    assert told == [] and page.rule_set.box.currentText() == shipped("vn-76-2025").title
    page.rule_set.box.activated.emit(0)
    assert told == []  # the line that only asks for a choice
    page.rule_set.box.activated.emit(1)
    assert told == [""]
    page.rule_set.show_chosen("own.toml", "Mine", from_file=True, by_day="2026")
    assert page.rule_set.box.currentText() == "Mine (own.toml)"
    page.rule_set.show_chosen(None, "", from_file=False, by_day="2026")
    assert page.rule_set.box.currentIndex() == 0 and page.rule_set.box.count() == 2 + len(SHIPPED)


def test_a_day_that_stays_is_not_told_again(page):
    told = []
    page.rule_set.day_typed.connect(told.append)
    page.rule_set.show_day(None, "2026-11-24")
    page.rule_set.day.editingFinished.emit()
    assert told == []
    page.rule_set.day.setText("1/6/2025")
    page.rule_set.day.editingFinished.emit()
    assert told == ["1/6/2025"]


def test_facts_that_are_read_are_counted(page):
    page.facts.show_known({"type": 12}, 20, "")
    assert "Type: 12 / 20" in page.facts.told.text() and "✓" in page.facts.heading.text()
    page.facts.show_known({}, 20, "")
    assert "⚠" in page.facts.heading.text()


def test_ballots_by_village_are_shown_and_not_typed(page):
    told = []
    page.consultation.entered.connect(told.append)
    page.consultation.show_commune("An", None, by_village=True)
    page.consultation.fields[0].returnPressed.emit()
    assert told == [] and page.consultation.fields[0].isReadOnly()
    page.consultation.show_commune("An", None, by_village=False)
    page.consultation.fields[0].setText(" 10 ")
    page.consultation.fields[0].returnPressed.emit()
    assert told == [("10", "", "", "")]
