"""The report of a repair: one HTML page that needs nothing but itself."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

import numpy as np

from regionaltool.bridge.repaired_layer import RepairedRows
from regionaltool.bridge.words import decimal, language, sentence, tr
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.resource_folder import resource

_SHOWN = 200


def write_repair_report(file: Path, repaired: RepairedRows) -> None:
    """Write the page. Raises `OSError`."""
    title = tr("Repair of layer “{layer}”").format(layer=repaired.table.rows.source)
    file.write_text(
        resource("report", "score_report.html")
        .read_text(encoding="utf-8")
        .replace("<!-- language -->", language())
        .replace("<!-- title -->", escape(title))
        .replace("<!-- body -->", "\n".join(_body(repaired, title))),
        encoding="utf-8",
    )


def _body(repaired: RepairedRows, title: str) -> Iterable[str]:
    tolerances = repaired.tolerances
    yield f"<h1>{escape(title)}</h1>"
    settings = tr(
        "Gaps up to {width} m wide and {area} km² large are filled; vertices nearer than {snap} m "
        "become one."
    ).format(
        width=decimal(tolerances.gap_width, 2),
        area=decimal(tolerances.gap_area / 1e6, 2),
        snap=decimal(tolerances.snap, 3),
    )
    yield f'<p class="note">{escape(settings)}</p>'
    yield _list(repaired.summary())
    problems = repaired.problems()
    if problems:
        yield f"<h2>{escape(tr('What to look at'))}</h2>"
        yield _list(sentence(problem) for problem in problems)
    yield f"<h2>{escape(tr('Change of area, the greatest first'))}</h2>"
    yield _changes(repaired)


def _changes(repaired: RepairedRows) -> str:
    rows, repair = repaired.table.rows, repaired.repair
    change = repair.area_change_m2
    changed = np.array(repair.changed, dtype=np.int64)
    order = changed[np.argsort(-np.abs(change[changed]), kind="stable")][:_SHOWN]
    before = Ellipsoid(rows.crs).areas(rows.geometry[order])
    head = "".join(
        f"<th>{escape(text)}</th>"
        for text in (tr("Commune"), tr("Before, km²"), tr("Change, m²"), tr("Change, %"))
    )
    lines = "".join(
        f"<tr><th>{escape(rows.label(row))}</th><td>{decimal(area / 1e6, 3)}</td>"
        f"<td>{decimal(change[row], 1)}</td>"
        f"<td>{decimal(100 * change[row] / area, 3) if area > 0 else '–'}</td></tr>"
        for row, area in zip(order.tolist(), before.tolist(), strict=True)
    )
    rest = len(changed) - len(order)
    more = tr("and {count} more, each changed less").format(count=rest)
    return (
        f'<div class="wide"><table class="texts"><thead><tr>{head}</tr></thead>'
        f"<tbody>{lines}</tbody></table></div>"
        + (f'<p class="note">{escape(more)}</p>' if rest > 0 else "")
    )


def _list(lines: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"
