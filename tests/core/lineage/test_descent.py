import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.lineage.descent import Descent
from regionaltool.core.lineage.notes import difference_notes
from tests.core.lineage.two_layers import descent, flows, layer, shuffled

OLD = layer({"a": (0, 0, 4, 1), "b": (4, 0, 8, 1), "c": (8, 0, 12, 1)})


def test_a_sliver_is_a_difference_of_borders():
    new = layer({"x": (0, 0, 4.2, 1), "y": (4.2, 0, 12, 1)})
    made, differences = descent(OLD, new)
    assert flows(made, OLD, new) == {("a", "x"): 1, ("b", "y"): 1, ("c", "y"): 1}
    assert differences.slivers == 1 and differences.largest == (1, 0)
    assert differences.largest_share == pytest.approx(0.05, rel=1e-3)
    assert differences.km2 == pytest.approx(0.2, rel=1e-2)
    (note,) = difference_notes(differences, made, OLD, new)
    assert "5.0 % of b" in str(note) and "lies in x" in str(note)


def test_below_the_tolerance_it_is_a_part():
    new = layer({"x": (0, 0, 4.2, 1), "y": (4.2, 0, 12, 1)})
    made, differences = descent(OLD, new, 0.01)
    assert flows(made, OLD, new)["b", "x"] == pytest.approx(0.05, rel=1e-3)
    assert made.rest.tolist() == [False, False, True, False], "the rest is the largest part"
    assert differences.slivers == 0
    (note,) = difference_notes(differences, made, OLD, new)
    assert "divided: b" in str(note)


def test_a_small_new_unit_out_of_a_large_old_one_is_no_sliver():
    new = layer({"x": (0, 0, 4, 1), "y": (4, 0, 7.8, 1), "islet": (7.8, 0, 8, 1)})
    made, differences = descent(layer({"a": (0, 0, 4, 1), "b": (4, 0, 8, 1)}), new)
    assert len(made.old) == 3 and differences.slivers == 0 and len(differences.new) == 0


def test_equal_parts_leave_the_rest_to_the_first_id():
    old = layer({"a": (0, 0, 4, 1)})
    new = layer({"z": (2, 0, 4, 1), "y": (0, 0, 2, 1)})
    made, _ = descent(old, new)
    rest = {str(new.ids[j]): bool(r) for j, r in zip(made.new, made.rest, strict=True)}
    assert sum(rest.values()) == 1
    assert made.share_area == pytest.approx([0.5, 0.5], abs=1e-3)


def test_what_lies_outside_goes_into_none():
    # of b a quarter is there, of c three eighths
    new = layer({"x": (0, 0, 5, 1), "y": (8, 0, 9.5, 1), "far": (50, 0, 51, 1)})
    made, differences = descent(OLD, new)
    assert flows(made, OLD, new) == {("a", "x"): 1, ("c", "y"): 1}
    assert differences.old.tolist() == [1]
    assert differences.in_doubt.tolist() == [2]
    assert differences.new.tolist() == [2]
    told = [str(note) for note in difference_notes(differences, made, OLD, new)]
    assert len(told) == 3 and "go into none: b" in told[0] and "c" in told[1] and "far" in told[2]


def test_nothing_in_common():
    made, differences = descent(OLD, layer({"far": (50, 0, 51, 1)}))
    assert len(made.old) == 0 and len(made.divided) == 0
    assert differences.old.tolist() == [0, 1, 2] and differences.largest is None


CUTS = st.lists(st.integers(1, 119), min_size=0, max_size=8, unique=True).map(sorted)


def strips(cuts: list[int], letter: str):
    sides = [0, *cuts, 120]
    return layer(
        {
            f"{letter}{n:02d}": (a / 10, 0, b / 10, 1)
            for n, (a, b) in enumerate(zip(sides, sides[1:], strict=False))
        }
    )


@given(CUTS, CUTS, st.floats(0, 0.3), st.randoms())
def test_shares_add_up_one_rest_and_the_order_does_not_matter(first, second, tolerance, rng):
    old, new = strips(first, "o"), strips(second, "n")
    made, _ = descent(old, new, tolerance)
    assert np.bincount(made.old, made.share_area, len(old)) == pytest.approx(
        np.ones(len(old)), abs=1e-9
    )
    several = made.divided
    rests = np.bincount(made.old, made.rest, len(old))
    assert set(rests[made.old[several]]) <= {1.0} and not made.rest[~several].any()
    one, other = (list(range(len(layer))) for layer in (old, new))
    rng.shuffle(one)
    rng.shuffle(other)
    again_old, again_new = shuffled(old, np.array(one)), shuffled(new, np.array(other))
    again, _ = descent(again_old, again_new, tolerance)
    assert flows(again, again_old, again_new) == flows(made, old, new)


@given(CUTS)
def test_the_same_layer_twice(cuts):
    old = strips(cuts, "o")
    made, differences = descent(old, old)
    assert made.old.tolist() == made.new.tolist() == list(range(len(old)))
    assert differences.slivers == 0


def test_from_the_units_of_a_plan():
    made = Descent.of_units(["x", None, "y", "x"], ["x", "y"], np.array([1.0, 2, 3, 4]))
    assert made.old.tolist() == [0, 2, 3] and made.new.tolist() == [0, 1, 0]
    assert made.polygon_km2.tolist() == [1, 3, 4] and made.share_people.tolist() == [1, 1, 1]
    assert not made.rest.any()
