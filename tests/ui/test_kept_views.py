"""How the plan was looked at comes back with it."""

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from regionaltool.core.target import Target
from regionaltool.ui.view_state import ViewState
from tests.bridge.commune_layers import FIELDS, commune_layer
from tests.ui.desk import plain
from tests.ui.plan_files import opened, saved_as


def test_a_plan_is_looked_at_as_before(started, tmp_path):
    file = saved_as(started, tmp_path / "plan.gpkg")
    bench, bar = started.workbench.bench, started.workbench.toolbar
    unit = started.session.units[3]
    extent = QgsRectangle(started.canvas.extent())
    extent.scale(0.3)
    started.canvas.setExtent(extent)
    seen = started.canvas.extent()
    bar.colour_by.setCurrentIndex(1)
    bench.tabs.setCurrentIndex(2)
    bench.units.view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    started.session.target = Target.read("40")
    started.workbench.views.choose_current(unit)
    rows = [row[0] for row in started.rows()]

    started.start(commune_layer(), FIELDS)
    bench.tabs.setCurrentIndex(0)
    bar.colour_by.setCurrentIndex(0)
    bench.units.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    opened(started, file)
    assert started.session.current_unit == unit
    assert bench.units.chosen_units() == (unit,)
    assert f"({unit})" in plain(bench.unit_page.findChild(QLabel, "unitFigures").text())
    assert bench.tabs.currentIndex() == 2 and bar.colour_by.currentIndex() == 1
    assert [row[0] for row in started.rows()] == rows
    assert started.session.target == Target.read("40") and "40" in started.text("planSummary")
    assert started.canvas.extent().center().distance(seen.center()) < seen.width() / 100
    # all that was seen, and more only where the window has given the map another shape meanwhile
    now = started.canvas.extent()
    assert now.buffered(seen.width() / 100).contains(seen)
    assert min(now.width() / seen.width(), now.height() / seen.height()) < 1.01


def test_what_does_not_fit_any_more_is_left_out():
    told = []
    views = ViewState()
    views.keep("gone", dict, lambda kept: told.append(kept["missing"]))
    views.keep("here", lambda: {"row": 1}, told.append)
    assert views.text() == '{"gone": {}, "here": {"row": 1}}'
    views.restore({"gone": {}, "here": {"row": 2}, "unknown": {}})
    views.restore({"here": 5})
    assert told == [{"row": 2}]
