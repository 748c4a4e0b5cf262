"""Fields of a layer read off the main thread, while the layer may be edited.

What is changed while the reading goes on is put over what was read, so the result is that of the
moment in which it arrives. QGIS sets the journal of a GeoPackage when editing begins and ends, and
who reads just then may see no rows at all; such a reading is tried again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import NULL, QgsApplication, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from regionaltool.bridge.read_communes import check_fields
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.whole_file import WholeLayer
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.problems import InputError

_TRIES = 4
_PAUSE_MS = 150

Rows = dict[int, list[object]]
"""Id of a feature → its values, None for NULL."""


class ReadFieldsTask(SentenceTask):
    """Reads some fields of a layer with its unsaved edits, and no geometry."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        names: Sequence[str],
        done: Callable[[Rows], None],
        failed: Callable[[str], None],
    ) -> None:
        """Raises `InputError` when the layer has no such field."""
        super().__init__(tr("Reading the field of units"), done, failed)
        check_fields(names, layer.fields(), layer.name())
        self._whole = WholeLayer(layer)
        self._name = layer.name()
        self._places = [layer.fields().lookupField(name) for name in names]

    def work(self) -> Rows:
        request = QgsFeatureRequest()
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(self._places)
        return {
            feature.id(): [plain(feature.attribute(place)) for place in self._places]
            for feature in self.each(self._whole.features(request))
        }

    def unforeseen(self) -> str:
        return tr("Layer “{layer}” could not be read.").format(layer=self._name)


class FieldReading(QObject):
    """One reading of a layer; make another for the next."""

    done = pyqtSignal(object)
    """Carries the `Rows`."""
    failed = pyqtSignal(str)

    def __init__(self, layer: QgsVectorLayer, names: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._layer, self._names, self._name = layer, tuple(names), layer.name()
        self._changed: dict[tuple[int, str], object] = {}
        self._task: ReadFieldsTask | None = None
        self._tried = 0
        # not before whatever the layer is in the middle of is over
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._try)

    def start(self) -> None:
        """Begin; one of the signals comes later, unless it is stopped."""
        self._timer.start(0)

    def _try(self) -> None:
        if sip.isdeleted(self._layer):
            self._tell_gone()
            return
        self._tried += 1
        self._changed.clear()
        try:
            self._task = ReadFieldsTask(self._layer, self._names, self._end, self._fail)
        except InputError as error:
            self.failed.emit(sentence(error.problem))
            return
        self._layer.attributeValueChanged.connect(self._note)
        QgsApplication.taskManager().addTask(self._task)

    def stop(self) -> None:
        """Nobody waits for it any more."""
        self._timer.stop()
        if self._task is not None:
            task = self._task
            self._let_go()
            task.cancel()

    def _note(self, feature: int, place: int, value: object) -> None:
        name = self._layer.fields().at(place).name()
        if name in self._names:
            self._changed[feature, name] = plain(value)

    def _end(self, rows: Rows) -> None:
        if self._task is None:
            return
        self._let_go()
        if sip.isdeleted(self._layer):
            self._tell_gone()
            return
        for (feature, name), value in self._changed.items():
            if feature in rows:
                rows[feature][self._names.index(name)] = value
        self.done.emit(rows)

    def _fail(self, text: str) -> None:
        if self._task is None:
            return
        self._let_go()
        if self._tried < _TRIES:
            self._timer.start(_PAUSE_MS)
        else:
            self.failed.emit(text)

    def _tell_gone(self) -> None:
        self.failed.emit(tr("Layer “{layer}” has been removed.").format(layer=self._name))

    def _let_go(self) -> None:
        self._task = None
        if not sip.isdeleted(self._layer):
            self._layer.attributeValueChanged.disconnect(self._note)


def plain(value: object) -> object:
    """A value of a field, None for NULL."""
    return None if value == NULL else value
