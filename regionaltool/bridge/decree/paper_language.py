"""Sentences in the language of the papers, which may be another than that of the screen."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QTranslator

from regionaltool.bridge.words import CONTEXT, language, tr
from regionaltool.resource_folder import resource


def translator(code: str) -> Callable[[str], str]:
    """What turns a phrase of the plugin into a language, given by two letters."""
    if code == language():
        return tr
    read = QTranslator()
    file = resource("translations", f"regionaltool_{code}.qm")
    if not file.is_file() or not read.load(str(file)):
        return str
    # a translator by itself takes letters beyond ASCII as bytes only
    return lambda text: read.translate(CONTEXT, text.encode()) or text
