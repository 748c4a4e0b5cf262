import pytest

from regionaltool.core.inputs.roles import guessed
from regionaltool.core.inputs.rows import Rows
from tests.core.inputs.tables import CODES, NAMES, SIX, six, table


def of_titles(*titles: str, communes=SIX) -> Rows:
    """A table with a code in each row and figures under the other titles."""
    rows = [
        (code, *(10 * number + place for place in range(1, len(titles))))
        for number, code in enumerate(CODES, 1)
    ]
    return table(titles, *rows, communes=communes)


@pytest.mark.parametrize(
    ("titles", "revenue", "expenditure"),
    [
        (("code", "year", "revenue", "expenditure"), "revenue", "expenditure"),
        (("Mã xã", "Thu", "Chi"), "Thu", "Chi"),
        (("ma", "tong thu ns", "thu_ns_xa_huong", "tong_chi_ns"), "thu_ns_xa_huong", "tong_chi_ns"),
        (
            ("Mã", "Tổng thu NSNN (triệu đồng)", "Tổng chi NSNN (triệu đồng)"),
            "Tổng thu NSNN (triệu đồng)",
            "Tổng chi NSNN (triệu đồng)",
        ),
        (
            ("Mã", "Thu nhập bình quân", "Thu trên địa bàn", "Chi tiêu", "Chi thường xuyên"),
            "Thu trên địa bàn",
            "Chi thường xuyên",
        ),
        (("id", "Dân tộc thiểu số", "own revenue", "Total expenditure"), "own revenue", None),
        (("id", "doanh thu", "chi ngân sách"), "doanh thu", "chi ngân sách"),
    ],
)
def test_budgets(titles, revenue, expenditure):
    found = guessed("budget", of_titles(*titles), SIX)
    assert found["id"] == titles[0]
    assert found["revenue"] == revenue
    assert found["expenditure"] == (expenditure or titles[-1])


def test_of_several_years_the_last():
    titles = ("code", "thu 2024", "thu 2025", "thu 2023", "chi 2023", "chi 2025")
    assert guessed("budget", of_titles(*titles), SIX) == {
        "id": "code",
        "revenue": "thu 2025",
        "expenditure": "chi 2025",
    }


def test_what_is_no_budget():
    assert guessed("budget", of_titles("code", "dân số", "thu nhập"), SIX) == {"id": "code"}


@pytest.mark.parametrize(
    ("titles", "sectors", "farm"),
    [
        (
            ("code", "population", "jobs_farm", "jobs_industry", "jobs_other", "jobs_total"),
            ("jobs_farm", "jobs_industry", "jobs_other"),
            ("jobs_farm",),
        ),
        (
            ("Mã", "Nông, lâm nghiệp và thủy sản", "Công nghiệp - xây dựng", "Dịch vụ", "Tổng số"),
            ("Nông, lâm nghiệp và thủy sản", "Công nghiệp - xây dựng", "Dịch vụ"),
            ("Nông, lâm nghiệp và thủy sản",),
        ),
        (
            ("ma", "lao dong nong nghiep", "lao dong phi nong nghiep", "dat nong nghiep"),
            ("lao dong nong nghiep", "lao dong phi nong nghiep"),
            ("lao dong nong nghiep",),
        ),
        (
            ("id", "Khu vực I", "Khu vực II", "Khu vực III"),
            ("Khu vực I", "Khu vực II", "Khu vực III"),
            ("Khu vực I",),
        ),
        (("id", "agriculture", "non-farm"), ("agriculture", "non-farm"), ("agriculture",)),
    ],
)
def test_jobs_by_column(titles, sectors, farm):
    assert guessed("jobs", of_titles(*titles), SIX) == {
        "id": titles[0],
        "sectors": sectors,
        "farm": farm,
    }


def test_jobs_under_a_merged_title():
    rows = table(
        ("Mã xã", "Lao động (người)", None, None),
        (None, "Tổng số", "Nông nghiệp", "Dịch vụ"),
        *((code, 30 + 2 * i, 10 + i, 20 + i) for i, code in enumerate(CODES)),
    )
    found = guessed("jobs", rows, SIX)
    assert found["sectors"] == (
        "Lao động (người) › Nông nghiệp",
        "Lao động (người) › Dịch vụ",
    )
    assert found["farm"] == found["sectors"][:1]


def test_jobs_by_row():
    rows = table(
        ("Mã xã", "Ngành kinh tế", "Số lao động"),
        *(
            (code, sector, 10)
            for code in CODES
            for sector in ("Nông nghiệp", "Công nghiệp", "Phi nông nghiệp khác")
        ),
    )
    assert guessed("jobs", rows, SIX) == {
        "id": "Mã xã",
        "sector": "Ngành kinh tế",
        "count": "Số lao động",
        "farm": ("Nông nghiệp",),
    }


def test_shares_by_their_sum():
    rows = table(
        ("code", "year", "population", "aaa", "bbb"),
        *((code, 2024, 500 + i, 60 + i, 40 - i) for i, code in enumerate(CODES)),
    )
    assert guessed("shares", rows, SIX) == {"id": "code", "groups": ("aaa", "bbb")}


def test_shares_by_the_names_of_the_groups():
    rows = table(
        ("Mã", "Tỷ lệ hộ nghèo", "Kinh", "% Mường", "Dân tộc khác"),
        *((code, 9 + i, 0.6, 0.3, "0,1") for i, code in enumerate(CODES)),
    )
    assert guessed("shares", rows, SIX)["groups"] == ("Kinh", "% Mường", "Dân tộc khác")


@pytest.mark.parametrize(
    ("titles", "households", "in_favour"),
    [
        (("code", "households", "in_favour", "against"), "households", "in_favour"),
        (
            ("Mã", "Tổng số hộ", "Số hộ không đồng ý", "Số hộ đồng ý", "Tỷ lệ đồng ý (%)"),
            "Tổng số hộ",
            "Số hộ đồng ý",
        ),
        (("Mã", "Tổng số cử tri", "Tán thành"), "Tổng số cử tri", "Tán thành"),
    ],
)
def test_consultations(titles, households, in_favour):
    assert guessed("consultation", of_titles(*titles), SIX) == {
        "id": titles[0],
        "households": households,
        "in_favour": in_favour,
    }


@pytest.mark.parametrize(
    ("origin", "destination", "people"),
    [
        ("origin", "destination", "people"),
        ("Nơi ở", "Nơi làm việc", "Số người"),
        ("home_code", "work_code", "n"),
        ("a", "b", "c"),
    ],
)
def test_flows_in_any_order_of_columns(origin, destination, people):
    pairs = [(CODES[i], CODES[(i + 1) % 6], 5) for i in range(6)]
    roles = {"origin": origin, "destination": destination, "people": people}
    assert guessed("flows", table((origin, destination, people), *pairs), SIX) == roles
    if len(origin) > 1:
        turned = table((destination, origin, people), *((b, a, n) for a, b, n in pairs))
        assert guessed("flows", turned, SIX) == roles


def test_few_destinations_are_destinations_still():
    rows = table(("from", "to", "trips"), *((code, CODES[0], 5) for code in CODES))
    assert guessed("flows", rows, SIX) == {"origin": "from", "destination": "to", "people": "trips"}


def test_names_where_there_are_no_codes():
    rows = table(("STT", "Tên xã", "Thu", "Chi"), *((i, n, 1, 2) for i, n in enumerate(NAMES, 1)))
    assert guessed("budget", rows, SIX)["id"] == "Tên xã"


def test_figures_are_no_codes_though_they_may_be_equal():
    communes = six(ids=[1, 2, 3, 4, 5, 6])
    rows = table(
        ("thu", "code", "chi"), *((7 - i, i, i + 1) for i in range(1, 7)), communes=communes
    )
    assert guessed("budget", rows, communes) == {
        "id": "code",
        "revenue": "thu",
        "expenditure": "chi",
    }


def test_nothing_of_these_communes():
    rows = table(("a", "revenue"), ("x", 1), ("y", 2))
    assert guessed("budget", rows, SIX) == {"revenue": "revenue"}
