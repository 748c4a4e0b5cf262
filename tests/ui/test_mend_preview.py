import pytest
import shapely
from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsMapCanvas, QgsRubberBand

from regionaltool.ui.mend_preview import MendPreview

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def canvas(qtbot, qgis_new_project):
    made = QgsMapCanvas()
    made.setDestinationCrs(WGS84)
    qtbot.addWidget(made)
    return made


def areas(canvas) -> list[float]:
    found = [item for item in canvas.items() if isinstance(item, QgsRubberBand)]
    return sorted(band.asGeometry().area() for band in found)


def test_what_moves_is_filled_and_the_unit_drawn_around(canvas):
    preview = MendPreview(canvas)
    moving = [shapely.box(0, 0, 1, 1), shapely.box(2, 0, 3, 1)]
    preview.show(moving, shapely.box(0, 0, 4, 2), WGS84)
    assert areas(canvas) == pytest.approx([2, 8])
    preview.show(moving[:1], shapely.box(0, 0, 4, 1), WGS84)
    assert areas(canvas) == pytest.approx([1, 4]), "nothing of the last one is left"
    preview.clear()
    assert areas(canvas) == []
