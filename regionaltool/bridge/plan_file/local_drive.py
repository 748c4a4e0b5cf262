"""Does a file lie on a drive of this computer? SQLite's mode WAL works on no other.

In doubt the answer is no: the other mode is slower and works everywhere.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_LOCAL_TYPES = frozenset(
    ("ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "bcachefs", "jfs", "reiserfs")
    + ("tmpfs", "ramfs", "overlay", "ntfs3", "ntfs", "fuseblk", "exfat", "vfat")
)
_REMOVABLE, _FIXED, _RAM = 2, 3, 6  # what Windows' GetDriveType answers


def on_local_drive(file: Path) -> bool:
    """True when the drive is known to be local."""
    folder = file.absolute().parent
    if os.name == "nt":
        drive = folder.drive
        if drive.startswith("\\\\"):
            return False
        return ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") in (_REMOVABLE, _FIXED, _RAM)
    if sys.platform == "linux":
        return _type_of_mount(folder.resolve()) in _LOCAL_TYPES
    return False


def _type_of_mount(folder: Path) -> str:
    """The kind of file system that a folder lies on; empty when it cannot be told."""
    try:
        text = Path("/proc/self/mounts").read_text(errors="surrogateescape")
    except OSError:
        return ""
    best, kind = -1, ""
    for line in text.splitlines():
        _, place, type_, *_ = line.split(" ")
        mounted = Path(place.replace("\\040", " "))
        if len(mounted.parts) >= best and folder.is_relative_to(mounted):
            best, kind = len(mounted.parts), type_
    return kind
