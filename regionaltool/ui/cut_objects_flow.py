"""Objects to keep whole that borders of units cut: kept up with every edit, shown on the map."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QObject

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.cut_objects import CutObjects
from regionaltool.core.inputs.whole_objects import CutObject, WholeObjects
from regionaltool.core.plan import Change
from regionaltool.ui.attach_section import AttachSection
from regionaltool.ui.map_view import MapView
from regionaltool.ui.rows_table import TextRow


class CutObjectsFlow(QObject):
    """Follows one plan at a time; an edit costs what the objects in its communes cost."""

    def __init__(self, section: AttachSection, map_view: MapView, parent: QObject) -> None:
        super().__init__(parent)
        self._section, self._map = section, map_view
        self._session: PlanSession | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self._cuts: CutObjects | None = None
        self._rows: dict[int, tuple[CutObject, TextRow]] = {}
        """What is listed of each object, so that an edit writes the rows of its own ones alone."""
        self._names: dict[str, str] = {}
        """What the units in the list are called there."""
        section.cuts.visit.connect(self._visit)

    def begin(self, session: PlanSession, crs: QgsCoordinateReferenceSystem) -> None:
        """Go on with another plan."""
        self._session, self._crs = session, crs
        self.take(None)

    def take(self, objects: WholeObjects | None) -> None:
        """These are the objects from now on; None where none are attached."""
        self._cuts = None if objects is None else CutObjects(objects, self._session.plan)
        self._forget_rows()
        self._show()

    def follow(self, change: Change) -> None:
        """The plan has changed."""
        if self._cuts is None:
            return
        others, name = self._cuts.follow(change.blocks), self._session.plan.name
        if any(self._names.get(unit, name(unit)) != name(unit) for unit in change.units):
            self._forget_rows()
            others = True
        if others:
            self._show()

    def _forget_rows(self) -> None:
        self._rows.clear()
        self._names.clear()

    def _show(self) -> None:
        if self._cuts is None:
            self._section.show_cuts("", ())
            return
        cuts, count = self._cuts.listed(), len(self._cuts.objects)
        text = (
            tr("⚠ Borders of units cut {cut} of {count} objects to keep whole:")
            if cuts
            else tr("✓ No border of units cuts one of {count} objects to keep whole.")
        )
        self._section.show_cuts(
            text.format(cut=persons(len(cuts)), count=persons(count)),
            [self._row(cut) for cut in cuts],
        )

    def _row(self, cut: CutObject) -> TextRow:
        known = self._rows.get(cut.number)
        if known is not None and known[0] is cut:
            return known[1]
        parts = ", ".join(
            tr("{unit} {percent} %").format(unit=self._name(unit), percent=decimal(100 * share, 0))
            for unit, share in cut.parts
        )
        row = TextRow(cut.number, (cut.name, parts))
        self._rows[cut.number] = cut, row
        return row

    def _name(self, unit: str | None) -> str:
        if unit is None:
            return tr("no unit")
        return self._names.setdefault(unit, self._session.plan.name(unit))

    def _visit(self, number: int) -> None:
        """Zoom to an object and let it flash."""
        if self._cuts is not None:
            shape = [self._cuts.objects.shapes[number]]
            self._map.show_shapes(shape, self._crs)
            self._map.flash(shape, self._crs)
