from decimal import Decimal

import pytest

from regionaltool.core.decree.papers.paper_words import PaperWords, _flat, half_up
from regionaltool.resource_folder import resource


def test_numbers_and_days_are_written_as_the_language_does():
    vi, en = PaperWords("vi"), PaperWords("en")
    assert (vi.real(1234.5), en.real(1234.5)) == ("1.234,50", "1,234.50")
    assert (vi.whole(1234567), vi.whole(None), vi.whole(-343)) == ("1.234.567", "–", "-343")
    assert vi.day("2025-06-01") == "ngày 01 tháng 6 năm 2025"
    assert vi.day("2025-02-03") == "ngày 03 tháng 02 năm 2025"
    assert vi.day("") == "ngày … tháng … năm …"
    assert half_up(Decimal("0.125"), 2) == Decimal("0.13")


def test_every_language_has_the_same_keys():
    import tomllib

    keys = [
        {
            key
            for key, _ in _flat(
                tomllib.loads(resource("decree", f"{code}.toml").read_text("utf-8"))
            )
        }
        for code in ("vi", "en")
    ]
    assert keys[0] == keys[1]


def test_an_unknown_language():
    with pytest.raises(ValueError, match="no words in xx"):
        PaperWords("xx")
