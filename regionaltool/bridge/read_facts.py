"""What a rule set asks of communes, read from their layer or from a table with a row for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterable, Mapping
from typing import NamedTuple

from qgis.core import (
    NULL,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsVectorLayer,
)

from regionaltool.bridge.read_communes import check_fields
from regionaltool.bridge.whole_file import WholeLayer
from regionaltool.core.columns import read_texts
from regionaltool.core.communes import Communes
from regionaltool.core.criteria.unit_columns import FLAGS
from regionaltool.core.criteria.words import TEXT_FIELDS
from regionaltool.core.names import fold
from regionaltool.core.problems import InputError, Problem

ETHNIC = "ethnic_pct"
_STEP = 100
FACTS = (*TEXT_FIELDS, ETHNIC, FLAGS)
"""What can be read of a commune."""
Facts = Mapping[str, Mapping[str, str]]
"""What is asked → id of a commune → what its row says; blank cells are left out."""

_NAMES = {
    "type": r"(commune_?)?(type|loai)|loai_?(xa|dvhc).*|a0\d_loai",
    "terrain": r"terrain|dia_?hinh|mien_?nui|vung_?cao",
    "region": r"region|vung(_?kinh_?te)?",
    "province_type": r"province_?type|loai_?tinh|province|(ten_?)?tinh",
    "parent_type": r"parent_?type|district_?type|loai_?huyen",
    ETHNIC: r"ethnic_?pct|minority_?pct|(ty_?le_?)?dtts|ty_?le_?dan_?toc.*",
    FLAGS: r"flags?|yeu_?to_?dac_?thu",
}


def guessed_fields(names: Iterable[str]) -> dict[str, str]:
    """What is asked → the field whose name says so."""
    known = {name: fold(name).replace(" ", "_") for name in names}
    found = {}
    for asked, pattern in _NAMES.items():
        match = next((name for name, low in known.items() if re.fullmatch(pattern, low)), None)
        if match is not None:
            found[asked] = match
    return found


def read_facts(
    layer: QgsVectorLayer, id_field: str, fields: Mapping[str, str], communes: Communes
) -> tuple[Facts, tuple[Problem, ...]]:
    """The facts by the ids of the communes, and what is to be known of them; on the main thread.

    Arguments and errors as `reading_facts` has them.
    """
    steps = reading_facts(layer, id_field, fields, communes)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def reading_facts(
    layer: QgsVectorLayer, id_field: str, fields: Mapping[str, str], communes: Communes
) -> Generator[float, None, tuple[Facts, tuple[Problem, ...]]]:
    """Read the facts step by step, and yield how far it is, 0–1; returns what `read_facts` does.

    ``fields`` says which field has what, or which expression, such as 'lowland'; without
    ``id_field`` the number of a feature is its id. Raises `InputError` for a field that is not
    there, an expression that cannot be worked out, and two rows about one commune.
    """
    source = layer.name()
    check_fields(filter(None, (id_field,)), layer.fields(), source)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    cells = {what: _cells(layer, field, context) for what, field in fields.items() if field}
    request = QgsFeatureRequest()
    if not any(cell.needs_geometry for cell in cells.values()):
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    keys: list[object] = []
    values: dict[str, list[object]] = {what: [] for what in cells}
    count = max(layer.featureCount(), 1)
    for number, feature in enumerate(WholeLayer(layer).features(request)):
        if number % _STEP == _STEP - 1:
            yield min(number / count, 1.0)
        keys.append(feature[id_field] if id_field else feature.id())
        context.setFeature(feature)
        for what, cell in cells.items():
            values[what].append(cell.of(feature))
    texts = read_texts([None if key == NULL else key for key in keys]).tolist()
    known = set(communes.ids.tolist())
    _check_once([key for key in texts if key in known], id_field, source)
    facts: dict[str, dict[str, str]] = {}
    for what, column in values.items():
        yield 1.0
        pairs = zip(texts, read_texts(column).tolist(), strict=True)
        facts[what] = {key: text for key, text in pairs if text and key in known}
    return facts, _remarks(communes, source, texts, known)


class _Cell(NamedTuple):
    """What gives a value of each feature."""

    of: Callable[[QgsFeature], object]
    needs_geometry: bool


def _cells(layer: QgsVectorLayer, field: str, context: QgsExpressionContext) -> _Cell:
    place = layer.fields().lookupField(field)
    if place >= 0:
        return _Cell(lambda feature: _known(feature.attribute(place)), False)
    expression = QgsExpression(field)
    if expression.isField() or not expression.prepare(context):  # a field that is not there
        check_fields((field,), layer.fields(), layer.name())

    def evaluated(_: QgsFeature) -> object:
        value = expression.evaluate(context)
        if expression.hasEvalError():
            raise InputError(
                Problem(
                    "“{table}”: the expression {text} cannot be worked out: {reason}",
                    {"table": layer.name(), "text": field, "reason": expression.evalErrorString()},
                )
            )
        return _known(value)

    return _Cell(evaluated, expression.needsGeometry())


def _known(value: object) -> object:
    return None if value == NULL else value


def _check_once(keys: list[str], field: str, source: str) -> None:
    if len(set(keys)) < len(keys):
        twice = tuple(dict.fromkeys(key for key in keys if keys.count(key) > 1))
        raise InputError(
            Problem(
                "“{table}”: more than one row about the same commune in field “{field}”: "
                "{communes}. Leave one row a commune.",
                {"table": source, "field": field, "communes": twice},
            )
        )


def _remarks(
    communes: Communes, source: str, keys: list[str], known: set[str]
) -> tuple[Problem, ...]:
    there, told = set(keys), []
    lacking = [block for block, key in enumerate(communes.ids) if key not in there]
    if lacking:
        told.append(
            Problem(
                "“{table}” has no row for {communes}: what the rule set asks of them is unknown.",
                {"table": source, "communes": communes.labels(lacking)},
            )
        )
    strange = tuple(key for key in keys if key and key not in known)
    if strange:
        told.append(
            Problem(
                "“{table}”: rows about communes that the plan does not have are left out: {ids}.",
                {"table": source, "ids": strange},
            )
        )
    return tuple(told)
