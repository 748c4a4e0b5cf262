"""The plan and the field of units of the planner's own layer: one follows the other."""

from __future__ import annotations

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.field_reading import FieldReading, Rows
from regionaltool.bridge.followed_layer import FollowedLayer
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.start_plan import StartedPlan
from regionaltool.bridge.unit_field import UnitField, write_units
from regionaltool.bridge.words import persons, sentence, tr
from regionaltool.core.problems import InputError
from regionaltool.ui.layer_field_section import LayerFieldSection


class LayerFieldFlow(QObject):
    """At most one layer is followed."""

    said = pyqtSignal(str)
    start_again = pyqtSignal(QgsVectorLayer, object)
    """Carries the layer and its `CommuneFields`."""

    def __init__(self, iface: QgisInterface, section: LayerFieldSection, parent: QObject) -> None:
        super().__init__(parent)
        self._iface, self._section = iface, section
        self._started: StartedPlan | None = None
        self.follower: FollowedLayer | None = None
        self._writing: FieldReading | None = None
        section.follow.connect(lambda on: self.follow() if on else self.unfollow())
        section.write.connect(self.write)
        section.start_again.connect(self._start_again)

    @property
    def busy(self) -> bool:
        """Is the layer being read, or does it know something that the plan does not?"""
        return self._writing is not None or (self.follower is not None and self.follower.busy)

    def begin(self, started: StartedPlan) -> None:
        """Go on with another plan; its layer is proposed and not followed yet."""
        self.remove()
        self._started = started
        layer = QgsProject.instance().mapLayer(started.layer_id)
        self._section.show_layer(layer, started.fields.unit if layer is not None else "")
        self._section.show_said("")

    def remove(self) -> None:
        """Let the layer go."""
        self._stop_following()
        self._stop_writing()

    def follow(self) -> None:
        """Follow the field that is chosen."""
        self._stop_following()
        field = self._field()
        if field is None:
            self._section.show_following(False)
            return
        figures = figures_of(self._started.fields)
        self.follower = FollowedLayer(
            self._started.session, self._section.layer(), field, figures, self
        )
        self.follower.said.connect(self._say)
        self.follower.outdated.connect(self._tell_outdated)
        self.follower.ended.connect(self._ended)
        self._section.show_following(True)
        self.follower.start()

    def unfollow(self) -> None:
        """Follow it no more; what it has said so far counts."""
        self.flush()
        self._stop_following()

    def flush(self) -> None:
        """Have the plan know at once what the layer has said."""
        if self.follower is not None:
            self.follower.flush()

    def write(self) -> None:
        """Write the plan into the field that is chosen, as one edit of the layer."""
        field = self._field()
        if field is None or self._writing is not None:
            return
        layer = self._section.layer()
        self._writing = FieldReading(layer, field.names, self)
        self._writing.done.connect(lambda rows: self._write(layer, field, rows))
        self._writing.failed.connect(self._not_written)
        self._writing.start()

    def _field(self) -> UnitField | None:
        """What is chosen, with what tells the rows apart; None when that is not known."""
        layer, name = self._section.layer(), self._section.field()
        if self._started is None or layer is None or not name:
            return None
        fields = self._started.fields
        own = layer.id() == self._started.layer_id
        beside = fields.unit_name if own and name == fields.unit else ""
        feature_ids = self._started.table.feature_ids if own else ()
        made = UnitField(name, beside, fields.id, () if fields.id else feature_ids)
        try:
            made.check(self._started.session.plan.communes)
        except InputError as error:
            self._tell(sentence(error.problem), Qgis.MessageLevel.Warning)
            return None
        return made

    def _write(self, layer: QgsVectorLayer, field: UnitField, rows: Rows) -> None:
        self._stop_writing()
        self._started.session.end_stroke()  # what is written cannot be given up any more
        plan = self._started.session.plan
        try:
            if self.follower is not None and self.follower.layer is layer:
                with self.follower.own_writing():
                    changed = write_units(layer, field, rows, plan)
            else:
                changed = write_units(layer, field, rows, plan)
        except InputError as error:
            self._not_written(sentence(error.problem))
            return
        if not changed:
            self._say(tr("“{field}” says what the plan says.").format(field=field.unit))
            return
        self._say(
            tr(
                "Rows of “{layer}” that changed: {count}. The layer's undo takes it back; save "
                "the layer to keep it."
            ).format(layer=layer.name(), count=persons(changed))
        )

    def _not_written(self, text: str) -> None:
        self._stop_writing()
        self._tell(text, Qgis.MessageLevel.Critical)

    def _ended(self, text: str) -> None:
        self._stop_following()
        self._say(text)
        self._tell(text, Qgis.MessageLevel.Warning)

    def _tell_outdated(self) -> None:
        self._section.show_outdated(True)
        self._section.open()
        self.said.emit(
            tr(
                "The communes of “{layer}” have changed; the page Data offers to start again."
            ).format(layer=self.follower.layer.name())
        )

    def _start_again(self) -> None:
        layer = self._section.layer()
        if layer is not None and self._started is not None:
            own = layer.id() == self._started.layer_id
            self.start_again.emit(layer, self._started.fields if own else None)

    def _stop_following(self) -> None:
        follower, self.follower = self.follower, None
        if follower is not None:
            follower.stop()
            follower.deleteLater()
        self._section.show_following(False)

    def _stop_writing(self) -> None:
        writing, self._writing = self._writing, None
        if writing is not None:
            writing.stop()
            writing.deleteLater()

    def _say(self, text: str) -> None:
        self._section.show_said(text)
        self.said.emit(text)

    def _tell(self, text: str, level: Qgis.MessageLevel) -> None:
        self._iface.messageBar().pushMessage(tr("Regional Tool"), text, level, 0)


def figures_of(fields: CommuneFields) -> tuple[str, ...]:
    """The fields that a plan was made with, besides those of units."""
    places = (fields.group, fields.type, fields.terrain)
    single = (fields.id, fields.name, fields.population, fields.official_km2, *places)
    return tuple(filter(None, (*single, *fields.statistics)))
