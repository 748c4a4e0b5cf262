import sqlite3

import pytest
from qgis.PyQt.QtCore import Qt

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.resource_folder import resource
from tests.ui.plan_files import opened, saved_as

SAMPLE = resource("sample", "province.gpkg")


@pytest.fixture
def flow(started):
    return started.workbench.attaching


def read(flow, qtbot):
    qtbot.waitUntil(lambda: flow.task is None, timeout=20_000)


def on(started):
    return {indicator.id for indicator in started.session.assessor.scoring.indicators}


def test_a_budget_turns_its_indicator_on_and_comes_back_with_the_plan(
    started, flow, qtbot, tmp_path
):
    assert "3.1" not in on(started)
    flow.attach(Attachment("budget", f"{SAMPLE}|layername=budget", date="2024"))
    read(flow, qtbot)
    assert flow.made.off == {} and flow.made.coverage["budget"] > 0
    assert "3.1" in on(started)
    score = started.session.score().low
    file = saved_as(started, tmp_path / "phương án.gpkg")
    flow.detach("budget")
    read(flow, qtbot)
    assert "3.1" not in on(started)
    opened(started, file)
    read(flow, qtbot)
    assert flow.attachments == {}  # detached is saved too
    flow.attach(Attachment("budget", f"{SAMPLE}|layername=budget", date="2024"))
    read(flow, qtbot)
    opened(started, file)
    read(flow, qtbot)
    assert flow.attachments["budget"].date == "2024"
    assert "3.1" in on(started)
    assert started.session.score().low == pytest.approx(score)


def test_a_file_that_is_gone_is_off_with_a_sentence_and_the_rest_goes_on(started, flow, qtbot):
    flow.attach(Attachment("hazards", "/nowhere/zones.gpkg"))
    read(flow, qtbot)
    flow.attach(Attachment("budget", f"{SAMPLE}|layername=budget"))
    read(flow, qtbot)
    assert set(flow.made.off) == {"hazards"} and "3.1" in on(started)
    assert "zones.gpkg" in started.window.messageBar().currentItem().text()


def test_travel_by_road_is_kept_in_the_plan_file(started, flow, qtbot, tmp_path):
    file = saved_as(started, tmp_path / "phương án.gpkg")
    flow.attach(Attachment("roads", f"{SAMPLE}|layername=roads"))
    read(flow, qtbot)
    assert flow.made.off == {} and "1.4" in on(started)

    def kept():
        with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
            query = "SELECT name FROM sqlite_master WHERE name = 'travel'"
            return connection.execute(query).fetchone() is not None

    qtbot.waitUntil(kept, timeout=10_000)


def test_objects_that_a_border_cuts_are_listed_as_the_plan_changes(started, flow, qtbot):
    flow.attach(Attachment("keep_whole", f"{SAMPLE}|layername=hazard"))
    read(flow, qtbot)
    section = started.workbench.bench.data_page.attached
    cuts = section.cuts.rows.rows
    assert cuts and f"⚠ Borders of units cut {len(cuts)} of" in section.cuts_text.text()
    name, parts = cuts[0].texts
    assert name and "%" in parts
    unit = next(u for u in started.session.units if started.session.plan.name(u) in parts)
    started.session.rename(unit, "Tên mới")
    assert "Tên mới" in section.cuts.rows.rows[0].texts[1]
    before = started.canvas.extent()
    section.cuts.setCurrentIndex(section.cuts.rows.index(0, 0))
    qtbot.keyClick(section.cuts, Qt.Key.Key_Return)
    assert started.canvas.extent() != before
    started.session.put(dict.fromkeys(range(len(started.session.plan.communes)), "u1"))
    assert section.cuts.rows.rows == () and section.cuts_text.text().startswith("✓")
    started.session.undo()
    assert len(section.cuts.rows.rows) == len(cuts)
