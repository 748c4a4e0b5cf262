import pytest
from qgis.PyQt.QtCore import QRect
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QWidget

from regionaltool.ui.what_if_box import WhatIfBox
from tests.bridge.sessions import blocks, session_of

#        ABCDEFGHIJ
START = "pppqqrrrs."


@pytest.fixture
def session():
    return session_of(START, {"p": "Pháp", "q": "Quang <Trung>"})


def test_it_lies_where_it_covers_nothing_of_what_it_is_about(on_screen, session):
    canvas = on_screen(QWidget(), 1000, 500)
    box = WhatIfBox(canvas)
    what = session.what_if(blocks("F"), "q")
    for about in (QRect(0, 0, 300, 150), QRect(0, 300, 300, 150), QRect(700, 0, 300, 500)):
        box.show_what(session.plan, what, "q", about)
        assert box.isVisible() and not box.geometry().intersects(about)
        assert canvas.rect().contains(box.geometry())
    box.show_what(session.plan, what, "q", QRect(0, 0, 1000, 500))
    assert canvas.rect().contains(box.geometry())


def test_of_what_is_too_large_to_be_left_free_it_leaves_the_middle_free(on_screen, session):
    canvas = on_screen(QWidget(), 700, 560)
    box = WhatIfBox(canvas)
    what = session.what_if(blocks("F"), "q")
    for about in (QRect(100, 160, 500, 390), QRect(10, 10, 500, 400), QRect(300, 150, 390, 300)):
        box.show_what(session.plan, what, "q", about)
        assert box.geometry().intersects(about)
        assert not box.geometry().contains(about.center())


def test_its_ground_suits_the_letters_of_a_theme(on_screen, session):
    canvas = on_screen(QWidget(), 1000, 500)
    box = WhatIfBox(canvas)
    box.show_what(session.plan, session.what_if(blocks("F"), "q"), "q", QRect())
    for theme, dark in (("", False), ("QWidget {background: transparent; color: #b1b1b1}", True)):
        canvas.setStyleSheet(theme)
        ground = box.grab().toImage().pixelColor(3, 3)
        assert ground.alpha() == 255 and (ground.lightness() < 128) == dark


def test_every_letter_of_it_is_painted_inside(on_screen, session):
    canvas = on_screen(QWidget(), 1000, 500)
    box = WhatIfBox(canvas)
    box.show_what(session.plan, session.what_if(blocks("F"), "q"), "q", QRect())
    title, heads, first, *_ = box.text().splitlines()
    assert title == "Phú → Quang <Trung>" and len(heads.split("\t")) == 5
    assert first.startswith("Quang <Trung>\t1,020 → 1,100 ▲\t")
    for size in (8, 20):  # letters that grow take more room
        font = box.font()
        font.setPointSize(size)
        box.setFont(font)
        image = box.grab().toImage()
        ground = image.pixelColor(3, 3)
        edge = [image.pixelColor(image.width() - 4, y) for y in range(3, image.height() - 3)]
        assert set(map(QColor.name, edge)) == {ground.name()}
        inside = {
            image.pixelColor(x, y).name()
            for x in range(image.width() - 40, image.width() - 4)
            for y in range(3, image.height() - 3)
        }
        assert len(inside) > 1
