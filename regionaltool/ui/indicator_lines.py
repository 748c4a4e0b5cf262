"""What is shown of each indicator behind a factor: its value, its goalposts, what it rests on."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.inputs.kinds import KIND
from regionaltool.core.score.catalogue import indicators_of
from regionaltool.core.score.composite import FactorScore
from regionaltool.core.score.goalpost import Span
from regionaltool.core.score.indicator import Indicator, Reading, State
from regionaltool.core.score.scoring import Scoring


@dataclass(frozen=True)
class IndicatorLine:
    """An indicator of one unit, as it is painted and read out."""

    title: str
    value: str
    goalposts: tuple[str, str]
    """The worst and the best; empty when it is off."""
    worth: tuple[float, float] | None
    """Bounds between 0 and 1; None when it counts for nothing here."""
    place: float | None
    """Where the value stands: 0 at the worst goalpost, 1 at the best, or beyond them."""
    note: str
    """Its input, and how much of the people it covers; what it needs when it is off."""
    tip: str

    @property
    def text(self) -> str:
        """For those who do not see the bar."""
        ends = tr("from {worst} to {best}").format(worst=self.goalposts[0], best=self.goalposts[1])
        parts = (f"{self.title} {self.value}", ends if self.goalposts[0] else "", self.note)
        return ", ".join(filter(None, parts))


def lines_of(
    factor: FactorScore, scoring: Scoring, told: Mapping[str, str]
) -> tuple[IndicatorLine, ...]:
    """The indicators of a factor, those that are off too.

    ``told`` says of inputs what they are and of when, as `told_inputs` gives it.
    """
    readings = {reading.indicator.id: reading for reading in factor.readings}
    return tuple(
        _on(readings[one.id], scoring, told) if one.id in readings else _off(one, scoring)
        for one in indicators_of(scoring.profile)
        if one.factor == factor.factor.key
    )


def value_text(reading: Reading) -> str:
    """The raw value with its unit, or why there is none."""
    if reading.state is State.UNAVAILABLE:
        return tr("unavailable")
    if reading.state is State.NOT_APPLICABLE:
        return tr("not applicable")
    return with_unit(reading.indicator, reading.raw, 2)


def with_unit(indicator: Indicator, value: float, digits: int) -> str:
    """A raw value with its unit; a share has none."""
    unit = "" if indicator.unit == "0–1" else " " + tr(indicator.unit)
    return decimal(value, digits) + unit


def _on(reading: Reading, scoring: Scoring, told: Mapping[str, str]) -> IndicatorLine:
    indicator = reading.indicator
    span = scoring.profile.goalposts[indicator.id].of(reading.terrain)
    known = reading.state is State.KNOWN
    counts = reading.state is not State.NOT_APPLICABLE
    note = _note(reading, scoring, told)
    return IndicatorLine(
        title=_title(indicator),
        value=value_text(reading),
        goalposts=(_short(span.worst), _short(span.best)),
        worth=(reading.low, reading.high) if counts else None,
        place=_place(reading.raw, span) if known else None,
        note=note,
        tip="\n".join(filter(None, (_tip(indicator), note))),
    )


def _off(indicator: Indicator, scoring: Scoring) -> IndicatorLine:
    missing = sorted(set(indicator.needs) - scoring.inputs.given)
    needs = tr("needs {inputs}").format(inputs=_joined(missing))
    title, tip = _title(indicator), _tip(indicator)
    return IndicatorLine(title, tr("off"), ("", ""), None, None, needs, tip)


def _title(indicator: Indicator) -> str:
    return f"{indicator.id} {tr(indicator.title)}"


def _note(reading: Reading, scoring: Scoring, told: Mapping[str, str]) -> str:
    indicator = reading.indicator
    parts = [told.get(need) or tr(need) for need in indicator.needs]
    if indicator.id in told:
        parts.append(told[indicator.id])
    if indicator.id in KIND["roads"].serves and not scoring.inputs.seats.travel.by_road:
        parts.append(tr("in a straight line"))
    inputs = ", ".join(parts)
    if reading.cover >= 1 - 1e-9 or math.isnan(reading.cover):
        return inputs
    # a cover just below what is asked for is not rounded up to it
    cover = persons(math.floor(reading.cover * 100 + 1e-9))
    covers = tr("{percent} % of the people").format(percent=cover)
    return f"{inputs}: {covers}" if inputs else covers


def _tip(indicator: Indicator) -> str:
    return f"{_title(indicator)}\n{indicator.formula}\n{tr(indicator.source)}"


def _place(raw: float, span: Span) -> float:
    return (raw - span.worst) / (span.best - span.worst)


def _short(value: float) -> str:
    """With as many digits as it has, two at most."""
    digits = next((n for n in range(2) if math.isclose(value, round(value, n))), 2)
    return decimal(value, digits)


def _joined(names: Sequence[str]) -> str:
    return ", ".join(map(tr, names))
