import pytest

from regionaltool.bridge.report_page import (
    Markup,
    bullets,
    heading,
    page,
    paragraph,
    summary,
    table,
    today,
)

pytestmark = pytest.mark.usefixtures("english")


def test_texts_are_escaped_and_markup_is_not():
    name, mark = "<Pháp> & Co", Markup("<b>✕</b>")
    for part in (
        heading(name),
        paragraph(name, "note"),
        bullets([name], "wrong"),
        summary([(name, name)]),
        table([name], [[name, name]]),
    ):
        assert "&lt;Pháp&gt; &amp; Co" in part and "<Pháp>" not in part
        assert isinstance(part, Markup)
    assert "<td><b>✕</b></td>" in table(["a", "b"], [["x", mark]])


def test_the_page_is_whole():
    made = page("Kế <hoạch>", [heading("A"), paragraph(today())])
    assert made.startswith("<!DOCTYPE html>") and '<html lang="en">' in made
    assert "<h1>Kế &lt;hoạch&gt;</h1>\n<h2>A</h2>" in made and made.count("<!--") == 0
