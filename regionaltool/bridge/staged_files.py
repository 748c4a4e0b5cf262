"""Files that are put in place together: all of them, or none.

They are written into a hidden folder beside their destination. Files of the same name that they
replace are set aside first and come back when any step fails.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from regionaltool.bridge.write_errors import cannot_write
from regionaltool.core.problems import InputError, Problem

# Files beside an older one that would be wrong beside the new one.
_COMPANIONS = {
    ".shp": (".qix", ".sbn", ".sbx", ".idm", ".ind", ".qpj", ".shp.xml"),
    ".gpkg": (".gpkg.aux.xml",),
}
_ASIDE = "replaced"
_PREFIX = ".regionaltool-"
_LEFT_AFTER_S = 24 * 3600
"""Nothing takes a day to be written: a folder that is older was left by a crash."""


@contextmanager
def staged_folder(folder: Path) -> Iterator[Path]:
    """An empty folder to write into; when the block ends, its files move into ``folder``.

    When the block raises, or the files cannot be moved, nothing is left of them and older files
    are as they were. Raises `InputError` when the folder or the disk refuses.
    """
    try:
        staged = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=folder))
    except OSError as error:
        raise cannot_write(folder, error.strerror or str(error)) from error
    try:
        yield staged
        _put_in_place(staged, folder)
    finally:
        # Older files that could not be put back are never thrown away with the rest.
        if not any((staged / _ASIDE).glob("*")):
            shutil.rmtree(staged, ignore_errors=True)


def remove_left_folders(folder: Path) -> None:
    """Take away folders that were staged here before a crash; older files set aside stay."""
    for staged in folder.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            old = time.time() - staged.stat().st_mtime > _LEFT_AFTER_S
            if old and staged.is_dir() and not any((staged / _ASIDE).glob("*")):
                shutil.rmtree(staged, ignore_errors=True)


def _put_in_place(staged: Path, folder: Path) -> None:
    files = sorted(file for file in staged.iterdir() if file.is_file())
    replaced = [folder / file.name for file in files]
    for file in list(replaced):
        _check_replaceable(file)
        stem = file.name[: -len(file.suffix)]
        companions = _COMPANIONS.get(file.suffix.lower(), ())
        replaced.extend(folder / (stem + ending) for ending in companions)
    aside = staged / _ASIDE
    undo: list[tuple[Path, Path]] = []
    current = folder
    try:
        aside.mkdir()
        for current in files:
            _flush(current)
        for current in replaced:
            if current.exists():
                current.rename(aside / current.name)
                undo.append((aside / current.name, current))
        for file in files:
            current = folder / file.name
            file.rename(current)
            undo.append((current, file))
    except OSError as error:
        reason = error.strerror or str(error)
        _roll_back(undo, aside, reason)
        raise cannot_write(folder / current.name, reason) from error
    shutil.rmtree(aside, ignore_errors=True)


def _roll_back(undo: list[tuple[Path, Path]], aside: Path, reason: str) -> None:
    for moved, back in reversed(undo):
        with suppress(OSError):
            moved.rename(back)
    if any(aside.glob("*")):
        raise InputError(
            Problem(
                "The files could not be replaced ({reason}), and the older ones could not all be "
                "put back. They are in “{folder}”: move them back by hand.",
                {"reason": reason, "folder": aside},
            )
        )


def _check_replaceable(file: Path) -> None:
    """Raises `InputError` for a folder, and for a GeoPackage that a program has open."""
    if file.is_dir():
        raise InputError(
            Problem("“{file}” is a folder. Choose another name for the file.", {"file": file})
        )
    # Changes beside a GeoPackage that are not yet in it.
    if file.suffix.lower() == ".gpkg" and any(
        Path(f"{file}{ending}").exists() for ending in ("-wal", "-journal")
    ):
        raise InputError(
            Problem(
                "“{file}” is open in a program, perhaps in this one, and cannot be replaced. Close "
                "it there (remove its layers from the project), or choose another name.",
                {"file": file},
            )
        )


def _flush(file: Path) -> None:
    """Have the disk take what was written; a disk that is full says so here at the latest."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
