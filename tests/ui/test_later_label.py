import pytest

from regionaltool.ui.later_label import LaterLabel

TABLE = "<table>" + "<tr><td>a</td><td>b</td></tr>" * 20 + "</table>"


@pytest.fixture
def label(qtbot):
    made = LaterLabel()
    qtbot.addWidget(made)
    return made


def drawn(label: LaterLabel) -> str:
    return super(LaterLabel, label).text()


def test_unseen_it_takes_a_text_at_once(label):
    label.setText("one")
    assert label.text() == drawn(label) == "one"


def test_in_sight_the_last_text_is_laid_out_when_the_hand_rests(label, qtbot):
    label.setText("one")
    with qtbot.waitExposed(label):
        label.show()
    for text in ("two", "three"):
        label.setText(text)
        assert label.text() == text and drawn(label) == "one"
    qtbot.waitUntil(lambda: drawn(label) == "three")


def test_its_height_follows_text_width_and_font(label):
    label.setText(TABLE)
    tall = label.heightForWidth(200)
    assert label.heightForWidth(200) == tall > 20
    label.setText("a few words that take several lines where there is little room")
    low = label.heightForWidth(200)
    assert low < tall and label.heightForWidth(60) > low
    font = label.font()
    font.setPointSize(3 * font.pointSize())
    label.setFont(font)
    assert label.heightForWidth(200) > low
