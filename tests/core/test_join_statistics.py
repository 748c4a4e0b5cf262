"""Tables as offices write them, joined to twelve communes."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regionaltool.core.join_statistics import join_statistics
from regionaltool.core.problems import InputError
from regionaltool.core.tables.asked import Asked
from regionaltool.core.tables.sheet import make_sheet
from tests.core.tables.sheets import (
    COMMUNES,
    IDS,
    KM2,
    NAMES,
    PEOPLE,
    join,
    register,
    rests,
    said,
    sheet,
    values,
)

FLAT = [(name, group, people) for (name, group), people in zip(COMMUNES, PEOPLE, strict=True)]
HEADER = ("Tên xã", "Huyện", "Dân số")


def flat(rows=FLAT, header=HEADER):
    return sheet(header, *rows)


def column(joined, field):
    return next(column for column in joined.columns if column.field == field)


def test_a_plain_table():
    joined = join(flat())
    assert values(joined, "population") == PEOPLE
    assert (joined.matched, joined.ambiguous, joined.rest) == (12, 0, ())
    people = column(joined, "population")
    assert people.table_total == people.joined_total == sum(PEOPLE)
    assert people.official_total is None and people.is_whole


def test_the_order_of_rows_does_not_matter():
    rows = FLAT * 1
    for seed in range(5):
        random.Random(seed).shuffle(rows)
        assert values(join(flat(rows)), "population") == PEOPLE


def test_districts_as_headings_with_subtotals_and_a_total():
    rows = []
    number = 0
    for place, (group, names) in enumerate(NAMES.items()):
        rows.append(("I" * (place + 1), group.upper()))
        for name in names:
            rows.append((number + 1, name, PEOPLE[number]))
            number += 1
        rows.append((None, f"Cộng {group}", sum(PEOPLE[number - 4 : number])))
    rows.append((None, "TỔNG CỘNG", sum(PEOPLE)))
    rows.append((None, "Người lập biểu", None))
    joined = join(
        sheet(
            ("BIỂU DÂN SỐ",),
            ("STT", "Đơn vị", "Dân số (người)"),
            ("A", "B", 1),
            *rows,
        )
    )
    assert values(joined, "population") == PEOPLE
    assert column(joined, "population").official_total == sum(PEOPLE)
    assert joined.rest == () and joined.notes == ()


def test_a_numbering_line_belongs_to_the_header():
    joined = join(sheet(HEADER, ("(1)", "(2)", "(3)"), *FLAT))
    assert joined.tables[0].header_rows == 2
    assert values(joined, "population") == PEOPLE


def test_years_are_titles():
    rows = [(name, group, p - 10, p) for name, group, p in FLAT]
    joined = join(sheet(("Đơn vị", "Huyện", "Dân số"), (None, None, 2019, 2024), *rows))
    assert values(joined, "c_2024") == PEOPLE
    assert values(joined, "c_2019") == [p - 10 for p in PEOPLE]


def test_districts_as_headings_with_their_figures_and_no_type():
    rows = []
    for i, (group, names) in enumerate(NAMES.items()):
        mine = PEOPLE[4 * i : 4 * i + 4]
        rows.append((group.split(" ", 1)[1].removeprefix("phố "), sum(mine)))
        rows += list(zip(names, mine, strict=True))
    joined = join(sheet(("Đơn vị", "Dân số"), ("TOÀN TỈNH", sum(PEOPLE)), *rows))
    assert values(joined, "population") == PEOPLE
    assert column(joined, "population").official_total == sum(PEOPLE)
    assert "differ" not in said(joined)


def test_a_subtotal_that_is_wrong_is_said():
    joined = join(sheet(HEADER, *FLAT, ("Cộng Huyện Mai Sơn", None, 1)))
    assert "subtotals" in said(joined) and "Cộng Huyện Mai Sơn (1, " in said(joined)


def test_the_tables_own_total_and_what_is_missing_to_it():
    joined = join(sheet(HEADER, *FLAT[1:], ("Tổng cộng", None, sum(PEOPLE))))
    people = column(joined, "population")
    assert people.official_total - people.joined_total == PEOPLE[0]
    assert rests(joined) == [("no_row", "Thị trấn Bắc Yên")]


def village_rows(own_figures=True):
    rows = []
    for number, (name, _) in enumerate(COMMUNES):
        rows.append((number + 1, name, PEOPLE[number] if own_figures else None))
        rows.append((None, "  Thôn 1", 1000))
        rows.append((None, "  Bản Hua La", PEOPLE[number] - 1000))
    return rows


@pytest.mark.parametrize("own_figures", [True, False])
def test_villages_below_their_commune(own_figures):
    communes = register(groups=None, names=[f"{n} {i}" for i, (n, _) in enumerate(COMMUNES)])
    rows = [
        (number, text if number is None else f"{text} {number - 1}", people)
        for number, text, people in village_rows(own_figures)
    ]
    joined = join(sheet(("STT", "Đơn vị", "Dân số"), *rows), communes=communes)
    assert values(joined, "population") == PEOPLE
    assert joined.rest == () and "24 rows of villages" in said(joined)


def test_the_sum_of_a_commune_below_its_villages_is_no_total_of_all():
    rows = [
        row
        for name, group, p in FLAT
        for row in (
            (name, group, None),
            ("  Thôn 1", group, 1000),
            ("  Thôn 2", group, p - 1000),
            (f"Cộng {name}", group, p),
        )
    ]
    joined = join(sheet(HEADER, *rows))
    assert values(joined, "population") == PEOPLE
    assert column(joined, "population").official_total is None and joined.rest == ()


def test_villages_that_do_not_add_up_are_said():
    rows = [("Xã Tà Xùa", "Huyện Bắc Yên", 900), ("  Thôn 1", None, 400), ("  Thôn 2", None, 400)]
    joined = join(sheet(HEADER, *FLAT[:3], *rows, *FLAT[4:]))
    assert values(joined, "population")[3] == 900
    assert "Xã Tà Xùa (900, 800)" in said(joined)


def test_one_row_a_village_with_its_commune_beside():
    rows = [
        (group, name if first else None, village, people)
        for name, group, p in FLAT
        for first, village, people in ((True, "Thôn Một", 1000), (False, "Thôn Hai", p - 1000))
    ]
    joined = join(sheet(("Huyện", "Xã", "Thôn", "Số nhân khẩu"), *rows))
    assert values(joined, "population") == PEOPLE


def _has(joined, field):
    return any(column.field == field for column in joined.columns)


def test_one_row_a_village_with_its_commune_written_each_time():
    rows = [
        (name, group, village, people)
        for name, group, p in FLAT
        for village, people in (("Thôn Một", 1000), ("Thôn Hai", p - 1000))
    ]
    titles = ("Xã", "Huyện", "Thôn", "Dân số")
    joined = join(sheet(titles, *rows))
    assert values(joined, "population") == PEOPLE
    assert "24 rows are added up to 12" in said(joined)
    apart = join(sheet(titles, *rows), aggregate="none")
    assert apart.matched == 0 and apart.ambiguous == 24


def test_a_density_is_never_added_up():
    rows = [
        (name, group, village, p / 2, 7.5) for name, group, p in FLAT for village in ("Một", "Hai")
    ]
    titles = ("Xã", "Huyện", "Thôn", "Dân số", "Mật độ (người/km²)")
    joined = join(sheet(titles, *rows))
    assert values(joined, "population") == PEOPLE
    assert set(values(joined, "mat_do_nguoi_km2")) == {None}
    assert column(joined, "mat_do_nguoi_km2").table_total is None


def test_residents_in_two_columns_are_added_up():
    rows = [(name, group, p - 50, 50) for name, group, p in FLAT]
    joined = join(sheet(("Đơn vị", "Huyện", "Thường trú", "Tạm trú"), *rows))
    assert values(joined, "population") == PEOPLE
    assert values(joined, "tam_tru") == [50] * 12


def test_a_total_that_stands_is_taken_as_it_stands():
    rows = [(name, group, p - 50, 50, p) for name, group, p in FLAT]
    header = (
        ("Đơn vị", "Huyện", "Nhân khẩu", None, None),
        (None, None, "Thường trú", "Tạm trú", "Tổng"),
    )
    joined = join(sheet(*header, *rows))
    assert values(joined, "population") == PEOPLE
    assert "added up" not in said(joined)


def test_a_sum_with_a_blank_part_stays_unknown():
    rows = [(name, group, p - 50, 50) for name, group, p in FLAT]
    rows[3] = (*rows[3][:3], None)
    joined = join(sheet(("Đơn vị", "Huyện", "Thường trú", "Tạm trú"), *rows))
    assert values(joined, "population")[3] is None
    assert values(joined, "population")[:3] == PEOPLE[:3]


def test_a_dash_is_none_of_them():
    rows = [(name, group, p, "-") for name, group, p in FLAT]
    rows[0] = (*rows[0][:2], PEOPLE[0] - 7, 7)
    joined = join(sheet(("Đơn vị", "Huyện", "Thường trú", "Tạm trú"), *rows))
    assert values(joined, "population") == PEOPLE
    assert "a dash" in said(joined)


def test_columns_and_sums_that_are_asked_for():
    rows = [(name, group, 1, p - 1, 7) for name, group, p in FLAT]
    table = sheet(("Đơn vị", "Huyện", "Nam (người)", "Nữ (người)", "Hộ"), *rows)
    joined = join(table, sums=(("Nam (người)", "Nữ (người)"),))
    assert [c.field for c in joined.columns] == ["population"]
    assert values(joined, "population") == PEOPLE
    chosen = join(table, columns=("Hộ", "c"))
    assert [c.field for c in chosen.columns] == ["ho", "nam_nguoi"]
    with pytest.raises(InputError, match="no column “Trâu”"):
        join(table, columns=("Trâu",))


def hectares(title, written=lambda km2: km2 * 100):
    return sheet(
        ("Tên xã", "Huyện", title),
        *((n, g, written(a)) for (n, g), a in zip(COMMUNES, KM2, strict=True)),
    )


@pytest.mark.parametrize("title", ["Diện tích (ha)", "Tổng diện tích tự nhiên (ha)", "Diện tích"])
def test_hectares_become_km2(title):
    joined = join(hectares(title))
    assert values(joined, "area_km2") == pytest.approx(KM2)


def test_a_unit_in_a_line_above_the_table():
    rows = [(n, g, a * 100) for (n, g), a in zip(COMMUNES, KM2, strict=True)]
    lines = ("ĐVT: ha",), ("Tên xã", "Huyện", "Diện tích")
    joined = join(sheet(*lines, *rows), communes=register(km2=None))
    assert values(joined, "area_km2") == pytest.approx(KM2)


def test_a_title_that_the_polygons_contradict_is_left_out():
    joined = join(hectares("Diện tích (ha)", lambda km2: km2), flat())
    assert not _has(joined, "area_km2") and "UNITS" in said(joined)
    asked = join(hectares("Diện tích (ha)", lambda km2: km2), units="km2")
    assert values(asked, "area_km2") == KM2


def test_areas_in_an_unknown_unit_are_joined_as_they_stand():
    joined = join(hectares("Diện tích", lambda km2: km2 * 7))
    assert values(joined, "area") == pytest.approx([7 * a for a in KM2])
    assert "UNITS" in said(joined)


def test_numbers_as_text_with_points_and_commas():
    joined = join(
        hectares("Diện tích (ha)", lambda a: f"{a * 100:,.2f}".translate(str.maketrans(",.", ".,")))
    )
    assert values(joined, "area_km2") == pytest.approx(KM2)


def test_a_figure_that_reads_two_ways_is_refused_and_can_be_told():
    rows = [(n, g, "12.345") for n, g in COMMUNES]
    table = sheet(("Tên xã", "Huyện", "Sản lượng"), *rows)
    with pytest.raises(InputError, match="DECIMAL"):
        join(table)
    assert values(join(table, decimal=","), "san_luong") == [12345] * 12
    assert values(join(table, decimal="."), "san_luong") == [12.345] * 12


def test_persons_are_whole_so_a_point_sets_thousands_apart():
    rows = [(n, g, f"{p // 1000}.{p % 1000:03d}") for n, g, p in FLAT]
    joined = join(sheet(HEADER, *rows))
    assert values(joined, "population") == PEOPLE
    assert "since persons are whole" in said(joined)


def test_what_is_no_number_and_what_is_negative_is_unknown_and_said():
    rows = [*FLAT[:2], (*FLAT[2][:2], "khoảng 5000"), (*FLAT[3][:2], -5), *FLAT[4:]]
    joined = join(flat(rows))
    assert values(joined, "population")[2:4] == [None, None]
    assert "4: khoảng 5000" in said(joined) and "negative" in said(joined)


def test_two_sheets_with_a_note_between():
    note = sheet(("Ghi chú",), ("Số liệu đến 31/12",), name="Ghi chú")
    joined = join(flat(), note, hectares("Diện tích (ha)"))
    assert values(joined, "population") == PEOPLE
    assert values(joined, "area_km2") == pytest.approx(KM2)
    assert "Ghi chú” has no figures" in said(joined)


def test_a_sheet_by_name_by_number_and_one_that_is_not_there():
    first, second = (sheet(HEADER, *FLAT, name=name) for name in ("Năm 2019", "Năm 2024"))
    both = join(first, second)
    assert [c.field for c in both.columns] == ["population", "population_2"]
    assert "population_2" in said(both)
    for asked in ("năm 2024", "2"):
        assert join(first, second, sheet=asked).columns[0].source.endswith("Năm 2024")
    with pytest.raises(InputError, match="Năm 2019, Năm 2024"):
        join(first, second, sheet="Năm 2030")


def test_field_names_that_the_layer_has_already():
    joined = join_statistics(register(), [flat()], Asked(), taken=["Population"])
    assert joined.columns[0].field == "population_2"


def test_codes_decide_before_names():
    rows = [
        (code, "Xã Chiềng Sơ" if i in (7, 10) else n, p)
        for i, (code, (n, _), p) in enumerate(zip(IDS, COMMUNES, PEOPLE, strict=True))
    ]
    joined = join(sheet(("Mã", "Tên xã", "Dân số"), *rows))
    assert values(joined, "population") == PEOPLE


def test_a_table_of_a_larger_area_by_code():
    others = [(f"{i:05d}", "Xã Hua La", 7) for i in range(500, 600)]
    mine = [(code, name, p) for code, (name, _, p) in zip(IDS, FLAT, strict=True)]
    joined = join(sheet(("Mã", "Tên xã", "Dân số"), *others, *mine))
    assert values(joined, "population") == PEOPLE
    assert len(joined.rest) == 100


def test_a_code_and_a_name_that_contradict_join_nothing():
    rows = [(code, n, g, p) for code, (n, g, p) in zip(IDS, FLAT, strict=True)]
    rows[1], rows[2] = (rows[2][0], *rows[1][1:]), (rows[1][0], *rows[2][1:])
    joined = join(sheet(("Mã", *HEADER), *rows))
    assert rests(joined)[:2] == [("contradicted", "Xã Chim Vàn"), ("contradicted", "Xã Hồng Ngài")]
    assert joined.ambiguous == 2 and values(joined, "population")[1:3] == [None, None]


def test_numbers_that_are_no_codes_are_not_believed():
    rows = [(code, *row) for code, row in zip(reversed(IDS), FLAT, strict=True)]
    joined = join(sheet(("Số hiệu", *HEADER), *rows))
    assert values(joined, "population") == PEOPLE
    assert "no codes of these communes" in said(joined)


def test_the_number_of_the_line_is_no_code_without_its_zeros():
    rows = [(i + 1, *row) for i, row in enumerate(FLAT)]
    communes = register(ids=[f"{i:02d}" for i in range(12)])
    assert values(join(sheet(("STT", *HEADER), *rows), communes=communes), "population") == PEOPLE
    unnamed = sheet(("Số", *HEADER), *rows)
    assert values(join(unnamed, communes=communes), "population") == PEOPLE


def test_zeros_eaten_by_a_spreadsheet_are_offered_and_not_assumed():
    rows = [(int(code), p) for code, p in zip(IDS, PEOPLE, strict=True)]
    table = sheet(("Mã xã", "Dân số"), *rows)
    joined = join(table)
    assert joined.matched == 0
    assert "LEADING_ZEROS" in said(joined) and "“100” for “00100”" in said(joined)
    assert joined.rest[0].suggestions == ("Thị trấn Bắc Yên (00100)",)
    assert values(join(table, leading_zeros=True), "population") == PEOPLE


def test_a_row_that_stands_twice():
    joined = join(flat([*FLAT, FLAT[2]]))
    assert values(joined, "population") == PEOPLE
    assert rests(joined) == [("doubled", "Xã Hồng Ngài")]
    assert joined.rest[0].row == 14
    assert column(joined, "population").table_total == sum(PEOPLE) + PEOPLE[2]


def test_two_rows_of_one_commune_with_different_figures_join_nothing():
    joined = join(flat([*FLAT, (*FLAT[2][:2], 1)]))
    assert values(joined, "population")[2] is None
    assert joined.ambiguous == 2


def test_a_misspelt_name_is_suggested_and_not_joined():
    joined = join(flat([("Xã Chim Vần", *FLAT[1][1:]), *FLAT[2:], FLAT[0]]))
    assert values(joined, "population")[1] is None
    rest = joined.rest[0]
    assert rest.name == "Xã Chim Vần" and rest.suggestions == ("Xã Chim Vàn (00101)",)
    missing = joined.rest[1]
    assert missing.name == "Xã Chim Vàn" and missing.suggestions == ("2 Xã Chim Vần",)


def test_a_table_of_another_province_joins_nothing():
    rows = [(f"Xã {name}", 10) for name in ("Hua La", "Tân Lập", "Tân Hợp", "Phú Yên", "Long Hòa")]
    joined = join(sheet(("Tên xã", "Dân số"), *rows))
    assert joined.matched == 0
    assert rests(joined)[0] == ("doubted", "Xã Hua La")


def test_a_table_of_more_districts_than_the_layer_has():
    others = [(f"Xã {i}", f"Huyện {i % 9}", 7) for i in range(99)]
    strangers = [("Xã Hua La", "Huyện Phù Yên", 7)]
    joined = join(flat([*others, *FLAT, *strangers]))
    assert values(joined, "population") == PEOPLE
    assert all(why == "no_commune" for why, _ in rests(joined)) and len(joined.rest) == 100


TEXTS = (
    "Xã Hua La|Hát Lót|HUYỆN BẮC YÊN|Bắc Yên|Tổng cộng|Cộng Huyện Mai Sơn|Thôn 1|  Bản A|STT|"
    "Dân số|Diện tích (ha)|Thường trú|Tạm trú|Cộng|12.345|1,5|7.890,26|-|#REF!|(1)|II|00101|101|"
    "X· Chim Vµn|Ph­êng T« HiÖu|ĐVT: ha|Mã xã|Huyện"
)
CELLS = st.one_of(
    st.none(),
    st.integers(-5, 9999),
    st.floats(allow_nan=True),
    st.booleans(),
    st.dates(),
    st.text(max_size=6),
    st.sampled_from(TEXTS.split("|")),
)


@given(st.lists(st.lists(CELLS, max_size=5), min_size=1, max_size=9), st.booleans())
@settings(max_examples=300)
def test_whatever_stands_in_a_sheet_is_joined_or_refused(rows, given_too):
    table = make_sheet("a.xlsx", "", [*rows, *FLAT] if given_too else rows)
    try:
        joined = join(table)
    except InputError as error:
        assert str(error)
        return
    said(joined)
    for column in joined.columns:
        assert len(column.values) == 12
    matched = {m.commune for m in joined.matches[0]} - {-1}
    assert len(matched) == sum(m.commune >= 0 for m in joined.matches[0]), "one row a commune"


def test_a_table_without_communes_is_refused():
    with pytest.raises(InputError, match="TABLE_KEY"):
        join(sheet(("Tỉnh", "Dân số"), ("Hà Nội", 8), ("Huế", 1)))


def test_a_table_in_tcvn3():
    from regionaltool.core import tcvn3

    rows = [
        (tcvn3.encode(n).decode("latin-1"), tcvn3.encode(g).decode("latin-1"), p)
        for n, g, p in FLAT
    ]
    header = [tcvn3.encode(text).decode("latin-1") for text in HEADER]
    joined = join(sheet(header, *rows))
    assert values(joined, "population") == PEOPLE and "TCVN3" in said(joined)


def test_texts_are_joined_where_there_are_no_figures_or_when_asked_for():
    rows = [(n, g, f"Ghi {i}") for i, (n, g) in enumerate(COMMUNES)]
    table = sheet(("Tên xã", "Huyện", "Vùng"), *rows)
    assert values(join(table), "vung")[3] == "Ghi 3"
    rows = [(*row, p) for row, p in zip(rows, PEOPLE, strict=True)]
    table = sheet(("Tên xã", "Huyện", "Vùng", "Dân số"), *rows)
    assert [c.field for c in join(table).columns] == ["population"]
    assert [c.field for c in join(table, columns=("Vùng", "Dân số")).columns] == [
        "population",
        "vung",
    ]


def test_a_given_header_key_and_a_bad_answer():
    rows = [("x", "y", 3), *((n, g, p) for n, g, p in FLAT)]
    joined = join(sheet(HEADER, *rows), header_rows=2, key="A")
    assert values(joined, next(c.field for c in joined.columns)) == PEOPLE
    with pytest.raises(InputError, match="no column “Mã số”"):
        join(flat(), key="Mã số")


def test_a_header_that_would_hide_communes_is_not_believed():
    joined = join(flat(), header_rows=3)
    assert values(joined, "population") == PEOPLE
    assert "would hide Thị trấn Bắc Yên" in said(joined)


def test_persons_that_are_not_whole_are_left_out():
    rows = [*FLAT[:2], (*FLAT[2][:2], 5.57), *FLAT[3:]]
    joined = join(flat(rows), hectares("Diện tích (ha)"))
    assert not _has(joined, "population") and _has(joined, "area_km2")
    assert "4 Xã Hồng Ngài: 5.57" in said(joined)


def test_a_sheet_that_cannot_be_read_does_not_keep_the_others():
    two_ways = sheet(("Tên xã", "Huyện", "Lúa"), *((n, g, "12.345") for n, g in COMMUNES))
    joined = join(two_ways, flat())
    assert values(joined, "population") == PEOPLE and "DECIMAL" in said(joined)


def test_a_layer_is_a_table_too():
    table = make_sheet("so_lieu", "", [("ten", "huyen", "dan_so"), *FLAT], is_layer=True)
    assert values(join(table), "population") == PEOPLE


def test_cancelling_goes_through():
    class StopError(Exception):
        pass

    def check():
        raise StopError

    with pytest.raises(StopError):
        join_statistics(register(), [flat()], check=check)


def test_a_part_and_another_are_the_whole():
    left, right = FLAT[:5], FLAT[5:]
    whole = column(join(flat()), "population").joined_total
    parts = [column(join(flat(part)), "population").joined_total for part in (left, right)]
    assert sum(parts) == whole == np.sum(PEOPLE)
