"""Generation: the units of one date, as a register lists them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regionaltool.core.communes import Communes
from regionaltool.core.names import name_keys
from regionaltool.core.plan import Plan


@dataclass(frozen=True)
class Generation:
    """n units that hold at one date; every column is (n,)."""

    ids: tuple[str, ...]
    """Unique: what the layer or the plan calls them."""
    codes: tuple[str, ...]
    """Official codes, empty where there is none."""
    names: tuple[str, ...]
    """Empty where the unit has none of its own."""
    types: tuple[str, ...]
    """Such as xã; empty where it is not known."""
    districts: tuple[str, ...]
    provinces: tuple[str, ...]
    people: tuple[int | None, ...]
    km2: tuple[float | None, ...]
    """Official area, None where unknown."""

    def __len__(self) -> int:
        return len(self.ids)

    @classmethod
    def of_communes(cls, communes: Communes, provinces: Sequence[str] | None = None) -> Generation:
        """The communes of a layer, whose ids are taken for their codes."""
        n = len(communes)
        known = zip(communes.population.tolist(), communes.population_known, strict=True)
        ids = tuple(map(str, communes.ids))
        return cls(
            ids=ids,
            codes=ids,
            names=tuple(map(str, communes.names)),
            types=tuple(map(str, communes.type)),
            districts=tuple(map(str, communes.group)),
            provinces=("",) * n if provinces is None else tuple(provinces),
            people=tuple(people if told else None for people, told in known),
            km2=tuple(a if a == a else None for a in communes.official_km2.tolist()),
        )

    @classmethod
    def of_plan(
        cls,
        plan: Plan,
        types: Mapping[str, str],
        codes: Mapping[str, str | None],
        provinces: Sequence[str] | None = None,
    ) -> Generation:
        """The units of a plan; ``provinces`` are those of the communes, (n,).

        A unit of communes of one province lies in it. Its people and official area are known
        where those of all its members are.
        """
        units = plan.units
        tallies = [plan.tally(unit) for unit in units]
        places = [
            {provinces[block] for block in plan.members(unit)} if provinces else {""}
            for unit in units
        ]
        return cls(
            ids=units,
            codes=tuple(codes.get(unit) or "" for unit in units),
            names=tuple(plan.names.get(unit, "") for unit in units),
            types=tuple(types.get(unit, "") for unit in units),
            districts=("",) * len(units),
            provinces=tuple(place.pop() if len(place) == 1 else "" for place in places),
            people=tuple(None if t.population_missing else t.population for t in tallies),
            km2=tuple(None if t.official_missing else t.official_km2 for t in tallies),
        )

    def same_name(self, index: int, other: Generation, at: int) -> bool:
        """Are both called alike, types aside? A unit without a name keeps the old one."""
        one, two = self.names[index], other.names[at]
        return not one or not two or name_keys(one).bare == name_keys(two).bare

    def same_type(self, index: int, other: Generation, at: int) -> bool:
        """Are both of one type, as far as it is known?"""
        one, two = self._type(index), other._type(at)
        return not one or not two or one == two

    def _type(self, index: int) -> str:
        return self.types[index].casefold() or name_keys(self.names[index]).type
