"""Words on the screen in the user's language."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from regionaltool.core.problems import Problem
from regionaltool.resource_folder import resource

CONTEXT = "RegionalTool"


def tr(text: str) -> str:
    """The text in the user's language. Fill in values afterwards, with ``.format()``."""
    return QCoreApplication.translate(CONTEXT, text)


def sentence(problem: Problem) -> str:
    """A problem found by core, in the user's language."""
    return problem.sentence(tr)


def language() -> str:
    """The language that the texts are in, as a code of two letters."""
    code = QgsApplication.instance().locale()[:2]
    return code if _translation(code).is_file() else "en"


def load_translation() -> QTranslator | None:
    """Install the translation into QGIS's language; keep the result as long as it is needed."""
    translator = QTranslator()
    file = _translation(language())
    if not file.is_file() or not translator.load(str(file)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def _translation(code: str) -> Path:
    return resource("translations", f"regionaltool_{code}.qm")


def persons(count: int) -> str:
    """A whole number with the separators of the user's locale."""
    return _locale().toString(int(count))


def decimal(value: float, digits: int) -> str:
    """A real number in the user's locale with so many digits behind the comma."""
    return _locale().toString(float(value), "f", digits)


def user_locale() -> QLocale:
    """That of figures and dates; where nobody has set any, that of the texts.

    `qgis_process` takes the language of QGIS and not its locale.
    """
    here = QLocale()
    unset = here.language() == QLocale.Language.C and language() != "en"
    return QLocale(language()) if unset else here


_locales: dict[str, QLocale] = {}
"""QGIS's locale when last asked for, and the same with thousands set apart."""


def _locale() -> QLocale:
    """The user's locale; thousands are always set apart, which QGIS leaves out by default."""
    here = QLocale()
    if _locales.get("here") != here:  # a click asks for it forty times
        spaced = user_locale()
        spaced.setNumberOptions(spaced.numberOptions() & ~QLocale.NumberOption.OmitGroupSeparator)
        _locales.update(here=here, spaced=spaced)
    return _locales["spaced"]
