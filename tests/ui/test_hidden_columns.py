import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt

from regionaltool.ui.hidden_columns import SETTING
from regionaltool.ui.units_table import UnitsTable
from tests.bridge.sessions import session_of


@pytest.fixture(autouse=True)
def nothing_kept():
    QgsSettings().remove(SETTING)
    yield
    QgsSettings().remove(SETTING)


def table(qtbot) -> UnitsTable:
    made = UnitsTable()
    qtbot.addWidget(made)
    made.set_session(session_of("pppqqrrrs."))
    return made


def hidden(shown: UnitsTable) -> list[str]:
    model = shown.view.model().sourceModel()
    return [
        model.key(column)
        for column in range(model.columnCount())
        if shown.view.isColumnHidden(column)
    ]


def tick(shown: UnitsTable, key: str) -> None:
    menu = shown.columns.menu(shown)
    (action,) = [each for each in menu.actions() if each.objectName() == f"show_{key}"]
    action.trigger()


def test_at_first_only_the_code_is_hidden(qtbot):
    assert hidden(table(qtbot)) == ["code"]


def test_what_is_hidden_stays_so_the_next_time(qtbot):
    shown = table(qtbot)
    tick(shown, "f3")
    tick(shown, "score")
    tick(shown, "code")
    assert hidden(shown) == ["score", "f3"]
    assert hidden(table(qtbot)) == ["score", "f3"]
    shown.set_session(session_of("ppppp....."))
    assert hidden(shown) == ["score", "f3"]


def test_everything_can_be_shown(qtbot):
    tick(table(qtbot), "code")
    assert hidden(table(qtbot)) == []


def test_the_menu_tells_titles_in_full_and_leaves_the_name(qtbot):
    shown = table(qtbot)
    menu = shown.columns.menu(shown)
    assert [each.text() for each in menu.actions()][:2] == ["Communes", "Population"]
    assert any(each.text().startswith("F1 – ") for each in menu.actions())
    assert all(each.isCheckable() for each in menu.actions())
    policy = shown.view.horizontalHeader().contextMenuPolicy()
    assert policy == Qt.ContextMenuPolicy.CustomContextMenu
