"""A rule set from TOML, checked whole: a misread law judges wrongly, and nobody sees it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from regionaltool.core.criteria.conditions import Condition, read_condition
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.criteria.rule_set import (
    MARKS,
    Alternative,
    Citation,
    Consent,
    Deviation,
    Exclusion,
    MergedType,
    Reduction,
    RuleSet,
    Step,
    Trigger,
    UnitClass,
    Waiver,
)
from regionaltool.core.criteria.toml_place import Place
from regionaltool.core.criteria.unit_table import MEMBERS, WHOLE_MEMBERS
from regionaltool.core.criteria.words import word
from regionaltool.core.problems import phrase

_TEXTS = ("id", "title", "source")
_OPTIONAL = (
    "country",
    "valid_from",
    "valid_to",
    "base",
    "keep",
    "class",
    "reduction",
    "exclude",
    "waiver",
    "alternative",
    "deviation",
    "trigger",
    "consultation",
    "merged_type",
    "outcome",
)
_CITED = ("cite", "mark")
_WHEN = ("when", "or_when")
_FAILS = {outcome.value: outcome for outcome in (Outcome.REPORT, Outcome.NOT_MET)}

Find = Callable[[str, Place], RuleSet]
"""A rule set that another builds on, by its id, and the place that names it."""


def rule_set_of_text(text: str, file: str, find: Find) -> RuleSet:
    """The rule set of a TOML text; ``file`` is what messages call it. Raises `InputError`."""
    place = Place.of_text(text, file)
    place.check(_TEXTS, _OPTIONAL)
    base, keep = (_built_on(place, key, find) for key in ("base", "keep"))
    classes = _classes(place, base)
    ids = tuple(one.id for one in classes)
    rules = RuleSet(
        **{key: place.text(key) for key in _TEXTS},
        file=file,
        country=place.text("country"),
        valid_from=place.day("valid_from"),
        valid_to=place.day("valid_to"),
        base=base,
        keep=keep,
        classes=classes,
        exclusions=tuple(_exclusion(one) for one in place.each("exclude")),
        waivers=tuple(_waiver(one) for one in place.each("waiver")),
        alternatives=tuple(_alternative(one) for one in place.each("alternative")),
        deviation=_deviation(place.below("deviation")) if "deviation" in place else None,
        trigger=_trigger(place.below("trigger")) if "trigger" in place else None,
        consent=_consent(place.below("consultation")) if "consultation" in place else None,
        merged_types=tuple(_merged_type(one) for one in place.each("merged_type")),
        **_fail(place.below("outcome")),
        line_of_days=place.line_of("valid_from" if "valid_from" in place else "valid_to"),
    )
    measures = {m for one in (*classes, *rules.alternatives) for m in one.figures}
    reductions = tuple(_reduction(one, ids, measures) for one in place.each("reduction"))
    _check_whole(place, rules)
    return replace(rules, reductions=reductions)


def _built_on(place: Place, key: str, find: Find) -> RuleSet | None:
    return find(place.text(key), place) if key in place else None


def _cite(place: Place, measures: Sequence[str] = ()) -> Citation:
    """Where the figures of a table are written; a text, or one for each measure."""
    if "cite" not in place:
        raise place.error(phrase("Rule set “{file}”, line {line}: the citation (cite) is missing."))
    mark = place.choice("mark", MARKS, "")
    if isinstance(place.table["cite"], dict):
        by_measure = place.below("cite")
        by_measure.check(measures)
        texts = {measure: by_measure.text(measure) for measure in measures}
        return Citation("; ".join(dict.fromkeys(texts.values())), mark, texts)
    return Citation(place.text("cite"), mark)


def _classes(place: Place, base: RuleSet | None) -> tuple[UnitClass, ...]:
    classes: list[UnitClass] = []
    for one in place.each("class"):
        read = _class(one, base)
        if read.id in (other.id for other in classes):
            raise one.error(
                phrase("Rule set “{file}”, line {line}: class “{id}” stands twice."),
                "id",
                id=read.id,
            )
        if read.when.hidden_by(tuple(other.when for other in classes)):
            raise one.error(
                phrase(
                    "Rule set “{file}”, line {line}: class “{id}” can never match, because the "
                    "classes above it take all its units. Put it above them, or say more in its "
                    "when."
                ),
                id=read.id,
            )
        classes.append(read)
    return tuple(classes)


def _class(place: Place, base: RuleSet | None) -> UnitClass:
    place.check(("id",), ("when", "or_when", "min", "times", "no_figures", "target", *_CITED))
    kinds = [key for key in ("min", "times", "no_figures") if key in place]
    if len(kinds) != 1 or (kinds == ["no_figures"] and not place.flag("no_figures")):
        raise place.error(
            phrase(
                "Rule set “{file}”, line {line}: class “{id}” needs one of min, times and "
                "no_figures = true."
            ),
            id=place.text("id"),
        )
    figures = {} if kinds == ["no_figures"] else place.numbers(kinds[0])
    if kinds == ["times"]:
        _check_times(place, figures, base)
    target = place.numbers("target") if "target" in place else {}
    for measure in target:
        if measure not in figures:
            raise place.error(_NO_MEASURE, "target", measure, measure=measure)
    return UnitClass(
        id=place.text("id"),
        when=read_condition(place),
        figures=figures,
        cite=_cite(place, tuple(figures)),
        times=kinds == ["times"],
        no_figures=kinds == ["no_figures"],
        target=target,
    )


_NO_MEASURE = phrase("Rule set “{file}”, line {line}: no class has a standard for “{measure}”.")


def _check_times(place: Place, figures: dict[str, float], base: RuleSet | None) -> None:
    if base is None:
        raise place.error(
            phrase(
                "Rule set “{file}”, line {line}: times multiplies the standards of a base, and the "
                "rule set names no base."
            ),
            "times",
        )
    for measure in figures:
        if not any(measure in one.figures for one in base.classes):
            raise place.error(
                phrase(
                    "Rule set “{file}”, line {line}: no class of the base “{base}” has a standard "
                    "for “{measure}”."
                ),
                "times",
                measure,
                base=base.id,
                measure=measure,
            )


def _reduction(place: Place, ids: tuple[str, ...], measures: set[str]) -> Reduction:
    place.check(("measure", "factor"), (*_WHEN, "step", *_CITED))
    measure = place.text("measure")
    if measure not in measures:
        raise place.error(_NO_MEASURE, "measure", measure=measure)
    factor = place.number("factor")
    if factor > 1:
        raise place.error(
            phrase(
                "Rule set “{file}”, line {line}: a reduction cannot raise a standard; {key} is "
                "above 1."
            ),
            "factor",
        )
    reduction = Reduction(
        measure,
        read_condition(place, classes=ids),
        factor,
        _cite(place),
        _step(place.below("step"), factor) if "step" in place else None,
    )
    if not reduction.least > 0:
        raise place.error(
            phrase(
                "Rule set “{file}”, line {line}: the reduction can fall to {least} and must stay "
                "above 0. Give its step a floor."
            ),
            "step",
            least=f"{reduction.least:g}" if math.isfinite(reduction.least) else "−∞",
        )
    return reduction


def _step(place: Place, factor: float) -> Step:
    place.check(("field", "from", "every", "minus"), ("floor",))
    floor = place.number("floor", zero=True) if "floor" in place else -math.inf
    if floor > factor:
        raise place.error(
            phrase("Rule set “{file}”, line {line}: {key} is above the factor, so no step counts."),
            "floor",
        )
    return Step(
        place.text("field"),
        place.number("from", zero=True),
        place.number("every"),
        place.number("minus"),
        floor,
    )


def _exclusion(place: Place) -> Exclusion:
    place.check(("when",), ("or_when", *_CITED))
    return Exclusion(read_condition(place), _cite(place))


def _waiver(place: Place) -> Waiver:
    place.check(("when",), ("or_when", "count_parts", *_CITED))
    when, count_parts = read_condition(place), place.flag("count_parts")
    if not count_parts:
        when = when.counting(MEMBERS, WHOLE_MEMBERS)
    return Waiver(when, _cite(place), count_parts)


def _alternative(place: Place) -> Alternative:
    place.check(("min",), (*_WHEN, *_CITED))
    figures = place.numbers("min")
    return Alternative(read_condition(place), figures, _cite(place, tuple(figures)))


def _deviation(place: Place) -> Deviation:
    place.check(("field", "max_pct"), ("per", "of", *_CITED))
    place.choice("of", ("mean",), "mean")
    return Deviation(place.text("field"), place.number("max_pct"), _cite(place), place.text("per"))


def _trigger(place: Place) -> Trigger:
    place.check((), ("share_pct", "single_pct", *_CITED))
    limits = {key: place.number(key) for key in ("share_pct", "single_pct") if key in place}
    if not limits:
        raise place.error(
            phrase("Rule set “{file}”, line {line}: {missing} is missing."),
            missing="share_pct",
        )
    return Trigger(_cite(place), **limits)


def _consent(place: Place) -> Consent:
    place.check(("share_pct", "of"), ("days", *_CITED))
    days = int(place.number("days", zero=True)) if "days" in place else 0
    return Consent(place.number("share_pct"), place.text("of"), days, _cite(place))


def _merged_type(place: Place) -> MergedType:
    place.check(("becomes",), ("members_any", "members_all", *_CITED))
    any_of, all_of = (
        frozenset(word("type", text) for text in place.words(key)) if key in place else frozenset()
        for key in ("members_any", "members_all")
    )
    return MergedType(word("type", place.text("becomes")), any_of, all_of, _cite(place))


def _fail(place: Place) -> dict[str, Outcome | str]:
    place.check((), ("fail", *_CITED))
    fail = _FAILS[place.choice("fail", tuple(_FAILS), Outcome.NOT_MET.value)]
    return {"fail": fail, "fail_cite": place.text("cite")}


def _check_whole(place: Place, rules: RuleSet) -> None:
    """What is wrong with the rules together."""
    if not rules.classes and rules.deviation is None:
        raise place.error(
            phrase(
                "Rule set “{file}”, line {line}: there is nothing to judge by. Give it a class or "
                "a deviation."
            )
        )
    if rules.trigger is not None and rules.deviation is None:
        raise place.error(
            phrase("Rule set “{file}”, line {line}: {key} counts deviations, and there are none."),
            "trigger",
        )
    first, last = rules.valid_from, rules.valid_to
    if first is not None and last is not None and last < first:
        raise place.error(
            phrase(
                "Rule set “{file}”, line {line}: {key} lies before valid_from, so no day is left."
            ),
            "valid_to",
        )
    if rules.types:
        for number, waiver in enumerate(rules.waivers):
            _check_types(place, waiver.when, rules.types, "waiver", number)


def _check_types(place: Place, when: Condition, types: frozenset[str], *keys: str | int) -> None:
    strange = sorted(when.words("type") - types)
    if strange:
        raise place.error(
            phrase("Rule set “{file}”, line {line}: no class is of type “{type}”."),
            *keys,
            "when",
            type=strange[0],
        )
