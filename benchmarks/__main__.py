"""``python -m benchmarks``: run the cases, print the table, write the JSON."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import (
    coverage_contiguity,
    coverage_dissolve,
    coverage_neighbours,
    coverage_size,
    decree,
    editing_desktop,
    editing_moves,
    editing_opening,
    editing_outline,
    editing_session,
    law,
    lineage,
    report,
    score_travel,
    score_units,
)
from benchmarks.maps import Maps
from benchmarks.rows import Effort, Row, failure

FAMILIES = (
    coverage_neighbours,
    coverage_dissolve,
    coverage_contiguity,
    coverage_size,
    editing_outline,
    editing_session,
    editing_moves,
    editing_opening,
    editing_desktop,
    score_travel,
    score_units,
    law,
    lineage,
    decree,
)
CASES = {name: case for family in FAMILIES for name, case in family.CASES.items()}
RESULT = Path(__file__).resolve().parents[1] / "build" / "bench.json"


def main(arguments: Sequence[str] | None = None) -> int:
    """1 when a case failed or answers differ; a goal that is missed is no failure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("prefixes", nargs="*", help="run the cases that begin so; all without")
    parser.add_argument("--communes", type=int, help="run on a generated map of so many communes")
    parser.add_argument("--rounds", type=int, default=Effort.rounds, help="rounds at most")
    parser.add_argument("--moves", type=int, default=Effort.moves, help="moves of a live case")
    parser.add_argument("--out", type=Path, default=RESULT, help="the JSON file")
    options = parser.parse_args(arguments)
    for prefix in options.prefixes:
        if not chosen([prefix]):
            parser.error(f"no case begins with {prefix}; there are: {', '.join(CASES)}")
    maps = Maps(options.communes)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    table, rows = options.out.with_suffix(".txt"), []
    table.unlink(missing_ok=True)

    def say(text: str) -> None:
        print(text, flush=True)
        with table.open("a", encoding="utf-8") as file:
            print(text, file=file)

    say(report.heading(maps.nation))
    for row in run(options.prefixes, maps, Effort(rounds=options.rounds, moves=options.moves)):
        rows.append(row)
        say(report.line(row))
        report.write(rows, options.out)
    say(f"\n{report.summary(rows)}")
    print(f"Written to {options.out} and {table.name}")
    return int(any(row.failed for row in rows))


def chosen(prefixes: Sequence[str]) -> list[str]:
    """The names of the cases that begin with one of the prefixes; all without prefixes."""
    return [name for name in CASES if not prefixes or name.startswith(tuple(prefixes))]


def run(prefixes: Sequence[str], maps: Maps, effort: Effort) -> Iterator[Row]:
    """The rows of the chosen cases; a case that fails is a row that says so."""
    for name in chosen(prefixes):
        try:
            yield from CASES[name](maps, effort)
        except Exception as error:  # the other cases still run
            traceback.print_exc()
            yield failure(name, f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    sys.exit(main())
