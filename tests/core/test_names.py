import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.names import ALIKE, fold, likeness, name_keys, split_type

LEVELS = ("written", "spelling", "bare", "solid")
SPELLED_ALIKE = [
    ("Xã Hoà Bình", "Xã Hòa Bình"),
    ("Xã Thuỷ Lợi", "XÃ THỦY LỢI"),
    ("Xã Lý Nhân", "X. Lí Nhân"),
    ("Xã Quý Sơn", "Xã Quí Sơn"),
    ("Xã Quỳnh Lưu", "Xã Quình Lưu"),
    ("Xã Đăk Mil", "xã Đắk Mil"),
    ("Xã Đak Pơ", "Xã Đắk Pơ"),
    ("Xã Ea H'Leo", "Xã Ea H’leo"),
    ("Xã Ea H'Leo", "Xã Ea Hleo"),
    ("Xã M'Đrắk", "Xã MĐrắk"),
    ("Xã Ea-Súp", "Xã Ea Súp"),
    ("Thị trấn Ít Ong", "TT. Ít Ong"),
    ("Thị trấn Ít Ong", "TT Ít Ong"),
    ("Thị trấn Ít Ong", "T.Trấn Ít Ong"),
    ("Phường Trúc Bạch", "P.Trúc Bạch"),
    ("Phường 5", "P5"),
    ("Phường 05", "P. V"),
    ("Xã Phú Lộc II", "Xã Phú Lộc 2"),
    ("Phường Hải Châu I", "PHƯỜNG HẢI CHÂU I"),
    ("Thị xã Sơn Tây", "TX. Sơn Tây"),
    ("Thành phố Sơn La", "TP Sơn La"),
    ("Xã Đông Hà", "Xã Ðông Hà"),
    ("  Xã  Hồng\u00a0Ngài ", "Xã Hồng Ngài"),
    ("Saint-Étienne", "SAINT ÉTIENNE"),
]
DIFFERENT = [
    ("Xã Tân Hoà", "Xã Tân Hóa"),
    ("Xã Thúy", "Xã Thúi"),
    ("Xã Hát Lót", "Thị trấn Hát Lót"),
    ("Xã Vi", "Xã 6"),
    ("Phường 1", "Phường 11"),
    ("Xã Bắc Yên", "Xã Bác Yên"),
    ("Orléans", "Orleans"),
    ("Huyện Châu Thành", "Thành phố Châu Thành"),
]
WORDS = "hoà hòa Thuỷ lý Quý đăk Ít ONG Nghĩa 05 II é x. TT Xã M'Đrắk ea-súp"
NAMES = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(("one", "other"), SPELLED_ALIKE)
def test_spellings_of_one_name(one, other):
    assert name_keys(one).spelling == name_keys(other).spelling


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_names_of_two_places(one, other):
    assert name_keys(one).spelling != name_keys(other).spelling


def test_what_the_looser_keys_forgive():
    assert name_keys("Xã Hát Lót").bare == name_keys("Hát Lót").bare
    assert name_keys("Ea H'Leo").solid == name_keys("EaHLeo").solid
    assert name_keys("Xã Hoà Bình").written != name_keys("Xã Hòa Bình").written
    decomposed = unicodedata.normalize("NFD", "Xã Hoà Bình")
    assert name_keys(decomposed).written == "Xã Hoà Bình"


@given(NAMES)
def test_a_key_is_its_own_key(name):
    keys = name_keys(name)
    for level in ("written", "spelling"):
        assert getattr(name_keys(getattr(keys, level)), level) == getattr(keys, level)
    assert fold(keys.folded) == keys.folded


@given(NAMES, NAMES)
def test_what_a_stricter_key_joins_a_looser_one_joins(one, other):
    equal = [getattr(name_keys(one), k) == getattr(name_keys(other), k) for k in LEVELS]
    assert equal == sorted(equal)


@given(NAMES)
def test_form_capitals_and_spaces_make_no_difference(name):
    for written in (unicodedata.normalize("NFD", name), f"  {name.replace(' ', '   ')} "):
        assert name_keys(written) == name_keys(name)


@pytest.mark.parametrize(
    ("name", "kind", "rest"),
    [
        ("Xã Xã Đàn", "xã", "Xã Đàn"),
        ("Thị xã Sơn Tây", "thị xã", "Sơn Tây"),
        ("Xã", "", "Xã"),
        ("TT.", "", "TT."),
        ("Thị trấn", "", "Thị trấn"),
        ("Phương Thiện", "", "Phương Thiện"),
        ("Hua La", "", "Hua La"),
        ("P 12", "phường", "12"),
    ],
)
def test_the_type_of_a_unit(name, kind, rest):
    assert split_type(name) == (kind, rest)


def test_likeness_is_for_suggestions():
    assert likeness(name_keys("Xã Chim Vần"), name_keys("Xã Chim Vàn")) == 1
    assert likeness(name_keys("Tòng Lệnh"), name_keys("Tông Lạnh")) >= ALIKE
    assert likeness(name_keys("Hua La"), name_keys("Cò Nòi")) == 0


def test_no_two_communes_of_a_district_are_spelled_alike(shared_data):
    import pyogrio

    table = pyogrio.read_dataframe(
        shared_data / "vn_communes_clean.gpkg",
        columns=["full_name", "district_code"],
        read_geometry=False,
    ).dropna()
    rows = list(table.itertuples(index=False))
    keys = {(row.district_code, name_keys(row.full_name).spelling) for row in rows}
    written = {(row.district_code, name_keys(row.full_name).written) for row in rows}
    assert len(table) > 11_000 and len(keys) == len(written) == len(table)
