"""Sentences in the language of the papers, which may be another than that of the screen."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QTranslator

from regionaltool.bridge.words import CONTEXT
from regionaltool.resource_folder import resource


def translator(code: str) -> Callable[[str], str]:
    """What turns a phrase of the plugin into a language, given by two letters."""
    read = QTranslator()
    file = resource("translations", f"regionaltool_{code}.qm")
    if not file.is_file() or not read.load(str(file)):
        return str
    return lambda text: _translated(read, text) or text


def _translated(read: QTranslator, text: str) -> str:
    """The translation, empty without one. PyQt 5 takes a text to be ASCII, bytes as they are."""
    try:
        return read.translate(CONTEXT, text.encode())
    except TypeError:  # PyQt 6
        return read.translate(CONTEXT, text)
