"""What can be done with the units that are chosen in the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QMenu

from regionaltool.bridge.words import tr
from regionaltool.ui.icons import icon
from regionaltool.ui.name_menu import name_menu
from regionaltool.ui.type_menu import type_menu

if TYPE_CHECKING:
    from regionaltool.ui.units_table import UnitsTable


def units_menu(table: UnitsTable) -> QMenu:
    """The menu of the chosen rows; it is deleted when it has been closed."""
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    units, session = table.chosen_units(), table.session
    rename = menu.addAction(tr("Rename"), table.view.edit_name)
    rename.setShortcut(QKeySequence("F2"))
    rename.setEnabled(len(units) == 1)
    if len(units) == 1:
        (unit,) = units
        menu.addMenu(name_menu(session, unit, table.seat_of(unit), table.rename, menu))
    if units:
        menu.addMenu(type_menu(session, units, menu))
    merge = menu.addAction(icon("merge"), tr("Merge"), table.merge.emit)
    merge.setShortcut(QKeySequence("M"))
    merge.setEnabled(len(units) > 1)
    locked = bool(units) and all(session.plan.is_unit_locked(unit) for unit in units)
    lock = menu.addAction(icon("lock"), tr("Unlock") if locked else tr("Lock"))
    lock.triggered.connect(lambda: session.lock_units(units, not locked))
    select = menu.addAction(tr("Select their communes on the map"))
    select.triggered.connect(lambda: table.select_communes.emit(units))
    for action in (lock, select):
        action.setEnabled(bool(units))
    menu.addSeparator()
    copy = menu.addAction(tr("Copy the rows") if units else tr("Copy the table"), table.view.copy)
    copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    menu.addMenu(table.columns.menu(menu))
    return menu
