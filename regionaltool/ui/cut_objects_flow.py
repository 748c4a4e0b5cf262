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
        section.cuts.visit.connect(self._visit)

    def begin(self, session: PlanSession, crs: QgsCoordinateReferenceSystem) -> None:
        """Go on with another plan."""
        self._session, self._crs = session, crs
        self.take(None)

    def take(self, objects: WholeObjects | None) -> None:
        """These are the objects from now on; None where none are attached."""
        self._cuts = None if objects is None else CutObjects(objects, self._session.plan)
        self._show()

    def follow(self, change: Change) -> None:
        """The plan has changed."""
        if self._cuts is None:
            return
        others = self._cuts.follow(change.blocks)
        shown = {unit for cut in self._cuts.listed() for unit, _ in cut.parts}
        if others or not shown.isdisjoint(change.units):  # one of them may have another name
            self._show()

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
            [TextRow(cut.number, (cut.name, self._parts(cut))) for cut in cuts],
        )

    def _parts(self, cut: CutObject) -> str:
        plan = self._session.plan
        return ", ".join(
            tr("{unit} {percent} %").format(
                unit=tr("no unit") if unit is None else plan.name(unit),
                percent=decimal(100 * share, 0),
            )
            for unit, share in cut.parts
        )

    def _visit(self, number: int) -> None:
        """Zoom to an object and let it flash."""
        if self._cuts is not None:
            shape = [self._cuts.objects.shapes[number]]
            self._map.show_shapes(shape, self._crs)
            self._map.flash(shape, self._crs)
