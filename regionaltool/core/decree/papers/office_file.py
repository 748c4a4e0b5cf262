"""Office files without the clock: the same content gives the same bytes.

An .xlsx or .docx is an archive whose entries carry the time, and says in ``docProps/core.xml`` when
it was made and last changed. Both become the day of the papers.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

_CORE = "docProps/core.xml"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that an archive knows
_MADE = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


def settle(file: Path, day: str = "") -> None:
    """Write the archive anew with the day (2025-06-16) in place of the clock."""
    with zipfile.ZipFile(file) as read:
        entries = [(name, read.read(name)) for name in read.namelist()]
    said = f"{day or '1980-01-01'}T00:00:00Z".encode()
    with zipfile.ZipFile(file, "w") as written:
        for name, content in entries:
            if name == _CORE:
                content = _MADE.sub(rb"\g<1>" + said + rb"\g<3>", content)
            info = zipfile.ZipInfo(name, _FIRST_DAY)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            info.create_system = 0  # or the archive tells which system it was written on
            written.writestr(info, content)
