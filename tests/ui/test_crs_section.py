import pytest
from pyproj import CRS
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from regionaltool.core.crs_verdict import judge_crs
from regionaltool.core.problems import Problem
from regionaltool.ui.crs_section import CrsSection
from regionaltool.ui.section import Mark
from tests.core.prj import SON_LA, prj


@pytest.fixture
def section(on_screen):
    made = on_screen(CrsSection(), 290, 400)
    made.open()
    return made


def says(section) -> str:
    return section.findChild(QLabel, "crsVerdict").text()


def test_what_the_layer_says_before_it_is_judged(section):
    section.show_crs(QgsCoordinateReferenceSystem("EPSG:9206"))
    assert says(section).startswith("EPSG:9206 ") and section.mark is Mark.NONE
    section.show_crs(QgsCoordinateReferenceSystem())
    assert "No coordinate system" in says(section) and section.mark is Mark.DOUBT
    section.show_crs(None)
    assert says(section) == "" and not section.other_button.isEnabled()


def test_a_listed_system_needs_one_line(section):
    section.show_crs(QgsCoordinateReferenceSystem("EPSG:9206"))
    section.show_verdict(judge_crs(CRS.from_epsg(9206), SON_LA, "Xã"), ())
    assert section.heading.text() == "✓ Coordinate system: EPSG:9206"
    assert section.offer_buttons() == []


def test_a_custom_one_is_shown_in_metres_with_a_button_for_the_zone(section, qtbot):
    section.show_crs(QgsCoordinateReferenceSystem.fromWkt(prj(k=0.9996)))
    verdict = judge_crs(CRS(prj(k=0.9996)), SON_LA, "Xã")
    section.show_verdict(verdict, (Problem("The areas speak for it."),))
    assert section.mark is Mark.DOUBT
    for part in ("0.9996 instead of 0.9999", "707 m too far north", "The areas speak for it."):
        assert part in says(section)
    (offered,) = section.offer_buttons()
    assert offered.objectName() == "takeCrs9206" and "EPSG:9206" in offered.text()
    assert "707 m" in offered.toolTip() and "no coordinate is changed" in offered.toolTip()
    with qtbot.waitSignal(section.take) as taken:
        qtbot.mouseClick(offered, Qt.MouseButton.LeftButton)
    assert taken.args[0].authid() == "EPSG:9206"


def test_of_many_zones_the_likeliest_three_have_buttons(section):
    section.show_verdict(judge_crs(None, SON_LA, "Xã"), ())
    assert len(section.offer_buttons()) == 3
    assert section.offer_buttons()[0].objectName() == "takeCrs9206"
    section.show_verdict(judge_crs(CRS.from_epsg(9206), SON_LA, "Xã"), ())
    assert section.offer_buttons() == []


def test_any_other_system_may_be_taken(section, qtbot, monkeypatch):
    class Dialog:
        def __init__(self, *_):
            self.chosen = QgsCoordinateReferenceSystem("EPSG:3405")

        def setCrs(self, crs):
            pass

        def exec(self):
            return 1

        def crs(self):
            return self.chosen

        def deleteLater(self):
            pass

    monkeypatch.setattr("regionaltool.ui.crs_section.QgsProjectionSelectionDialog", Dialog)
    section.show_crs(QgsCoordinateReferenceSystem("EPSG:9206"))
    with qtbot.waitSignal(section.take) as taken:
        qtbot.mouseClick(section.other_button, Qt.MouseButton.LeftButton)
    assert taken.args[0].authid() == "EPSG:3405"


def test_it_fits_a_dock_of_300(section):
    section.show_verdict(judge_crs(CRS(prj(k=0.9996)), SON_LA, "Xã"), ())
    assert section.minimumSizeHint().width() <= 290
