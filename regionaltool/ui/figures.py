"""Figures as text on the screen, in the user's locale and with their doubt."""

from __future__ import annotations

import math

from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QWidget

from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.plan import Tally

UNKNOWN = "?"

VETO = "#a50f15"
"""The red of vetoes, and of nothing else."""
_VETO_ON_DARK = "#fb6a4a"
_SOUND, _SOUND_ON_DARK = "#1b7837", "#7fbf7b"


def is_dark(widget: QWidget) -> bool:
    """Is the widget's ground dark?"""
    return letters_on(widget).lightness() > 127


def letters_on(widget: QWidget) -> QColor:
    """The colour of letters on a widget that paints itself.

    The themes of QGIS are style sheets that tell it to windows and labels, and to no other widget.
    """
    return QColor(widget.window().palette().color(QPalette.ColorRole.WindowText))


def ground_on(widget: QWidget) -> QColor:
    """The ground under those letters; the themes of QGIS leave that of most widgets transparent."""
    base = widget.palette().color(QPalette.ColorRole.Base)
    if base.alpha() < 255:
        base = widget.window().palette().color(QPalette.ColorRole.Window)
    return QColor(base)


def veto_on(widget: QWidget) -> str:
    """The red of vetoes as it is readable on a widget."""
    return _VETO_ON_DARK if is_dark(widget) else VETO


def sound_on(widget: QWidget) -> str:
    """The green of what is in order as it is readable on a widget."""
    return _SOUND_ON_DARK if is_dark(widget) else _SOUND


def people_text(tally: Tally) -> str:
    """The population; a mark behind it when some of it is unknown."""
    return counted_text(tally.population, tally.population_missing, tally.n_communes)


def counted_text(people: int, n_unknown: int, n_communes: int) -> str:
    """People of communes, of which some are not known: “1,000 + ?”."""
    if n_unknown == n_communes:
        return UNKNOWN
    return f"{persons(people)} + {UNKNOWN}" if n_unknown else persons(people)


def people_note(tally: Tally) -> str:
    """Why the population is in doubt; empty when it is not."""
    if not tally.population_missing:
        return ""
    return tr("Communes of unknown population: {count}").format(
        count=persons(tally.population_missing)
    )


def official_text(tally: Tally) -> str:
    """The official area in km²; a mark behind it when some of it is unknown."""
    if math.isnan(tally.official_km2):
        return UNKNOWN
    text = decimal(tally.official_km2, 2)
    return f"{text} + {UNKNOWN}" if tally.official_missing else text


def bounds_text(low: float, high: float, digits: int = 1) -> str:
    """One figure when the bounds meet, both when they do not, a dash when there is none."""
    if math.isnan(low):
        return "–"
    if math.isclose(low, high, abs_tol=1e-9):
        return decimal(low, digits)
    return f"{decimal(low, digits)}–{decimal(high, digits)}"
