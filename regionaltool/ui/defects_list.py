"""What is wrong with the layer that a plan is to start from, and the way to a repaired copy."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from regionaltool.bridge.border_tasks import CheckedLayer
from regionaltool.bridge.words import persons, tr
from regionaltool.core.defects.defect import TITLES, DefectKind
from regionaltool.core.defects.gaps import GAP_WIDTH_M
from regionaltool.ui.defects_model import DefectsModel
from regionaltool.ui.figures import sound_on, veto_on


class DefectsList(QWidget):
    """Defects by kind; a double click or Enter goes there. Can stand on any page."""

    visit = pyqtSignal(object)
    """Carries the `Defect` to go to."""
    check = pyqtSignal()
    repair = pyqtSignal()
    cancel = pyqtSignal()
    back = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checked: CheckedLayer | None = None
        self._verdict = QLabel(self)
        self._verdict.setObjectName("defectsVerdict")
        self._verdict.setWordWrap(True)
        self._kinds = QComboBox(self)
        self._kinds.setObjectName("defectKinds")
        self._kinds.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._kinds.setAccessibleName(tr("Kind of defect"))
        self._kinds.currentIndexChanged.connect(self._show_kind)
        self._model = DefectsModel(self)
        self.list = QListView(self)
        self.list.setObjectName("defectsList")
        self.list.setModel(self._model)
        self.list.setUniformItemSizes(True)  # else 40,000 lines are measured one by one
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(tr("Defects"))
        self.list.setToolTip(tr("Double click or Enter: go there"))
        self.list.activated.connect(self._activated)
        self.gap_width = QDoubleSpinBox(self)
        self.gap_width.setObjectName("gapWidth")
        self.gap_width.setRange(0, 10_000)
        self.gap_width.setDecimals(1)
        self.gap_width.setValue(GAP_WIDTH_M)
        self.gap_width.setSuffix(" m")
        self.gap_width.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.gap_width.setMinimumWidth(80)
        self.gap_width.setToolTip(tr("Wider holes are true ones, such as lakes, and stay open"))
        self._progress = QProgressBar(self)
        self._lay_out()
        self.show_progress(None)

    def _lay_out(self) -> None:
        width = QHBoxLayout()
        label = QLabel(tr("Gaps up to"), self)
        label.setBuddy(self.gap_width)
        width.addWidget(label)
        width.addWidget(self.gap_width, 1)
        self._again = self._button("checkAgainButton", "↻", self.check)
        self._again.setMaximumWidth(40)
        for say in (self._again.setToolTip, self._again.setAccessibleName):
            say(tr("Check again"))
        width.addWidget(self._again)
        buttons = QHBoxLayout()
        self._back = self._button("defectsBackButton", tr("Back"), self.back)
        self._cancel = self._button("defectsCancelButton", tr("Cancel"), self.cancel)
        self._repair = self._button("repairButton", tr("Repair a copy"), self.repair)
        self._repair.setToolTip(tr("Makes a new layer; your own is not changed"))
        for button in (self._back, self._cancel, self._repair):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._verdict)
        layout.addWidget(self._kinds)
        layout.addWidget(self.list, 1)
        layout.addLayout(width)
        layout.addWidget(self._progress)
        layout.addLayout(buttons)

    def _button(self, name: str, text: str, signal) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(lambda: signal.emit())
        return button

    def show_progress(self, percent: float | None, what: str = "") -> None:
        """Show how far the work has come; None when it is over."""
        busy = percent is not None
        self._progress.setVisible(busy)
        self._cancel.setVisible(busy)
        self._repair.setVisible(not busy)
        for widget in (self._again, self._back, self.gap_width):
            widget.setEnabled(not busy)
        self._repair.setEnabled(not busy and self._checked is not None and self._mendable())
        if busy:
            self._progress.setValue(int(percent))
        if what:
            self._say(what, "")

    def show_checked(self, checked: CheckedLayer) -> None:
        """List what a check has found."""
        self._checked = checked
        self.show_progress(None)
        defects, layer = checked.defects, checked.rows.source
        wrong = sum(defect.kind.breaks_coverage for defect in defects.found)
        remarks = len(defects.found) - wrong
        if wrong:
            verdict = tr("⚠ Layer “{layer}” is no valid coverage: {count} defects.")
        else:
            verdict = tr("✓ Layer “{layer}” is a valid coverage.")
        told = [verdict.format(layer=layer, count=persons(wrong))]
        if remarks:
            told.append(tr("Worth a look: {count}.").format(count=persons(remarks)))
        if defects.true_holes:
            told.append(
                tr("True holes, such as lakes: {count}.").format(count=persons(defects.true_holes))
            )
        self._say(" ".join(told), "" if wrong else sound_on(self))
        self._list_kinds()

    def show_problem(self, text: str) -> None:
        """Show why there is nothing to list."""
        self._checked = None
        self.show_progress(None)
        self._say(text, veto_on(self))
        self._list_kinds()

    def _mendable(self) -> bool:
        return not self._checked.defects.valid

    def _say(self, text: str, colour: str) -> None:
        self._verdict.setStyleSheet(f"color: {colour}" if colour else "")
        self._verdict.setText(text)

    def _list_kinds(self) -> None:
        found = () if self._checked is None else self._checked.defects.found
        self._kinds.blockSignals(True)
        self._kinds.clear()
        self._kinds.addItem(tr("All kinds ({count})").format(count=persons(len(found))), None)
        for kind in DefectKind:
            count = sum(defect.kind is kind for defect in found)
            if count:
                self._kinds.addItem(f"{tr(TITLES[kind])} ({persons(count)})", kind)
        self._kinds.blockSignals(False)
        for widget in (self._kinds, self.list):
            widget.setVisible(bool(found))
        self._show_kind()

    def _show_kind(self) -> None:
        if self._checked is None:
            self._model.clear()
            return
        kind, found = self._kinds.currentData(), self._checked.defects.found
        shown = found if kind is None else tuple(d for d in found if d.kind is kind)
        self._model.show_defects(self._checked.rows, shown)

    def _activated(self, index: QModelIndex) -> None:
        self.visit.emit(self._model.defect(index))
