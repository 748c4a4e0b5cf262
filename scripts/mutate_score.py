"""Would the tests notice a wrong sign? Every formula of the score is changed, one place at a time.

    .venv/bin/python -m scripts.mutate_score [FILE ...] [--jobs 2]

Each sign, comparison, number, truth value and min or max in `regionaltool/core/score` is turned
into another in memory, and the tests of the score run on it until one fails. What no test notices
is printed with its line: a place where a formula could be wrong and nobody would know. Exits with 1
when there is one. Nothing is written; about a quarter of an hour on two cores.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib
import importlib.abc
import importlib.util
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCORE = ROOT / "regionaltool" / "core" / "score"
TESTS = ROOT / "tests" / "core" / "score"
FIRST = ("test_all_inputs.py", "test_scoring.py", "test_composite.py")
"""After the test of the file itself, those that look at everything."""
BLOCKED = ("qgis", "PyQt5", "PyQt6")
LONGEST_S = 60
"""A change that makes the tests take longer is noticed; of the processor's time, for the machine
may be busy with other things."""
OPERATORS = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Mod,),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
}
NAMES = {"minimum": "maximum", "min": "max", "any": "all", "cumsum": "cumprod"}
NAMES |= {other: name for name, other in NAMES.items()}


@dataclass(frozen=True)
class Mutant:
    """A file with one thing in it changed."""

    file: Path
    line: int
    before: str
    after: str
    tree: ast.Module

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line}: {self.before}  →  {self.after}"


def mutants(file: Path) -> Iterator[Mutant]:
    """All of a file, in the order of its lines."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    statement = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt):
            statement.update((id(child), node) for child in ast.walk(node))
    unread = {id(part) for node in ast.walk(tree) for part in _annotations(node)}
    places = [node for node in ast.walk(tree) if id(node) not in unread]
    for node in sorted(places, key=lambda one: getattr(one, "lineno", 0)):
        for name, value in _changes(node):
            kept = getattr(node, name)
            within = statement[id(node)]
            before = ast.unparse(within)
            setattr(node, name, value)
            after, changed = ast.unparse(within), copy.deepcopy(tree)
            setattr(node, name, kept)
            yield Mutant(file, node.lineno, *_difference(before, after), changed)


def _annotations(node: ast.AST) -> Iterator[ast.AST]:
    for name in ("annotation", "returns"):
        part = getattr(node, name, None)
        if part is not None:
            yield from ast.walk(part)


def _changes(node: ast.AST) -> Iterator[tuple[str, object]]:
    """Fields of a node with the values that they are changed to."""
    if isinstance(node, ast.BinOp | ast.AugAssign | ast.BoolOp):
        for other in OPERATORS.get(type(node.op), ()):
            yield "op", other()
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.Invert | ast.Not):
        yield "op", ast.UAdd() if isinstance(node.op, ast.USub) else _nothing(node.op)
    elif isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            for other in OPERATORS.get(type(operator), ()):
                yield "ops", [*node.ops[:place], other(), *node.ops[place + 1 :]]
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield "value", not node.value
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        yield "value", node.value + 1
    elif isinstance(node, ast.Attribute) and node.attr in NAMES:
        yield "attr", NAMES[node.attr]
    elif isinstance(node, ast.Name) and node.id in NAMES:
        yield "id", NAMES[node.id]


def _nothing(operator: ast.unaryop) -> ast.unaryop:
    """What takes the place of `not` and of `~`: twice nothing is itself."""
    return ast.Not() if isinstance(operator, ast.Invert) else ast.UAdd()


def _difference(before: str, after: str) -> tuple[str, str]:
    """The first line in which two texts differ."""
    for one, other in zip(before.splitlines(), after.splitlines(), strict=True):
        if one != other:
            return one.strip(), other.strip()
    return before, after


class Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module from a changed tree."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant
        self._name = ".".join(mutant.file.relative_to(ROOT).with_suffix("").parts)

    def find_spec(self, fullname, path=None, target=None):
        """As `MetaPathFinder` has it."""
        if fullname != self._name:
            return None
        return importlib.util.spec_from_file_location(fullname, self._mutant.file, loader=self)

    def exec_module(self, module) -> None:
        """As `Loader` has it."""
        code = compile(ast.fix_missing_locations(self._mutant.tree), self._mutant.file, "exec")
        exec(code, module.__dict__)


def tests_of(file: Path) -> tuple[list[str], list[str]]:
    """Those that look at the file, and then all others of the score."""
    names = (f"test_{file.stem}.py", *FIRST)
    near = [str(TESTS / name) for name in names if (TESTS / name).is_file()]
    return near, [str(path) for path in sorted(TESTS.glob("test_*.py")) if str(path) not in near]


def load_what_never_changes() -> None:
    """So that a child has it from the start."""
    for name in ("pytest", "hypothesis", "geopandas", "scipy.sparse.csgraph", "scipy.spatial"):
        importlib.import_module(name)
    for name in ("coverage", "contiguity", "communes", "plan", "moments", "members"):
        importlib.import_module(f"regionaltool.core.{name}")
    assert not [name for name in sys.modules if name.startswith("regionaltool.core.score.")]


def start(mutant: Mutant) -> int:
    """Run the tests on a mutant in a process of its own; its id."""
    child = os.fork()
    if child:
        return child
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST_S)
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    sys.meta_path.insert(0, Changed(mutant))
    import pytest

    options = ["-q", "-x", "-p", "no:pytest_qgis", "-p", "no:pytest-qt", "-p", "no:cacheprovider"]
    options += ["--without-qgis", "--examples", "10"]
    code = 1
    try:
        for tests in tests_of(mutant.file):
            for name in BLOCKED:
                # the first run leaves them blocked, which the second would take for loaded
                sys.modules.pop(name, None)
            code = int(pytest.main([*options, *tests]))
            if code:
                break
    finally:
        os._exit(code)


def unchanged_that_fail(files: Sequence[Path]) -> list[Path]:
    """Files whose tests fail as they are: every change of them would look noticed."""
    failing = []
    for file in files:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        child = start(Mutant(file, 0, "", "", tree))
        _, status = os.waitpid(child, 0)
        if status:
            failing.append(file)
    return failing


def survivors(every: Sequence[Mutant], jobs: int) -> Iterator[Mutant]:
    """Those that no test notices."""
    running: dict[int, Mutant] = {}
    begun = time.monotonic()
    waiting = list(every)[::-1]
    while waiting or running:
        while waiting and len(running) < jobs:
            mutant = waiting.pop()
            running[start(mutant)] = mutant
        child, status = os.wait()
        mutant = running.pop(child)
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0:
            yield mutant
        done = len(every) - len(waiting) - len(running)
        if done % 50 == 0:
            minutes = (time.monotonic() - begun) / 60
            print(f"{done} of {len(every)}, {minutes:.0f} min", file=sys.stderr, flush=True)


def main() -> int:
    """Print what survives."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="of core/score; all without")
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    options = parser.parse_args()
    files = [file.resolve() for file in options.files] or sorted(SCORE.glob("*.py"))
    every = [mutant for file in files for mutant in mutants(file)]
    load_what_never_changes()
    if failing := unchanged_that_fail(files):
        print("Tests fail although nothing is changed: " + ", ".join(map(str, failing)))
        return 2
    count = 0
    for mutant in survivors(every, options.jobs):
        count += 1
        print(mutant, flush=True)
    print(f"{len(every)} changes, {count} of them unnoticed")
    return int(count > 0)


if __name__ == "__main__":
    sys.exit(main())
