"""Defects as lines of a list, worded when they come into sight."""

from __future__ import annotations

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from regionaltool.bridge.words import decimal, tr
from regionaltool.core.commune_rows import CommuneRows
from regionaltool.core.defects.defect import TITLES, Defect, DefectKind
from regionaltool.core.problems import listing

_SQUARE_KM = 1e5
"""Square metres from which on an area is told in km²."""


class DefectsModel(QAbstractListModel):
    """A defect is two lines: what and how large, then whose."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: CommuneRows | None = None
        self._found: tuple[Defect, ...] = ()

    def show_defects(self, rows: CommuneRows, found: tuple[Defect, ...]) -> None:
        """Show these defects of these rows."""
        self.beginResetModel()
        self._rows, self._found = rows, found
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._rows, self._found = None, ()
        self.endResetModel()

    def defect(self, index: QModelIndex) -> Defect:
        """The defect of a line."""
        return self._found[index.row()]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._rows is None:
            return None
        defect = self._found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            mark = "⚠" if defect.kind.breaks_coverage else "ℹ"
            return f"{mark} {self._line(defect)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return remedy(defect.kind)
        return None

    def _line(self, defect: Defect) -> str:
        size = _size(defect)
        title = tr(TITLES[defect.kind]) + (f" – {size}" if size else "")
        return f"{title}\n{listing(self._rows.labels(defect.rows), tr)}"


def _size(defect: Defect) -> str:
    if defect.area_m2 >= _SQUARE_KM:
        return tr("{area} km²").format(area=decimal(defect.area_m2 / 1e6, 2))
    if defect.area_m2 > 0:
        return tr("{area} m²").format(area=decimal(defect.area_m2, 1))
    if defect.kind is DefectKind.UNMATCHED:
        return tr("{length} m").format(length=decimal(defect.length_m, 0))
    return ""


def remedy(kind: DefectKind) -> str:
    """What to do about a defect."""
    return {
        DefectKind.NO_GEOMETRY: tr("Draw the commune, or delete the row."),
        DefectKind.ID_MISSING: tr("Fill the field of codes."),
        DefectKind.ID_DOUBLED: tr("Give each commune a code of its own."),
        DefectKind.DUPLICATE: tr("A repaired copy keeps one of the two and names the other."),
        DefectKind.STACKED: tr(
            "A repaired copy leaves the inner one out and names it with its people. If both are "
            "communes, cut the hole into the outer one first."
        ),
        DefectKind.BOW_TIE: tr("A repaired copy keeps both sides of the crossing."),
        DefectKind.INVALID: tr("A repaired copy has a valid outline."),
        DefectKind.OVERLAP: tr("In a repaired copy the smaller commune keeps its border."),
        DefectKind.GAP: tr("A repaired copy gives it to the neighbour with the longest border."),
        DefectKind.UNMATCHED: tr("A repaired copy gives both communes the same vertices."),
        DefectKind.SLIT: tr(
            "Water, or a border that has come apart? Algorithm Repair coverage closes it with a "
            "snapping distance (SNAP) above its width."
        ),
        DefectKind.SLIVER: tr("An island, or a splinter? Delete the part if it is none."),
        DefectKind.TINY_PART: tr("An island, or a splinter? Delete the part if it is none."),
    }[kind]
