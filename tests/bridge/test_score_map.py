"""The map of a scored plan."""

import re
import xml.etree.ElementTree as ET

import pytest

from regionaltool.bridge.score_map import score_map
from tests.bridge.sessions import session_of

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def drawn():
    session = session_of("pppqqrrrs.", {"p": "<Pháp> & Co"})
    units = {unit: session.assessment(unit) for unit in session.units}
    return ET.fromstring(score_map(session.plan, units, {"p"}))


def test_every_unit_has_an_outline_with_its_name_and_score(drawn):
    titles = [title.text for title in drawn.iter("title")]
    assert len(titles) == 5 and "Without a unit" in titles
    assert any(re.fullmatch(r"<Pháp> & Co: [\d.]+–[\d.]+ · 700 people", title) for title in titles)


def test_outlines_lie_within_the_picture(drawn):
    _, _, width, height = map(float, drawn.get("viewBox").split())
    for path in drawn.iter("path"):
        for x, y in re.findall(r"M([\d.-]+),([\d.-]+)l", path.get("d")):
            assert 0 <= float(x) <= width and 0 <= float(y) <= height


def test_a_violation_is_marked_and_an_interval_is_hatched(drawn):
    assert any(text.get("class") == "veto" for text in drawn.iter("tspan"))
    assert sum(path.get("fill") == "url(#open)" for path in drawn.iter("path")) >= 2


def test_no_name_lies_over_another_and_the_largest_units_have_theirs():
    session = session_of("abcdefghij", {unit: "Đơn vị " + unit for unit in "abcdefghij"})
    units = {unit: session.assessment(unit) for unit in session.units}
    made = ET.fromstring(score_map(session.plan, units, ()))
    names = [text for text in made.iter("text") if text.get("class") == "name"]
    assert "Đơn vị d" in [name.text for name in names], "the largest one"
    places = [(float(name.get("x")), float(name.get("y"))) for name in names]
    wide = 6 * len("Đơn vị a")
    for number, (x, y) in enumerate(places):
        for other_x, other_y in places[:number]:
            assert abs(x - other_x) >= wide or abs(y - other_y) >= 12
