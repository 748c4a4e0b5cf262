import csv
import unicodedata

import pytest

from regionaltool.core import tcvn3
from regionaltool.core.legacy_text import Encoding, judge_texts, mend_texts

NAMES = (
    "Phường Trúc Bạch",
    "Phường Nghĩa Đô",
    "Xã Hải Bối",
    "Thị trấn Ít Ong",
    "Xã Đắk R'Măng",
    "Xã Krông Nô",
    "Xã Ea Súp",
    "Xã Kiêu Kỵ",
    "Thành phố Sơn La",
    "Xã Laêê",
    "Xã Bình Hòa",
    "Pi Toong",
)
FRENCH = (
    "Saint-Étienne",
    "Orléans",
    "Besançon",
    "Mâcon",
    "Sète",
    "Bû",
    "Gué",
    "Le Bé",
    "Trôo",
    "Île-de-Bréhat",
    "Hô",
    "Cîteaux",
    "L’Haÿ-les-Roses",
    "Nîmes",
    "N° 5",
    "Œuilly",
    "«Pré»",
    "Thônes",
    "Crécy",
    "Fère",
)
SIGNS = ("3 × 4", "12 × 5 m", "§ 7", "10 µm", "25 °C", "¾", "½ ha", "Mª Luisa", "© 2024", "± 5 %")
OTHERS = (
    "Køge", "Århus", "München", "Tõrva", "Põlva", "São João", "Córdoba", "Łódź", "Þingeyri",
    "Castellón", "Malmö", "Åmål", "Jyväskylä", "Võru", "Mõisaküla", "Sant Julià", "Coín", "Ávila",
)  # fmt: skip


def misread(names=NAMES, table="latin-1"):
    return [tcvn3.encode(name).decode(table) for name in names]


def test_tcvn3_is_recognised_and_mended():
    verdict = judge_texts(misread())
    assert verdict.encoding is Encoding.TCVN3
    assert verdict.share == 1 and not verdict.mixed and verdict.told == verdict.texts - 1
    assert mend_texts(misread(), verdict) == list(NAMES)
    assert len(verdict.examples) == 10
    assert verdict.examples[0] == ("Ph­êng Tróc B¹ch", "Phường Trúc Bạch")


@pytest.mark.parametrize("table", ["latin-1", "cp1252", "cp1258"])
def test_whichever_table_the_machine_read_it_with(table):
    names = misread(table=table)
    assert mend_texts(names, judge_texts(names)) == list(NAMES)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_correct_vietnamese_stays(form):
    names = [unicodedata.normalize(form, name) for name in NAMES]
    verdict = judge_texts(names)
    assert verdict.encoding is Encoding.UNICODE and not verdict.mendable
    assert mend_texts(names, verdict) == names


@pytest.mark.parametrize(
    "names", [FRENCH, OTHERS, SIGNS, FRENCH + OTHERS, *((n,) for n in FRENCH + SIGNS)]
)
def test_texts_of_elsewhere_stay(names):
    verdict = judge_texts(names)
    assert not verdict.mendable
    assert mend_texts(names, verdict) == list(names)


def test_english_and_codes_have_nothing_to_judge():
    verdict = judge_texts(["Bac Yen", "01003", None, "", 7, 3.5])
    assert verdict.encoding is Encoding.ASCII
    assert (verdict.texts, verdict.told) == (2, 0)
    assert judge_texts([]).encoding is Encoding.ASCII


def test_words_that_are_latin_1_alone_are_taken_as_they_are():
    names = ["Xã Bình Hòa", "Xã Tân Lý", "Long Hòa", "Tróc"]
    assert mend_texts(names, judge_texts(names)) == names


def test_among_correct_names_only_what_proves_itself_is_mended():
    names = ["Xã Mường É", "Xã Ngọc Hà", *misread(["Phường Trúc Bạch", "Xã Hải Bối"]), "Tróc"]
    verdict = judge_texts(names)
    assert verdict.encoding is Encoding.TCVN3 and verdict.mixed
    expected = ["Xã Mường É", "Xã Ngọc Hà", "Phường Trúc Bạch", "Xã Hải Bối", "Tróc"]
    assert mend_texts(names, verdict) == expected


def test_a_word_that_reads_both_ways_goes_with_its_column():
    names = misread(["Trúc", "Phường Trúc Bạch", "Xã Hải Bối"])
    assert names[0] == "Tróc"
    assert mend_texts(names, judge_texts(names))[0] == "Trúc"


def test_a_font_of_capitals_alone():
    capital = [name.lower() for name in NAMES]
    names = misread(capital)
    verdict = judge_texts(names)
    assert verdict.capitals_lost
    assert mend_texts(names, verdict)[:5] == [*NAMES[:4], "Xã Đắk R'măng"]
    assert verdict.examples[0][1] == "Phường Trúc Bạch"


def test_names_typed_in_capitals():
    names = misread([name.upper() for name in NAMES[:4]])
    assert mend_texts(names, judge_texts(names)) == [name.upper() for name in NAMES[:4]]


def test_utf_8_read_as_latin_1():
    names = [name.encode().decode("latin-1") for name in NAMES]
    verdict = judge_texts(names)
    assert verdict.encoding is Encoding.UTF8_TWICE
    assert mend_texts(names, verdict) == list(NAMES)


def test_vni():
    names = ["Phöôøng Truùc Baïch", "Huyeän Cuû Chi", "Quaän Goø Vaáp", "Thò traán Kieát"]
    verdict = judge_texts(names)
    assert verdict.encoding is Encoding.VNI
    assert mend_texts(names, verdict)[1] == "Huyện Củ Chi"


def test_lost_letters_are_said_and_left():
    names = ["Ph\ufffd\ufffdng Tr\ufffdc B\ufffdch", "Pi Toong"]
    verdict = judge_texts(names)
    assert verdict.encoding is Encoding.LOST and not verdict.mendable
    assert mend_texts(names, verdict) == names


def test_values_that_are_no_texts_stay():
    values = [*misread(), None, 5, float("nan")]
    mended = mend_texts(values, judge_texts(values))
    assert mended[:-1] == [*NAMES, None, 5] and mended[-1] != mended[-1]


def test_the_names_as_a_file_of_that_time_has_them(shared_data):
    with (shared_data / "vn_names_tcvn3_raw.csv").open(encoding="latin-1") as file:
        raw = [row["name"] for row in csv.DictReader(file)]
    with (shared_data / "vn_names_tcvn3.csv").open(encoding="utf-8") as file:
        right = [row["name_utf8"] for row in csv.DictReader(file)]
    assert mend_texts(raw, judge_texts(raw)) == right
    assert not judge_texts(right).mendable
