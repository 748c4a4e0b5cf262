"""Judging and comparing options in the background."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from regionaltool.bridge.option_picture import Draughtsman, OptionPicture
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.words import tr
from regionaltool.core.assessment import Assessor
from regionaltool.core.colouring import Colours
from regionaltool.core.comparison import Comparison, compare
from regionaltool.core.criteria.judged_plan import Law
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.judged_option import JudgedOption, judge_option
from regionaltool.core.option import Option
from regionaltool.core.option_waterfall import option_waterfall
from regionaltool.core.score.waterfall import Waterfall


@dataclass(frozen=True, eq=False)
class ComparedOption:
    """An option beside the reference."""

    judged: JudgedOption
    comparison: Comparison | None
    """What changes from the reference to this option; None for the reference."""
    picture: OptionPicture
    waterfall: Waterfall | None
    """What changed the score from the reference to this option; None for the reference."""
    outcomes: Mapping[Outcome, int] | None = None
    """How many units have each outcome under the law; None without one."""
    rules: RuleSet | None = None
    """That law."""

    @property
    def name(self) -> str:
        """What the planner calls it."""
        return self.judged.option.name


class CompareTask(SentenceTask):
    """Gives a tuple of `ComparedOption`, in the order of the options."""

    def __init__(
        self,
        options: Sequence[Option],
        reference: int,
        known: Mapping[Option, JudgedOption],
        assessor: Assessor,
        done: Callable[[tuple[ComparedOption, ...]], None],
        failed: Callable[[str], None],
        law: Law | None = None,
    ) -> None:
        """``known`` holds options that this assessor has judged before; ``law`` is what the dock
        judges by."""
        super().__init__(tr("Comparing options"), done, failed)
        self.options, self._reference = tuple(options), reference
        self._known, self._assessor, self._law = dict(known), assessor, law

    def work(self) -> tuple[ComparedOption, ...]:
        judged = [
            self._known.get(option) or judge_option(option, self._assessor)
            for option in self.each(self.options)
        ]
        communes = self._assessor.coverage.communes
        reference = judged[self._reference]
        colours = _colours(reference, {})
        draughtsman = Draughtsman(communes)
        compared = []
        for one in self.each(judged):
            found = steps = None
            if one is not reference:
                steps = option_waterfall(reference, one, communes)
                found = compare(reference.option, one.option, communes, reference.seats, one.seats)
            kept = colours
            if found is not None:
                # a unit that goes on keeps its colour, so that the eye finds it again
                kept = _colours(one, {b: colours[a] for a, b in found.matched.items()})
            different = () if found is None or found.same else found.unit.blocks
            free = [b for b, unit in enumerate(one.option.assignment) if unit is None]
            picture = draughtsman.picture(
                one.outlines, kept, self._outline(different), self._outline(free)
            )
            compared.append(ComparedOption(one, found, picture, steps, *self._under_law(one)))
        return tuple(compared)

    def _under_law(self, one: JudgedOption) -> tuple[Mapping[Outcome, int] | None, RuleSet | None]:
        if self._law is None:
            return None, None
        plan = one.option.plan(self._assessor.coverage.communes)
        return self._law.counts(plan), self._law.rules

    def _outline(self, blocks: Sequence[int]) -> shapely.Geometry | None:
        if not len(blocks):
            return None
        return self._assessor.coverage.outline(np.array(blocks, dtype=np.int64))

    def cancelled(self) -> str:
        return tr("Comparing was cancelled. The options are kept.")

    def unforeseen(self) -> str:
        return tr("Comparing failed: {reason}").format(reason=self.defect)


def _colours(judged: JudgedOption, kept: Mapping[str, int]) -> dict[str, int]:
    colours = Colours(kept)
    colours.refresh(judged.outlines, judged.neighbours.__getitem__)
    return colours.of
