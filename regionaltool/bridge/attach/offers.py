"""What a layer or a file offers to be attached: its layers or sheets, their fields, and a guess.

Read off the main thread: a table is looked through, and a file may have many layers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from qgis.core import (
    QgsMapLayerType,
    QgsProviderRegistry,
    QgsProviderSublayerDetails,
    QgsVectorLayer,
    QgsWkbTypes,
)

from regionaltool.bridge.attach.attachment import Attachment, Fields
from regionaltool.bridge.attach.guesses import guessed_by_name, needed
from regionaltool.bridge.attach.layer_rows import TAKEN
from regionaltool.bridge.attach.sources import FileSource, LayerSource, RasterSource
from regionaltool.bridge.attach.table_rows import tables_of
from regionaltool.bridge.read_table import table_file
from regionaltool.bridge.whole_file import WholeLayer, check_file
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.kinds import InputKind
from regionaltool.core.inputs.roles import guessed
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.names import fold
from regionaltool.core.problems import InputError, Problem, Term
from regionaltool.core.tables.number_texts import is_number_like
from regionaltool.core.tables.read_sheets import read_sheets
from regionaltool.core.tables.sheet import text_of, unchecked

_LOOKED_AT = 5000
_MANY = 60
"""A column with more different texts holds no kinds of things."""


class Offer(NamedTuple):
    """One layer or sheet."""

    source: str
    """As an `Attachment` has it; empty for a layer of the project."""
    title: str
    """Of the layer or sheet within the file."""
    columns: tuple[str, ...]
    guess: Fields
    """Role → field, or fields, that may be meant."""
    texts: Mapping[str, tuple[str, ...]]
    """Of each column that holds few different texts, those: a role may name some of them."""


def offers_of(
    source: LayerSource | FileSource | RasterSource,
    communes: Communes,
    check: Callable[[], None] = unchecked,
) -> tuple[Offer, ...]:
    """What a source that is open offers, best first. Raises `InputError`."""
    kind = source.attachment.of_kind
    if isinstance(source, RasterSource):
        return (_nothing_to_choose("", source.name),)
    if kind.geometry == "table":
        if isinstance(source, LayerSource):
            source = _beginning(source)
        tables = tables_of(source, communes, check)
        return tuple(_of_rows(kind, rows, communes, "", rows.source) for rows in tables)
    return (_of_fields(kind, source.fields.names(), "", source.name),)


def offers_of_file(
    kind: InputKind, file: Path, communes: Communes, check: Callable[[], None] = unchecked
) -> tuple[Offer, ...]:
    """What a file offers, best first. Raises `InputError`."""
    if kind.geometry == "raster":
        return (_nothing_to_choose(str(file), file.name),)
    if kind.geometry == "table" and table_file(str(file)):
        offers = list(_of_sheets(kind, file, communes, check))
    else:
        offers = list(_of_layers(kind, file, communes, check))
    # sorting keeps the order of the file among those that fit equally
    return tuple(sorted(offers, key=lambda offer: not _fits(kind, offer)))


def _of_sheets(
    kind: InputKind, file: Path, communes: Communes, check: Callable[[], None]
) -> Iterator[Offer]:
    refused: InputError | None = None
    found = 0
    sheets = read_sheets(file, check)
    for sheet in sheets:
        check()
        try:
            rows = Rows.of_sheet(sheet, communes)
        except InputError as error:
            refused = refused or error
            continue
        found += 1
        source = f"{file}|layername={sheet.name}" if len(sheets) > 1 else str(file)
        yield _of_rows(kind, rows, communes, source, sheet.name or file.name)
    if not found and refused is not None:
        raise refused


def _of_layers(
    kind: InputKind, file: Path, communes: Communes, check: Callable[[], None]
) -> Iterator[Offer]:
    all_layers = _layers_in(file)
    check_file(file, file if all_layers else None)
    layers = [one for one in all_layers if _may_serve(kind, one)]
    if not layers:
        raise InputError(
            Problem(
                "“{file}” holds no layer that can serve as {kind}. Choose another file.",
                {"file": file.name, "kind": Term(kind.title)},
            )
        )
    for one in sorted(layers, key=lambda one: not is_called(kind, one.name())):
        check()
        layer = QgsVectorLayer(one.uri(), one.name(), one.providerKey())
        if not layer.isValid():
            continue
        if kind.geometry != "table":
            yield _of_fields(kind, layer.fields().names(), one.uri(), one.name())
            continue
        source = LayerSource(
            Attachment(kind.key, one.uri()),
            one.name(),
            layer.fields(),
            layer.crs(),
            layer.wkbType(),
            WholeLayer(layer).features,
        )
        try:
            (rows,) = tables_of(_beginning(source), communes, check)
        except InputError:  # an empty one
            continue
        yield _of_rows(kind, rows, communes, one.uri(), one.name())


def _beginning(source: LayerSource) -> LayerSource:
    """The first rows of a layer: enough for a guess."""
    return replace(source, features=lambda request: islice(source.features(request), _LOOKED_AT))


def _layers_in(file: Path) -> list[QgsProviderSublayerDetails]:
    return [
        one
        for one in QgsProviderRegistry.instance().querySublayers(str(file))
        if one.type() == QgsMapLayerType.VectorLayer
    ]


def _may_serve(kind: InputKind, layer: QgsProviderSublayerDetails) -> bool:
    if kind.geometry == "table":
        return True
    geometry = QgsWkbTypes.geometryType(layer.wkbType())
    unknown = QgsWkbTypes.GeometryType.UnknownGeometry
    return geometry in TAKEN[kind.geometry] or geometry == unknown


def is_called(kind: InputKind, name: str) -> bool:
    """Does the name of a layer say that it is of a kind?"""
    return kind.key.removesuffix("s") in fold(name)


def _fits(kind: InputKind, offer: Offer) -> bool:
    """Is there a field for all that the kind needs?"""
    return all(role.key in offer.guess for role in needed(kind, offer.guess))


def _nothing_to_choose(source: str, title: str) -> Offer:
    return Offer(source, title, (), {}, {})


def _of_fields(kind: InputKind, names: Sequence[str], source: str, title: str) -> Offer:
    return Offer(source, title, tuple(names), guessed_by_name(kind, names), {})


def _of_rows(kind: InputKind, rows: Rows, communes: Communes, source: str, title: str) -> Offer:
    if kind.key == "columns":
        guess: Fields = {
            role: of for role, of in guessed("budget", rows, communes).items() if role == "id"
        }
    else:
        guess = guessed(kind.key, rows, communes)
    texts = _texts(rows) if any(role.values for role in kind.roles) else {}
    return Offer(source, title, tuple(rows.columns), guess, texts)


def _texts(rows: Rows) -> dict[str, tuple[str, ...]]:
    few: dict[str, tuple[str, ...]] = {}
    for name, cells in rows.columns.items():
        texts = tuple(dict.fromkeys(text for cell in cells if (text := text_of(cell))))
        if len(texts) <= _MANY and not all(map(is_number_like, texts)):
            few[name] = texts
    return few
