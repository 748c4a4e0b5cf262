"""The text of a file that somebody saved a resolution in."""

from __future__ import annotations

import codecs
from pathlib import Path

from regionaltool.core.problems import InputError, Problem

TEXT_SUFFIXES = (".txt", ".docx")
_MOST_BYTES = 50_000_000
_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def text_of_file(file: Path) -> str:
    """The text of a .txt in UTF-8 or UTF-16, or the paragraphs of a .docx.

    Raises `InputError` for a file that is none, and when python-docx is missing.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(_MOST_BYTES + 1)
    except OSError as error:
        raise InputError(
            Problem(
                "“{file}” cannot be opened: {reason}.",
                {"file": str(file), "reason": error.strerror or str(error)},
            )
        ) from error
    if len(data) > _MOST_BYTES:
        raise InputError(
            Problem("“{file}” is too large for the text of a resolution.", {"file": file.name})
        )
    if data.startswith(b"PK"):
        return _text_of_document(file)
    encoding = next((name for bom, name in _BOMS.items() if data.startswith(bom)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _no_text(file) from error
    if "\0" in text:
        raise _no_text(file)
    return text


def _text_of_document(file: Path) -> str:
    from regionaltool.core.decree.papers.needed import needed

    try:
        import docx
    except ImportError as error:
        raise needed("python-docx") from error
    try:
        document = docx.Document(str(file))
    except Exception as error:  # python-docx tells of a damaged file in a dozen ways
        raise _no_text(file) from error
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def _no_text(file: Path) -> InputError:
    return InputError(
        Problem(
            "“{file}” is no text in Unicode. Open it in a text program and save it as plain text "
            "in UTF-8, or as .docx.",
            {"file": file.name},
        )
    )
