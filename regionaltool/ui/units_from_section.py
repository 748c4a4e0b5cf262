"""Where the units of a new plan come from: one choice, with a file where it needs one."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from regionaltool.bridge.units_from import PLAN_SUFFIX, Origin, UnitsFrom
from regionaltool.bridge.words import tr
from regionaltool.core.decree.text.text_file import TEXT_SUFFIXES
from regionaltool.core.tables.read_sheets import SUFFIXES
from regionaltool.ui.section import Section, words


def table_filter() -> str:
    """The kinds of files that units are read from as a table, for a file dialog."""
    return tr("Tables") + f" ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})"


def plan_filter() -> str:
    """The files of plans, for a file dialog."""
    return tr("Plans") + f" (*{PLAN_SUFFIX})"


def text_filter() -> str:
    """The files that hold the text of a resolution, for a file dialog."""
    return tr("Texts") + f" ({' '.join(f'*{suffix}' for suffix in TEXT_SUFFIXES)})"


def _origins() -> dict[Origin, tuple[str, str]]:
    """What can be chosen: title, and what it does."""
    return {
        Origin.FIELD: (
            tr("The field of the unit"),
            tr("The field chosen below; without one, every commune is a unit of its own."),
        ),
        Origin.ALONE: (
            tr("Every commune alone"),
            tr("Every commune starts as a unit of its own, whatever the field says."),
        ),
        Origin.DISTRICTS: (
            tr("The former districts"),
            tr("Every former district is a unit; communes without one have none."),
        ),
        Origin.TABLE: (
            tr("A table, or the official old → new"),
            tr(
                "CSV or Excel with code, or name and former district, then unit and name of the "
                "unit. The official table of old communes and new units is one of these. Rows "
                "that fail are listed on the page Data."
            ),
        ),
        Origin.PLAN: (
            tr("Another plan"),
            tr("The newest plan of a file, by the codes of the communes."),
        ),
        Origin.TEXT: (
            tr("A resolution's text"),
            tr(
                "Article 1 of a resolution in the form of June 2025, as text or .docx: its clauses "
                "become units, by the names of the communes and their former districts. Members "
                "that are not found are listed on the page Data."
            ),
        ),
    }


class UnitsFromSection(Section):
    """Says `units_from`; reads nothing."""

    chosen = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("unitsFromHeading", tr("Units from"), parent)
        self.box = QComboBox(self)
        self.box.setObjectName("unitsFrom")
        self.box.setAccessibleName(tr("Units from"))
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.setMinimumWidth(120)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.installEventFilter(self)
        for origin, (title, about) in _origins().items():
            self.box.addItem(title, origin)
            self.box.setItemData(self.box.count() - 1, about, Qt.ItemDataRole.ToolTipRole)
        self.file = QgsFileWidget(self)
        self.file.setObjectName("unitsFile")
        self.file.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.file.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.file.setMinimumWidth(120)
        self.file.setDialogTitle(tr("Choose the file that the units come from"))
        self.zeros = QCheckBox(tr("Put back zeros before codes"), self)
        self.zeros.setObjectName("unitsZeros")
        self.zeros.setToolTip(
            tr("A spreadsheet has taken the codes for numbers and dropped their leading zeros.")
        )
        self._about = words(self, "unitsFromHint", faint=True)
        for widget in (self.box, self.file, self.zeros, self._about):
            self.add(widget)
        self.box.currentIndexChanged.connect(self._show)
        self.file.fileChanged.connect(lambda _: self.chosen.emit())
        self._show()
        self.open()

    @property
    def origin(self) -> Origin:
        """What is chosen."""
        return self.box.currentData()

    def choose(self, origin: Origin) -> None:
        """Choose where the units come from."""
        self.box.setCurrentIndex(self.box.findData(origin))

    def units_from(self) -> UnitsFrom:
        """The choice as it stands."""
        path = self.file.filePath().strip()
        origin = self.origin
        return UnitsFrom(
            origin,
            Path(path).expanduser() if path and origin.has_file else None,
            origin is Origin.TABLE and self.zeros.isChecked(),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page; it must not choose something else on its way."""
        if event.type() == QEvent.Type.Wheel and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        origin = self.origin
        _, about = _origins()[origin]
        self.box.setToolTip(about)
        self._about.setText(about)
        self.file.setVisible(origin.has_file)
        kinds = {
            Origin.PLAN: (plan_filter(), PLAN_SUFFIX),
            Origin.TEXT: (text_filter(), TEXT_SUFFIXES),
        }
        offered, right = kinds.get(origin, (table_filter(), SUFFIXES))
        self.file.setFilter(offered)
        if not self.file.filePath().lower().endswith(right):
            self.file.setFilePath("")
        self.zeros.setVisible(origin is Origin.TABLE)
        self.chosen.emit()
