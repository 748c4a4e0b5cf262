"""The dialog that asks what to export, where to, and in which coordinate system."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsFileWidget, QgsProjectionSelectionDialog
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from regionaltool.bridge.export_crs import CrsChoice
from regionaltool.bridge.export_units import ExportRequest, without_suffix
from regionaltool.bridge.words import tr


class ExportDialog(QDialog):
    """Asks; writes nothing. `request` is the answer once it is accepted."""

    def __init__(
        self,
        choices: Sequence[CrsChoice],
        violations: Sequence[str],
        base: Path,
        parent: QWidget | None = None,
    ) -> None:
        """``choices`` as `crs_choices` gives them, the first is shown; ``violations`` in words;
        ``base`` the folder and name to begin with."""
        super().__init__(parent)
        self.setObjectName("RegionalToolExportDialog")
        self.setWindowTitle(tr("Export the plan"))
        self._files = self._file_widget(base)
        self._shapefile = _tick(tr("Shapefile (.shp)"), "exportShapefile", True)
        self._geopackage = _tick(tr("GeoPackage (.gpkg)"), "exportGeoPackage", True)
        self._csv = _tick(tr("Table (.csv)"), "exportCsv", False)
        self._xlsx = _tick(tr("Excel (.xlsx)"), "exportXlsx", False)
        for table in (self._csv, self._xlsx):
            table.setToolTip(tr("One row for each commune: code, name, unit, name of the unit"))
        self._crs = QComboBox(self)
        self._crs.setObjectName("exportCrs")
        self._crs.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for choice in choices:
            self._crs.addItem(choice.title, choice.crs)
        other = QPushButton(tr("Other…"), self)
        other.setObjectName("exportOtherCrs")
        other.setToolTip(tr("Choose any other coordinate system"))
        other.setAutoDefault(False)
        other.clicked.connect(self._ask_crs)
        self._hint = QLabel(self)
        self._hint.setObjectName("exportHint")
        self._hint.setWordWrap(True)
        self._replace = _tick(tr("Replace them"), "exportReplace", False)
        self._replaced: tuple[Path, ...] = ()
        self._accept_violations = _tick(
            tr("Write although violations remain: {count}").format(count=len(violations)),
            "exportAcceptViolations",
            False,
        )
        self._has_violations = bool(violations)
        self._accept_violations.setVisible(self._has_violations)
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self._ok = self._buttons.button(standard.Ok)
        self._ok.setText(tr("Export"))
        self._buttons.button(standard.Cancel).setText(tr("Cancel"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out(other, violations)
        self._files.fileChanged.connect(self._show_state)
        ticks = (*self._formats, self._replace, self._accept_violations)
        for tick in ticks:
            tick.toggled.connect(self._show_state)
        self._show_state()

    def request(self) -> ExportRequest:
        """What is asked for, as it stands in the dialog."""
        text = self._files.filePath().strip()
        return ExportRequest(
            base=without_suffix(Path(text).expanduser()) if text else Path(),
            crs=QgsCoordinateReferenceSystem(self._crs.currentData()),
            shapefile=self._shapefile.isChecked(),
            geopackage=self._geopackage.isChecked(),
            csv=self._csv.isChecked(),
            xlsx=self._xlsx.isChecked(),
        )

    @property
    def _formats(self) -> tuple[QCheckBox, ...]:
        return self._shapefile, self._geopackage, self._csv, self._xlsx

    def offer(self, crs: QgsCoordinateReferenceSystem) -> None:
        """Put a coordinate system into the list, if it is not there, and choose it."""
        for place in range(self._crs.count()):
            if self._crs.itemData(place) == crs:
                self._crs.setCurrentIndex(place)
                return
        self._crs.addItem(crs.userFriendlyIdentifier(), crs)
        self._crs.setCurrentIndex(self._crs.count() - 1)

    def _file_widget(self, base: Path) -> QgsFileWidget:
        widget = QgsFileWidget(self)
        widget.setObjectName("exportFile")
        widget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        widget.setConfirmOverwrite(False)  # the name has no suffix yet; the dialog asks itself
        widget.setDialogTitle(tr("Folder and name of the files"))
        widget.setFilePath(str(base))
        widget.setToolTip(tr("Folder and name of the files, without .shp, .gpkg, .csv or .xlsx"))
        return widget

    def _lay_out(self, other: QPushButton, violations: Sequence[str]) -> None:
        formats = QGridLayout()
        for place, tick in enumerate(self._formats):
            formats.addWidget(tick, place // 2, place % 2)
        formats.setColumnStretch(2, 1)
        crs = QHBoxLayout()
        crs.addWidget(self._crs, 1)
        crs.addWidget(other)
        form = QFormLayout()
        form.addRow(_label(tr("&Folder and name"), self._files), self._files)
        form.addRow(tr("Formats"), formats)
        form.addRow(_label(tr("&Coordinate system"), self._crs), crs)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._hint)
        column.addWidget(self._replace)
        if violations:
            column.addWidget(QLabel(tr("The plan still has violations:"), self))
            listed = QListWidget(self)
            listed.setObjectName("exportViolations")
            listed.setWordWrap(True)
            listed.setMaximumHeight(140)
            listed.addItems(violations)
            column.addWidget(listed)
        column.addWidget(self._accept_violations)
        column.addStretch()
        column.addWidget(self._buttons)
        self.resize(620, self.sizeHint().height())

    def _ask_crs(self) -> None:
        dialog = QgsProjectionSelectionDialog(self)
        dialog.setCrs(self._crs.currentData())
        if dialog.exec() and dialog.crs().isValid():
            self.offer(dialog.crs())

    def _show_state(self) -> None:
        """Say what will be written or what is missing, and open the way only when all is there."""
        request = self.request()
        replaced = request.replaced if request.base.name else ()
        if replaced != self._replaced:  # a tick given for other files does not count
            self._replaced = replaced
            self._replace.setChecked(False)
        self._replace.setVisible(bool(replaced))
        missing = self._missing(request)
        if missing:
            self._hint.setText(missing)
        elif replaced:
            self._hint.setText(
                tr("These files are there already: {files}.").format(files=_names(replaced))
            )
        else:
            self._hint.setText(tr("Will be written: {files}.").format(files=_names(request.files)))
        self._ok.setEnabled(
            not missing
            and (not replaced or self._replace.isChecked())
            and (not self._has_violations or self._accept_violations.isChecked())
        )

    def _missing(self, request: ExportRequest) -> str:
        if not request.base.name or not request.base.is_absolute():
            return tr("Give the folder and the name of the files.")
        if not request.base.parent.is_dir():
            return tr("There is no folder “{folder}”. Make it, or choose another.").format(
                folder=request.base.parent
            )
        return "" if request.files else tr("Choose at least one format.")


def _tick(text: str, name: str, checked: bool) -> QCheckBox:
    box = QCheckBox(text)
    box.setObjectName(name)
    box.setChecked(checked)
    return box


def _label(text: str, widget: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(widget)
    return label


def _names(files: Sequence[Path]) -> str:
    return ", ".join(file.name for file in files)
