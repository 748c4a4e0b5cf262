"""Names that a unit may take, as a menu; any other is typed."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMenu, QWidget

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.naming.suggested_names import SuggestedName, suggested_names

_MOST = 20


def name_menu(
    session: PlanSession,
    unit: str,
    seat: int | None,
    rename: Callable[[str, str], object],
    parent: QWidget,
) -> QMenu:
    """Each name with where it comes from, and in its tip the whole history; those that are taken
    cannot be chosen. ``rename`` is told unit and name. Deleted when it has been closed."""
    menu = QMenu(tr("Suggested names"), parent)
    menu.setObjectName("suggestedNames")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    for one in suggested_names(session.plan, unit, seat)[:_MOST]:
        action = menu.addAction(_text(one).replace("&", "&&"))
        action.setData(one.name)
        told = [sentence(said) for said in (*one.history, one.taken) if said is not None]
        action.setToolTip("\n".join(told))
        action.setEnabled(one.taken is None)
        action.triggered.connect(lambda _, name=one.name: rename(unit, name))
    return menu


def _text(one: SuggestedName) -> str:
    if one.taken is not None:
        return tr("{name} (taken)").format(name=one.name)
    return f"{one.name} – {sentence(one.history[0])}" if one.history else one.name
