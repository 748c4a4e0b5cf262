import numpy as np
import pytest
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import QLabel

from regionaltool.core.figures_verdict import judge_areas
from regionaltool.core.problems import Problem
from regionaltool.core.totals import Totals
from regionaltool.ui.section import Mark
from regionaltool.ui.totals_section import TotalsSection

TOTALS = Totals(204, 1223403, 0, 14109.83, 0, 14108.9)
KM2 = np.array([1.0, 2.0, 3.0])


@pytest.fixture
def section(on_screen):
    made = on_screen(TotalsSection(), 290, 400)
    made.open()
    return made


@pytest.fixture
def vietnamese():
    before = QLocale()
    QLocale.setDefault(QLocale("vi_VN"))
    yield
    QLocale.setDefault(before)


def text(section, name: str) -> str:
    return section.findChild(QLabel, name).text()


def test_the_sums(section):
    section.show_totals(TOTALS, None, "", ())
    assert text(section, "totalPeople") == "1,223,403"
    assert text(section, "totalOfficial") == "14,109.83 km²"
    assert text(section, "totalPolygons") == "14,108.90 km²"
    assert section.heading.text() == "✓ Totals: 1,223,403 people"


def test_what_is_unknown_is_said(section):
    section.show_totals(Totals(204, 5, 3, 0.0, 204, 1.0), None, "", ())
    assert text(section, "totalPeople") == "5, and 3 communes unknown"
    assert text(section, "totalOfficial") == "?"
    section.show_totals(Totals(204, 0, 204, 0.0, 204, 1.0), None, "", ())
    assert section.heading.text() == "✓ Totals"


def test_the_difference_from_the_published_totals(section, qtbot):
    section.show_totals(TOTALS, None, "", ())
    qtbot.keyClicks(section.people_box, "1223403")
    assert text(section, "peopleDifference").endswith("1,223,403: 0 people")
    assert section.mark is Mark.SOUND
    qtbot.keyClicks(section.people_box, "0")
    assert text(section, "peopleDifference").endswith("−11,010,627 people")
    assert section.mark is Mark.DOUBT
    section.people_box.clear()
    assert not section.findChild(QLabel, "peopleDifference").isVisible()
    qtbot.keyClicks(section.area_box, "14,109.80")
    assert text(section, "areaDifference").endswith("+0.03 km²")


def test_numbers_are_read_as_the_locale_writes_them(section, vietnamese):
    section.show_totals(TOTALS, None, "", ())
    section.people_box.setText("1.223.403")
    assert text(section, "peopleDifference").endswith(": 0 people")
    section.area_box.setText("14.109,83")
    assert text(section, "areaDifference").endswith(": 0,00 km²")


@pytest.mark.parametrize("typed", ["many", "-5", "1.2.3"])
def test_what_is_no_number_is_said(section, typed):
    section.show_totals(TOTALS, None, "", ())
    section.people_box.setText(typed)
    assert text(section, "peopleDifference") == f"“{typed}” is no number."
    assert section.mark is Mark.DOUBT


def test_doubtful_figures_and_the_way_to_km2(section, qtbot):
    areas = judge_areas(KM2 * 100, KM2)
    section.show_totals(TOTALS, areas, "DT_HA", (Problem("Hectares."),))
    assert text(section, "figuresVerdict") == "Hectares." and section.mark is Mark.DOUBT
    assert section.convert_button.isVisible() and "DT_HA" in section.convert_button.text()
    assert "ha × 0.01" in section.convert_button.toolTip()
    with qtbot.waitSignal(section.convert):
        qtbot.mouseClick(section.convert_button, Qt.MouseButton.LeftButton)
    section.show_totals(TOTALS, judge_areas(KM2, KM2), "DT", ())
    assert not section.convert_button.isVisible()


def test_what_was_typed_stays_when_the_layer_is_judged_again(section):
    section.people_box.setText("1223403")
    assert section.mark is Mark.NONE
    section.show_totals(TOTALS, None, "", ())
    assert text(section, "peopleDifference").endswith("0 people")
    section.show_nothing()
    assert section.people_box.text() == "1223403" and section.mark is Mark.NONE


def test_it_fits_a_dock_of_300(section):
    section.show_totals(TOTALS, None, "", (Problem("A long sentence. " * 9),))
    assert section.minimumSizeHint().width() <= 290
