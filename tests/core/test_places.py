import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from regionaltool.core import places
from regionaltool.core.places import number_places, together

NUMBERS = st.floats(-1e300, 1e300).map(lambda x: x + 0.0)
FEW = st.sampled_from([0.0, 1.0, 1.0 + 2**-52, -1e-300, 1e7, 105.3])


def xy(numbers):
    return arrays(np.complex128, st.integers(1, 60), elements=st.builds(complex, numbers, numbers))


def check(values: np.ndarray) -> None:
    order, new = together(values)
    assert sorted(order) == list(range(len(values)))
    assert np.count_nonzero(new) == len(set(values.tolist()))
    group = np.cumsum(new)
    assert len(set(zip(group.tolist(), values[order].tolist(), strict=True))) == group[-1]
    assert all(order[i] < order[i + 1] for i in range(len(order) - 1) if not new[i + 1])


@given(xy(FEW))
def test_equal_places_stand_together_in_their_order(values: np.ndarray):
    check(values)


@given(xy(NUMBERS))
def test_places_of_any_size(values: np.ndarray):
    with np.errstate(over="raise", invalid="raise"):
        check(values)


@given(xy(FEW))
def test_a_number_for_each_place(values: np.ndarray):
    number = number_places(values)
    pairs = set(zip(number.tolist(), values.tolist(), strict=True))
    assert len(pairs) == len(set(values.tolist()))
    assert sorted(set(number.tolist())) == list(range(len(pairs)))


@pytest.mark.parametrize("bits", [0, 1])
def test_places_that_are_mixed_to_one_number_stay_apart(monkeypatch: pytest.MonkeyPatch, bits: int):
    mixed = places._mixed
    monkeypatch.setattr(places, "_mixed", lambda values: mixed(values) & bits)
    rng = np.random.default_rng(1)
    values = rng.choice(rng.random(40) + 1j * rng.random(40), 200)
    values[0] += 1e6  # all others in one cell
    check(values)
