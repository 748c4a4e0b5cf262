import numpy as np
import pytest

from regionaltool.core.access.posted_limits import posted_kmh


@pytest.mark.parametrize(
    ("text", "kmh"),
    [
        ("50", 50),
        (50, 50),
        ("50.5 km/h", 50.5),
        ("30 mph", 48.28032),
        ("5 knots", 9.26),
        ("80;50", 50),
        ("60|60|40", 40),
    ],
)
def test_what_is_a_speed(text, kmh):
    (found,), (unread,) = posted_kmh([text])
    assert found == pytest.approx(kmh)
    assert not unread


@pytest.mark.parametrize("text", ["signals", "none", "VN:urban", "0", "-5", "999", "50;walk", ";"])
def test_what_is_none(text):
    (found,), (unread,) = posted_kmh([text])
    assert np.isnan(found)
    assert unread


@pytest.mark.parametrize("text", [None, "", "  ", float("nan")])
def test_nothing_written(text):
    (found,), (unread,) = posted_kmh([text])
    assert np.isnan(found)
    assert not unread
