"""Write docs/indicators.md from the catalogue and the profiles of the plugin.

    .venv/bin/python -m scripts.indicator_page

A test fails while the page is not what this makes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from regionaltool.core.inputs.kinds import KINDS
from regionaltool.core.score.catalogue import IDS, INDICATORS
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.goalpost import Goalpost, Span
from regionaltool.core.score.indicator import ENOUGH_COVER, Indicator
from regionaltool.core.score.profile import FIGURES, Profile
from regionaltool.core.terrain import TERRAINS

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "indicators.md"
PROFILES = ("default", "mountain", "urban")
_WIDTH = 105


def page() -> str:
    """The page as text."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    profiles = [Profile.read(name, IDS) for name in PROFILES]
    yield "# Indicators"
    yield ""
    yield from wrap(
        "Written by `scripts/indicator_page.py` from the records in `core/score`; do not edit. "
        "p is the people of a commune, t minutes, i and j communes of the unit u. An indicator is "
        "worth 0 at its worst goalpost and 1 at its best. It is known where its input covers at "
        f"least {ENOUGH_COVER:.0%} of the unit's people, unless another share is named.",
        _WIDTH,
    )
    for factor in FACTORS:
        yield ""
        yield f"## {factor.number} {factor.title}"
        for indicator in INDICATORS:
            if indicator.factor == factor.key:
                yield ""
                yield from _indicator(indicator, profiles)
    yield ""
    yield "## Figures of the profiles"
    yield ""
    yield from _figures(profiles)


def _indicator(indicator: Indicator, profiles: list[Profile]) -> Iterator[str]:
    column = f"`{indicator.column}`"
    yield f"### {indicator.id} {indicator.title}"
    yield ""
    yield from wrap(f"{indicator.source}.", _WIDTH)
    yield ""
    yield f"    {indicator.formula}"
    yield ""
    exact = [kind.title for kind in KINDS if indicator.id in kind.serves]
    yield f"- Column {column}, {indicator.unit}."
    yield f"- Needs {', '.join(indicator.needs) or 'the polygons alone'}."
    if exact:
        yield f"- More exact with {', '.join(title[0].lower() + title[1:] for title in exact)}."
    if indicator.enough != ENOUGH_COVER:
        yield f"- Known from a cover of {indicator.enough:.0%} on."
    posts = [profile.goalposts[indicator.id] for profile in profiles]
    yield f"- Worst → best: {_posts(posts)}."


def _posts(posts: list[Goalpost]) -> str:
    """Those of the default profile, and others where they differ."""
    default, *others = posts
    named = [
        f"{name} {_post(post)}"
        for name, post in zip(PROFILES[1:], others, strict=True)
        if post != default
    ]
    return ", ".join((_post(default), *named))


def _post(post: Goalpost) -> str:
    by_terrain = "".join(
        f" ({terrain} {_span(post.by_terrain[terrain])})"
        for terrain in TERRAINS
        if terrain in post.by_terrain
    )
    return _span(Span(post.worst, post.best)) + by_terrain


def _span(span: Span) -> str:
    return f"{span.worst:g} → {span.best:g}"


def _figures(profiles: list[Profile]) -> Iterator[str]:
    yield f"| | {' | '.join(PROFILES)} |"
    yield "|---" * (len(PROFILES) + 1) + "|"
    for figure in FIGURES:
        yield f"| {figure} | {' | '.join(_figure(p, figure) for p in profiles)} |"


def _figure(profile: Profile, figure: str) -> str:
    own = {
        terrain: figures[figure]
        for terrain, figures in profile.figures_by_terrain.items()
        if figure in figures
    }
    named = "".join(f", {terrain} {value:g}" for terrain, value in own.items())
    return f"{profile.figures[figure]:g}{named}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
