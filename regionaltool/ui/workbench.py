"""The workbench: the pages, tools and views of a plan, and how they are wired to each other."""

from __future__ import annotations

from qgis.core import Qgis, QgsCoordinateReferenceSystem
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.start_plan import StartedPlan
from regionaltool.bridge.words import tr
from regionaltool.ui.attach_flow import AttachFlow
from regionaltool.ui.bench_page import BenchPage
from regionaltool.ui.compare_flow import CompareFlow
from regionaltool.ui.consultation_flow import ConsultationFlow
from regionaltool.ui.criteria_flow import CriteriaFlow
from regionaltool.ui.decree_flow import DecreeFlow, DecreeSource
from regionaltool.ui.dock import RegionalToolDock
from regionaltool.ui.export_flow import ExportFlow
from regionaltool.ui.kept_views import keep_look, keep_map, keep_tab
from regionaltool.ui.layer_field_flow import LayerFieldFlow
from regionaltool.ui.links_flow import LinksFlow
from regionaltool.ui.map_view import MapView
from regionaltool.ui.mend_flow import MendFlow
from regionaltool.ui.names_flow import NamesFlow
from regionaltool.ui.options_flow import OptionsFlow
from regionaltool.ui.plan_file_flow import PlanFileFlow
from regionaltool.ui.plan_menu import PlanMenu
from regionaltool.ui.plan_views import PlanViews
from regionaltool.ui.project_plan import ProjectPlan
from regionaltool.ui.recovery_flow import RecoveryFlow
from regionaltool.ui.said_over_map import SaidOverMap
from regionaltool.ui.start_flow import StartFlow
from regionaltool.ui.table_place import TablePlace
from regionaltool.ui.toolbar import RegionalToolbar
from regionaltool.ui.tools_flow import ToolsFlow
from regionaltool.ui.units_flow import UnitsFlow
from regionaltool.ui.units_table_flow import UnitsTableFlow
from regionaltool.ui.weights_flow import WeightsFlow

_SAID_MS = 6000


class Workbench(QObject):
    """Everything that a plan being edited needs on the screen."""

    def __init__(self, iface: QgisInterface, dock: RegionalToolDock) -> None:
        super().__init__(dock)
        self._iface = iface
        self._dock = dock
        self.session: PlanSession | None = None
        self.layers: PlanLayers | None = None
        self._started: StartedPlan | None = None
        self.toolbar = RegionalToolbar(iface.mainWindow())
        iface.addToolBar(self.toolbar)
        self.bench = BenchPage(self.toolbar.undo, self.toolbar.redo, self.toolbar.decree, dock)
        dock.pages.addWidget(self.bench)
        self._map = MapView(iface.mapCanvas())
        self._said = SaidOverMap(iface.mainWindow().statusBar(), iface.mapCanvas())
        self.starting = StartFlow(iface, dock, self._map, self._may_replace, self)
        self.views = PlanViews(iface, self.bench, self.toolbar, self._map, self)
        self.tools = ToolsFlow(iface, self.toolbar, self.views.candidate, self._map, self)
        self._export = ExportFlow(iface, self)
        self.links = LinksFlow(iface, self.bench.links_page, self)
        self.mending = MendFlow(iface, self.bench.violations_page, self)
        self.plan_menu = PlanMenu(self.toolbar)
        self.files = PlanFileFlow(iface, self.plan_menu, self.bench.journal, self.links, self)
        self.project_plan = ProjectPlan(self.files.document, self._make_room, self)
        self.recovery = RecoveryFlow(iface, dock, self.files, self)
        self.comparing = CompareFlow(iface, self.bench.compare_page, self.files.document, self)
        self.options = OptionsFlow(iface, self.plan_menu, self.files.document, self)
        self.units_table = UnitsTableFlow(iface, self.bench.data_page.units_table, self)
        self.layer_field = LayerFieldFlow(iface, self.bench.data_page.layer_field, self)
        self.weights = WeightsFlow(iface, self.bench.weights_page, self)
        self.attaching = AttachFlow(iface, self.bench.data_page.attached, self.files.document, self)
        self.criteria = CriteriaFlow(iface, self.bench, self.files.document, self)
        self.consulting = ConsultationFlow(iface, self.bench.criteria_page.consultation, self)
        self.names = NamesFlow(self.bench.criteria_page.names, self)
        self._units = UnitsFlow(iface, self.bench, self._map, self)
        self._table_place = TablePlace(iface, self.bench.units, self.bench.split)
        self.decree = DecreeFlow(iface, self._decree_source, self)
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
            lambda kept: self.session.has(kept["unit"]) and self.views.pick(kept["unit"]),
        )

    def _connect(self) -> None:
        starting, files, bar = self.starting, self.files, self.toolbar
        for speaker in (
            starting,
            self.views,
            self.tools,
            self.links,
            files,
            self.recovery,
            self.options,
            self.mending,
            self.comparing,
            self.units_table,
            self.layer_field,
            self.weights,
            self.attaching,
            self.criteria,
            self.consulting,
            self.names,
            self._units,
        ):
            speaker.said.connect(self._say)
        starting.read.connect(self._begin_anew)
        self.consulting.show_communes.connect(self.bench.unit_page.show_communes)
        self.names.show_communes.connect(self.bench.unit_page.show_communes)
        starting.back.connect(
            lambda: self._dock.show_page(self._dock.welcome if self.session is None else self.bench)
        )
        self.bench.data_page.another.connect(starting.ask_for_layer)
        self.bench.data_page.show_on_map.connect(self._show_on_map)
        self.attaching.read.connect(self.bench.unit_page.tell_inputs)
        self.layer_field.start_again.connect(starting.ask_for_layer)
        self._dock.welcome.open_plan.connect(files.open)
        self._dock.welcome.open_recent.connect(files.open_file)
        files.opened.connect(self._begin)
        files.document.moved.connect(lambda: self.layers and self.layers.name_group())
        files.closing.connect(self.layer_field.flush)
        files.closing.connect(self.attaching.keep_wanted)
        files.closing.connect(self.bench.unit_page.criteria.reasons.keep)
        files.back_in_project.connect(self._fill_layers)
        self.project_plan.found.connect(files.open_of_project)
        self.tools.picked.connect(self.views.pick)
        self.mending.wanted.connect(self.views.show_violations)
        self.mending.link_wanted.connect(self._propose_link)
        self._dock.move_table.connect(lambda: self.session and self._table_place.toggle())
        bar.table_below.triggered.connect(self._table_place.toggle)
        bar.export.triggered.connect(files.document.checkpoint)
        bar.export.triggered.connect(
            lambda: self._export.start(self.session, self.crs, self.criteria.rules.seats)
        )
        bar.decree.triggered.connect(files.document.checkpoint)
        bar.decree.triggered.connect(self.decree.start)
        self.decree.violations_wanted.connect(self.views.show_violations)
        self.decree.unit_wanted.connect(self._show_unit)
        bar.undo.triggered.connect(lambda: self.session.undo())
        bar.redo.triggered.connect(lambda: self.session.redo())
        bar.colour_by.currentIndexChanged.connect(self._colour)

    def remove(self) -> None:
        """Take everything off the screen when the plugin is unloaded."""
        self.starting.remove()
        self.project_plan.remove()
        self.recovery.remove()
        self.files.remove()
        self.units_table.remove()
        self.layer_field.remove()
        self._table_place.bring_home()
        self.tools.remove()
        self.links.remove()
        self.weights.remove()
        self.attaching.remove()
        self.criteria.remove()
        self.consulting.remove()
        self.names.remove()
        self.mending.remove()
        self.comparing.remove()
        self.decree.remove()
        self._units.remove()
        self.views.remove()
        self._said.deleteLater()
        self.toolbar.remove_keys()
        self._iface.mainWindow().removeToolBar(self.toolbar)
        self.toolbar.deleteLater()

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """Coordinate system of the plan; not valid while there is none."""
        return QgsCoordinateReferenceSystem() if self._started is None else self._started.crs

    def _may_replace(self) -> bool:
        """Ask before a plan is given up whose edits or links no file holds."""
        return self.files.may_give_up(tr("Start another plan"), tr("Keep this plan"))

    def _make_room(self) -> bool:
        """For the plan of a project: no other is started or opened; False until that is so."""
        started = self.starting.give_up()
        return self.files.give_up() and started

    def _begin_anew(self, started: StartedPlan) -> None:
        """A plan has been read from a layer; it takes the place of the one on the map."""
        if self.layers is not None:
            self.layers.remove()
        self._begin(started)

    def _begin(self, started: StartedPlan) -> None:
        self.files.begin(started)
        if self.session is not None:
            self.session.deleteLater()
        self._started, self.session = started, started.session
        self.starting.begin(started, lambda: () if self.layers is None else self.layers.all())
        self.criteria.begin(started)
        self.consulting.begin(self.session, self.criteria.rules)
        self.names.begin(self.session)
        self.views.begin(started)
        self.tools.begin(self.session, started.crs)
        self.links.begin(self.session, started.crs)
        self.weights.begin(self.session)
        self.units_table.begin(started)
        self.layer_field.begin(started)
        self.toolbar.set_on(True)
        if started.layers is not None:
            started.layers.put_on_map(in_place=True)
            started.layers.judged_anew()
            self._follow(started.layers)
            self.project_plan.attach()
        elif self.project_plan.empty_layers:
            self._fill_layers()
        else:
            self.views.on_map.write()  # what waits for the hand to rest is of the option before
            self.layers.show_session(self.session)
            self._follow(self.layers)
            self.project_plan.attach()
        self.views.show_all()
        self.mending.begin(self.session, started.crs)
        self.comparing.begin(started)
        self.attaching.begin(self.session, started.crs)
        self.weights.profile.changed.connect(self.attaching.follow_profile)
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
        self.views.follow(self._started, layers)
        self._units.begin(self.session, layers, self.crs)
        if not layers.taken_over:
            layers.colour_by(self.toolbar.colour_by.currentData())
        self.links.show_on_map(layers.all(), in_place=layers.taken_over)
        self.bench.data_page.layer_field.leave_out(layers.all())
        communes = layers.layer(layers.communes_id)
        if communes is not None:  # taken out of the project that is opened again
            self._iface.setActiveLayer(communes)
            self._map.show_extent(communes.extent(), self.crs)

    def _colour(self) -> None:
        """Colour the map by what is chosen; the tools of QGIS go on with the layer they had."""
        if self.layers is None:
            return
        active = self._iface.activeLayer()
        self.layers.colour_by(self.toolbar.colour_by.currentData())
        if active is not None:
            self._iface.setActiveLayer(active)

    def _decree_source(self) -> DecreeSource | None:
        """The plan as it stands, with what a decree is written from."""
        if self.session is None:
            return None
        file = self.files.document.file
        return DecreeSource(
            self.session,
            self.criteria.rules,
            self.crs,
            self.attaching.made,
            {} if file is None else {"PLAN": file},
        )

    def _show_unit(self, unit: str) -> None:
        """Where what a unit lacks is given to it."""
        self.views.pick(unit)
        self.bench.show_unit_page()

    def _propose_link(self, a: int, b: int) -> None:
        self.bench.tabs.setCurrentWidget(self.bench.links_page)
        self.links.propose(a, b)

    def _say(self, text: str) -> None:
        self._said.say(text, _SAID_MS)
