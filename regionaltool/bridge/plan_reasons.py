"""Why units of the plan are exceptions: a text, and files that show it, kept with the plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.plan_file.law_notes import KeptReason, KeptReasons
from regionaltool.bridge.plan_session import PlanSession


class PlanReasons(QObject):
    """Holds the reasons of the plan that is being edited."""

    changed = pyqtSignal(str)
    """Carries the unit."""

    def __init__(self, session: PlanSession) -> None:
        """Goes on with those that the plan's journal has noted."""
        super().__init__()
        self._recorder = session.recorder

    @property
    def all(self) -> Mapping[str, KeptReason]:
        """Unit → its reason, for units that have one."""
        return self._recorder.history.law.reasons

    def of(self, unit: str) -> KeptReason | None:
        """The reason of a unit; None when it has none."""
        return self.all.get(unit)

    def give(self, unit: str, text: str, files: Iterable[str] = ()) -> None:
        """Give a unit a reason; without text and files it has none any more.

        ``files`` are as `kept_file` writes them.
        """
        reason = KeptReason(text.strip(), tuple(dict.fromkeys(filter(None, files))))
        kept = reason if any(reason) else None
        if kept != self.of(unit):
            self._recorder.record_law(KeptReasons({unit: kept}))
            self.changed.emit(unit)


def kept_file(file: str, folder: Path | None) -> str:
    """A file as a plan in this folder (None: in no file yet) notes it: relative where it lies in
    the folder, so that plan and evidence can be moved together. An address stays as it is."""
    if "://" in file or folder is None:
        return file
    path, home = Path(file).absolute(), folder.absolute()
    return path.relative_to(home).as_posix() if path.is_relative_to(home) else file


def found_file(kept: str, folder: Path | None) -> str:
    """Where the file that `kept_file` wrote is."""
    if "://" in kept or folder is None:
        return kept
    return str(folder / kept)
