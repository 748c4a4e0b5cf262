"""Plans that nobody has saved and that a crash has left behind, in the user's profile.

Each is a plan file like any other. One that another QGIS is writing is locked, and no leaving.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from qgis.core import QgsApplication

from regionaltool.bridge.file_names import fit_for_a_name
from regionaltool.bridge.plan_file.file_lock import FileLock
from regionaltool.bridge.plan_file.journal import remove_journal
from regionaltool.bridge.plan_file.open_plan import read_plans
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.staged_files import remove_left_folders
from regionaltool.bridge.words import tr
from regionaltool.bridge.write_errors import cannot_write
from regionaltool.core.problems import InputError


@dataclass(frozen=True)
class UnsavedPlan:
    """A plan that was found."""

    file: Path
    title: str
    n_edits: int
    """How many of its edits can be taken back."""
    last: str
    """When the last edit was made, in UTC as rows of the journal have it."""


def unsaved_folder() -> Path:
    """Where they are; it need not be there."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "regionaltool" / "unsaved"


def is_unsaved(file: Path) -> bool:
    """Is it a file that keeps a plan until somebody saves it?"""
    return file.parent == unsaved_folder()


def new_unsaved_file(title: str) -> Path:
    """A file of its own for a plan, in a folder that is there. Raises `InputError`."""
    folder = unsaved_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error.strerror or str(error)) from error
    remove_left_folders(folder)
    stamp = datetime.now().strftime("%Y-%m-%d %H%M%S %f")
    return folder / f"{fit_for_a_name(title)} {stamp}.gpkg"


def anything_left() -> bool:
    """Is there a file to look into? Quick."""
    return any(unsaved_folder().glob("*.gpkg"))


def find_unsaved() -> tuple[UnsavedPlan, ...]:
    """What no running QGIS holds, the newest first; what cannot be read is left where it is."""
    found = []
    for file in unsaved_folder().glob("*.gpkg"):
        with suppress(InputError):  # locked ones among them
            lock = FileLock(file)
            try:
                plan = read_plans(file, writable=True)[-1]
            finally:
                lock.release()
            rows = plan.history.rows
            if rows:
                found.append(UnsavedPlan(file, plan.name, len(plan.history.done), rows[-1].time))
    return tuple(sorted(found, key=lambda plan: plan.last, reverse=True))


def discard_unsaved(file: Path) -> None:
    """Take such a plan away for good.

    Raises `LockedError` when another QGIS has opened it meanwhile, `InputError` when it stays.
    """
    if not file.exists():
        return
    lock = FileLock(file)
    try:
        remove_plan(file)
    except OSError as error:
        raise cannot_write(file, error.strerror or str(error)) from error
    finally:
        lock.release()


def remove_plan(file: Path) -> None:
    """Remove a plan's file and its journal; whoever calls it holds the lock. Raises `OSError`."""
    file.unlink(missing_ok=True)
    Path(f"{file}-journal").unlink(missing_ok=True)
    remove_journal(file)


class FindUnsavedTask(SentenceTask):
    """Looks for them off the main thread."""

    def __init__(self, done: Callable[[tuple[UnsavedPlan, ...]], None]) -> None:
        super().__init__(tr("Looking for plans that were not saved"), done, lambda _: None)

    def work(self) -> tuple[UnsavedPlan, ...]:
        return find_unsaved()

    def unforeseen(self) -> str:
        return ""
