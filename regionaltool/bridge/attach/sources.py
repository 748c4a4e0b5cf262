"""Sources: what is attached, open to be read: layers of the project, and files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsMapLayer,
    QgsProject,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.read_table import table_file
from regionaltool.bridge.whole_file import WholeLayer, check_file
from regionaltool.core.inputs.kinds import InputKind
from regionaltool.core.problems import InputError, Problem, Term

Features = Callable[[QgsFeatureRequest], Iterator[QgsFeature]]
"""Reads features, in the coordinate system that the request asks for. Raises `InputError` when
their file is cut short, and `CancelledError`."""


@dataclass(frozen=True, eq=False)
class LayerSource:
    """Features of a layer."""

    attachment: Attachment
    name: str
    fields: QgsFields
    crs: QgsCoordinateReferenceSystem
    wkb_type: QgsWkbTypes.Type
    features: Features


@dataclass(frozen=True, eq=False)
class FileSource:
    """A table in a file; ``sheet`` is empty where none is named."""

    attachment: Attachment
    file: Path
    sheet: str

    @property
    def name(self) -> str:
        """Name for messages."""
        return self.file.name


@dataclass(frozen=True, eq=False)
class RasterSource:
    """Cells of the first band of a raster."""

    attachment: Attachment
    name: str
    crs: QgsCoordinateReferenceSystem
    """That of the layer, which may have been set by hand."""
    provider: QgsRasterDataProvider


@dataclass(frozen=True, eq=False)
class LostSource:
    """What cannot be opened, and why not."""

    attachment: Attachment
    problem: Problem

    @property
    def name(self) -> str:
        """Name for messages."""
        return name_of(self.attachment)


Source = LayerSource | FileSource | RasterSource | LostSource


def name_of(attachment: Attachment) -> str:
    """What a user calls it before it is open: its layer in the project, else its file."""
    layer = QgsProject.instance().mapLayer(attachment.source)
    return Path(attachment.source.partition("|")[0]).name if layer is None else layer.name()


def is_in_project(attachment: Attachment) -> bool:
    """Is it a layer of the project, to be opened on the main thread?"""
    return QgsProject.instance().mapLayer(attachment.source) is not None


def open_sources(
    attachments: Iterable[Attachment], *, in_project: bool = True
) -> tuple[Source, ...]:
    """Open each; what cannot be opened is a `LostSource`. On the main thread, or when none of them
    is ``in_project`` where they are read."""
    opened: list[Source] = []
    for attachment in attachments:
        try:
            opened.append(open_source(attachment, in_project=in_project))
        except InputError as error:
            opened.append(LostSource(attachment, error.problem))
    return tuple(opened)


def open_source(
    attachment: Attachment, *, in_project: bool = True
) -> LayerSource | FileSource | RasterSource:
    """Open a layer of the project or a file. Raises `InputError`.

    On the main thread; a file that is not ``in_project`` may be opened where it is read.
    """
    kind, layer = attachment.of_kind, None
    if in_project:
        layer = QgsProject.instance().mapLayer(attachment.source)
    if kind.geometry == "table":
        file = table_file(layer if isinstance(layer, QgsVectorLayer) else attachment.source)
        if file is not None:
            return FileSource(attachment, *file)
    wanted = QgsRasterLayer if kind.geometry == "raster" else QgsVectorLayer
    if layer is None:
        layer = _opened(attachment.source, wanted, kind)
    if not isinstance(layer, wanted) or not layer.isValid():
        raise InputError(
            Problem(
                "Layer “{layer}” cannot serve as {kind}. Attach another one.",
                {"layer": layer.name(), "kind": Term(kind.title)},
            )
        )
    if isinstance(layer, QgsRasterLayer):
        return RasterSource(attachment, layer.name(), layer.crs(), layer.dataProvider().clone())
    return LayerSource(
        attachment,
        layer.name(),
        layer.fields(),
        layer.crs(),
        layer.wkbType(),
        WholeLayer(layer).features,
    )


def _opened(source: str, wanted: type[QgsMapLayer], kind: InputKind) -> QgsMapLayer:
    path = Path(source.partition("|")[0])
    if not path.is_file():
        raise InputError(
            Problem(
                "{kind}: “{source}” is neither a layer of the project nor a file that is there. "
                "Attach it again.",
                {"kind": Term(kind.title), "source": source},
            )
        )
    named = source.partition("layername=")[2].partition("|")[0]
    layer = wanted(source, named or path.stem)
    check_file(path, path if layer.isValid() else None)
    return layer
