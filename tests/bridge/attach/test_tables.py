"""Tables become inputs: from a layer, a sheet among several, with fields chosen or guessed."""

import openpyxl
import pytest

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.profile import Profile
from tests.bridge.attach.conftest import PROFILE
from tests.bridge.attach.test_attach import BUDGET, FIGURES


def test_fields_are_guessed_and_told(attached, layer):
    table = layer(BUDGET[:3], FIGURES, kind="None", name="thu chi")
    one = attached(Attachment("budget", table)).inputs["budget"]
    assert one.fields == {"id": "id", "revenue": "revenue", "expenditure": "expenditure"}
    assert set(one.guessed) == {"id", "revenue", "expenditure"}
    (note,) = one.notes
    assert "thu chi" in str(note) and "Own revenue: revenue" in str(note)
    assert one.covered == pytest.approx(0.6)


def test_chosen_fields_come_before_guesses(attached, layer):
    table = layer(BUDGET, FIGURES, kind="None")
    swapped = {"revenue": "expenditure", "expenditure": "revenue"}
    one = attached(Attachment("budget", table, swapped))
    assert one.attached.budget.revenue.tolist() == [20] * 4
    assert one.inputs["budget"].guessed == ("id",)


def test_a_table_without_the_fields_is_off(attached, layer):
    table = layer([(None, key, 1) for key in "ABCD"], "id:string,x:double", kind="None", name="x")
    assert "Own revenue" in str(attached(Attachment("budget", table)).off["budget"])
    assert "jobs" in attached(Attachment("jobs", table)).off
    assert "x" in str(attached(Attachment("flows", table)).off["flows"])


def test_jobs_wide_and_long_are_told_apart(attached, layer):
    wide = layer(
        [(None, key, 600, 30, 10) for key in "ABCD"],
        "id:string,jobs_farm:integer,jobs_industry:integer,jobs_services:integer",
        kind="None",
    )
    long = layer(
        [(None, key, sector, n) for key in "ABCD" for sector, n in (("farm", 600), ("trade", 40))],
        "id:string,sector:string,jobs:integer",
        kind="None",
    )
    for table, sectors in ((wide, 3), (long, 2)):
        got = attached(Attachment("jobs", table))
        assert got.off == {} and len(got.attached.jobs.sectors) == sectors
        assert got.attached.jobs.farm.sum() == 1


def test_the_sheet_that_fits_is_taken_and_a_named_one_alone(attached, tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Ghi chú"
    book.active.append(["Số liệu năm 2024", "người lập"])
    sheet = book.create_sheet("Thu chi")
    sheet.append(["id", "revenue", "expenditure"])
    for key in "ABCD":
        sheet.append([key, 10, 20])
    file = tmp_path / "số liệu.xlsx"
    book.save(file)
    got = attached(Attachment("budget", str(file)))
    assert got.off == {} and "Thu chi" in str(got.inputs["budget"].notes[0])
    chosen = {"id": "id", "revenue": "expenditure", "expenditure": "revenue"}
    got = attached(Attachment("budget", str(file), chosen))
    assert got.attached.budget.revenue.tolist() == [20] * 4
    got = attached(Attachment("budget", str(file), chosen | {"revenue": "thu"}))
    assert "has no column" in str(got.off["budget"])
    got = attached(Attachment("budget", f"{file}|layername=Khác"))
    assert "Khác" in str(got.off["budget"]) and "Ghi chú, Thu chi" in str(got.off["budget"])


def test_rows_are_called_by_the_ids_of_features(attached, layer):
    bad = [(None, "A", 10, 20), (None, "B", -5, 20)]
    table = layer(bad, FIGURES, kind="None")
    assert "row 2: -5" in str(attached(Attachment("budget", table)).off["budget"])


OWN = """
[indicators."1.9"]
factor = "infrastructure"
title = "Households with electricity"
unit = "0–1"
kind = "share"
column = "lit"
per = "all"
layer = "Điện"

[goalposts."1.9"]
worst = 0.5
best = 1
weight = 1
"""


def test_columns_of_a_table_serve_the_indicators_that_a_profile_declares(attached, layer):
    profile = Profile.of_text(PROFILE.text + OWN, IDS, "own.toml")
    rows = [(None, key, 40, 50) for key in "ABC"]
    figures = Attachment(
        "columns", layer(rows, "id:string,lit:integer,all:integer", kind="None", name="điện")
    )
    got = attached(figures, profile=profile)
    assert got.off == {} and got.coverage == {"columns": pytest.approx(0.6)}
    lit, everything = (got.attached.columns[key] for key in profile.own[0].needs)
    assert lit[:3].tolist() == [40] * 3 and everything[:3].tolist() == [50] * 3
    assert "điện" in str(attached(figures).off["columns"])
