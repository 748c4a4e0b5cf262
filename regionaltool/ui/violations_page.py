"""The page of violations: the list, and under it the move that heals the one that is chosen."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAction,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from regionaltool.bridge.words import tr
from regionaltool.ui.violations_list import ViolationsList


class _Words(QScrollArea):
    """As high as its words at this width where there is room; where there is not, it scrolls."""

    def __init__(self, label: QLabel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(label)
        self._label = label

    def sizeHint(self) -> QSize:
        return QSize(1, self._label.heightForWidth(self.viewport().width()))

    def minimumSizeHint(self) -> QSize:
        lines = 3 * self.fontMetrics().lineSpacing()
        return QSize(1, min(lines, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


class ViolationsPage(QWidget):
    """Shows and asks; what heals is looked for elsewhere."""

    mend = pyqtSignal()
    """The best move is wanted, or, when it is shown, that it be made."""
    mend_simple = pyqtSignal()
    link = pyqtSignal()
    """The link that is offered in place of a move is wanted."""
    leave = pyqtSignal()
    """What is shown is not wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = ViolationsList(self)
        self.words = QLabel(self)
        self.words.setObjectName("mendText")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.words.linkActivated.connect(lambda _: self.link.emit())
        self.words.setMinimumWidth(1)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._room = _Words(self.words, self)
        self.mend_button = self._button("mendButton", self.mend)
        self.leave_button = self._button("leaveMendButton", self.leave)
        self.leave_button.setText(tr("Leave it"))
        self.leave_button.setToolTip(tr("Do not make this move (Esc)"))
        self.simple_button = self._button("mendSimpleButton", self.mend_simple)
        self.simple_button.setText(tr("Mend the simple ones"))
        self.simple_button.setToolTip(
            tr(
                "In one step, where a few communes go to a unit that is there and no unit ends; "
                "it says what is left"
            )
        )
        buttons = QHBoxLayout()
        for button in (self.mend_button, self.leave_button, self.simple_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._room)
        layout.addLayout(buttons)
        self._enter = QAction(self)
        self._enter.setShortcuts(
            [QKeySequence(key) for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)]
        )
        # not on the words: there Enter follows the link
        self._enter.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._enter.triggered.connect(lambda: self.mend.emit())
        for widget in (self.list, self.mend_button):
            widget.addAction(self._enter)
        self._said: tuple[str, bool] | None = None
        self.show_words("")

    def show_words(self, html: str, *, ready: bool = False) -> None:
        """Say something under the list; ``ready`` when a move is shown that can be made."""
        if self._said == (html, ready):
            return
        self._said = html, ready
        self.words.setText(html)
        self._room.setVisible(bool(html))
        self._room.updateGeometry()
        self.mend_button.setText(tr("Do it") if ready else tr("Mend"))
        self.mend_button.setToolTip(
            tr("Make this move (Enter or Ctrl+F8)")
            if ready
            else tr("Show the best move that heals the violation chosen (Ctrl+F8)")
        )
        here, gone = self.leave_button, self.simple_button
        if not ready:
            here, gone = gone, here
        gone.hide()  # first, so that the page is never as wide as all three
        here.show()
        self._enter.setEnabled(ready)

    def set_mendable(self, on: bool) -> None:
        """Is there anything to mend?"""
        self.mend_button.setEnabled(on)
        self.simple_button.setEnabled(on)

    def hideEvent(self, event: QHideEvent) -> None:
        """A move that nobody can read of any more is not made by a key."""
        self.leave.emit()
        super().hideEvent(event)

    def _button(self, name: str, pressed) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda: pressed.emit())
        return button
