"""The atlas as a PDF: its pages, what stands on them, and layouts of an office's own."""

from dataclasses import replace

import numpy as np
import pypdf
import pytest
import shapely
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtGui import QFontDatabase

from regionaltool.bridge.decree.atlas import write_atlas
from regionaltool.bridge.progress import CancelledError
from regionaltool.core.problems import InputError, Problem
from regionaltool.resource_folder import resource
from tests.core.decree.decided import decided_province

VN2000 = QgsCoordinateReferenceSystem("EPSG:9210")
DEGREES = QgsCoordinateReferenceSystem("EPSG:4756")
A4, A3 = (210, 297), (420, 297)


class Watched:
    """A progress that is cancelled after so many messages."""

    def __init__(self, cancel_after: float = np.inf) -> None:
        self.seen: list[float] = []
        self._after = cancel_after

    def isCanceled(self) -> bool:
        return len(self.seen) >= self._after

    def setProgress(self, percent: float) -> None:
        self.seen.append(percent)


def words_of(page: pypdf.PageObject) -> str:
    """The text of a page, on one line, without the breaks that long words get."""
    return " ".join(page.extract_text().replace("\u200b", "").split())


def mm(page: pypdf.PageObject) -> tuple[int, int]:
    return tuple(round(float(side) * 25.4 / 72) for side in page.mediabox.upper_right)


@pytest.fixture(scope="module")
def atlas(qgis_app, tmp_path_factory):
    """That of the small province."""
    file = tmp_path_factory.mktemp("atlas") / "atlas.pdf"
    progress = Watched()
    assert write_atlas(decided_province(), file, VN2000, progress=progress) == 9
    assert progress.seen == sorted(progress.seen)
    assert progress.seen[-1] == 100
    return pypdf.PdfReader(file)


def test_a_cover_two_maps_and_a_page_for_each_unit(atlas):
    assert [mm(page) for page in atlas.pages] == [A4, A3, A3, *[A4] * 6]
    for number, page in enumerate(atlas.pages, start=1):
        assert f"Trang {number}/9" in words_of(page)


def test_units_stand_on_their_pages_with_figures_neighbours_and_boundary(atlas):
    words = words_of(atlas.pages[3])
    assert words.startswith("1. Xã Tân Thuận")
    for said in (
        "Diện tích tự nhiên: 21,02 km²",
        "Quy mô dân số: 3.001 người",
        "2 ★ xã Tân Thuận (huyện Đầm Dơi) · 11,01 km² · 2.001 người",
        "xã Tiên Lãng 1,00 km",
        "Đông giáp xã Tiên Lãng;",
        "Tỷ lệ 1:15.000",
        "VN-2000 / TM-3 105-45 (EPSG:9210), khoảng cách 500 m",
        "TM. ỦY BAN NHÂN DÂN TỈNH CÀ MAU",
        "Nghị quyết số 1655/NQ-UBTVQH15, ngày 16 tháng 6 năm 2025",
        "Chú giải",
    ):
        assert said in words, said
    assert "Quy mô dân số: chưa rõ" in words_of(atlas.pages[4])


def test_every_commune_and_every_unit_stands_on_its_map(atlas):
    decided = decided_province()
    now, then = words_of(atlas.pages[1]), words_of(atlas.pages[2])
    assert all(commune.title in now for commune in decided.communes)
    assert all(unit.title in then for unit in decided.units)


def test_letters_are_embedded_and_nothing_is_a_picture(atlas):
    if "DejaVu Sans" not in QFontDatabase().families():
        pytest.skip("needs the letters of the layouts")
    for page in atlas.pages:
        assert not page.images
        fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
        assert fonts
        for font in fonts:
            (inner,) = font["/DescendantFonts"]
            described = inner.get_object()["/FontDescriptor"].get_object()
            assert "/FontFile2" in described
            assert "DejaVu" in font["/BaseFont"]


def test_in_english_with_a_grid_of_degrees(qgis_app, tmp_path):
    file = tmp_path / "atlas.pdf"
    write_atlas(decided_province(), file, DEGREES, "en", sources=["Measured in 2024"])
    pages = pypdf.PdfReader(file).pages
    words = words_of(pages[3])
    assert words.startswith("1. Xã Tân Thuận")
    assert "Scale 1:15,000" in words
    assert "every 0.5′" in words
    assert "Measured in 2024" in words
    assert "1 km" in words  # of the bar
    assert "Page 4 of 9" in words


def test_what_was_accepted_stands_on_the_cover_and_leaves_room_for_the_rest(qgis_app, tmp_path):
    file = tmp_path / "atlas.pdf"
    wrong = [Problem("Units without a name (1): {n}.", {"n": str(n)}) for n in range(300)]
    write_atlas(decided_province(violations=tuple(wrong)), file, VN2000, "en")
    words = words_of(pypdf.PdfReader(file).pages[0])
    assert "What was wrong and accepted when these papers were written (300)" in words
    assert "1. Units without a name (1): 0." in words
    assert "more; the annex lists all." in words
    assert "Page 1 of 9" in words


def test_names_of_any_kind_are_written(qgis_app, tmp_path):
    long, strange = "Trường Sa " * 30, "“[% 1+1 %]” / \\ \u05d0\u05d1 😀 Đa\u0303"
    decided = decided_province()
    units = [
        replace(decided.units[0], name=long.strip()),
        replace(decided.units[1], name=strange),
        replace(decided.units[2], name="X" * 300),
        *decided.units[3:],
    ]
    file = tmp_path / "atlas.pdf"
    assert write_atlas(replace(decided, units=tuple(units)), file, VN2000) == 9
    pages = pypdf.PdfReader(file).pages
    assert words_of(pages[3]).count("Trường Sa") >= 30
    assert "[% 1+1 %]" in words_of(pages[4])
    assert "X" * 300 in words_of(pages[5]).replace(" ", "")


def test_a_layout_of_an_office_is_taken_and_the_others_stay(qgis_app, tmp_path):
    own = tmp_path / "layouts"
    own.mkdir()
    text = resource("layouts", "unit.qpt").read_text(encoding="utf-8")
    assert "[% @boundary_title %]" in text
    changed = text.replace("[% @boundary_title %]", "Sở Nội vụ: [% @boundary_title %]")
    (own / "unit.qpt").write_text(changed, encoding="utf-8")
    file = tmp_path / "atlas.pdf"
    write_atlas(decided_province(), file, VN2000, layouts=own)
    pages = pypdf.PdfReader(file).pages
    assert "Sở Nội vụ: Địa giới hành chính" in words_of(pages[3])
    assert "Nội dung" in words_of(pages[0])


@pytest.mark.parametrize("name", ["cover.qpt", "units.qml"])
def test_a_file_that_is_no_layout_is_named_and_nothing_is_written(qgis_app, tmp_path, name):
    own, file = tmp_path / "layouts", tmp_path / "atlas.pdf"
    own.mkdir()
    (own / name).write_text("<nothing", encoding="utf-8")
    with pytest.raises(InputError, match=name):
        write_atlas(decided_province(), file, VN2000, layouts=own)
    assert [one.name for one in tmp_path.iterdir()] == ["layouts"]


def test_a_folder_that_is_not_there_is_named(qgis_app, tmp_path):
    with pytest.raises(InputError, match="nowhere"):
        write_atlas(decided_province(), tmp_path / "a.pdf", VN2000, layouts=tmp_path / "nowhere")


def test_when_cancelled_the_older_file_stays(qgis_app, tmp_path):
    file = tmp_path / "atlas.pdf"
    file.write_text("older")
    for after in (1, 5, 9):
        with pytest.raises(CancelledError):
            write_atlas(decided_province(), file, VN2000, progress=Watched(after))
    assert file.read_text() == "older"
    assert [one.name for one in tmp_path.iterdir()] == ["atlas.pdf"]


def test_a_plan_without_units_has_its_cover_and_maps(qgis_app, tmp_path):
    file = tmp_path / "atlas.pdf"
    assert write_atlas(decided_province(units=()), file, VN2000) == 3


def test_a_divided_commune_shows_what_the_unit_takes_of_it(qgis_app, tmp_path):
    decided = decided_province()
    first, second = decided.units[:2]
    left = shapely.box(*shapely.bounds(decided.communes[2].geometry))
    x, y = left.bounds[:2]
    half = shapely.box(x, y, x + 500, y + 1000)
    member = replace(second.members[0], scope="P")
    units = (
        replace(
            first,
            members=(*first.members, member),
            outline=shapely.union_all([first.outline, half]),
        ),
        replace(
            second,
            members=(replace(member, scope="R"), second.members[1]),
            outline=shapely.difference(second.outline, half),
        ),
        *decided.units[2:],
    )
    file = tmp_path / "atlas.pdf"
    write_atlas(replace(decided, units=units), file, VN2000)
    pages = pypdf.PdfReader(file).pages
    assert "3 một phần thị trấn Tiên Lãng" in words_of(pages[3])
    assert "1 ★ phần còn lại thị trấn Tiên Lãng" in words_of(pages[4])


def test_real_islands(qgis_app, shared_data, tmp_path):
    """Units in many pieces, some with nothing beside them, are written with no warning of GEOS."""
    import geopandas

    frame = geopandas.read_file(
        shared_data / "provinces" / "quang_ninh.gpkg", layer="communes_clean"
    )
    frame = frame[frame["new_name"].isin(["Đặc khu Cô Tô", "Đặc khu Vân Đồn", "Cô Tô", "Vân Đồn"])]
    assert len(frame)
    decided = decided_province()
    made = [
        replace(one, geometry=shape)
        for one, shape in zip(decided.communes, frame.geometry, strict=False)
    ]
    units = tuple(
        replace(
            unit,
            members=(replace(unit.members[0], commune=n),),
            seat=n,
            outline=made[n].geometry,
        )
        for n, unit in enumerate(decided.units)
    )
    from pyproj import CRS

    islands = replace(decided, communes=tuple(made), units=units, crs=CRS(frame.crs))
    file = tmp_path / "atlas.pdf"
    assert write_atlas(islands, file, QgsCoordinateReferenceSystem("EPSG:9216")) == 9
