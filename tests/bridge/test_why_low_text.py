from regionaltool.bridge.why_low_text import why_low_text
from regionaltool.core.score.composite import compose
from regionaltool.core.score.why_low import why_low
from tests.core.score.readings import DEFAULT, known, reading, unavailable


def told(*readings) -> str:
    (score,) = compose(readings, DEFAULT, 1).each()
    return why_low_text(why_low(score, DEFAULT))


def test_what_is_known_is_told_with_its_goalposts(qgis_app):
    assert told(reading("1.1", 38.0, 1.0, 0.4, 0.4), known("5.3", 1.0)) == (
        "1.1 Mean minutes to the seat is 38.00 (60 is worth 0, 5 is worth 100). At 5 the score "
        "would be 100.0 instead of 63.2."
    )


def test_what_is_not_known_is_told_with_its_cover(qgis_app):
    assert told(unavailable("4.1"), known("1.1", 1.0)) == (
        "4.1 Shared former district is not known: its input covers 50 % of the people. At its best "
        "the score would be 100.0 instead of at least 22.4."
    )


def test_nothing_is_told_where_nothing_pulls_down(qgis_app):
    assert told(known("1.1", 1.0)) == ""
