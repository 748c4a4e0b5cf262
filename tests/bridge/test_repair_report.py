from regionaltool.bridge.repair_report import write_repair_report
from tests.bridge.commune_layers import changed, commune_layer, reshaped
from tests.bridge.test_repaired_layer import OVER, WITHIN, repaired


def page(layer, tmp_path) -> str:
    file = tmp_path / "report.html"
    write_repair_report(file, repaired(layer))
    return file.read_text(encoding="utf-8")


def test_the_changes_are_listed_the_greatest_first(tmp_path):
    text = page(commune_layer(shapes=reshaped(OVER)), tmp_path)
    assert "<!-- " not in text and "Gaps up to 50.00 m wide" in text
    assert text.index("Bình (02)") < text.index("Châu (03)") < text.index("Đông (04)")
    assert "An (01)" not in text and "What to look at" not in text


def test_the_dropped_are_named(tmp_path):
    text = page(commune_layer(shapes=reshaped(WITHIN)), tmp_path)
    assert "Bình (02), population 200" in text and "What to look at" in text


def test_names_are_text_and_no_markup(tmp_path):
    text = page(commune_layer(changed(1, "<b>An</b>"), reshaped(OVER)), tmp_path)
    assert "<b>An" not in text and "&lt;b&gt;An" in text
