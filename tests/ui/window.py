"""A main window with a real canvas, message bar, docks and toolbars, for a plugin to live in.

QGIS makes its own `QgisInterface` only when the whole desktop starts. This one does with Qt's and
QGIS's real widgets what a plugin asks of it, and nothing else: an unknown wish fails.
"""

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import (
    QgsApplicationExitBlockerInterface,
    QgsLayerTreeMapCanvasBridge,
    QgsMapCanvas,
    QgsMessageBar,
)
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMainWindow, QToolBar, QVBoxLayout, QWidget


class Window:
    """What a plugin knows of QGIS's desktop."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.window.resize(1200, 760)
        middle = QWidget(self.window)
        self._bar = QgsMessageBar(middle)
        self._canvas = QgsMapCanvas(middle)
        layout = QVBoxLayout(middle)
        layout.addWidget(self._bar)
        layout.addWidget(self._canvas, 1)
        self.window.setCentralWidget(middle)
        self._bridge = QgsLayerTreeMapCanvasBridge(
            QgsProject.instance().layerTreeRoot(), self._canvas
        )
        self._active = ""
        self.menu: list[QAction] = []
        self.exit_blockers: list[QgsApplicationExitBlockerInterface] = []

    def close(self) -> None:
        """Let go of the project before the canvas goes."""
        self._canvas.stopRendering()
        self._canvas.waitWhileRendering()
        self._bridge.deleteLater()
        self._canvas.setLayers([])
        self.window.close()

    @property
    def said(self) -> list[str]:
        """The texts that stand in the message bar."""
        return [item.text() for item in self._bar.items()]

    def pixel(self, x: float, y: float) -> QPoint:
        """Where map coordinates lie on the canvas."""
        point = self._canvas.getCoordinateTransform().transform(x, y)
        return QPoint(round(point.x()), round(point.y()))

    # what the plugin asks for

    def mainWindow(self) -> QMainWindow:
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:
        return self._canvas

    def messageBar(self) -> QgsMessageBar:
        return self._bar

    def addToolBar(self, bar: QToolBar) -> None:
        self.window.addToolBar(bar)

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:
        self.window.addDockWidget(area, dock)
        dock.show()

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self.window.removeDockWidget(dock)

    def registerApplicationExitBlocker(self, blocker: QgsApplicationExitBlockerInterface) -> None:
        self.exit_blockers.append(blocker)

    def unregisterApplicationExitBlocker(self, blocker: QgsApplicationExitBlockerInterface) -> None:
        self.exit_blockers.remove(blocker)

    def addPluginToVectorMenu(self, name: str, action: QAction) -> None:
        self.menu.append(action)

    def removePluginVectorMenu(self, name: str, action: QAction) -> None:
        self.menu.remove(action)

    def addVectorLayer(self, source: str, name: str, provider: str) -> QgsVectorLayer | None:
        layer = QgsVectorLayer(source, name, provider)
        return QgsProject.instance().addMapLayer(layer) if layer.isValid() else None

    def activeLayer(self) -> QgsMapLayer | None:
        return QgsProject.instance().mapLayer(self._active)

    def setActiveLayer(self, layer: QgsMapLayer) -> None:
        self._active = layer.id()
