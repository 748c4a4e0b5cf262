"""The plan on the map: a group of layers that follow every change.

They are layers of their own; the user's layer is never written to. Any of them may be removed by
hand: the others go on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, repeat
from typing import TypeVar

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QThread

from regionaltool.bridge.detached_parts import DetachedParts
from regionaltool.bridge.empty_layers import (
    COMMUNE_COLUMNS,
    UNIT_COLUMNS,
    empty_communes,
    empty_detached,
    empty_units,
)
from regionaltool.bridge.geometry import all_to_qgis
from regionaltool.bridge.layers_left import (
    COMMUNES,
    DETACHED,
    GROUP_MARK,
    UNITS,
    group_of,
    layer_kind,
    layers_left,
    refill,
)
from regionaltool.bridge.plan_colouring import SHADED_COMMUNES, PlanColouring
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.shown_colours import shown_colours
from regionaltool.bridge.shown_layer import features_of
from regionaltool.bridge.shown_locks import OPEN, ShownLocks
from regionaltool.bridge.slices import Slices
from regionaltool.bridge.words import tr
from regionaltool.core.colouring import Colours
from regionaltool.core.links import COUNTED
from regionaltool.core.plan import Change

_AT_ONCE = 200
"""Features that are written before the clock is looked at, when all of them are."""


class PlanLayers:
    """The layers of one plan in the current project: detached parts, communes, units."""

    def __init__(
        self, session: PlanSession, crs: QgsCoordinateReferenceSystem, *, on_map: bool = True
    ) -> None:
        """Make the layers and put them on the map.

        Not ``on_map`` they may be made in a task; then comes `move_to`, and `put_on_map`.
        """
        self._session = session
        self._colours = Colours()
        self._whole = False
        """Had every commune a unit when the units were last written?"""
        self._given_way: set[str] = set()
        """Units that have left their colour to another; the layer does not show it yet."""
        self._feature_of_unit: dict[str, int] = {}
        self._feature_of_block: dict[int, int] = {}
        self._detached = DetachedParts()
        self._locks = ShownLocks(session.plan)
        self._look = PlanColouring(session)
        self._slices: Slices | None = None
        """Made by the thread of the map; the layers may be made by another."""
        communes, units = empty_communes(crs), empty_units(crs)
        detached = empty_detached(crs)
        self.communes_id, self.units_id = communes.id(), units.id()
        self._detached_id = detached.id()
        self.taken_over = False
        """Do the layers look as they did for an earlier plan?"""
        self._made = {layer.id(): layer for layer in (detached, communes, units)}
        """The layers while no project has them."""
        self._fill_communes(communes)
        self.show(Change(frozenset(session.units), ()))
        if on_map:
            self.put_on_map()

    def move_to(self, thread: QThread) -> None:
        """Leave the layers to the thread that will put them on the map."""
        for layer in self._made.values():
            layer.moveToThread(thread)

    def put_on_map(self, *, in_place: bool = False) -> None:
        """Give the layers to the project, as a group above the others.

        ``in_place``: those of an earlier plan that are there are filled anew, so that they keep
        their place and their look; what the user has taken away of them stays away.
        """
        project = QgsProject.instance()
        left = layers_left(project) if in_place else {}
        if left.keys() & {COMMUNES, UNITS, DETACHED}:
            self._take_over(left)
            return
        group = project.layerTreeRoot().insertGroup(
            0, tr("Plan: {title}").format(title=self._session.title)
        )
        group.setCustomProperty(GROUP_MARK, self.units_id)
        made, self._made = self._made, {}
        for layer in made.values():
            project.addMapLayer(layer, False)
            group.addLayer(layer).setExpanded(False)

    def _take_over(self, left: Mapping[str, QgsVectorLayer]) -> None:
        made, self._made = {layer_kind(layer): layer for layer in self._made.values()}, {}
        self.taken_over = True
        moved = {
            kind: refill(left[kind], layer) if kind in left else {} for kind, layer in made.items()
        }
        ids = {kind: left.get(kind, layer).id() for kind, layer in made.items()}
        self.communes_id, self.units_id = ids[COMMUNES], ids[UNITS]
        self._detached_id = ids[DETACHED]
        self._feature_of_block = _renumbered(self._feature_of_block, moved[COMMUNES])
        self._feature_of_unit = _renumbered(self._feature_of_unit, moved[UNITS])
        self._detached.renumber(moved[DETACHED])
        if UNITS in left:
            with_values = self._look.choose_as(left[UNITS], self._session)
            for _ in self._write_looks(with_values, ""):
                pass
        self.name_group()

    def show_session(self, session: PlanSession) -> None:
        """Go on with another plan on the same communes; only what differs is written."""
        before, self._session = self._session, session
        units = (*before.plan.assignment,), (*session.plan.assignment,)
        blocks = tuple(b for b, (old, new) in enumerate(zip(*units, strict=True)) if old != new)
        changed = {unit for part in units for unit in (part[b] for b in blocks)}
        renamed = {u for u in session.units if before.plan.name(u) != session.plan.name(u)}
        linked = {
            u for u in session.units if before.has(u) and _pieces(before, u) != _pieces(session, u)
        }
        self.taken_over = True
        if self._look.is_stale(self._session):
            self.colour_by(self._look.by)
        self._write_locks(self._locks.of_another(session.plan))
        self.show(Change(frozenset((changed | renamed | linked) - {None}), blocks))
        self.name_group()

    def judged_anew(self) -> None:
        """The links of the plan have come after the layers were made."""
        graph = self._session.assessor.graph
        if graph.links or set(graph.counted) != set(COUNTED):
            self._show_detached(self._session.units)

    def name_group(self) -> None:
        """Call the group by the title of the plan, and know it again."""
        group = group_of(QgsProject.instance())
        if group is not None:
            group.setName(tr("Plan: {title}").format(title=self._session.title))
            group.setCustomProperty(GROUP_MARK, self.units_id)

    def layer(self, layer_id: str) -> QgsVectorLayer | None:
        """One of the layers, or None when it has been removed by hand."""
        return self._made.get(layer_id) or QgsProject.instance().mapLayer(layer_id)

    def all(self) -> tuple[QgsVectorLayer, ...]:
        """The layers that are still there."""
        ids = (self.communes_id, self.units_id, self._detached_id)
        return tuple(layer for layer in map(self.layer, ids) if layer is not None)

    def blocks(self, feature_ids: Iterable[int]) -> tuple[int, ...]:
        """The blocks behind features of the layer of communes."""
        block_of = {fid: block for block, fid in self._feature_of_block.items()}
        return tuple(sorted(block_of[fid] for fid in feature_ids if fid in block_of))

    def features(self, blocks: Iterable[int]) -> list[int]:
        """The features of blocks in the layer of communes."""
        return [self._feature_of_block[block] for block in blocks]

    def colour_by(self, what: str) -> None:
        """Fill the units, or the communes; see `PlanColouring`.

        The figures that they are filled by are written at once where they are few, else in slices.
        """
        before = self._look.by
        with_values = self._look.choose(what, self._session)
        self._look.dress(self.layer(self.units_id), self.layer(self.communes_id), before)
        if self._slices is None:
            self._slices = Slices()
        self._slices.begin(self._write_looks(with_values, before))

    def _write_looks(self, with_values: bool, before: str) -> Iterator[float]:
        """Each step looks at the plan and the choice of its own time, which may have moved on."""
        if with_values:
            for some in _in_parts(list(self._feature_of_unit)):
                self._write_shades(some)
                yield 0.0
        # no figures stay that nobody brings up to date
        if before != self._look.by and before in SHADED_COMMUNES:
            for blocks in _in_parts(list(self._feature_of_block)):
                if self._look.by != before:  # else they have come back meanwhile
                    self._write_communes(before, ((b, NULL) for b in blocks), repaint=False)
                yield 0.0
        if self._look.shades_communes:
            free = list(self._session.plan.unassigned)
            self._write_communes(self._look.by, ((b, NULL) for b in free), repaint=False)
            for units in _in_parts(list(self._session.units)):
                self._shade_communes(units, repaint=False)
                yield 0.0
        for layer in map(self.layer, (self.units_id, self.communes_id)):
            if layer is not None:
                layer.triggerRepaint()

    def _write_shades(self, units: Iterable[str]) -> None:
        layer = self.layer(self.units_id)
        if layer is None:
            return
        places = [UNIT_COLUMNS.index("value"), UNIT_COLUMNS.index("step")]
        layer.dataProvider().changeAttributeValues(
            {
                self._feature_of_unit[unit]: dict(
                    zip(places, self._look.shade(self._session, unit), strict=True)
                )
                for unit in units
                if unit in self._feature_of_unit and self._session.has(unit)
            }
        )

    def _shade_communes(self, units: Iterable[str], *, repaint: bool = True) -> None:
        if self._look.shades_communes:
            rows = self._look.of_communes(self._session, units)
            self._write_communes(self._look.by, rows, repaint=repaint)

    def colours_of(self, units: Iterable[str | None]) -> dict[str | None, str]:
        """What the map fills units with, as an opaque “#rrggbb”; empty when they are not shown.

        The units' figures are those of now, also when the layer does not have them yet.
        """
        found: dict[str | None, str] = dict.fromkeys(units, "")
        layer = self.layer(self.units_id)
        node = QgsProject.instance().layerTreeRoot().findLayer(self.units_id)
        if layer is None or node is None or not node.isVisible():
            return found
        here = [unit for unit in found if unit is not None]
        fresh = [unit for unit in here if unit not in self._colours.of]
        self._given_way |= self._colours.refresh(fresh, self._session.neighbours)
        found.update(shown_colours(layer, ((unit, self._unit_values(unit)) for unit in here)))
        if None in found:
            found[None] = "#ffffff"
        return found

    def remove(self) -> None:
        """Take what is left of the layers out of the project."""
        if self._slices is not None:
            self._slices.stop()
        project = QgsProject.instance()
        root = project.layerTreeRoot()
        project.removeMapLayers([layer.id() for layer in self.all()])
        for group in root.findGroups():
            if group.customProperty(GROUP_MARK) == self.units_id:
                root.removeChildNode(group)

    def show(self, change: Change) -> None:
        """Bring the layers up to date with a change of the plan."""
        changed = sorted(change.units)
        if self._look.is_stale(self._session):
            self.colour_by(self._look.by)
        self._show_units(changed)
        self._show_blocks(change.blocks)
        self._shade_communes(changed)
        self._write_locks(self._locks.differences(change))
        self._show_detached(changed)

    def _show_units(self, changed: Sequence[str]) -> None:
        layer = self.layer(self.units_id)
        if layer is None or not changed:
            return
        here = [unit for unit in changed if self._session.has(unit)]
        gone = [unit for unit in changed if not self._session.has(unit)]
        for unit in gone:
            self._colours.forget(unit)
        every = len(here) == self._session.n_units
        around = self._session.adjacency().__getitem__ if every else self._session.neighbours
        self._given_way |= self._colours.refresh(here, around)
        here += sorted(unit for unit in self._given_way.difference(here) if self._session.has(unit))
        self._given_way.clear()
        provider = layer.dataProvider()
        provider.deleteFeatures(
            [self._feature_of_unit.pop(unit) for unit in gone if unit in self._feature_of_unit]
        )
        known = [unit for unit in here if unit in self._feature_of_unit]
        fresh = [unit for unit in here if unit not in self._feature_of_unit]
        fids = [self._feature_of_unit[unit] for unit in known]
        values = (dict(enumerate(self._unit_values(unit))) for unit in known)
        outlines = [self._session.assessment(unit).outline for unit in known]
        provider.changeFeatures(
            dict(zip(fids, values, strict=True)),
            dict(zip(fids, all_to_qgis(outlines), strict=True)),
        )
        _, added = provider.addFeatures(
            features_of(
                layer,
                [self._session.assessment(unit).outline for unit in fresh],
                map(self._unit_values, fresh),
            )
        )
        self._feature_of_unit.update(
            (unit, feature.id()) for unit, feature in zip(fresh, added, strict=True)
        )
        # QGIS then looks at every unit; while all communes have one, all together stay the same
        before, self._whole = self._whole, self._session.n_unassigned == 0
        if not (before and self._whole):
            layer.updateExtents()
        layer.triggerRepaint()

    def _unit_values(self, unit: str) -> list[object]:
        known = self._session.assessment(unit)
        score, tally = known.score.value, known.tally
        uncounted = tally.population_missing == tally.n_communes
        return [
            unit,
            self._session.plan.name(unit),
            NULL if uncounted else tally.population,
            tally.population_missing,
            NULL if score is None else score,
            self._colours.of[unit],
            *self._look.shade(self._session, unit),
        ]

    def _show_blocks(self, blocks: Sequence[int]) -> None:
        unit_of = self._session.plan.unit_of
        self._write_communes("unit", ((block, unit_of(block) or NULL) for block in blocks))
        if self._look.shades_communes:
            free = (block for block in blocks if unit_of(block) is None)
            self._write_communes(self._look.by, ((block, NULL) for block in free))

    def _write_locks(self, locks: Mapping[int, int]) -> None:
        self._write_communes("locked", locks.items())

    def _write_communes(
        self, field: str, values: Iterable[tuple[int, object]], *, repaint: bool = True
    ) -> None:
        """Write a field of blocks."""
        layer, column = self.layer(self.communes_id), COMMUNE_COLUMNS.index(field)
        rows = {self._feature_of_block[block]: {column: value} for block, value in values}
        if layer is not None and rows:
            layer.dataProvider().changeAttributeValues(rows)
            if repaint:
                layer.triggerRepaint()

    def _show_detached(self, changed: Sequence[str]) -> None:
        layer = self.layer(self._detached_id)
        if layer is not None:
            self._detached.show(layer, self._session, changed)

    def _fill_communes(self, layer: QgsVectorLayer) -> None:
        plan, communes = self._session.plan, self._session.plan.communes
        locks = self._locks.everything()
        rows = zip(
            communes.ids,
            communes.names,
            (unit or NULL for unit in plan.assignment),
            (
                people if known else NULL
                for people, known in zip(
                    communes.population.tolist(), communes.population_known.tolist(), strict=True
                )
            ),
            communes.polygon_km2.tolist(),
            (locks.get(block, OPEN) for block in range(len(communes))),
            repeat(NULL, len(communes)),
            repeat(NULL, len(communes)),
            strict=True,
        )
        _, added = layer.dataProvider().addFeatures(
            features_of(layer, communes.geometry, map(list, rows))
        )
        self._feature_of_block = {block: feature.id() for block, feature in enumerate(added)}
        layer.updateExtents()


def _pieces(session: PlanSession, unit: str) -> tuple[tuple[int, ...], ...]:
    return session.assessment(unit).contiguity.pieces


_Key = TypeVar("_Key")


def _in_parts(every: Sequence[_Key]) -> Iterator[list[_Key]]:
    rest = iter(every)
    while some := list(islice(rest, _AT_ONCE)):
        yield some


def _renumbered(features: Mapping[_Key, int], moved: Mapping[int, int]) -> dict[_Key, int]:
    """The features by their new ids; those that are gone are left out."""
    return {key: moved[fid] for key, fid in features.items() if fid in moved}
