import pytest
from qgis.PyQt.QtWidgets import QWidget

from regionaltool.ui.name_menu import name_menu
from tests.bridge.sessions import blocks, session_of

A, B = blocks("AB")


@pytest.fixture
def session():
    return session_of("pppqqrrrs.", {"q": "An"})


@pytest.fixture
def menu(qtbot, session):
    parent = QWidget()
    qtbot.addWidget(parent)
    told = []
    made = name_menu(session, "p", B, lambda unit, name: told.append((unit, name)), parent)
    made.told, made.kept = told, parent
    return made


def test_each_name_says_where_it_comes_from_and_its_tip_the_history(menu):
    first = menu.actions()[0]
    assert first.text() == "Bình – Bình (B) holds the seat."
    assert first.toolTip().splitlines()[1:] == [
        "Bình (B) has 43 % of the people known of the unit.",
        "Unless it is chosen here, the name vanishes.",
    ]


def test_a_name_that_is_chosen_is_asked_for(menu):
    menu.actions()[0].trigger()
    assert menu.told == [("p", "Bình")]


def test_a_name_that_another_unit_has_cannot_be_chosen_and_says_whose_it_is(menu):
    last = menu.actions()[-1]
    assert (last.text(), last.isEnabled()) == ("An (taken)", False)
    assert "taken by unit An (q)" in last.toolTip()
