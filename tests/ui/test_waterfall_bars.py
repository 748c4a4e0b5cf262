from math import nan

import pytest
from qgis.PyQt.QtGui import QColor

from regionaltool.core.score.waterfall import Step, Waterfall
from regionaltool.ui.factor_bars import COLOURS
from regionaltool.ui.waterfall_bars import WaterfallBars, bars_of

NONE = Step(0, 0)


def waterfall(*steps: float, before: float = 60) -> Waterfall:
    of = [Step(step, step) for step in steps]
    of += [NONE] * (5 - len(of))
    after = before + sum(steps)
    return Waterfall(Step(before, before), Step(after, after), tuple(of), NONE)


@pytest.fixture
def bars(qtbot):
    made = WaterfallBars()
    qtbot.addWidget(made)
    made.resize(320, 200)
    return made


def test_each_bar_begins_where_the_one_before_it_ends():
    first, density, culture, last = bars_of(waterfall(0, 6, 0, -2), "A", "B")
    assert (first.begin, first.end, first.text) == (0, 60, "60.0")
    assert (density.begin, density.end, density.text) == (60, 66, "+6.0")
    assert (culture.begin, culture.end, culture.text) == (66, 64, "−2.0")
    assert (last.end, last.text, last.title) == (64, "64.0", "B")
    assert density.colour == COLOURS[1] and not first.colour


def test_what_cannot_be_seen_is_no_bar_but_is_gone_on_from():
    _, infrastructure, _ = bars_of(waterfall(2, 0.04), "A", "B")
    assert infrastructure.title.startswith("1 ")
    _, density, _ = bars_of(waterfall(0.04, 2), "A", "B")
    assert density.begin == pytest.approx(60.04)


def test_without_a_score_before_or_after_nothing_is_shown(bars):
    nothing = Waterfall(Step(nan, nan), Step(60, 60), (Step(nan, nan),) * 5, NONE)
    bars.show_change(nothing, "A", "B")
    assert bars.isHidden() and bars.texts() == ()
    bars.show_change(waterfall(1), "A", "B")
    assert not bars.isHidden()
    assert bars.texts()[0] == "A 60.0" and "B 61.0" in bars.accessibleDescription()
    bars.show_change(None, "", "")
    assert bars.isHidden()


def test_bars_are_painted_within_the_widget_in_the_colours_of_the_factors(bars):
    bars.show_change(waterfall(3, -8, before=50), "Phương án có tên rất dài " * 3, "B")
    bars.resize(320, bars.sizeHint().height())
    image = bars.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(320) for y in range(image.height())}
    assert {COLOURS[0], COLOURS[1]} <= seen
    ground = image.pixelColor(319, image.height() - 1)
    assert ground != QColor(COLOURS[0])
