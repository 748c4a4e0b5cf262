"""Why units of the plan are exceptions: a text, and files that show it, kept with the plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.kept_path import seen_from, whole_path
from regionaltool.bridge.plan_file.law_notes import KeptReason, KeptReasons
from regionaltool.bridge.plan_session import PlanSession


class PlanReasons(QObject):
    """Holds the reasons of the plan that is being edited."""

    changed = pyqtSignal(str)
    """Carries the unit."""

    def __init__(self, session: PlanSession, folder: Path | None = None) -> None:
        """Goes on with those that the plan's journal has noted; ``folder`` is that of the plan,
        None while no file holds it."""
        super().__init__()
        self._recorder = session.recorder
        self._folder = folder

    @property
    def all(self) -> dict[str, KeptReason]:
        """Unit → its reason, for units that have one; files by their whole paths."""
        return {unit: self._whole(kept) for unit, kept in self._kept.items()}

    def of(self, unit: str) -> KeptReason | None:
        """The reason of a unit, with whole paths; None when it has none."""
        kept = self._kept.get(unit)
        return None if kept is None else self._whole(kept)

    def give(self, unit: str, text: str, files: Iterable[str] = ()) -> None:
        """Give a unit a reason; without text and files it has none any more."""
        files = (seen_from(file, self._folder) for file in filter(None, files))
        reason = KeptReason(text.strip(), tuple(dict.fromkeys(files)))
        kept = reason if any(reason) else None
        if kept != self._kept.get(unit):
            self._recorder.record_law(KeptReasons({unit: kept}))
            self.changed.emit(unit)

    def go_to(self, folder: Path | None) -> None:
        """The plan lies in another folder now: the ways to its files are noted from there."""
        reasons, self._folder = self.all, folder
        news = {
            unit: reason._replace(files=tuple(seen_from(file, folder) for file in reason.files))
            for unit, reason in reasons.items()
        }
        if news != self._kept:
            self._recorder.record_law(KeptReasons(news))

    @property
    def _kept(self) -> Mapping[str, KeptReason]:
        return self._recorder.history.law.reasons

    def _whole(self, kept: KeptReason) -> KeptReason:
        return kept._replace(files=tuple(whole_path(file, self._folder) for file in kept.files))
