"""Check criteria from a shell: each rule set of the plugin on three provinces and the nation.

    source scripts/environment.sh; .venv/bin/python -m scripts.check_laws [../shared/data]

Units are those of 2025 (`new_code`); under the laws of Việt Nam their area, people and type are the
official ones, from the table that `law_tallies --figures` writes. Then a rule set that is written
by hand from what is told of Estonia's law judges the sample province. A row a run: how many units
have each outcome.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from regionaltool.core.criteria.outcome import OUTCOMES
from regionaltool.core.criteria.rule_sets import SHIPPED

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "check_laws"
ESTONIA = """# Written by hand from what is told of the reform of 2016.
id = "estonia-by-hand"
title = "Estonia, by hand"
source = "bnt.eu, Riigikogu"

[[class]]
id = "municipality"
min = { pop = 5000 }
cite = "at least 5,000 inhabitants"
mark = "second-hand"

[[alternative]]
min = { area_km2 = 900, pop = 3500 }
cite = "or 900 km² with 3,500"
mark = "second-hand"

[[exclude]]
when = { flags_any = ["sea_island"] }
cite = "sea islands may stay"
mark = "second-hand"
"""
FIELDS = {
    "ID_FIELD": "code",
    "NAME_FIELD": "name",
    "UNIT_FIELD": "new_code",
    "UNIT_NAME_FIELD": "new_name",
    "POPULATION_FIELD": "pop_2019",
    "AREA_FIELD": "area_km2",
    "TYPE_FIELD": "commune_type",
    "PARENT_TYPE_FIELD": "district",
    "PROVINCE_TYPE_FIELD": "new_province",
}
SAMPLE = {
    "ID_FIELD": "code",
    "UNIT_FIELD": "plan_bad",
    "POPULATION_FIELD": "population",
    "AREA_FIELD": "area_km2",
}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", default="../shared/data", type=Path)
    data = parser.parse_args().data
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    figures = OUT / "figures.csv"
    tallies = ("-m", "scripts.law_tallies", data / "vn_units_2025.csv", "--figures", figures)
    subprocess.run([sys.executable, *tallies], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    _process("plugins", "enable", "regionaltool")
    print(f"{'':14}{'rule set':18}" + "".join(f"{one.value:>10}" for one in OUTCOMES))
    for name, layer in _layers(data):
        for rules in SHIPPED:
            given = {**FIELDS, "FIGURES": figures} if rules.startswith("vn-") else FIELDS
            _tell(name, rules, {"INPUT": layer, "RULE_SET": rules, **given})
    own = OUT / "estonia.toml"
    own.write_text(ESTONIA, encoding="utf-8")
    sample = ROOT / "resources" / "sample" / "province.gpkg"
    _tell("sample", own.name, {"INPUT": f"{sample}|layername=communes", "RULE_SET": own, **SAMPLE})


def _layers(data: Path) -> Iterator[tuple[str, str]]:
    for province in ("hung_yen", "son_la", "quang_ninh"):
        yield province, f"{data / 'provinces' / province}.gpkg|layername=communes_clean"
    yield "the nation", str(data / "vn_communes_clean.gpkg")


def _tell(name: str, rules: str, parameters: dict[str, object]) -> None:
    given = (f"--{key}={value}" for key, value in parameters.items())
    output = f"--OUTPUT={OUT / f'{name}_{Path(rules).stem}.gpkg'}"
    said = _process("run", "--json", "regionaltool:checkcriteria", *given, output)
    found = json.loads(said[said.index("{") :])["results"]
    counts = "".join(f"{found[one.name]:>10}" for one in OUTCOMES)
    print(f"{name:14}{rules:18}{counts}", flush=True)


def _process(*arguments: str) -> str:
    """What qgis_process prints, in a profile of its own."""
    home = OUT / "home"
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(ROOT),
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
    }
    program = os.environ.get("QGIS_PROCESS", "qgis_process")
    done = subprocess.run([program, *arguments], env=environment, capture_output=True, text=True)
    if done.returncode or "Traceback" in done.stderr:
        sys.exit(done.stdout + done.stderr)
    return done.stdout


if __name__ == "__main__":
    main()
