import pytest
from qgis.PyQt.QtWidgets import QWidget

from regionaltool.core.communes import Communes
from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.ui.type_menu import type_menu
from tests.bridge.sessions import session_on
from tests.core.ten_communes import COMMUNES, NAMES


def session_with(names=NAMES, types=None):
    communes = Communes.from_arrays(
        ids=COMMUNES.ids, names=names, geometry=COMMUNES.geometry, crs=COMMUNES.crs, type=types
    )
    return session_on(communes, [None if unit == "." else unit for unit in "pppqqrrrs."])


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def suggestion(parent, session, units):
    menu = type_menu(session, units, parent)
    return next((a for a in menu.actions() if a.objectName() == "suggestedType"), None)


WARD_IN_P = ["xã", "phường", "xã", "xã", "thị trấn", *["xã"] * 5]


def test_each_unit_takes_the_type_that_its_communes_suggest_in_one_step(parent):
    session = session_with(types=WARD_IN_P)
    action = suggestion(parent, session, ("p", "q"))
    assert action.text() == "As the communes' types suggest: phường, xã"
    action.trigger()
    assert session.plan.types == {"p": "phường", "q": "xã"}
    session.undo()
    assert session.plan.types == {}


def test_where_the_types_say_nothing_the_planner_chooses(parent):
    assert suggestion(parent, session_with(), ("p", "q")) is None


def test_the_word_before_the_name_is_a_type(parent):
    session = session_with(names=["Xã " + name for name in NAMES])
    assert suggestion(parent, session, ("p",)).text().endswith(": xã")


def test_the_types_that_the_rule_set_judges_by_go_first(parent):
    session = session_with(types=["xã"] * 10)
    facts = CommuneFacts.of(session.plan.communes, {"type": WARD_IN_P})
    session.judge_under(shipped("vn-76-2025"), facts)
    assert suggestion(parent, session, ("p",)).text().endswith(": phường")
