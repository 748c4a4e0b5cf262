"""What is attached to the plan that is being edited, as the journal notes it beside the edits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.plan_file.notes import KeptInputs
from regionaltool.bridge.plan_file.recorder import Recorder

_FILES = ("ogr", "gdal", "delimitedtext")


def source_of(layer: QgsMapLayer) -> str:
    """What finds a layer again in another project: its file, else its id in this one."""
    if layer.providerType() in _FILES and Path(layer.source().partition("|")[0]).is_file():
        return layer.source()
    return layer.id()


def kept_attachments(kept: KeptInputs | None) -> tuple[dict[str, Attachment], int]:
    """By kind, and the year of the roads; a kind that this version does not know is left out."""
    if kept is None:
        return {}, 0
    read: dict[str, Attachment] = {}
    for note in kept.inputs:
        try:
            one = Attachment.of_note(note)
        except ValueError:
            continue
        read[one.kind] = one
    return read, kept.year


def keep_attachments(recorder: Recorder, attachments: Iterable[Attachment], year: int) -> None:
    """Note what is attached, when that is not noted already."""
    kept = KeptInputs(tuple(one.note() for one in attachments), year)
    if kept != (recorder.history.inputs or KeptInputs((), 0)):
        recorder.record_inputs(kept)


def found(attachment: Attachment, folder: Path | None) -> Attachment:
    """With the layer of the project that shows the file, unsaved edits and all; a file that has
    been moved is looked for beside the plan, in its ``folder``."""
    for layer in QgsProject.instance().mapLayers().values():
        if layer.source() == attachment.source:
            return replace(attachment, source=layer.id())
    path, bar, options = attachment.source.partition("|")
    beside = None if folder is None else folder / Path(path).name
    if beside is not None and not Path(path).is_file() and beside.is_file():
        return replace(attachment, source=f"{beside}{bar}{options}")
    return attachment
