"""Blocks as a .docx by the rules for official papers (A4, Times New Roman), and read back.

Margins and type follow Decree 30/2020/NĐ-CP, Annex I: 20 mm above and below, 30 mm left, 15 mm
right, 13 to 14 points.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from regionaltool.core.decree.papers.blocks import Block, Mark, pieces, shown
from regionaltool.core.decree.papers.needed import needed
from regionaltool.core.decree.papers.office_file import settle
from regionaltool.core.tables.sheet import Check, unchecked

if TYPE_CHECKING:
    from docx.document import Document

_FONT, _POINTS, _SIDE_POINTS, _CELL_POINTS = "Times New Roman", 14, 12, 10
_WIDE = 7
"""Columns from which on a table lies across the page."""


def write_document(
    file: Path, title: str, blocks: Sequence[Block], day: str = "", check: Check = unchecked
) -> None:
    """Write the blocks; ``day`` is what the file says of its making.

    Raises `InputError` when the package for it is missing, and what ``check`` raises.
    """
    try:
        import docx
    except ImportError as error:
        raise needed("python-docx") from error
    document = docx.Document()
    _set_up(document, title)
    across = False
    for block in blocks:
        check()
        wide = block.mark is Mark.TABLE and bool(block.rows) and len(block.rows[0]) >= _WIDE
        if wide != across and block.mark is not Mark.PAGE:
            _turn(document, wide)
            across = wide
        if block.mark is Mark.TABLE:
            _table(document, block)
        elif block.mark is Mark.SIDES:
            _sides(document, block)
        elif block.mark is Mark.PAGE:
            document.add_page_break()
        else:
            _paragraph(document, block)
    document.save(str(file))
    settle(file, day)


def read_document(file: Path) -> list[tuple[str, str]]:
    """Place and text of every paragraph and cell, in the order of reading; empty ones left out."""
    import docx

    document = docx.Document(str(file))
    found: list[tuple[str, str]] = []
    n_paragraphs = n_tables = 0
    for part in document.element.body.iterchildren():
        kind = part.tag.rsplit("}", 1)[-1]
        if kind == "p":
            n_paragraphs += 1
            found.append((f"p{n_paragraphs}", _text(part)))
        elif kind == "tbl":
            n_tables += 1
            rows = [e for e in part.iterchildren() if e.tag.endswith("}tr")]
            for row, line in enumerate(rows, start=1):
                cells = [e for e in line.iterchildren() if e.tag.endswith("}tc")]
                for column, cell in enumerate(cells, start=1):
                    found.append((f"t{n_tables}r{row}c{column}", _text(cell)))
    return [(place, text) for place, text in found if text]


def expected_texts(blocks: Sequence[Block]) -> list[str]:
    """What `read_document` is to find."""
    return [text for block in blocks for text in map(_shown_of(block), block.texts) if text]


def _shown_of(block: Block):
    return str if block.mark is Mark.TABLE else shown


def _text(element: object) -> str:
    return "".join(e.text or "" for e in element.iter() if e.tag.endswith("}t"))


def _set_up(document: Document, title: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(_POINTS)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    style.paragraph_format.space_after = Pt(6)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    document.core_properties.title = title[:250]
    document.core_properties.author = "Regional Tool"
    document.core_properties.comments = ""


def _turn(document: Document, across: bool) -> None:
    """Go on upright or across, on a new page."""
    from docx.enum.section import WD_ORIENT, WD_SECTION

    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    sides = sorted((section.page_width, section.page_height), reverse=across)
    section.page_width, section.page_height = sides


def _paragraph(document: Document, block: Block) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.shared import Mm, Pt

    paragraph = document.add_paragraph()
    bold = block.mark in (Mark.CENTRED, Mark.HEADING, Mark.SUBHEADING)
    _write(paragraph, block.text, bold=bold, italic=block.mark is Mark.ITALIC)
    form = paragraph.paragraph_format
    if block.mark is Mark.CENTRED:
        paragraph.alignment = ALIGN.CENTER
    elif block.mark is Mark.RIGHT:
        paragraph.alignment = ALIGN.RIGHT
    elif block.mark in (Mark.HEADING, Mark.SUBHEADING):
        form.space_before, form.keep_with_next = Pt(6), True
    else:
        paragraph.alignment, form.first_line_indent = ALIGN.JUSTIFY, Mm(10)


def _sides(document: Document, block: Block) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.shared import Pt

    table = document.add_table(rows=1, cols=2)
    for cell, text in zip(table.rows[0].cells, block.sides, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.alignment = ALIGN.CENTER
        _write(paragraph, text, bold=True)
        for run in paragraph.runs:
            run.font.size = Pt(_SIDE_POINTS)


def _table(document: Document, block: Block) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    # cells are made as elements: python-docx takes a minute for a thousand rows
    table = document.add_table(rows=0, cols=len(block.rows[0]))
    table.style = "Table Grid"
    for number, row in enumerate(block.rows):
        line = OxmlElement("w:tr")
        if number == 0:
            properties = OxmlElement("w:trPr")
            properties.append(OxmlElement("w:tblHeader"))
            line.append(properties)
        for text in row:
            cell, paragraph = OxmlElement("w:tc"), OxmlElement("w:p")
            run, style = OxmlElement("w:r"), OxmlElement("w:rPr")
            if number == 0:
                style.append(OxmlElement("w:b"))
            size = OxmlElement("w:sz")
            size.set(qn("w:val"), str(2 * int(Pt(_CELL_POINTS).pt)))
            style.append(size)
            run.append(style)
            said = OxmlElement("w:t")
            said.text = text
            said.set(qn("xml:space"), "preserve")
            run.append(said)
            paragraph.append(run)
            cell.append(paragraph)
            line.append(cell)
        table._tbl.append(line)


def _write(paragraph: object, text: str, *, bold: bool = False, italic: bool = False) -> None:
    from docx.enum.text import WD_COLOR_INDEX

    for piece, is_open in pieces(text):
        run = paragraph.add_run()
        # not add_run(text), which makes a tab or a line break of some signs
        said = run._r._add_t(text=piece)
        said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.bold, run.italic = bold, italic or is_open
        if is_open:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
