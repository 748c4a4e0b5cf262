"""Which field of a layer means what: guessed, and shown with sample values for confirmation."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.gui import QgsFieldComboBox
from qgis.PyQt.QtCore import QEvent, QLocale, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from regionaltool.bridge.field_samples import field_samples
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.words import tr
from regionaltool.core.field_guess import FieldSample, guess_fields
from regionaltool.ui.section import Section, words

_SHOWN = 3


def _roles() -> dict[str, tuple[str, str]]:
    """What is asked for: title and what happens without it."""
    return {
        "id": (tr("Code"), tr("without it, the number of the feature")),
        "name": (tr("Name"), tr("without it, the code")),
        "population": (tr("Population"), tr("without it, no figures of people")),
        "official_km2": (tr("Official area, km²"), tr("without it, the polygon's area alone")),
        "group": (tr("Former district"), tr("without it, indicator 4.1 is off")),
        "type": (tr("Type"), tr("without it, no commune counts as a ward")),
        "terrain": (tr("Terrain"), tr("without it, the same goalposts and standards everywhere")),
        "unit": (tr("Unit"), tr("without it, every commune starts as a unit of its own")),
        "unit_name": (tr("Name of the unit"), tr("without it, the unit's code")),
    }


class FieldChoice(Section):
    """One box for each role, with the first values of the field below it."""

    chosen = pyqtSignal(str)
    """The role that another field has been chosen for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("fieldsHeading", tr("Fields"), parent)
        self._samples: dict[str, FieldSample] = {}
        self._quiet = False
        self.boxes: dict[str, QgsFieldComboBox] = {}
        self._notes: dict[str, QLabel] = {}
        for role, (title, without) in _roles().items():
            box = QgsFieldComboBox(self)
            box.setObjectName(f"start_{role}")
            box.setAllowEmptyFieldName(True)
            box.setToolTip(f"{title} – {without}")
            # Long names must not make the dock wider than its room.
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.setMinimumWidth(120)
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.installEventFilter(self)
            box.fieldChanged.connect(lambda _, role=role: self._changed(role))
            self.boxes[role], self._notes[role] = box, words(self, faint=True)
            label = QLabel(title, self)
            label.setBuddy(box)
            for widget in (label, box, self._notes[role]):
                self.add(widget)
        self.open()

    def show_layer(self, layer: QgsVectorLayer | None, known: CommuneFields | None = None) -> None:
        """Guess the fields of a layer; those that are known already stay."""
        samples = field_samples(layer) if layer is not None else ()
        self._samples = {sample.name: sample for sample in samples}
        guess = guess_fields(samples)
        self._quiet = True
        for role, box in self.boxes.items():
            box.setLayer(layer)
            box.setField(guess.get(role, "") if known is None else getattr(known, role))
            self._show_sample(role)
        self._quiet = False

    def fields(self) -> CommuneFields:
        """The fields as they are chosen now."""
        return CommuneFields(**{role: box.currentField() for role, box in self.boxes.items()})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page; it must not choose another field on its way."""
        if event.type() == QEvent.Type.Wheel and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _changed(self, role: str) -> None:
        self._show_sample(role)
        if not self._quiet:
            self.chosen.emit(role)

    def _show_sample(self, role: str) -> None:
        sample = self._samples.get(self.boxes[role].currentField())
        if sample is None:
            self._notes[role].setText(_roles()[role][1])
        else:
            decimals = any(isinstance(value, float) for value in sample.values)
            shown = list(dict.fromkeys(map(_text, sample.values)))[:_SHOWN]
            text = ("; " if decimals else ", ").join(shown)
            self._notes[role].setText(text or tr("empty in the first rows"))


def _text(value: object) -> str:
    """As the layer has it, with the decimal sign of the user."""
    if isinstance(value, float):
        return str(value).replace(".", QLocale().decimalPoint())
    return str(value)
