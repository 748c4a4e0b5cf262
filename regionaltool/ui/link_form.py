"""A link to be made: its two communes, its kind, why it counts, and where that is written down."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from regionaltool.bridge.words import tr
from regionaltool.core.links import KIND_TITLES, KINDS, Link
from regionaltool.ui.commune_labels import CommuneCompleter, CommuneLabels


class LinkForm(QWidget):
    """Fields, and the buttons that add the link or have it drawn on the map."""

    made = pyqtSignal(object)
    """Carries the `Link`."""
    draw = pyqtSignal(bool)
    """Is it to be drawn on the map?"""
    said = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = CommuneLabels(self)
        self.start, self.end = self._commune_box("linkStart"), self._commune_box("linkEnd")
        self.kind = QComboBox(self)
        self.kind.setObjectName("linkKind")
        for kind in KINDS:
            self.kind.addItem(tr(KIND_TITLES[kind]), kind)
        self.reason = QLineEdit(self)
        self.reason.setObjectName("linkReason")
        self.reason.setPlaceholderText(tr("why it counts"))
        self.source = QLineEdit(self)
        self.source.setObjectName("linkSource")
        self.source.setPlaceholderText(tr("number of the decision"))
        self.draw_button = QPushButton(tr("Draw on the map"), self)
        self.draw_button.setObjectName("drawLinkButton")
        self.draw_button.setCheckable(True)
        self.draw_button.setToolTip(
            tr("Press on one commune and let go on the other, or click one after the other; Esc")
        )
        self.draw_button.clicked.connect(self.draw)
        add = QPushButton(tr("Add the link"), self)
        add.setObjectName("addLinkButton")
        add.setToolTip(tr("Join the two communes chosen here"))
        add.clicked.connect(self._add)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("From"), self.start)
        form.addRow(tr("To"), self.end)
        form.addRow(tr("Kind"), self.kind)
        form.addRow(tr("Reason"), self.reason)
        form.addRow(tr("Source"), self.source)
        buttons = QHBoxLayout()
        buttons.addWidget(self.draw_button)
        buttons.addWidget(add)
        form.addRow(buttons)

    def set_communes(self, labels: Sequence[str]) -> None:
        """Offer these communes, in their order."""
        self._labels.show(labels)
        for box in (self.start, self.end):
            box.setCurrentIndex(-1)
            box.clearEditText()

    def choose(self, a: int, b: int) -> None:
        """Choose two communes; what kind of link it is remains to be said."""
        self.start.setCurrentIndex(a)
        self.end.setCurrentIndex(b)
        self.kind.setFocus()

    def link(self, a: int, b: int) -> Link:
        """A link of two communes with the kind, reason and source that are chosen."""
        return Link(
            min(a, b),
            max(a, b),
            self.kind.currentData(),
            self.reason.text().strip(),
            self.source.text().strip(),
        )

    def _add(self) -> None:
        a, b = (box.findText(box.currentText().strip()) for box in (self.start, self.end))
        if a < 0 or b < 0 or a == b:
            self.said.emit(tr("Choose two different communes from the lists, then add the link."))
            return
        self.made.emit(self.link(a, b))

    def _commune_box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setModel(self._labels)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.setMinimumWidth(120)
        # thousands of names must not be measured one by one
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.view().setUniformItemSizes(True)
        box.setCompleter(CommuneCompleter(self._labels, box))
        box.lineEdit().setPlaceholderText(tr("type a part of the name"))
        return box
