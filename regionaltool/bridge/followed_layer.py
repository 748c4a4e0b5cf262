"""The plan follows the unit field of a layer while that is edited with QGIS's own tools.

What the layer says arrives in bursts: the field calculator changes thousands of rows one by one,
an undo as many. Each burst becomes one edit of the plan, and one step to undo there. A large one is
counted in slices; what the layer says meanwhile is the next burst.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from regionaltool.bridge.field_reading import FieldReading, Rows
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.unit_field import UnitField, unit_of_value
from regionaltool.bridge.words import persons, sentence, tr
from regionaltool.core.columns import read_texts
from regionaltool.core.problems import InputError, listing
from regionaltool.core.touched_locks import touched_locks

_BURST_MS = 30


class FollowedLayer(QObject):
    """Follows from `start` until it is stopped or the layer, or the field, is gone."""

    said = pyqtSignal(str)
    """What is to be known of an edit of the layer, or of its beginning."""
    outdated = pyqtSignal()
    """The communes themselves have changed, or the figures that the plan was made with."""
    ended = pyqtSignal(str)
    """It cannot go on; carries the reason."""

    def __init__(
        self,
        session: PlanSession,
        layer: QgsVectorLayer,
        field: UnitField,
        figures: tuple[str, ...],
        parent: QObject | None = None,
    ) -> None:
        """``figures`` are the other fields that the plan was made with."""
        super().__init__(parent)
        self._session, self.layer, self.field = session, layer, field
        self._name = layer.name()
        self._figures = figures
        self._reading: FieldReading | None = None
        self._blocks: dict[int, int] | None = None
        """Feature → block; None until the layer has been read."""
        self._last: dict[int, str | None] = {}
        """What the layer said last of each block."""
        self._values: dict[int, object] = {}
        """Of the burst that is going on: feature → value."""
        self._before: dict[int, object] = {}
        """The same from before the edit command that is open."""
        self._touched = False
        self._removed = False
        self._own = False
        self._connected = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_BURST_MS)
        self._timer.timeout.connect(self._take_burst)
        self._to_say: list[str] = []
        """What is said when all is counted."""
        session.counted.connect(self._counted)

    @property
    def busy(self) -> bool:
        """Is there anything that the plan does not know yet?"""
        waiting = self._reading is not None or self._timer.isActive()
        return waiting or (self._connected and self._session.counting)

    def start(self) -> None:
        """Read the field and follow it from now on."""
        for signal, slot in self._connections():
            signal.connect(slot)
        self._connected = True
        self._find_fields()
        self._read()

    def flush(self) -> None:
        """Have the plan know at once what it has not been told yet; it is about to be closed."""
        if self._timer.isActive() and self._blocks is not None and self._reading is None:
            self._session.end_stroke()
            if self.layer.isEditCommandActive():
                self._take_before()
            else:
                self._timer.stop()
                self._take()
        self._session.end_stroke()  # a large edit is carried out to its end

    def stop(self) -> None:
        """Follow no more."""
        self._timer.stop()
        self._stop_reading()
        if self._connected and not sip.isdeleted(self.layer):
            for signal, slot in self._connections():
                signal.disconnect(slot)
        self._connected = False

    @contextmanager
    def own_writing(self) -> Iterator[None]:
        """What the layer tells meanwhile is the plan itself that is being written into it."""
        self._own = True
        try:
            yield
        finally:
            self._own = False

    def _connections(self) -> list[tuple]:
        layer = self.layer
        return [
            (layer.attributeValueChanged, self._value_changed),
            (layer.editCommandStarted, self._command_begins),
            (layer.featureAdded, self._touch),
            (layer.featuresDeleted, self._touch),
            (layer.geometryChanged, self._touch),
            (layer.committedFeaturesRemoved, self._note_removed),
            (layer.afterCommitChanges, self._committed),
            (layer.dataChanged, self._committed),
            (layer.afterRollBack, self._read),
            (layer.subsetStringChanged, self._read),
            (layer.updatedFields, self._find_fields),
            (layer.willBeDeleted, self._gone),
        ]

    # what the layer tells

    def _value_changed(self, feature: int, place: int, value: object) -> None:
        if self._own:
            if place == self._unit:
                self._values.pop(feature, None)  # it has been written over
                self._before.pop(feature, None)
            if place == self._unit and self._blocks is not None and feature in self._blocks:
                self._last[self._blocks[feature]] = unit_of_value(value)
            return
        if place == self._unit:
            self._values[feature] = value
        elif place in self._figure_places:
            self._touched = True
        else:
            return
        self._wait()

    def _command_begins(self, *_: object) -> None:
        """What has come so far is whole; it can be told before the command ends."""
        self._before.update(self._values)
        self._values.clear()

    def _touch(self, *_: object) -> None:
        self._touched = True
        self._wait()

    def _note_removed(self, *_: object) -> None:
        self._removed = True

    def _committed(self) -> None:
        """After rows were removed for good, the others may be numbered anew.

        A shapefile does so at some moment between the commit and the next edit.
        """
        if not self._removed:
            return
        if self.field.id:
            self._read()
            return
        self._end(
            tr(
                "Rows of “{layer}” have been removed, and without a field of codes the others "
                "cannot be told apart any more. It is no longer followed; start the plan again."
            )
        )

    def _gone(self) -> None:
        self._end(tr("Layer “{layer}” has been removed. The plan goes on without it."))

    def _find_fields(self) -> None:
        fields = self.layer.fields()
        self._unit = fields.lookupField(self.field.unit)
        places = {fields.lookupField(name) for name in self._figures}
        self._figure_places = places - {-1, self._unit}
        if self._unit < 0:
            self._end(tr("Layer “{layer}” has lost the field “{field}”. It is no longer followed."))

    def _end(self, text: str) -> None:
        self.stop()
        self.ended.emit(text.format(layer=self._name, field=self.field.unit))

    # reading all of it

    def _read(self) -> None:
        self._before.clear()
        self._values.clear()  # what is read holds them, whatever number their feature has by now
        self._stop_reading()
        self._reading = FieldReading(self.layer, self.field.names, self)
        reading = self._reading
        reading.done.connect(lambda rows: self._take_rows(reading, rows))
        self._reading.failed.connect(self._not_read)
        self._reading.start()

    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._reading.stop()
            self._reading.deleteLater()
            self._reading = None

    def _not_read(self, text: str) -> None:
        self._stop_reading()
        self.stop()
        self.ended.emit(text)

    def _take_rows(self, reading: FieldReading, rows: Rows) -> None:
        if reading is not self._reading:
            return
        if self._session.in_stroke:  # Esc would take back what the layer says, too
            QTimer.singleShot(_BURST_MS, lambda: self._take_rows(reading, rows))
            return
        self._stop_reading()
        first = self._blocks is None
        try:
            if rows or first:  # all may have been deleted, and may come back
                self._blocks = self.field.blocks(rows, self._session.plan.communes, self._name)
            else:
                self._blocks = {}
        except InputError as error:
            self._not_read(sentence(error.problem))
            return
        now = self._units({f: rows[f][0] for f in self._blocks})
        before = self._last
        self._last = {**before, **now}
        moved = self._put(
            {b: unit for b, unit in now.items() if b not in before or before[b] != unit}
        )
        if first:
            self._say(
                tr(
                    "The plan follows “{field}” of “{layer}”. Communes that changed to what the "
                    "layer says: {count}."
                ).format(field=self.field.unit, layer=self._name, count=persons(moved))
            )

    # a burst

    def _wait(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _take_burst(self) -> None:
        halfway = self.layer.isEditCommandActive() or self._session.in_stroke
        if halfway or self._session.counting or self._blocks is None or self._reading is not None:
            self._timer.start()
            return
        self._take()

    def _take(self) -> None:
        self._before.update(self._values)
        self._values.clear()
        touched, self._touched = self._touched, False
        self._take_before()
        if touched:
            self.outdated.emit()

    def _take_before(self) -> None:
        values, self._before = self._before, {}
        units = self._units(values)
        self._last.update(units)
        self._put(units)

    def _units(self, values: Mapping[int, object]) -> dict[int, str | None]:
        """Block → what the layer says of it."""
        here = [feature for feature in values if feature in self._blocks]
        texts = read_texts([values[feature] for feature in here])
        return {self._blocks[f]: text or None for f, text in zip(here, texts, strict=True)}

    def _put(self, units: dict[int, str | None]) -> int:
        """Have the plan say so too; tells of locks. The number of communes that moved."""
        plan = self._session.plan
        moved = {b: unit for b, unit in units.items() if plan.unit_of(b) != unit}
        if not moved:
            return 0
        names = touched_locks(plan, moved)
        self._session.put(moved)
        if names:
            self._say(
                tr("“{layer}” has changed what is locked in the plan: {names}.").format(
                    layer=self._name, names=listing(names, tr)
                )
            )
        return len(moved)

    def _say(self, text: str) -> None:
        """Say something, not before the status bar is done with saying how far the count is."""
        if self._session.counting:
            self._to_say.append(text)
        else:
            self.said.emit(text)

    def _counted(self, share: float) -> None:
        if share == 1.0 and self._connected:
            said, self._to_say = self._to_say, []
            for text in said:
                self.said.emit(text)
