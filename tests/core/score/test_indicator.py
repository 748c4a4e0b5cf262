import math

import numpy as np
import pytest

from regionaltool.core.members import Members
from regionaltool.core.score.goalpost import Goalposts, Span
from regionaltool.core.score.indicator import Indicator, Raw, Reading, State, read
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Goalpost
from regionaltool.core.score.units import Units
from tests.core.score.readings import DEFAULT, indicator_of, row_of

POST = Goalpost(worst=60, best=5, weight=1)
UNIT = Units(Inputs.of(row_of(1), DEFAULT), Members.of([np.array([0])]), np.zeros(1), np.array([0]))


def reading_of(value: float, cover: float) -> Reading:
    indicator = Indicator(
        id="1.1",
        factor="infrastructure",
        title="",
        unit="min",
        formula="",
        source="",
        needs=(),
        measure=lambda units: Raw(np.array([value]), np.array([cover])),
    )
    reading = read([indicator], Goalposts.of([POST]), UNIT).of(0, 0)
    return reading


def test_the_column_of_an_indicator():
    assert reading_of(1, 1).indicator.column == "i11"


def test_known_means_both_bounds_are_the_value():
    # (24.375 − 60) / (5 − 60) = 0.647727…
    reading = reading_of(24.375, 1)
    assert reading.state is State.KNOWN
    assert reading.raw == 24.375
    assert reading.terrain == -1, "goalposts that are the same everywhere"
    assert reading.low == reading.high == pytest.approx(0.6477272727)


def test_four_fifths_are_enough():
    assert reading_of(60, 0.8).state is State.KNOWN
    assert reading_of(60, 0.8).cover == 0.8
    just_less = reading_of(60, 0.7999)
    assert just_less.state is State.UNAVAILABLE
    assert (just_less.low, just_less.high) == (0, 1)
    assert math.isnan(just_less.raw)
    assert just_less.cover == 0.7999


def test_nothing_to_measure_is_not_applicable_and_no_interval():
    reading = reading_of(math.nan, 1)
    assert reading.state is State.NOT_APPLICABLE
    assert math.isnan(reading.low)
    assert math.isnan(reading.high)
    assert reading_of(math.nan, 0.5).state is State.UNAVAILABLE


def test_an_indicator_may_ask_for_more_cover():
    strict = Indicator(
        id="1.1",
        factor="infrastructure",
        title="",
        unit="min",
        formula="",
        source="",
        needs=(),
        measure=lambda units: Raw(np.array([24.0]), np.array([0.99])),
        enough=1.0,
    )
    reading = read([strict], Goalposts.of([POST]), UNIT).of(0, 0)
    assert reading.state is State.UNAVAILABLE
    assert (reading.low, reading.high) == (0, 1)
    assert reading.cover == 0.99


def test_the_terrain_of_a_reading_is_that_of_its_unit():
    post = Goalpost(60, 5, 1, {"mountain": Span(100, 20)})
    communes = row_of(2, population=[1, 1], terrain=["", "mountain"])
    inputs = Inputs.of(communes, DEFAULT)
    units = Units(inputs, Members.of([np.array([0]), np.array([1])]), np.zeros(2), np.zeros(2, int))
    found = read([indicator_of("1.1")], Goalposts.of([post]), units)
    assert [found.of(0, unit).terrain for unit in (0, 1)] == [-1, 0]
    assert Reading(indicator_of("1.1"), State.KNOWN, 1.0, 1.0, 1.0, 1.0).terrain == -1


def test_no_indicators_and_no_units():
    assert read([], Goalposts.of([]), UNIT).raw.shape == (0, 1)
    inputs = Inputs.of(row_of(1, population=[1]), DEFAULT)
    nobody = Units(inputs, Members.of([]), np.zeros(0), np.zeros(0, dtype=np.int64))
    assert read([indicator_of("1.1")], Goalposts.of([POST]), nobody).raw.shape == (1, 0)
