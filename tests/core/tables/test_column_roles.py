import pytest

from regionaltool.core.problems import InputError
from regionaltool.core.tables.column_roles import find_columns, find_title, is_code_title, title_of
from tests.core.tables.sheets import COMMUNES, IDS, PEOPLE, register, sheet

ROWS = [
    (i + 1, code, name, group, "xã vùng cao", p, 104.5)
    for i, (code, (name, group), p) in enumerate(zip(IDS, COMMUNES, PEOPLE, strict=True))
]
TITLES = tuple((t,) for t in ("STT", "Mã", "Tên", "Huyện", "Ghi chú", "Dân số", "lon"))


def columns(titles=TITLES, rows=ROWS, key=None, **communes):
    return find_columns(sheet(*rows), titles, rows, register(**communes), key)


def test_the_communes_say_what_each_column_holds():
    found = columns()
    assert (found.code, found.name, found.group) == (1, 2, 3)
    assert found.figures == (5,), "no ordinals, no codes, no coordinates"
    assert found.zeros_lost == 0


def test_titles_are_not_needed():
    found = columns(tuple(() for _ in TITLES))
    assert (found.code, found.name, found.group) == (1, 2, 3)
    assert 5 in found.figures and 0 not in found.figures


def test_codes_that_have_lost_their_zeros():
    found = columns(rows=[(row[0], int(row[1]), *row[2:]) for row in ROWS])
    assert found.code == 1 and found.zeros_lost == 12


def test_a_layer_without_ids_and_a_table_without_names():
    assert columns(ids=None).code is None
    assert columns(names=["x"] * 12).name is None


def test_a_key_that_is_given():
    assert columns(key=2).code is None and columns(key=2).name == 2
    assert columns(key=1).code == 1 and columns(key=1).name == 2


def test_columns_by_title_by_last_line_and_by_letter():
    titles = (("Nhân khẩu", "Cộng"), ("Đất", "Cộng"), ("Ghi chú",), (), ("Tên xã",), ("TÊN XÃ",))
    asked = {
        "Nhân khẩu Cộng": 0,
        "nhan khau cong": 0,
        "ghi chú": 2,
        "d": 3,
        "B": 1,
        "Tên xã": 4,
        "TÊN XÃ": 5,
    }
    for text, column in asked.items():
        assert find_title(text, titles, "so_lieu") == column
    with pytest.raises(InputError, match="by its letter: A, B"):
        find_title("Cộng", titles, "so_lieu")
    with pytest.raises(InputError, match="Nhân khẩu › Cộng, Đất › Cộng, Ghi chú, D"):
        find_title("Trâu", titles, "so_lieu")
    assert title_of(titles, 3) == "D"


def test_titles_of_numbers_that_are_no_figures():
    codes = (
        "Mã",
        "Mã xã",
        "code",
        "gso_code",
        "province_code",
        "STT",
        "Số TT",
        "lat",
        "Năm",
        "fid",
    )
    assert all(is_code_title((title,)) for title in codes)
    assert not any(is_code_title((title,)) for title in ("Dân số", "Mật độ", "Nam (người)"))
