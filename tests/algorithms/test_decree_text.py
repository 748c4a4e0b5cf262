import csv

import pytest
from qgis.core import QgsProcessingException

from regionaltool.core.decree.text.members_table import COLUMNS

WHOLE = "Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của"
ROWS = (
    ("1655/NQ", "tỉnh Cà Mau", "10", "xã", "B", "2", "xã", "B", "", "0", "W", ""),
    ("1655/NQ", "tỉnh Cà Mau", "10", "xã", "B", "10", "xã", "C", "huyện H", "0", "R", "9"),
    ("1655/NQ", "tỉnh Cà Mau", "10", "xã", "B", "1", "xã", "A", "", "0", "W", ""),
    ("1655/NQ", "tỉnh Cà Mau", "9", "xã", "C", "1", "xã", "C", "huyện H", "0", "P", ""),
)
TEXTS = [
    "Sắp xếp một phần diện tích tự nhiên, quy mô dân số của xã C (huyện H) thành xã mới có tên gọi "
    "là xã C.",
    f"{WHOLE} xã A, xã B và phần còn lại của xã C (huyện H) sau khi sắp xếp theo quy định tại "
    "khoản 9 Điều này thành xã mới có tên gọi là xã B.",
]


@pytest.fixture
def members(tmp_path):
    def make(rows=ROWS, name="members.tsv"):
        file = tmp_path / name
        with file.open("w", encoding="utf-8", newline="") as opened:
            csv.writer(opened, delimiter="\t").writerows((COLUMNS, *rows))
        return str(file)

    return make


def test_sentences_in_order(processing_run, members, tmp_path):
    out = tmp_path / "decree.txt"
    results = processing_run("regionaltool:decreetext", {"MEMBERS": members(), "OUTPUT": str(out)})
    assert out.read_bytes().decode() == "".join(f"{text}\n" for text in TEXTS)
    assert (results["CLAUSES"], results["DIFFERENCES"]) == (2, 0)


@pytest.mark.parametrize(
    ("form", "begins"), [("2019", "Thành lập xã C"), ("en", "Merge part"), ("neutral", "C (xã)")]
)
def test_other_forms(processing_run, members, tmp_path, form, begins):
    out = tmp_path / "decree.txt"
    processing_run(
        "regionaltool:decreetext", {"MEMBERS": members(), "FORM": form, "OUTPUT": str(out)}
    )
    assert out.read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize("scope", ["", "X"])
def test_a_bad_scope_leaves_the_old_file(processing_run, members, tmp_path, scope):
    out = tmp_path / "decree.txt"
    out.write_text("old")
    bad = (*ROWS[0][:10], scope, "")
    with pytest.raises(QgsProcessingException, match="row 2 .B.*scope"):
        processing_run("regionaltool:decreetext", {"MEMBERS": members([bad]), "OUTPUT": str(out)})
    assert out.read_text() == "old"


def test_no_table(processing_run, tmp_path):
    with pytest.raises(QgsProcessingException, match="MEMBERS"):
        processing_run("regionaltool:decreetext", {"OUTPUT": str(tmp_path / "out.txt")})
    with pytest.raises(QgsProcessingException, match=r"missing\.tsv"):
        missing = str(tmp_path / "missing.tsv")
        processing_run(
            "regionaltool:decreetext", {"MEMBERS": missing, "OUTPUT": str(tmp_path / "out.txt")}
        )


def test_text_becomes_the_table(processing_run, tmp_path):
    text, out = tmp_path / "decree.txt", tmp_path / "back.csv"
    text.write_text(
        "\ufeff8. Điều khác.\n"
        + "\n".join(f"{n}. {t}" for n, t in zip((9, 10), TEXTS, strict=True))
    )
    results = processing_run("regionaltool:readdecree", {"TEXT": str(text), "OUTPUT": str(out)})
    assert (results["CLAUSES"], results["NOTES"]) == (2, 1)
    with out.open(encoding="utf-8-sig") as opened:
        rows = list(csv.DictReader(opened))
    assert tuple(rows[0]) == COLUMNS
    written = sorted((tuple(row[2:]) for row in ROWS), key=lambda row: (int(row[0]), int(row[3])))
    read = [tuple(row.values())[2:] for row in rows]
    numbered = [(*row[:3], str(i), *row[4:]) for row, i in zip(written, (1, 1, 2, 3), strict=True)]
    assert read == numbered


def test_what_is_no_text(processing_run, tmp_path):
    file = tmp_path / "decree.txt"
    for content, reason in (
        (b"\xff\x00\xc3\x28", "no text in Unicode"),
        (b"PK\x03\x04broken", "no text in Unicode"),
        ("Điều 1.".encode(), "no clause"),
    ):
        file.write_bytes(content)
        with pytest.raises(QgsProcessingException, match=reason):
            processing_run(
                "regionaltool:readdecree", {"TEXT": str(file), "OUTPUT": "TEMPORARY_OUTPUT"}
            )
