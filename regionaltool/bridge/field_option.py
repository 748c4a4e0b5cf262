"""An option from a field of the commune layer, read in the background."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from regionaltool.bridge.field_reading import plain
from regionaltool.bridge.read_communes import CommuneFields, check_fields
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.whole_file import WholeLayer
from regionaltool.bridge.words import tr
from regionaltool.core.columns import read_identifiers, read_texts
from regionaltool.core.communes import Communes
from regionaltool.core.option import Option
from regionaltool.core.plan import names_of_units, require_units
from regionaltool.core.problems import InputError, Problem


class FieldOptionTask(SentenceTask):
    """Gives an `Option` that is called like the field."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        fields: CommuneFields,
        field: str,
        communes: Communes,
        done: Callable[[Option], None],
        failed: Callable[[str], None],
    ) -> None:
        """``fields`` are those that the communes were read by; ``field`` holds the units."""
        super().__init__(tr("Reading units"), done, failed)
        self._whole, self._name = WholeLayer(layer), layer.name()
        self._id, self._unit, self._communes = fields.id, field, communes
        self._unit_name = fields.unit_name if field == fields.unit else ""
        check_fields(filter(None, (self._id, field, self._unit_name)), layer.fields(), self._name)

    def work(self) -> Option:
        request = QgsFeatureRequest()
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        keys, units, names = [], [], []
        for feature in self.each(self._whole.features(request)):
            keys.append(feature[self._id] if self._id else str(feature.id()))
            units.append(plain(feature[self._unit]))
            names.append(plain(feature[self._unit_name]) if self._unit_name else None)
        ids, _ = read_identifiers(keys)
        row = {key: number for number, key in enumerate(ids.tolist())}
        missing = [b for b, key in enumerate(self._communes.ids.tolist()) if key not in row]
        if missing:
            raise InputError(
                Problem(
                    "Layer “{layer}” has lost communes since the plan was started: {communes}. "
                    "Start the plan anew from the layer.",
                    {"layer": self._name, "communes": self._communes.labels(missing)},
                )
            )
        rows = [row[key] for key in self._communes.ids.tolist()]
        texts = read_texts(units)
        assignment = tuple(texts[number] or None for number in rows)
        require_units(assignment, self._unit, self._name)
        called = read_texts(names)
        found, _ = names_of_units(assignment, [called[n] for n in rows], self._name)
        return Option(self._unit, assignment, found)

    def unforeseen(self) -> str:
        return tr("Layer “{layer}” could not be read.").format(layer=self._name)
