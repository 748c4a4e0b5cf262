import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.PyQt.QtCore import QPoint, Qt

from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.weights import TENTHS
from regionaltool.ui.weights_page import WeightsPage

EQUAL = (200,) * 5
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(on_screen):
    made = WeightsPage()
    made.show_profiles([("default", "Default")])
    made.show_profile(Profile.read("default", IDS), "default", from_file=False)
    made.show_weights(EQUAL, ())
    return on_screen(made, 290, 500)


@pytest.fixture
def asked(page):
    told = []
    page.weighed.connect(lambda weights: told.append(weights))
    page.settled.connect(lambda: told.append("settled"))
    page.locked.connect(lambda places: told.append(places))
    return told


def shown(page) -> tuple[int, ...]:
    bars = tuple(bar.value() for bar in page.bars)
    assert bars == tuple(round(field.value() * 10) for field in page.fields) == page.weights
    return bars


def test_a_weight_that_is_moved_takes_from_the_others(page, asked, qtbot):
    page.bars[0].setFocus()
    qtbot.keyClick(page.bars[0], Qt.Key.Key_PageUp)
    assert shown(page) == (300, 175, 175, 175, 175)
    assert asked == [(300, 175, 175, 175, 175), "settled"]


def test_a_figure_can_be_typed(page, asked):
    page.fields[4].setValue(12.5)
    assert shown(page)[4] == 125 and sum(shown(page)) == TENTHS
    assert asked[-1] == "settled"


def test_locked_ones_stay_and_the_last_free_one_too(page, asked, qtbot):
    for place in (1, 2):
        page.locks[place].click()
    assert asked == [{1}, {1, 2}]
    page.bars[0].setValue(900)
    assert shown(page) == (600, 200, 200, 0, 0)
    assert not page.fields[1].isEnabled() and page.fields[0].isEnabled()
    for place in (3, 4):
        page.locks[place].click()
    assert page.bars[0].locked and not page.fields[0].isEnabled()
    page.locks[3].click()
    assert not page.bars[0].locked


def test_what_is_drawn_to_and_fro_comes_back(page, asked, qtbot):
    page.show_weights((400, 300, 200, 100, 0), ())
    bar = page.bars[0]
    bar.setSliderDown(True)
    for value in (700, 1000, 650, 400):
        bar.setSliderPosition(value)
    assert shown(page) == (400, 300, 200, 100, 0)
    assert "settled" not in asked, "the hand is still on it"
    bar.setSliderDown(False)
    assert asked[-1] == "settled"


def test_the_mouse_draws_a_weight(page, asked, qtbot):
    bar = page.bars[2]
    qtbot.mouseClick(bar, LEFT, pos=QPoint(bar.width() - 1, bar.height() // 2))
    assert shown(page) == (0, 0, 1000, 0, 0) and asked[-1] == "settled"


def test_everything_has_a_name_a_tooltip_and_a_place_in_the_tab_order(page):
    for place, factor in enumerate(FACTORS):
        for widget in (page.bars[place], page.locks[place]):
            assert widget.accessibleName() and widget.toolTip()
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert page.fields[place].focusPolicy() & Qt.FocusPolicy.TabFocus
        assert page.bars[place].objectName() == f"weight_{factor.key}"


def test_a_profile_of_a_file_is_listed_as_long_as_it_is_used(page):
    mine = Profile.read("default", IDS)
    page.show_profile(mine, "của tôi.toml", from_file=True)
    assert page.profiles.currentText() == "Default (của tôi.toml)"
    count = page.profiles.count()
    page.show_profile(mine, "default", from_file=False)
    assert page.profiles.currentText() == "Default" and page.profiles.count() == count - 1


steps = st.lists(
    st.tuples(st.integers(0, 4), st.sampled_from(["bar", "field", "lock"]), st.integers(0, 1000)),
    max_size=8,
)


@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps)
def test_whatever_is_done_they_add_up_to_a_hundred(page, made):
    page.show_weights(EQUAL, ())
    for place, how, value in made:
        locked, before = page.locked_places, page.weights
        if how == "bar":
            page.bars[place].setValue(value)
        elif how == "field":
            page.fields[place].setValue(value / 10)
        else:
            page.locks[place].toggle()
        assert sum(shown(page)) == TENTHS
        assert all(page.weights[one] == before[one] for one in locked)
