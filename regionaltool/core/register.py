"""The register: ids, names and former districts of the communes that figures are joined to.

It asks for no geometry, so figures can be joined to a layer whose polygons are still broken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.columns import read_texts
from regionaltool.core.communes import Communes
from regionaltool.core.legacy_text import judge_texts, mend_texts
from regionaltool.core.names import NameKeys, name_keys
from regionaltool.core.problems import Problem

KEY_LEVELS = ("written", "spelling", "bare", "solid")
"""The keys of a name in the order of trust; a looser one counts only where a stricter did not."""


@dataclass(frozen=True, eq=False)
class Register:
    """n communes as they stand in a layer, names mended."""

    source: str
    """Name of the layer, for messages."""
    ids: tuple[str, ...]
    """Text; all of them empty when the layer has no ids that tell the communes apart."""
    names: tuple[str, ...]
    groups: tuple[str, ...]
    """Former district of each; empty when it has none."""
    km2: NDArray[np.float64]
    """Area of each polygon, NaN where it is not known."""
    notes: tuple[Problem, ...] = ()

    @classmethod
    def of(
        cls,
        names: Sequence[object],
        *,
        ids: Sequence[object] | None = None,
        groups: Sequence[object] | None = None,
        km2: Sequence[float] | None = None,
        source: str = "communes",
    ) -> Register:
        """A register from columns of equal length as they come from a layer."""
        n = len(names)
        texts = read_texts(ids if ids is not None else [None] * n)
        notes: tuple[Problem, ...] = ()
        filled = [text for text in texts if text]
        if len(set(filled)) != len(filled):
            notes = (
                Problem(
                    "Layer “{layer}”: some ids stand more than once, so figures are joined by "
                    "name.",
                    {"layer": source},
                ),
            )
            texts = read_texts([None] * n)
        return cls(
            source=source,
            ids=tuple(texts),
            names=_mended(names),
            groups=_mended(groups or [None] * n),
            km2=np.full(n, np.nan) if km2 is None else np.asarray(km2, dtype=float),
            notes=notes,
        )

    @classmethod
    def of_communes(cls, communes: Communes) -> Register:
        """The register of communes that have been read."""
        return cls.of(
            communes.names.tolist(),
            ids=communes.ids.tolist(),
            groups=communes.group.tolist(),
            km2=communes.polygon_km2,
            source=communes.source,
        )

    def __len__(self) -> int:
        return len(self.names)

    def label(self, commune: int) -> str:
        """A commune in a message: Xã Chiềng Sơ (3030719), else with its district."""
        beside = self.ids[commune] or self.groups[commune]
        name = self.names[commune]
        return f"{name} ({beside})" if name and beside else name or beside

    @cached_property
    def keys(self) -> tuple[NameKeys, ...]:
        """The keys of each name."""
        return tuple(map(name_keys, self.names))

    @cached_property
    def by_id(self) -> dict[str, int]:
        """Commune of each id."""
        return {identifier: i for i, identifier in enumerate(self.ids) if identifier}

    @cached_property
    def bare_names(self) -> frozenset[str]:
        """What the communes are called, without their types."""
        return frozenset(key.bare for key in self.keys if key.bare)

    @cached_property
    def repeated_names(self) -> float:
        """0–1: the communes whose name another one has too, in whatever district."""
        counts = Counter(key.spelling for key in self.keys if key.bare)
        return sum(n for n in counts.values() if n > 1) / max(1, len(self))

    @cached_property
    def group_list(self) -> tuple[str, ...]:
        """The different districts, sorted."""
        return tuple(sorted({group for group in self.groups if group}))

    @cached_property
    def members(self) -> dict[str, tuple[int, ...]]:
        """Communes of each district."""
        found: dict[str, list[int]] = {group: [] for group in self.group_list}
        for commune, group in enumerate(self.groups):
            if group:
                found[group].append(commune)
        return {group: tuple(communes) for group, communes in found.items()}

    def find_group(self, text: str) -> str | None:
        """The one district that a text names, None when there is none or more than one."""
        key = name_keys(text)
        for level in KEY_LEVELS:
            found = self._groups_by_key[level].get(getattr(key, level), ())
            fitting = [group for group in found if compatible(key, name_keys(group))]
            if fitting:
                return fitting[0] if len(fitting) == 1 else None
        return None

    @cached_property
    def _groups_by_key(self) -> dict[str, dict[str, list[str]]]:
        made: dict[str, dict[str, list[str]]] = {level: {} for level in KEY_LEVELS}
        for group in self.group_list:
            for level, groups in made.items():
                groups.setdefault(getattr(name_keys(group), level), []).append(group)
        return made


def _mended(values: Sequence[object]) -> tuple[str, ...]:
    return tuple(read_texts(mend_texts(values, judge_texts(values))))


def compatible(one: NameKeys, other: NameKeys) -> bool:
    """May the two be one place? Xã Hát Lót is not Thị trấn Hát Lót; Hát Lót may be either."""
    return not one.type or not other.type or one.type == other.type
