"""What differs between the versions of QGIS that the plugin runs on, and nowhere else."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsField,
    QgsLayoutItemLabel,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QMetaType, QVariant
from qgis.PyQt.QtGui import QFont

_BY_METATYPE = Qgis.QGIS_VERSION_INT >= 33800


def text_field(name: str, alias: str = "", length: int = 0) -> QgsField:
    """A field of text; length 0 is without limit."""
    return _field(name, "QString", "String", alias, length)


def whole_field(name: str, alias: str = "") -> QgsField:
    """A field of whole numbers, 64 bits."""
    return _field(name, "LongLong", "LongLong", alias)


def real_field(name: str, alias: str = "", length: int = 0, precision: int = 0) -> QgsField:
    """A field of real numbers."""
    return _field(name, "Double", "Double", alias, length, precision)


def flag_field(name: str, alias: str = "") -> QgsField:
    """A field of true and false."""
    return _field(name, "Bool", "Bool", alias)


def is_whole(field: QgsField) -> bool:
    """Does the field hold whole numbers?"""
    kinds = (QVariant.Int, QVariant.UInt, QVariant.LongLong, QVariant.ULongLong)
    return field.type() in kinds


def is_text(field: QgsField) -> bool:
    """Does the field hold texts?"""
    return field.type() == QVariant.String


def number_of(flag: object) -> int:
    """A flag of Qt as the whole number that some calls want; PyQt5 and PyQt6 differ."""
    return flag.value if hasattr(flag, "value") else int(flag)


def _field(
    name: str, metatype: str, variant: str, alias: str, length: int = 0, precision: int = 0
) -> QgsField:
    # QVariant's types warn from 3.38 on, QMetaType's are refused before.
    kind = getattr(QMetaType.Type, metatype) if _BY_METATYPE else getattr(QVariant, variant)
    field = QgsField(name, kind, len=length, prec=precision)
    field.setAlias(alias)
    return field


def field_names(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, object],
    name: str,
    context: QgsProcessingContext,
) -> tuple[str, ...]:
    """The fields chosen in a parameter that takes several."""
    # parameterAsFields is deprecated from 3.40 on, parameterAsStrings is not there before.
    read = getattr(algorithm, "parameterAsStrings", None) or algorithm.parameterAsFields
    return tuple(read(parameters, name, context))


def label_font(label: QgsLayoutItemLabel) -> QFont:
    """The letters of a label of a layout, sized in points."""
    # text formats came with 3.24
    if not hasattr(label, "textFormat"):
        return QFont(label.font())
    form = label.textFormat()
    font = QFont(form.font())
    if form.sizeUnit() == QgsUnitTypes.RenderUnit.RenderPoints:
        font.setPointSizeF(form.size())
    return font


def set_label_font(label: QgsLayoutItemLabel, font: QFont) -> None:
    """Give a label of a layout other letters."""
    if not hasattr(label, "setTextFormat"):
        label.setFont(font)
        return
    form = label.textFormat()
    form.setFont(font)
    form.setSize(font.pointSizeF())
    form.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    label.setTextFormat(form)
