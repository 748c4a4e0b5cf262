"""The dialog that asks what the package of a decree says, where it goes, and what is accepted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from regionaltool.bridge.decree.staged_package import check_replaceable, listed_files
from regionaltool.bridge.export_crs import CrsChoice
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.decree.decide import Occasion, printable, province_of
from regionaltool.core.decree.papers.content import Wording
from regionaltool.core.decree.text.forms import FORMS, STYLES
from regionaltool.core.problems import InputError, phrase

_LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
_FORMS = (
    phrase("as in June 2025"),
    phrase("as in 2019–21, with areas, people and neighbours"),
    phrase("English"),
    phrase("neutral, of no country"),
)
"""What `FORMS` are called."""


class DecreeDialog(QDialog):
    """Asks; writes nothing."""

    mend = pyqtSignal(int)
    """One of the things that stand against it is to be mended, by its place in the list."""

    def __init__(
        self,
        choices: Sequence[CrsChoice],
        against: Sequence[str],
        folder: Path,
        occasion: Occasion,
        parent: QWidget | None = None,
    ) -> None:
        """``choices`` as `crs_choices` gives them, the first is shown; ``against`` is what is to
        be mended, in words; ``folder`` and ``occasion`` to begin with."""
        super().__init__(parent)
        self.setObjectName("RegionalToolDecreeDialog")
        self.setWindowTitle(tr("Package of the decree"))
        self._against = tuple(against)
        self._folder = QgsFileWidget(self)
        self._folder.setObjectName("decreeFolder")
        self._folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self._folder.setDialogTitle(tr("Folder of the package"))
        self._folder.setFilePath(str(folder))
        self._folder.setToolTip(tr("A new folder, an empty one, or one with an older package"))
        province = f"{occasion.province.type} {occasion.province.name}"
        self._province = _line("decreeProvince", province if occasion.province.name else "")
        self._province.setPlaceholderText(tr("tỉnh Cà Mau"))
        self._code = _line("decreeProvinceCode", occasion.province.code)
        self._code.setMaximumWidth(60)
        self._code.setToolTip(tr("Code of the province, two digits"))
        self._merged = QCheckBox(tr("made of several provinces"), self)
        self._merged.setObjectName("decreeMerged")
        self._merged.setChecked(occasion.province.merged)
        self._number = _line("decreeNumber", occasion.resolution)
        self._number.setPlaceholderText("1655/NQ-UBTVQH15")
        self._day = _line("decreeDay", occasion.date)
        self._effective = _line("decreeEffective", occasion.effective)
        for line in (self._day, self._effective):
            line.setPlaceholderText("2025-06-16")
            line.setToolTip(tr("Year, month and day; left empty, the papers leave it open"))
        self._language = _choice("decreeLanguage", tuple(_LANGUAGES.items()))
        self._form = _choice("decreeForm", tuple(zip(FORMS, map(tr, _FORMS), strict=True)))
        self._style = _choice("decreeStyle", tuple((style, style) for style in STYLES))
        self._crs = QComboBox(self)
        self._crs.setObjectName("decreeCrs")
        self._crs.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for choice in choices:
            self._crs.addItem(choice.title, choice.crs)
        self._template = QgsFileWidget(self)
        self._template.setObjectName("decreeTemplate")
        self._template.setFilter("Jinja2 (*.j2 *.jinja *.txt)")
        self._template.setToolTip(tr("An office's own frame of the text; left empty, the plugin's"))
        self._atlas = QCheckBox(tr("With the atlas (PDF)"), self)
        self._atlas.setObjectName("decreeAtlas")
        self._atlas.setChecked(True)
        self._hint = QLabel(self)
        self._hint.setObjectName("decreeHint")
        self._hint.setWordWrap(True)
        self._accept = QCheckBox(
            tr("Write although these remain: {count}").format(count=len(self._against)), self
        )
        self._accept.setObjectName("decreeAccept")
        self._accept.setToolTip(tr("The papers then list them on their first page"))
        self._list = QListWidget(self)
        self._list.setObjectName("decreeAgainst")
        self._list.setWordWrap(True)
        self._list.addItems(self._against)
        self._list.itemActivated.connect(lambda item: self._mend(self._list.row(item)))
        self._mend_button = QPushButton(tr("Mend …"), self)
        self._mend_button.setObjectName("decreeMend")
        self._mend_button.setToolTip(tr("Go to where the one that is chosen is mended"))
        self._mend_button.setAutoDefault(False)
        self._mend_button.clicked.connect(lambda: self._mend(max(self._list.currentRow(), 0)))
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self._ok = self._buttons.button(standard.Ok)
        self._ok.setText(tr("Write the package"))
        self._buttons.button(standard.Cancel).setText(tr("Cancel"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        for changed in (
            self._folder.fileChanged,
            self._province.textChanged,
            self._day.textChanged,
            self._effective.textChanged,
            self._accept.toggled,
            self._form.currentIndexChanged,
        ):
            changed.connect(lambda *_: self._show_state())
        self._language.currentIndexChanged.connect(self._follow_language)
        self._show_state()

    @property
    def folder(self) -> Path:
        """Where the package goes."""
        return Path(self._folder.filePath().strip()).expanduser()

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """Of layers and maps."""
        return QgsCoordinateReferenceSystem(self._crs.currentData())

    @property
    def occasion(self) -> Occasion:
        """Whose decree it is, when, and under which number."""
        province = replace(
            province_of(self._province.text()),
            code=printable(self._code.text()),
            merged=self._merged.isChecked(),
        )
        return Occasion(
            province,
            self._day.text().strip(),
            self._effective.text().strip(),
            printable(self._number.text()),
        )

    @property
    def wording(self) -> Wording:
        """In which words."""
        template = self._template.filePath().strip()
        return Wording(
            self._language.currentData(),
            self._form.currentData(),
            self._style.currentData(),
            Path(template).expanduser() if template else None,
        )

    @property
    def with_atlas(self) -> bool:
        """Are maps wanted?"""
        return self._atlas.isChecked()

    @property
    def accepts(self) -> bool:
        """Is what is wrong accepted?"""
        return self._accept.isChecked()

    def _mend(self, place: int) -> None:
        self.reject()
        self.mend.emit(place)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(_label(tr("&Folder"), self._folder), self._folder)
        form.addRow(
            _label(tr("&Province"), self._province),
            _row(self._province, self._code, self._merged),
        )
        form.addRow(_label(tr("&Number"), self._number), self._number)
        form.addRow(_label(tr("&Day"), self._day), self._day)
        form.addRow(_label(tr("In &effect from"), self._effective), self._effective)
        form.addRow(_label(tr("&Language"), self._language), self._language)
        form.addRow(_label(tr("F&orm and style"), self._form), _row(self._form, self._style))
        form.addRow(_label(tr("&Coordinate system"), self._crs), self._crs)
        form.addRow(_label(tr("&Template"), self._template), self._template)
        form.addRow("", self._atlas)
        column = QVBoxLayout(self)
        column.addLayout(form)
        if self._against:
            column.addWidget(QLabel(tr("To mend before papers are written:"), self))
            self._list.setMaximumHeight(140)
            column.addWidget(self._list)
            column.addLayout(_row(self._accept, self._mend_button))
        for widget in (self._list, self._accept, self._mend_button):
            widget.setVisible(bool(self._against))
        column.addWidget(self._hint)
        column.addStretch()
        column.addWidget(self._buttons)
        self.resize(640, self.sizeHint().height())

    def _follow_language(self) -> None:
        """The form that goes with the language; another may be chosen after it."""
        wording = Wording(self._language.currentData())
        self._form.setCurrentIndex(FORMS.index(wording.written_form))

    def _show_state(self) -> None:
        """Say what will be written or what is missing, and open the way only when all is there."""
        self._style.setEnabled(self._form.currentData() == FORMS[0])
        missing = self._missing()
        if missing:
            self._hint.setText(missing)
        elif listed_files(self.folder) is not None:
            self._hint.setText(tr("The older package in this folder is replaced as a whole."))
        else:
            self._hint.setText("")
        self._hint.setVisible(bool(self._hint.text()))
        self._ok.setEnabled(not missing and (not self._against or self.accepts))

    def _missing(self) -> str:
        folder = self.folder
        if not folder.name or not folder.is_absolute():
            return tr("Give the folder of the package.")
        if not folder.parent.is_dir():
            return tr("There is no folder “{folder}”. Make it, or choose another.").format(
                folder=folder.parent
            )
        try:
            check_replaceable(folder)
        except InputError as error:
            return sentence(error.problem)
        if not self.occasion.province.name:
            return tr("Give the province with its type.")
        for line in (self._day, self._effective):
            if line.text().strip() and not _is_day(line.text().strip()):
                return tr("“{text}” is no date. Write year, month and day.").format(
                    text=line.text().strip()
                )
        return ""


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _line(name: str, text: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setObjectName(name)
    return line


def _choice(name: str, items: Sequence[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    for data, title in items:
        box.addItem(title, data)
    return box


def _label(text: str, widget: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(widget)
    return label


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for number, widget in enumerate(widgets):
        row.addWidget(widget, 1 if number == 0 else 0)
    return row
