from qgis.PyQt.QtWidgets import QWidget

from regionaltool.ui.plain_table import PlainTable


def test_it_is_named_and_as_high_as_its_rows(on_screen):
    frame = on_screen(QWidget(), 300, 300)
    table = PlainTable("some", "Texts before and after", ("As it is", "Mended"), frame)
    assert table.columnCount() == 2 and table.horizontalHeaderItem(1).text() == "Mended"
    assert table.objectName() == "some" and table.accessibleName() == "Texts before and after"
    table.show_rows(2)
    lower = table.height()
    table.show_rows(3)
    assert table.height() - lower == table.verticalHeader().defaultSectionSize()
