import pytest

from regionaltool.core.problems import InputError, Problem, Term, listing


def shout(text: str) -> str:
    return text.upper().replace("{SHOWN}", "{shown}").replace("{COUNT}", "{count}")


def test_five_names_are_all_shown_and_a_sixth_is_counted():
    assert listing(("a", "b", "c", "d", "e")) == "a, b, c, d, e"
    assert listing(("a", "b", "c", "d", "e", "f")) == "a, b, c, d, e and 1 more"
    assert listing(tuple("abcdefghijkl")) == "a, b, c, d, e and 7 more"
    assert listing(()) == ""


def test_more_is_translated_too():
    assert listing(tuple("abcdef"), shout) == "a, b, c, d, e AND 1 MORE"


def test_a_sentence_is_translated_before_its_values_go_in():
    problem = Problem("Layer {layer}: {names}.", {"layer": "xã", "names": ("Lam Sơn", "Hồng Nam")})
    vietnamese = {"Layer {layer}: {names}.": "Lớp {layer}: {names}!"}
    assert problem.sentence() == str(problem) == "Layer xã: Lam Sơn, Hồng Nam."
    assert problem.sentence(lambda text: vietnamese[text]) == "Lớp xã: Lam Sơn, Hồng Nam!"


def test_a_term_among_the_values_is_translated_and_a_name_is_not():
    problem = Problem("{title}: {needs}", {"title": Term("seat"), "needs": (Term("seat"), "seat")})
    words = {"{title}: {needs}": "{title} – {needs}", "seat": "trụ sở"}
    assert str(problem) == "seat: seat, seat"
    assert problem.sentence(lambda text: words[text]) == "trụ sở – trụ sở, seat"


def test_braces_in_a_value_do_no_harm():
    assert str(Problem("{name}", {"name": "{layer}"})) == "{layer}"


def test_an_input_error_says_its_problem():
    problem = Problem("Nothing in {layer}.", {"layer": "x"})
    with pytest.raises(InputError, match=r"^Nothing in x\.$") as caught:
        raise InputError(problem)
    assert caught.value.problem is problem


def test_a_problem_among_the_values_is_translated_with_its_own_values():
    inner = Problem("{given} instead of {right}", {"given": "0.9996", "right": "0.9999"})
    outer = Problem("It has {differences}.", {"differences": (inner, inner)})
    assert str(outer) == "It has 0.9996 instead of 0.9999, 0.9996 instead of 0.9999."
    german = {"{given} instead of {right}": "{given} statt {right}"}
    assert "0.9996 statt 0.9999" in outer.sentence(lambda text: german.get(text, text))
