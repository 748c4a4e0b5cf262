from regionaltool.bridge.lost_names_task import LostNamesTask
from tests.bridge.sessions import session_of


def test_names_are_those_of_the_moment_when_it_was_made():
    session, told = session_of("pppqqrrrs.", {"p": "An", "q": "x"}), []
    task = LostNamesTask(session.plan, told.append, told.append)
    session.rename("p", "Bình")
    task.finished(task.run())
    (found,) = told
    assert [one.name for one in found.communes][:2] == ["Bình", "Châu"]
    assert [one.name for one in found.districts] == ["y"]
    assert found.unit_names["p"] == "An"
