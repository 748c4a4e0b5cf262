"""How names and types of units are edited in the table.

An edit elsewhere tells the row anew; what somebody is typing there must not be overwritten by it.
"""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)


class NameDelegate(QStyledItemDelegate):
    """Edits a cell by a line."""

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:  # noqa: N802
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)


class TypeDelegate(QStyledItemDelegate):
    """Edits a cell by a box with the types that are offered, in which others can be typed."""

    def __init__(self, offered: Callable[[], tuple[str, ...]], parent: QWidget) -> None:
        super().__init__(parent)
        self._offered = offered

    def createEditor(  # noqa: N802
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget:
        box = QComboBox(parent)
        box.setObjectName("typeBox")
        box.setEditable(True)
        box.addItems(["", *self._offered()])
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.activated.connect(lambda _: self._chosen(box))
        return box

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:  # noqa: N802
        if editor.lineEdit().isModified():
            return
        editor.setCurrentText(index.data(Qt.ItemDataRole.EditRole) or "")
        editor.lineEdit().selectAll()

    def setModelData(  # noqa: N802
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex
    ) -> None:
        model.setData(index, editor.currentText())

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        place = option.rect
        place.setWidth(max(place.width(), editor.sizeHint().width()))
        editor.setGeometry(place)

    def _chosen(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
