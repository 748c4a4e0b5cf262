import pytest
import shapely
from qgis.PyQt.QtCore import Qt

from regionaltool.core.defects.defect import Defect, DefectKind
from regionaltool.ui.defects_model import DefectsModel, remedy
from tests.core.squares import box, rows_of

ROWS = rows_of(box(0, 0, 1, 1), box(1, 0, 2, 1), names=["An", "Bình"])


def shown(kind: DefectKind, area: float = 0.0, length: float = 0.0) -> str:
    model = DefectsModel()
    model.show_defects(ROWS, (Defect(kind, (0, 1), shapely.Point(0, 0), area, length),))
    return model.index(0, 0).data()


@pytest.mark.parametrize(
    ("kind", "area", "length", "line"),
    [
        (DefectKind.OVERLAP, 12.34, 50, "⚠ Overlap – 12.3 m²"),
        (DefectKind.GAP, 250_000, 50, "⚠ Gap – 0.25 km²"),
        (DefectKind.UNMATCHED, 0, 1234, "⚠ Unmatched vertices – 1,234 m"),
        (DefectKind.ID_DOUBLED, 0, 0, "⚠ Id doubled"),
        (DefectKind.SLIT, 7, 50, "ℹ Slit open to the outside – 7.0 m²"),
    ],
)
def test_a_defect_in_two_lines(kind, area, length, line):
    assert shown(kind, area, length).split("\n") == [line, "An (0), Bình (1)"]


@pytest.mark.parametrize("kind", DefectKind)
def test_every_kind_says_what_to_do(kind):
    model = DefectsModel()
    model.show_defects(ROWS, (Defect(kind, (0,), None, 0.0, 0.0),))
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == remedy(kind) and tip.endswith((".", "?"))


def test_an_empty_model():
    model = DefectsModel()
    assert model.rowCount() == 0 and model.data(model.index(0, 0)) is None
    model.show_defects(ROWS, (Defect(DefectKind.GAP, (0,), None, 1.0, 1.0),))
    assert model.rowCount() == 1 and model.rowCount(model.index(0, 0)) == 0
    model.clear()
    assert model.rowCount() == 0
