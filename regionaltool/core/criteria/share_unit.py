"""In what a column of shares is written: per cent, or parts of one."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.problems import InputError, Problem


class ShareUnit(Enum):
    """What a user says of a column of shares."""

    UNSTATED = ""
    """Nothing: per cent, as long as that is beyond doubt."""
    PERCENT = "percent"
    FRACTION = "share"
    """From 0 to 1."""


def percentages(
    values: NDArray[np.float64],
    unit: ShareUnit,
    field: str,
    labelled: Callable[[NDArray[np.bool_]], tuple[str, ...]],
    source: str,
) -> NDArray[np.float64]:
    """The shares in per cent, NaN where unknown; ``labelled`` names the rows that are marked.

    Raises `InputError` for a share above the whole, and for a column that never exceeds 1 while
    nobody has said what it is in: 0.4 may be 0.4 % or 40 %.
    """
    whole = 1.0 if unit is ShareUnit.FRACTION else 100.0
    above = labelled(values > whole)
    if above:
        raise InputError(
            Problem(
                "“{table}”: “{field}” is above {whole} for {units}. Correct it, or say what the "
                "shares are in.",
                {
                    "table": source,
                    "field": field,
                    "whole": "1" if unit is ShareUnit.FRACTION else "100 %",
                    "units": above,
                },
            )
        )
    if unit is ShareUnit.FRACTION:
        return values * 100
    known = values[~np.isnan(values)]
    if unit is ShareUnit.UNSTATED and len(known) and 0 < known.max() <= 1:
        raise InputError(
            Problem(
                "“{table}”: “{field}” nowhere exceeds 1, so it may be in per cent or go from 0 to "
                "1. Say which: choose “per cent” or “share from 0 to 1”.",
                {"table": source, "field": field},
            )
        )
    return values
