"""What is told of the inputs behind an indicator: the layer or table, and of when it is."""

from __future__ import annotations

from collections.abc import Mapping

from regionaltool.bridge.attach.attached_inputs import AttachedInput
from regionaltool.bridge.words import tr
from regionaltool.core.score.own import OwnIndicator, column_key


def told_inputs(
    inputs: Mapping[str, AttachedInput], own: tuple[OwnIndicator, ...] = ()
) -> dict[str, str]:
    """By what indicators need, and by the id of those that an input makes more exact.

    Inputs that are off tell nothing. ``own`` are the indicators that the profile declares; they
    look at the columns of a table.
    """
    told: dict[str, str] = {}
    exact: dict[str, list[str]] = {}
    for one in inputs.values():
        if one.reason is not None:
            continue
        kind, source = one.kind, ", ".join(filter(None, (one.name, one.attachment.date)))
        for need in kind.meets:
            told[need] = f"{tr(need)} ({source})"
        for indicator in kind.feeds():
            if not kind.meets.intersection(indicator.needs):
                exact.setdefault(indicator.id, []).append(f"{tr(kind.title)} ({source})")
        if kind.key == "columns":
            keys = (column_key(i.layer, c) for i in own if i.layer == one.name for c in i.columns)
            told.update(
                (key, f"{key} ({one.attachment.date})") for key in keys if one.attachment.date
            )
    return told | {identifier: ", ".join(texts) for identifier, texts in exact.items()}
