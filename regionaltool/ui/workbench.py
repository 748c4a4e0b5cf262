"""The workbench: a plan is started, edited and shown; views and tools are wired to the session."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.sample import SAMPLE_FIELDS, open_sample
from regionaltool.bridge.start_plan import StartedPlan, StartPlanTask
from regionaltool.bridge.units_from import UnitsFrom
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.gate import Passage, stopped_sentence
from regionaltool.core.link_notes import LinkNote
from regionaltool.core.plan import Change
from regionaltool.core.violations import Violation
from regionaltool.ui.bench_page import BenchPage
from regionaltool.ui.border_flow import BorderFlow
from regionaltool.ui.candidate import CandidateWatch
from regionaltool.ui.change_on_map import ChangeOnMap
from regionaltool.ui.compare_flow import CompareFlow
from regionaltool.ui.complaint import Complaint
from regionaltool.ui.dock import RegionalToolDock
from regionaltool.ui.export_flow import ExportFlow
from regionaltool.ui.input_flow import InputFlow
from regionaltool.ui.kept_views import keep_look, keep_map, keep_tab
from regionaltool.ui.layer_field_flow import LayerFieldFlow
from regionaltool.ui.links_flow import LinksFlow
from regionaltool.ui.map_view import MapView
from regionaltool.ui.mend_flow import MendFlow
from regionaltool.ui.options_flow import OptionsFlow
from regionaltool.ui.plan_file_flow import PlanFileFlow
from regionaltool.ui.plan_menu import PlanMenu
from regionaltool.ui.project_plan import ProjectPlan
from regionaltool.ui.start_page import StartPage, is_polygons
from regionaltool.ui.table_place import TablePlace
from regionaltool.ui.toolbar import RegionalToolbar
from regionaltool.ui.tools_flow import ToolsFlow
from regionaltool.ui.unit_highlight import UnitHighlight
from regionaltool.ui.units_flow import UnitsFlow
from regionaltool.ui.units_table_flow import UnitsTableFlow


class Workbench(QObject):
    """Everything that a plan being edited needs on the screen."""

    def __init__(self, iface: QgisInterface, dock: RegionalToolDock) -> None:
        super().__init__(dock)
        self._iface = iface
        self._dock = dock
        self.session: PlanSession | None = None
        self.layers: PlanLayers | None = None
        self._started: StartedPlan | None = None
        self._task: StartPlanTask | None = None
        self._shown_unit: str | None = None
        self._complaint = Complaint(iface)
        canvas = iface.mapCanvas()
        self.toolbar = RegionalToolbar(iface.mainWindow())
        iface.addToolBar(self.toolbar)
        self.start_page = StartPage(dock)
        self.bench = BenchPage(self.toolbar.undo, self.toolbar.redo, dock)
        for page in (self.start_page, self.bench):
            dock.pages.addWidget(page)
        self._highlight = UnitHighlight(canvas)
        self.on_map = ChangeOnMap(canvas, self)
        self._map = MapView(canvas)
        self._candidate = CandidateWatch(self)
        self.tools = ToolsFlow(iface, self.toolbar, self._candidate, self._map, self)
        self.assign_tool = self.tools.assign
        self._export = ExportFlow(iface, self)
        self.links = LinksFlow(iface, self.bench.links_page, self)
        self.mending = MendFlow(iface, self.bench.violations_page, self)
        self._input = InputFlow(self.start_page, iface, self)
        self.borders = BorderFlow(iface, self._map, self)
        dock.pages.addWidget(self.borders.page)
        self.plan_menu = PlanMenu(self.toolbar)
        self.files = PlanFileFlow(iface, self.plan_menu, self.bench.journal, self.links, self)
        self.project_plan = ProjectPlan(self.files.document, self)
        self.comparing = CompareFlow(iface, self.bench.compare_page, self.files.document, self)
        self.options = OptionsFlow(iface, self.plan_menu, self.files.document, self)
        self.units_table = UnitsTableFlow(iface, self.bench.data_page.units_table, self)
        self.layer_field = LayerFieldFlow(iface, self.bench.data_page.layer_field, self)
        self._units = UnitsFlow(iface, self.bench, self._map, self)
        self._table_place = TablePlace(iface, self.bench.units, self.bench.split)
        self._keep_views()
        self._connect()

    def _keep_views(self) -> None:
        """What is brought back with a plan."""
        views = self.files.views
        keep_map(views, self._iface.mapCanvas())
        keep_tab(views, self.bench.tabs)
        for view in (self.bench.units, self.bench.summary):
            views.keep(type(view).__name__, view.state, view.restore)
        keep_look(views, "colourBy", self.toolbar.colour_by)
        views.keep(
            "currentUnit",
            lambda: {"unit": self.session.current_unit},
            lambda kept: self.session.has(kept["unit"]) and self._choose_current(kept["unit"]),
        )

    def remove(self) -> None:
        """Take everything off the screen when the plugin is unloaded."""
        self.borders.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._input.stop()
        self.project_plan.remove()
        self.files.remove()
        self.units_table.remove()
        self.layer_field.remove()
        self._candidate.stop()
        self._iface.mapCanvas().destinationCrsChanged.disconnect(self._show_current)
        self._table_place.bring_home()
        self.tools.remove()
        self.links.remove()
        self.mending.remove()
        self.comparing.remove()
        self._units.remove()
        self._highlight.remove()
        self.on_map.remove()
        self.toolbar.remove_keys()
        self._iface.mainWindow().removeToolBar(self.toolbar)
        self.toolbar.deleteLater()

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """Coordinate system of the plan; not valid while there is none."""
        return QgsCoordinateReferenceSystem() if self._started is None else self._started.crs

    # starting a plan

    def open_sample(self) -> None:
        """Open the sample province and start a plan on it."""
        try:
            layer = open_sample()
        except OSError as error:
            self._complaint.show(
                tr(
                    "The sample cannot be copied to “{folder}”: {reason}. Make room there, or "
                    "allow writing."
                ).format(folder=error.filename, reason=error.strerror)
            )
            return
        self.ask_for_layer(layer, SAMPLE_FIELDS)
        self.start(layer, SAMPLE_FIELDS)

    def ask_for_layer(
        self, layer: QgsVectorLayer | None = None, fields: CommuneFields | None = None
    ) -> None:
        """Show the page on which layer and fields are chosen."""
        own = self._own_layers()
        self.start_page.leave_out(own)
        if layer is None:
            layer, fields = self._likely_layer(own)
        self.start_page.set_layer(layer, fields)
        self._dock.show_page(self.start_page)

    def _own_layers(self) -> tuple[QgsVectorLayer, ...]:
        """What no plan can start from: the layers of the plan and those of defects."""
        plan = () if self.layers is None else self.layers.all()
        return (*plan, *self.borders.layers())

    def _likely_layer(
        self, own: Sequence[QgsVectorLayer]
    ) -> tuple[QgsVectorLayer | None, CommuneFields | None]:
        """The active layer when it may hold communes, else the one that the plan is made of."""
        active = self._iface.activeLayer()
        if is_polygons(active) and active not in own:
            return active, None
        if self._started is None:
            return None, None
        return QgsProject.instance().mapLayer(self._started.layer_id), self._started.fields

    def start(
        self, layer: QgsVectorLayer, fields: CommuneFields, units_from: UnitsFrom | None = None
    ) -> None:
        """Read a layer in the background and start the plan when it is read."""
        if self._task is not None or not self._may_replace():
            return
        self._complaint.take_back()
        self._task = StartPlanTask(layer, fields, self._read, self._start_failed, units_from)
        self._task.progressChanged.connect(self.start_page.show_progress)
        self.start_page.show_progress(0)
        QgsApplication.taskManager().addTask(self._task)

    def _check_borders(self, layer: QgsVectorLayer, fields: CommuneFields) -> None:
        self._dock.show_page(self.borders.page)
        self.borders.start(layer, fields)

    def _back_to_start(self) -> None:
        self.start_page.leave_out(self._own_layers())
        self._dock.show_page(self.start_page)

    def _may_replace(self) -> bool:
        """Ask before a plan is given up whose edits or links no file holds."""
        return self.files.may_give_up(tr("Start another plan"), tr("Keep this plan"))

    def _start_failed(self, text: str) -> None:
        task, self._task = self._task, None
        if task is None:  # the plugin has been unloaded
            return
        if task.isCanceled():
            self.start_page.show_progress(None)
            self._say(text)
            return
        self.start_page.show_problem(text)
        self._complaint.show(text)

    def _read(self, started: StartedPlan) -> None:
        if self._task is None:  # the plugin has been unloaded
            return
        self._task = None
        self.start_page.show_progress(None)
        if self.layers is not None:
            self.layers.remove()
        self._begin(started)

    def _begin(self, started: StartedPlan) -> None:
        self.files.begin(started)
        if self.session is not None:
            self.session.deleteLater()
        self._started, self.session = started, started.session
        self.session.changed.connect(self._show_change)
        self.session.stopped.connect(self._say_stopped)
        self.bench.units.set_session(self.session)
        self._show_units(())
        self.bench.data_page.show_started(started)
        self.tools.begin(self.session, started.crs)
        self.links.begin(self.session, started.crs)
        self.units_table.begin(started)
        self.layer_field.begin(started)
        self.toolbar.set_on(True)
        if started.layers is None:
            self.on_map.write()  # what the hand has left for later belongs to the option before
            self.layers.show_session(self.session)
        else:
            started.layers.put_on_map(in_place=True)
        self._follow(started.layers or self.layers)
        self.project_plan.attach()
        self._choose_current(None)
        self._show_totals()
        self.mending.begin(self.session, started.crs)
        self.comparing.begin(started)
        self.bench.history_page.set_session(self.session, started.session.recorder.history.moments)
        self._dock.show_page(self.bench)
        self._iface.mapCanvas().setFocus()  # else the keys of the tools are typed into the filter
        if started.problems and started.opened is None:
            self._iface.messageBar().pushMessage(
                tr("Regional Tool"),
                tr("Notes on layer “{layer}”: {count}. See the page Data.").format(
                    count=len(started.problems), layer=started.table.communes.source
                ),
                Qgis.MessageLevel.Warning,
                8,
            )

    def _show_on_map(self) -> None:
        """Put the plan's layers on the map, anew when they are there already."""
        if self._started is None:
            return
        if self.layers is not None:
            self.layers.remove()
        self._fill_layers()

    def _fill_layers(self) -> None:
        """Put the plan's layers on the map, into those that are left of them in the project."""
        layers = PlanLayers(self._started.session, self.crs, on_map=False)
        layers.put_on_map(in_place=True)
        self._follow(layers)
        self.project_plan.attach()

    def _follow(self, layers: PlanLayers) -> None:
        """These layers, which are on the map, are those of the plan."""
        self.layers = layers
        self.on_map.follow(self.session, layers, self.crs)
        self._units.begin(self.session, layers, self.crs)
        if not layers.taken_over:
            self.layers.colour_by(self.toolbar.colour_by.currentData())
        self.links.show_on_map(self.layers.all(), in_place=layers.taken_over)
        self.bench.data_page.layer_field.leave_out(self.layers.all())
        self._candidate.watch(self._started, self.layers)
        communes = self.layers.layer(self.layers.communes_id)
        if communes is not None:  # taken out of the project that is opened again
            self._iface.setActiveLayer(communes)
            self._map.show_extent(communes.extent(), self.crs)

    # editing

    def merge(self) -> None:
        """Merge the units chosen in the table, or those of the communes selected on the map."""
        units = self.bench.units.chosen_units()
        if len(units) < 2:
            of = {self.session.plan.unit_of(b) for b in self._candidate.blocks}
            units = tuple(sorted(of - {None}))
        if len(units) < 2:
            self._say(tr("Select two or more units in the table or on the map, then merge."))
            return
        unit = self.session.merge(units)
        self._candidate.clear()
        self._choose_current(unit)
        self.bench.units.choose([unit])

    def make_unit(self) -> None:
        """Make a unit of the communes that are selected on the map."""
        if not self._candidate.blocks:
            self._say(tr("Select the communes of the new unit on the map first."))
            return
        unit = self.session.make_unit(self._candidate.blocks)
        if unit is None:
            return
        self._candidate.clear()
        self._choose_current(unit)
        self.bench.units.choose([unit])

    def _choose_current(self, unit: str | None) -> None:
        """Say into which unit the assign tool takes communes, and show that unit."""
        self.session.current_unit = unit
        plan = self.session.plan
        self.toolbar.show_current(plan.name(unit) if unit else "", locked=plan.is_unit_locked(unit))
        self._show_current()

    def _show_current(self) -> None:
        unit = None if self.session is None else self.session.current_unit
        if unit is None:
            self._highlight.clear()
            return
        self._highlight.show(self.session.assessment(unit).outline, self.crs)

    # showing

    def _show_change(self, change: Change) -> None:
        current = self.session.current_unit
        if current is not None and current in change.units:
            self._choose_current(current if self.session.has(current) else None)
        self.on_map.show(change)
        self.bench.units.show_change(change)
        self._show_totals()
        self._show_shown_unit(change)

    def _show_totals(self) -> None:
        found = self.session.violations()
        self.bench.summary.show_session(self.session, len(found))
        self.bench.violations.show_violations(found, self.session.notes())
        self.bench.show_violation_count(len(found))
        self.toolbar.undo.setEnabled(self.session.can_undo)
        self.toolbar.redo.setEnabled(self.session.can_redo)

    def _show_shown_unit(self, change: Change) -> None:
        """Refresh the unit page when the unit on it has changed."""
        if self._shown_unit in change.units:
            self._show_units((self._shown_unit,))

    def _show_units(self, units: tuple[str, ...]) -> None:
        here = [unit for unit in units if self.session.has(unit)]
        if len(here) == 1:
            self._shown_unit = here[0]
            self.bench.unit_page.show_unit(self.session, here[0])
        elif not here:
            self._shown_unit = None
            self.bench.unit_page.show_nothing()
        else:
            self._shown_unit = None
            self.bench.unit_page.show_several(self.session, here)

    def _units_chosen(self, units: tuple[str, ...]) -> None:
        if self.session is None or not units:
            return
        self._show_units(units)
        if len(units) == 1:
            self._choose_current(units[0])
            self.bench.show_unit_page()
            self._map.show_shapes([self.session.assessment(units[0]).outline], self.crs)

    def _unit_picked(self, unit: str) -> None:
        self._choose_current(unit)
        self.bench.units.chosen.disconnect(self._units_chosen)
        self.bench.units.choose([unit])
        self.bench.units.chosen.connect(self._units_chosen)
        self._show_units((unit,))

    def _candidate_changed(self) -> None:
        if self._candidate.blocks:
            self._shown_unit = None
            self.bench.unit_page.show_candidate(
                self.session, self.session.judge(self._candidate.blocks)
            )
            self.bench.show_unit_page()
        else:
            self._show_units(self.bench.units.chosen_units())

    def _visit(self, violation: Violation | LinkNote) -> None:
        shapes = self.session.plan.communes.geometry[list(violation.communes)]
        self._map.show_shapes(list(shapes), self.crs)
        self._map.flash(list(shapes), self.crs)
        self._show_violations()
        self._say(sentence(violation.problem))

    def _show_violations(self) -> None:
        self.bench.tabs.setCurrentWidget(self.bench.violations_page)

    def _propose_link(self, a: int, b: int) -> None:
        self.bench.tabs.setCurrentWidget(self.bench.links_page)
        self.links.propose(a, b)

    def _say_stopped(self, passage: Passage) -> None:
        self._say(sentence(stopped_sentence(self.session.plan, passage)))

    def _say(self, text: str) -> None:
        self._iface.mainWindow().statusBar().showMessage(text, 6000)

    def _connect(self) -> None:
        self._dock.welcome.open_sample.connect(self.open_sample)
        self._dock.welcome.from_layer.connect(self.ask_for_layer)
        self.start_page.start.connect(self.start)
        self.start_page.check.connect(self._check_borders)
        self.borders.page.back.connect(self._back_to_start)
        self.borders.repaired.connect(self.ask_for_layer)
        self.start_page.cancel.connect(lambda: self._task and self._task.cancel())
        self.start_page.back.connect(
            lambda: self._dock.show_page(self._dock.welcome if self.session is None else self.bench)
        )
        self.bench.data_page.another.connect(self.ask_for_layer)
        self.bench.data_page.show_on_map.connect(self._show_on_map)
        self.bench.units.chosen.connect(self._units_chosen)
        self.bench.units.merge.connect(self.merge)
        self._units.said.connect(self._say)
        self.bench.unit_page.make_unit.connect(self.make_unit)
        self.bench.violations.visit.connect(self._visit)
        self._candidate.changed.connect(self._candidate_changed)
        self.tools.picked.connect(self._unit_picked)
        for flow in (
            self.tools,
            self.links,
            self.files,
            self.options,
            self.comparing,
            self.mending,
            self.comparing,
            self.units_table,
            self.layer_field,
        ):
            flow.said.connect(self._say)
        self.files.opened.connect(self._begin)
        self.files.document.moved.connect(lambda: self.layers and self.layers.name_group())
        self.files.back_in_project.connect(self._fill_layers)
        self.project_plan.found.connect(self.files.open_of_project)
        self._dock.welcome.open_plan.connect(self.files.open)
        self._dock.welcome.open_recent.connect(self.files.open_file)
        self.layer_field.start_again.connect(self.ask_for_layer)
        self.mending.wanted.connect(self._show_violations)
        self.mending.link_wanted.connect(self._propose_link)
        self._iface.mapCanvas().destinationCrsChanged.connect(self._show_current)
        bar = self.toolbar
        bar.table_below.triggered.connect(self._table_place.toggle)
        self._dock.move_table.connect(lambda: self.session and self._table_place.toggle())
        bar.merge.triggered.connect(self.merge)
        bar.new_unit.triggered.connect(self.make_unit)
        bar.export.triggered.connect(self.files.document.checkpoint)
        bar.export.triggered.connect(lambda: self._export.start(self.session, self.crs))
        bar.undo.triggered.connect(lambda: self.session.undo())
        bar.redo.triggered.connect(lambda: self.session.redo())
        bar.next_violation.triggered.connect(lambda: self.bench.violations.step(1))
        bar.last_violation.triggered.connect(lambda: self.bench.violations.step(-1))
        bar.colour_by.currentIndexChanged.connect(
            lambda: self.layers and self.layers.colour_by(bar.colour_by.currentData())
        )
