"""What changed the score from one option to another, factor by factor."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.judged_option import JudgedOption
from regionaltool.core.score.waterfall import Waterfall, plan_waterfall


def option_waterfall(a: JudgedOption, b: JudgedOption, communes: Communes) -> Waterfall:
    """The steps from the score of A to that of B; each commune brings those of its own unit."""
    return plan_waterfall(
        np.where(communes.population_known, communes.population, 0).astype(float),
        _places(a),
        _places(b),
        [*a.scores.values()],
        [*b.scores.values()],
        a.profile.weights,
        b.profile.weights,
    )


def _places(judged: JudgedOption) -> NDArray[np.int64]:
    """(n,) the place of each commune's unit among the scores, −1 for none."""
    place = {unit: number for number, unit in enumerate(judged.scores)}
    return np.array([place.get(unit, -1) for unit in judged.option.assignment], dtype=np.int64)
