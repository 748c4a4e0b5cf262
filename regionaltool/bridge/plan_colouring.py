"""What the layers of a plan are coloured by, and how they look then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.core import NULL, QgsProject, QgsVectorLayer

from regionaltool.bridge.consent_style import CONSENT, consent_steps, shade_consent
from regionaltool.bridge.drawing_order import draw_beside
from regionaltool.bridge.outcome_style import (
    NOT_JUDGED,
    OUTCOME,
    colour_by_outcome,
)
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.shaded_units import (
    MINUTES,
    minutes_to_seat,
    shade_minutes,
    shade_units,
    show_communes_plainly,
)
from regionaltool.bridge.words import tr
from regionaltool.core.criteria.outcome import NUMBER
from regionaltool.core.score.shading import NOTHING, Shading, shadings_of
from regionaltool.resource_folder import resource

SHADED_COMMUNES = {MINUTES, CONSENT}
"""Choices that shade communes, not units, by a field of that name."""
_COLOURED_BY = "regionaltool/coloured_by"


class PlanColouring:
    """By “unit” neighbours differ; “score”, “outcome”, “consent”, “minutes”, or a shading's key."""

    def __init__(self, session: PlanSession) -> None:
        self.by = "unit"
        self._shading: Shading | None = None
        self._scoring = session.assessor.scoring
        """The scoring that the shading is of."""

    @property
    def shades_communes(self) -> bool:
        """Are communes shaded, by a field that is called as the choice?"""
        return self.by in SHADED_COMMUNES

    def of_communes(
        self, session: PlanSession, units: Iterable[str]
    ) -> Iterator[tuple[int, object]]:
        """What the members of units show, where communes are shaded."""
        of_members = {MINUTES: minutes_to_seat, CONSENT: consent_steps}
        return of_members[self.by](session, units)

    def choose(self, what: str, session: PlanSession) -> bool:
        """Colour by something else; True when the units show, or showed, values of a shading."""
        before, was, self.by = self._shading, self.by, what
        self._scoring = session.assessor.scoring
        shadings = {shading.key: shading for shading in shadings_of(self._scoring)}
        self._shading = shadings.get(what)
        return self._shading is not None or before is not None or OUTCOME in (was, what)

    def choose_as(self, units: QgsVectorLayer, session: PlanSession) -> bool:
        """Colour by what a layer of units that was left in the project is coloured by."""
        return self.choose(str(units.customProperty(_COLOURED_BY, "unit")), session)

    def is_stale(self, session: PlanSession) -> bool:
        """Have other goalposts or inputs come, which ask for another legend?"""
        before, self._scoring = self._scoring, session.assessor.scoring
        return self._shading is not None and before is not self._scoring

    def shade(self, session: PlanSession, unit: str) -> list[object]:
        """The value of a unit that is shown, and its step."""
        if self.by == OUTCOME:
            judged = session.law.judgement(unit)
            return [NULL, NOT_JUDGED if judged is None else NUMBER[judged.outcome]]
        if self._shading is None:
            return [NULL, NOTHING.step]
        shade = self._shading.of(session.assessment(unit).score)
        return [NULL if shade.value is None else shade.value, shade.step]

    def dress(
        self, units: QgsVectorLayer | None, communes: QgsVectorLayer | None, before: str
    ) -> None:
        """Give layers that were coloured by something ``before`` their look and their legend."""
        if before in SHADED_COMMUNES and not self.shades_communes:
            show_communes_plainly(communes)
        if self.by == MINUTES:
            shade_minutes(units, communes)
        elif self.by == CONSENT:
            shade_consent(units, communes)
        elif units is not None and self.by == OUTCOME:
            colour_by_outcome(units)
        elif units is not None and self._shading is not None:
            shade_units(units, self._shading)
        elif units is not None:
            style = "score" if self.by == "score" else "unit"
            units.loadNamedStyle(str(resource("styles", f"units_by_{style}.qml")))
            units.triggerRepaint()
        if units is not None:
            title = tr("Value") if self._shading is None else tr(self._shading.title)
            units.setFieldAlias(units.fields().lookupField("value"), title)
            units.setCustomProperty(_COLOURED_BY, self.by)
        if units is not None and communes is not None and {self.by, before} & SHADED_COMMUNES:
            # communes that are filled would hide the outlines of units
            draw_beside(units, communes, over=self.shades_communes)
        of_units = self.by not in ("unit", *SHADED_COMMUNES)
        legends = ((units, of_units), (communes, self.shades_communes))
        _open_legends((layer, on) for layer, on in legends if layer is not None)


def _open_legends(layers: Iterable[tuple[QgsVectorLayer, bool]]) -> None:
    root = QgsProject.instance().layerTreeRoot()
    for layer, on in layers:
        node = root.findLayer(layer.id())
        if node is not None:
            node.setExpanded(on)
