import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QToolButton

from regionaltool.resource_folder import resource
from tests.ui.plan_files import durable, opened, saved_as
from tests.ui.views import status

TEXT = resource("profiles", "default.toml").read_text(encoding="utf-8")


@pytest.fixture
def page(started):
    page = started.workbench.bench.weights_page
    button = started.find("weightsButton", QToolButton)
    assert button.shortcut().toString() in button.toolTip()
    started.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.isVisible() and page.isWindow()
    yield page
    page.hide()


def test_a_weight_that_is_moved_scores_the_plan_anew_in_every_view(started, page, qtbot):
    before = started.session.score().low
    rows = {row[0]: row for row in started.rows()}
    page.bars[0].setFocus()
    for _ in range(5):
        qtbot.keyClick(page.bars[0], Qt.Key.Key_PageUp)
    assert page.weights[0] == 700
    assert started.workbench.weights.profile.weights == page.weights
    assert started.session.score().low != before
    score = f"{started.session.score().low:.1f}"
    assert score in started.text("planSummary")
    changed = [name for name, row in rows.items() if started.row(name) != row]
    assert len(changed) > len(rows) / 2
    assert not started.session.can_undo
    page.reset_button.click()
    assert started.session.score().low == before
    assert {row[0]: row for row in started.rows()} == rows


def test_weights_and_locks_come_back_with_the_plan(started, page, qtbot, tmp_path):
    page.fields[3].setValue(50)
    page.locks[3].click()
    score = started.session.score().low
    file = saved_as(started, tmp_path / "phương án.gpkg")
    page.fields[0].setValue(0)
    durable(started)
    weights = page.weights
    opened(started, file)
    assert page.weights == weights and page.locked_places == {3}
    assert started.session.score().low != score
    assert started.workbench.weights.profile.weights == weights


def test_a_profile_of_a_file_comes_back_without_the_file(started, page, tmp_path):
    before = started.session.score().low
    mine = tmp_path / "của tôi.toml"
    mine.write_text(TEXT.replace("= 16000", "= 1000").replace('"Default"', '"Mine"'), "utf-8")
    started.workbench.weights.read(mine)
    assert started.session.score().low > before
    assert page.profiles.currentText() == "Mine (của tôi.toml)"
    assert "Mine" in status(started)
    score = started.session.score().low
    file = saved_as(started, tmp_path / "phương án.gpkg")
    mine.unlink()
    opened(started, file)
    assert started.session.score().low == score
    assert page.profiles.currentText() == "Mine (của tôi.toml)"


def test_a_profile_with_a_wrong_key_is_refused_by_the_name_of_the_key(started, page, tmp_path):
    before = started.session.score().low
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(TEXT.replace("reach_minutes", "reach_minits"), "utf-8")
    started.workbench.weights.read(wrong)
    assert "figures.reach_minits" in started.window.messageBar().currentItem().text()
    assert started.session.score().low == before
    assert page.profiles.currentData() == "default"


def test_escape_puts_the_page_away(page, qtbot):
    qtbot.keyClick(page.bars[1], Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_an_offices_own_indicator_is_measured_over_a_column_of_the_communes(
    started, page, tmp_path
):
    own = """
[indicators."3.9"]
factor = "economy"
title = "Việc làm nghề nông"
unit = "0–1"
kind = "share"
column = "jobs_farm"
per = "jobs_services"

[goalposts."3.9"]
worst = 2
best = 0
weight = 1
"""
    (tmp_path / "own.toml").write_text(TEXT + own, encoding="utf-8")

    def farm() -> float:
        factor = started.session.assessment(started.session.units[0]).score.factors[2]
        return next(r.raw for r in factor.readings if r.indicator.id == "3.9")

    flow = started.workbench.weights
    flow.read(tmp_path / "own.toml")
    assert flow.profile.lacking() == ()
    before = farm()
    assert before > 0
    file = saved_as(started, tmp_path / "phương án.gpkg")
    opened(started, file)
    assert farm() == before, "the columns are in the plan file"


def test_profiles_of_mountains_and_towns_are_there_to_choose(started, page):
    before = started.session.score().low
    for name in ("mountain", "urban"):
        place = page.profiles.findData(name)
        page.profiles.setCurrentIndex(place)
        page.profiles.activated.emit(place)
        assert started.workbench.weights.profile.choice == name
        assert started.session.score().low != before
