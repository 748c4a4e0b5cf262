import pytest

from regionaltool.core.decree.text.glued import set_apart
from regionaltool.core.decree.text.grammar import tidy
from regionaltool.core.decree.text.parse import read_clause


@pytest.mark.parametrize(
    ("glued", "apart"),
    [
        ("khoản 12 Điều nàythành xã mới có tên gọi là xãTân Thuận", None),
        ("của xã Thạch Lâm vàxã Quảng Lâm", None),
        ("củathị trấn Tân Uyênvàcácxã Trung Đồng, Thân Thuộc", None),
        ("thị trấn Pác Miầu,xã Mông Ân", None),
        ("Hưng Đạo (huyện Bảo Lạc)thành xã mới", None),
        ("An TâyvàAn Cựu thành phường mới", None),
        ("phường Hòasau khi sắp xếp", None),
        ("gồm60 xã và15 phường;trong đó có", None),
        ("của xã xã Đông Hưng", "của xã Đông Hưng"),
    ],
)
def test_words_of_the_form_are_set_apart(glued, apart):
    read = set_apart(glued)
    if apart is None:
        assert read.replace(" ", "") == glued.replace(" ", "")
        assert set_apart(read) == read != glued
    else:
        assert read == apart
    for word in read.replace(",", "").split():
        assert word[1:] == word[1:].lower(), word


@pytest.mark.parametrize(
    "name",
    [
        "ĐamBri",
        "B'Lao",
        "Ea H'Leo",
        "Phường Đúc",
        "Thành Thới A",
        "Lộ 25",
        "Xã Tắc",
        "Vàm Cỏ",
        "Sausalito",
        "Mỹ Thành",
        "تن دوك",
        "O’Brien-Côte",
        "McDonald",
    ],
)
def test_names_stay_as_they_are(name):
    text = f"của xã {name} và xã {name} thành xã mới có tên gọi là xã {name}."
    assert tidy(text) == text


def test_a_clause_as_published():
    read = read_clause(
        "Sắp xếptoàn bộ diện tích tự nhiên, quy mô dân sốcủacác xãA, B và C(huyện H)thành xã mới "
        "có tên gọi làxãC."
    )
    assert [(m.title, m.qualifier) for m in read.members] == [
        ("xã A", ""),
        ("xã B", ""),
        ("xã C", "huyện H"),
    ]
    assert read.title == "xã C"
