"""From a QGIS layer to the register that figures are joined to; polygons may be broken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsGeometry,
)

from regionaltool.bridge.feature_areas import sound_km2
from regionaltool.bridge.read_communes import check_fields
from regionaltool.bridge.text_fields import judge_text_field, text_fields
from regionaltool.bridge.undecoded import Undecoded
from regionaltool.core.encoding_verdict import EncodingVerdict
from regionaltool.core.field_guess import FieldSample, guess_fields
from regionaltool.core.names import name_keys
from regionaltool.core.problems import InputError, Problem, Term, phrase
from regionaltool.core.register import Register

_SAMPLED = 50
_COMPARED = 500
_SAME = 0.95
_ROLES = {
    "id": phrase("codes"),
    "name": phrase("names"),
    "group": phrase("former districts"),
}


@dataclass(frozen=True)
class RegisterFields:
    """Which field of a layer means what; empty for one that is to be guessed."""

    id: str = ""
    name: str = ""
    group: str = ""


@dataclass(frozen=True, eq=False)
class RegisterTable:
    """The register with all that is needed to write its layer again."""

    register: Register
    fields: RegisterFields
    """As given or guessed."""
    columns: tuple[tuple[object, ...], ...]
    """The values of each field of the layer, texts mended, None for NULL."""
    verdicts: Mapping[str, EncodingVerdict]
    """What the texts of each text field were."""
    geometry: tuple[QgsGeometry, ...]
    """As it stands in the layer."""
    guesses: tuple[Problem, ...]
    notes: tuple[Problem, ...]

    @property
    def mended(self) -> frozenset[str]:
        """The fields whose texts were mended."""
        return frozenset(name for name, verdict in self.verdicts.items() if verdict.mended)


def read_register(
    features: Iterable[QgsFeature],
    layer_fields: QgsFields,
    crs: QgsCoordinateReferenceSystem,
    fields: RegisterFields,
    source: str,
    undecoded: Undecoded | None = None,
) -> RegisterTable:
    """Read names, codes and districts, every text field mended. Raises `InputError`.

    ``undecoded`` reads the bytes behind the texts, where the features come from a file.
    """
    check_fields(filter(None, (fields.id, fields.name, fields.group)), layer_fields, source)
    features = list(features)
    if not features:
        raise InputError(
            Problem(
                "Layer “{layer}” has no communes. Choose a layer with features, or clear the "
                "selection or filter that leaves none.",
                {"layer": source},
            )
        )
    names = layer_fields.names()
    texts = text_fields(layer_fields)
    behind = {} if undecoded is None else undecoded.read(texts)
    verdicts = {name: judge_text_field(name, features, behind) for name in texts}
    notes = [verdict.note(source) for verdict in verdicts.values()]
    rows = (feature.attributes() for feature in features)
    columns = {
        name: tuple(None if value == NULL else value for value in values)
        for name, values in zip(names, zip(*rows, strict=True), strict=True)
    }
    for name, verdict in verdicts.items():
        columns[name] = tuple(verdict.mended.get(row, old) for row, old in enumerate(columns[name]))
    found, guesses = _guessed(layer_fields, columns, fields, source)
    if not found.name and not found.id:
        raise InputError(
            Problem(
                "Layer “{layer}” has no field that looks like names or codes of communes. Choose "
                "one (NAME_FIELD, ID_FIELD). Its fields are: {fields}.",
                {"layer": source, "fields": tuple(names)},
            )
        )
    nothing = [None] * len(features)
    register = Register.of(
        columns[found.name] if found.name else nothing,
        ids=columns[found.id] if found.id else None,
        groups=columns[found.group] if found.group else None,
        km2=sound_km2(features, crs),
        source=source,
    )
    return RegisterTable(
        register=register,
        fields=found,
        columns=tuple(columns[name] for name in names),
        verdicts=verdicts,
        geometry=tuple(feature.geometry() for feature in features),
        guesses=guesses,
        notes=tuple(note for note in notes if note is not None),
    )


def _guessed(
    layer_fields: QgsFields,
    columns: dict[str, tuple[object, ...]],
    given: RegisterFields,
    source: str,
) -> tuple[RegisterFields, tuple[Problem, ...]]:
    """The fields of each role, with a sentence for each that nobody gave."""
    samples = [
        FieldSample(
            field.name(),
            field.isNumeric(),
            tuple(v for v in columns[field.name()][:_SAMPLED] if v is not None),
        )
        for field in layer_fields
    ]
    guess = guess_fields(samples)
    found = {}
    guesses = []
    for role, title in _ROLES.items():
        found[role] = getattr(given, role)
        if not found[role] and guess.get(role) and _serves(role, columns[guess[role]]):
            found[role] = guess[role] if role != "name" else _with_types(guess[role], columns)
            guesses.append(
                Problem(
                    "Layer “{layer}”: field “{field}” is taken for the {role}.",
                    {"layer": source, "field": found[role], "role": Term(title)},
                )
            )
    return RegisterFields(**found), tuple(guesses)


def _serves(role: str, values: Sequence[object]) -> bool:
    """A field of codes must tell the communes apart; a guess that does not is none."""
    filled = [value for value in values if value not in (None, "")]
    return role != "id" or (bool(filled) and len(set(map(str, filled))) == len(filled))


def _with_types(name: str, columns: dict[str, tuple[object, ...]]) -> str:
    """The field with the same names and their types, if there is one: Xã Hát Lót for Hát Lót."""
    plain = [name_keys(str(value or "")) for value in columns[name][:_COMPARED]]
    if any(key.type for key in plain):
        return name
    for field, values in columns.items():
        if not isinstance(next(filter(None, values), None), str):
            continue
        keys = [name_keys(str(value or "")) for value in values[:_COMPARED]]
        same = sum(a.bare == b.bare and bool(b.type) for a, b in zip(plain, keys, strict=True))
        if same > _SAME * len(plain):
            return field
    return name
