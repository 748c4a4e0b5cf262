from dataclasses import replace
from decimal import Decimal

import pytest

from regionaltool.core.decree.decided_plan import UnitMember, published, titled, total
from tests.core.decree.decided import decided_province


def test_kept_renamed_and_formed_units():
    decided = decided_province()
    assert [unit.name for unit in decided.kept] == ["Hồ Thị Kỷ"]
    assert [unit.name for unit in decided.units if decided.is_renamed(unit)] == ["Buôn Đôn"]
    assert len(decided.formed) == 5
    part = replace(decided.units[4], members=(UnitMember(9, "P"),))
    assert not decided.is_kept(part)


def test_a_total_is_the_sum_of_the_rounded_parts():
    decided = decided_province()
    unit = decided.units[0]
    assert [commune.published_km2 for commune in decided.members_of(unit)] == [
        Decimal("10.01"),
        Decimal("11.01"),
    ]
    assert decided.km2_of(unit) == Decimal("21.02")  # and not 21.01, the rounded sum


def test_a_sum_with_an_unknown_part_is_unknown():
    decided = decided_province()
    assert decided.people_of(decided.units[0]) == 3001
    assert decided.people_of(decided.units[1]) is None
    assert total([]) is None
    assert total([1, None]) is None


def test_communes_without_a_unit():
    decided = decided_province()
    assert decided.unassigned == ()
    assert replace(decided, units=decided.units[1:]).unassigned == (0, 1)


@pytest.mark.parametrize(
    ("km2", "text"), [(0.005, "0.01"), (2.675, "2.68"), (1e6, "1000000.00"), (0.0, "0.00")]
)
def test_square_kilometres_are_rounded_half_up(km2, text):
    assert str(published(km2)) == text


def test_a_numbered_name_has_its_type_already():
    assert titled("phường", "Phường 4") == "Phường 4"
    assert titled("xã", "Tân Đức") == "xã Tân Đức"
    assert titled("", "Tân Đức") == "Tân Đức"
