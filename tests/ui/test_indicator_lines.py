"""What is said of each indicator behind a factor."""

from math import isclose

import pytest

from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.indicator import State
from regionaltool.ui.indicator_lines import lines_of, value_text
from tests.bridge.sessions import session_of


@pytest.fixture(scope="module")
def session():
    return session_of("pppqqrrrs.")


@pytest.fixture
def lines(session):
    """The lines of a factor of a unit, by the id of the indicator."""

    def of(unit: str, factor: int, told=None):
        scored = session.assessment(unit).score.factors[factor - 1]
        found = lines_of(scored, session.assessor.scoring, told or {})
        return {line.title.partition(" ")[0]: line for line in found}

    return of


def test_all_indicators_of_a_factor_have_a_line_those_that_are_off_too(lines):
    for factor in FACTORS:
        assert all(key.startswith(f"{factor.number}.") for key in lines("q", factor.number))
    economy = lines("q", 3)
    assert set(economy) == {"3.1", "3.2", "3.3"}
    assert all(line.value == "off" and line.worth is None for line in economy.values())
    assert economy["3.1"].note == "needs budget"


def test_a_value_stands_between_its_goalposts_and_is_worth_as_much(lines, session):
    line = lines("q", 1)["1.1"]
    assert line.goalposts == ("60", "5")
    (reading,) = [r for r in session.assessment("q").score.readings if r.indicator.id == "1.1"]
    assert reading.state is State.KNOWN and line.value == value_text(reading)
    assert isclose(line.place, (reading.raw - 60) / (5 - 60))
    assert line.worth == (reading.low, reading.high)


def test_what_is_unknown_has_bounds_and_no_place(lines):
    line = lines("p", 2)["2.1"]
    assert line.worth == (0.0, 1.0) and line.place is None and line.value == "unavailable"
    assert " % of the people" in line.note


def test_travel_without_roads_is_in_a_straight_line(lines):
    assert lines("q", 1)["1.1"].note == "population, in a straight line"
    assert "straight" not in lines("q", 2)["2.1"].note


def test_inputs_are_told_by_what_is_needed_and_by_what_makes_it_more_exact(lines):
    told = {"population": "population (2024)", "1.1": "Seats (trụ sở, 2025)"}
    line = lines("q", 1, told)["1.1"]
    assert line.note.startswith("population (2024), Seats (trụ sở, 2025)")
    assert line.note in line.tip and line.note in line.text
