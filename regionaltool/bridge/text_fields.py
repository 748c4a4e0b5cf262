"""The text fields of a layer and the verdict on each: how its texts were read, what they become."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import NULL, QgsFeature, QgsFields

from regionaltool.bridge.compat import is_text
from regionaltool.core.encoding_verdict import EncodingVerdict, judge_field


def text_fields(fields: QgsFields) -> tuple[str, ...]:
    """The names of the fields that hold texts."""
    return tuple(field.name() for field in fields if is_text(field))


def judge_text_field(
    name: str, features: Sequence[QgsFeature], undecoded: Mapping[str, Mapping[int, str]]
) -> EncodingVerdict:
    """The verdict on one field of features; ``undecoded`` as `Undecoded.read` gives it."""
    shown = [None if feature[name] == NULL else feature[name] for feature in features]
    behind = undecoded.get(name)
    if behind is None:
        return judge_field(name, shown)
    return judge_field(name, shown, [behind.get(feature.id()) for feature in features])
