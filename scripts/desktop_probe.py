"""Runs inside the QGIS that `desktop` starts: tells what is shown and where.

The few requests that change something (zoom, select, colour) are for pictures; tests use the
mouse.

Requests and answers are files in the folder that REGIONALTOOL_PROBE names.
"""

import json
import os
import traceback
from importlib import import_module
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, QRect, Qt, QTimer
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QListWidget,
    QMessageBox,
    QScrollArea,
    QTableView,
    QTableWidget,
    QTabWidget,
    QWidget,
)
from qgis.utils import iface, plugins

FOLDER = Path(os.environ["REGIONALTOOL_PROBE"])


def ready():
    """Is the plugin loaded and the window on the screen, all over it?"""
    window = iface.mainWindow()
    if "regionaltool" not in plugins or not window.isVisible():
        return False
    whole = QRect(0, 0, 1366, 768)
    if window.geometry() == whole:
        return True
    window.setGeometry(whole)
    return False  # until it is laid out anew, a click would land elsewhere


def open_layers(layers):
    """Open layers, each a source of OGR with a name, as “name=source”."""
    for text in layers:
        name, source = text.split("=", 1)
        QgsProject.instance().addMapLayer(QgsVectorLayer(source, name, "ogr"))
    iface.zoomFull()
    return True


def widget(name):
    """A widget by its object name, wherever it is shown."""
    for window in QApplication.topLevelWidgets():
        for found in [window, *window.findChildren(QWidget)]:
            if found.objectName() == name and found.isVisible():
                return found
    raise LookupError(f"no widget {name} is shown")


def place(name):
    """Where to click a widget: its middle; a tick box at its tick."""
    found = widget(name)
    spot = found.rect().center()
    if isinstance(found, QCheckBox):
        spot.setX(10)
    spot = found.mapToGlobal(spot)
    return [spot.x(), spot.y()]


def beyond(name):
    """How far a widget is off the visible part of its page (-1 above, 1 below), and its scrollbar.

    The place is where the wheel turns nothing else.
    """
    found = widget(name)
    area = found.parentWidget()
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    spot = found.mapTo(area.viewport(), found.rect().center()).y()
    margin = min(found.height(), area.viewport().height()) // 2
    bar = area.verticalScrollBar()
    place = bar.mapToGlobal(bar.rect().center())
    if spot - margin < 0 and bar.value() > bar.minimum():
        return -1, [place.x(), place.y()]
    if spot + margin > area.viewport().height() and bar.value() < bar.maximum():
        return 1, [place.x(), place.y()]
    return 0, [place.x(), place.y()]


def text(name):
    """What a label, a button, a list or a table shows."""
    found = widget(name)
    if isinstance(found, QListWidget):
        return [found.item(row).text() for row in range(found.count())]
    if isinstance(found, QTableWidget):
        return [
            [
                found.item(r, c).text() if found.item(r, c) else ""
                for c in range(found.columnCount())
            ]
            for r in range(found.rowCount())
        ]
    if isinstance(found, QTableView):
        model = found.model()
        columns = range(model.columnCount())
        return [[model.index(r, c).data() for c in columns] for r in range(model.rowCount())]
    if isinstance(found, QComboBox):
        return found.currentText()
    return found.text()


def features(name):
    """The layers of that name: their system and their rows."""
    return [
        {
            "crs": layer.crs().authid(),
            "fields": layer.fields().names(),
            "rows": [[str(v) for v in f.attributes()] for f in layer.getFeatures()],
        }
        for layer in QgsProject.instance().mapLayersByName(name)
    ]


def button(action):
    """The middle of a button of the plugin's toolbar, by the object name of its action."""
    bar = widget("RegionalToolToolbar")
    found = next(a for a in bar.actions() if a.objectName() == action)
    spot = bar.widgetForAction(found)
    middle = spot.mapToGlobal(spot.rect().center())
    return [middle.x(), middle.y()]


def is_shown(name):
    """Is a widget of that object name on the screen?"""
    try:
        return widget(name) is not None
    except LookupError:
        return False


def pixels(places):
    """Where coordinates of the plan's layer lie on the screen."""
    return [pixel(x, y) for x, y in places]


def show(bounds):
    """Zoom so that what lies within bounds of the plan's layer is seen with room around it."""
    bench = plugins["regionaltool"].workbench
    transform = QgsCoordinateTransform(
        bench.crs, iface.mapCanvas().mapSettings().destinationCrs(), QgsProject.instance()
    )
    extent = transform.transformBoundingBox(QgsRectangle(*bounds))
    extent.scale(1.3)
    iface.mapCanvas().setExtent(extent)
    iface.mapCanvas().refresh()
    return True


def pixel(x, y):
    """Where coordinates of the plan's layer lie on the screen."""
    canvas = iface.mapCanvas()
    crs = plugins["regionaltool"].workbench.crs
    transform = QgsCoordinateTransform(
        crs, canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    point = canvas.getCoordinateTransform().transform(transform.transform(QgsPointXY(x, y)))
    spot = canvas.viewport().mapToGlobal(QPoint(round(point.x()), round(point.y())))
    return [spot.x(), spot.y()]


def row_place(text, table="unitsTable"):
    """The middle of the row of a table that begins with a text."""
    view = widget(table)
    model = view.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if index.data() == text:
            view.scrollTo(index)
            spot = view.viewport().mapToGlobal(view.visualRect(index).center())
            return [spot.x(), spot.y()]
    raise LookupError(f"no row {text}")


def shown():
    """Everything that the dock shows, as text."""
    model = widget("unitsTable").model()
    columns = range(model.columnCount())
    header = [model.headerData(c, Qt.Orientation.Horizontal) for c in columns]
    rows = [[model.index(r, c).data() for c in columns] for r in range(model.rowCount())]
    violations = iface.mainWindow().findChild(QWidget, "violationsList")
    bars = iface.mainWindow().findChild(QWidget, "factorBars")
    document = QTextDocument()
    document.setHtml(widget("planSummary").text())
    figures = QTextDocument()
    figures.setHtml(iface.mainWindow().findChild(QWidget, "unitFigures").text())
    return {
        "header": header,
        "rows": rows,
        "summary": document.toPlainText(),
        "violations": [violations.item(i).text() for i in range(violations.count())],
        "bars": list(bars.texts()),
        "unit": figures.toPlainText(),
        "current": widget("currentUnit").text(),
    }


def said():
    """The sentence in the status bar."""
    return iface.mainWindow().statusBar().currentMessage()


def tab(number):
    """The middle of a tab of the bench."""
    bar = iface.mainWindow().findChild(QTabWidget, "benchTabs").tabBar()
    spot = bar.mapToGlobal(bar.tabRect(number).center())
    return [spot.x(), spot.y()]


def zoom():
    """Show the whole plan."""
    bench = plugins["regionaltool"].workbench
    iface.mapCanvas().setExtent(bench.layers.layer(bench.layers.units_id).extent())
    iface.mapCanvas().refresh()
    return True


def select(ids):
    """Select communes on the plan's layer."""
    layers = plugins["regionaltool"].workbench.layers
    quoted = ", ".join(f"'{text}'" for text in ids) or "NULL"
    layers.layer(layers.communes_id).selectByExpression(f'"id" IN ({quoted})')
    return True


def colour(what):
    """Colour the map by “unit” or “score”."""
    box = widget("colourBy")
    box.setCurrentIndex(box.findData(what))
    return True


def drawn():
    """Has the map come to rest?"""
    return not iface.mapCanvas().isDrawing()


def messages():
    """The texts in QGIS's message bar."""
    return [item.text() for item in iface.messageBar().items()]


def call(of, **values):
    """A function of a module, as “module:function”, with values that JSON can hold."""
    module, name = of.split(":")
    return getattr(import_module(module), name)(**values)


def exit_qgis():
    """Leave as a user would who keeps nothing."""
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    QTimer.singleShot(0, iface.actionExit().trigger)
    QTimer.singleShot(100, give_up)
    return True


def give_up():
    """Answer the question about edits that no file holds, as soon as it is asked."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        for button in box.buttons():
            if box.buttonRole(button) == QMessageBox.ButtonRole.DestructiveRole:
                button.click()
                return
    QTimer.singleShot(100, give_up)


QUESTIONS = {
    "ready": ready,
    "open": open_layers,
    "place": lambda widget: place(widget),
    "beyond": lambda widget: beyond(widget),
    "text": lambda widget: text(widget),
    "features": lambda name: features(name),
    "button": button,
    "is_shown": lambda widget: is_shown(widget),
    "pixel": pixel,
    "pixels": pixels,
    "show": show,
    "row": row_place,
    "shown": shown,
    "said": said,
    "tab": tab,
    "zoom": zoom,
    "select": select,
    "colour": colour,
    "drawn": drawn,
    "messages": messages,
    "call": call,
    "dialog": lambda: QApplication.activeModalWidget() is not None,
    "busy": lambda: plugins["regionaltool"].workbench.starting.input.busy,
    "tasks": lambda: QgsApplication.taskManager().countActiveTasks(),
    "quit": exit_qgis,
}


def answer():
    """Answer the requests that have come in."""
    for request in sorted(FOLDER.glob("request_*.json")):
        asked = json.loads(request.read_text(encoding="utf-8"))
        request.unlink()
        try:
            said = {"answer": QUESTIONS[asked.pop("question")](**asked)}
        except Exception:  # noqa: BLE001 - whatever it is, the one who asks must hear of it
            said = {"error": traceback.format_exc()}
        number = request.stem.split("_")[1]
        draft = FOLDER / f"answer_{number}.draft"
        draft.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
        draft.rename(FOLDER / f"answer_{number}.json")


timer = QTimer(iface.mainWindow())
timer.timeout.connect(answer)
timer.start(20)
