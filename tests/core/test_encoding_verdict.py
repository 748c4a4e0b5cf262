import csv

import geopandas as gpd
import pytest

from regionaltool.core import tcvn3
from regionaltool.core.encoding_verdict import judge_field
from regionaltool.core.legacy_text import Encoding

NAMES = ["Phường Trúc Bạch", "Xã Mường Giàng", "Thị trấn Ít Ong", "Xã Chiềng Lề", "Phường Tô Hiệu"]
BYTES = [tcvn3.encode(name).decode("latin-1") for name in NAMES]
UTF8 = [name.encode().decode("latin-1") for name in NAMES]


def as_utf8(texts: list[str]) -> list[str]:
    """As QGIS shows bytes that it takes for UTF-8."""
    return [text.encode("latin-1").decode("utf-8", "replace") for text in texts]


def said(verdict) -> str:
    return " ".join(map(str, verdict.problems()))


@pytest.mark.parametrize(
    ("shown", "undecoded"),
    [
        (BYTES, None),
        (BYTES, BYTES),
        (as_utf8(BYTES), BYTES),
        ([t.encode("latin-1").decode("cp437") for t in BYTES], BYTES),
        ([t.encode("latin-1").decode("cp1258") for t in BYTES], BYTES),
    ],
    ids=["Latin-1", "Latin-1 with bytes", "�", "DOS", "Windows in Vietnamese"],
)
def test_tcvn3_is_mended_however_it_is_shown(shown, undecoded):
    verdict = judge_field("TEN", shown, undecoded)
    assert verdict.encoding is Encoding.TCVN3 and not verdict.sound
    assert [verdict.mended[row] for row in range(5)] == NAMES
    assert verdict.examples == tuple(zip(shown, NAMES, strict=True))
    assert "Field “TEN”: texts in TCVN3" in said(verdict) and "5 of 5" in said(verdict)


@pytest.mark.parametrize(
    ("shown", "undecoded"),
    [
        (NAMES, None),
        (NAMES, UTF8),
        (["An Hai", "Ba Vi"], ["An Hai", "Ba Vi"]),
        ([], []),
        ([], None),
    ],
)
def test_what_is_read_as_it_was_written_is_sound(shown, undecoded):
    verdict = judge_field("TEN", shown, undecoded)
    assert verdict.sound and verdict.problems() == () and verdict.mended == {}
    assert verdict.note("xa") is None


def test_utf8_that_was_read_as_latin_1():
    verdict = judge_field("TEN", UTF8)
    assert verdict.encoding is Encoding.UTF8_TWICE
    assert list(verdict.mended.values()) == NAMES


@pytest.mark.parametrize("names", [["Orléans", "Besançon", "Nîmes"], ["Jõgeva", "Võru", "Põlva"]])
def test_names_of_other_countries_are_sound(names):
    assert judge_field("nom", names).sound
    assert judge_field("nom", names, [n.encode().decode("latin-1") for n in names]).sound


def test_letters_of_another_language_that_were_lost():
    names = ["Orléans", "Besançon", "Nîmes"]
    verdict = judge_field("nom", as_utf8(names), names)
    assert verdict.encoding is Encoding.LOST and list(verdict.mended.values()) == names
    assert "With ISO-8859-1 3 of 3 texts become readable" in said(verdict)
    assert str(verdict.note("xa")) == said(verdict)


def test_lost_letters_without_the_bytes():
    verdict = judge_field("TEN", as_utf8(BYTES))
    assert verdict.encoding is Encoding.LOST and not verdict.sound and verdict.mended == {}
    assert "or ask for the layer anew" in said(verdict)
    assert "ISO-8859-1" in str(verdict.note("xa"))


def test_what_has_been_edited_stays():
    shown = as_utf8(BYTES)
    shown[1] = "Xã Mường La"
    undecoded = [BYTES[0], None, *BYTES[2:]]
    verdict = judge_field("TEN", shown, undecoded)
    assert sorted(verdict.mended) == [0, 2, 3, 4]


def test_empty_and_other_values_are_passed_over():
    verdict = judge_field("TEN", [None, "", 7, *BYTES], [None, "", 7, *BYTES])
    assert verdict.texts == 5 and sorted(verdict.mended) == [3, 4, 5, 6, 7]


def test_correct_texts_among_the_others_stay():
    verdict = judge_field("TEN", [*BYTES, "Xã Mường Bú", "Xã Mường Trai"])
    assert verdict.mixed and sorted(verdict.mended) == [0, 1, 2, 3, 4]
    assert "only what proves itself" in said(verdict)


def test_a_font_of_capitals():
    verdict = judge_field("TEN", [text.lower() for text in BYTES])
    assert verdict.capitals_lost and "each word gets its capital" in said(verdict)
    assert "each word given its capital" in str(verdict.note("xa"))


def test_what_has_been_mended_in_a_sentence():
    told = str(judge_field("TEN_XA", BYTES).note("ranh_gioi_xa"))
    assert "“ranh_gioi_xa”" in told and "“TEN_XA”" in told and "“Phường Trúc Bạch”" in told
    assert "100 %" in told


def test_at_most_ten_examples_and_each_once():
    verdict = judge_field("HUYEN", BYTES * 10)
    assert verdict.examples == tuple(zip(BYTES, NAMES, strict=True)) and len(verdict.mended) == 50
    many = [tcvn3.encode(f"Xã Mường Giàng {n}").decode("latin-1") for n in range(30)]
    assert len(judge_field("TEN", many).examples) == 10


def test_the_messy_names(shared_data):
    file = shared_data / "messy" / "ranh_gioi_xa.shp"
    undecoded = gpd.read_file(file, encoding="ISO-8859-1")
    with (shared_data / "messy" / "truth.csv").open(encoding="utf-8-sig") as lines:
        truth = {row["code"]: row for row in csv.DictReader(lines)}
    for column, key in (("TEN_XA", "full_name"), ("TEN_HUYEN", "district")):
        raw = undecoded[column].tolist()
        verdict = judge_field(column, as_utf8(raw), raw)
        right = [truth[str(code)][key] for code in undecoded["MA_XA"]]
        became = [verdict.mended.get(row, text) for row, text in enumerate(as_utf8(raw))]
        assert became == right
