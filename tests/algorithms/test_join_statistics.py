import csv
from pathlib import Path

import openpyxl
import pytest
from qgis.core import (
    QgsFeature,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from regionaltool.core import tcvn3

NAMES = ["Xã Chim Vàn", "Xã Hồng Ngài", "Xã Tà Xùa", "Thị trấn Bắc Yên"]
ROWS = [
    ("BIỂU DÂN SỐ",),
    ("STT", "Đơn vị", "Dân số (người)", "Diện tích (ha)"),
    (None, "HUYỆN BẮC YÊN"),
    (1, "X. Chim Vàn", 400, 100),
    (2, "Xã Hồng Ngài", 300, 100),
    (3, "XÃ TÀ XÙA", 200, 100),
    (4, "TT Bắc Yên", 100, 100),
    (None, "Tổng cộng", 1000, 400),
]


@pytest.fixture
def workbook(tmp_path):
    def make(rows=ROWS, name="số liệu.xlsx") -> str:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        book.save(tmp_path / name)
        return str(tmp_path / name)

    return make


@pytest.fixture
def communes(make_layer, square):
    """Four communes of 1 km²."""

    def make(names=NAMES, shapes=None, fields="ma_xa:string,ten_xa:string,huyen:string", **options):
        shapes = shapes or [square(i, 0) for i in range(4)]
        rows = [
            (shape, f"0{i}", name, "Huyện Bắc Yên")
            for i, (shape, name) in enumerate(zip(shapes, names, strict=True))
        ]
        return make_layer(rows, fields, **options)

    return make


@pytest.fixture
def join(run):
    def call(layer, table, **parameters):
        return run("joinstatistics", layer, **({"ID_FIELD": None, "TABLE": table} | parameters))

    return call


def figures(ran):
    return [(row["ten_xa"], row["population"], row["area_km2"]) for row in ran.rows()]


EXPECTED = [(name, 400 - 100 * i, 1.0) for i, name in enumerate(NAMES)]


def test_nothing_but_the_two_files(join, communes, workbook):
    ran = join(communes(), workbook(), UNMATCHED="TEMPORARY_OUTPUT")
    assert figures(ran) == EXPECTED
    assert [ran.results[k] for k in ("MATCHED", "UNMATCHED_COUNT", "AMBIGUOUS")] == [4, 0, 0]
    assert ran.rows("UNMATCHED") == [] and ran.warnings == []
    assert any("population: 1,000 in the table, 1,000 joined" in text for text in ran.infos)
    assert any("“ten_xa” is taken for the names" in text for text in ran.infos)
    fields = ran.layer().fields()
    assert [f.name() for f in fields] == ["ma_xa", "ten_xa", "huyen", "population", "area_km2"]
    assert "km²" in fields.field("area_km2").alias()


def test_what_is_left_over_has_its_reason_and_a_suggestion(join, communes, workbook, tmp_path):
    rows = [*ROWS[:3], (1, "X. Chim Vần", 400, 100), *ROWS[4:]]
    report = tmp_path / "báo cáo.html"
    ran = join(communes(), workbook(rows), UNMATCHED="TEMPORARY_OUTPUT", REPORT=str(report))
    assert figures(ran)[0] == (NAMES[0], None, None)
    row, commune = ran.rows("UNMATCHED")
    assert (row["row"], row["why"], row["name"]) == (4, "no_commune", "X. Chim Vần")
    assert row["suggestions"] == "Xã Chim Vàn (00)"
    assert (commune["row"], commune["why"], commune["name"]) == (None, "no_row", "Xã Chim Vàn")
    assert any("4 X. Chim Vần" in text for text in ran.warnings)
    page = report.read_text(encoding="utf-8")
    assert "X. Chim Vần" in page and "600" in page and "-400" in page


def test_broken_polygons_no_crs_and_no_geometry_do_not_matter(join, communes, workbook, square):
    shapes = [
        "POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))",
        None,
        "POLYGON EMPTY",
        square(0, 0, kind="MULTIPOLYGON"),
    ]
    for crs in ("EPSG:3405", ""):
        ran = join(communes(shapes=shapes, crs=crs), workbook())
        assert figures(ran) == EXPECTED
        assert [f.hasGeometry() for f in ran.layer().getFeatures()] == [True, False, True, True]


def test_metres_under_a_geographic_system_do_not_matter(join, communes, workbook):
    assert figures(join(communes(crs="EPSG:4326"), workbook())) == EXPECTED


def test_the_selection_alone(join, communes, workbook):
    layer = communes()
    layer.selectByIds([1, 2])
    QgsProject.instance().addMapLayer(layer)
    ran = join(QgsProcessingFeatureSourceDefinition(layer.id(), True), workbook())
    QgsProject.instance().removeMapLayer(layer.id())
    assert ran.results["MATCHED"] == 2 and ran.results["UNMATCHED_COUNT"] == 2


@pytest.fixture
def shapefile(communes, tmp_path):
    """A shapefile with TCVN3 bytes and no .cpg, which QGIS may read as UTF-8."""
    misread = [tcvn3.encode(name).decode("latin-1") for name in NAMES]
    layer = communes(misread, fields="ma_xa:string(4),ten_xa:string(16),huyen:string(20)")
    for feature in layer.getFeatures():
        text = tcvn3.encode("Huyện Bắc Yên").decode("latin-1")
        layer.dataProvider().changeAttributeValues({feature.id(): {2: text}})
    file = tmp_path / "ranh_gioi.shp"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.fileEncoding = "ESRI Shapefile", "ISO-8859-1"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(file), layer.transformContext(), options)
    file.with_suffix(".cpg").unlink()
    return file


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO-8859-1"])
def test_letters_that_qgis_lost_are_read_again_and_mended(
    join, shapefile, workbook, tmp_path, encoding
):
    layer = QgsVectorLayer(str(shapefile), "ranh_gioi", "ogr")
    layer.setProviderEncoding(encoding)
    out = tmp_path / "ra.shp"
    ran = join(layer, workbook(), OUTPUT=str(out))
    written = QgsVectorLayer(str(out), "ra", "ogr")
    assert [f["ten_xa"] for f in written.getFeatures()] == NAMES
    assert [f["population"] for f in written.getFeatures()] == [400, 300, 200, 100]
    assert any("TCVN3" in text for text in ran.warnings)


def test_a_layer_as_the_table(join, communes, make_layer):
    rows = [(None, "X. Chim Vàn", 400, 1.0), (None, "Xã Tà Xùa", 200, 1.0)]
    fields = "ten:string,dan_so:integer,dien_tich:double"
    ran = join(communes(), make_layer(rows, fields, kind="NoGeometry"))
    assert [row["population"] for row in ran.rows()] == [400, None, 200, None]


def test_a_layer_that_qgis_made_of_a_spreadsheet_is_read_from_the_file(join, communes, workbook):
    file = workbook()
    layer = QgsVectorLayer(f"{file}|layername=Sheet", "bảng", "ogr")
    assert layer.isValid()
    assert figures(join(communes(), layer)) == EXPECTED
    assert figures(join(communes(), f"{file}|layername=Sheet")) == EXPECTED


def test_parameters_for_what_is_not_guessed(join, communes, workbook):
    ran = join(
        communes(),
        workbook(),
        SHEET="1",
        HEADER_ROWS=2,
        TABLE_KEY="Đơn vị",
        COLUMNS="Dân số (người); D",
        AGGREGATE="none",
        UNITS="km2",
    )
    assert [row["area_km2"] for row in ran.rows()] == [100] * 4
    summed = join(communes(), workbook(), SUM_COLUMNS="C + D")
    assert [row["population"] for row in summed.rows()] == [500, 400, 300, 200]


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({"TABLE": None}, "(TABLE)"),
        ({"TABLE": "/nowhere/so_lieu.xlsx"}, "cannot be opened"),
        ({"SHEET": "Đất"}, "no sheet “Đất”"),
        ({"COLUMNS": "Trâu"}, "no column “Trâu”"),
        ({"TABLE_KEY": "Trâu"}, "no column “Trâu”"),
        ({"NAME_FIELD": "ten"}, "no field “ten”"),
        ({"SHEET": "7"}, "no sheet “7”"),
    ],
)
def test_what_does_not_fit_is_refused(refused, communes, workbook, tmp_path, parameters, told):
    out = tmp_path / "out.gpkg"
    given = {"ID_FIELD": None, "TABLE": workbook(), "OUTPUT": str(out)} | parameters
    assert told in refused("joinstatistics", communes(), **given)
    assert not out.exists()


def test_a_file_cut_short_is_refused_and_nothing_is_written(refused, communes, workbook, tmp_path):
    file = Path(workbook())
    file.write_bytes(file.read_bytes()[:2000])
    out = tmp_path / "out.gpkg"
    told = refused("joinstatistics", communes(), ID_FIELD=None, TABLE=str(file), OUTPUT=str(out))
    assert "cut short" in told and not out.exists()


def test_an_empty_layer(refused, make_layer, workbook):
    layer = make_layer([], "ma_xa:string,ten_xa:string")
    assert "no communes" in refused("joinstatistics", layer, ID_FIELD=None, TABLE=workbook())


def test_ids_that_repeat_leave_the_names(join, communes, workbook):
    layer = communes()
    for feature in layer.getFeatures():
        layer.dataProvider().changeAttributeValues({feature.id(): {0: "7"}})
    assert figures(join(layer, workbook())) == EXPECTED
    told = join(layer, workbook(), ID_FIELD="ma_xa")
    assert figures(told) == EXPECTED and any("more than once" in text for text in told.warnings)


@pytest.fixture(scope="module")
def messy(provider, shared_data, tmp_path_factory):
    """The messy folder joined with nothing given but the two files."""
    import processing

    out = tmp_path_factory.mktemp("messy")
    folder = shared_data / "messy"
    return processing.run(
        "regionaltool:joinstatistics",
        {
            "INPUT": str(folder / "ranh_gioi_xa.shp"),
            "TABLE": str(folder / "so_lieu.xlsx"),
            "OUTPUT": str(out / "out.gpkg"),
            "UNMATCHED": str(out / "unmatched.csv"),
            "REPORT": str(out / "report.html"),
        },
    )


def test_the_messy_folder_is_as_the_truth_says(messy, shared_data):
    with (shared_data / "messy" / "truth.csv").open(encoding="utf-8-sig") as file:
        truth = {row["code"]: row for row in csv.DictReader(file)}
    communes: list[QgsFeature] = list(QgsVectorLayer(messy["OUTPUT"], "out", "ogr").getFeatures())
    assert len(communes) == len(truth) == 204
    areas = 0
    for commune in communes:
        right = truth[str(commune["MA_XA"])]
        assert commune["TEN_XA"] == right["full_name"]
        assert commune["TEN_HUYEN"] == right["district"]
        assert commune["population"] == int(right["population"])
        if right["in_land_sheet"] == "1":
            areas += 1
            assert commune["area_km2"] == pytest.approx(float(right["area_ha"]) / 100)
        else:
            assert commune["area_km2"] is None or commune["area_km2"].isNull()
    assert areas == 202
    assert [messy[k] for k in ("MATCHED", "UNMATCHED_COUNT", "AMBIGUOUS")] == [204, 3, 0]


def test_the_messy_folders_doubled_row_and_absent_ones_are_reported(messy):
    with Path(messy["UNMATCHED"]).open(encoding="utf-8") as file:
        rows = [(row["why"], row["name"]) for row in csv.DictReader(file)]
    assert rows == [("doubled", "Mường Giôn"), ("no_row", "Xã Nậm Giôn"), ("no_row", "Xã Tạ Bú")]
    page = Path(messy["REPORT"]).read_text(encoding="utf-8")
    assert "Xã Tạ Bú" in page and "Phường Chiềng Lề" in page
