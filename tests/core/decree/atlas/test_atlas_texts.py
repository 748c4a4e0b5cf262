from dataclasses import replace

from regionaltool.core.decree.atlas.atlas_texts import AtlasTexts
from regionaltool.core.decree.atlas.unit_sides import unit_sides
from regionaltool.core.decree.papers.paper_words import PaperWords
from tests.core.decree.decided import decided_province

DECIDED = decided_province()


def texts(decided=DECIDED, language="vi", accepted=()):
    return AtlasTexts(decided, PaperWords(language), accepted)


def page(place: int, **changes):
    decided = decided_province(**changes)
    sides = unit_sides([unit.outline for unit in decided.units], decided.crs)
    return texts(decided).unit(place, sides[place])


def test_a_unit_has_its_figures():
    lines = page(0)["figures"][0].split("\n")
    assert lines[:6] == [
        "Mã: 00002",
        "Loại: xã",
        "Diện tích tự nhiên: 21,02 km²",
        "Diện tích đo trên bản đồ: 2,00 km²",
        "Quy mô dân số: 3.001 người",
        "Mật độ dân số: 142,77 người/km²",
    ]
    assert "Trụ sở: xã Tân Thuận" in lines
    assert "Tiêu chuẩn: Đạt" in lines


def test_what_is_unknown_is_never_nought():
    figures = page(1)["figures"][0]
    assert "Quy mô dân số: chưa rõ" in figures
    assert "Mật độ dân số: chưa rõ" in figures
    communes = tuple(replace(one, km2=None, people=None) for one in DECIDED.communes)
    bare = page(0, communes=communes)
    assert "Diện tích tự nhiên: chưa rõ" in bare["figures"][0]
    assert "– km² · – người" in bare["members"][0]


def test_what_is_open_is_said():
    units = (replace(DECIDED.units[0], seat=None, code="", type=""), *DECIDED.units[1:])
    figures = page(0, units=units)["figures"][0]
    assert figures.count("chưa xác định") == 3


def test_members_are_numbered_and_the_seat_is_marked():
    lines = page(0)["members"][0].split("\n")
    assert lines == [
        "1 xã Tân Đức (huyện Đầm Dơi) · 10,01 km² · 1.000 người",
        "2 ★ xã Tân Thuận (huyện Đầm Dơi) · 11,01 km² · 2.001 người",
    ]


def test_long_lists_come_shorter_too_and_say_how_much_is_left_out():
    found = texts(accepted=[f"Sai {n}" for n in range(70)]).cover()["accepted"]
    assert found[0].split("\n")[-1] == "70. Sai 69"
    assert found[1].split("\n")[-1] == "… và 10 điểm khác; phụ lục liệt kê đầy đủ."
    assert [*map(len, found)] == sorted(map(len, found), reverse=True)


def test_labels_go_from_name_and_figures_to_a_number():
    found = texts().unit_label(DECIDED.units[0], 1)
    assert found[0] == "xã Tân Thuận\n21,02 km² · 3.001 người"
    assert found[-3:] == ("xã Tân Thuận", "xã Tân\nThuận", "1")


def test_both_languages_have_the_same_words():
    vi, en = PaperWords("vi"), PaperWords("en")
    assert set(vi._texts) == set(en._texts)


def test_the_page_names_number_and_day_of_the_decree():
    common = texts().common(4)
    assert common["option"] == ("Nghị quyết số 1655/NQ-UBTVQH15, ngày 16 tháng 6 năm 2025",)
    assert common["page"] == ("Trang 4/9",)
    assert "mục 7 của nhật ký" in common["sources"][0]
