"""The seats that the planner has chosen, as the journal has them, by the number of the commune."""

from __future__ import annotations

from collections.abc import Mapping

from regionaltool.core.communes import Communes


def planned_seats(kept: Mapping[str, str], communes: Communes) -> dict[str, int]:
    """Unit → commune, also where the commune belongs to another unit by now.

    ``kept`` is unit → id of the commune; communes that are not there any more are left out.
    """
    if not kept:
        return {}
    block_of = {key: block for block, key in enumerate(communes.ids)}
    return {unit: block_of[key] for unit, key in kept.items() if key in block_of}
