import numpy as np
import pytest

from regionaltool.core.tables.figure_columns import (
    FigureKind,
    area_unit,
    figure_kind,
    name_fields,
    unique_fields,
    unit_by_ratio,
)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Dân số (người)", FigureKind.PERSONS),
        ("pop_2019", FigureKind.PERSONS),
        ("Tạm trú", FigureKind.PERSONS),
        ("Dân số (nghìn người)", FigureKind.OTHER),
        ("Mật độ dân số (người/km²)", FigureKind.SHARE),
        ("Tỷ lệ hộ nghèo (%)", FigureKind.SHARE),
        ("Diện tích", FigureKind.AREA),
        ("area_km2", FigureKind.AREA),
        ("Đất rừng (ha)", FigureKind.AREA),
        ("Số hộ", FigureKind.OTHER),
        ("Sản lượng", FigureKind.OTHER),
    ],
)
def test_what_a_title_counts(title, kind):
    assert figure_kind((title,), "") is kind


@pytest.mark.parametrize(
    ("titles", "sheet", "unit"),
    [
        (("Tổng diện tích (ha)",), "", "ha"),
        (("Diện tích", "km²"), "", "km²"),
        (("area_km2",), "", "km²"),
        (("Diện tích đất ở (m2)",), "ha", "m²"),
        (("Diện tích",), "ha", "ha"),
        (("Diện tích",), "người", ""),
        (("Hà Nội",), "", ""),
    ],
)
def test_units_of_area(titles, sheet, unit):
    assert area_unit(titles, sheet) == unit


@pytest.mark.parametrize(("factor", "unit"), [(1, "km²"), (100, "ha"), (1e6, "m²"), (7, "")])
def test_the_unit_by_the_polygons(factor, unit):
    km2 = np.array([1.0, 2.0, np.nan, 4.0])
    values = factor * np.array([1.1, 1.9, 7.0, np.nan])
    assert unit_by_ratio(values, km2) == unit
    assert unit_by_ratio(values, np.full(4, np.nan)) == ""


def test_names_of_fields():
    titles = (("Dân số", "Nam"), ("Dân số", "Tổng số"), ("Diện tích (ha)",), ("2019",), ())
    kinds = [FigureKind.PERSONS, FigureKind.PERSONS, FigureKind.AREA, *[FigureKind.OTHER] * 2]
    names = name_fields(titles, range(5), kinds)
    assert names == ["nam", "population", "area_km2", "c_2019", "e"]


@pytest.mark.parametrize(
    ("title", "kind", "field"),
    [
        ("Dân số nam", FigureKind.PERSONS, "dan_so_nam"),
        ("Số hộ nghèo (người)", FigureKind.PERSONS, "so_ho_ngheo_nguoi"),
        ("Diện tích đất rừng (ha)", FigureKind.AREA, "dien_tich_dat_rung_ha"),
        ("Dân số năm 2024 (người)", FigureKind.PERSONS, "population"),
        ("Dân số trung bình", FigureKind.PERSONS, "population"),
        ("Population 2024", FigureKind.PERSONS, "population"),
        ("Diện tích 2024 (ha)", FigureKind.AREA, "area_km2"),
        ("Area (km²)", FigureKind.AREA, "area_km2"),
    ],
)
def test_a_column_alone_is_the_main_one_by_its_title_only(title, kind, field):
    assert name_fields(((title,),), range(1), [kind]) == [field]


def test_two_that_may_be_the_population_are_neither():
    titles = (("Thường trú",), ("Tạm trú",))
    assert name_fields(titles, range(2), [FigureKind.PERSONS] * 2) == ["thuong_tru", "tam_tru"]


def test_no_name_twice():
    assert unique_fields(["a", "A", "b"], ["B"]) == ["a", "A_2", "b_2"]
