import csv
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core import tcvn3

SMALL = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxy" + "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
)


def test_a_street_of_hanoi():
    assert tcvn3.decode(b"Ph\xad\xeang Tr\xf3c B\xb9ch") == "Phường Trúc Bạch"
    assert tcvn3.encode("Phường Trúc Bạch") == b"Ph\xad\xeang Tr\xf3c B\xb9ch"


@given(st.text(st.sampled_from(SMALL + " -.,'()0123456789")))
def test_small_letters_come_back(text):
    assert tcvn3.decode(tcvn3.encode(text)) == text


def test_decomposed_text_is_the_same_text():
    name = "Thị xã Nghĩa Lộ"
    assert tcvn3.encode(unicodedata.normalize("NFD", name)) == tcvn3.encode(name)


@given(st.text(st.sampled_from(SMALL.upper()), min_size=1))
def test_capitals_are_never_another_letter(text):
    assert tcvn3.decode(tcvn3.encode(text)).lower() == text.lower()


@pytest.mark.parametrize(
    "name",
    [
        "Thị trấn Ít Ong",
        "Xã É Tòng",
        "Xã Mường É",
        "Xã Ẳng Tở",
        "Xã An Ấp",
        "Xã É",
        "Thành phố Sơn La",
        "Thị xã Ái Tử",
        "XÃ TƯỜNG THƯỢNG",
        "THÀNH PHỐ SƠN LA",
        "TÀ XÙA",
        "Xã SRó",
        "Xã AL Bá",
        "Người ở xã này đã ký",
        "ái",
        "",
    ],
)
def test_capitals_that_tcvn3_lacks_come_back(name):
    assert tcvn3.decode(tcvn3.encode(name)) == name


def test_windows_punctuation_stands():
    assert tcvn3.decode(b"x\xb7 \x93An B\xd7nh\x94 \x96 m\xedi") == "xã “An Bình” – mới"


def test_bytes_and_letters_that_are_not_in_the_set():
    with pytest.raises(UnicodeDecodeError):
        tcvn3.decode(b"\xaf")
    with pytest.raises(UnicodeEncodeError):
        tcvn3.encode("Košice")


def test_capitals_for_a_name_in_small_letters():
    assert tcvn3.capitalise("thị trấn ít ong") == "Thị trấn Ít Ong"
    assert tcvn3.capitalise("xã trấn yên") == "Xã Trấn Yên"
    assert tcvn3.capitalise("") == ""


def test_the_names_of_a_nation(shared_data):
    with (shared_data / "vn_names_tcvn3.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 300
    for row in rows:
        data = bytes.fromhex(row["name_tcvn3_hex"])
        assert tcvn3.decode(data) == row["name_utf8"]
        assert tcvn3.encode(row["name_utf8"]) == data
        assert tcvn3.decode(bytes.fromhex(row["district_tcvn3_hex"])) == row["district_utf8"]
