"""Lineage: the communes of a nation held against its later units, beside geopandas' overlay.

Both layers as they were published, twelve years apart, so that every border is drawn twice.
Without them the units are the generated map's own, moved by a sliver.
"""

from __future__ import annotations

from collections.abc import Iterator

import geopandas
import numpy as np
import pandas as pd
import shapely

from benchmarks.maps import NATIONAL, CommuneMap, Maps
from benchmarks.peers import named
from benchmarks.rows import Effort, Peer, Row, limit_row, side_by_side
from benchmarks.timing import in_turns, p50
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.lineage.descent import descent_of
from regionaltool.core.lineage.overlap import Overlap, overlap_of
from regionaltool.core.lineage.transfer import OldFigures, carry

LATER = NATIONAL.with_name("vn_units_2025_official_simpl.gpkg")
TRANSFER_S = 1.0
_SLIVER = 2e-3
"""Degrees."""


def overlap(maps: Maps, effort: Effort) -> Iterator[Row]:
    """Every overlap with its area on the ellipsoid, which overlay leaves to be measured."""
    old, new = _layers(maps)
    ellipsoid = Ellipsoid(old.crs)

    def theirs() -> geopandas.GeoDataFrame:
        pieces = geopandas.overlay(old, new, how="intersection", keep_geom_type=True)
        pieces["km2"] = ellipsoid.areas(pieces.geometry.to_numpy()) / 1e6
        return pieces

    yield from side_by_side(
        "decree.lineage",
        "overlap_of",
        lambda: _overlap(old, new, ellipsoid),
        [
            Peer(
                named("geopandas", "overlay"),
                theirs,
                answer=lambda pieces: pieces.set_index(["old", "new"])["km2"],
            )
        ],
        _unlike,
        effort,
        lambda found: pd.Series(found.km2, [found.old, found.new]),
    )


def transfer(maps: Maps, effort: Effort) -> Iterator[Row]:
    """From overlaps to units with a column of people, whose total agrees to the last one."""
    old, new = _layers(maps)
    ellipsoid = Ellipsoid(old.crs)
    found = _overlap(old, new, ellipsoid)
    areas = [ellipsoid.areas(layer.geometry.to_numpy()) / 1e6 for layer in (old, new)]
    ids = [f"{number:05d}" for number in range(len(new))]
    people = OldFigures("people", maps.nation.frame["population"].to_numpy(dtype=float))

    def run() -> None:
        made, _ = descent_of(found, *areas, ids)
        carried = carry(people, made, ids)
        if carried.before != carried.after + carried.left_behind:
            raise AssertionError("people are lost")

    taken = in_turns({"carry": run}, effort.rounds, effort.seconds)["carry"]
    what = f"s, {len(old):,} old units into {len(new):,}"
    yield limit_row("decree.transfer", p50(taken), TRANSFER_S, what, p50(taken), len(taken))


def _overlap(
    old: geopandas.GeoDataFrame, new: geopandas.GeoDataFrame, ellipsoid: Ellipsoid
) -> Overlap:
    return overlap_of(
        old.geometry.to_numpy(), new.geometry.to_numpy(), ellipsoid, lambda done, of: None
    )


def _layers(maps: Maps) -> tuple[geopandas.GeoDataFrame, geopandas.GeoDataFrame]:
    """Both with the number of each row, as old and as new."""
    nation = maps.nation
    later = (
        geopandas.read_file(LATER, columns=["code"]).geometry
        if maps.communes is None and LATER.is_file()
        else _moved_units(nation)
    )
    old = nation.frame[["geometry"]].assign(old=np.arange(len(nation)))
    new = geopandas.GeoDataFrame({"new": np.arange(len(later))}, geometry=later, crs=old.crs)
    return old, new


def _moved_units(nation: CommuneMap) -> geopandas.GeoSeries:
    frame = nation.frame.assign(unit=nation.small)
    units = frame.dissolve("unit", method="coverage").geometry
    return geopandas.GeoSeries(
        shapely.transform(units.to_numpy(), lambda places: places + _SLIVER), crs=frame.crs
    )


def _unlike(ours: pd.Series, theirs: pd.Series) -> str:
    """The same ground in every pair, to the square metre."""
    both = pd.concat([ours.rename("a"), theirs.rename("b")], axis=1).fillna(0)
    wrong = (both["a"] - both["b"]).abs() > 1e-6
    return f"{int(wrong.sum())} pairs of {len(both)}" if wrong.any() else ""


CASES = {"decree.lineage": overlap, "decree.transfer": transfer}
