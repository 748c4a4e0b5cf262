"""The main job on the sample province, without a display: `make demo`.

Runs Regional Tool's own Processing algorithms in a real QGIS on a plan with faults, prints what
they find, and writes the shapefile, the GeoPackage, the map and the report.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from demo_files import write_files
from demo_map import draw_map
from demo_table import print_check, print_law, print_neighbours, print_units
from qgis.core import (
    QgsApplication,
    QgsFeatureRequest,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from regionaltool.algorithms.provider import RegionalToolProvider
from regionaltool.bridge.words import decimal

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "demo"
Results = dict[str, object]
_BESIDE = {
    "ROADS": "roads",
    "FERRIES": "ferries",
    "FACILITIES": "facilities",
    "POLES": "poles",
    "HAZARDS": "hazard",
    "BUDGET": "budget",
    "SHARES": "ethnic_shares",
    "CONSULTATION": "consultation",
    "FLOWS": "commuting",
}
"""Input of the score → layer or table of the sample."""
_LAW = {
    "RULE_SET": "vn-76-2025",
    "TYPE_FIELD": "type",
    "TERRAIN_FIELD": "terrain",
    "REGION_FIELD": "region",
    "PROVINCE_TYPE_FIELD": "province",
    "PARENT_TYPE_FIELD": "parent_type",
    "ETHNIC_FIELD": "ethnic_pct",
    "FLAGS_FIELD": "flags",
}
"""What the law asks of communes."""


class Listening(QgsProcessingFeedback):
    """Keeps the warnings of an algorithm instead of printing them."""

    def __init__(self) -> None:
        super().__init__(False)
        self.warnings: list[str] = []

    def pushWarning(self, text: str) -> None:  # noqa: N802
        """Called by the algorithm."""
        self.warnings.append(text)


def main() -> None:
    """Run the demo."""
    started = time.monotonic()
    qgis = QgsApplication([], False)
    qgis.initQgis()
    provider = RegionalToolProvider()  # QGIS keeps no reference of its own
    run = _processing(provider)
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as scratch:
        # QGIS writes beside a GeoPackage that it opens, so it gets a copy
        sample = Path(shutil.copy2(ROOT / "resources" / "sample" / "province.gpkg", scratch))
        _demonstrate(sample, run)
    print(f"\nWritten to {OUT.relative_to(ROOT)}/:")
    for file in ("units.shp", "units.gpkg", "map.png", "report.html"):
        print(f"  {file:<12}{(OUT / file).stat().st_size / 1024:6.0f} kB")
    print(f"\n{time.monotonic() - started:.1f} s")


def _demonstrate(sample: Path, run: Callable[..., Results]) -> None:
    communes, ferries = _layer(sample, "communes"), _layer(sample, "ferries")
    seats = _layer(sample, "seats", '"proposed" = 1')
    communes.setName("An Hải")
    print(f"Sample province: {communes.featureCount()} communes, a plan with faults (plan_bad)")

    population = {"POPULATION_FIELD": "population"}
    figures = population | {"AREA_FIELD": "area_km2"}
    links = {"LINKS": ferries, "LINK_KIND_FIELD": "kind"}
    beside = {name: _layer(sample, layer) for name, layer in _BESIDE.items()}
    judged = figures | links | beside | {"GROUP_FIELD": "district", "SEATS": seats}
    judged["JOBS"] = communes
    bad, good = (
        {"UNIT_FIELD": plan, "UNIT_NAME_FIELD": f"{plan}_name"}
        for plan in ("plan_bad", "plan_good")
    )
    memory = "TEMPORARY_OUTPUT"

    def algorithm(name: str, **parameters: object) -> tuple[Results, list[str]]:
        common = {"INPUT": communes, "ID_FIELD": "code", "NAME_FIELD": "name", "OUTPUT": memory}
        listening = Listening()
        return run(f"regionaltool:{name}", common | parameters, feedback=listening), (
            listening.warnings
        )

    checked, _ = algorithm("checkcoverage")
    neighbours, _ = algorithm("findneighbours", **links)
    dissolved, _ = algorithm("dissolveunits", **bad, **figures)
    contiguity, faults = algorithm(
        "checkcontiguity",
        **bad,
        **population,
        **links,
        SEATS=seats,
        DETACHED=memory,
        UNASSIGNED=memory,
    )
    scores, _ = algorithm("scoreunits", **bad, **judged, REPORT=str(OUT / "report.html"))
    proposed, _ = algorithm("scoreunits", **good, **judged)
    lawful, _ = algorithm("checkcriteria", **bad, **figures, **_LAW)
    proposed_lawful, _ = algorithm("checkcriteria", **good, **figures, **_LAW)

    print_check(checked)
    print_neighbours(neighbours["OUTPUT"])
    print_units(dissolved["OUTPUT"], contiguity["OUTPUT"], scores["OUTPUT"])
    print(f"\nScore of the plan: {decimal(scores['PLAN_SCORE'], 1)}")
    print(f"\nWhat is wrong with it ({scores['VIOLATIONS']})")
    for fault in faults:
        print(f"  ✕ {fault}")
    print(
        "\nThe proposed plan (plan_good) scores {score}, and has {count} faults.".format(
            score=decimal(proposed["PLAN_SCORE"], 1), count=proposed["VIOLATIONS"] or "no"
        )
    )
    print_law("Resolution 76/2025", {"this plan": lawful, "proposed": proposed_lawful})
    sources = {name.lower(): f"{sample}|layername={layer}" for name, layer in _BESIDE.items()}
    sources["jobs"] = f"{sample}|layername=communes"
    sources["seats"] = f'{sample}|layername=seats|subset="proposed" = 1'
    write_files(communes, sources, OUT / "units")
    draw_map(OUT / "map.png", communes, scores["OUTPUT"], contiguity)


def _processing(provider: RegionalToolProvider) -> Callable[..., Results]:
    """``processing.run`` with the provider; Processing loads only after QGIS has started."""
    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    QgsApplication.processingRegistry().addProvider(provider)
    return processing.run


def _layer(file: Path, name: str, where: str = "") -> QgsVectorLayer:
    """A layer of the sample, in memory, so that the file is closed again."""
    stored = QgsVectorLayer(f"{file}|layername={name}", name, "ogr")
    if not stored.isValid():
        raise SystemExit(f"The sample has no layer “{name}”; make it anew with: make sample")
    request = QgsFeatureRequest()
    if where:
        request.setFilterExpression(where)
    return stored.materialize(request)


if __name__ == "__main__":
    main()
