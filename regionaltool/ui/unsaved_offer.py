"""What the empty dock says of a plan that a crash has left behind, and two ways to answer."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from regionaltool.bridge.unsaved_plans import UnsavedPlan
from regionaltool.bridge.words import persons, tr


class UnsavedOffer(QFrame):
    """One plan: a sentence and its buttons."""

    open = pyqtSignal()
    discard = pyqtSignal()

    def __init__(self, plan: UnsavedPlan, number: int, parent: QWidget | None = None) -> None:
        """``number`` tells the buttons of several offers apart."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        text = QLabel(offer_text(plan), self)
        text.setObjectName(f"unsavedPlan{number}")
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        buttons = QHBoxLayout()
        for name, title, tip, wanted in (
            (
                "openUnsaved",
                tr("Open"),
                tr("Go on where the plan stood; then save it as a file"),
                self.open,
            ),
            ("discardUnsaved", tr("Discard"), tr("Delete the plan for good"), self.discard),
        ):
            button = QPushButton(title, self)
            button.setObjectName(f"{name}{number}")
            button.setToolTip(tip)
            button.clicked.connect(lambda _, wanted=wanted: wanted.emit())
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(text)
        layout.addLayout(buttons)


def offer_text(plan: UnsavedPlan) -> str:
    """Which plan it is, how much is in it, and when it was edited last."""
    last = QDateTime.fromString(plan.last, Qt.DateFormat.ISODate).toLocalTime()
    return tr("A plan that was not saved was found: {title}, edits: {count}, {time}.").format(
        title=plan.title,
        count=persons(plan.n_edits),
        time=QLocale().toString(last, QLocale.FormatType.ShortFormat),
    )
