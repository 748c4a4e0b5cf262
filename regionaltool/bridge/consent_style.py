"""How the answers of a consultation look on the map: a shape and a colour for each commune."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.core import QgsFillSymbol, QgsRuleBasedRenderer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from regionaltool.bridge.outcome_style import COLOURS, PAPER, Look, pale, shape_over
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.shaded_units import shade_communes
from regionaltool.bridge.words import tr
from regionaltool.core.consultation.consent import CommuneConsent, Consent
from regionaltool.core.criteria.outcome import Outcome

CONSENT = "consent"
"""The choice that colours communes by what those say who were asked."""
_AGREED, _BELOW, _OPEN, _NOT_ASKED, _OLDER, _NOBODY = range(6)
_STEPS = {
    Consent.AGREED: _AGREED,
    Consent.BELOW: _BELOW,
    Consent.OPEN: _OPEN,
    Consent.NOT_ASKED: _NOT_ASKED,
}


def consent_step(known: CommuneConsent | None) -> int:
    """What of the legend a commune is; None where the rule set asks nobody."""
    if known is None:
        return _NOBODY
    return _OLDER if known.older else _STEPS[known.outcome]


def consent_steps(session: PlanSession, units: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Members of units, each with its step."""
    for unit in units:
        if session.has(unit):
            known = session.law.answers(unit)
            if known is None:
                yield from ((block, _NOBODY) for block in session.plan.members(unit).tolist())
            else:
                yield from ((one.commune, consent_step(one)) for one in known.communes)


def shade_consent(units: QgsVectorLayer | None, communes: QgsVectorLayer | None) -> None:
    """Colour communes by the field “consent”; of units, which are drawn over them, the outlines."""
    shade_communes(units, communes, _rules)


def _looks() -> tuple[Look, ...]:
    return (
        Look(_AGREED, "● " + tr("Agreed"), COLOURS[Outcome.MET], "circle"),
        Look(_BELOW, "✕ " + tr("Below the threshold"), COLOURS[Outcome.REPORT], "cross2"),
        Look(_OLDER, "◆ " + tr("Voted on an older option"), "#7570b3", "diamond"),
        Look(_NOT_ASKED, "■ " + tr("Not asked: it stays"), "#737373", "square"),
        Look(_OPEN, "? " + tr("Not answered yet"), "#737373", None),
        Look(_NOBODY, tr("Nobody has to be asked"), PAPER, None),
    )


def _rules(assigned: QgsFillSymbol) -> Iterator[QgsRuleBasedRenderer.Rule]:
    for look in _looks():
        symbol = assigned.clone()
        fill = symbol.symbolLayer(0)
        hatched = look.shape is None and look.colour != PAPER
        # on paper, or layers beneath would shine through the hatching
        fill.setBrushStyle(Qt.BrushStyle.SolidPattern)
        fill.setFillColor(QColor(PAPER) if hatched else pale(look.colour))
        if hatched:
            hatching = fill.clone()
            hatching.setBrushStyle(Qt.BrushStyle.BDiagPattern)
            hatching.setFillColor(pale(look.colour))
            symbol.appendSymbolLayer(hatching)
        if look.shape is not None:
            symbol.appendSymbolLayer(shape_over(look))
        rule = QgsRuleBasedRenderer.Rule(symbol, 0, 0, f'"consent" = {look.step}')
        rule.setLabel(look.label)
        yield rule
