import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton

from regionaltool.core.links import Link
from regionaltool.ui.link_form import LinkForm

LABELS = ("An (1)", "Bình (2)", "Châu (3)")


@pytest.fixture
def form(qtbot):
    made = LinkForm()
    qtbot.addWidget(made)
    made.set_communes(LABELS)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def made(form):
    links = []
    form.made.connect(links.append)
    return links


def add(form, qtbot) -> None:
    qtbot.mouseClick(form.findChild(QPushButton, "addLinkButton"), Qt.MouseButton.LeftButton)


def write(box, text: str) -> None:
    """As an input method writes it; QTest's keys know Latin letters alone."""
    box.setEditText(text)


def test_a_link_by_keyboard_alone(form, made, qtbot):
    write(form.start, "Châu (3)")
    qtbot.keyClicks(form.end.lineEdit(), "An (1)")
    form.kind.setCurrentIndex(2)
    form.reason.setText(" đảo xa ")
    qtbot.keyClicks(form.source, "NQ 7")
    qtbot.keyClick(form.findChild(QPushButton, "addLinkButton"), Qt.Key.Key_Space)
    assert made == [Link(0, 2, "exception", "đảo xa", "NQ 7")]


def test_one_commune_or_none_is_told_and_makes_nothing(form, made, qtbot):
    said = []
    form.said.connect(said.append)
    add(form, qtbot)
    write(form.start, "An (1)")
    add(form, qtbot)
    write(form.end, "Không có")
    add(form, qtbot)
    write(form.end, "An (1)")
    add(form, qtbot)
    assert made == [] and len(said) == 4 and "two different communes" in said[0]


def test_a_part_of_the_name_finds_the_commune(form, qtbot):
    completer = form.start.completer()
    for typed in ("bìn", "BINH", "binh ("):  # with its marks or without, as in the filter of units
        completer.setCompletionPrefix(typed)
        assert completer.completionCount() == 1 and completer.currentCompletion() == "Bình (2)"
    completer.setCompletionPrefix("bình")
    assert completer.completionCount() == 1 and completer.currentCompletion() == "Bình (2)"


def test_other_communes_take_the_place_of_the_old_ones(form, qtbot):
    write(form.start, "An (1)")
    form.set_communes(("Diên (4)",))
    assert form.start.count() == form.end.count() == 1
    assert form.start.currentText() == ""


def test_the_button_asks_to_draw(form, qtbot):
    asked = []
    form.draw.connect(asked.append)
    for _ in range(2):
        qtbot.mouseClick(form.draw_button, Qt.MouseButton.LeftButton)
    assert asked == [True, False]
