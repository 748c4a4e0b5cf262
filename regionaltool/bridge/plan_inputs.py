"""What is attached to the plan that is being edited, as the journal notes it beside the edits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.kept_path import seen_from, source_of_layer, whole_path
from regionaltool.bridge.plan_file.notes import KeptInputs
from regionaltool.bridge.plan_file.recorder import Recorder
from regionaltool.core.inputs.kinds import InputKind


@dataclass(frozen=True)
class PlanInputs:
    """One input of a kind at most, and the year of the roads."""

    attachments: Mapping[str, Attachment] = field(default_factory=dict)
    """By kind; files by their whole paths."""
    year: int = 0
    """The roads that are open then count; 0 is today."""
    strange: tuple[dict[str, object], ...] = ()
    """Notes of a kind that this version does not know; they stay in the plan as they are."""

    @classmethod
    def of_note(cls, kept: KeptInputs | None, folder: Path | None) -> PlanInputs:
        """What was noted for a plan in a folder; None while no file holds it."""
        if kept is None:
            return cls()
        read: dict[str, Attachment] = {}
        strange: list[dict[str, object]] = []
        for note in kept.inputs:
            try:
                one = Attachment.of_note(note)
            except ValueError:
                strange.append(note)
                continue
            read[one.kind] = replace(one, source=whole_path(one.source, folder))
        return cls(read, kept.year, tuple(strange))

    def note(self, folder: Path | None) -> KeptInputs:
        """As the journal of a plan in this folder has it."""
        notes = (
            replace(one, source=seen_from(one.source, folder)).note()
            for one in self.attachments.values()
        )
        return KeptInputs((*notes, *self.strange), self.year)

    def keep(self, recorder: Recorder, folder: Path | None) -> None:
        """Note all this, where it is not noted already."""
        kept = self.note(folder)
        if kept != (recorder.history.inputs or KeptInputs((), 0)):
            recorder.record_inputs(kept)

    def with_(self, attachment: Attachment) -> PlanInputs:
        """With this one, in place of another of its kind."""
        return replace(self, attachments={**self.attachments, attachment.kind: attachment})

    def without(self, kind: str) -> PlanInputs:
        """Without what serves as a kind."""
        others = {key: one for key, one in self.attachments.items() if key != kind}
        return replace(self, attachments=others)


def kept_attachments(
    kept: KeptInputs | None, folder: Path | None = None
) -> tuple[dict[str, Attachment], int]:
    """By kind, and the year of the roads; `found` tells where they are now."""
    inputs = PlanInputs.of_note(kept, folder)
    return dict(inputs.attachments), inputs.year


def source_of(layer: QgsMapLayer, kind: InputKind) -> str:
    """What finds a layer again in another project: its file, else its id in this one."""
    return source_of_layer(layer, table=kind.geometry == "table")


def found(attachment: Attachment, folder: Path | None) -> Attachment:
    """With the layer of the project that shows the file, unsaved edits and all; a file that has
    been moved is looked for beside the plan, in its ``folder``."""
    attachment = replace(attachment, source=whole_path(attachment.source, folder))
    path, bar, options = attachment.source.partition("|")
    for layer in QgsProject.instance().mapLayers().values():
        shown, _, of_layer = layer.source().partition("|")
        if of_layer == options and shown and Path(shown) == Path(path):
            return replace(attachment, source=layer.id())
    beside = None if folder is None else folder / Path(path).name
    if beside is not None and not Path(path).is_file() and beside.is_file():
        return replace(attachment, source=f"{beside}{bar}{options}")
    return attachment
