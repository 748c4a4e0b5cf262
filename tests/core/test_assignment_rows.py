import csv
import io
import tempfile
import unicodedata
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from regionaltool.core.assignment_rows import assignment_rows, csv_bytes, html_table, tab_text
from regionaltool.core.plan import Plan
from regionaltool.core.register import Register
from regionaltool.core.tables.read_sheets import read_sheets
from regionaltool.core.tables.write_xlsx import write_xlsx
from regionaltool.core.unit_assignment import UnitAssignment, assign_units
from regionaltool.core.unit_table import commune_rows
from tests.core.ten_communes import COMMUNES

REGISTER = Register.of_communes(COMMUNES)


def plan_of(units, names=None) -> Plan:
    return Plan(COMMUNES, [unit or None for unit in units], names)


def rows_of(plan: Plan) -> list[tuple[str, ...]]:
    return assignment_rows(commune_rows(plan))


def back(file: Path) -> UnitAssignment:
    return assign_units(REGISTER, read_sheets(file, as_written=True))


def as_csv(rows) -> UnitAssignment:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "plan.csv")
        file.write_bytes(csv_bytes(rows))
        return back(file)


def as_xlsx(rows) -> UnitAssignment:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "plan.xlsx")
        write_xlsx(file, file, "Phương án", rows)
        return back(file)


def read_as_layer_does(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


# what a planner types, and what he pastes
texts = st.one_of(
    st.sampled_from(["007", "00012", "=1+1", "#REF!", "1.5", "TRUE", "1-2", "Hạ Long", '"', "a,b"]),
    st.text(
        st.one_of(
            st.sampled_from("\"'\t\n;,|= 0ạệđ\u0301"),
            st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")),
        ),
        min_size=1,
        max_size=12,
    ),
).map(read_as_layer_does)
assignments = st.lists(st.one_of(st.just(""), texts), min_size=10, max_size=10).filter(any)


def check_round_trip(read, units, names) -> None:
    named = {unit: name for unit, name in zip(filter(None, units), names, strict=False) if name}
    plan = plan_of(units, named)
    found = read(rows_of(plan))
    assert found.units == plan.assignment and all(found.settled)
    shown = Plan(COMMUNES, found.units, found.names)
    assert [shown.name(u) for u in shown.units] == [plan.name(u) for u in plan.units]
    assert len(found.failed) == plan.assignment.count(None)


@given(assignments, st.lists(texts, max_size=10))
def test_a_plan_comes_back_from_csv_as_it_was(units, names):
    check_round_trip(as_csv, units, names)


@settings(max_examples=25)
@given(assignments, st.lists(texts, max_size=10))
def test_a_plan_comes_back_from_xlsx_as_it_was(units, names):
    check_round_trip(as_xlsx, units, names)


@given(assignments, st.lists(texts, max_size=10))
def test_the_clipboard_holds_the_same_cells(units, names):
    rows = rows_of(plan_of(units, dict(zip(filter(None, units), names, strict=False))))
    pasted = csv.reader(io.StringIO(tab_text(rows), newline=""), delimiter="\t", strict=True)
    assert [tuple(row) for row in pasted] == rows


def test_letters_apart_from_their_marks_come_back_composed():
    apart = unicodedata.normalize("NFD", "Phường Hạ Long")
    found = as_csv(
        rows_of(plan_of([apart] * 10, {apart: unicodedata.normalize("NFD", "Đảo Ngọc")}))
    )
    assert set(found.units) == {"Phường Hạ Long"}
    assert found.names == {"Phường Hạ Long": "Đảo Ngọc"}


def test_the_csv_has_its_mark_and_all_texts_in_quotes():
    data = csv_bytes(rows_of(plan_of(["007"] * 10)))
    assert data.startswith(b"\xef\xbb\xbf") and b',"007",""\r\n' in data
    assert data.decode("utf-8-sig").splitlines()[0] == '"id","name","unit","unit_name"'


def test_a_name_that_is_the_id_is_not_repeated():
    rows = rows_of(plan_of(["u", "v", *[""] * 8], {"v": "Vân Đồn"}))
    assert [row[2:] for row in rows[1:4]] == [("u", ""), ("v", "Vân Đồn"), ("", "")]


def test_html_says_that_codes_are_texts():
    page = html_table([("id", "unit"), ("00123", "<b>\nx")])
    assert "mso-number-format:'\\@'" in page and ">00123</td>" in page
    assert "&lt;b&gt;<br" in page
