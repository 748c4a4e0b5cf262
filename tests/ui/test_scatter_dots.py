from hypothesis import given, settings

from regionaltool.ui.scatter_dots import Dots
from tests.bridge.sessions import blocks, carry_out, gestures, session_of, starts


def shown(dots: Dots) -> dict[str, tuple[float, float]]:
    return dict(zip(dots.units, map(tuple, dots.figures.tolist()), strict=True))


def test_a_dot_a_unit_at_its_area_and_population():
    session = session_of("pppqqrrrs.")
    dots = Dots(session)
    assert set(dots.units) == set("pqrs") and dots.doubtful == {"p"} and not dots.left_out
    assert shown(dots)["q"] == (session.assessment("q").polygon_km2, 1020.0)
    assert dots.units[dots.number("q")] == "q" and dots.number("gone") is None


def test_a_unit_of_unknown_population_is_left_out_and_told():
    session = session_of("ppcqqrrrs.")
    dots = Dots(session)
    assert dots.left_out == {"c"} and "c" not in shown(dots)
    session.assign(blocks("D"), "c")
    dots.follow(["c", "q"])
    assert dots.left_out == set() and "c" in shown(dots)


@settings(deadline=None, derandomize=True, max_examples=30)
@given(starts, gestures)
def test_after_any_gestures_the_same_as_afresh(start, done):
    session = session_of(start)
    dots = Dots(session)
    session.changed.connect(lambda change: dots.follow(change.units))
    for gesture in done:
        carry_out(session, gesture)
    fresh = Dots(session)
    assert shown(dots) == shown(fresh)
    assert (dots.left_out, dots.doubtful) == (fresh.left_out, fresh.doubtful)
    assert all(dots.units[dots.number(unit)] == unit for unit in dots.units)
