"""The box of what the map is coloured by offers what is on, and keeps the choice."""

from dataclasses import replace

import pytest

from regionaltool.core.score.scoring import Scoring
from regionaltool.ui.colour_choice import ColourChoice
from tests.core.ten_communes import ASSESSOR


@pytest.fixture
def box(qtbot):
    made = ColourChoice()
    qtbot.addWidget(made)
    return made


def choices(box) -> list[str]:
    return [box.itemData(row) for row in range(box.count())]


def test_it_offers_factors_and_indicators_that_are_on(box):
    assert choices(box) == ["unit", "score", "outcome", "consent", "minutes"]
    box.set_scoring(ASSESSOR.scoring)
    assert choices(box)[5:7] == ["f1", "i11"] and "i31" not in choices(box)
    assert box.itemText(6).strip() == "1.1 Mean minutes to the seat"


def test_the_choice_stays_while_it_is_on(box):
    box.set_scoring(ASSESSOR.scoring)
    box.setCurrentIndex(box.findData("i41"))
    scoring = ASSESSOR.scoring
    box.set_scoring(Scoring(scoring.inputs, scoring.profile))
    assert box.currentData() == "i41"


def test_a_choice_that_is_off_gives_way_and_that_is_told(box, qtbot):
    box.set_scoring(ASSESSOR.scoring)
    box.setCurrentIndex(box.findData("i41"))
    inputs = ASSESSOR.scoring.inputs
    without = replace(inputs, given=inputs.given - {"former district"})
    with qtbot.waitSignal(box.currentIndexChanged):
        box.set_scoring(Scoring(without, ASSESSOR.scoring.profile))
    assert box.currentData() == "unit" and "i41" not in choices(box)


def test_a_long_title_ends_with_a_mark_and_stands_whole_in_the_tooltip(box):
    box.set_scoring(ASSESSOR.scoring)
    box.setCurrentIndex(box.findData("i11"))
    assert box.shown_text(70).startswith("1.1 ") and box.shown_text(70).endswith("…")
    assert box.shown_text(1000) == "1.1 Mean minutes to the seat"
    assert box.toolTip().endswith(": 1.1 Mean minutes to the seat")
    long = box.maximumWidth()
    box.setCurrentIndex(0)
    assert box.sizeHint().width() <= box.maximumWidth() < long


def test_it_is_painted(box):
    box.set_scoring(ASSESSOR.scoring)
    box.resize(90, 26)
    box.setCurrentIndex(box.findData("unit"))
    before = box.grab().toImage()
    box.setCurrentIndex(box.findData("i11"))
    assert box.grab().toImage() != before


def test_on_the_desk_it_colours_the_map(started):
    box = started.workbench.toolbar.colour_by
    layers = started.workbench.layers
    box.setCurrentIndex(box.findData("f2"))
    layer = layers.layer(layers.units_id)
    rows = {f["unit"]: f["value"] for f in started.features(layers.units_id)}
    for unit in started.session.units:
        factor = started.session.assessment(unit).score.factors[1]
        assert rows[unit] == pytest.approx(factor.low * 100)
    assert [item.label() for item in layer.renderer().legendSymbolItems()][1] == "20 – 40"
