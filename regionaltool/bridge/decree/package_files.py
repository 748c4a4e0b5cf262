"""Files of a package that QGIS makes: the score report and the atlas."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem

from regionaltool.bridge.decree.atlas import write_atlas
from regionaltool.bridge.decree.write_package import FurtherFile
from regionaltool.bridge.progress import Progress
from regionaltool.bridge.score_report import write_score_report
from regionaltool.bridge.scored_plan import ScoredPlan
from regionaltool.core.decree.decided_plan import DecidedPlan
from regionaltool.core.decree.papers.content import Wording


def further_files(
    decided: DecidedPlan,
    wording: Wording,
    crs: QgsCoordinateReferenceSystem,
    *,
    scored: ScoredPlan | None = None,
    atlas: bool = True,
    layouts: Path | None = None,
) -> dict[str, FurtherFile]:
    """Name of each file → what writes it; ``layouts`` is an office's folder for the atlas."""
    found: dict[str, FurtherFile] = {}
    if scored is not None:

        def score(file: Path, progress: Progress) -> None:
            write_score_report(file, scored)

        found["score.html"] = score
    if atlas:

        def maps(file: Path, progress: Progress) -> None:
            write_atlas(decided, file, crs, wording.language, layouts=layouts, progress=progress)

        found["atlas.pdf"] = maps
    return found
