"""Attachment: which layer or table serves as which kind of input, and what its fields mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from regionaltool.core.inputs.kinds import KIND, InputKind

Fields = Mapping[str, str | tuple[str, ...]]
"""Role → the field that has it, or the fields."""


@dataclass(frozen=True)
class Attachment:
    """One input beside the communes."""

    kind: str
    """Key of an `InputKind`."""
    source: str
    """Id of a layer of the project, or the path of a file; in the path of a GeoPackage or a
    spreadsheet ``|layername=…`` names the table."""
    fields: Fields = field(default_factory=dict)
    """Those that the user has chosen; what is left out is guessed when it is read, and told."""
    date: str = ""
    """What the figures are of, as the user writes it: 2024, 31/12/2024."""
    origin: str = ""
    """Who says so, such as an office and its report."""

    @property
    def of_kind(self) -> InputKind:
        """The kind itself."""
        return KIND[self.kind]

    def note(self) -> dict[str, object]:
        """As JSON keeps it."""
        return {
            "kind": self.kind,
            "source": self.source,
            "fields": {
                role: of if isinstance(of, str) else [*of] for role, of in self.fields.items()
            },
            "date": self.date,
            "origin": self.origin,
        }

    @classmethod
    def of_note(cls, note: object) -> Attachment:
        """What `note` gave, read back. Raises `ValueError` for anything else."""
        try:
            texts = [note[key] for key in ("kind", "source", "date", "origin")]  # type: ignore[index]
            fields = {
                role: of if isinstance(of, str) else tuple(of)
                for role, of in note["fields"].items()  # type: ignore[index]
            }
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError("this is no note on an attachment") from error
        names = [name for of in fields.values() for name in ((of,) if isinstance(of, str) else of)]
        if not all(isinstance(text, str) for text in (*texts, *fields, *names)):
            raise ValueError("texts are asked for")
        kind, source, date, origin = texts
        if kind not in KIND:
            raise ValueError(f"there is no input of kind “{kind}”")
        return cls(kind, source, fields, date, origin)
