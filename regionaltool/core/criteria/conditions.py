"""Conditions: when a class, a reduction, a waiver or an exclusion holds for a unit.

An answer is yes, no or open. It is open when a field is missing that decides: nothing is taken for
no because nobody has filled it in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from typing import NamedTuple

from regionaltool.core.criteria.toml_place import Place
from regionaltool.core.criteria.words import TEXT_FIELDS, flag_word, word
from regionaltool.core.problems import phrase

Answer = bool | None
"""None where a field is missing that decides."""
FLAGS = "flags_any"
CLASS = "class"
_MIN = "_min"


class AtLeast(NamedTuple):
    """A number of a unit held against a limit."""

    field: str
    limit: float


class Facts(NamedTuple):
    """What is known of a unit, as conditions ask it."""

    texts: Mapping[str, str]
    """Of each of `TEXT_FIELDS`, empty where unknown."""
    flags: frozenset[str]
    """No flag is a statement too: flags are claimed."""
    numbers: Mapping[AtLeast, Answer]
    of_class: str = ""


@dataclass(frozen=True)
class When:
    """Things that must all hold."""

    texts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Field → words, any of which will do."""
    numbers: tuple[AtLeast, ...] = ()
    flags: frozenset[str] = frozenset()
    """Any of them will do; none asks for none."""
    classes: frozenset[str] = frozenset()
    """Any of them will do; none asks for none."""

    def holds(self, facts: Facts) -> Answer:
        """Does it hold?"""
        if self.flags and not self.flags & facts.flags:
            return False
        if self.classes and facts.of_class not in self.classes:
            return False
        sure = True
        for key, words in self.texts.items():
            if not facts.texts[key]:
                sure = False
            elif facts.texts[key] not in words:
                return False
        for number in self.numbers:
            if facts.numbers[number] is None:
                sure = False
            elif not facts.numbers[number]:
                return False
        return True if sure else None

    def open(self, facts: Facts) -> tuple[str, ...]:
        """Fields that are missing."""
        texts = (key for key in self.texts if not facts.texts[key])
        numbers = (number.field for number in self.numbers if facts.numbers[number] is None)
        return (*texts, *numbers)

    def cases(self) -> Iterator[When]:
        """The same with one word and one flag at a time."""
        of_texts = [[(key, w) for w in sorted(words)] for key, words in self.texts.items()]
        flags = [frozenset((flag,)) for flag in sorted(self.flags)] or [frozenset()]
        for texts in product(*of_texts):
            for flag in flags:
                yield When({k: frozenset((w,)) for k, w in texts}, self.numbers, flag, self.classes)

    def includes(self, other: When) -> bool:
        """Does it hold wherever the other does?"""
        limits = dict(other.numbers)
        return (
            all(key in other.texts and other.texts[key] <= w for key, w in self.texts.items())
            and all(f in limits and limit <= limits[f] for f, limit in self.numbers)
            and (not self.flags or (bool(other.flags) and other.flags <= self.flags))
            and (not self.classes or (bool(other.classes) and other.classes <= self.classes))
        )


@dataclass(frozen=True)
class Condition:
    """Branches, one of which must hold; a branch without anything in it always holds."""

    branches: tuple[When, ...] = (When(),)

    def holds(self, facts: Facts) -> Answer:
        """Does it hold?"""
        answers = [branch.holds(facts) for branch in self.branches]
        if True in answers:
            return True
        return None if None in answers else False

    def open(self, facts: Facts) -> tuple[str, ...]:
        """Fields that are missing to decide."""
        return tuple(
            dict.fromkeys(
                key
                for branch in self.branches
                if branch.holds(facts) is None
                for key in branch.open(facts)
            )
        )

    @property
    def numbers(self) -> tuple[AtLeast, ...]:
        """All numbers that it looks at."""
        return tuple(number for branch in self.branches for number in branch.numbers)

    def words(self, key: str) -> frozenset[str]:
        """All words that it knows of a field."""
        return frozenset(w for branch in self.branches for w in branch.texts.get(key, ()))

    @property
    def flags(self) -> frozenset[str]:
        """All flags that it knows."""
        return frozenset(flag for branch in self.branches for flag in branch.flags)

    def counting(self, field: str, other: str) -> Condition:
        """The same with another number in place of one."""
        return Condition(
            tuple(
                replace(
                    branch,
                    numbers=tuple(
                        AtLeast(other if n.field == field else n.field, n.limit)
                        for n in branch.numbers
                    ),
                )
                for branch in self.branches
            )
        )

    def hidden_by(self, earlier: tuple[Condition, ...]) -> bool:
        """Does one of the earlier conditions hold in every case in which this one does?"""
        before = [branch for condition in earlier for branch in condition.branches]
        return all(
            any(branch.includes(case) for branch in before)
            for own in self.branches
            for case in own.cases()
        )


def read_condition(place: Place, *, classes: tuple[str, ...] = ()) -> Condition:
    """``when`` and ``or_when`` of a table; without them it always holds. Raises `InputError`.

    ``classes`` are the ids that a condition may name.
    """
    if "when" not in place:
        if "or_when" in place:
            raise place.error(
                phrase("Rule set “{file}”, line {line}: {key} stands without a when."), "or_when"
            )
        return Condition()
    keys = [key for key in ("when", "or_when") if key in place]
    return Condition(tuple(_read_when(place.below(key), classes) for key in keys))


def _read_when(place: Place, classes: tuple[str, ...]) -> When:
    numbers = [key for key in place.table if key.endswith(_MIN) and key != _MIN]
    known = (*TEXT_FIELDS, FLAGS, *((CLASS,) if classes else ()))
    place.check((), (*known, *(numbers or ("ethnic_pct_min", "member_count_min"))))
    named = place.words(CLASS) if CLASS in place else ()
    for name in named:
        if name not in classes:
            raise place.error(
                phrase(
                    "Rule set “{file}”, line {line}: there is no class “{name}”. Classes: "
                    "{classes}."
                ),
                CLASS,
                name=name,
                classes=", ".join(classes),
            )
    return When(
        {
            key: frozenset(word(key, text) for text in place.words(key))
            for key in TEXT_FIELDS
            if key in place
        },
        tuple(AtLeast(k.removesuffix(_MIN), place.number(k, zero=True)) for k in numbers),
        frozenset(map(flag_word, place.words(FLAGS))) if FLAGS in place else frozenset(),
        frozenset(named),
    )
