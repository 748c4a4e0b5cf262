"""One plan file, by whatever path it is named: the lock and the journal must lie in one place."""

from __future__ import annotations

from pathlib import Path


def real_file(file: Path) -> Path:
    """The file that a symbolic link leads to; another path stays as it is written.

    A drive letter is not turned into the network path behind it, so that a project on the same
    drive goes on naming the plan relative to itself.
    """
    return file.resolve() if file.is_symlink() else file.absolute()


def same_file(one: Path, other: Path) -> bool:
    """Do two paths lead to one file: by links, `//`, mounts, or another case of letters?"""
    try:
        return one == other or one.samefile(other)
    except OSError:  # one of them is gone
        return False
