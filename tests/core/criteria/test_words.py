import pytest

from regionaltool.core.criteria.words import flags_of, word


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("type", "Xã", "xã"),
        ("type", "xa\u0303", "xã"),
        ("type", "commune", "xã"),
        ("type", "Ward", "phường"),
        ("type", "Phường Ba Đình", "phường"),
        ("type", "P. 5", "phường"),
        ("type", "TT", "thị trấn"),
        ("type", "Đặc  khu", "đặc khu"),
        ("type", "Thành phố Hà Nội", "thành phố hà nội"),
        ("type", "municipality", "municipality"),
        ("province_type", "Thành phố Hà Nội", "thành phố"),
        ("province_type", "Tỉnh Sơn La", "tỉnh"),
        ("parent_type", "Quận 8", "quận"),
        ("parent_type", "TX", "thị xã"),
        ("terrain", "Miền núi", "mountain"),
        ("terrain", "vùng cao", "highland"),
        ("terrain", "hill", "hill"),
        ("region", "Đồng bằng sông Hồng", "red_river_delta"),
        ("region", "red_river_delta", "red_river_delta"),
        ("region", "Tây Nguyên", "tây nguyên"),
        ("type", " ", ""),
    ],
)
def test_words(field, text, expected):
    assert word(field, text) == expected


def test_flags():
    assert flags_of("") == frozenset()
    assert flags_of("isolated, Poor coastal;defence_key") == {
        "isolated",
        "poor_coastal",
        "defence_key",
    }
    assert flags_of("biên giới") == {"national_border"}
    assert flags_of("land_border") == {"land_border", "national_border"}
    assert flags_of("my_own_flag") == {"my_own_flag"}
