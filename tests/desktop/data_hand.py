"""Runs inside QGIS: where the rows of attached data lie, and what the plan is scored with."""

from qgis import utils
from qgis.PyQt.QtWidgets import QApplication, QScrollArea, QTableView


def workbench():
    """The workbench of the plugin as it is loaded now."""
    return utils.plugins["regionaltool"].workbench


def row_place(table: str, title: str) -> list[int]:
    """The middle of the row of a table that begins with a text, brought in sight."""
    (view,) = (
        found
        for window in QApplication.topLevelWidgets()
        for found in window.findChildren(QTableView)
        if found.objectName() == table and found.isVisible()
    )
    model = view.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if index.data() == title:
            view.scrollTo(index)
            area = view.parentWidget()
            while not isinstance(area, QScrollArea):
                area = area.parentWidget()
            spot = view.viewport().mapTo(area.widget(), view.visualRect(index).center())
            area.ensureVisible(spot.x(), spot.y(), 0, 40)
            spot = view.viewport().mapToGlobal(view.visualRect(index).center())
            return [spot.x(), spot.y()]
    raise LookupError(title)


def attached() -> dict[str, list]:
    """Kind → share of the people whom the input tells of, and why it is off."""
    flow = workbench().attaching
    if flow.task is not None:
        return {}
    return {
        kind: [one.covered, None if one.reason is None else str(one.reason)]
        for kind, one in flow.made.inputs.items()
    }


def cuts() -> list[list[str]]:
    """Objects to keep whole that are cut, as they are listed."""
    rows = workbench().bench.data_page.attached.cuts.rows.rows
    return [list(row.texts) for row in rows]


def extent() -> str:
    """What the map shows."""
    return utils.iface.mapCanvas().extent().toString()


def score() -> float:
    """The lower bound of the plan's score, with all its digits."""
    return workbench().session.score().low


def indicators() -> list[str]:
    """Ids of those that are on."""
    return sorted(one.id for one in workbench().session.assessor.scoring.indicators)


def weights() -> list[int]:
    """Tenths of a per cent."""
    return list(workbench().weights.profile.weights)


def figures(ids: list[str]) -> dict[str, dict[str, float]]:
    """Raw values of some indicators, unit by unit."""
    session = workbench().session
    return {
        unit: {
            reading.indicator.id: reading.raw
            for factor in session.assessment(unit).score.factors
            for reading in factor.readings
            if reading.indicator.id in ids
        }
        for unit in session.units
    }
