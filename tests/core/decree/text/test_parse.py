"""Clauses read: as they should be, with the slips of resolutions as passed, and what is none."""

import pytest

from regionaltool.core.decree.text.parse import read_clause, title_key
from regionaltool.core.problems import InputError

BOTH = "toàn bộ diện tích tự nhiên, quy mô dân số của"
END = "thành xã mới có tên gọi là xã X."


def members(groups, duplicated=(), end=END):
    read = read_clause(f"Sắp xếp {groups} {end}", 1, duplicated).members
    return [(m.title, m.scope, m.after) for m in read]


@pytest.mark.parametrize(
    "phrase",
    [
        BOTH,
        "toàn bộ diện tích tự nhiên, quy mô dân của",
        "toàn bộ diện tích tự nhiên, quy mô dân số",
        "toàn bộ diện tích tự nhiên quy mô dân số của",
        "toàn bộ diện tích tự nhiên, quy mô dân số của của",
        "toàn bộ diện tích, quy mô dân số của",
        "toàn bộ diện tích tự nhiên và quy mô dân số của",
        "toàn bộ",
    ],
)
def test_slips_in_the_scope(phrase):
    assert members(f"{phrase} xã A và xã B") == [("xã A", "W", ()), ("xã B", "W", ())]


def test_slips_in_lists():
    assert members(f"{BOTH} các xã A và xã B") == [("xã A", "W", ()), ("xã B", "W", ())]
    assert members(f"{BOTH} xã A, và một phần diện tích tự nhiên của xã B") == [
        ("xã A", "W", ()),
        ("xã B", "PA", ()),
    ]


def test_slips_in_the_head():
    read = read_clause(f"Sắp xếp {BOTH} xã A và xã Ninh Thạnh Lợi thành xã Ninh Thạnh Lợi.")
    assert (read.new_type, read.new_name, len(read.members)) == ("xã", "Ninh Thạnh Lợi", 2)
    assert len(read_clause(f"122. Nhập {BOTH} xã A {END}").members) == 1


@pytest.mark.parametrize(
    ("cited", "after"),
    [
        ("khoản 9 Điều này", (9,)),
        ("khoản 9", (9,)),
        ("khoản 9, khoản 10 Điều này", (9, 10)),
        ("khoản 5 và khoản 6 Điều này", (5, 6)),
        ("các khoản 1, 2, 3 Điều này", (1, 2, 3)),
        ("các khoản 16, 19 và 21 Điều này", (16, 19, 21)),
    ],
)
def test_references(cited, after):
    groups = f"{BOTH} xã A và phần còn lại của xã B sau khi sắp xếp theo quy định tại {cited}"
    assert members(groups) == [("xã A", "W", ()), ("xã B", "R", after)]


def test_four_scopes():
    groups = (
        "một phần diện tích tự nhiên, quy mô dân số của phường Minh Khai (quận Bắc Từ Liêm), một "
        "phần diện tích tự nhiên, toàn bộ quy mô dân số của phường Tây Tựu và một phần diện tích "
        "tự nhiên của xã Kim Chung (huyện Hoài Đức)"
    )
    assert [scope for _, scope, _ in members(groups)] == ["P", "PW", "PA"]


def test_style_b():
    groups = (
        f"{BOTH} phường Bến Nghé và một phần diện tích tự nhiên, quy mô dân số của phường Đa Kao, "
        "phường Nguyễn Thái Bình"
    )
    assert [scope for _, scope, _ in members(groups)] == ["W", "P", "P"]


def test_names_that_look_like_words_of_the_sentence():
    groups = f"{BOTH} các phường Phú Hội, Phường Đúc và Thành An, Phường 4, xã Các Sơn"
    assert [title for title, _, _ in members(groups)] == [
        "phường Phú Hội",
        "phường Phường Đúc",
        "phường Thành An",
        "Phường 4",
        "xã Các Sơn",
    ]


def test_what_is_no_unit():
    groups = (
        f"{BOTH} xã A và khu vực bãi bồi ven biển (do huyện Kim Sơn quản lý) và toàn bộ diện tích "
        "tự nhiên của Trường bắn TB1"
    )
    assert members(groups) == [
        ("xã A", "W", ()),
        ("khu vực bãi bồi ven biển", "W", ()),
        ("Trường bắn TB1", "WA", ()),
    ]


def shared(groups, duplicated=()):
    read = read_clause(f"Sắp xếp {groups} {END}", 1, duplicated).members
    return [(m.name, bool(m.qualifier), m.qualifier_shared) for m in read]


def test_whose_the_brackets_are():
    twice = {title_key("xã", "A")}
    pair = f"{BOTH} xã A và xã B (huyện H)"
    assert shared(pair) == [("A", False, False), ("B", True, False)]
    assert shared(pair, twice) == [("A", True, True), ("B", True, False)]
    assert shared(f"{pair}, xã C") == [
        ("A", True, True),
        ("B", True, False),
        ("C", False, False),
    ]
    in_list = f"{BOTH} thị trấn T và các xã A (huyện H), B, C"
    assert [own for _, own, _ in shared(in_list)] == [False, True, False, False]


def test_decomposed_text_on_several_lines():
    import unicodedata

    text = unicodedata.normalize("NFD", f"12.  Sắp xếp {BOTH}\n xã Tân\u00a0Đức {END}")
    read = read_clause(text)
    assert (read.number, read.members[0].name) == (12, "Tân Đức")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Điều 2. Hiệu lực thi hành.",
        f"Sắp xếp {BOTH} xã A và xã B.",
        f"Sắp xếp xã A và xã B {END}",
        f"{BOTH} xã A {END}",
        "Đổi tên xã A, xã B thành xã C.",
    ],
)
def test_what_is_no_clause(text):
    with pytest.raises(InputError, match="no clause as resolutions write it"):
        read_clause(text)


def test_a_sentence_as_long_as_no_sentence_is():
    names = ", ".join(f"xã A{number}" for number in range(2000))
    assert len(members(f"{BOTH} {names}")) == 2000
    with pytest.raises(InputError, match="no clause"):
        members(f"{BOTH} {names * 3}")
