import pytest

from regionaltool.core.gate import Fence
from regionaltool.ui.fence_menu import FenceMenu


@pytest.fixture
def menu(qtbot):
    made = FenceMenu(None)
    qtbot.addWidget(made)
    made.current = lambda: ("08201", "Hòa Bình")
    made.selection = lambda: (3, 5, 8)
    made.told = []
    made.chosen.connect(made.told.append)
    return made


def open_menu(menu) -> None:
    menu.menu().aboutToShow.emit()


def test_nothing_is_fenced_at_first(menu):
    assert menu.text() == "Take from" and menu.anywhere.isChecked()
    assert menu.fence == Fence()


@pytest.mark.parametrize(
    ("entry", "fence", "says"),
    [
        ("unassigned", Fence(frozenset({None})), "Only: unassigned"),
        ("one_unit", Fence(frozenset({"08201"})), "Only: “Hòa Bình”"),
        ("districts", Fence(whole_districts=True), "Only: districts"),
        ("inside", Fence(inside=frozenset({3, 5, 8})), "Only: 3 selected"),
    ],
)
def test_each_entry_is_a_fence_that_the_button_names(menu, entry, fence, says):
    open_menu(menu)
    getattr(menu, entry).trigger()
    assert menu.told == [fence] and menu.fence == fence
    assert menu.text() == says and says in menu.toolTip()
    assert getattr(menu, entry).isChecked()


def test_sources_exclude_each_other_and_the_others_add_up(menu):
    open_menu(menu)
    for entry in (menu.unassigned, menu.districts, menu.one_unit, menu.inside):
        entry.trigger()
    assert menu.fence == Fence(frozenset({"08201"}), True, frozenset({3, 5, 8}))
    assert not menu.unassigned.isChecked()
    menu.anywhere.trigger()
    menu.districts.trigger()
    menu.inside.trigger()
    assert menu.fence == Fence() and menu.text() == "Take from"
    menu.anywhere.trigger()
    assert menu.anywhere.isChecked(), "one source is always chosen"


def test_the_entry_names_the_current_unit_and_then_the_one_it_fences(menu):
    open_menu(menu)
    assert "Hòa Bình" in menu.one_unit.text() and menu.one_unit.isEnabled()
    menu.one_unit.trigger()
    menu.current = lambda: ("08207", "Cát Sơn")
    open_menu(menu)
    assert "Hòa Bình" in menu.one_unit.text()
    menu.anywhere.trigger()
    open_menu(menu)
    assert "Cát Sơn" in menu.one_unit.text()


def test_what_there_is_not_is_not_offered(menu):
    menu.current, menu.selection = (lambda: None), tuple
    open_menu(menu)
    assert not menu.one_unit.isEnabled() and not menu.inside.isEnabled()


def test_cleared_nobody_is_told(menu):
    menu.unassigned.trigger()
    menu.clear()
    assert menu.fence == Fence() and len(menu.told) == 1 and menu.text() == "Take from"


def test_every_entry_has_a_name(menu):
    names = [a.objectName() for a in menu.menu().actions() if not a.isSeparator()]
    assert names == [
        "takeAnywhere",
        "takeUnassigned",
        "takeFromUnit",
        "keepDistricts",
        "takeInside",
    ]
