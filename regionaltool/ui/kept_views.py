"""Which views of the workbench are brought back with a plan, and how they say where they stand."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QComboBox, QTabWidget

from regionaltool.ui.view_state import State, ViewState


def keep_map(views: ViewState, canvas: QgsMapCanvas) -> None:
    """Keep what the map shows, whatever coordinate system the project has then."""

    def state() -> State:
        extent, crs = canvas.extent(), canvas.mapSettings().destinationCrs()
        return {
            "extent": [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()],
            "crs": crs.authid() or crs.toWkt(),
        }

    def restore(kept: State) -> None:
        extent = QgsRectangle(*map(float, kept["extent"]))
        transform = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(str(kept["crs"])),
            canvas.mapSettings().destinationCrs(),
            QgsProject.instance(),
        )
        try:
            extent = transform.transformBoundingBox(extent)
        except QgsCsException:
            return
        if not extent.isEmpty():
            canvas.setExtent(extent)
            canvas.refresh()

    views.keep("map", state, restore)


def keep_look(views: ViewState, name: str, box: QComboBox) -> None:
    """Keep the choice of how layers look, by the data in the box."""

    def restore(kept: Mapping[str, object]) -> None:
        row = box.findData(kept["data"])
        if row >= 0:
            box.blockSignals(views.layers_are_set)
            box.setCurrentIndex(row)
            box.blockSignals(False)

    views.keep(name, lambda: {"data": box.currentData()}, restore)


def keep_tab(views: ViewState, tabs: QTabWidget) -> None:
    """Keep the tab in front."""

    def restore(kept: State) -> None:
        if 0 <= kept["tab"] < tabs.count():
            tabs.setCurrentIndex(kept["tab"])

    views.keep(tabs.objectName(), lambda: {"tab": tabs.currentIndex()}, restore)
