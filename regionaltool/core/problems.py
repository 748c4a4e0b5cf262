"""Sentences about the input: what is wrong, with which feature, and what to do about it.

Core knows no translator. A problem keeps its English sentence and the values that go into it
apart, so that whoever shows it can translate the sentence first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

NAMED_AT_MOST = 5


def phrase(text: str) -> str:
    """The text as it is written; marks it as one that is translated when it is shown."""
    return text


class Term(str):
    """A phrase among the values of a problem: it is translated with the sentence."""

    __slots__ = ()


MORE = phrase("{shown} and {count} more")


def listing(names: tuple[str, ...], translate: Callable[[str], str] = phrase) -> str:
    """``A, B, C`` or, past five, ``A, B, C, D, E and 7 more``."""
    shown = ", ".join(_told(name, translate) for name in names[:NAMED_AT_MOST])
    rest = len(names) - NAMED_AT_MOST
    if rest <= 0:
        return shown
    return translate(MORE).format(shown=shown, count=rest)


def _told(value: object, translate: Callable[[str], str]) -> object:
    """The value as it goes into a sentence."""
    if isinstance(value, Problem):
        return value.sentence(translate)
    return translate(str(value)) if isinstance(value, Term) else value


@dataclass(frozen=True)
class Problem:
    """One sentence with named places, and what stands in them.

    A tuple among the values is a list of names; it is shortened when it is shown. A `Term` or a
    `Problem` among the values or the names is translated.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, translate: Callable[[str], str] = phrase) -> str:
        """The sentence with its values, in the language of ``translate``."""
        shown = {
            key: listing(value, translate) if isinstance(value, tuple) else _told(value, translate)
            for key, value in self.values.items()
        }
        return translate(self.text).format(**shown)

    def __str__(self) -> str:
        return self.sentence()


class InputError(ValueError):
    """Input that cannot be worked with. ``problem`` says what, where and the remedy."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem
