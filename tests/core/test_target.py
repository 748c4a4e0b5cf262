import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.problems import InputError
from regionaltool.core.target import Target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("54", Target(units=54)),
        (" 3.321 ", Target(units=3321)),
        ("3,321", Target(units=3321)),
        ("3 321", Target(units=3321)),
        ("70 %", Target(percent=70)),
        ("−70,5%", Target(percent=70.5)),
        ("-70.5 %", Target(percent=70.5)),
        ("0 %", Target(percent=0)),
        ("", None),
        ("  ", None),
    ],
)
def test_what_is_typed(text, target):
    assert Target.read(text) == target


@pytest.mark.parametrize("text", ["0", "abc", "54 units", "100 %", "170 %", "1.5", "-3", "5,4321"])
def test_what_is_no_target_is_refused_with_examples(text):
    with pytest.raises(InputError, match="such as 54"):
        Target.read(text)


def test_a_reduction_is_met_by_whole_units():
    assert Target(percent=70).n_units(186) == 55  # 55.8 would be 69.9 % at 56
    assert Target(percent=70).n_units(10) == 3
    assert Target(percent=99).n_units(10) == 1
    assert Target(units=54).n_units(10) == 54


@given(st.integers(1, 12000), st.integers(0, 999))
def test_the_units_of_a_reduction_are_the_most_that_meet_it(n_communes, tenths):
    target = Target(percent=tenths / 10)
    most = target.n_units(n_communes)
    assert most >= 1

    def met(units):
        return 1000 * (n_communes - units) >= tenths * n_communes

    assert met(most) or most == 1
    assert not met(most + 1)


@given(
    st.builds(Target, units=st.integers(1, 10**6))
    | st.builds(Target, percent=st.integers(0, 999).map(lambda tenths: tenths / 10))
)
def test_it_is_read_again_as_it_is_written(target):
    assert Target.read(str(target)) == target
