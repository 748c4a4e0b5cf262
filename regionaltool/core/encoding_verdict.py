"""The text fields of a layer: read as they were written, or by a wrong table, and what they become.

What a program shows may have lost letters for good (�), while the bytes of the file still have
them. So a field is judged by what is shown and, where that is in doubt, by its bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from regionaltool.core.legacy_text import (
    EXAMPLES,
    TITLES,
    Encoding,
    TextVerdict,
    judge_texts,
    mend_text,
)
from regionaltool.core.problems import Problem, Term


@dataclass(frozen=True)
class EncodingVerdict:
    """What the texts of a field are, and what they become when they are mended."""

    field: str
    encoding: Encoding
    texts: int
    """Values that are not empty."""
    mended: Mapping[int, str] = field(default_factory=dict)
    """Row → text, for the rows that change."""
    examples: tuple[tuple[str, str], ...] = ()
    """Up to ten different texts, as they are shown and as they become."""
    mixed: bool = False
    """Correct texts stand among the others and stay as they are."""
    capitals_lost: bool = False
    """The texts came from a font that has capitals alone; each word gets its capital."""
    share: float = 1.0
    """0–1: of the different texts that can be told, those that are in the encoding."""

    @property
    def sound(self) -> bool:
        """Is there nothing to be said?"""
        return not self.mended and self.encoding is not Encoding.LOST

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the field and what mending does to it."""
        if self.sound:
            return ()
        values = {
            "field": self.field,
            "encoding": Term(TITLES[self.encoding]),
            "count": len(self.mended),
            "texts": self.texts,
        }
        if self.encoding is Encoding.LOST:
            if not self.mended:
                return (
                    Problem(
                        "Field “{field}”: letters are lost (�); it was read with the wrong "
                        "encoding, or written so. Choose another encoding in the layer's "
                        "properties, under Source, or ask for the layer anew.",
                        values,
                    ),
                )
            return (
                Problem(
                    "Field “{field}”: letters are lost (�), since the file was read with the wrong "
                    "encoding. With ISO-8859-1 {count} of {texts} texts become readable.",
                    values,
                ),
            )
        found = [
            Problem(
                "Field “{field}”: texts in {encoding}, read with the wrong table. {count} of "
                "{texts} can be mended.",
                values,
            )
        ]
        if self.mixed:
            found.append(
                Problem("Correct texts stand among them; only what proves itself is mended.")
            )
        if self.capitals_lost:
            found.append(
                Problem("They come from a font of capitals alone: each word gets its capital.")
            )
        return tuple(found)

    def note(self, source: str) -> Problem | None:
        """What has been mended in the field of a layer, None when nothing is wrong."""
        if self.sound:
            return None
        if self.encoding is Encoding.LOST:
            if self.mended:
                return self.problems()[0]
            return Problem(
                "Layer “{layer}”: in field “{field}” letters are lost (�), since the file was read "
                "with the wrong encoding. Choose ISO-8859-1 in the layer's properties, under "
                "Source; the letters can then be mended.",
                {"layer": source, "field": self.field},
            )
        before, after = self.examples[0]
        values = {
            "layer": source,
            "field": self.field,
            "encoding": Term(TITLES[self.encoding]),
            "before": before,
            "after": after,
        }
        if self.capitals_lost:
            return Problem(
                "Layer “{layer}”: the texts of field “{field}” are in {encoding} of a font that "
                "has capitals alone; they have been mended and each word given its capital, such "
                "as “{before}” to “{after}”.",
                values,
            )
        return Problem(
            "Layer “{layer}”: the texts of field “{field}” are in {encoding} and have been mended, "
            "such as “{before}” to “{after}” ({percent} % of the texts prove it).",
            {**values, "percent": round(100 * self.share)},
        )


def judge_field(
    name: str, shown: Sequence[object], undecoded: Sequence[object] | None = None
) -> EncodingVerdict:
    """The verdict on a field called ``name``.

    ``shown`` are its values as a program shows them, ``undecoded`` the bytes behind them with one
    character a byte (ISO-8859-1), None where they are not those of the file, such as a value that
    has been edited; those are left as they are.
    """
    texts = sum(1 for value in shown if isinstance(value, str) and value.strip())
    verdict = judge_texts(shown)
    source: Sequence[object] = shown
    if undecoded is not None and not _is_sure(verdict):
        behind = judge_texts(undecoded)
        if behind.mendable or verdict.encoding is Encoding.LOST:
            source = undecoded
        if behind.mendable:
            verdict = behind
    if source is shown and not verdict.mendable:
        return EncodingVerdict(name, verdict.encoding, texts)
    mended = {
        row: new
        for row, (old, behind_it) in enumerate(zip(shown, source, strict=True))
        if isinstance(old, str)
        and isinstance(behind_it, str)
        and (new := mend_text(behind_it, verdict)) != old
    }
    if not mended:
        lost = verdict.encoding is Encoding.LOST
        return EncodingVerdict(name, Encoding.LOST if lost else Encoding.UNICODE, texts)
    pairs = dict.fromkeys((str(shown[row]), new) for row, new in mended.items())
    return EncodingVerdict(
        name,
        verdict.encoding,
        texts,
        mended,
        tuple(pairs)[:EXAMPLES],
        verdict.mixed,
        verdict.capitals_lost,
        verdict.share,
    )


def _is_sure(verdict: TextVerdict) -> bool:
    """Do the texts themselves prove that they were read as they were written?"""
    if verdict.encoding is Encoding.ASCII:
        return True
    proved = verdict.told and verdict.share > 0.5
    return verdict.encoding is Encoding.UNICODE and bool(proved)
