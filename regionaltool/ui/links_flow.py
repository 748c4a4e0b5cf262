"""From the page of links and the map to the links of the plan, and back to both."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsApplication, QgsCoordinateReferenceSystem, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.link_layer import LinkLayer
from regionaltool.bridge.plan_links import ListedLink, PlanLinks
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.read_links import LinkFields
from regionaltool.bridge.read_links_task import ReadLinksTask
from regionaltool.bridge.words import persons, sentence, tr
from regionaltool.core.link_notes import ends_of
from regionaltool.core.links import Link
from regionaltool.core.problems import Problem
from regionaltool.ui.link_tool import LinkTool
from regionaltool.ui.links_page import LinksPage
from regionaltool.ui.map_view import MapView


class LinksFlow(QObject):
    """Wires page, tool, layer and links of one plan at a time."""

    said = pyqtSignal(str)

    def __init__(self, iface: QgisInterface, page: LinksPage, parent: QObject) -> None:
        super().__init__(parent)
        self._iface = iface
        self._page = page
        self._map = MapView(iface.mapCanvas())
        self._session: PlanSession | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self._task: ReadLinksTask | None = None
        self.links: PlanLinks | None = None
        self.layer: LinkLayer | None = None
        self.tool = LinkTool(iface.mapCanvas())
        self.tool.drawn.connect(lambda a, b: self._add(page.form.link(a, b)))
        self.tool.said.connect(self.said)
        self.tool.deactivated.connect(lambda: page.form.draw_button.setChecked(False))
        page.form.made.connect(self._add)
        page.form.said.connect(self.said)
        page.form.draw.connect(lambda on: self.tool.take_over() if on else self.tool.leave())
        page.counted.connect(lambda kinds: self.links and self.links.count(kinds))
        page.remove.connect(lambda gone: self.links and self.links.remove(gone))
        page.visit.connect(self._visit)
        page.source.take.connect(self._take)

    def begin(self, session: PlanSession, crs: QgsCoordinateReferenceSystem) -> None:
        """Go on with another plan, which has no links yet."""
        self._stop_reading()
        if self.layer is not None:
            self.layer.remove()
        communes = session.plan.communes
        self._session, self._crs = session, crs
        self.links = PlanLinks(session)
        self.links.changed.connect(self._show)
        self.layer = LinkLayer(self.links, communes, crs)
        self.tool.set_communes(communes, crs)
        self._page.form.set_communes(communes.labels(range(len(communes))))
        self._show()

    def propose(self, a: int, b: int) -> None:
        """Have the form ask for a link of two communes, and show them."""
        self._page.form.choose(a, b)
        shapes = list(self._session.plan.communes.geometry[[a, b]])
        self._map.show_shapes(shapes, self._crs)
        self._map.flash(shapes, self._crs)

    def show_on_map(self, own: Sequence[QgsVectorLayer], *, in_place: bool = False) -> None:
        """Put the layer of links on the map anew; ``own`` are the plan's other layers.

        ``in_place``: into the one that is there.
        """
        if not in_place:
            self.layer.remove()
        self.layer.show(anew=True)
        self._page.source.leave_out([*own, *filter(None, (self.layer.layer,))])

    def remove(self) -> None:
        """Take the tool away when the plugin is unloaded."""
        self._stop_reading()
        self.tool.remove()

    def _show(self) -> None:
        communes = self._session.plan.communes
        self._page.show_links(communes, self.links.listed, self.links.counted)
        self.layer.show()

    def _add(self, link: Link) -> None:
        if self.links is None:
            return
        ends = ends_of(self._session.plan.communes, link)
        if link in self.links.drawn:
            self.said.emit(tr("This link is there already: {ends}").format(ends=ends))
            return
        self.links.add(link)
        self.said.emit(tr("Link added: {ends}").format(ends=ends))

    def _visit(self, listed: ListedLink) -> None:
        line = [self.layer.line(listed.link)]
        self._map.show_shapes(line, self._crs)
        self._map.flash(line, self._crs)

    def _take(self, layer: QgsVectorLayer, fields: LinkFields) -> None:
        if self._task is not None or self.links is None:
            return
        name = layer.name()
        task = ReadLinksTask(
            layer,
            fields,
            self._session.plan.communes,
            self._crs,
            lambda links, problems: task is self._task and self._taken(name, links, problems),
            lambda text: task is self._task and self._failed(text),
        )
        self._task = task
        self._page.source.take_button.setEnabled(False)
        QgsApplication.taskManager().addTask(task)  # of an earlier plan it tells nobody

    def _taken(self, layer: str, links: tuple[Link, ...], problems: tuple[Problem, ...]) -> None:
        self._end_reading()
        self.links.take(links, layer)
        self.said.emit(
            tr("Links taken from “{layer}”: {count}.").format(
                layer=layer, count=persons(len(links))
            )
        )
        for problem in problems:
            self._tell(sentence(problem), Qgis.MessageLevel.Warning)

    def _failed(self, text: str) -> None:
        self._end_reading()
        self._tell(text, Qgis.MessageLevel.Critical)

    def _tell(self, text: str, level: Qgis.MessageLevel) -> None:
        self._iface.messageBar().pushMessage(tr("Regional Tool"), text, level, 0)

    def _end_reading(self) -> None:
        self._task = None
        self._page.source.take_button.setEnabled(True)

    def _stop_reading(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._end_reading()
