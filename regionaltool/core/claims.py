"""Which row a commune gets when several rows of a table fit it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from regionaltool.core.row_matching import How, Match
from regionaltool.core.tables.figures import FigureTable


def settle_claims(
    matches: Sequence[Match], table: FigureTable
) -> tuple[list[Match], frozenset[int]]:
    """One row a commune: of rows with equal figures the first, of different ones none.

    Also gives the records that only repeat another one.
    """
    claims: dict[int, list[int]] = defaultdict(list)
    for record, match in enumerate(matches):
        if match.commune >= 0:
            claims[match.commune].append(record)
        elif match.how is How.AMBIGUOUS and len(match.candidates) == 1:
            claims[match.candidates[0]].append(record)
    settled = list(matches)
    doubled = set()
    for commune, records in claims.items():
        if len(records) == 1:
            continue  # joined, or the rival fits another commune too
        if len({_figures_of(record, table) for record in records}) > 1:
            for record in records:
                settled[record] = Match(-1, How.AMBIGUOUS, (commune,))
            continue
        first = min(records, key=lambda record: (matches[record].commune < 0, record))
        how = matches[first].how if matches[first].commune >= 0 else How.SPELLING
        settled[first] = Match(commune, how)
        for record in records:
            if record != first:
                settled[record] = Match(-1, How.AMBIGUOUS, (commune,))
                doubled.add(record)
    return settled, frozenset(doubled)


def _figures_of(record: int, table: FigureTable) -> tuple[object, ...]:
    numbers = [float(column.values[record]) for column in table.figures]
    return (
        *(None if number != number else number for number in numbers),
        *(column.values[record] for column in table.texts),
    )
