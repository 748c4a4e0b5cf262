import sqlite3

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.core.inputs.kinds import KIND
from regionaltool.resource_folder import resource
from regionaltool.ui.attach_dialog import AttachDialog
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


def test_the_bars_say_which_table_an_indicator_rests_on_and_of_when(started, flow, qtbot):
    bars = started.workbench.bench.unit_page.bars
    started.workbench.bench.units.choose(started.session.units[:1])
    bars.open(2)
    flow.attach(Attachment("budget", f"{SAMPLE}|layername=budget", date="2024"))
    read(flow, qtbot)
    assert "(budget, 2024)" in bars.indicator_texts()[0]
    bars.open(0)
    assert "in a straight line" in bars.indicator_texts()[0]
    flow.detach("budget")
    read(flow, qtbot)
    bars.open(2)
    assert "2024" not in bars.indicator_texts()[0]


def test_a_file_that_is_gone_is_off_with_a_sentence_and_the_rest_goes_on(started, flow, qtbot):
    flow.attach(Attachment("hazards", "/nowhere/zones.gpkg"))
    read(flow, qtbot)
    flow.attach(Attachment("budget", f"{SAMPLE}|layername=budget"))
    read(flow, qtbot)
    assert set(flow.made.off) == {"hazards"} and "3.1" in on(started)
    assert "zones.gpkg" in started.window.messageBar().currentItem().text()


def test_the_dialog_guesses_the_fields_of_a_table(started, qtbot):
    layer = QgsVectorLayer(f"{SAMPLE}|layername=budget", "budget", "ogr")
    QgsProject.instance().addMapLayer(layer)
    dialog = AttachDialog(KIND["budget"], started.session.plan.communes)
    qtbot.addWidget(dialog)
    dialog.layers.setLayer(layer)
    assert dialog.fields["revenue"].text() and dialog.fields["expenditure"].text()
    assert dialog.attachment.source == layer.source()


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
    cuts = started.workbench.bench.data_page.attached.cuts
    assert "⚠" in cuts.text()
    started.session.put(dict.fromkeys(range(len(started.session.plan.communes)), "u1"))
    assert cuts.text() == ""
