import pytest

from regionaltool.core.tables.column_roles import Columns
from regionaltool.core.tables.row_kinds import Kind, classify, is_total, named_district
from tests.core.tables.sheets import register, sheet

COLUMNS = Columns(code=None, name=1, group=None, figures=(2,), texts=(0,), zeros_lost=0)


def kinds(*rows, columns=COLUMNS):
    cells = sheet(*rows)
    found = classify(cells.rows, cells.indents, columns, register())
    return [(row.kind, row.name, row.group) for row in found]


def test_a_district_its_communes_and_their_villages():
    assert kinds(
        ("I", "HUYỆN BẮC YÊN", None),
        (1, "X. Chim Vàn", 5620),
        (None, "   Thôn 1", 593),
        (None, "   Hua La", 5027),
        (None, "Cộng Huyện Bắc Yên", 5620),
        (None, "TỔNG CỘNG", 5620),
        (None, "Người lập biểu", None),
    ) == [
        (Kind.SECTION, "HUYỆN BẮC YÊN", "HUYỆN BẮC YÊN"),
        (Kind.COMMUNE, "X. Chim Vàn", "HUYỆN BẮC YÊN"),
        (Kind.VILLAGE, "Thôn 1", "HUYỆN BẮC YÊN"),
        (Kind.VILLAGE, "Hua La", "HUYỆN BẮC YÊN"),
        (Kind.TOTAL, "Cộng Huyện Bắc Yên", "HUYỆN BẮC YÊN"),
        (Kind.TOTAL, "TỔNG CỘNG", "HUYỆN BẮC YÊN"),
        (Kind.NOTHING, "Người lập biểu", "HUYỆN BẮC YÊN"),
    ]


def test_a_town_that_is_called_like_its_district():
    found = kinds(
        (None, "Bắc Yên", 11000), (1, "Bắc Yên", 5000), (2, "Tà Xùa", 6000), (None, "Mai Sơn", 7)
    )
    assert [kind for kind, *_ in found] == [
        Kind.SECTION,
        Kind.COMMUNE,
        Kind.COMMUNE,
        Kind.SECTION,
    ]


def test_a_commune_that_the_layer_lacks_is_still_a_commune():
    found = kinds((1, "Xã Chim Vàn", 5620), (2, "Xã Mới Lập", 7), (3, "Xã Tà Xùa", 8))
    assert [kind for kind, *_ in found] == [Kind.COMMUNE] * 3


def test_names_that_begin_like_villages():
    found = kinds((1, "Chim Vàn", 5), (2, "Bản Liền", 6), (3, "Tà Xùa", 7), (4, "Hua La", 8))
    assert [kind for kind, *_ in found] == [Kind.COMMUNE] * 4
    villages = [(None, "Bản Một", 2), (None, "Tổ 2", 3)]
    found = kinds((1, "Chim Vàn", 5), *villages, (2, "Tà Xùa", 5), *villages)
    assert [kind for kind, *_ in found] == [Kind.COMMUNE, Kind.VILLAGE, Kind.VILLAGE] * 2


def test_a_district_beside_its_communes():
    columns = Columns(code=None, name=1, group=0, figures=(2,), texts=(), zeros_lost=0)
    merged = [("Huyện A", "Xã Chim Vàn", 5), (None, "Xã Tà Xùa", 5), (None, "Xã Hua La", 5)]
    assert [group for *_, group in kinds(*merged, columns=columns)] == ["Huyện A"] * 3
    forgotten = [("Huyện A", "Xã Chim Vàn", 5), (None, "Xã Tà Xùa", 5), ("B", "Xã Hua La", 5)]
    assert [group for *_, group in kinds(*forgotten, columns=columns)] == ["Huyện A", "", "B"]


def test_a_total_whose_label_is_merged_into_the_first_cell():
    assert kinds((1, "Xã Chim Vàn", 5), ("TỔNG CỘNG", None, 5))[1][0] is Kind.TOTAL


@pytest.mark.parametrize(
    "label",
    ["TỔNG CỘNG", "Tổng số:", "Cộng", "Cộng Huyện Bắc Yên", "Cộng Bắc Yên", "Toàn tỉnh", "Total",
     "Tổng số (người)", "TONG CONG", "Cộng các xã", "Tổng cộng toàn huyện"],
)  # fmt: skip
def test_totals(label):
    assert is_total(label, register())


@pytest.mark.parametrize(
    "label", ["Xã Cộng Hòa", "Cộng Hòa", "Tổng Cọt", "Tống Phan", "Tong", "Thôn Cộng", "", "Chung"]
)
def test_names_that_begin_like_totals(label):
    communes = register(names=["Tổng Cọt", "Chung", "Tong", "Xã Cộng Hòa", *"abcdefgh"])
    assert not is_total(label, communes)


def test_the_district_in_a_label():
    assert named_district("Cộng Huyện Bắc Yên:", register()) == "Huyện Bắc Yên"
    assert named_district("Tổng số TP. Sơn La", register()) == "Thành phố Sơn La"
    assert named_district("Tổng cộng", register()) is None
