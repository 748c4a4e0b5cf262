"""Quảng Ninh's 54 units rebuilt from single communes, with the mouse alone."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from desktop import Desktop  # noqa: E402
from quang_ninh import communes_of, redraw, write_start  # noqa: E402

pytestmark = pytest.mark.desktop


def test_the_54_units_are_rebuilt_in_few_gestures(shared_data, tmp_path):
    communes = communes_of(shared_data / "provinces" / "quang_ninh.gpkg")
    # QGIS asks before it leaves when data lies in the system's folder for temporary files
    folder = ROOT / "build" / "desktop"
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "quang_ninh.gpkg"
    source.unlink(missing_ok=True)
    with Desktop(tmp_path / "qgis", layers=[write_start(communes, source)]) as qgis:
        qgis.click_widget("startFromLayerButton")
        qgis.click_widget("startButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="unitsTable"))
        qgis.wait(lambda: qgis.ask("drawn") and qgis.ask("tasks") == 0)
        assert len(qgis.ask("shown")["rows"]) == len(communes) == 186

        gestures = redraw(qgis, communes)

        units = qgis.ask("features", name="Communes")[0]
        place = {name: number for number, name in enumerate(units["fields"])}
        drawn = {row[place["id"]]: row[place["unit"]] for row in units["rows"]}
        seats = {
            unit: {drawn[code] for code in codes}
            for unit, codes in communes.groupby("new_code").groups.items()
        }
        assert {unit: found for unit, found in seats.items() if len(found) > 1} == {}
        assert len(qgis.ask("shown")["rows"]) == 54
        assert gestures <= 110, gestures
        assert qgis.ask("messages") == []
        assert "Traceback" not in qgis.log
    assert qgis.exit_code == 0
