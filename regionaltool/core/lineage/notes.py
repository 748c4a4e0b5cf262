"""What is to be said of two layers of different dates."""

from __future__ import annotations

import numpy as np

from regionaltool.core.communes import Communes
from regionaltool.core.lineage.descent import Descent, Differences
from regionaltool.core.problems import Problem


def difference_notes(
    differences: Differences, descent: Descent, old: Communes, new: Communes
) -> tuple[Problem, ...]:
    """What the overlap leaves out, and what it cannot know."""
    notes = []
    if differences.largest is not None:
        first, second = differences.largest
        notes.append(
            Problem(
                "Overlaps taken for differences of borders: {count}, {km2:.2f} km² together. The "
                "largest is {share:.1f} % of {old}, which lies in {new}. If it is a part that was "
                "divided off, lower the tolerance.",
                {
                    "count": differences.slivers,
                    "km2": differences.km2,
                    "share": 100 * differences.largest_share,
                    "old": old.label(first),
                    "new": new.label(second),
                },
            )
        )
    if len(differences.old):
        notes.append(
            Problem(
                "Old units that lie outside of all new ones, or nearly so, and go into none: "
                "{units}. Are the layers of the same area?",
                {"units": old.labels(differences.old)},
            )
        )
    if len(differences.in_doubt):
        notes.append(
            Problem(
                "Old units more than half of which lies in no new one, such as water or another "
                "province; they are taken all the same: {units}. Look at them.",
                {"units": old.labels(differences.in_doubt)},
            )
        )
    if len(differences.new):
        notes.append(
            Problem(
                "New units that no old one goes into: {units}.",
                {"units": new.labels(differences.new)},
            )
        )
    divided = np.unique(descent.old[descent.divided])
    if len(divided):
        notes.append(
            Problem(
                "Old units that are divided: {units}. Where their people live within them is not "
                "known; they are divided as the area is.",
                {"units": old.labels(divided)},
            )
        )
    return tuple(notes)
