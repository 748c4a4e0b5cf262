"""What a rule set asks of units, kept by commune, and put together for any members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.columns import read_amounts, read_texts
from regionaltool.core.communes import Communes
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.criteria.share_unit import ShareUnit, percentages
from regionaltool.core.criteria.unit_figures import UnitFigures
from regionaltool.core.criteria.unit_table import (
    MEMBERS,
    NO_FLAGS,
    WHOLE_MEMBERS,
    UnitTable,
)
from regionaltool.core.criteria.words import TEXT_FIELDS, flags_of, word
from regionaltool.core.members import Members


@dataclass(frozen=True, eq=False)
class CommuneFacts:
    """Words, flags and shares of n communes. Make it with `of`."""

    communes: Communes
    words: Mapping[str, tuple[str, ...]]
    """Of each of `TEXT_FIELDS`: the words that occur, the first one empty for unknown."""
    codes: NDArray[np.int64]
    """(5, n) the number of each commune's word in each field."""
    flags: Sequence[frozenset[str]]
    """(n,)"""
    people: NDArray[np.float64]
    """(n,) persons, NaN where unknown."""
    ethnic_pct: NDArray[np.float64]
    """(n,) % of the people who belong to a minority, NaN where unknown."""
    figures: UnitFigures | None = None
    """What a table says of units; it goes before what their communes say."""

    @classmethod
    def of(
        cls,
        communes: Communes,
        texts: Mapping[str, Sequence[object]],
        *,
        flags: Sequence[object] | None = None,
        ethnic_pct: Sequence[object] | None = None,
        ethnic_field: str = "ethnic_pct",
        ethnic_unit: ShareUnit = ShareUnit.UNSTATED,
        figures: UnitFigures | None = None,
    ) -> CommuneFacts:
        """From columns of the layer; ``texts`` by name, any of `TEXT_FIELDS`.

        Raises `InputError` for shares that are no numbers, and as `percentages` does.
        """
        n = len(communes)
        words, codes = {}, np.zeros((len(TEXT_FIELDS), n), dtype=np.int64)
        for row, field in enumerate(TEXT_FIELDS):
            known = [word(field, text) for text in read_texts(texts.get(field, [None] * n))]
            words[field] = ("", *sorted(set(known) - {""}))
            number = {text: code for code, text in enumerate(words[field])}
            codes[row] = [number[text] for text in known]
        share = np.full(n, np.nan)
        if ethnic_pct is not None:

            def labelled(at: NDArray[np.bool_]) -> tuple[str, ...]:
                return communes.labels(np.flatnonzero(at))

            share = read_amounts(
                ethnic_pct, ethnic_field, labelled, communes.source, negative=False
            )
            share = percentages(share, ethnic_unit, ethnic_field, labelled, communes.source)
        claimed = [NO_FLAGS] * n if flags is None else [flags_of(t) for t in read_texts(flags)]
        people = np.where(communes.population_known, communes.population, np.nan)
        return cls(communes, words, codes, claimed, people, share, figures)

    @property
    def types(self) -> tuple[str, ...]:
        """(n,) type of each commune, empty for unknown."""
        words = self.words["type"]
        return tuple(words[code] for code in self.codes[TEXT_FIELDS.index("type")].tolist())

    def units(
        self,
        members: Members,
        rules: RuleSet,
        ids: Sequence[str],
        types: Sequence[str | None] | None = None,
    ) -> UnitTable:
        """The units that the members make; ``types`` (u,) are those that have been given.

        A unit of several communes has the word that most of its people have, every flag of a
        member, and the type that the rule set gives it. What is unknown of a member is unknown of
        the unit.
        """
        some, begin = members.communes, members.ends[:-1]
        people = self.people[some]
        of_units = np.add.reduceat(people, begin)
        codes = self.codes[:, some]
        first = codes[:, begin]
        texts = {
            field: [self.words[field][code] for code in row]
            for field, row in zip(TEXT_FIELDS, first.tolist(), strict=True)
        }
        spans = list(pairwise(members.ends.tolist()))
        # types are settled below
        rest = codes[1:]
        most, least = (f.reduceat(rest, begin, axis=1) for f in (np.maximum, np.minimum))
        torn = most != least
        if torn.any():
            for row, unit in np.argwhere(torn).tolist():
                field, at = TEXT_FIELDS[1 + row], slice(*spans[unit])
                texts[field][unit] = _most(self.words[field], rest[row, at], people[at])
        self._settle_types(texts["type"], spans, codes[0], rules, types)
        flags, km2 = self._flags_and_km2(some, spans)
        sizes = members.sizes.astype(float)
        table = UnitTable(
            tuple(ids),
            texts,
            flags,
            {
                "area_km2": km2,
                "pop": of_units,
                "ethnic_pct": _mean(self.ethnic_pct[some], people, of_units, begin, members.sizes),
                MEMBERS: sizes,
                WHOLE_MEMBERS: sizes,
            },
        )
        return table if self.figures is None else self.figures.over(table, members)

    def _settle_types(
        self,
        found: list[str],
        spans: Sequence[tuple[int, int]],
        codes: NDArray[np.int64],
        rules: RuleSet,
        given: Sequence[str | None] | None,
    ) -> None:
        """Types that are given, and those of units of several communes by the rule."""
        words = self.words["type"]
        for unit, (begin, end) in enumerate(spans):
            if given is not None and given[unit]:
                found[unit] = word("type", given[unit])
            elif end - begin > 1:
                types = frozenset(words[code] for code in codes[begin:end].tolist())
                found[unit] = rules.type_to_judge_by(types)

    def _flags_and_km2(
        self, some: NDArray[np.int64], spans: Sequence[tuple[int, int]]
    ) -> tuple[list[frozenset[str]], NDArray[np.float64]]:
        """(u,) all flags, and the official area, added without rounding on the way."""
        claimed = [self.flags[commune] for commune in some.tolist()]
        km2 = self.communes.official_km2[some].tolist()
        flags = [NO_FLAGS.union(*claimed[begin:end]) for begin, end in spans]
        return flags, np.array([fsum(km2[begin:end]) for begin, end in spans])


def _most(words: tuple[str, ...], codes: NDArray[np.int64], people: NDArray[np.float64]) -> str:
    """The word that most people have, on a tie most communes, then the first by letters."""
    sums = [(0.0, 0)] * len(words)
    for code, persons in zip(codes.tolist(), people.tolist(), strict=True):
        if code == 0 or persons != persons:
            return ""
        of_people, of_communes = sums[code]
        sums[code] = (of_people + persons, of_communes + 1)
    return words[sums.index(max(sums))]


def _mean(
    share: NDArray[np.float64],
    people: NDArray[np.float64],
    of_units: NDArray[np.float64],
    begin: NDArray[np.int64],
    sizes: NDArray[np.int64],
) -> NDArray[np.float64]:
    """(u,) mean share by people; of a single commune its own, even with unknown people."""
    alone = sizes == 1
    if alone.all():
        return share[begin]
    total = np.add.reduceat(share * people, begin)
    mean = np.divide(total, of_units, out=np.full(len(begin), np.nan), where=of_units > 0)
    mean[alone] = share[begin[alone]]
    return mean
