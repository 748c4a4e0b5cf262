"""Rule sets that come with the plugin, an office's own files, and which one holds on a day."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from regionaltool.core.criteria.read_rule_set import rule_set_of_text
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.criteria.toml_place import Place
from regionaltool.core.problems import InputError, Problem, phrase
from regionaltool.resource_folder import resource

SHIPPED = (
    "vn-112-2025",
    "vn-76-2025",
    "vn-1211-2016",
    "ee-2016",
    "dk-2004",
    "lgbce",
    "neutral",
)
"""Ids, in the order in which they are offered."""
COUNTRY = "VN"


@cache
def shipped(identifier: str) -> RuleSet:
    """A rule set of the plugin by its id. Raises `InputError`."""
    return _read(resource("rules", f"{identifier}.toml"), identifier, ())


def read_rule_set(name_or_path: str) -> RuleSet:
    """A rule set of the plugin by its id, or an office's own file by its path.

    Raises `InputError`, also when its days overlap those of another rule set of its country.
    """
    if name_or_path in SHIPPED:
        return shipped(name_or_path)
    rules = _read(Path(name_or_path), name_or_path, ())
    _check_days(rules)
    return rules


def by_date(day: date, country: str = COUNTRY) -> RuleSet:
    """The rule set that holds in a country on a day. Raises `InputError` when there is none."""
    for rules in of_country(country):
        if _holds(rules, day):
            return rules
    raise InputError(
        Problem(
            "No rule set of “{country}” holds on {day}. Name a rule set.",
            {"country": country, "day": day.isoformat()},
        )
    )


def of_country(country: str) -> tuple[RuleSet, ...]:
    """The plugin's rule sets of a country that are chosen by a day."""
    dated = (shipped(identifier) for identifier in SHIPPED)
    return tuple(r for r in dated if r.country == country and (r.valid_from or r.valid_to))


def outside(rules: RuleSet, day: date) -> Problem | None:
    """What to say when a rule set is used on a day on which it does not hold."""
    if _holds(rules, day) or not (rules.valid_from or rules.valid_to):
        return None
    return Problem(
        "Rule set “{title}” does not hold on {day}; it is used because it was named.",
        {"title": rules.title, "day": day.isoformat()},
    )


def _holds(rules: RuleSet, day: date) -> bool:
    first, last = _days(rules)
    return first <= day <= last


def _days(rules: RuleSet) -> tuple[date, date]:
    return rules.valid_from or date.min, rules.valid_to or date.max


def _check_days(rules: RuleSet) -> None:
    """Raises `InputError` when a day has two rule sets; a file may stand in for one by its id."""
    if not (rules.country and (rules.valid_from or rules.valid_to)):
        return
    first, last = _days(rules)
    for other in of_country(rules.country):
        begin, end = _days(other)
        if other.id != rules.id and first <= end and begin <= last:
            raise InputError(
                Problem(
                    "Rule set “{file}”, line {line}: its days overlap those of “{other}” "
                    "({begin} – {end}). Leave out valid_from and valid_to: the file is then "
                    "chosen by name alone.",
                    {
                        "file": rules.file,
                        "line": rules.line_of_days,
                        "other": other.id,
                        "begin": _told(other.valid_from),
                        "end": _told(other.valid_to),
                    },
                )
            )


def _told(day: date | None) -> str:
    return "…" if day is None else day.isoformat()


def _read(path: Path, called: str, readers: tuple[str, ...]) -> RuleSet:
    """``readers`` are the files that wait for this one: it must not build on them in turn."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(
            Problem(
                "Rule set “{file}” cannot be read: {reason}. Give one of {known}, or the path of a "
                "TOML file.",
                {
                    "file": called,
                    "reason": error.strerror or str(error),
                    "known": ", ".join(SHIPPED),
                },
            )
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(
            Problem(
                "Rule set “{file}” is not written in UTF-8. Save it in that encoding.",
                {"file": path.name},
            )
        ) from error

    def find(name: str, place: Place) -> RuleSet:
        if name in (*readers, called):
            raise place.error(
                phrase("Rule set “{file}”, line {line}: it builds on itself, by “{name}”."),
                "base" if place.table.get("base") == name else "keep",
                name=name,
            )
        if name in SHIPPED:
            return shipped(name)
        return _read(path.parent / name, name, (*readers, called))

    return rule_set_of_text(text, path.name, find)
