"""The reasons of a unit that has to be reported, with files that show them."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from regionaltool.bridge.plan_file.law_notes import KeptReason
from regionaltool.bridge.words import tr
from regionaltool.ui.section import button

_LINES = 3
_REST_MS = 1000


class ReasonsBox(QWidget):
    """A text is kept when the hand rests or one goes elsewhere; files at once."""

    given = pyqtSignal(str, str, object)
    """Carries the unit, the text and the files."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        """Where files are looked for first; None while the plan is in no file."""
        self._unit = ""
        self._files: tuple[str, ...] = ()
        title = QLabel(tr("Reasons for the exception"), self)
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("reasonText")
        self.text.setAccessibleName(tr("Reasons for the exception"))
        self.text.setPlaceholderText(
            tr("Why the unit stays below the standard; kept with the plan")
        )
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 12)
        self.text.installEventFilter(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.keep)
        self.text.textChanged.connect(self._rest.start)
        title.setBuddy(self.text)
        self._links = QLabel(self)
        self._links.setObjectName("reasonFiles")
        self._links.setWordWrap(True)
        self._links.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._links.linkActivated.connect(self._follow)
        self.add_button = button(
            self,
            "addEvidenceButton",
            tr("Add evidence…"),
            tr("A file that shows it, such as a decision or a map; the plan keeps the way to it"),
        )
        self.add_button.clicked.connect(self._ask)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (title, self.text, self._links, self.add_button):
            layout.addWidget(widget)

    def show_reason(self, unit: str, reason: KeptReason | None) -> None:
        """Show the reasons of a unit; what is being typed for it stays."""
        if unit == self._unit and self.text.hasFocus():
            return
        self.keep()
        self._unit, self._files = unit, () if reason is None else reason.files
        self.text.setPlainText("" if reason is None else reason.text)
        self.text.document().setModified(False)
        self._show_files()

    def keep(self) -> None:
        """Hand on what has been typed."""
        self._rest.stop()
        if self._unit and self.text.document().isModified():
            self.text.document().setModified(False)
            self.given.emit(self._unit, self.text.toPlainText(), self._files)

    def add_file(self, file: str) -> None:
        """One more file that shows it."""
        self._files = tuple(dict.fromkeys((*self._files, file)))
        self._tell_files()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self.text and event.type() == QEvent.Type.FocusOut:
            self.keep()
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, tr("Evidence"), str(self.folder or ""))
        if file:
            self.add_file(file)

    def _tell_files(self) -> None:
        self.text.document().setModified(False)
        self._show_files()
        self.given.emit(self._unit, self.text.toPlainText(), self._files)

    def _show_files(self) -> None:
        lines = [
            f"<a href='open:{n}'>{escape(Path(file).name)}</a> <a href='drop:{n}'>✕</a>"
            for n, file in enumerate(self._files)
        ]
        self._links.setText("<br>".join(lines))
        self._links.setVisible(bool(lines))

    def _follow(self, link: str) -> None:
        what, _, number = link.partition(":")
        file = self._files[int(number)]
        if what == "drop":
            self._files = tuple(one for one in self._files if one != file)
            self._tell_files()
            return
        address = QUrl(file) if "://" in file else QUrl.fromLocalFile(file)
        QDesktopServices.openUrl(address)
