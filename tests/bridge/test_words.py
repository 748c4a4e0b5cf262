import ast
import importlib.util
import re
import shutil
import string
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from regionaltool.bridge import words
from regionaltool.bridge.words import decimal, load_translation, persons, sentence, tr
from regionaltool.core.gate import Reason
from regionaltool.core.problems import Problem, Term

ROOT = Path(__file__).resolve().parents[2]
VIETNAMESE = ROOT / "resources" / "translations" / "regionaltool_vi.ts"
SOURCES = sorted((ROOT / "regionaltool").rglob("*.py"))

_spec = importlib.util.spec_from_file_location(
    "update_translations", ROOT / "scripts" / "update_translations.py"
)
update_translations = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(update_translations)


@pytest.fixture(scope="module")
def pairs() -> dict[str, str]:
    """Every text with its translation."""
    return {
        message.findtext("source"): message.findtext("translation") or ""
        for message in ET.parse(VIETNAMESE).getroot().iter("message")
    }


@pytest.fixture(scope="module")
def compiled(tmp_path_factory) -> Path:
    """The translation as QGIS loads it."""
    program = next(iter(Path("/usr/lib/qt5/bin").glob("lrelease")), None)
    program = program or shutil.which("lrelease") or shutil.which("lrelease-qt5")
    if program is None:
        pytest.skip("needs lrelease of Qt's tools")
    file = tmp_path_factory.mktemp("translations") / "regionaltool_vi.qm"
    subprocess.run([str(program), "-silent", str(VIETNAMESE), "-qm", str(file)], check=True)
    return file


@pytest.fixture
def locale():
    """Sets the user's locale; it is as before afterwards."""
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


def test_every_text_has_a_finished_translation(pairs):
    unfinished = [
        message.findtext("source")
        for message in ET.parse(VIETNAMESE).getroot().iter("message")
        if message.find("translation").get("type") or not message.findtext("translation")
    ]
    assert unfinished == []
    assert set(pairs) == set(update_translations.texts())


def test_the_file_is_up_to_date_with_the_source(tmp_path):
    fresh = tmp_path / VIETNAMESE.name
    assert update_translations.write(fresh, update_translations.translations(VIETNAMESE)) == 0
    assert fresh.read_text(encoding="utf-8") == VIETNAMESE.read_text(encoding="utf-8")


def test_no_sentence_escapes_the_collector():
    """Words that only a variable hands on must be marked, or they stay English for everybody."""
    collected = update_translations.texts()
    assert [text for file in SOURCES for text in sentences(file) if text not in collected] == []


def sentences(file: Path) -> list[str]:
    """The literals of a module with named places to fill in, and letters around them."""
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    no_words = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    no_words |= {id(part) for n in nodes if isinstance(n, ast.JoinedStr) for part in n.values}
    texts = [
        node.value
        for node in nodes
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in no_words
    ]
    place = re.compile(r"\{[a-z_]+\}")
    return [
        text for text in texts if place.search(text) and re.search("[a-z]", place.sub("", text))
    ]


def test_a_new_text_is_reported_and_an_old_one_taken_out(tmp_path):
    fresh = tmp_path / VIETNAMESE.name
    done = update_translations.translations(VIETNAMESE)
    del done["Undo"]
    assert update_translations.write(fresh, {**done, "No such text": "Không có"}) == 1
    left = update_translations.translations(fresh)
    assert "Undo" not in left
    assert "No such text" not in left


def test_both_languages_have_the_same_places(pairs):
    assert [text for text, vi in pairs.items() if places(text) != places(vi)] == []


def places(text: str) -> set[tuple[str, str]]:
    """What is filled in, with its format: ``{x:.0f}`` is ("x", ".0f")."""
    parts = string.Formatter().parse(text)
    return {(name, form) for _, name, form, _ in parts if name is not None}


def test_both_languages_have_the_same_marks(pairs):
    assert [text for text, vi in pairs.items() if marks(text) != marks(vi)] == []


def marks(text: str) -> tuple[object, ...]:
    """Tags, mnemonics, paragraphs, and spaces at the ends."""
    ends = (text[:1].isspace(), text[-1:].isspace())
    return (
        re.findall(r"</?\w+>", text),
        len(re.findall(r"&\w", text)),
        text.count("\n"),
        ends,
    )


def test_a_commune_is_never_a_xa_alone(pairs):
    # as a type among types it is, and a thị xã is a town
    alone = re.compile(r"(?<!cấp )(?<!thị )\bxã\b(?! hội|, phường)", re.IGNORECASE)
    tags = re.compile(r"\w,\w")
    assert [vi for vi in pairs.values() if alone.search(vi) and not tags.search(vi)] == []


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("Communes", "ĐVHC cấp xã"),
        ("Unit", "ĐVHC mới"),
        ("Seat", "Trụ sở"),
        ("Assign", "Gán"),
        ("Merge", "Nhập"),
        ("Detached parts", "Phần tách rời"),
        ("Undo", "Hoàn tác"),
        ("Redo", "Làm lại"),
        ("Violations", "Lỗi"),
        ("Score", "Điểm"),
        ("Plan: {title}", "Phương án: {title}"),
        ("Population", "Dân số"),
        ("Area km²", "Diện tích km²"),
        ("In one piece", "Liền khối"),
        ("yes", "có"),
        ("{count} pieces", "{count} phần"),
    ],
)
def test_the_terms(pairs, english, vietnamese):
    assert pairs[english] == vietnamese


@pytest.mark.parametrize("reason", Reason)
def test_why_communes_stay_fits_a_single_one_as_well(pairs, reason):
    """“Chúng” are several; in English “they” may be one."""
    assert "chúng" not in pairs[reason.value].lower()


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_texts_are_filled_in_after_they_are_translated(file):
    """What is put together before is in no translation."""
    built = [
        node.lineno
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in update_translations.MARKS
        and isinstance(node.args[0], ast.JoinedStr | ast.BinOp | ast.Call)
    ]
    assert built == []


def test_the_compiled_translation_is_used(qgis_app, compiled):
    translator = QTranslator()
    assert translator.load(str(compiled))
    assert tr("Undo") == "Undo"
    QCoreApplication.installTranslator(translator)
    try:
        assert tr("Undo") == "Hoàn tác"
        assert tr("no such text") == "no such text"
        problem = Problem("Indicator {id} ({title}) is off: it needs {needs}.", OFF)
        assert sentence(problem) == (
            "Chỉ tiêu 4.1 (Cùng ĐVHC cấp huyện cũ) không tính: cần có ĐVHC cấp huyện cũ."
        )
    finally:
        QCoreApplication.removeTranslator(translator)
    assert tr("Undo") == "Undo"


OFF = {"id": "4.1", "title": Term("Shared former district"), "needs": (Term("former district"),)}


@pytest.mark.parametrize(("name", "undo"), [("vi_VN", "Hoàn tác"), ("en_US", "Undo")])
def test_the_translation_follows_the_language_of_qgis(
    qgis_app, compiled, locale, monkeypatch, name, undo
):
    monkeypatch.setattr(words, "resource", lambda _, file: compiled.parent / file)
    locale(name)
    translator = load_translation()
    try:
        assert (translator is None) == (name == "en_US")
        assert tr("Undo") == undo
    finally:
        if translator is not None:
            QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize(
    ("name", "whole", "real"),
    [
        ("vi_VN", "1.234.567", "1.234,56"),
        ("en_US", "1,234,567", "1,234.56"),
        ("C", "1,234,567", "1,234.56"),
    ],
)
def test_numbers_in_the_users_locale(locale, name, whole, real):
    locale(name)
    assert persons(1234567) == whole
    assert decimal(1234.56, 2) == real
    assert (persons(0), decimal(7, 0)) == ("0", "7")


def test_thousands_are_set_apart_although_the_locale_leaves_them_out(locale):
    bare = QLocale("vi_VN")
    bare.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(bare)
    assert persons(1234567) == "1.234.567"
    locale("vi_VN")


def test_where_no_locale_is_set_figures_are_those_of_the_language(locale, monkeypatch):
    monkeypatch.setattr(words, "language", lambda: "vi")
    locale("C")
    assert (persons(904791), decimal(70.0, 1)) == ("904.791", "70,0")
    assert words.user_locale().language() == QLocale.Language.Vietnamese
    locale("en_US")  # as the user has chosen it in QGIS
    assert (persons(904791), decimal(70.0, 1)) == ("904,791", "70.0")
    monkeypatch.setattr(words, "language", lambda: "en")
    locale("C")
    assert words.user_locale() == QLocale.c()
