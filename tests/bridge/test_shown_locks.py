import pytest

from regionaltool.bridge.shown_locks import BY_UNIT, ITSELF, OPEN, ShownLocks
from tests.bridge.sessions import COMMUNES, blocks, session_of


@pytest.fixture
def session():
    return session_of("pppqqrrrs.")


@pytest.fixture
def told(session):
    """What looks different after each change, by the ids of communes."""
    locks, found = ShownLocks(session.plan), []
    session.changed.connect(lambda change: found.append(spelled(locks.differences(change))))
    return found


def spelled(differences) -> dict[int, str]:
    return {
        state: "".join(sorted(COMMUNES.ids[b] for b, s in differences.items() if s == state))
        for state in sorted(set(differences.values()))
    }


def test_a_locked_unit_shows_in_its_members(session, told):
    session.lock_units(["q"], True)
    session.undo()
    assert told == [{BY_UNIT: "DE"}, {OPEN: "DE"}]


def test_a_commune_locked_itself_stays_so_in_a_locked_unit(session, told):
    session.lock_communes(blocks("EJ"), True)
    session.lock_units(["q"], True)
    session.lock_units(["q"], False)
    session.unlock_all()
    assert told == [{ITSELF: "EJ"}, {BY_UNIT: "D"}, {OPEN: "D"}, {OPEN: "EJ"}]


def test_what_becomes_another_plan_is_told_by_members_and_locks(session, told):
    session.lock_units(["q"], True)
    session.become(session_of("qppqprrrs.").plan)
    assert told == [{BY_UNIT: "DE"}, {OPEN: "DE"}]
    session.undo()
    session.lock_units(["p"], True)
    assert told[2:] == [{BY_UNIT: "DE"}, {BY_UNIT: "ABC"}]


def test_edits_elsewhere_tell_nothing(session, told):
    session.lock_units(["q"], True)
    session.assign(blocks("A"), "r")
    session.rename("q", "Quang")
    assert told[1:] == [{}, {}]


def test_everything_that_is_locked_at_the_start(session):
    session.lock_units(["q"], True)
    session.lock_communes(blocks("A"), True)
    locks = ShownLocks(session.plan)
    assert spelled(locks.everything()) == {BY_UNIT: "DE", ITSELF: "A"}
    assert spelled(locks.everything()) == {BY_UNIT: "DE", ITSELF: "A"}
