"""The field of a layer that says which unit each commune belongs to: found, read and written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.core import QgsField, QgsVectorDataProvider, QgsVectorLayer

from regionaltool.bridge.compat import is_text, is_whole
from regionaltool.bridge.field_reading import Rows
from regionaltool.bridge.words import tr
from regionaltool.core.columns import read_texts
from regionaltool.core.communes import Communes
from regionaltool.core.plan import Plan
from regionaltool.core.problems import InputError, Problem


@dataclass(frozen=True)
class UnitField:
    """Which fields of a layer hold the unit of each commune and what tells the communes apart."""

    unit: str
    unit_name: str = ""
    """Empty for none; written beside the unit, never followed."""
    id: str = ""
    """Empty for the number of the feature, as it was when the plan was started."""
    feature_ids: tuple[int, ...] = ()
    """The number of each commune's feature; used where there is no field of ids."""

    @property
    def names(self) -> tuple[str, ...]:
        """The fields that are read: the unit first."""
        return tuple(dict.fromkeys(filter(None, (self.unit, self.unit_name, self.id))))

    def check(self, communes: Communes) -> None:
        """Raises `InputError` when the rows of a layer cannot be told apart."""
        if not self.id and len(self.feature_ids) != len(communes):
            raise InputError(
                Problem(
                    "The plan was made without a field of codes, so the rows of this layer cannot "
                    "be told apart. Start the plan from the layer with a field of codes."
                )
            )

    def blocks(self, rows: Rows, communes: Communes, source: str) -> dict[int, int]:
        """Feature → block. Raises `InputError` when two features have the code of one commune."""
        self.check(communes)
        if not self.id:
            return {f: block for block, f in enumerate(self.feature_ids) if f in rows}
        column = self.names.index(self.id)
        known = {key: block for block, key in enumerate(communes.ids.tolist())}
        texts = read_texts([values[column] for values in rows.values()])
        found = {f: known[key] for f, key in zip(rows, texts, strict=True) if key in known}
        if len(set(found.values())) < len(found):
            seen: set[int] = set()
            twice = {block for block in found.values() if block in seen or seen.add(block)}
            raise InputError(
                Problem(
                    "Layer “{layer}”: ids that stand more than once: {ids}. Give each commune an "
                    "id of its own, or choose another id field.",
                    {"layer": source, "ids": tuple(communes.ids[b] for b in sorted(twice))},
                )
            )
        if not found:
            raise InputError(
                Problem(
                    "Layer “{layer}”: no row has the code of a commune of the plan in field "
                    "“{field}”. Choose the layer that the plan was made from.",
                    {"layer": source, "field": self.id},
                )
            )
        return found


def unit_of_value(value: object) -> str | None:
    """The unit that a value of the field names; None for empty, blank and NULL."""
    return read_texts([value])[0] or None


def write_units(layer: QgsVectorLayer, field: UnitField, rows: Rows, plan: Plan) -> int:
    """Write the plan into the field as one command that the layer's own undo takes back.

    Editing is started when it is not on, and never ended. ``rows`` are the values of now. Returns
    the number of rows that changed. Raises `InputError`, and then nothing has changed.
    """
    blocks = field.blocks(rows, plan.communes, layer.name())
    wanted = _wanted(layer, field, plan)
    changes = []
    for feature, block in blocks.items():
        for column, (place, values) in enumerate(wanted):
            before, after = rows[feature][column], values[plan.unit_of(block)]
            if unit_of_value(before) != unit_of_value(after):
                changes.append((feature, place, after, before))
    if not changes:
        return 0
    _start_editing(layer)
    layer.beginEditCommand(tr("Write the plan into “{field}”").format(field=field.unit))
    # with the old value at hand, an undo need not look every feature up
    if not all(layer.changeAttributeValue(*change) for change in changes):
        layer.destroyEditCommand()
        raise InputError(
            Problem(
                "Layer “{layer}” refuses the values of field “{field}”. Nothing was written.",
                {"layer": layer.name(), "field": field.unit},
            )
        )
    layer.endEditCommand()
    return len({feature for feature, *_ in changes})


def _wanted(
    layer: QgsVectorLayer, field: UnitField, plan: Plan
) -> list[tuple[int, Mapping[str | None, object]]]:
    """Of each field that is written: its place and the value for each unit."""
    units: tuple[str | None, ...] = (None, *plan.units)
    names = plan.names
    columns = [(field.unit, units)]
    if field.unit_name:
        columns.append((field.unit_name, tuple(names.get(unit) for unit in units)))
    return [
        (
            layer.fields().lookupField(name),
            dict(zip(units, _values(layer, name, texts), strict=True)),
        )
        for name, texts in columns
    ]


def _values(layer: QgsVectorLayer, name: str, texts: Sequence[str | None]) -> list[object]:
    field = layer.fields().field(name)
    return [None if text is None else _value(layer, field, text) for text in texts]


def _value(layer: QgsVectorLayer, field: QgsField, text: str) -> object:
    """The text as the field holds it. Raises `InputError` when it cannot hold it whole."""
    if is_whole(field) and text.lstrip("-").isdecimal() and str(int(text)) == text:
        return int(text)
    if not is_text(field):
        raise InputError(
            Problem(
                "Layer “{layer}”: field “{field}” cannot hold “{text}” as it is written. Choose a "
                "field of text.",
                {"layer": layer.name(), "field": field.name(), "text": text},
            )
        )
    in_bytes = layer.dataProvider().storageType() == "ESRI Shapefile"
    if 0 < field.length() < len(text.encode() if in_bytes else text):
        raise InputError(
            Problem(
                "Layer “{layer}”: field “{field}” has room for {limit} letters (in a shapefile a "
                "Vietnamese one may take three), and “{text}” needs more. Choose a wider field.",
                {
                    "layer": layer.name(),
                    "field": field.name(),
                    "limit": field.length(),
                    "text": text,
                },
            )
        )
    return text


def _start_editing(layer: QgsVectorLayer) -> None:
    if layer.isEditCommandActive():
        raise InputError(
            Problem(
                "Layer “{layer}” is being changed by another tool. Try again when it is done.",
                {"layer": layer.name()},
            )
        )
    able = (
        layer.dataProvider().capabilities() & QgsVectorDataProvider.Capability.ChangeAttributeValues
    )
    if not layer.isEditable() and (layer.readOnly() or not able or not layer.startEditing()):
        raise InputError(
            Problem(
                "Layer “{layer}” cannot be edited. Export it as a GeoPackage, and write the plan "
                "there.",
                {"layer": layer.name()},
            )
        )
