"""From the table, the chart and the page of a unit to the plan and the map, and back."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QCursor

from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import persons, tr
from regionaltool.core.plan import Change
from regionaltool.ui.bench_page import BenchPage
from regionaltool.ui.chosen_units import ChosenUnits
from regionaltool.ui.map_view import MapView
from regionaltool.ui.name_menu import name_menu
from regionaltool.ui.type_menu import type_menu


class UnitsFlow(QObject):
    """Carries out what is wished of units on the bench."""

    said = pyqtSignal(str)
    """A sentence for the status bar."""

    def __init__(
        self, iface: QgisInterface, bench: BenchPage, view: MapView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._iface = iface
        self._bench = bench
        self._view = view
        self._session: PlanSession | None = None
        self._layers: PlanLayers | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self._band = ChosenUnits(iface.mapCanvas())
        self._shown: tuple[str, ...] = ()
        """The units that are outlined together."""
        page, table = bench.unit_page, bench.units
        bench.summary.said.connect(self.said)
        table.said.connect(self.said)
        table.chosen.connect(self._chosen)
        table.select_communes.connect(self._select)
        page.choose_units.connect(self._choose)
        page.go_to_unit.connect(table.go_to)
        page.show_communes.connect(self._show_communes)
        page.take_out.connect(self._take_out)
        page.merge.connect(self._merge)
        page.rename.connect(table.rename)
        page.suggest_names.connect(self._choose_name)
        page.retype.connect(self._choose_type)
        iface.mapCanvas().destinationCrsChanged.connect(self._outline)

    def begin(
        self, session: PlanSession, layers: PlanLayers, crs: QgsCoordinateReferenceSystem
    ) -> None:
        """Another plan, or other layers of it."""
        if session is not self._session:
            self._shown = ()
            session.changed.connect(self._changed)
        self._session, self._layers, self._crs = session, layers, crs
        self._outline()

    def remove(self) -> None:
        """Take everything off the screen when the plugin is unloaded."""
        self._iface.mapCanvas().destinationCrsChanged.disconnect(self._outline)
        self._band.remove()

    def _chosen(self, units: tuple[str, ...]) -> None:
        self._shown = units if len(units) > 1 else ()
        self._outline()
        if self._shown and self._session is not None:
            outlines = [self._session.assessment(unit).outline for unit in self._here()]
            self._view.show_shapes(outlines, self._crs)

    def _changed(self, change: Change) -> None:
        if self._shown and not change.units.isdisjoint(self._shown):
            self._outline()
            here = self._here()
            if here:
                self._bench.unit_page.show_several(self._session, here)
            else:
                self._bench.unit_page.show_nothing()

    def _here(self) -> list[str]:
        return [unit for unit in self._shown if self._session.has(unit)]

    def _outline(self) -> None:
        if self._session is not None:
            shapes = [self._session.assessment(unit).outline for unit in self._here()]
            self._band.show(shapes, self._crs)

    def _select(self, units: Sequence[str]) -> None:
        """Select the communes of units on the plan's layer, as QGIS's own tools do."""
        layer = self._layers.layer(self._layers.communes_id)
        if layer is None:
            self.said.emit(
                tr("The plan's layer of communes is not there. Show it from the page Data.")
            )
            return
        blocks = [b for unit in units for b in self._session.plan.members(unit).tolist()]
        layer.selectByIds(self._layers.features(blocks))
        self._iface.setActiveLayer(layer)
        self.said.emit(tr("Communes selected: {count}").format(count=persons(len(blocks))))

    def _choose(self, units: tuple[str, ...]) -> None:
        """Choose in the table the units of communes that are selected on the map."""
        table = self._bench.units
        table.choose(units)
        if len(table.chosen_units()) < len(units):
            table.filter.clear()
            table.choose(units)

    def _show_communes(self, blocks: Sequence[int]) -> None:
        shapes = list(self._session.plan.communes.geometry[list(blocks)])
        self._view.show_shapes(shapes, self._crs)
        self._view.flash(shapes, self._crs)

    def _take_out(self, blocks: Sequence[int]) -> None:
        passage = self._session.assign(blocks, None)
        if passage.blocks:
            names = ", ".join(self._session.plan.communes.labels(passage.blocks))
            self.said.emit(tr("Without a unit now: {communes}").format(communes=names))

    def _choose_name(self, unit: str) -> None:
        table, page = self._bench.units, self._bench.unit_page
        menu = name_menu(self._session, unit, table.seat_of(unit), table.rename, page)
        menu.popup(QCursor.pos())

    def _choose_type(self, unit: str) -> None:
        menu = type_menu(self._session, (unit,), self._bench.unit_page)
        menu.popup(QCursor.pos())

    def _merge(self, units: Sequence[str]) -> None:
        unit = self._session.merge(units)
        self._bench.units.go_to(unit)
