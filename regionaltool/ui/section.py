"""A heading with a mark that opens and closes what stands below it."""

from __future__ import annotations

from enum import Enum

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget


class Mark(Enum):
    """What a heading says before it is opened: by a sign, never by a colour alone."""

    NONE = ""
    SOUND = "✓"
    DOUBT = "⚠"


class Section(QWidget):
    """Fill it through `add`."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        """``name`` is the object name of the heading, which opens and closes by click or Space."""
        super().__init__(parent)
        self._title = title
        self._detail = ""
        self._mark = Mark.NONE
        self.heading = QToolButton(self)
        self.heading.setObjectName(name)
        self.heading.setCheckable(True)
        self.heading.setAutoRaise(True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        self.heading.toggled.connect(self._toggled)
        self._body = QWidget(self)
        self._inside = QVBoxLayout(self._body)
        self._inside.setContentsMargins(14, 0, 0, 6)
        self._inside.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.heading)
        layout.addWidget(self._body)
        self._toggled(False)
        self._show_heading()

    def add(self, widget: QWidget) -> None:
        """Put a widget below what is there."""
        self._inside.addWidget(widget)

    @property
    def mark(self) -> Mark:
        """The mark before the title."""
        return self._mark

    def say(self, mark: Mark, detail: str = "") -> None:
        """Show a mark before the title and, behind it, what there is to know at a glance."""
        self._mark, self._detail = mark, detail
        self._show_heading()

    @property
    def is_open(self) -> bool:
        """Is what stands below the heading shown?"""
        return self.heading.isChecked()

    def open(self, opened: bool = True) -> None:
        """Show what stands below the heading, or put it away."""
        self.heading.setChecked(opened)

    def _toggled(self, opened: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow
        self.heading.setArrowType(arrow)
        self._body.setVisible(opened)

    def _show_heading(self) -> None:
        text = f"{self._mark.value} {self._title}".strip()
        if self._detail:
            text = f"{text}: {self._detail}"
        self.heading.setText(text)
        self.heading.setToolTip(text)


def words(parent: QWidget, name: str = "", *, faint: bool = False) -> QLabel:
    """A label for sentences that may name a layer or a commune: wrapped, and never markup."""
    label = QLabel(parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if faint:
        palette = label.palette()
        ink = palette.color(QPalette.ColorRole.WindowText)
        ink.setAlphaF(0.65)
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        label.setPalette(palette)
    return label


def button(parent: QWidget, name: str, text: str, tip: str) -> QPushButton:
    """A button that gives way when the dock is narrow; the whole text is in its tooltip."""
    made = QPushButton(text, parent)
    made.setObjectName(name)
    made.setToolTip(tip)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    made.setMinimumWidth(60)
    return made
