"""A folder that is replaced as a whole: the new one is there, or the old one still is.

The package is written into a hidden folder beside its own and takes its place by two renamings.
When the machine stops between the two, the older package lies whole under its hidden name, and the
next export puts it back first. Files that were never part of a package stay in the folder.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from regionaltool.bridge.staged_files import remove_left_folders
from regionaltool.bridge.write_errors import cannot_write
from regionaltool.core.problems import InputError, Problem

MANIFEST = "manifest.json"
_NEW = ".regionaltool-"
"""What is left of a crash under such a name is taken away some day, as other exports' is."""


@contextmanager
def staged_package(folder: Path) -> Iterator[Path]:
    """An empty folder to write into; when the block ends, it is ``folder``.

    When the block raises, nothing is left of it and the older package is as it was. Raises
    `InputError` when the folder is not ours to replace, is open in a program, or cannot be written.
    """
    _check_parent(folder)
    remove_left_folders(folder.parent)
    recover(folder)
    check_replaceable(folder)
    try:
        staged = folder.parent / f"{_NEW}{secrets.token_hex(8)}"
        staged.mkdir()
    except OSError as error:
        raise cannot_write(folder, error.strerror or str(error)) from error
    try:
        try:
            yield staged
            _flush(staged)
        except OSError as error:
            raise cannot_write(folder, error.strerror or str(error)) from error
        check_replaceable(folder)  # somebody may have opened it meanwhile
        _swap(staged, folder)
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def listed_files(folder: Path) -> tuple[str, ...] | None:
    """The files of the package in a folder, its manifest among them; None when it holds none."""
    try:
        read = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        names = [str(one["name"]) for one in read["files"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return (*names, MANIFEST)


def recover(folder: Path) -> None:
    """Put an older package back that a stop in the middle of the swap has left aside."""
    aside = _aside(folder)
    if not aside.is_dir():
        return
    with suppress(OSError):
        if not folder.exists():
            aside.rename(folder)
        else:  # the new one had its place already
            _move_others(aside, folder)
            _throw_away(aside)


def check_replaceable(folder: Path) -> None:
    """Raises `InputError` for a folder with other things in it, or with files that are open."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise InputError(
            Problem("“{file}” is a file. Choose a folder for the package.", {"file": folder})
        )
    try:
        inside = sorted(path.name for path in folder.iterdir())
    except OSError as error:
        raise cannot_write(folder, error.strerror or str(error)) from error
    listed = listed_files(folder)
    if inside and listed is None:
        raise InputError(
            Problem(
                "“{folder}” holds other files and no package of a decree. Choose an empty folder "
                "or a new one.",
                {"folder": folder},
            )
        )
    if not os.access(folder, os.W_OK):
        raise cannot_write(folder, os.strerror(13))
    for name in listed or ():
        if _is_open(folder, name):
            raise InputError(
                Problem(
                    "“{file}” is open in a program, so the package cannot be replaced. Close it "
                    "there, or choose another folder.",
                    {"file": folder / name},
                )
            )


def _is_open(folder: Path, name: str) -> bool:
    file = folder / name
    # Excel and Word leave out the first two letters of a longer name
    marks = (f"~${name}", f"~${name[2:]}", f".~lock.{name}#")
    if any((folder / mark).exists() for mark in marks):
        return True
    return name.endswith(".gpkg") and any(
        Path(f"{file}{ending}").exists() for ending in ("-wal", "-journal")
    )


def _check_parent(folder: Path) -> None:
    if not folder.name:
        raise InputError(Problem("Give the folder of the package a name."))
    if not folder.parent.is_dir():
        raise InputError(
            Problem(
                "There is no folder “{folder}”. Make it, or choose another.",
                {"folder": folder.parent},
            )
        )


def _aside(folder: Path) -> Path:
    return folder.parent / f".{folder.name}.older"


def _swap(staged: Path, folder: Path) -> None:
    aside = _aside(folder)
    had = folder.exists()
    try:
        if had:
            folder.rename(aside)
        try:
            staged.rename(folder)
        except OSError:
            if had:
                aside.rename(folder)
            raise
    except OSError as error:
        raise cannot_write(folder, error.strerror or str(error)) from error
    if had:
        _move_others(aside, folder)
        _throw_away(aside)


def _throw_away(aside: Path) -> None:
    """The older package, unless a file that was no part of it could not be moved."""
    if not any(_others(aside)):
        shutil.rmtree(aside, ignore_errors=True)


def _others(old: Path) -> list[Path]:
    """What lies in the older folder and was no part of its package."""
    listed = set(listed_files(old) or ())
    return [path for path in sorted(old.iterdir()) if path.name not in listed]


def _move_others(old: Path, folder: Path) -> None:
    for path in _others(old):
        with suppress(OSError):
            path.rename(_free(folder, path))


def _free(folder: Path, path: Path) -> Path:
    """Where a file goes in the folder: under its name, or “atlas (2).pdf” where that is taken."""
    place, number = folder / path.name, 1
    while place.exists():
        number += 1
        place = folder / f"{path.stem} ({number}){path.suffix}"
    return place


def _flush(staged: Path) -> None:
    """Have the disk take what was written; one that is full says so here at the latest."""
    for path in staged.iterdir():
        with path.open("rb+") as opened:
            os.fsync(opened.fileno())
