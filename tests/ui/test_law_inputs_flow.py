"""The doors for figures of units and for elevations, on the page of the law."""

import numpy as np
import pytest
import shapely
from qgis.core import QgsProject, QgsRasterLayer

from regionaltool.core.criteria.outcome import Outcome
from tests.bridge.rasters import write_raster
from tests.ui.plan_files import opened, saved_as
from tests.ui.views import status

HEAD = (
    "unit,type,pop,area_km2,urban_pop_pct,budget_selfcover_pct,ind_serv_grdp_pct,nonagri_labour_pct"
)


@pytest.fixture
def flow(started):
    started.workbench.criteria.choose("vn-112-2025")
    return started.workbench.criteria.inputs


@pytest.fixture
def section(started):
    return started.workbench.bench.criteria_page.inputs


def read(flow, qtbot):
    qtbot.waitUntil(lambda: flow.task is None, timeout=20_000)


def test_a_ward_is_judged_by_the_table_until_an_edit_and_after_undo(
    started, flow, section, qtbot, tmp_path
):
    session = started.session
    unit = session.units[0]
    file = tmp_path / "số liệu.csv"
    file.write_text(f"{HEAD}\n{unit},phường,30000,6,80,100,70,90\nzz,,1,1,1,1,1,1\n", "utf-8")
    flow.read_figures(str(file))
    read(flow, qtbot)
    assert session.law.judgement(unit).outcome is Outcome.MET and "1" in status(started)
    text = section.figures_text.text()
    assert "số liệu.csv: figures of 1 units" in text and "left out: 3: zz" in text
    session.assign([int(session.plan.members(unit)[0])], None)
    if session.has(unit):
        assert session.law.judgement(unit).outcome is not Outcome.MET
    session.undo()
    assert session.law.judgement(unit).outcome is Outcome.MET
    saved_as(started, tmp_path / "plan.gpkg")
    assert session.recorder.history.law.criteria.fields["figures_table"] == "./số liệu.csv"
    saved_as(started, tmp_path / "khác.gpkg")
    opened(started, tmp_path / "plan.gpkg")
    assert started.session.law.judgement(unit).outcome is Outcome.MET
    section.figures.leave_button.click()
    assert started.session.law.judgement(unit).outcome is not Outcome.MET
    assert section.figures_text.text() == ""


def test_a_table_that_cannot_be_used_is_refused_with_its_row(started, flow, qtbot, tmp_path):
    file = tmp_path / "số liệu.csv"
    unit = started.session.units[0]
    file.write_text(f"unit,pop\n{unit},-4\n", "utf-8")
    before = started.session.law.counts()
    flow.read_figures(str(file))
    read(flow, qtbot)
    told = started.window.messageBar().currentItem().text()
    assert "negative figures in column “pop” (row 2" in told
    assert started.session.law.counts() == before and flow._rules.n_figures == 0


def test_elevations_tell_the_terrain(started, flow, section, qtbot, tmp_path):
    started.workbench.criteria.rules.use({"id": "code"}, {})
    communes = started.session.plan.communes
    bounds = tuple(shapely.total_bounds(communes.geometry).tolist())
    write_raster(tmp_path / "độ cao.tif", np.full((200, 200), 900.0), bounds, communes.crs)
    layer = QgsRasterLayer(str(tmp_path / "độ cao.tif"), "độ cao")
    QgsProject.instance().addMapLayer(layer)
    section.elevation.menu.aboutToShow.emit()
    first = section.elevation.menu.actions()[0]
    assert first.text() == "độ cao"
    first.trigger()
    read(flow, qtbot)
    assert set(started.session.law.facts.words["terrain"]) == {"", "mountain"}
    assert f"mountain {len(communes)}" in section.elevation_text.text()
    section.elevation.leave_button.click()
    assert set(started.session.law.facts.words["terrain"]) == {""}
