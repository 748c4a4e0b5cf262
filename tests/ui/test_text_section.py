import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from regionaltool.core import tcvn3
from regionaltool.core.encoding_verdict import judge_field
from regionaltool.ui.section import Mark
from regionaltool.ui.text_section import TextSection

NAMES = ["Phường Trúc Bạch", "Xã Mường Giàng", "Thị trấn Ít Ong"]
BROKEN = judge_field("TEN", [tcvn3.encode(name).decode("latin-1") for name in NAMES])
SOUND = judge_field("GHI_CHU", NAMES)
LOST = judge_field("CU", ["X\ufffd M\ufffdng"])


@pytest.fixture
def section(on_screen):
    made = on_screen(TextSection(), 290, 400)
    made.open()
    return made


def says(section) -> str:
    return section.findChild(QLabel, "textsVerdict").text()


def test_sound_texts_need_one_word(section):
    section.show_verdicts([SOUND])
    assert section.mark is Mark.SOUND and "readable" in section.heading.text()
    assert not section.mend_button.isVisible() and not section.preview.isVisible()
    section.show_verdicts([])
    assert "no texts" in says(section) and section.mark is Mark.SOUND


def test_broken_texts_are_shown_before_and_after(section, qtbot):
    section.show_verdicts([BROKEN, SOUND])
    assert section.mark is Mark.DOUBT and section.heading.text() == "⚠ Texts: TEN"
    assert "TCVN3" in says(section) and "3 of 3" in says(section)
    table = section.preview
    rows = [[table.item(r, c).text() for c in (0, 1)] for r in range(1, table.rowCount())]
    assert table.item(0, 0).text() == "TEN"
    assert rows == [list(pair) for pair in BROKEN.examples] and rows[1][1] == "Xã Mường Giàng"
    with qtbot.waitSignal(section.mend):
        qtbot.mouseClick(section.mend_button, Qt.MouseButton.LeftButton)
    section.mend_button.setFocus()
    with qtbot.waitSignal(section.mend):
        qtbot.keyClick(section.mend_button, Qt.Key.Key_Space)


def test_letters_that_are_lost_for_good_cannot_be_mended(section):
    section.show_verdicts([LOST])
    assert section.mark is Mark.DOUBT and "letters are lost" in says(section)
    assert not section.mend_button.isVisible()


def test_another_layer_begins_anew(section):
    section.show_verdicts([BROKEN])
    section.show_verdicts([SOUND])
    assert section.preview.rowCount() == 0
    section.show_nothing()
    assert section.mark is Mark.NONE and says(section) == ""


def test_it_fits_a_dock_of_300(section):
    section.show_verdicts([BROKEN])
    assert section.minimumSizeHint().width() <= 290
