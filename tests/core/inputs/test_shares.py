import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.inputs.shares import Shares
from regionaltool.core.problems import InputError
from tests.core.inputs.tables import CODES, SIX, said, table

HEAD = ("code", "kinh", "tày", "thái")
PERCENT = "“so_lieu.xlsx”: shares are taken for percentages."


def shares_of(*rows: tuple, groups=HEAD[1:]) -> tuple[Shares, str]:
    made, problems = Shares.of(SIX, table(HEAD, *rows), id="code", groups=groups)
    return made, said(problems)


def test_percentages():
    made, told = shares_of(("01001", 50, 30, 20), ("12001", "99,5", "0,5", 0))
    assert made.groups == HEAD[1:]
    assert made.share[0] == pytest.approx([0.5, 0.3, 0.2])
    assert made.share[5] == pytest.approx([0.995, 0.005, 0])
    assert made.known.tolist() == [True, False, False, False, False, True]
    assert told == PERCENT


def test_fractions():
    made, told = shares_of(("01001", 0.5, 0.3, 0.2), ("01002", 1, 0, 0))
    assert made.share[1].tolist() == [1, 0, 0]
    assert told == "“so_lieu.xlsx”: shares are taken for fractions between 0 and 1."


@pytest.mark.parametrize("sum_", [99.5, 99.9, 100, 100.1, 100.5])
def test_what_rounding_leaves_is_spread(sum_):
    made, _ = shares_of(("01001", sum_ - 30, 20, 10), ("01002", 100, 0, 0))
    assert made.share[0].sum() == pytest.approx(1, abs=1e-12)
    assert made.share[0] == pytest.approx(np.array([sum_ - 30, 20, 10]) / sum_)


@pytest.mark.parametrize("sum_", [97, 99.4, 100.6, 130])
def test_other_sums_are_refused_with_their_rows(sum_):
    with pytest.raises(InputError) as error:
        shares_of(("01001", 100, 0, 0), ("01002", sum_ - 30, 20, 10))
    assert str(error.value) == (
        "“so_lieu.xlsx”: shares must add up to 100 %, and do not in row "
        f"3: {sum_:g} %. Correct them, or give the rest a column of its own, such as “others”."
    )


def test_a_fraction_among_percentages():
    with pytest.raises(InputError) as error:
        shares_of(("01001", 100, 0, 0), ("01002", 0.5, 0.5, 0), ("01003", 90, 10, 0))
    assert "row 3: 1 %" in str(error.value)


def test_blank_groups_are_0_where_the_others_are_all():
    made, told = shares_of(("01001", 98, 2, None), ("01002", 60, 20, None), ("01003", 100, 0, 0))
    assert made.share[0].tolist() == [0.98, 0.02, 0]
    assert not made.known[1]
    assert "shares count as unknown where a group is missing: Xã Tà Xùa (01002)." in told


def test_blank_groups_do_not_excuse_too_much():
    with pytest.raises(InputError) as error:
        shares_of(("01001", 70, 50, None), ("01002", 100, 0, 0))
    assert "row 2: 120 %" in str(error.value)


def test_two_groups_are_enough():
    made, _ = shares_of(("01001", 70, 30, None), groups=("kinh", "tày"))
    assert made.share[0].tolist() == [0.7, 0.3]


def test_communes_in_the_order_of_their_shares():
    made, _ = shares_of(("01001", 50, 30, 20), ("01002", 10, 30, 60), ("12001", 90, 10, 0))
    # three unknown communes come first, with no share
    assert made.rank[0].tolist() == [4, 3, 0, 1, 2, 5]
    assert made.counted[0].tolist() == [0.5, 0.1, 0, 0, 0, 0.9]


def test_no_share_at_all_is_unknown():
    made, _ = shares_of(("01001", 0, 0, 0), ("01002", 100, 0, 0))
    assert made.known.tolist() == [False, True, False, False, False, False]
    assert made.counted[:, 0].tolist() == [0, 0, 0]


def test_one_group_is_none():
    with pytest.raises(InputError) as error:
        shares_of(("01001", 100, 0, 0), groups=("kinh",))
    assert "two groups or more" in str(error.value)


def test_negative_shares():
    with pytest.raises(InputError):
        shares_of(("01001", 110, -10, 0))


@given(
    st.lists(
        st.tuples(*[st.integers(0, 1000)] * 3).filter(any), min_size=1, max_size=6, unique=True
    ),
    st.sampled_from([1, 100]),
)
def test_every_row_adds_up_to_1(counts, whole):
    rows = [
        (code, *(whole * count / sum(some) for count in some))
        for code, some in zip(CODES, counts, strict=False)
    ]
    made, _ = shares_of(*rows)
    known = made.share[: len(rows)]
    assert known.sum(axis=1) == pytest.approx(np.ones(len(rows)))
    assert known == pytest.approx(np.array(counts) / np.array(counts).sum(axis=1)[:, None])
