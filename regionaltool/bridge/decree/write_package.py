"""The package of a decree: all files from one decided plan, read back before they take place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from regionaltool.bridge.decree.layers import layers_of, write_layers
from regionaltool.bridge.decree.manifest import manifest_differences, manifest_text
from regionaltool.bridge.decree.paper_language import translator
from regionaltool.bridge.decree.read_back_layers import layer_differences
from regionaltool.bridge.decree.staged_package import MANIFEST, staged_package
from regionaltool.bridge.export_crs import check_target
from regionaltool.bridge.progress import Part, Progress, Stage
from regionaltool.bridge.vector_file import LayerToWrite
from regionaltool.bridge.write_errors import cannot_write
from regionaltool.core.decree.decided_plan import DecidedPlan
from regionaltool.core.decree.papers.content import PackageContent, Wording
from regionaltool.core.decree.papers.read_back import differences
from regionaltool.core.decree.papers.write_papers import paper_writers
from regionaltool.core.problems import InputError, Problem

_TOLD = 20
FurtherFile = Callable[[Path, Progress], None]


@dataclass(frozen=True)
class PackageRequest:
    """What is asked for beside the plan."""

    folder: Path
    crs: QgsCoordinateReferenceSystem
    """Of shapefile, GeoPackage and atlas."""
    wording: Wording = field(default_factory=Wording)
    inputs: Mapping[str, Path] = field(default_factory=dict)
    """What the plan was made from, by title; the manifest has their checksums."""
    further: Mapping[str, FurtherFile] = field(default_factory=dict)
    """Name of a further file → what writes it, such as the atlas, with its progress."""


@dataclass(frozen=True)
class WrittenPackage:
    """What has been written."""

    folder: Path
    files: tuple[str, ...]


def write_package(
    decided: DecidedPlan,
    request: PackageRequest,
    context: QgsCoordinateTransformContext | None = None,
    progress: Progress | None = None,
) -> WrittenPackage:
    """Write the folder whole, or leave it as it was.

    Raises `InputError` with a sentence, also when a file does not say what the plan says;
    `CancelledError` when the user cancels.
    """
    check_target(request.crs)
    whole = Stage(progress)
    content = PackageContent.of(decided, request.wording, translator(request.wording.language))
    if content.sentences.problems and not decided.violations:
        raise does_not_agree(content.sentences.problems)
    whole.step(5, 100)
    layers = layers_of(
        decided, request.crs, context or QgsCoordinateTransformContext(), whole.part(0.05, 0.15)
    )
    with staged_package(request.folder) as staged:
        _write_files(staged, content, layers, request, progress)
        found = check_package(staged, content, layers)
        if found:
            raise does_not_agree(found)
        whole.check()
        names = tuple(sorted(path.name for path in staged.iterdir()))
    whole.step(1, 1)
    return WrittenPackage(request.folder, names)


def check_package(
    folder: Path, content: PackageContent, layers: dict[str, tuple[LayerToWrite, ...]]
) -> tuple[Problem, ...]:
    """What the files in a folder say otherwise than the plan, by file and cell."""
    return (
        *differences(folder, content),
        *layer_differences(folder, layers),
        *manifest_differences(folder),
    )


def does_not_agree(found: tuple[Problem, ...]) -> InputError:
    """The error that lists the differences."""
    return InputError(
        Problem(
            "The files do not say what the plan says, so the package is not put in place. "
            "Differences: {count}. {differences}",
            {"count": len(found), "differences": found[:_TOLD]},
        )
    )


def _write_files(
    staged: Path,
    content: PackageContent,
    layers: dict[str, tuple[LayerToWrite, ...]],
    request: PackageRequest,
    progress: Progress | None,
) -> None:
    whole = Stage(progress)
    write_layers(
        staged,
        layers,
        content.decided.date,
        request.folder,
        translator(request.wording.language),
        whole.part(0.15, 0.3),
    )
    writers = paper_writers(content, whole.check)
    for number, (name, write) in enumerate(writers.items()):
        whole.part(0.3, 0.5).step(number, len(writers))
        _write(staged / name, request.folder / name, write)
    for number, (name, write) in enumerate(request.further.items()):
        whole.part(0.5, 0.9).step(number, len(request.further))
        width = 40 / len(request.further)
        part = Part(progress, 50 + width * number, 50 + width * (number + 1))
        _write(staged / name, request.folder / name, partial(write, progress=part))
    whole.part(0.9, 1).step(0, 1)
    text = manifest_text(staged, content, request.crs, request.inputs)
    _write(
        staged / MANIFEST, request.folder / MANIFEST, lambda file: file.write_text(text, "utf-8")
    )


def _write(file: Path, shown: Path, write: Callable[[Path], None]) -> None:
    try:
        write(file)
    except OSError as error:
        raise cannot_write(shown, error.strerror or str(error)) from error
