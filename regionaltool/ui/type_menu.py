"""The types that units can be given, as a menu; others are typed in the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMenu, QWidget

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import language, tr
from regionaltool.core.naming.type_rule import type_of_members
from regionaltool.core.unit_types import offered


def type_menu(session: PlanSession, units: Sequence[str], parent: QWidget) -> QMenu:
    """Gives all the units one type, or each the one that its communes' types suggest, in one step
    to undo; it is deleted when it has been closed."""
    menu = QMenu(tr("Type"), parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    plan = session.plan
    now = {plan.type_of(unit) for unit in units}
    suggested = _suggested(session, units)
    if suggested:
        kinds = sorted(set(suggested.values()))
        text = tr("As the communes' types suggest: {types}").format(types=", ".join(kinds))
        action = menu.addAction(text)
        action.setObjectName("suggestedType")
        action.triggered.connect(lambda: _retype(session, suggested))
        menu.addSeparator()
    for kind in (None, *offered(plan.types.values(), language())):
        action = menu.addAction(kind or tr("No type"))
        action.setCheckable(True)
        action.setChecked(now == {kind})
        action.triggered.connect(lambda _, kind=kind: _retype(session, dict.fromkeys(units, kind)))
    return menu


def _suggested(session: PlanSession, units: Sequence[str]) -> dict[str, str]:
    """Unit → type, for units that a rule gives a type."""
    facts = session.law.facts
    types = None if facts is None else facts.types
    found = {unit: type_of_members(session.plan, unit, types) for unit in units}
    return {unit: kind for unit, kind in found.items() if kind}


def _retype(session: PlanSession, types: Mapping[str, str | None]) -> None:
    session.begin_stroke()
    for unit, kind in types.items():
        session.retype(unit, kind)
    session.end_stroke()
