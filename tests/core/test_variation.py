from math import isnan, log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.variation import variation_of_information

three_partitions = st.integers(1, 12).flatmap(
    lambda n: st.tuples(
        *[st.lists(st.sampled_from("pqr."), min_size=n, max_size=n)] * 3,
        st.lists(st.integers(0, 50), min_size=n, max_size=n).filter(any),
    )
)


def test_by_hand():
    # one unit of 4 people falls into two of 2: knowing A, one bit is missing; knowing B, none
    assert variation_of_information("pp", "pq", [2, 2]) == 1
    # independent halves: H(A|B) = H(B|A) = 1
    assert variation_of_information("ppqq", "pqpq", [5, 5, 5, 5]) == 2
    # H(B|A) = 4/5 · h(1/4), H(A|B) = 2/5 · h(1/2)
    h = 1 / 4 * log2(4) + 3 / 4 * log2(4 / 3)
    assert variation_of_information("ppq", "prr", [3, 1, 1]) == pytest.approx(0.8 * h + 0.4)


def test_people_nobody_knows_of_say_nothing():
    assert isnan(variation_of_information("pq", "pp", [0, 0]))
    assert variation_of_information("pq", "pp", [7, 0]) == 0


@given(three_partitions)
def test_it_is_a_metric(drawn):
    a, b, c, weights = drawn
    there = variation_of_information(a, b, weights)
    assert there == variation_of_information(b, a, weights) >= 0
    assert variation_of_information(a, a, weights) == 0
    onwards = variation_of_information(b, c, weights)
    assert variation_of_information(a, c, weights) <= there + onwards + 1e-9
    assert there <= log2(sum(map(bool, weights))) + 1e-9


@given(three_partitions)
def test_labels_do_not_matter(drawn):
    a, _, _, weights = drawn
    other = [{"p": "u", "q": "p", "r": "v", ".": "w"}[unit] for unit in a]
    assert variation_of_information(a, other, weights) == 0
