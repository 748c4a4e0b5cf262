"""What QGIS starts: registers the provider, the dock and the actions."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction

from regionaltool.algorithms.provider import RegionalToolProvider
from regionaltool.bridge.own_libraries import load_own_libraries
from regionaltool.bridge.requirements import missing_sentence
from regionaltool.bridge.words import load_translation, tr

DOCK_WIDTH = 340
"""Pixels that the dock begins with."""


class RegionalToolPlugin:
    """The plugin as QGIS sees it. In ``qgis_process`` there is no interface, only the provider."""

    def __init__(self, iface: QgisInterface | None) -> None:
        load_own_libraries()
        self._iface = iface
        self._translator = load_translation()
        self._provider: RegionalToolProvider | None = None
        self._dock = None
        self.workbench = None
        self._action: QAction | None = None

    def initProcessing(self) -> None:
        """Register the algorithms; ``qgis_process`` calls this and nothing else."""
        self._provider = RegionalToolProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Put the dock, the toolbar and the menu entry in place."""
        from regionaltool.ui.dock import RegionalToolDock
        from regionaltool.ui.icons import icon

        self.initProcessing()
        missing = missing_sentence()
        self._dock = RegionalToolDock(missing, self._iface.mainWindow())
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._dock.shown_first.connect(self._widen_dock)
        if not missing:
            from regionaltool.ui.workbench import Workbench

            self.workbench = Workbench(self._iface, self._dock)
        self._action = self._dock.toggleViewAction()
        self._action.setIcon(icon("regionaltool"))
        self._action.setToolTip(tr("Show or hide Regional Tool"))
        self._iface.addPluginToVectorMenu(tr("Regional Tool"), self._action)

    def _widen_dock(self) -> None:
        """Room for the titles of the pages, where the user has not made more."""
        if self._dock is not None and self._dock.width() < DOCK_WIDTH:
            self._iface.mainWindow().resizeDocks(
                [self._dock], [DOCK_WIDTH], Qt.Orientation.Horizontal
            )

    def unload(self) -> None:
        """Take everything away again."""
        if self.workbench is not None:
            self.workbench.remove()
        if self._dock is not None:
            self._iface.removePluginVectorMenu(tr("Regional Tool"), self._action)
            self._iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
        self.workbench = self._dock = self._provider = None
