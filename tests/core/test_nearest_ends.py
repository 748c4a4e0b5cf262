from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.nearest_ends import nearest_ends
from tests.core.grids import cell, communes_of, drawn
from tests.core.ten_communes import COMMUNES, blocks


def named(letters: str, others: str) -> str:
    ends = nearest_ends(COMMUNES, blocks(letters), blocks(others))
    return "".join(COMMUNES.ids[end] for end in ends)


def test_the_two_that_lie_closest():
    assert named("I", "DEHJ") == "IH"
    assert named("I", "ABC") == "IC"
    assert named("AB", "GHJ") == "BG"
    assert named("D", "E") == "DE"


def test_of_equals_the_first():
    communes = drawn("A.B\n...\nC.D")
    assert nearest_ends(communes, [3, 1], [2, 0]) in {(1, 0), (3, 2)}
    assert nearest_ends(communes, [0], [2, 1]) == (0, 1), "a degree of longitude is the shorter"


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=2, max_size=8, unique=True)
)
def test_no_other_pair_is_closer(places):
    communes = communes_of([cell(3 * x, 3 * y) for x, y in places])
    half = len(places) // 2
    part, rest = list(range(half)), list(range(half, len(places)))
    points = [(105 + 0.03 * x, 21 + 0.03 * y) for x, y in places]

    def metres(a: int, b: int) -> float:
        import numpy as np

        return float(
            Ellipsoid(communes.crs).distances(np.array([points[a]]), np.array([points[b]]))[0]
        )

    found = nearest_ends(communes, part, rest)
    least = min(metres(a, b) for a in part for b in rest)
    assert metres(*found) <= least * 1.02 + 1500
