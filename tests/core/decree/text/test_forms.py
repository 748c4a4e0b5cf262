"""The other forms, the Vietnamese of 2019 beside sentences as passed."""

from decimal import Decimal

from regionaltool.core.decree.text.clause import Clause, Closing, Member
from regionaltool.core.decree.text.form_2019 import Figures
from regionaltool.core.decree.text.forms import clause_text, closing_text

DONG_MON = Clause(1, "xã", "Đồng Môn", (Member("xã", "Thạch Đồng"), Member("xã", "Thạch Môn")))
SHARED = Clause(
    4,
    "phường",
    "Tân Phú",
    (
        Member("Phường", "4", "Quận 8"),
        Member("xã", "A", "huyện H", True),
        Member("xã", "B", "huyện H"),
        Member("thị trấn", "C", scope="R", after=(1, 3)),
    ),
)
RENAME = Clause(5, "xã", "Buôn Đôn", (Member("xã", "Krông Na"),), "rename")
CLOSING = Closing(
    6,
    (("xã", 2), ("phường", 1)),
    (("xã", 1), ("phường", 1)),
    (Member("xã", "Hồ Thị Kỷ"),),
)


def test_2019_with_figures_and_neighbours():
    figures = Figures(
        ((Decimal("3.40"), 3749), (Decimal("5.53"), 3185)),
        Decimal("8.93"),
        6934,
        ("xã Thạch Hạ", "xã Thạch Hưng", "phường Thạch Quý", "huyện Thạch Hà"),
    )
    assert clause_text(DONG_MON, "2019", figures=figures) == (
        "Thành lập xã Đồng Môn trên cơ sở nhập toàn bộ 3,40 km2 diện tích tự nhiên, 3.749 người "
        "của xã Thạch Đồng và toàn bộ 5,53 km2 diện tích tự nhiên, 3.185 người của xã Thạch Môn. "
        "Sau khi thành lập, xã Đồng Môn có 8,93 km2 diện tích tự nhiên và quy mô dân số 6.934 "
        "người. Xã Đồng Môn giáp xã Thạch Hạ, xã Thạch Hưng, phường Thạch Quý và huyện Thạch Hà."
    )


def test_2019_into_a_unit_that_goes_on():
    clause = Clause(1, "phường", "2", (Member("Phường", "5"), Member("Phường", "2")))
    figures = Figures(((Decimal("0.16"), 5114), (Decimal("0.20"), 11925)), Decimal("0.36"), 17039)
    assert clause_text(clause, "2019", figures=figures) == (
        "Nhập toàn bộ 0,16 km2 diện tích tự nhiên, 5.114 người của Phường 5 vào Phường 2. Sau khi "
        "nhập, Phường 2 có 0,36 km2 diện tích tự nhiên và quy mô dân số 17.039 người."
    )


def test_2019_without_figures():
    assert clause_text(SHARED, "2019") == (
        "Thành lập phường Tân Phú trên cơ sở nhập toàn bộ diện tích tự nhiên, quy mô dân số của "
        "Phường 4 (Quận 8); toàn bộ diện tích tự nhiên, quy mô dân số của xã A (huyện H); toàn bộ "
        "diện tích tự nhiên, quy mô dân số của xã B (huyện H) và phần còn lại của thị trấn C sau "
        "khi sắp xếp theo quy định tại khoản 1, khoản 3 Điều này."
    )
    assert clause_text(RENAME, "2019") == "Đổi tên xã Krông Na thành xã Buôn Đôn."


def test_english():
    assert clause_text(SHARED, "en") == (
        "Merge the whole natural area and population of Ward 4 (Urban district 8), A commune (H "
        "district) and B commune (H district); the rest of C township after the arrangement under "
        "clauses 1 and 3 hereof into a new ward named Tân Phú."
    )
    assert clause_text(RENAME, "en") == "Rename Krông Na commune to Buôn Đôn commune."
    assert closing_text("tỉnh Cà Mau", CLOSING, "en") == (
        "After the arrangement, Cà Mau province has 3 commune-level units: 2 communes and 1 ward; "
        "formed by this Article: 1 commune and 1 ward; not rearranged: Hồ Thị Kỷ commune."
    )


def test_neutral():
    assert clause_text(SHARED, "neutral") == (
        "Tân Phú (phường): all of 4 (phường, Quận 8), A (xã, huyện H) and B (xã, huyện H); the "
        "rest of C (thị trấn) after clauses 1 and 3."
    )
    plain = Clause(1, "vald", "Põltsamaa", (Member("khu vực", "Puurmani"),))
    assert clause_text(plain, "neutral") == "Põltsamaa (vald): all of Puurmani."
    assert closing_text("Jõgeva", CLOSING, "neutral") == (
        "Jõgeva: 3 units (2 xã and 1 phường); unchanged: Hồ Thị Kỷ (xã)."
    )
