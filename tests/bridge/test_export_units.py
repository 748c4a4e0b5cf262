import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import geopandas
import numpy as np
import pyogrio
import pytest
import shapely
from pyproj import CRS, Transformer
from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

from regionaltool.bridge.export_units import (
    ExportRequest,
    export_plan,
    without_suffix,
    write_geopackage,
    write_shapefile,
)
from regionaltool.bridge.progress import CancelledError
from regionaltool.core.assessment import Assessor
from regionaltool.core.assignment_rows import assignment_rows
from regionaltool.core.communes import Communes
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.plan import Plan
from regionaltool.core.problems import InputError
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring
from regionaltool.core.tables.read_sheets import read_sheets
from regionaltool.core.unit_table import CommuneRow, PlanTable, UnitRow, plan_table

LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
NAMES = [
    *(LETTERS[i : i + 20] for i in range(0, len(LETTERS), 20)),
    *(LETTERS.upper()[i : i + 20] for i in range(0, len(LETTERS), 20)),
    "ệ" * 26 + "đ",  # 80 bytes, all that the field holds
    'Phường "Hạ Long" – 3, đảo; Ngọc\'Vừng',
]
PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")


def crs(code: int) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem(f"EPSG:{code}")


GEOGRAPHIC, ZONE = crs(4756), crs(9210)


def unit(number: int, name: str, **values) -> UnitRow:
    """A square of a tenth of a degree with a hole in it, and an island beside."""
    west = 105 + number / 5
    mainland = shapely.box(west, 20, west + 0.1, 20.1) - shapely.box(
        west + 0.04, 20.04, west + 0.06, 20.06
    )
    island = shapely.box(west + 0.12, 20, west + 0.13, 20.01)
    given = {
        "unit": f"0{number:04d}",
        "name": name,
        "official_km2": 116.125,
        "polygon_km2": 111.23456,
        "population": 12_345,
        "population_missing": 0,
        "n_communes": 3,
        "members": ",".join(f"{number}{i:04d}" for i in range(100)),
        "geometry": shapely.union(mainland, island),
    }
    return UnitRow(**(given | values))


@pytest.fixture(scope="module")
def table() -> PlanTable:
    units = [unit(number, name) for number, name in enumerate(NAMES)]
    units[0] = replace(units[0], official_km2=None, population=None, population_missing=3)
    units[1] = replace(units[1], seat="Đồng Đăng", geometry=units[1].geometry.geoms[0])
    communes = [
        CommuneRow(
            f"c{u.unit}", "Xã " + u.name * 4, u.unit, u.name, u.population, None, 1.5, u.geometry
        )
        for u in units
    ]
    communes[-1] = replace(communes[-1], unit=None, unit_name=None)
    return PlanTable(tuple(units), tuple(communes))


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_the_files_that_appear(table, tmp_path):
    files = export_plan(table, GEOGRAPHIC, ExportRequest(tmp_path / "Hưng Yên", ZONE))
    assert files == (tmp_path / "Hưng Yên.shp", tmp_path / "Hưng Yên.gpkg")
    assert {f.name for f in tmp_path.iterdir()} == {
        f"Hưng Yên{suffix}" for suffix in (*PARTS, ".gpkg")
    }


def test_every_vietnamese_letter_survives_the_shapefile(table, tmp_path):
    file = write_shapefile(table.units, GEOGRAPHIC, tmp_path / "units.shp", ZONE)
    read = geopandas.read_file(file)
    assert read.TEN_MOI.tolist() == NAMES
    assert read.MA_MOI.tolist() == [row.unit for row in table.units]
    assert (tmp_path / "units.cpg").read_text().strip() == "UTF-8"
    assert QgsVectorLayer(str(file), "units").crs() == ZONE
    assert CRS((tmp_path / "units.prj").read_text()).to_epsg(min_confidence=25) == 9210


def test_the_widths_of_the_shapefile_are_those_of_the_dossier(table, tmp_path):
    write_shapefile(table.units, GEOGRAPHIC, tmp_path / "units.shp", ZONE)
    header = (tmp_path / "units.dbf").read_bytes()
    found = []
    place = 32
    while header[place] != 0x0D:
        field = header[place : place + 32]
        kind = f"{chr(field[11])}{field[16]}" + (f".{field[17]}" if field[17] else "")
        found.append(f"{field[:11].rstrip(bytes(1)).decode('ascii')} {kind}")
        place += 32
    assert found == [
        "MA_MOI C20",
        "TEN_MOI C80",
        "LOAI C12",
        "MA_TINH C2",
        "DT_KM2 N12.2",
        "DT_HINH N12.4",
        "DS N10",
        "DS_THIEU N6",
        "SO_TV N3",
        "KETQUA C10",
        "DAT_DT N8.2",
        "DAT_DS N8.2",
        "CAN_CU C100",
        "TRU_SO C80",
    ]


def test_figures_and_what_is_unknown(table, tmp_path):
    file = write_shapefile(table.units, GEOGRAPHIC, tmp_path / "units.shp", ZONE)
    read = geopandas.read_file(file)
    assert read.DT_HINH.tolist() == [111.2346] * len(NAMES)
    assert np.isnan(read.DT_KM2[0]) and read.DT_KM2[1] in (116.12, 116.13)
    assert np.isnan(read.DS[0]) and (read.DS[1:] == 12_345).all()
    assert read.DS_THIEU.tolist()[:2] == [3, 0]
    assert read.TRU_SO.isna()[0] and read.TRU_SO[1] == "Đồng Đăng"
    for field in ("LOAI", "MA_TINH", "KETQUA", "DAT_DT", "DAT_DS", "CAN_CU"):
        assert read[field].isna().all()


@pytest.mark.parametrize("code", [9210, 3405, 4326])
def test_outlines_are_where_proj_puts_them(table, tmp_path, code):
    files = export_plan(table, ZONE_OF[code], ExportRequest(tmp_path / "units", crs(code)))
    there = Transformer.from_crs(ZONE_OF[code].authid(), code, always_xy=True).transform
    for file in files:
        read = geopandas.read_file(file) if file.suffix == ".shp" else gpkg(file, "units")
        assert read.crs.to_epsg(min_confidence=25) == code
        assert read.is_valid.all()
        for row, outline in zip(table.units, read.geometry, strict=True):
            wanted = shapely.transform(row.geometry, there, interleaved=False)
            # 1e-8 degrees and a hundredth of a millimetre
            assert shapely.hausdorff_distance(wanted.normalize(), outline.normalize()) < 1e-5
            assert shapely.count_coordinates(wanted) == shapely.count_coordinates(outline)
            parts = shapely.get_parts(row.geometry)
            assert len(shapely.get_parts(outline)) == len(parts)
            assert shapely.get_num_interior_rings(shapely.get_parts(outline)).sum() == 1


# Without a change of datum there is one way only, so that PROJ and QGIS must agree.
ZONE_OF = {9210: GEOGRAPHIC, 3405: GEOGRAPHIC, 4326: crs(4326)}


def gpkg(file: Path, layer: str) -> geopandas.GeoDataFrame:
    return geopandas.read_file(file, layer=layer)


def test_the_geopackage_has_units_and_communes(table, tmp_path):
    file = write_geopackage(table, GEOGRAPHIC, tmp_path / "plan.gpkg", ZONE)
    names = {name for name, kind in pyogrio.list_layers(file) if kind == "MultiPolygon"}
    assert names == {"units", "communes"}
    units, communes = gpkg(file, "units"), gpkg(file, "communes")
    assert units.THANH_VIEN.tolist() == [row.members for row in table.units]
    assert min(units.THANH_VIEN.str.len()) > 254
    assert units.DT_HINH.tolist() == [111.23456] * len(NAMES)  # not rounded
    assert communes.TEN_CU.tolist() == ["Xã " + name * 4 for name in NAMES]
    assert communes.MA_MOI.isna().tolist() == [False] * (len(NAMES) - 1) + [True]
    assert communes.crs == units.crs == CRS(9210)


def test_the_full_names_are_in_the_geopackage(table, tmp_path):
    file = write_geopackage(table, GEOGRAPHIC, tmp_path / "plan.gpkg", ZONE)
    for layer, field, title in (
        ("units", "DS", "Population, persons"),
        ("units", "DT_HINH", "Area of the polygon, km²"),
        ("communes", "TEN_CU", "Name of the commune"),
    ):
        opened = QgsVectorLayer(f"{file}|layername={layer}", layer)
        fields = opened.fields()
        assert fields.field(field).alias() == title
        assert all(f.alias() for f in fields if f.name() != "fid")
        with closing(sqlite3.connect(file)) as database:
            (stored,) = database.execute(
                "SELECT title FROM gpkg_data_columns WHERE table_name = ? AND column_name = ?",
                (layer, field),
            ).fetchone()
            assert stored == title
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert database.execute(
                "SELECT count(*) FROM gpkg_extensions WHERE extension_name = 'gpkg_schema'"
            ).fetchone() == (2,)


def test_a_name_too_long_stops_everything_before_anything_is_written(table, tmp_path):
    export_plan(table, GEOGRAPHIC, ExportRequest(tmp_path / "units", ZONE))
    before = content(tmp_path)
    long = replace(table, units=(*table.units, unit(9, "ệ" * 26 + "đx", unit="09999")))
    with pytest.raises(InputError, match=r"09999.*TEN_MOI.*80"):
        export_plan(long, GEOGRAPHIC, ExportRequest(tmp_path / "units", ZONE))
    assert content(tmp_path) == before


def test_a_long_name_fits_a_geopackage(table, tmp_path):
    name = "ệ" * 200
    long = replace(table, units=(unit(9, name),))
    file = write_geopackage(long, GEOGRAPHIC, tmp_path / "plan.gpkg", ZONE)
    assert gpkg(file, "units").TEN_MOI.tolist() == [name]


def test_an_export_replaces_an_older_one(table, tmp_path):
    request = ExportRequest(tmp_path / "units", ZONE)
    export_plan(table, GEOGRAPHIC, request)
    (tmp_path / "units.qix").write_text("index of the older file")
    export_plan(replace(table, units=table.units[:2]), GEOGRAPHIC, request)
    assert len(geopandas.read_file(tmp_path / "units.shp")) == 2
    assert len(gpkg(tmp_path / "units.gpkg", "units")) == 2
    assert not (tmp_path / "units.qix").exists()


def test_a_failure_in_the_second_file_leaves_the_older_first_one(table, tmp_path):
    export_plan(table, GEOGRAPHIC, ExportRequest(tmp_path / "units", ZONE, geopackage=False))
    (tmp_path / "units.gpkg").mkdir()
    before = content(tmp_path)
    with pytest.raises(InputError, match="is a folder"):
        export_plan(
            replace(table, units=table.units[:1]),
            GEOGRAPHIC,
            ExportRequest(tmp_path / "units", ZONE),
        )
    assert content(tmp_path) == before


class Recorder:
    """A progress that cancels once it has been asked so often."""

    def __init__(self, cancel_at: int = 10**9) -> None:
        self.asked, self.cancel_at = 0, cancel_at
        self.percent: list[float] = []

    def isCanceled(self) -> bool:
        self.asked += 1
        return self.asked > self.cancel_at

    def setProgress(self, percent: float) -> None:
        self.percent.append(percent)


def test_progress_grows_to_the_end(table, tmp_path):
    recorder = Recorder()
    export_plan(table, GEOGRAPHIC, ExportRequest(tmp_path / "a", ZONE), progress=recorder)
    assert recorder.percent == sorted(recorder.percent)
    assert recorder.percent[0] < 5 and recorder.percent[-1] == 100


def test_cancelled_at_any_time_nothing_has_changed(table, tmp_path):
    request = ExportRequest(tmp_path / "units", ZONE)
    export_plan(table, GEOGRAPHIC, request)
    before = content(tmp_path)
    recorder = Recorder()
    export_plan(table, GEOGRAPHIC, ExportRequest(tmp_path.parent / "x", ZONE), progress=recorder)
    for cancel_at in range(0, recorder.asked, 7):
        with pytest.raises(CancelledError):
            export_plan(
                replace(table, units=table.units[::-1]),
                GEOGRAPHIC,
                request,
                progress=Recorder(cancel_at),
            )
        assert content(tmp_path) == before


@pytest.mark.parametrize(
    ("source", "target", "sentence"),
    [
        (crs(4258), ZONE, "good to metres"),  # ETRS89: PROJ has a ballpark only
        (
            QgsCoordinateReferenceSystem.fromWkt(
                'GEOGCS["Moon",DATUM["D_Moon",SPHEROID["Moon",1737400,0]],PRIMEM["Ref",0],'
                'UNIT["Degree",0.0174532925199433]]'
            ),
            ZONE,
            "good to metres",
        ),
        (GEOGRAPHIC, crs(6957), "EPSG:5897"),
        (GEOGRAPHIC, QgsCoordinateReferenceSystem(), "Choose the coordinate system"),
    ],
)
def test_a_coordinate_system_without_a_safe_way_is_refused(
    table, tmp_path, source, target, sentence
):
    with pytest.raises(InputError, match=sentence):
        export_plan(table, source, ExportRequest(tmp_path / "units", target))
    assert not content(tmp_path)


def test_an_outline_out_of_range_is_named(table, tmp_path):
    far = unit(9, "Ở xa", geometry=shapely.box(-164, 1, -163, 2))
    with pytest.raises(InputError, match=r"Ở xa \(00009\)"):
        write_shapefile((*table.units, far), GEOGRAPHIC, tmp_path / "units.shp", ZONE)
    assert not content(tmp_path)


def test_a_plan_without_units_is_refused(table, tmp_path):
    with pytest.raises(InputError, match="no units"):
        export_plan(replace(table, units=()), GEOGRAPHIC, ExportRequest(tmp_path / "a", ZONE))
    assert not content(tmp_path)


def test_a_folder_that_is_not_there(table, tmp_path):
    (tmp_path / "file").write_text("old")
    for folder in ("none", "file"):
        with pytest.raises(InputError, match="There is no folder"):
            export_plan(table, GEOGRAPHIC, ExportRequest(tmp_path / folder / "units", ZONE))
    assert content(tmp_path) == {"file": b"old"}


@pytest.fixture
def mounted(tmp_path) -> Iterator:
    """A small disk of its own: `mounted(kilobytes)` or `mounted(kilobytes, "ro")`."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(kilobytes: int, *options: str) -> Path:
        options = ",".join((f"size={kilobytes}k", *options))
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder]
        if subprocess.run(command, capture_output=True).returncode:
            pytest.skip("needs the right to mount")
        return folder

    yield mount
    subprocess.run(["umount", folder], capture_output=True)


@pytest.mark.parametrize("room", [0, 4, 8, 16, 24, 32, 64, 120, 160, 200])
def test_a_full_disk_leaves_the_older_files(table, mounted, room):
    """So many kilobytes are left: the disk fills up at another step each time."""
    folder = mounted(512)
    request = ExportRequest(folder / "units", ZONE)
    (folder / "ballast").touch()
    write_shapefile(table.units, GEOGRAPHIC, folder / "units.shp", ZONE)
    block = bytes(1024)
    with (folder / "ballast").open("wb", buffering=0) as ballast:
        size = 0
        try:
            while True:
                size += ballast.write(block * 4)
        except OSError:
            pass
        ballast.truncate(max(size - room * 1024, 0))
    before = content(folder)
    with pytest.raises(InputError, match=r"cannot be written: No space left on device\."):
        export_plan(replace(table, units=table.units[::-1]), GEOGRAPHIC, request)
    assert content(folder) == before


def test_a_read_only_disk(table, mounted):
    folder = mounted(512, "ro")
    with pytest.raises(InputError, match="cannot be written: Read-only file system"):
        export_plan(table, GEOGRAPHIC, ExportRequest(folder / "units", ZONE))


def test_names_of_files():
    for given, base in (
        ("a/units.shp", "a/units"),
        ("a/units.GPKG", "a/units"),
        ("a/v1.2", "a/v1.2"),
        ("a/v1.2.shp", "a/v1.2"),
        ("a/.shp", "a/.shp"),
    ):
        assert without_suffix(Path(given)) == Path(base)
    request = ExportRequest(Path("a/v1.2"), ZONE)
    assert request.files == (Path("a/v1.2.shp"), Path("a/v1.2.gpkg"))


def test_a_real_province_comes_back_whole(shared_data, tmp_path):
    frame = geopandas.read_file(shared_data / "provinces" / "hung_yen.gpkg", layer="communes_clean")
    communes = Communes.from_geodataframe(frame, id="code", name="name", population="pop_2019")
    coverage = Coverage.of(communes)
    profile = Profile.read("default", IDS)
    assessor = Assessor(
        coverage, ContiguityGraph(coverage), Scoring(Inputs.of(communes, profile), profile)
    )
    names = dict(zip(frame.new_code, frame.new_name, strict=True))
    plan = Plan(communes, frame.new_code.tolist(), names)
    made = plan_table(plan, {u: assessor.assess(plan.members(u)) for u in plan.units})
    export_plan(made, crs(4326), ExportRequest(tmp_path / "units", ZONE))
    read = geopandas.read_file(tmp_path / "units.shp").set_index("MA_MOI")
    by_unit = frame.groupby("new_code")
    assert len(read) == 104
    assert read.TEN_MOI.to_dict() == names
    assert read.SO_TV.to_dict() == by_unit.size().to_dict()
    people = by_unit.pop_2019.sum(min_count=1)  # NaN where no member has a figure
    assert read.DS.fillna(-1).to_dict() == people.fillna(-1).to_dict()
    assert read.DS_THIEU.to_dict() == by_unit.pop_2019.apply(lambda p: p.isna().sum()).to_dict()
    geod = CRS(frame.crs).get_geod()
    unions = by_unit.geometry.apply(lambda shapes: shapely.union_all(shapes.to_numpy()))
    for code, union in unions.items():
        area = abs(geod.geometry_area_perimeter(union)[0]) / 1e6
        assert read.DT_HINH[code] == pytest.approx(area, abs=5.1e-5)
    there = unions.set_crs(frame.crs).to_crs(9210)
    # The two libraries may choose another of the published datum shifts; they differ by metres.
    away = shapely.distance(there.centroid.sort_index(), read.centroid.sort_index())
    assert max(away) < 5
    members = gpkg(tmp_path / "units.gpkg", "communes").groupby("MA_MOI").MA_CU.apply(set)
    assert members.to_dict() == by_unit.code.apply(set).to_dict()


def test_tables_of_the_plan_keep_the_zeros_of_codes(table, tmp_path):
    request = ExportRequest(tmp_path / "plan", GEOGRAPHIC, False, False, csv=True, xlsx=True)
    assert export_plan(table, GEOGRAPHIC, request) == (
        tmp_path / "plan.csv",
        tmp_path / "plan.xlsx",
    )
    assert set(content(tmp_path)) == {"plan.csv", "plan.xlsx"}
    rows = assignment_rows(table.communes)
    for file in sorted(tmp_path.iterdir()):
        (sheet,) = read_sheets(file, as_written=True)
        read = [tuple("" if cell is None else cell for cell in row) for row in sheet.rows]
        assert read == rows and read[1][2] == "00000"


def test_a_table_that_cannot_be_written_takes_the_rest_with_it(table, tmp_path):
    communes = (replace(table.communes[0], name="An\x07"), *table.communes[1:])
    request = ExportRequest(tmp_path / "plan", GEOGRAPHIC, csv=True, xlsx=True)
    with pytest.raises(InputError, match="plan.xlsx.*cannot hold"):
        export_plan(replace(table, communes=communes), GEOGRAPHIC, request)
    assert content(tmp_path) == {}
