"""The boxes of a dialog in which it is chosen which field of a layer or table means what."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsFields
from qgis.gui import QgsCheckableComboBox, QgsFieldComboBox
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QSizePolicy, QWidget

from regionaltool.bridge.attach.attachment import Fields
from regionaltool.bridge.attach.guesses import needed
from regionaltool.bridge.attach.offers import Offer
from regionaltool.bridge.compat import text_field
from regionaltool.bridge.words import tr
from regionaltool.core.inputs.kinds import InputKind, Role


class AttachFields(QObject):
    """A box for each role; one with ticks where several fields may have it.

    What is left empty is guessed when the data is read.
    """

    changed = pyqtSignal()

    def __init__(self, kind: InputKind, form: QFormLayout, parent: QWidget) -> None:
        """The boxes become rows of ``form``."""
        super().__init__(parent)
        self._kind = kind
        self._offer: Offer | None = None
        self.boxes: dict[str, QgsFieldComboBox | QgsCheckableComboBox] = {}
        for role in kind.roles:
            box = _ticks(parent) if role.many else _choice(parent)
            box.setObjectName(f"attach_{role.key}")
            box.setAccessibleName(tr(role.title))
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            tip = tr("Tick one or several") if role.many else tr("Left empty, it is guessed")
            box.setToolTip(f"{tr(role.title)} – {tip}")
            if role.many:
                box.checkedItemsChanged.connect(lambda _: self.changed.emit())
            else:
                box.fieldChanged.connect(lambda _, role=role: self._chosen(role))
            form.addRow(tr(role.title), box)
            self.boxes[role.key] = box
        self.show_offer(None)

    def show_offer(self, offer: Offer | None) -> None:
        """The fields of another layer or table, with its guess; None for none."""
        self._offer = offer
        fields = QgsFields()
        for name in () if offer is None else offer.columns:
            fields.append(text_field(name))
        for role in self._kind.roles:
            box = self.boxes[role.key]
            box.setEnabled(offer is not None)
            box.blockSignals(True)
            if not role.many:
                box.setFields(fields)
            box.blockSignals(False)
        self.choose({} if offer is None else offer.guess)

    def choose(self, fields: Fields) -> None:
        """Choose these fields; roles that are not named are left empty."""
        for role in sorted(self._kind.roles, key=lambda role: role.many):  # ticks may follow them
            box, names = self.boxes[role.key], fields.get(role.key, ())
            names = (names,) if isinstance(names, str) else tuple(names)
            box.blockSignals(True)
            if role.many:
                self._fill(role, names)
            else:
                box.setField(names[0] if names else "")
            box.blockSignals(False)
        self.changed.emit()

    def chosen(self) -> dict[str, str | tuple[str, ...]]:
        """Role → field, or fields, where some have been chosen."""
        found: dict[str, str | tuple[str, ...]] = {}
        for role in self._kind.roles:
            box = self.boxes[role.key]
            names = tuple(box.checkedItems()) if role.many else box.currentField()
            if names:
                found[role.key] = names
        return found

    def missing(self) -> tuple[Role, ...]:
        """Roles that need a field and have none; those of lines are found when they are read."""
        if self._kind.geometry == "line":
            return ()
        chosen = self.chosen()
        return tuple(role for role in needed(self._kind, chosen) if role.key not in chosen)

    def _chosen(self, role: Role) -> None:
        if role.key == "sector":  # its texts are what may be ticked elsewhere
            for other in self._kind.roles:
                if other.values:
                    self._fill(other, self.boxes[other.key].checkedItems())
        self.changed.emit()

    def _fill(self, role: Role, ticked: Iterable[str]) -> None:
        """Fields to tick, or the texts of the column in which it stands what a row is about."""
        box, offer, ticked = self.boxes[role.key], self._offer, tuple(ticked)
        texts: tuple[str, ...] = () if offer is None else offer.columns
        if role.values and "sector" in self.boxes and offer is not None:
            column = self.boxes["sector"].currentField()
            texts = offer.texts.get(column, texts) if column else texts
        box.blockSignals(True)
        box.clear()
        for text in dict.fromkeys((*texts, *(t for t in ticked if t))):
            state = Qt.CheckState.Checked if text in ticked else Qt.CheckState.Unchecked
            box.addItemWithCheckState(text, state)
        box.blockSignals(False)


def _choice(parent: QWidget) -> QgsFieldComboBox:
    box = QgsFieldComboBox(parent)
    box.setAllowEmptyFieldName(True)
    return box


def _ticks(parent: QWidget) -> QgsCheckableComboBox:
    box = QgsCheckableComboBox(parent)
    box.setDefaultText(tr("none"))
    box.setSeparator("; ")
    return box
