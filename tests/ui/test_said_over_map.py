import pytest
from qgis.PyQt.QtWidgets import QLineEdit, QMainWindow, QWidget

from regionaltool.ui.said_over_map import SaidOverMap

LONG = "Not moved (1): Tân Dân (2251925); they are locked. " * 3


@pytest.fixture
def window(qtbot):
    """As QGIS has it: a line in the status bar shows what the bar is told."""
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.setCentralWidget(QWidget(made))
    line = QLineEdit(made)
    line.setFixedWidth(200)
    made.statusBar().addPermanentWidget(line)
    made.statusBar().messageChanged.connect(line.setText)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def said(window):
    return SaidOverMap(window.statusBar(), window.centralWidget())


def test_what_the_status_bar_shows_whole_is_not_said_twice(window, said):
    said.say("Undone", 5000)
    assert window.statusBar().currentMessage() == "Undone" and not said.isVisible()


def test_what_is_cut_there_is_whole_over_the_map_until_something_else_is_said(window, said):
    said.say(LONG, 5000)
    assert window.statusBar().currentMessage() == LONG
    assert said.isVisible() and said.text() == LONG
    assert window.centralWidget().rect().contains(said.geometry())
    assert said.height() >= said.heightForWidth(said.width())
    said.say("Undone", 5000)
    assert not said.isVisible()


def test_it_goes_by_itself(said, qtbot):
    said.say(LONG, 20)
    qtbot.waitUntil(lambda: not said.isVisible())
