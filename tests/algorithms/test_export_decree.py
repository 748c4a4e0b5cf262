"""Export decree on small layers, on the sample, and on a plan file."""

import csv
import json

import openpyxl
import pytest
from qgis.core import QgsProcessingException

from regionaltool.bridge.plan_file.law_notes import KeptReason, KeptReasons, KeptSeats
from tests.bridge.plan_file.plans import communes as ten_communes
from tests.bridge.plan_file.plans import fresh_bench, save, wait_until

FIELDS = (
    "id:string,unit:string,name:string,called:string,kind:string,district:string,people:integer,"
    "km2:double,seat:string,why:string,posts:integer,land:string"
)
PLAN = {
    "ID_FIELD": "id",
    "NAME_FIELD": "name",
    "UNIT_FIELD": "unit",
    "UNIT_NAME_FIELD": "called",
    "TYPE_FIELD": "kind",
    "GROUP_FIELD": "district",
    "POPULATION_FIELD": "people",
    "AREA_FIELD": "km2",
    "SEAT_FIELD": "seat",
    "PROVINCE": "tỉnh Cà Mau",
    "DATE": "16/6/2025",
    "EFFECTIVE": "2025-07-01",
    "ATLAS": False,
}
# code, unit, name, its unit's name, type, seat
ROWS = (
    ("01", "A", "Tân Đức", "Xã Tân Thuận", "Xã", "Tân Thuận"),
    ("02", "A", "Tân Thuận", "Xã Tân Thuận", "Xã", "Tân Thuận"),
    ("03", "A", "Hòa Bình", "Xã Tân Thuận", "Xã", "Tân Thuận"),
    ("04", "B", "1", "Phường An Bình", "Phường", "04"),
    ("05", "B", "Hòa Bình", "Phường An Bình", "Xã", "04"),
    ("06", "C", "Hồ Thị Kỷ", "Xã Hồ Thị Kỷ", "Xã", None),
)


@pytest.fixture
def communes(make_layer, square):
    def make(rows=ROWS):
        return make_layer(
            [
                (
                    square(i % 3, i // 3),
                    f"0000{key}"[-5:],
                    unit,
                    name,
                    called,
                    kind,
                    "Huyện A" if i < 3 else "Huyện B",
                    1000 * (i + 1),
                    1.005,
                    seat if seat is None or not seat.isdigit() else f"000{seat}",
                    "Biệt lập",
                    20,
                    "lowland",
                )
                for i, (key, unit, name, called, kind, seat) in enumerate(rows)
            ],
            FIELDS,
        )

    return make


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "package"


def test_the_folder_says_what_the_plan_says(run, communes, folder):
    ran = run("exportdecree", communes(), FOLDER=str(folder), STAFF_FIELD="posts", **PLAN)
    assert (ran.results["UNITS"], ran.results["ACCEPTED"]) == (3, 0)
    assert ran.results["FOLDER"] == str(folder)
    text = (folder / "decree.txt").read_text("utf-8")
    assert (
        "\n2. Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của Phường 1 và xã Hòa Bình "
        "(huyện B) thành phường mới có tên gọi là phường An Bình.\n"
    ) in text
    assert (
        "\n3. Sau khi sắp xếp, tỉnh Cà Mau có 03 đơn vị hành chính cấp xã, gồm 02 xã và 01 phường; "
        "trong đó có 01 xã, 01 phường hình thành sau sắp xếp quy định tại Điều này và 01 xã không "
        "thực hiện sắp xếp là xã Hồ Thị Kỷ.\n"
    ) in text
    with (folder / "lineage.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["old_code"]: row for row in csv.DictReader(file)}
    assert [rows[f"0000{i}"]["new_code"] for i in range(1, 7)] == (
        ["00002"] * 3 + ["00004"] * 2 + ["00006"]
    )
    assert [rows[f"0000{i}"]["clause"] for i in (1, 4, 6)] == ["1", "2", ""]
    sheet = openpyxl.load_workbook(folder / "annex.xlsx")["ĐVHC mới"]
    assert [cell.value for cell in sheet["B"][1:4]] == ["00002", "00004", "00006"]
    assert [cell.value for cell in sheet["G"][1:]] == [3.03, 2.02, 1.01, 6.06]
    offices = openpyxl.load_workbook(folder / "apparatus.xlsx").worksheets[0]
    assert [cell.value for cell in offices["D"][1:]] == [60, 40, 20, 120]
    assert offices["J"][1].value == "xã Tân Đức, xã Hòa Bình"
    assert json.loads((folder / "manifest.json").read_text("utf-8"))["date"] == "2025-06-16"
    assert any("Read back and found to agree" in text for text in ran.infos)
    assert any("written in the coordinate system of the communes" in text for text in ran.infos)


def refused(run, layer, folder, **given):
    with pytest.raises(QgsProcessingException) as told:
        run("exportdecree", layer, FOLDER=str(folder), **{**PLAN, **given})
    assert not folder.exists()
    return str(told.value)


def changed(at, **values):
    places = {"unit": 1, "name": 2, "called": 3, "kind": 4, "seat": 5}
    rows = [list(row) for row in ROWS]
    for row in at:
        for name, value in values.items():
            rows[row][places[name]] = value
    return rows


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (changed([5], unit=None), "Without a unit (1): Hồ Thị Kỷ (00006)"),
        (changed([0, 1, 2], called=None), "Units without a name (1): A."),
        (changed([0, 1, 2], seat=None), "Units without a seat (1): Tân Thuận (A)."),
        (changed([0, 1, 2], seat="Ở đâu"), "Units without a seat (1): Tân Thuận (A)."),
        (changed([3, 4], called="xã TÂN THUẬN"), "Units with one name: Tân Thuận (A), TÂN THUẬN"),
    ],
)
def test_what_is_to_be_mended_is_told_and_nothing_is_written(run, communes, folder, rows, said):
    told = refused(run, communes(rows), folder)
    assert said in told and "nothing has been written" in told


def test_detached_units(run, communes, folder):
    rows = changed([0], unit="C", called="Xã Hồ Thị Kỷ", seat="Hồ Thị Kỷ")
    rows[5][5] = "Hồ Thị Kỷ"
    assert "Unit Xã Hồ Thị Kỷ is in 2 pieces" in refused(run, communes(rows), folder)


def test_accepted_it_is_written_with_the_list_on_its_first_page(run, communes, folder):
    rows = changed([0, 1, 2], seat=None)
    ran = run(
        "exportdecree", communes(rows), FOLDER=str(folder), ACCEPT=True, LANGUAGE="en", **PLAN
    )
    assert ran.results["ACCEPTED"] == 1
    sentence = "Units without a seat (1): Tân Thuận (A)."
    assert any(sentence in text for text in ran.warnings)
    assert f"1. {sentence}" in (folder / "decree.txt").read_text("utf-8").splitlines()[2]
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert manifest["accepted"][0].startswith(sentence)
    book = openpyxl.load_workbook(folder / "annex.xlsx")
    assert book.worksheets[0]["B2"].value.startswith(sentence)
    assert book["Units"]["B2"].value is None, "no seat, no code"


def test_what_the_law_has_against_a_unit(run, communes, folder):
    law = {"RULE_SET": "vn-76-2025", "TERRAIN_FIELD": "land"}
    told = refused(run, communes(), folder, **law)
    assert "is below the standard" in told
    run("exportdecree", communes(), FOLDER=str(folder), REASON_FIELD="why", **law, **PLAN)
    judged_by = json.loads((folder / "manifest.json").read_text("utf-8"))["plan"]
    assert judged_by["rule_set"].endswith("(vn-76-2025)")
    assert len(judged_by["rule_set_sha256"]) == len(judged_by["profile_sha256"]) == 64
    sheet = openpyxl.load_workbook(folder / "annex.xlsx")["ĐVHC mới"]
    assert {cell.value for cell in sheet["N"][1:]} >= {"Biệt lập"}


def test_seats_by_the_codes_of_the_units_are_told(run, communes, folder):
    rows = [(key, f"0000{key}"[-5:], *rest[1:5]) for key, *rest in ROWS[:2]]
    given = {key: value for key, value in PLAN.items() if key != "SEAT_FIELD"}
    rows[0] = ("01", "00002", *rows[0][2:])
    ran = run("exportdecree", communes(rows), FOLDER=str(folder), **given)
    assert ran.results["UNITS"] == 1
    assert any("Seats taken from the code of the unit" in text for text in ran.infos)


def test_a_day_that_is_none(run, communes, folder):
    assert "“31/2/2025” is no date" in refused(run, communes(), folder, DATE="31/2/2025")


def test_a_folder_of_other_things(run, communes, tmp_path):
    (tmp_path / "thesis.docx").write_text("mine")
    with pytest.raises(QgsProcessingException, match="holds other files"):
        run("exportdecree", communes(), FOLDER=str(tmp_path), **PLAN)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_plan_file_gives_seats_and_reasons(processing_run, tmp_path):
    bench = fresh_bench(ten_communes(population=[400, 300, 10, 900, 120, 80, 260, 50, 700, 15]))
    save(bench, tmp_path / "plan.gpkg")
    plan = bench.plan
    free = plan.unassigned.tolist()
    if free:
        bench.edit(free, plan.units[0])
    seats = {unit: plan.communes.ids[plan.members(unit)[0]] for unit in plan.units}
    bench.recorder.record_law(KeptSeats(seats))
    bench.recorder.record_law(KeptReasons({plan.units[0]: KeptReason("Biệt lập")}))
    wait_until(lambda: bench.recorder.durable)
    given = {
        "PLAN": f"{bench.recorder.writer.file}|plan={bench.recorder.plan}",
        "PROVINCE": "tỉnh Cà Mau",
        "ACCEPT": True,
        "ATLAS": False,
        "FOLDER": str(tmp_path / "package"),
    }
    done = processing_run("regionaltool:exportdecree", given)
    bench.recorder.writer.close()
    assert done["UNITS"] == len(plan.units)
    manifest = json.loads((tmp_path / "package/manifest.json").read_text("utf-8"))
    assert manifest["plan"]["journal_position"] == bench.recorder.seq
    assert [one["name"] for one in manifest["inputs"]] == ["PLAN"]
    assert not any("seat" in text for text in manifest["accepted"])
    sheet = openpyxl.load_workbook(tmp_path / "package/annex.xlsx")["ĐVHC mới"]
    assert [cell.value for cell in sheet["N"]].count("Biệt lập") == 1


def test_a_package_is_held_against_its_plan(run, communes, folder):
    run("exportdecree", communes(), FOLDER=str(folder), **PLAN)
    said = ("PROVINCE", "DATE", "EFFECTIVE", "ATLAS")
    given = {key: value for key, value in PLAN.items() if key not in said}
    ran = run("checkdecree", communes(), FOLDER=str(folder), **given)
    assert ran.results["DIFFERENCES"] == 0, ran.warnings
    assert "Every file says what the plan says." in ran.infos
    book = openpyxl.load_workbook(folder / "annex.xlsx")
    book["ĐVHC mới"]["C2"] = "Tân Thuân"
    book.save(folder / "annex.xlsx")
    ran = run("checkdecree", communes(), FOLDER=str(folder), **given)
    first, second = ran.rows()
    assert list(first.values()) == ["annex.xlsx", "ĐVHC mới!C2", "Tân Thuân", "Tân Thuận"]
    assert (second["file"], second["place"]) == ("annex.xlsx", "SHA-256")
    changed_plan = communes(changed([4], name="Hòa Bính"))
    ran = run("checkdecree", changed_plan, FOLDER=str(folder), **given)
    assert {"decree.txt", "decree.docx", "lineage.csv", "plan.gpkg"} <= {
        row["file"] for row in ran.rows()
    }


def test_a_folder_without_a_manifest(run, communes, tmp_path):
    with pytest.raises(QgsProcessingException, match="holds no package of a decree"):
        run("checkdecree", communes(), FOLDER=str(tmp_path), **PLAN)
