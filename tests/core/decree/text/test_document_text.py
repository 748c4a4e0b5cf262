import pytest

from regionaltool.core.decree.text.document_text import read_text
from regionaltool.core.problems import InputError

FRAME = """ỦY BAN THƯỜNG VỤ QUỐC HỘI
Nghị quyết số: 1655/NQ-UBTVQH15
Căn cứ Nghị quyết số 203/2025/QH15;
Điều 1. Sắp xếp các đơn vị hành chính cấp xã của tỉnh Cà Mau
Trên cơ sở Đề án số 364/ĐA-CP, Ủy ban Thường vụ Quốc hội quyết định sắp xếp để thành lập các đơn \
vị hành chính cấp xã của tỉnh Cà Mau như sau:
{clauses}
Điều 2. Hiệu lực thi hành
1. Nghị quyết này có hiệu lực thi hành từ ngày được thông qua.
2. Sau khi sắp xếp xong, các cơ quan báo cáo.
"""
BOTH = "toàn bộ diện tích tự nhiên, quy mô dân số của"
CLAUSES = (
    f"Sắp xếp {BOTH} xã Tân Đức và một phần diện tích tự nhiên, quy mô dân số của xã Gia Tân 2 "
    "thành xã mới có tên gọi là xã Bàu Hàm 2.",
    f"Sắp xếp {BOTH} xã A và phần còn lại của xã Gia Tân 2 sau khi sắp xếp theo quy định tại khoản "
    "1 Điều này thành xã mới có tên gọi là xã Gia Tân 2.",
    "Đổi tên xã Krông Na thành xã Buôn Đôn.",
    "Sau khi sắp xếp, tỉnh Cà Mau có 04 đơn vị hành chính cấp xã, gồm 04 xã; trong đó có 03 xã "
    "hình thành sau sắp xếp, thực hiện đổi tên quy định tại Điều này và 01 xã không thực hiện sắp "
    "xếp là xã Hồ Thị Kỷ.",
)


def numbered(clauses=CLAUSES):
    return "\n".join(f"{n}. {text}" for n, text in enumerate(clauses, start=1))


def one(text):
    reading = read_text(text)
    (resolution,) = reading.resolutions
    return resolution, [str(note) for note in reading.notes]


@pytest.mark.parametrize(
    "text",
    [
        FRAME.format(clauses=numbered()),
        FRAME.format(clauses="\n".join(CLAUSES)),
        FRAME.format(clauses=numbered()).replace("\n", "\r\n"),
        FRAME.format(clauses=numbered()).replace(", ", ",\n"),
        FRAME.format(clauses=numbered().replace("\n", " ")),
        FRAME.format(clauses=" ".join(CLAUSES)),
    ],
)
def test_a_whole_resolution(text):
    resolution, notes = one(text)
    assert notes == []
    assert (resolution.number, resolution.province) == ("1655/NQ-UBTVQH15", "tỉnh Cà Mau")
    assert [clause.new_name for clause in resolution.clauses] == [
        "Bàu Hàm 2",
        "Gia Tân 2",
        "Buôn Đôn",
    ]
    assert [clause.number for clause in resolution.clauses] == [1, 2, 3]
    assert resolution.clauses[1].members[1].after == (1,)
    assert resolution.closing.number == 4
    assert [member.title for member in resolution.closing.kept] == ["xã Hồ Thị Kỷ"]


def test_a_closing_ends_a_resolution():
    reading = read_text("\n".join(CLAUSES * 2))
    assert [len(resolution.clauses) for resolution in reading.resolutions] == [3, 3]


def test_what_is_odd_is_told():
    clauses = numbered().splitlines()
    _, notes = one("\n".join((clauses[0], *clauses[2:])))
    assert notes == [
        "Clauses without a sentence that can be read: 2. Look whether the text is whole."
    ]
    _, notes = one(numbered().replace("khoản 1 Điều", "khoản 7 Điều"))
    assert notes == ["Clause 2 cites clauses that do not stand before it: 7."]
    _, notes = one(numbered().replace("03 xã", "02 xã"))
    assert notes == ["The clauses form 3 xã, the closing clause says 2 xã."]
    _, notes = one(numbered().replace("04 đơn vị", "05 đơn vị"))
    assert "its types add up to 4" in notes[0]
    _, notes = one(numbered().replace("3. Đổi", "2. Đổi"))
    assert any("Several clauses have one number: 2." in note for note in notes)


def test_a_clause_that_cannot_be_read_is_told_and_the_others_are_read():
    resolution, notes = one(numbered().replace("thành xã mới có tên gọi là xã Gia", "là xã Gia"))
    assert len(resolution.clauses) == 2
    assert notes[0].startswith("Clause 2: This is no clause")


def test_a_text_without_clauses():
    with pytest.raises(InputError, match="has no clause that begins with"):
        read_text("Điều 1. Sắp xếp các đơn vị hành chính cấp xã của tỉnh Cà Mau")
