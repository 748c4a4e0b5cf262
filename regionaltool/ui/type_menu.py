"""The types that units can be given, as a menu; others are typed in the table."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMenu, QWidget

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import language, tr
from regionaltool.core.unit_types import offered


def type_menu(session: PlanSession, units: Sequence[str], parent: QWidget) -> QMenu:
    """Gives all the units one type, in one step to undo; it is deleted when it has been closed."""
    menu = QMenu(tr("Type"), parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    plan = session.plan
    now = {plan.type_of(unit) for unit in units}
    for kind in (None, *offered(plan.types.values(), language())):
        action = menu.addAction(kind or tr("No type"))
        action.setCheckable(True)
        action.setChecked(now == {kind})
        action.triggered.connect(lambda _, kind=kind: _retype(session, units, kind))
    return menu


def _retype(session: PlanSession, units: Sequence[str], kind: str | None) -> None:
    session.begin_stroke()
    for unit in units:
        session.retype(unit, kind)
    session.end_stroke()
