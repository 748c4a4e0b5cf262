"""How far the plan is on the disk: always in sight, and never ahead of it."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLabel, QWidget

from regionaltool.bridge.plan_document import PlanDocument
from regionaltool.bridge.words import sentence, tr

WARNING = "#d95f02"


class JournalLabel(QLabel):
    """Says “saved #412” when row 412 is the last one that the disk has taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("journalPosition")
        self.setMargin(2)

    def show_document(self, document: PlanDocument) -> None:
        """Say where the plan is and up to which row."""
        seq, session = document.position, document.session
        warn = document.trouble is not None
        if session is None:
            text = tip = ""
        elif document.read_only:
            text = tr("read-only")
            tip = tr("“{file}” is only read. To keep your edits, save the plan as a file.")
        elif seq is None:
            text = tr("not saved")
            tip = tr("No file holds this plan yet. Save it, and every edit is kept at once.")
        elif warn:
            waiting = session.recorder.seq - seq
            text = "⚠ " + tr("saved #{seq}").format(seq=seq) + (f" (+{waiting})" if waiting else "")
            tip = sentence(document.trouble)
        else:
            text = tr("saved #{seq}").format(seq=seq)
            tip = tr("“{file}” holds every edit up to this one.")
        self.setText(text)
        self.setToolTip(tip if warn else tip.format(file=document.file))
        style = f"color: {WARNING}; font-weight: bold" if warn else ""
        if style != self.styleSheet():
            self.setStyleSheet(style)
