import numpy as np
import pytest

from regionaltool.core.criteria.share_unit import ShareUnit, percentages
from regionaltool.core.problems import InputError


def read(unit, *values):
    def labelled(at):
        return tuple(f"row {row + 1}" for row in np.flatnonzero(at))

    return percentages(np.array(values), unit, "dtts", labelled, "t").tolist()


def test_what_is_stated_counts():
    assert read(ShareUnit.PERCENT, 0.4, 0.0) == [0.4, 0]
    assert read(ShareUnit.FRACTION, 0.25, 1.0) == [25, 100]
    unknown = read(ShareUnit.FRACTION, np.nan)
    assert np.isnan(unknown).all()


@pytest.mark.parametrize("values", [(0.0, 0.0), (np.nan,), (0.4, 1.5), ()])
def test_without_a_word_what_is_beyond_doubt_is_per_cent(values):
    np.testing.assert_array_equal(read(ShareUnit.UNSTATED, *values), values)


@pytest.mark.parametrize("values", [(0.4,), (0.0, 1.0), (np.nan, 0.001)])
def test_what_may_be_either_is_asked(values):
    with pytest.raises(InputError, match="“t”: “dtts” nowhere exceeds 1, .* Say which"):
        read(ShareUnit.UNSTATED, *values)


def test_shares_above_the_whole():
    with pytest.raises(InputError, match="above 100 % for row 2"):
        read(ShareUnit.PERCENT, 5, 101)
    with pytest.raises(InputError, match="above 1 for row 1"):
        read(ShareUnit.FRACTION, 40)
