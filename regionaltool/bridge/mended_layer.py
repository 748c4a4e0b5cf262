"""A mended copy of a layer: texts decoded, another coordinate system, columns added.

The user's file and layer stay as they are. The copy is a layer in memory that stands beside the
original, so that what has been mended can be looked at, compared and saved as any other layer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsMapLayerStyle,
    QgsMemoryProviderUtils,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from regionaltool.bridge.compat import real_field
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.text_fields import judge_text_field, text_fields
from regionaltool.bridge.undecoded import Undecoded
from regionaltool.bridge.words import tr

MENDED_FROM = "regionaltool/mended_from"
"""Property of a mended copy: the id of the layer that it was made of at first."""


@dataclass(frozen=True)
class AddedColumn:
    """A column that the copy has and the layer has not."""

    field: QgsField
    values: Mapping[int, object]
    """By feature id of the layer; NULL for those that are not in it."""


@dataclass(frozen=True)
class Mend:
    """What is to be mended."""

    texts: bool = False
    """Mend the texts of every field that its verdict says can be mended."""
    crs: QgsCoordinateReferenceSystem | None = None
    """Take the coordinates for those of this system; they are not changed."""
    in_km2: tuple[str, float] | None = None
    """Add a field in km²: a field of areas, and what its figures are multiplied by."""
    columns: tuple[AddedColumn, ...] = ()


class MendTask(SentenceTask):
    """Makes the copy from a layer with its unsaved edits."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        mend: Mend,
        done: Callable[[QgsVectorLayer], None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(tr("Mending a copy of the layer"), done, failed)
        self._source = QgsVectorLayerFeatureSource(layer)
        self._undecoded = Undecoded(layer)
        self._layer_fields = layer.fields()
        self._kind = layer.wkbType()
        self._crs = layer.crs()
        self._name = layer.name()
        self._is_copy = bool(layer.customProperty(MENDED_FROM))
        self._mend = mend

    def unforeseen(self) -> str:
        return tr("Layer “{layer}” could not be copied.").format(layer=self._name)

    def work(self) -> QgsVectorLayer | None:
        features = list(self.each(self._source.getFeatures()))
        texts = self._mended_texts(features) if self._mend.texts else {}
        added = (*self._mend.columns, *self._area_column(features))
        fields = QgsFields(self._layer_fields)
        for column in added:
            fields.append(_renamed(column.field, fields))
        copies = []
        for row, feature in enumerate(self.each(features)):
            values = feature.attributes()
            for position, mended in texts.items():
                if row in mended:
                    values[position] = mended[row]
            values += [column.values.get(feature.id()) for column in added]
            copy = QgsFeature(fields)
            copy.setGeometry(feature.geometry())
            copy.setAttributes(values)
            copies.append(copy)
        crs = self._crs if self._mend.crs is None else self._mend.crs
        name = self._name if self._is_copy else tr("{layer} (mended)").format(layer=self._name)
        layer = QgsMemoryProviderUtils.createMemoryLayer(name, fields, self._kind, crs)
        written, _ = layer.dataProvider().addFeatures(copies)
        if not written:
            return None
        layer.updateExtents()
        for position, field in enumerate(fields):
            layer.setFieldAlias(position, field.alias())
        self.hand_over(layer)
        return layer

    def _area_column(self, features: list[QgsFeature]) -> tuple[AddedColumn, ...]:
        if self._mend.in_km2 is None:
            return ()
        name, factor = self._mend.in_km2
        values = {
            feature.id(): round(float(feature[name]) * factor, 8)  # 72.6197, not 72.61970000000001
            for feature in features
            if isinstance(feature[name], int | float)
        }
        return (AddedColumn(real_field(km2_name(name)), values),)

    def _mended_texts(self, features: list[QgsFeature]) -> Mapping[int, Mapping[int, str]]:
        """Position of the field → row → text."""
        names = text_fields(self._layer_fields)
        undecoded = self._undecoded.read(names)
        return {
            self._layer_fields.lookupField(name): judge_text_field(name, features, undecoded).mended
            for name in names
        }


def put_beside(copy: QgsVectorLayer, layer: QgsVectorLayer) -> None:
    """Add a mended copy to the project, above its layer and drawn as it.

    A layer that is itself a mended copy is replaced: there is one copy, and it has all mends.
    """
    project = QgsProject.instance()
    earlier = layer.customProperty(MENDED_FROM)
    aliases = [field.alias() for field in copy.fields()]
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    style.writeToLayer(copy)  # with aliases and properties, so ours come after
    for position, alias in enumerate(aliases):
        copy.setFieldAlias(position, alias)
    copy.setCustomProperty(MENDED_FROM, earlier or layer.id())
    node = project.layerTreeRoot().findLayer(layer.id())
    project.addMapLayer(copy, False)
    if node is None:
        project.layerTreeRoot().insertLayer(0, copy)
    else:
        group = node.parent()
        group.insertLayer(group.children().index(node), copy)
    if earlier:
        project.removeMapLayer(layer.id())


def km2_name(field: str) -> str:
    """What the field in km² is called: DT_KM2 for DT_HA, area_km2 for area."""
    plain = re.sub(r"_?(ha|m2)$", "", field, flags=re.IGNORECASE)
    return f"{plain}_KM2" if field.isupper() else f"{plain}_km2"


def free_name(name: str, fields: QgsFields) -> str:
    """The name, with a number behind it when there is a field of that name already."""
    free, number = name, 2
    while fields.lookupField(free) >= 0:
        free, number = f"{name}_{number}", number + 1
    return free


def _renamed(field: QgsField, fields: QgsFields) -> QgsField:
    made = QgsField(field)
    made.setName(free_name(field.name(), fields))
    return made
