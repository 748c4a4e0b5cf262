import unicodedata

import pytest

from regionaltool.core.syllables import is_syllable

OF_VIETNAM = (
    "xã Phường Trúc BẠCH nghĩa Nghiêng quý Quới quyết giếng gì gìn ưỡn uyên khuỷu thuở Huế ngoằn "
    "Đắk Đăk Krông Búk Pắc H'Leo M'Drắk Ẳng Ít É đường rượu yêu Yên Kỵ Quảng Hoà Hòa Thủy"
)
OF_ELSEWHERE = (
    "Ph­êng B¹ch Orléans Besançon Bû Köln Gonçalo Tõnis Łódź İzmir NghÜa Xãã bắg cằp hưu­ x£ quq 12ê"
)


@pytest.mark.parametrize("word", OF_VIETNAM.split())
def test_words_of_vietnam(word):
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("word", OF_ELSEWHERE.split())
def test_words_of_elsewhere(word):
    assert not is_syllable(word)


def test_a_stop_at_the_end_bears_two_tones_only():
    assert is_syllable("các") and is_syllable("cạc")
    assert not any(map(is_syllable, ("càc", "cảc", "cãc")))
