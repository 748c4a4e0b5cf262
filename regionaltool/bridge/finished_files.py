"""Files that appear whole or not at all.

They are written into a folder of their own beside the destination and moved when all went well.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from regionaltool.core.problems import InputError, Problem

# What belongs to an older file of the same name and would be wrong beside the new one.
_STALE = {
    ".shp": (".qix", ".sbn", ".sbx", ".idm", ".ind"),
    ".gpkg": (".gpkg-wal", ".gpkg-shm", ".gpkg-journal"),
}


@contextmanager
def finished_file(destination: Path) -> Iterator[Path]:
    """A path to write to; afterwards the file, and those written beside it, are in place.

    When the block raises, nothing is left and an older file stays as it was. Raises `InputError`
    when the folder or the disk refuses.
    """
    scratch = None
    try:
        scratch = Path(tempfile.mkdtemp(prefix=".regionaltool-", dir=destination.parent))
        yield scratch / destination.name
        for file in sorted(scratch.iterdir()):
            file.replace(destination.parent / file.name)
        for suffix in _STALE.get(destination.suffix.lower(), ()):
            destination.with_suffix(suffix).unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(destination, error.strerror or str(error)) from error
    finally:
        if scratch is not None:
            shutil.rmtree(scratch, ignore_errors=True)


def cannot_write(file: object, reason: str) -> InputError:
    """The error that names the file and says what to do."""
    return InputError(
        Problem(
            "“{file}” cannot be written: {reason}. Choose a folder that exists, that you may write "
            "to, and that has room.",
            {"file": file, "reason": reason.rstrip(". ")},
        )
    )
