import math

import pytest
from pytestqt.qtbot import QtBot
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QColor, QHelpEvent
from qgis.PyQt.QtWidgets import QApplication, QToolTip

from regionaltool.core.score.catalogue import INDICATORS
from regionaltool.core.score.composite import FactorScore, Score
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.indicator import Reading, State
from regionaltool.ui.factor_bars import FactorBars
from tests.bridge.sessions import session_of

OFF = (math.nan, math.nan)
WIDTH = 300


def score_of(*bounds: tuple[float, float], readings: tuple[Reading, ...] = ()) -> Score:
    """A score whose factors have these bounds; all of them have the readings."""
    factors = [
        FactorScore(factor, low, high, () if math.isnan(low) else readings)
        for factor, (low, high) in zip(FACTORS, bounds, strict=True)
    ]
    return Score(50.0, 50.0, tuple(factors))


SCORE = score_of((0.25, 0.25), (1.0, 1.0), OFF, (0.0, 0.0), (0.4, 0.8))


@pytest.fixture
def bars(qtbot: QtBot) -> FactorBars:
    made = FactorBars()
    qtbot.addWidget(made)
    made.resize(WIDTH, made.sizeHint().height())
    with qtbot.waitExposed(made):
        made.show()
    return made


def coloured(bars: FactorBars, row: int) -> list[bool]:
    """Along the middle of a bar: is the pixel in full colour?"""
    image = bars.grab().toImage()
    height = bars.sizeHint().height() / len(FACTORS)
    text = bars.fontMetrics().height()
    y = round(row * height + text + 3 + text * 0.3)
    return [QColor(image.pixel(x, y)).hsvSaturation() > 90 for x in range(image.width())]


def test_bars_are_as_long_as_the_factors(bars):
    bars.set_score(SCORE)
    for row, share in ((0, 0.25), (1, 1.0), (3, 0.0)):
        line = coloured(bars, row)
        assert sum(line) == pytest.approx(WIDTH * share, abs=3)
        assert all(line[2 : max(2, round(WIDTH * share) - 2)])


def test_a_factor_that_is_off_has_a_track_and_no_bar(bars):
    bars.set_score(SCORE)
    assert not any(coloured(bars, 2))
    assert bars.texts()[2] == "Economic capacity off"


def test_what_is_unknown_is_hatched_between_its_bounds(bars):
    bars.set_score(SCORE)
    line = coloured(bars, 4)
    sure, doubt, none = line[4:116], line[124:236], line[244:]
    assert all(sure) and not any(none)
    assert 0.1 < sum(doubt) / len(doubt) < 0.9
    assert bars.texts()[4].endswith("40.0–80.0")


def test_texts_are_said_to_screen_readers_too(bars):
    bars.set_score(SCORE)
    assert bars.texts()[:2] == ("Infrastructure connectivity 25.0", "Population density 100.0")
    assert bars.accessibleName() and "Population density 100.0" in bars.accessibleDescription()


def test_another_score_is_drawn_and_none_draws_nothing(bars):
    bars.set_score(SCORE)
    bars.set_score(score_of(*[(0.5, 0.5)] * 5))
    assert all(
        sum(coloured(bars, row)) == pytest.approx(WIDTH / 2, abs=3) for row in range(len(FACTORS))
    )
    bars.set_score(None)
    assert bars.texts() == () and bars.accessibleDescription() == ""
    ground = bars.grab().toImage()
    pixels = {ground.pixel(x, y) for x in range(0, WIDTH, 7) for y in range(ground.height())}
    assert len(pixels) == 1


def test_bars_grow_with_the_dock_and_fit_a_narrow_one(bars):
    bars.set_score(SCORE)
    bars.resize(600, bars.height())
    assert sum(coloured(bars, 0)) == pytest.approx(150, abs=3)
    assert bars.minimumSizeHint().width() <= 280
    bars.resize(160, bars.height())
    assert sum(coloured(bars, 1)) == pytest.approx(160, abs=3)


def test_a_tip_names_the_indicators_behind(bars):
    indicator = INDICATORS[0]
    reading = Reading(indicator, State.KNOWN, 12.0, 1.0, 0.3, 0.3)
    bars.set_score(score_of((0.3, 0.3), OFF, OFF, OFF, OFF, readings=(reading,)))

    def tip(row: int) -> str:
        place = QPoint(20, round((row + 0.5) * bars.sizeHint().height() / len(FACTORS)))
        event = QHelpEvent(QEvent.Type.ToolTip, place, bars.mapToGlobal(place))
        QApplication.sendEvent(bars, event)
        return QToolTip.text()

    assert tip(0) == f"{indicator.id} {indicator.title}: 30.0"
    assert tip(2) == "Economic capacity: off, no input"


@pytest.fixture
def of_unit(bars):
    """Bars of a real unit, whose first indicator covers too few people."""
    session = session_of("pppqqrrrs.")
    bars.set_score(session.assessment("q").score, session.assessor.scoring)
    return bars


def row(bars: FactorBars, number: int) -> QPoint:
    """A place on a factor while none is open."""
    return QPoint(20, (bars.fontMetrics().height() * 2 + 4) * number + 5)


def test_a_click_opens_the_indicators_of_a_factor_and_another_closes_them(of_unit, qtbot):
    closed = of_unit.sizeHint().height()
    qtbot.mouseClick(of_unit, Qt.MouseButton.LeftButton, pos=row(of_unit, 1))
    assert of_unit.opened == 1 and of_unit.sizeHint().height() > closed
    texts = of_unit.indicator_texts()
    assert texts[0].startswith(
        "2.1 Population against the standard 0.06, from 0.3 to 1, population"
    )
    assert all(text in of_unit.accessibleDescription() for text in texts)
    qtbot.mouseClick(of_unit, Qt.MouseButton.LeftButton, pos=row(of_unit, 1))
    assert of_unit.opened is None and of_unit.sizeHint().height() == closed


def test_keys_go_from_factor_to_factor_and_open_one(of_unit, qtbot):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(of_unit, key)
    assert of_unit.opened == 2
    assert all(" off, needs " in text for text in of_unit.indicator_texts())
    qtbot.keyClick(of_unit, Qt.Key.Key_Space)
    assert of_unit.opened is None


def test_the_factors_below_an_open_one_are_still_found(of_unit, qtbot):
    of_unit.open(0)
    last = QPoint(20, of_unit.sizeHint().height() - 5)
    qtbot.mouseClick(of_unit, Qt.MouseButton.LeftButton, pos=last)
    assert of_unit.opened == len(FACTORS) - 1


def test_what_an_input_is_and_of_when_is_told(of_unit):
    of_unit.open(1)
    of_unit.set_told({"population": "dan_so.xlsx, 2024"})
    assert "dan_so.xlsx, 2024" in of_unit.indicator_texts()[0]


def test_an_open_factor_follows_the_unit(of_unit):
    session = session_of("pppqqrrrs.")
    of_unit.open(1)
    before = of_unit.indicator_texts()
    session.assign([0], "q")
    of_unit.set_score(session.assessment("q").score, session.assessor.scoring)
    assert of_unit.opened == 1 and of_unit.indicator_texts() != before
    of_unit.set_score(None)
    assert of_unit.indicator_texts() == ()
