"""Objects that a plan cuts, kept while the plan is edited: an edit looks at those it touches."""

from __future__ import annotations

from collections.abc import Iterable

from regionaltool.core.inputs.whole_objects import CutObject, WholeObjects
from regionaltool.core.plan import Plan


class CutObjects:
    """Which objects to keep whole the borders of a plan's units cut."""

    def __init__(self, objects: WholeObjects, plan: Plan) -> None:
        self.objects = objects
        self._plan = plan
        self._in_commune: dict[int, list[int]] = {}
        """The objects in each commune that has some."""
        for number, communes in enumerate(objects.communes):
            for commune in communes:
                self._in_commune.setdefault(commune, []).append(number)
        self._cut = {cut.number: cut for cut in objects.cut_by(plan.assignment)}

    def follow(self, blocks: Iterable[int]) -> bool:
        """Keep up with an edit that has moved these blocks; did it change what is cut?"""
        touched = {number for block in blocks for number in self._in_commune.get(block, ())}
        before = {number: self._cut.pop(number, None) for number in touched}
        for number in touched:
            cut = self.objects.cut(number, self._plan.unit_of)
            if cut is not None:
                self._cut[number] = cut
        return any(self._cut.get(number) != cut for number, cut in before.items())

    def listed(self) -> tuple[CutObject, ...]:
        """Those that are cut now, in the order of their layer."""
        return tuple(self._cut[number] for number in sorted(self._cut))
