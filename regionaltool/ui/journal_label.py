"""How far the plan is on the disk: always in sight, and never ahead of it."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLabel, QWidget

from regionaltool.bridge.plan_document import PlanDocument
from regionaltool.bridge.words import sentence, tr

WARNING = "#d95f02"


class JournalLabel(QLabel):
    """Says “saved #412” when row 412 is the last one that the disk has taken.

    Of a plan without a file it says “not saved”, and up to which row a crash does not harm it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("journalPosition")
        self.setMargin(2)

    def show_document(self, document: PlanDocument) -> None:
        """Say where the plan is and up to which row."""
        seq, session = document.position, document.session
        safe = document.recovery.position
        warn = document.trouble is not None
        if session is None:
            text = tip = ""
        elif document.read_only:
            text = tr("read-only")
            if safe is not None:
                text = tr("read-only, safe #{seq}").format(seq=safe)
            tip = tr("“{file}” is only read. To keep your edits, save the plan as a file.")
        elif seq is None and safe is not None:
            text = tr("not saved, safe #{seq}").format(seq=safe)
            tip = tr(
                "No file of yours holds this plan yet. After a crash every edit up to this one "
                "comes back, on the page that the dock begins with."
            )
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
