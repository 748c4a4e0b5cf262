import csv
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.problems import InputError
from regionaltool.core.register import Register
from regionaltool.core.tables.read_sheets import read_sheets
from regionaltool.core.tables.sheet import make_sheet
from regionaltool.core.unit_assignment import UnitAssignment, Why, assign_units
from tests.core.tables.sheets import COMMUNES, IDS, register, sheet

OF_IDS = [(code, f"u{number // 4}") for number, code in enumerate(IDS)]


def assign(*rows, known=None, **asked) -> UnitAssignment:
    return assign_units(known or register(), [sheet(*rows)], **asked)


def failed(found: UnitAssignment) -> list[tuple]:
    return [(row.row, row.why) for row in found.failed]


def said(found: UnitAssignment) -> str:
    return "\n".join(map(str, found.notes))


def test_units_by_code():
    found = assign(("id", "unit"), *OF_IDS)
    assert found.units == ("u0",) * 4 + ("u1",) * 4 + ("u2",) * 4
    assert all(found.settled) and found.failed == () and found.notes == ()
    assert (found.n_rows, found.n_assigned, found.zeros_lost) == (12, 12, 0)


def test_units_by_name_within_the_district():
    rows = [(district, name, f"U{i}") for i, (name, district) in enumerate(COMMUNES)]
    found = assign(("Huyện", "Tên xã", "Mã ĐVHC mới"), *rows)
    assert found.units == tuple(f"U{i}" for i in range(12)) and found.failed == ()


def test_units_have_names_and_two_names_are_noted():
    rows = [(*row, {"u0": "Bắc Yên", "u1": "Mai Sơn", "u2": "u2"}[row[1]]) for row in OF_IDS]
    assert assign(("id", "unit", "unit_name"), *rows).names == {"u0": "Bắc Yên", "u1": "Mai Sơn"}
    rows[1] = (*rows[1][:2], "Bắc")
    found = assign(("id", "unit", "unit_name"), *rows)
    assert found.names["u0"] == "Bắc Yên" and "more than one name: u0" in said(found)


def test_communes_that_the_table_does_not_name_have_no_unit():
    found = assign(("id", "unit"), *OF_IDS[:9])
    assert found.units[9:] == (None,) * 3 and found.settled == (True,) * 9 + (False,) * 3


def test_an_unknown_commune_is_reported_with_its_row():
    found = assign(("id", "unit"), *OF_IDS, ("99999", "u0"), (None, "u1"))
    assert failed(found) == [(14, Why.UNKNOWN_COMMUNE), (15, Why.UNKNOWN_COMMUNE)]
    assert (found.failed[0].code, found.failed[0].unit) == ("99999", "u0")


def test_a_commune_in_two_units_is_in_none():
    found = assign(("id", "unit"), *OF_IDS, (IDS[0], "u2"))
    assert found.units[0] is None and not found.settled[0]
    assert failed(found) == [(2, Why.TWO_UNITS), (14, Why.TWO_UNITS)]


def test_a_commune_twice_in_one_unit_is_in_it():
    found = assign(("id", "unit"), *OF_IDS, (IDS[0], "u0"))
    assert found.units[0] == "u0" and found.failed == ()


def test_an_empty_unit_is_none_and_reported():
    rows = [(IDS[0], None), *OF_IDS[1:]]
    found = assign(("id", "unit"), *rows)
    assert found.units[0] is None and found.settled[0]
    assert failed(found) == [(2, Why.NO_UNIT)]


def test_zeros_that_a_spreadsheet_took_are_offered_and_never_put_back_unasked():
    rows = [(int(code), unit) for code, unit in OF_IDS]
    found = assign(("id", "unit"), *rows)
    assert found.n_assigned == 0 and found.zeros_lost == 12
    assert {row.why for row in found.failed} == {Why.ZEROS_LOST}
    assert found.failed[0].suggestions == ("Thị trấn Bắc Yên (00100)",)
    found = assign(("id", "unit"), *rows, leading_zeros=True)
    assert found.n_assigned == 12 and found.failed == ()
    assert "zeros were put back before codes: 12, such as “100” for “00100”" in said(found)


def test_a_code_and_a_name_that_disagree_join_nothing():
    rows = [(code, name, "u") for code, (name, _) in zip(IDS, COMMUNES, strict=True)]
    rows[3] = (IDS[3], "Xã Chim Vàn", "u")
    found = assign(("id", "name", "unit"), *rows)
    assert (5, Why.CONTRADICTED) in failed(found) and found.units[3] is None


def test_a_date_is_no_unit():
    rows = [(IDS[0], datetime(2025, 3, 1)), *OF_IDS[1:]]
    found = assign(("id", "unit"), *rows)
    assert failed(found) == [(2, Why.DATE)] and not found.settled[0]


def test_units_that_are_numbers_may_have_lost_their_zeros():
    found = assign(("id", "unit"), *((code, 7.0) for code in IDS))
    assert set(found.units) == {"7"} and "units stand as numbers" in said(found)


def test_the_official_table_old_to_new():
    head = ("old_name", "old_district", "new_code", "new_name", "new_type", "part", "is_main")
    rows = [
        (name, district, "00001", "Xã Mới", "Xã", "full", "True") for name, district in COMMUNES
    ]
    rows[5:6] = [
        (*rows[5][:2], "00002", "Xã Hai", "Xã", "partial", "True"),
        (*rows[5][:2], "00001", "Xã Mới", "Xã", "partial", "False"),
    ]
    rows.append(("Xã Lạ", "Huyện Ở Xa", "00003", "Xã Xa", "Xã", "full", "True"))
    found = assign(head, *rows)
    assert found.units == ("00001",) * 5 + ("00002",) + ("00001",) * 6
    assert found.names == {"00001": "Xã Mới", "00002": "Xã Hai"}
    assert failed(found) == [(8, Why.PART), (15, Why.ELSEWHERE)]


def test_without_a_title_what_is_left_is_the_unit_and_it_is_said():
    found = assign(*OF_IDS)
    assert found.n_assigned == 12 and "column “B” is taken for the units" in said(found)
    found = assign(("Mã", "Nhóm"), *OF_IDS)
    assert found.n_assigned == 12 and "“Nhóm”" in said(found)


def test_two_columns_left_are_the_unit_and_its_name_or_asked_about():
    rows = [(*row, row[1].upper()) for row in OF_IDS]
    assert assign(("Mã", "Nhóm", "Tên nhóm"), *rows).names == {"u0": "U0", "u1": "U1", "u2": "U2"}
    rows = [(*row, f"x{number}") for number, row in enumerate(OF_IDS)]
    with pytest.raises(InputError, match="Nhóm, Ghi"):
        assign(("Mã", "Nhóm", "Ghi"), *rows)


def test_a_header_of_two_lines():
    found = assign(
        ("DANH SÁCH", None, None),
        ("Mã xã", "ĐVHC mới", None),
        (None, "Mã", "Tên"),
        *((code, unit, f"Xã {unit}") for code, unit in OF_IDS),
    )
    assert found.n_assigned == 12 and found.failed == ()
    assert found.names["u0"] == "Xã u0"


def test_no_row_vanishes_in_the_header():
    found = assign(("id", "unit"), ("abc", "u9"), *OF_IDS)
    assert failed(found) == [(2, Why.UNKNOWN_COMMUNE)]


def test_a_table_of_other_communes_is_refused():
    with pytest.raises(InputError, match=r"no column with codes or names.*“id” and “unit”"):
        assign(("id", "unit"), ("x1", "u"), ("x2", "v"))


def test_sheets_without_units_are_left_out_and_named():
    other = make_sheet("so.xlsx", "Ghi chú", [("Lập ngày", "1")])
    units = make_sheet("so.xlsx", "PA1", [("id", "unit"), *OF_IDS])
    found = assign_units(register(), [other, units])
    assert found.source == "so.xlsx › PA1" and "so.xlsx › Ghi chú" in said(found)


def test_the_real_table_of_a_real_province(shared_data):
    import pyogrio

    frame = pyogrio.read_dataframe(
        shared_data / "provinces" / "quang_ninh.gpkg", layer="communes_clean", read_geometry=False
    )
    known = Register.of(
        frame.full_name.tolist(), ids=frame.code.tolist(), groups=frame.district.tolist()
    )
    found = assign_units(known, read_sheets(shared_data / "vn_map_2025_old_to_new.csv"))
    right = [a == b for a, b in zip(found.units, frame.new_code, strict=True) if a is not None]
    listed = [row for row in found.failed if row.why is not Why.ELSEWHERE]
    assert len(right) > 130 and sum(right) > 0.96 * len(right)
    assert 0 < len(listed) < 60


# properties

codes = st.sampled_from([*IDS, *(code.lstrip("0") for code in IDS), "77777", "", "x y"])
units = st.sampled_from(["u", "v", "007", "", "Xã “Mới”; 1"])


@given(st.lists(st.tuples(codes, units), max_size=30))
def test_every_row_counts_or_is_reported(rows):
    """The slow way: what each commune may be, row by row."""
    found = assign(("id", "unit"), *OF_IDS, *((c or None, u or None) for c, u in rows))
    told: dict[str, set[str]] = {code: {unit} for code, unit in OF_IDS}
    for code, unit in rows:
        if code in told and unit:
            told[code].add(unit)
    expected = tuple(next(iter(told[c])) if len(told[c]) == 1 else None for c in IDS)
    assert found.units == expected
    reported = {row.row for row in found.failed}
    for number, (code, unit) in enumerate([*OF_IDS, *rows], start=2):
        counts = code in told and bool(unit) and told[code] == {unit}
        assert counts != (number in reported) or not (code or unit)


@given(st.permutations(OF_IDS), st.integers(0, 12))
def test_the_order_of_rows_does_not_matter(rows, cut):
    found = assign(("unit", "id"), *((unit, code) for code, unit in rows))
    assert found.units == tuple(unit for _, unit in OF_IDS)


def test_a_file_as_it_comes(tmp_path):
    file = tmp_path / "pa.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.writer(opened, delimiter=";")
        writer.writerow(("ma_xa", "phuong_an_1"))
        writer.writerows(OF_IDS)
    assert assign_units(register(), read_sheets(file)).n_assigned == 12
