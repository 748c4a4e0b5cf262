"""The main job on the sample, as `make demo` runs it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_the_demo_checks_the_coverage_and_writes_its_files():
    ran = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "demo.py")],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    steps = ran.stdout.splitlines()
    assert steps[1] == (
        "Check: a valid coverage (0 overlaps, 0 gaps, 0 invalid outlines, 0 ids twice)"
    )
    assert "What is wrong with it (3)" in steps
    assert "The proposed plan (plan_good) scores 77.2, and has no faults." in steps
    assert "Resolution 76/2025: units by outcome" in steps
    units = [line.split() for line in steps[5:] if line[-1:].isdigit()]
    assert units and not any("–" in row[-5:] for row in units), "all five factors are on"
    for file in ("units.shp", "units.gpkg", "map.png", "report.html"):
        assert (ROOT / "build" / "demo" / file).stat().st_size
