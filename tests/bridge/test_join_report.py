import pytest

from regionaltool.bridge.join_report import join_report, leftovers, totals, write_join_report
from regionaltool.bridge.read_register import RegisterFields, RegisterTable
from tests.core.tables.sheets import COMMUNES, KM2, PEOPLE, join, sheet

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def joined():
    rows = [
        (name, group, people, 100 * km2)
        for (name, group), people, km2 in zip(COMMUNES, PEOPLE, KM2, strict=True)
    ]
    rows[1] = ("Xã <Chim> Vần", *rows[1][1:])
    header = ("Tên", "Huyện", "Dân số", "Diện tích (ha)")
    return join(sheet(header, *rows, ("Tổng cộng", None, sum(PEOPLE) + 5)))


@pytest.fixture
def table(joined):
    return RegisterTable(joined.register, RegisterFields(), (), {}, (), (), ())


def test_the_page_says_sums_and_what_is_left_over(joined, table):
    page = join_report(table, joined)
    assert "&lt;Chim&gt; Vần" in page and "<Chim>" not in page
    assert f"{sum(PEOPLE) + 5:,}" in page and f"{sum(PEOPLE) - PEOPLE[1]:,}" in page
    assert "11 / 12" in page and "no commune has this name or code" in page
    assert "<!--" not in page.split("<body>")[1]


def test_sums_in_sentences(joined):
    people, area = totals(joined)
    expected = f"{sum(PEOPLE):,} in the table, {sum(PEOPLE) - PEOPLE[1]:,} joined"
    assert expected in people and f"difference -{PEOPLE[1] + 5:,}" in people
    assert "km²" in area and "no total of its own" in area


def test_what_is_left_over_in_sentences(joined):
    assert [text.split(": ", 1)[1] for text in leftovers(joined)] == [
        "no commune has this name or code: 3 Xã <Chim> Vần.",
        "the table has no row for this commune: Xã Chim Vàn (00101).",
    ]


def test_it_is_written_in_utf_8(joined, table, tmp_path):
    write_join_report(tmp_path / "báo cáo.html", table, joined)
    assert "Vần" in (tmp_path / "báo cáo.html").read_text(encoding="utf-8")
