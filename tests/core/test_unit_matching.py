from itertools import permutations

from hypothesis import given

from regionaltool.core.unit_matching import match_units
from tests.core.grids import drawn
from tests.core.ten_communes import COMMUNES, starts

SIX = drawn("ABCDEF", population=[100, 90, 10, 50, 50, None])


def units(text: str) -> list[str | None]:
    return [None if letter == "." else letter for letter in text]


def matched(a: str, b: str) -> dict[str, str]:
    return match_units(units(a), units(b), SIX)


def staying(a: str, b: str, pairs) -> int:
    """People who stay in their unit, counted one commune at a time."""
    return sum(
        people
        for x, y, people in zip(a, b, COMMUNES.population.tolist(), strict=True)
        if (x, y) in pairs
    )


def test_ids_do_not_matter():
    assert matched("ppqqrr", "112233") == {"p": "1", "q": "2", "r": "3"}
    assert matched("ppqqrr", "qqrrpp") == {"p": "q", "q": "r", "r": "p"}


def test_most_people_decide():
    # A and B leave C, D and E behind: 190 people against 110
    assert matched("pppppp", "112222") == {"p": "1"}


def test_as_many_as_possible_over_all_units():
    # p shares 100 with 1 and 90 with 2; q shares 60 with 1 alone: 90 + 60 is more than 100
    three = drawn("ABC", population=[100, 90, 60])
    assert match_units("ppq", "121", three) == {"p": "2", "q": "1"}


def test_on_a_tie_area_and_then_the_id():
    wide = drawn("AABCCD", population=[50, 50, 50, 50])
    assert match_units("pqpq", "1122", wide) == {"p": "1", "q": "2"}
    assert match_units("pppp", "xxyy", drawn("ABBCDD", population=[1] * 4)) in (
        {"p": "x"},
        {"p": "y"},
    )
    assert match_units("pp", "xy", drawn("ABB", population=[7, 7])) == {"p": "y"}
    for ids in ("xp", "px"):
        assert match_units("pp", ids, drawn("AB", population=[7, 7])) == {"p": "p"}


def test_without_people_the_area_speaks():
    nobody = drawn("ABBB")
    assert match_units("pp", "xy", nobody) == {"p": "y"}


def test_no_unit_is_matched_to_nothing():
    assert matched("pp....", "..qqqq") == {}
    assert matched("......", "pppppp") == {}
    assert matched("pp..qq", "11..2.") == {"p": "1", "q": "2"}


@given(starts, starts)
def test_no_other_matching_keeps_more_people(a, b):
    found = match_units(units(a), units(b), COMMUNES)
    kept = staying(a, b, found.items())
    here, there = sorted({*a} - {"."}), sorted({*b} - {"."})
    padded = [*there, *[None] * len(here)]
    best = max(
        (staying(a, b, set(zip(here, order, strict=False))) for order in permutations(padded)),
        default=0,
    )
    assert kept == best
    back = match_units(units(b), units(a), COMMUNES)
    assert staying(b, a, back.items()) == kept
    for x, y in found.items():
        assert (x, y) in set(zip(a, b, strict=True)), "matched units have a commune in common"
    assert len(set(found.values())) == len(found)
