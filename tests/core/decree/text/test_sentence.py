"""Sentences of resolutions as passed, and what the styles join how."""

import pytest

from regionaltool.core.decree.text.clause import Clause, Member
from regionaltool.core.decree.text.sentence import sentence

WHOLE = "Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của "
PART = "một phần diện tích tự nhiên, quy mô dân số của "
NEW = " thành xã mới có tên gọi là xã X."


def said(*members, style="A", new_type="xã", new_name="X"):
    return sentence(Clause(1, new_type, new_name, members), style)


def commune(name, scope="W", after=()):
    return Member("xã", name, scope=scope, after=after)


def test_one_and_two_and_three():
    assert said(commune("A")) == f"{WHOLE}xã A{NEW}"
    assert said(commune("A"), commune("B")) == f"{WHOLE}xã A và xã B{NEW}"
    assert said(*map(commune, "ABC")) == f"{WHOLE}các xã A, B và C{NEW}"


def test_a_list_is_one_item():
    town, ward = Member("thị trấn", "T"), Member("phường", "P")
    assert said(town, *map(commune, "ABC")) == f"{WHOLE}thị trấn T và các xã A, B, C{NEW}"
    assert said(ward, town, commune("A")) == f"{WHOLE}phường P, thị trấn T và xã A{NEW}"


def test_numbers_make_no_list():
    numbered = [Member("Phường", number, "quận Tân Bình", number != "7") for number in "457"]
    assert said(*numbered, new_type="phường", new_name="Tân Sơn Nhất") == (
        f"{WHOLE}Phường 4, Phường 5 và Phường 7 (quận Tân Bình) thành phường mới có tên gọi là "
        "phường Tân Sơn Nhất."
    )


def test_shared_brackets_have_their_own_and():
    pair = (Member("phường", "A", "thành phố H", True), Member("xã", "B", "thành phố H"))
    assert said(*pair, Member("phường", "C")) == (
        f"{WHOLE}phường A và xã B (thành phố H), phường C{NEW}"
    )
    assert said(Member("phường", "C"), *pair) == (
        f"{WHOLE}phường C, phường A và xã B (thành phố H){NEW}"
    )


def test_special_zones_are_not_new():
    assert said(commune("Thổ Châu"), new_type="đặc khu", new_name="Thổ Châu") == (
        f"{WHOLE}xã Thổ Châu thành đặc khu có tên gọi là đặc khu Thổ Châu."
    )


@pytest.mark.parametrize(
    ("style", "joined"),
    [
        ("A", f"xã A, xã B, {PART}xã C và xã D"),
        ("B", f"xã A, xã B và {PART}xã C, xã D"),
        ("C", f"xã A, xã B, {PART}xã C và xã D"),
    ],
)
def test_a_last_group_of_two(style, joined):
    members = (commune("A"), commune("B"), commune("C", "P"), commune("D", "P"))
    assert said(*members, style=style) == f"{WHOLE}{joined}{NEW}"


@pytest.mark.parametrize(
    ("style", "joined"),
    [
        ("A", f"xã A, {PART}xã B và xã C, phần còn lại của xã D"),
        ("B", f"xã A, {PART}xã B, xã C và phần còn lại của xã D"),
        ("C", f"xã A, {PART}xã B và xã C và phần còn lại của xã D"),
    ],
)
def test_a_group_of_two_in_the_middle(style, joined):
    members = (commune("A"), commune("B", "P"), commune("C", "P"), commune("D", "R", (1, 2, 3)))
    tail = " sau khi sắp xếp theo quy định tại các khoản 1, 2, 3 Điều này"
    assert said(*members, style=style) == f"{WHOLE}{joined}{tail}{NEW}"


def test_rename():
    clause = Clause(96, "xã", "Buôn Đôn", (commune("Krông Na"),), "rename")
    assert sentence(clause) == "Đổi tên xã Krông Na thành xã Buôn Đôn."
