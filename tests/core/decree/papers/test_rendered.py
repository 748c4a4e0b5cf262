from dataclasses import replace

import pytest

from regionaltool.core.decree.papers.blocks import Mark, guarded, pieces, plain_text, read_blocks
from regionaltool.core.decree.papers.paper_words import PaperWords
from regionaltool.core.decree.papers.rendered import (
    OPINIONS,
    PROJECT,
    SKELETONS,
    SUBMISSION,
    papers,
)
from tests.core.decree.decided import decided_province


def texts(language, **changes):
    made = papers(decided_province(**changes), PaperWords(language), ["Một.", "Hai."])
    return {key: plain_text(blocks) for key, blocks in made.blocks.items()}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_mark_is_left_in_any_paper(language):
    for text in texts(language).values():
        assert not any(sign in text for sign in ("#", "{", "}", "[[", "//", "@ "))
        assert "\n1. Một.\n2. Hai.\n" in texts(language)["decree"]


def test_figures_are_filled_in_and_prose_is_left_open():
    made = papers(decided_province(), PaperWords("vi"), [])
    said = texts("vi")
    assert "giảm 6 đơn vị (50,00 %)" in said[SUBMISSION]
    assert "Đạt: 5; Báo cáo, giải trình: 1." in said[SUBMISSION]
    assert "- xã Tiên Lãng: Địa bàn biệt lập" in said[SUBMISSION]
    assert "Diện tích tự nhiên 21,02 km² (đạt 146,67 % tiêu chuẩn)" in said[PROJECT]
    assert "Trụ sở: xã Tân Thuận" in said[PROJECT]
    assert "Trụ sở dôi dư sau sắp xếp: 6." in said[PROJECT]
    assert "Chưa đủ số liệu" in said[OPINIONS]  # a commune has not been counted
    for key in SKELETONS:
        blocks = made.blocks[key]
        assert any(is_open for block in blocks for _, is_open in pieces(block.text))


def test_a_merged_province_and_an_open_day():
    assert "tỉnh Cà Mau (mới) năm 2025" in texts("vi")["decree"]
    assert "Số 202" not in texts("vi")["decree"]
    open_day = texts("vi", date="", resolution="", effective="")["decree"]
    assert "ngày … tháng … năm …" in open_day
    assert "[…/NQ-UBTVQH]" in open_day


def test_what_is_accepted_stands_on_the_first_page_of_each():
    words = PaperWords("vi")
    made = papers(decided_province(), words, [], ["Một đơn vị chưa có trụ sở."])
    for blocks in made.blocks.values():
        assert blocks[0].text == words("title.accepted").upper()
        assert blocks[2].text == "1. Một đơn vị chưa có trụ sở."
        assert blocks[3].mark is Mark.PAGE


def test_signs_of_a_value_are_no_marks():
    text = "#1 {}\n#h {} // {}\n{}".format(*[guarded("a // [[b]]\n# @ %")] * 4)
    heading, sides, plain = read_blocks(text, {})
    assert heading.text == plain.text == "a // [[b]] # @ %"
    assert sides.sides == ("a // [[b]] # @ %",) * 2
    assert [block.mark for block in (heading, sides, plain)] == [
        Mark.HEADING,
        Mark.SIDES,
        Mark.PLAIN,
    ]


def test_units_without_a_judgement():
    decided = decided_province()
    units = tuple(replace(unit, judgement=None, consent=None) for unit in decided.units)
    said = texts("vi", units=units)
    assert "Chưa chọn quy định" in said[SUBMISSION]
    assert "tiêu chuẩn)" not in said[PROJECT]
