from regionaltool.core.decree.text.document_text import read_text
from regionaltool.core.decree.text.plan_from_text import as_assignment, plan_from_text
from regionaltool.core.register import Register
from regionaltool.core.unit_assignment import Why

BOTH = "toàn bộ diện tích tự nhiên, quy mô dân số của"
NEW = "thành xã mới có tên gọi là xã"
COMMUNES = (
    ("01", "Xã Hoà Bình", "Huyện Hưng Hà"),
    ("02", "Xã Hòa Bình", "Huyện Vũ Thư"),
    ("03", "Thị trấn Hưng Hà", "Huyện Hưng Hà"),
    ("04", "Xã Kim Trung", "Huyện Hưng Hà"),
    ("05", "Xã Tân Lễ", "Huyện Hưng Hà"),
    ("06", "Xã Ea H’Leo", "Huyện Vũ Thư"),
)


def register(communes=COMMUNES):
    ids, names, groups = zip(*communes, strict=True)
    return Register.of(names, ids=ids, groups=groups, source="xã")


def planned(*clauses, of=None, **options):
    (resolution,) = read_text("\n".join(clauses)).resolutions
    return plan_from_text(resolution, of or register(), **options)


def test_units_names_and_types():
    made = planned(
        f"Sắp xếp {BOTH} xã Hòa Bình và xã Kim Trung (huyện Hưng Hà), thị trấn Hưng Hà {NEW} Hưng "
        "Hà.",
        f"Sắp xếp {BOTH} xã Hòa Bình (huyện Vũ Thư) {NEW} Vũ Thư.",
        "Sau khi sắp xếp, tỉnh A có 03 đơn vị hành chính cấp xã, gồm 03 xã; trong đó có 02 xã hình "
        "thành sau sắp xếp quy định tại Điều này và 01 xã không thực hiện sắp xếp là xã Ea H'Leo.",
    )
    assert made.missing == ()
    assert made.option.assignment == ("k1", "k2", "k1", "k1", None, "06")
    assert made.option.names["k1"] == "Hưng Hà"
    assert made.option.types == {"k1": "xã", "k2": "xã", "06": "xã"}
    assert "Xã Tân Lễ (05)" in str(made.left[0])


def test_names_without_types_in_the_layer():
    plain = register([(i, name.split(" ", 1)[1], group) for i, name, group in COMMUNES[3:]])
    made = planned(f"Sắp xếp {BOTH} xã Kim Trung và xã Tân Lễ {NEW} X.", of=plain)
    assert made.option.assignment == ("k1", "k1", None)
    made = planned(
        f"Sắp xếp {BOTH} xã Kim Trung và xã Tân Lễ {NEW} X.",
        of=plain,
        types=["xã", "phường", "xã"],
    )
    assert made.option.assignment == ("k1", None, None)
    assert "“xã Tân Lễ” is no commune of “xã”. Alike are: Tân Lễ (05)" in str(
        made.missing[0].problem
    )


def test_each_member_that_is_not_found_gets_a_sentence():
    made = planned(f"Sắp xếp {BOTH} xã Kim Chung, xã Zơ Vũ và phường Hòa Bình {NEW} X.")
    assert [str(one.problem) for one in made.missing] == [
        "Clause 1: “xã Kim Chung” is no commune of “xã”. Alike are: Xã Kim Trung (04).",
        "Clause 1: “xã Zơ Vũ” is no commune of “xã”.",
        "Clause 1: “phường Hòa Bình” is no commune of “xã”. Alike are: Xã Hoà Bình (01), Xã Hòa "
        "Bình (02).",
    ]


def test_a_name_of_two_communes_is_never_guessed():
    made = planned(f"Sắp xếp {BOTH} xã Hòa Bình và xã Kim Trung {NEW} X.")
    assert made.option.assignment == (None, None, None, "k1", None, None)
    said = str(made.missing[0].problem)
    assert "may be any of these communes: Xã Hoà Bình (01), Xã Hòa Bình (02)" in said
    assigned = as_assignment(made, register(), "nq.txt")
    assert assigned.n_assigned == 1
    assert [(row.row, row.name, row.why) for row in assigned.failed] == [
        (1, "xã Hòa Bình", Why.AMBIGUOUS)
    ]


def test_a_district_as_a_whole():
    made = planned(f"Sắp xếp {BOTH} huyện Vũ Thư thành đặc khu có tên gọi là đặc khu Vũ Thư.")
    assert made.option.assignment == (None, "k1", None, None, None, "k1")


def test_a_shared_commune_goes_where_most_of_it_goes_and_is_told():
    made = planned(
        f"Sắp xếp {BOTH} xã Tân Lễ và một phần diện tích tự nhiên của xã Kim Trung {NEW} X.",
        "Sắp xếp phần còn lại của xã Kim Trung sau khi sắp xếp theo quy định tại khoản 1 Điều này "
        f"{NEW} Y.",
    )
    assert made.option.assignment[3:5] == ("k2", "k1")
    assert "1 communes go to several units" in str(made.parted[0])
    assert "Xã Kim Trung (04)" in str(made.parted[0])
