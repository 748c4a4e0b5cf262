from regionaltool.core.score.catalogue import INDICATORS
from scripts.indicator_page import PAGE, page


def test_the_page_of_indicators_is_up_to_date():
    text = PAGE.read_text(encoding="utf-8")
    assert text == page(), "run: .venv/bin/python -m scripts.indicator_page"


def test_every_indicator_stands_on_it_with_formula_and_goalposts():
    for indicator in INDICATORS:
        after = page().partition(f"### {indicator.id} {indicator.title}\n")[2]
        own = after.partition("\n### ")[0]
        assert indicator.formula in own and f"`{indicator.column}`" in own and " → " in own
