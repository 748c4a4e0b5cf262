from regionaltool.core.score.catalogue import IDS, INDICATORS
from regionaltool.core.score.factors import FACTORS


def test_indicators_are_listed_once_and_in_order():
    assert list(IDS) == sorted(IDS)
    assert {"1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "3.3", "4.1", "4.2", "4.3"} < set(IDS)
    assert {"5.1", "5.3"} < set(IDS)
    assert len({indicator.column for indicator in INDICATORS}) == len(INDICATORS)


def test_an_indicator_belongs_to_the_factor_of_its_number():
    number_of = {factor.key: factor.number for factor in FACTORS}
    for indicator in INDICATORS:
        assert indicator.id.startswith(f"{number_of[indicator.factor]}.")


def test_the_five_factors():
    assert [factor.number for factor in FACTORS] == [1, 2, 3, 4, 5]
    assert [factor.key for factor in FACTORS] == [
        "infrastructure",
        "density",
        "economy",
        "culture",
        "coordination",
    ]
