import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from regionaltool.bridge.join_task import JoinPreview
from regionaltool.core.join_statistics import join_statistics
from regionaltool.core.left_over import LeftOver, Rest
from regionaltool.core.register import Register
from regionaltool.core.tables.asked import Asked
from regionaltool.core.tables.sheet import make_sheet
from regionaltool.ui.join_section import JoinSection, rest_text
from regionaltool.ui.section import Mark

NAMES = ["Xã Mường Giàng", "Xã Chiềng Lề", "Xã Mường La"]


def preview(rows, ids=("01", "02", "03")) -> JoinPreview:
    register = Register.of(NAMES, ids=ids, groups=["Huyện Sốp Cộp"] * 3, source="Xã")
    sheet = make_sheet("so_lieu.xlsx", "Dân số", rows)
    return JoinPreview(join_statistics(register, [sheet]), (1, 2, 3), Asked())


WHOLE = preview([["Tên", "Dân số"], *([name, 1000 + n] for n, name in enumerate(NAMES))])
HERE = "Huyện Sốp Cộp"
PART = preview(
    [
        ["Huyện", "Tên", "Dân số"],
        *([HERE, name, 1000] for name in NAMES[:2]),
        [HERE, "Xã Mường Lan", 30],
    ]
)
ZEROS = preview([["Mã", "Dân số"], [1, 10], [2, 20], [3, 30]])


@pytest.fixture
def section(on_screen):
    made = on_screen(JoinSection(), 290, 600)
    made.open()
    return made


def says(section) -> str:
    return section.findChild(QLabel, "joinPreview").text()


def test_before_a_table_is_chosen(section, qtbot):
    assert "by code, or by name" in says(section) and section.preview is None
    assert not section.join_button.isVisible() and not section.rest.isVisible()
    with qtbot.waitSignal(section.choose):
        qtbot.mouseClick(section.choose_button, Qt.MouseButton.LeftButton)


def test_all_communes_found(section, qtbot):
    section.show_preview(WHOLE)
    assert section.heading.text() == "✓ Figures: 3 of 3"
    assert "so_lieu.xlsx › Dân số" in says(section)
    cells = [section.columns.item(0, c).text() for c in range(3)]
    assert cells == ["population", "3,003", "3,003"]
    assert not section.rest.isVisible()
    assert "rows of the header: 1" in section.findChild(QLabel, "joinGuesses").text()
    with qtbot.waitSignal(section.join):
        qtbot.mouseClick(section.join_button, Qt.MouseButton.LeftButton)


def test_what_is_left_over_is_listed_with_what_may_be_meant(section):
    section.show_preview(PART)
    assert section.mark is Mark.DOUBT and "2 of 3" in section.heading.text()
    listed = [section.rest.item(row).text() for row in range(section.rest.count())]
    assert any("Mường Lan" in line and "Xã Mường La" in line for line in listed)
    assert any(line.startswith(f"Xã Mường La, {HERE} – the table has no row") for line in listed)


def test_zeros_are_offered_and_not_put_back_unasked(section, qtbot):
    section.show_preview(ZEROS)
    assert section.zeros.isVisible() and not section.zeros.isChecked()
    assert not section.join_button.isEnabled()
    with qtbot.waitSignal(section.again) as asked:
        section.zeros.click()
    assert asked.args == [True]


def test_once_joined_it_is_not_joined_again(section):
    section.show_preview(PART, joined_already=True)
    assert section.preview is None and not section.join_button.isVisible()
    assert says(section).startswith("Joined from so_lieu.xlsx") and section.rest.isVisible()


def test_another_layer_begins_anew(section):
    section.show_preview(PART)
    section.show_nothing()
    assert section.preview is None and not section.columns.isVisible()
    assert section.mark is Mark.NONE


@pytest.mark.parametrize("why", list(LeftOver))
def test_every_reason_has_its_words(why):
    rest = Rest("so_lieu.xlsx › Dân số", why, 7, "01", "Mường La", "Huyện X", ("Xã A (1)",))
    text = rest_text(rest)
    assert text.startswith("row 7: Mường La, Huyện X – ") and text.endswith(": Xã A (1)")
    assert rest_text(rest, several=True).endswith("(Dân số)")


def test_a_row_without_a_name_is_known_by_its_code():
    rest = Rest("a.csv", LeftOver.NO_COMMUNE, 7, "0301", "", "", ())
    assert rest_text(rest).startswith("row 7: 0301 – ")


def test_it_fits_a_dock_of_300(section):
    section.show_preview(PART)
    assert section.minimumSizeHint().width() <= 290
