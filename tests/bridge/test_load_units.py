from pathlib import Path

from hypothesis import given

from regionaltool.bridge.load_units import LoadUnitsTask, Taken, take_units
from regionaltool.core.assignment_rows import assignment_rows, csv_bytes
from regionaltool.core.unit_assignment import UnitAssignment
from regionaltool.core.unit_table import commune_rows
from tests.bridge.sessions import session_of, spelled, starts
from tests.bridge.tasks import refusal_of, result_of


def said(units: str, names=None) -> UnitAssignment:
    """What a table says: a letter for the unit, a dot for none, a space for nothing."""
    given = tuple(None if unit in ". " else unit for unit in units)
    return UnitAssignment("pa.csv", given, tuple(unit != " " for unit in units), names or {})


def test_the_plan_becomes_what_the_table_says_in_one_step():
    session = session_of("pppqqqrrrr", {"p": "Phú"})
    told = []
    session.changed.connect(told.append)
    assert take_units(session, said("ssssqqq...", {"s": "Sơn"})) == Taken(8, (), ("Phú", "r"))
    assert spelled(session) == "ssssqqq..."
    assert session.plan.name("s") == "Sơn" and session.plan.name("p") == "Phú"
    assert len(told) == 1 and len(session.done) == 1
    session.undo()
    assert spelled(session) == "pppqqqrrrr" and session.plan.name("s") == "s"


def test_units_that_are_left_without_communes_are_told_by_name():
    session = session_of("pppqqqr.rr", {"p": "Phú"})
    assert take_units(session, said("qq    q.qq")).emptied == ("r",)
    assert take_units(session, said("qqq       ")).emptied == ("Phú",)


def test_what_the_table_does_not_name_stays_where_it_is():
    session = session_of("pppqqqrrrr")
    assert take_units(session, said("q         ")).moved == 1
    assert spelled(session) == "qppqqqrrrr"


def test_locks_and_types_stay_and_stop_nothing():
    session = session_of("pppqqqrrrr")
    session.retype("p", "ward")
    session.lock_units(["p"], True)
    assert take_units(session, said("qqqqqqrrrp")).locks == ("p",)
    assert spelled(session) == "qqqqqqrrrp"
    assert session.plan.is_unit_locked("p") and session.plan.type_of("p") == "ward"


def test_a_table_that_says_the_same_is_no_edit():
    session = session_of("pppqqqrrrr")
    assert take_units(session, said("pppqqqrrrr")) == Taken(0, ()) and not session.done


def read(file: Path, session) -> UnitAssignment:
    return result_of(LoadUnitsTask, file, session.plan.communes, False)


@given(starts, starts)
def test_a_plan_written_out_comes_back_over_any_other(tmp_path_factory, there, here):
    source, session = session_of(there), session_of(here)
    if not source.units:
        return
    file = tmp_path_factory.mktemp("out") / "plan.csv"
    file.write_bytes(csv_bytes(assignment_rows(commune_rows(source.plan))))
    take_units(session, read(file, session))
    assert spelled(session) == spelled(source)
    session.undo()
    assert spelled(session) == spelled(session_of(here))


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    session = session_of("pppqqqrrrr")
    file = tmp_path / "pa.csv"
    assert "pa.csv" in refusal_of(LoadUnitsTask, file, session.plan.communes, False)
