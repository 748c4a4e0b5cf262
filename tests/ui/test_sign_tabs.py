from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTabWidget, QWidget

from regionaltool.ui.icons import icon
from regionaltool.ui.sign_tabs import SignTabs


def filled(tabs: QTabWidget) -> QTabWidget:
    tabs.setElideMode(Qt.TextElideMode.ElideMiddle)
    for title in ("ĐVHC mới", "Lỗi (10)"):
        tabs.addTab(QWidget(), title)
    for sign in ("data", "link", "compare", "criteria"):
        tabs.addTab(QWidget(), icon(sign), "")
    return tabs


def test_signs_are_narrow_and_leave_the_room_to_titles(on_screen):
    tabs = on_screen(filled(SignTabs()), 340, 200)
    usual = on_screen(filled(QTabWidget()), 340, 200)
    widths = [tabs.tabBar().tabRect(n).width() for n in range(6)]
    before = [usual.tabBar().tabRect(n).width() for n in range(6)]
    assert max(widths[2:]) < min(before[2:]) and min(widths[2:]) >= 16
    assert widths[:2] >= before[:2] and sum(widths) <= 340
    tabs.setCurrentIndex(5)
    assert tabs.currentWidget() is tabs.widget(5)
