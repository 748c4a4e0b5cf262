import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regionaltool.core.access.seats import Seat, SeatSource
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.budget import Budget
from regionaltool.core.score.goalpost import Goalpost, Span
from regionaltool.core.score.indicator import State
from regionaltool.core.score.inputs import Attached, Inputs
from regionaltool.core.score.scoring import Scoring, theil_t
from tests.core.grids import drawn
from tests.core.score.readings import DEFAULT, row_of


def scoring_of(communes: Communes) -> Scoring:
    return Scoring(Inputs.of(communes, DEFAULT), DEFAULT)


def test_a_unit_by_hand():
    """Two communes, 6000 and 2000 people, 12 and 9 km²; the second 38 minutes from the seat.

    1.1 = 2000 · 38 / 8000 = 9.5 min → (9.5 − 60)/(5 − 60) = 0.918182
    1.2 = 6000 / 8000 = 0.75 → (0.75 − 0.5)/0.5 = 0.5;  F1 = 0.709091
    2.1 = 8000 / 16000 = 0.5 → (0.5 − 0.3)/0.7 = 0.285714
    2.2 = 21 / 30 = 0.7 → 0.4/0.7 = 0.571429;  F2 = 0.428571
    4.1 = 6000 / 8000 = 0.75 → 0.5
    5.3 = 6wh / (π (w² + h²)), w = 2.0793, h = 1.1072 → (0.792299 − 0.3)/0.6 = 0.820498
    S = 100 · (0.709091 · 0.428571 · 0.5 · 0.820498)^¼ = 59.4214
    """
    communes = row_of(2, population=[6000, 2000], official_km2=[12, 9], group=["a", "b"])
    seat = Seat(commune=0, place=0, source=SeatSource.GIVEN, minutes=(0.0, 38.0))
    found = scoring_of(communes).score(np.array([0, 1]), seat)
    low = {reading.indicator.id: reading.low for reading in found.readings}
    assert low == {
        "1.1": pytest.approx(0.918182, abs=1e-6),
        "1.2": pytest.approx(0.5),
        "2.1": pytest.approx(0.285714, abs=1e-6),
        "2.2": pytest.approx(0.571429, abs=1e-6),
        "4.1": pytest.approx(0.5),
        "5.3": pytest.approx(0.820498, abs=1e-5),
    }
    assert found.value == pytest.approx(59.4214, abs=2e-4)


def test_without_a_seat_given_the_unit_takes_its_own():
    communes = row_of(2, population=[6000, 2000], group=["a", "b"])
    scoring = scoring_of(communes)
    members = np.array([0, 1])
    own = scoring.inputs.seats.seat_of(members)
    assert repr(scoring.score(members)) == repr(scoring.score(members, own))


STAR = ("1.1", "1.2", "2.1", "2.2", "4.1", "5.3")
"""What the communes alone are enough for; the others are off without a word here."""


def off(scoring: Scoring) -> list[str]:
    said = map(str, scoring.off())
    return [s for s in said if s.startswith(("Factor", *(f"Indicator {i} " for i in STAR)))]


def test_what_is_off_is_said():
    bare = scoring_of(drawn("AB"))
    assert [indicator.id for indicator in bare.indicators] == ["2.2", "5.3"]
    assert off(bare) == [
        "Indicator 1.1 (Mean minutes to the seat) is off: it needs population.",
        "Indicator 1.2 (People within reach of the seat) is off: it needs population.",
        "Indicator 2.1 (Population against the standard) is off: it needs population.",
        "Indicator 4.1 (Shared former district) is off: it needs former district, population.",
        "Factor 1 (Infrastructure connectivity) is off: no indicator of it has an input. Its "
        "weight goes to the other factors.",
        "Factor 3 (Economic capacity) is off: no indicator of it has an input. Its weight goes to "
        "the other factors.",
        "Factor 4 (Culture and society) is off: no indicator of it has an input. Its weight goes "
        "to the other factors.",
    ]
    full = scoring_of(row_of(2, population=[1, 2], group=["a", "b"]))
    assert off(full) == [
        "Factor 3 (Economic capacity) is off: no indicator of it has an input. Its weight goes to "
        "the other factors."
    ]


def test_only_the_missing_input_is_named():
    people = scoring_of(row_of(2, population=[1, 2]))
    assert off(people)[0] == (
        "Indicator 4.1 (Shared former district) is off: it needs former district."
    )


def test_what_is_attached_is_on():
    communes = row_of(2, population=[1, 2])
    attached = Attached(budget=Budget(np.array([1.0, 2.0]), np.array([2.0, 4.0])))
    scoring = Scoring(Inputs.of(communes, DEFAULT, attached), DEFAULT)
    assert "3.1" in [indicator.id for indicator in scoring.indicators]
    assert "Indicator 3.2 (Jobs outside farming) is off: it needs jobs by sector." in map(
        str, scoring.off()
    )
    assert not any(s.startswith("Factor 3") for s in off(scoring))
    (reading,) = [r for r in scoring.score(np.array([0, 1])).readings if r.indicator.id == "3.1"]
    assert (reading.raw, reading.low) == (0.5, pytest.approx(0.4 / 0.9))


def test_a_unit_of_unknown_population_has_an_interval():
    communes = row_of(4, population=[9000, 9000, None, None], group=["a", "a", "a", "a"])
    scoring = scoring_of(communes)
    sound, half = scoring.score(np.array([0, 1])), scoring.score(np.array([1, 2]))
    assert sound.value is not None
    assert half.value is None
    assert 5 <= half.low < half.high <= 100
    states = {r.indicator.id: r.state for r in half.readings}
    assert states.pop("2.2") is states.pop("5.3") is State.KNOWN
    assert set(states.values()) == {State.UNAVAILABLE}


def test_an_empty_unit_is_scored_by_what_applies():
    communes = row_of(3, population=[0, 0, 9], group=["a", "a", "a"])
    found = scoring_of(communes).score(np.array([0, 1]))
    states = {r.indicator.id: r.state.name for r in found.readings}
    assert states == {
        "1.1": "NOT_APPLICABLE",
        "1.2": "NOT_APPLICABLE",
        "2.1": "KNOWN",
        "2.2": "KNOWN",
        "4.1": "NOT_APPLICABLE",
        "5.3": "KNOWN",
    }
    assert found.value is not None


@settings(max_examples=25)
@given(
    st.lists(st.one_of(st.none(), st.integers(0, 30_000)), min_size=4, max_size=4),
    st.lists(st.sampled_from(["", "a", "b"]), min_size=4, max_size=4),
    st.sets(st.integers(0, 3), min_size=1),
)
def test_every_score_lies_between_5_and_100(population, group, members):
    communes = row_of(4, population=population, group=group)
    found = scoring_of(communes).score(np.array(sorted(members)))
    assert 5 - 1e-9 <= found.low <= found.high <= 100 + 1e-9


def test_theil_by_hand():
    # shares 1/2 and 3/2 of the mean: (0.5 ln 0.5 + 1.5 ln 1.5) / 2 = 0.130812
    assert theil_t([1000, 3000]) == pytest.approx(0.130812, abs=1e-6)
    assert theil_t([7, 7, 7]) == 0
    # everyone in one of four: ln 4
    assert theil_t([0, 8, 0, 0]) == pytest.approx(math.log(4))
    assert math.isnan(theil_t([0, 0]))
    assert math.isnan(theil_t([]))


def test_goalposts_of_a_terrain_score_its_units():
    communes = row_of(2, population=[8000, 8000], terrain=["mountain", "urban"])
    post = Goalpost(0.3, 1, 1, {"mountain": Span(0, 0.5)})
    profile = replace(DEFAULT, goalposts={**DEFAULT.goalposts, "2.1": post})
    scoring = Scoring(Inputs.of(communes, profile), profile)
    worth = [
        reading.low
        for unit in (0, 1)
        for reading in scoring.score(np.array([unit])).readings
        if reading.indicator.id == "2.1"
    ]
    assert worth == pytest.approx([1, 0.2 / 0.7])


def test_another_profile_looks_at_the_inputs_anew_only_where_it_must():
    scoring = scoring_of(row_of(3, population=[1, 2, 3]))
    weighted = scoring.by(DEFAULT.weighted([60, 10, 10, 10, 10]))
    assert weighted.inputs is scoring.inputs
    assert weighted.profile.percents == pytest.approx([60, 10, 10, 10, 10])
    figures = {**DEFAULT.figures, "reach_minutes": 45}
    farther = scoring.by(replace(DEFAULT, figures=figures))
    assert set(farther.inputs.figures["reach_minutes"]) == {45, 60}
