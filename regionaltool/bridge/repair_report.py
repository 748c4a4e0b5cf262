"""The report of a repair: one HTML page that needs nothing but itself."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from regionaltool.bridge.repaired_layer import RepairedRows
from regionaltool.bridge.report_page import (
    NOTHING,
    Markup,
    bullets,
    heading,
    page,
    paragraph,
    table,
    today,
)
from regionaltool.bridge.words import decimal, sentence, tr
from regionaltool.core.ellipsoid import Ellipsoid

_SHOWN = 200


def write_repair_report(file: Path, repaired: RepairedRows) -> None:
    """Write the page. Raises `OSError`."""
    title = tr("Repair of layer “{layer}”").format(layer=repaired.table.rows.source)
    file.write_text(page(title, _body(repaired)), encoding="utf-8")


def _body(repaired: RepairedRows) -> Iterable[Markup]:
    tolerances = repaired.tolerances
    yield paragraph(today(), "note")
    settings = tr(
        "Gaps up to {width} m wide and {area} km² large are filled; vertices nearer than {snap} m "
        "become one."
    ).format(
        width=decimal(tolerances.gap_width, 2),
        area=decimal(tolerances.gap_area / 1e6, 2),
        snap=decimal(tolerances.snap, 3),
    )
    yield paragraph(settings, "note")
    yield bullets(repaired.summary())
    problems = repaired.problems()
    if problems:
        yield heading(tr("What to look at"))
        yield bullets(sentence(problem) for problem in problems)
    yield heading(tr("Change of area, the greatest first"))
    yield from _changes(repaired)


def _changes(repaired: RepairedRows) -> Iterable[Markup]:
    rows, repair = repaired.table.rows, repaired.repair
    change = repair.area_change_m2
    changed = np.array(repair.changed, dtype=np.int64)
    order = changed[np.argsort(-np.abs(change[changed]), kind="stable")][:_SHOWN]
    before = Ellipsoid(rows.crs).areas(rows.geometry[order])
    yield table(
        [tr("Commune"), tr("Before, km²"), tr("Change, m²"), tr("Change, %")],
        (
            [
                rows.label(row),
                decimal(area / 1e6, 3),
                decimal(change[row], 1),
                decimal(100 * change[row] / area, 3) if area > 0 else NOTHING,
            ]
            for row, area in zip(order.tolist(), before.tolist(), strict=True)
        ),
    )
    rest = len(changed) - len(order)
    if rest > 0:
        yield paragraph(tr("and {count} more, each changed less").format(count=rest), "note")
