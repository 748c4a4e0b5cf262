import numpy as np
import pytest

from regionaltool.core.tables.sums import Sum, find_sums

TITLES = (("Đơn vị",), ("Nhân khẩu", "Thường trú"), ("Nhân khẩu", "Tạm trú"), ("Nhân khẩu", "Cộng"))
NEEDED = np.array([True, True, False])


def sums(permanent, temporary, total=None, titles=TITLES):
    figures = {1: np.array(permanent, float), 2: np.array(temporary, float)}
    if total is not None:
        figures[3] = np.array(total, float)
    return find_sums(titles, figures, NEEDED)


nan = np.nan


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ([nan, nan, 15], [Sum((1, 2), 3, 1)]),
        ([nan, nan, nan], [Sum((1, 2), 3, 0)]),
        ([11, 4, 15], []),
        ([nan, 4, 99], []),
        (None, [Sum((1, 2), None, 0)]),
    ],
)
def test_a_total_that_is_blank_or_not_there(total, expected):
    assert sums([10, 3, 13], [1, 1, 2], total) == expected


def test_parts_of_something_else_are_not_added_up_unproved():
    titles = (("Đơn vị",), ("Đất", "Lúa"), ("Đất", "Rừng"), ("Đất", "Tổng"))
    assert sums([10, 3, 13], [1, 1, 2], [nan, nan, nan], titles) == []
    assert sums([10, 3, 13], [1, 1, 2], [nan, nan, 15], titles) == [Sum((1, 2), 3, 1)]
