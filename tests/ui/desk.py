"""A window with the dock and the workbench, and the way a test uses them."""

from collections.abc import Iterable

from pytestqt.qtbot import QtBot
from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QMouseEvent, QTextDocument
from qgis.PyQt.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.ui.dock import RegionalToolDock
from regionaltool.ui.workbench import Workbench
from tests.ui.window import Window


class Desk:
    """Dock and workbench in a window that is shown."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = Window()
        self.dock = RegionalToolDock("", self.window.mainWindow())
        self.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.workbench = Workbench(self.window, self.dock)
        qtbot.addWidget(self.window.mainWindow())
        with qtbot.waitExposed(self.window.mainWindow()):
            self.window.mainWindow().show()

    def close(self) -> None:
        """Take the workbench away, as the plugin does."""
        self.workbench.remove()
        self.window.close()

    @property
    def session(self) -> PlanSession:
        """The plan that is being edited."""
        assert self.workbench.session is not None
        return self.workbench.session

    @property
    def canvas(self):
        """The map."""
        return self.window.mapCanvas()

    def start(self, layer: QgsVectorLayer, fields: CommuneFields | None = None) -> None:
        """Start a plan through the page of the dock, and wait until it has come to an end."""
        if QgsProject.instance().mapLayer(layer.id()) is None:
            QgsProject.instance().addMapLayer(layer)
        self.workbench.starting.ask_for_layer(layer, fields)
        assert self.workbench.starting.page.layer_box.currentLayer() == layer
        self.click("startButton")
        self.wait_for_reading()

    def wait_for_reading(self) -> None:
        """Wait until the task that reads a layer has told how it went."""
        self.qtbot.waitUntil(lambda: self.workbench.starting.task is None, timeout=20000)

    def find(self, name: str, kind: type = QWidget) -> QWidget:
        """A widget by its object name, wherever it is in the window."""
        found = self.window.mainWindow().findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        """Press a button of the dock."""
        self.qtbot.mouseClick(self.find(name, QPushButton), Qt.MouseButton.LeftButton)

    def text(self, name: str) -> str:
        """What a label shows, without its markup."""
        return plain(self.find(name, QLabel).text())

    def rows(self) -> list[list[str]]:
        """The texts of the table of units."""
        model = self.workbench.bench.units.view.model()
        return [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def row(self, name: str) -> list[str]:
        """The row of the one unit of that name."""
        (found,) = [row for row in self.rows() if row[0] == name]
        return found

    def listed(self) -> list[str]:
        """The lines of the list of violations."""
        shown = self.workbench.bench.violations
        return [shown.item(row).text() for row in range(shown.count())]

    @property
    def problem(self) -> str:
        """The sentence on the start page; empty when there is none."""
        label = self.find("startProblem", QLabel)
        return label.text().removeprefix("⚠ ") if label.isVisible() else ""

    @property
    def said(self) -> str:
        """The sentence in the status bar."""
        return self.window.mainWindow().statusBar().currentMessage()

    def features(self, layer_id: str) -> list[QgsFeature]:
        """The features of one of the plan's layers, as they are when the hand rests."""
        self.workbench.views.on_map.write()
        return list(QgsProject.instance().mapLayer(layer_id).getFeatures())

    def select(self, layer: QgsVectorLayer, feature_ids: Iterable[int]) -> None:
        """Select features, as any selection tool does, and wait for the candidate."""
        layer.selectByIds(list(feature_ids))
        self.qtbot.waitUntil(lambda: not self.workbench.views.candidate._timer.isActive())

    # on the map

    def place(self, block: int) -> QPoint:
        """A pixel well inside a commune."""
        point = self.session.plan.communes.geometry[block].representative_point()
        shown = QgsCoordinateTransform(
            self.workbench.crs,
            self.canvas.mapSettings().destinationCrs(),
            QgsProject.instance(),
        ).transform(QgsPointXY(point.x, point.y))
        return self.window.pixel(shown.x(), shown.y())

    def pick_tool(self) -> None:
        """Take the assign tool."""
        self.workbench.toolbar.assign.trigger()

    def rest(self) -> None:
        """Wait until the map has been drawn."""
        self.qtbot.waitUntil(lambda: not self.canvas.isDrawing(), timeout=10000)

    def press(
        self,
        place: QPoint,
        button=Qt.MouseButton.LeftButton,
        keys=Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.qtbot.mousePress(self.canvas.viewport(), button, keys, place)

    def release(self, place: QPoint, button=Qt.MouseButton.LeftButton) -> None:
        self.qtbot.mouseRelease(self.canvas.viewport(), button, pos=place)

    def move(self, place: QPoint, *, held: bool = True) -> None:
        """A move with the left button held, as the window system tells of it.

        `QTest.mouseMove` moves the cursor of the screen, which an offscreen one has not.
        """
        view = self.canvas.viewport()
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(view.mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton if held else Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view, event)

    def hover(self, block: int) -> None:
        """The mouse comes to rest over a commune, no button held."""
        self.move(self.place(block), held=False)
        self._judged()

    def key(self, *keys) -> None:
        """Press a key on the map, and let what it asks for be judged."""
        self.qtbot.keyClick(self.canvas, *keys)
        self._judged()

    def _judged(self) -> None:
        """Wait for the box that a slow machine puts off."""
        self.qtbot.waitUntil(lambda: not self.workbench.tools.preview._timer.isActive())

    def click_map(
        self,
        block: int,
        button=Qt.MouseButton.LeftButton,
        keys=Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """A click on a commune."""
        self.press(self.place(block), button, keys)
        self.release(self.place(block), button)

    def drag(self, blocks: Iterable[int]) -> None:
        """A stroke with the left button through communes."""
        places = [self.place(block) for block in blocks]
        self.press(places[0])
        for place in places[1:]:
            self.move(place)
        self.release(places[-1])


def plain(markup: str) -> str:
    """Rich text as it is read."""
    document = QTextDocument()
    document.setHtml(markup)
    return document.toPlainText()


def answer_box(button: str) -> list[str]:
    """Press a button of the next message box; its text appears in the list."""
    asked: list[str] = []

    def act() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(10, act)
            return
        asked.append(box.text())
        next(b for b in box.buttons() if b.text() == button).click()

    QTimer.singleShot(0, act)
    return asked
