"""The algorithms and the model from a shell, without a display."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pandas
import pyogrio
import pytest

from tests.bridge.plan_file.plans import fresh_bench, save, wait_until

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory):
    """Run qgis_process in a profile of its own; what it printed."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    home = tmp_path_factory.mktemp("home")
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(ROOT),
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QGIS_CUSTOM_CONFIG_PATH"):
        environment.pop(name, None)

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [program, *arguments], env=environment, capture_output=True, text=True, timeout=120
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert "Traceback" not in done.stdout + done.stderr
        return done.stdout

    run("plugins", "enable", "regionaltool")
    return run


@pytest.fixture
def communes(sample, tmp_path):
    return f"{shutil.copy2(sample, tmp_path)}|layername=communes"


def test_score_units(qgis_process, communes, tmp_path):
    out, report = tmp_path / "units.gpkg", tmp_path / "report.html"
    said = qgis_process(
        "run",
        "--json",
        "regionaltool:scoreunits",
        f"--INPUT={communes}",
        "--ID_FIELD=code",
        "--NAME_FIELD=name",
        "--UNIT_FIELD=plan_bad",
        "--UNIT_NAME_FIELD=plan_bad_name",
        "--POPULATION_FIELD=population",
        "--GROUP_FIELD=district",
        f"--OUTPUT={out}",
        f"--REPORT={report}",
    )
    results = json.loads(said[said.index("{") :])["results"]
    assert results["VIOLATIONS"] == 3 and results["UNASSIGNED_COUNT"] == 1
    units = pyogrio.read_dataframe(out, layer="units", read_geometry=False)
    assert len(units) == 51 and units["score"].between(5, 100).all()
    assert units["unit"].str.startswith("0").all(), "zeros in front stay"
    assert "Hòa Bình" in report.read_text(encoding="utf-8")


def test_check_criteria(qgis_process, communes, tmp_path):
    out = tmp_path / "criteria.csv"
    said = qgis_process(
        "run",
        "--json",
        "regionaltool:checkcriteria",
        f"--INPUT={communes}",
        "--ID_FIELD=code",
        "--UNIT_FIELD=plan_good",
        "--POPULATION_FIELD=population",
        "--AREA_FIELD=area_km2",
        "--TYPE_FIELD=type",
        "--TERRAIN_FIELD=terrain",
        "--REGION_FIELD=region",
        "--PROVINCE_TYPE_FIELD=province",
        "--PARENT_TYPE_FIELD=parent_type",
        "--ETHNIC_FIELD=ethnic_pct",
        "--FLAGS_FIELD=flags",
        "--DATE=2025-06-01",
        f"--OUTPUT={out}",
    )
    results = json.loads(said[said.index("{") :])["results"]
    table = pandas.read_csv(out, dtype={"unit": str})
    units = table[table["criterion"] == "unit"]
    counts = units["outcome"].value_counts()
    assert len(units) == 50 and not table["outcome"].isna().any()
    for outcome in ("met", "waived", "excluded", "report", "not_met", "unknown"):
        assert results[outcome.upper()] == counts.get(outcome, 0)
    assert (table[table["criterion"] == "pop"]["citation"].str.contains("76/2025|1211/2016")).all()


def test_travel_times_and_seats(qgis_process, communes, tmp_path):
    file = communes.split("|")[0]
    network = [f"--{name.upper()}={file}|layername={name}" for name in ("roads", "ferries")]
    table, seats = tmp_path / "minutes.csv", tmp_path / "seats.gpkg"
    said = qgis_process(
        "run",
        "regionaltool:traveltimes",
        f"--INPUT={communes}",
        "--ID_FIELD=code",
        f"--SEATS={file}|layername=seats",
        "--SEAT_ID_FIELD=code",
        *network,
        "--LIMIT=60",
        f"--OUTPUT={table}",
    )
    assert "“speed_kmh” is taken for the speed" in said
    minutes = pandas.read_csv(table, dtype={"commune": str, "seat": str})
    assert minutes["commune"].nunique() == minutes["seat"].nunique() == 150
    assert minutes["minutes"].between(0, 60).all() and (minutes["km"] >= 0).all()
    qgis_process(
        "run",
        "regionaltool:chooseseats",
        f"--INPUT={communes}",
        "--ID_FIELD=code",
        "--UNIT_FIELD=plan_good",
        "--POPULATION_FIELD=population",
        f"--CANDIDATES={file}|layername=seats",
        "--CANDIDATE_ID_FIELD=code",
        *network,
        f"--OUTPUT={seats}",
    )
    chosen = pyogrio.read_dataframe(seats, layer="seats")
    assert len(chosen) == 50 and chosen["given"].all() and (chosen["out_of_reach"] == 0).all()
    # the mean of what the table says of the members, and no other candidate does better
    of = pyogrio.read_dataframe(file, layer="communes", read_geometry=False).set_index("code")
    minutes["unit"] = minutes["commune"].map(of["plan_good"])
    minutes = minutes[minutes["unit"] == minutes["seat"].map(of["plan_good"])]
    minutes["people"] = minutes["commune"].map(of["population"])
    minutes["weighted"] = minutes["minutes"] * minutes["people"]
    sums = minutes.groupby(["unit", "seat"])[["weighted", "people"]].sum()
    best = (sums["weighted"] / sums["people"]).groupby("unit").min()
    assert chosen.set_index("unit")["mean_minutes"].to_dict() == pytest.approx(best.to_dict())


def test_join_statistics(qgis_process, communes, tmp_path):
    sample = pyogrio.read_dataframe(communes.split("|")[0], layer="communes", read_geometry=False)
    table = tmp_path / "số liệu.csv"
    lines = [
        f"{name};{district};{10 + row}"
        for row, (name, district) in enumerate(zip(sample["name"], sample["district"], strict=True))
    ]
    table.write_text("\n".join(["Tên;Huyện;Số hộ", *lines, "Cộng;;7"]), encoding="utf-8")
    out = tmp_path / "joined.gpkg"
    said = qgis_process(
        "run",
        "--json",
        "regionaltool:joinstatistics",
        f"--INPUT={communes}",
        f"--TABLE={table}",
        f"--OUTPUT={out}",
    )
    results = json.loads(said[said.index("{") :])["results"]
    joined = pyogrio.read_dataframe(out, layer="joined", read_geometry=False)
    known = joined["so_ho"].notna()
    assert results["MATCHED"] == known.sum() > 0.9 * len(sample)
    expected = [10 + row for row in range(len(sample))]
    assert (joined["so_ho"] == expected)[known].all()


def test_a_plan_file_that_is_being_edited(qgis_process, tmp_path):
    bench = fresh_bench()
    writer = save(bench, tmp_path / "phương án.gpkg")
    bench.edit([1], "q")
    wait_until(lambda: bench.recorder.durable)
    out = tmp_path / "units.gpkg"
    plan = f"{writer.file}|plan={writer.plan}"
    qgis_process("run", "regionaltool:dissolveunits", f"--PLAN={plan}", f"--OUTPUT={out}")
    units = pyogrio.read_dataframe(out, layer="units", read_geometry=False)
    members = dict(zip(units["unit"], units["members"], strict=True))
    assert members == {
        unit: ",".join(bench.plan.communes.ids[b] for b in bench.plan.members(unit))
        for unit in bench.plan.units
    }
    assert writer.close()


def test_the_model(qgis_process, communes, tmp_path):
    outputs = {
        name: tmp_path / f"{name.split(':')[0]}.gpkg"
        for name in (
            "neighbours:neighbours",
            "units:units",
            "contiguity:contiguity",
            "scores:scores",
        )
    }
    qgis_process(
        "run",
        str(ROOT / "resources" / "models" / "merge_communes.model3"),
        f"--communes={communes}",
        "--id_field=code",
        "--unit_field=plan_good",
        "--population_field=population",
        *(f"--{name}={file}" for name, file in outputs.items()),
    )
    assert [features(file) for file in outputs.values()][1:] == [50, 50, 50]


def features(file: Path) -> int:
    return pyogrio.read_info(file, layer=file.stem)["features"]


def test_export_decree(qgis_process, communes, tmp_path):
    folder = tmp_path / "package"
    said = qgis_process(
        "run",
        "--json",
        "regionaltool:exportdecree",
        f"--INPUT={communes}",
        "--ID_FIELD=code",
        "--NAME_FIELD=name",
        "--UNIT_FIELD=plan_good",
        "--POPULATION_FIELD=population",
        "--AREA_FIELD=area_km2",
        "--TYPE_FIELD=type",
        "--GROUP_FIELD=district",
        "--PROVINCE=tỉnh An Hải",
        "--CRS=EPSG:9214",
        "--ACCEPT=true",
        "--ATLAS=false",
        f"--FOLDER={folder}",
    )
    results = json.loads(said[said.index("{") :])["results"]
    assert results["UNITS"] == 50 and results["ACCEPTED"] > 0
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert len(manifest["files"]) == 18, "without the atlas and the criteria report"
    units = pyogrio.read_dataframe(folder / "units.shp")
    assert len(units) == 50 and units.crs.to_epsg() == 9214
