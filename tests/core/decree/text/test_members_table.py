import pytest

from regionaltool.core.decree.text.members_table import COLUMNS, read_members_table, rows_of
from regionaltool.core.decree.text.parse import read_clause
from regionaltool.core.decree.text.sentence import sentence
from regionaltool.core.problems import InputError

ROW = {
    "resolution": "1655/NQ-UBTVQH15",
    "province": "tỉnh Cà Mau",
    "clause": "1",
    "new_type": "xã",
    "new_name": "Tân Thuận",
    "i": "1",
    "member_type": "xã",
    "member_name": "Tân Đức",
    "qualifier": "",
    "qual_shared": "0",
    "scope": "W",
    "after_clauses": "",
}


def table(*changes, columns=COLUMNS):
    """The clauses of a table whose rows are ROW with changes."""
    rows = [[(ROW | change).get(column) for column in columns] for change in changes]
    return read_members_table("members.tsv", [list(columns), *rows])


def told(*changes, **options):
    with pytest.raises(InputError) as error:
        table(*changes, **options)
    return str(error.value)


def sentences(*changes):
    return [sentence(c) for r in table(*changes).resolutions for c in r.clauses]


def test_rows_in_any_order():
    made = table(
        {"clause": 10, "i": 2.0, "member_name": "C"},
        {"clause": 10, "i": 10, "member_name": "D"},
        {"clause": 10, "i": 1, "member_name": "B"},
        {"clause": "2", "new_type": "đặc khu", "new_name": "Thổ Châu"},
        {"resolution": "1654/NQ-UBTVQH15", "clause": 1},
    )
    assert [resolution.number[:4] for resolution in made.resolutions] == ["1654", "1655"]
    second, tenth = made.resolutions[1].clauses
    assert (second.number, tenth.number) == (2, 10)
    assert [member.name for member in tenth.members] == ["B", "C", "D"]
    (note,) = made.notes
    assert "1655/NQ-UBTVQH15" in str(note)
    assert "1, 3, 4, 5, 6 and 3 more" in str(note)


def test_a_number_is_a_name():
    number = {"member_type": "Phường", "member_name": 4.0, "new_type": "phường"}
    assert sentences(number) == ["Đổi tên Phường 4 thành phường Tân Thuận."]


def test_references_and_shared_brackets():
    assert sentences(
        {"member_name": "A", "qualifier": "huyện H", "qual_shared": "true"},
        {"i": 2, "member_name": "B", "qualifier": "huyện H"},
        {"i": 3, "member_name": "C", "scope": "r", "after_clauses": "9, 10"},
    ) == [
        "Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của xã A và xã B (huyện H) và phần còn "
        "lại của xã C sau khi sắp xếp theo quy định tại khoản 9, khoản 10 Điều này thành xã mới có "
        "tên gọi là xã Tân Thuận."
    ]


@pytest.mark.parametrize(
    "name",
    [
        'Tân "Đức"',
        "Tân / Đức \\ O'Brien",
        "Tân Đức 🏝️",
        "تن دوك",
        "H" * 300,
        "Tân: Đức; 50 %",
    ],
)
def test_strange_names_are_written_and_read_back(name):
    (written,) = sentences({"member_name": name}, {"i": 2, "member_name": "B"})
    assert f"của xã {name} và xã B thành" in written
    assert [member.name for member in read_clause(written).members] == [name, "B"]


def test_decomposed_letters_and_line_breaks_are_mended():
    (written,) = sentences({"member_name": "Ta\u0302n\nĐu\u031b\u0301c  1", "scope": "P"})
    assert "xã Tân Đức 1" in written


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"scope": None}, "no scope"),
        ({"scope": "Q"}, "The scope “Q” is not known. Write one of these: W, P, PW"),
        ({"clause": "đầu"}, "“đầu” is no whole number in the column clause"),
        ({"i": ""}, "no i"),
        ({"member_name": " "}, "no member_name"),
        ({"member_type": None}, "no member_type"),
        ({"new_name": None}, "no new_name"),
        ({"qual_shared": "2"}, "“2” is neither 1 nor 0"),
        ({"after_clauses": "khoản 9"}, "“khoản 9” are no numbers of clauses"),
    ],
)
def test_what_is_wrong_is_told_with_its_row(change, reason):
    said = told(change)
    assert reason in said
    assert "members.tsv, row 2" in said


def test_rows_that_contradict():
    assert "same number in the column i" in told({}, {})
    assert "“Tân Tiến” is another" in told({}, {"i": 2, "new_name": "Tân Tiến"})


def test_columns_and_rows_that_are_missing():
    assert "no column scope" in told({}, columns=[c for c in COLUMNS if c != "scope"])
    assert "no rows with members" in told()


def test_rows_and_back():
    (resolution,) = table({"scope": "R", "after_clauses": "9,10"}, {"i": 2}).resolutions
    rows = [list(row.values()) for row in rows_of(resolution)]
    again = read_members_table("again", [list(COLUMNS), *rows])
    assert again.resolutions == (resolution,)
