"""The type that is suggested for a new unit, by the types of its communes.

By which type's standards a unit is judged before the planner has decided is a matter of the rule
set: `RuleSet.type_to_judge_by`.

Counted on the resolutions of June 2025: with a whole ward among its communes every unit became a
ward (645 of 645); without any, every one became a xã (2,485 of 2,485); with no more than a part of
a ward it may be either (37 wards, 12 xã), so the planner chooses. Special zones are aside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from regionaltool.core.names import COMMUNE_TYPES, name_keys, split_type
from regionaltool.core.plan import Plan
from regionaltool.core.wards import wards

_RURAL = {name_keys(kind).spelling for kind in ("xã", "thị trấn")}
_KNOWN = {name_keys(kind).spelling for kind in COMMUNE_TYPES}


def suggested_type(types: Sequence[str], part: Sequence[bool] | None = None) -> str:
    """The type of a unit whose communes (one at least) are of these types.

    ``part`` (n,) says which of them the unit takes in part only; without it, none. Empty where the
    planner chooses: only a part of a ward, a special zone among several, or types that say nothing.
    """
    texts = [" ".join(text.split()) for text in types]
    parts = [False] * len(texts) if part is None else list(part)
    if len(texts) == 1 and not parts[0]:
        return _written(texts[0])
    ward = wards(texts).tolist()
    whole = [
        text
        for text, is_ward, a_part in zip(texts, ward, parts, strict=True)
        if is_ward and not a_part
    ]
    if whole:
        return _written(Counter(whole).most_common(1)[0][0])
    if any(ward):
        return ""
    keys = {name_keys(text).spelling for text in texts}
    if keys <= _RURAL:
        return "xã"
    if len(keys) == 1 and not keys & (_KNOWN | {""}):
        return texts[0]
    return ""


def type_of_members(plan: Plan, unit: str, types: Sequence[str] | None = None) -> str:
    """The type suggested for a unit of the plan; empty where the planner chooses.

    ``types`` (n,) are those of all communes; where they say nothing, the layer's field of types
    does, or else the word before the name.
    """
    communes = plan.communes

    def of(block: int) -> str:
        said = "" if types is None else types[block]
        return said or communes.type[block] or split_type(communes.names[block])[0]

    return suggested_type([of(block) for block in plan.members(unit).tolist()])


def _written(text: str) -> str:
    """As the rule writes it: small letters where it is one of Vietnam's types."""
    small = text.lower()
    return small if small in COMMUNE_TYPES else text
