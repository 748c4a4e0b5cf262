from regionaltool.bridge.text_figures import figures_in, holds_text, looks_like_figures
from regionaltool.core.problems import Problem


def test_what_looks_like_figures():
    assert looks_like_figures(["1.234,5", None, " ", "–", "7"])
    assert not looks_like_figures(["01003", "1004"]), "these are codes"
    assert looks_like_figures(["0,5", "0"])
    assert not looks_like_figures(["–", None]) and not looks_like_figures(["7", "about 7"])
    assert not looks_like_figures([])


def test_which_column_is_text():
    assert holds_text([None, "x"])
    assert not holds_text([None, " ", 7])


def test_figures_are_read_by_the_mark_that_the_column_proves():
    assert figures_in(["1,5", "1.234,0", "", None], "f", "xã") == [1.5, 1234, None, None]
    assert figures_in(["1.5", "1,234.0"], "f", "xã") == [1.5, 1234]


def test_what_cannot_be_read_in_one_way_says_why():
    for values, word in ((["1.234"], "two ways"), (["1,5", "1.5"], "two ways"), (["abc"], "“abc”")):
        told = figures_in(values, "hộ", "xã")
        assert isinstance(told, Problem)
        assert word in str(told) and "hộ" in str(told) and "xã" in str(told)
