import pytest

from regionaltool.core.criteria.toml_place import Place
from regionaltool.core.problems import InputError

PLACE = Place.of_text('a = 1\n\n[t]\nb = "x"\n[[list]]\nc = 2\n[[list]]\nc = [""]\n', "f.toml")


def told(call, *arguments, **named):
    with pytest.raises(InputError) as caught:
        call(*arguments, **named)
    return str(caught.value)


def test_lines_and_names():
    first, second = PLACE.each("list")
    assert (PLACE.line_of("a"), PLACE.below("t").line, second.line) == (1, 3, 7)
    assert first.number("c") == 2 and "a" in PLACE and "z" not in PLACE
    assert told(second.number, "c") == "Rule set “f.toml”, line 8: list.c must be a number above 0."
    # what is not there is told where its table begins
    assert PLACE.below("t").line_of("zz") == 3


def test_values():
    place = PLACE.below("t")
    assert place.text("b") == "x" and place.text("zz", "none") == "none"
    assert place.day("zz") is None and place.flag("zz") is False
    assert "line 4: t.b must be true or false" in told(place.flag, "b")
    assert "line 4: t.b must be a date" in told(place.day, "b")
    assert "line 4: t.b is “x”, which is none of y" in told(place.choice, "b", ("y",), "y")
    assert "line 8: list.c must be a list of texts" in told(list(PLACE.each("list"))[1].words, "c")
    assert "line 1: a must be a table" in told(PLACE.below, "a")
    assert "line 1: write [[a]]" in told(lambda: list(PLACE.each("a")))


def test_keys():
    assert "line 1: key a is not known. Known here: t, list" in told(PLACE.check, ("t", "list"))
    assert "b is missing" in told(PLACE.check, ("a", "t", "list", "b"))


def test_no_toml():
    assert "f.toml” is no valid TOML" in told(Place.of_text, "a = ", "f.toml")
