"""One letter of a file of a package changed, as a slip of the hand would."""

import random
from pathlib import Path

import openpyxl

LETTERS = "abcdehiklmnopqstuvxyàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"


def other_letter(letter: str, chance: random.Random) -> str:
    if letter.isdigit():
        return chance.choice([d for d in "0123456789" if d != letter])
    return chance.choice([one for one in LETTERS if one != letter])


def slip(text: str, chance: random.Random, *, same_bytes: bool = False) -> str | None:
    """The text with one letter or digit changed; None when it has none."""
    places = [
        at for at, c in enumerate(text) if c.isalnum() and (not same_bytes or len(c.encode()) == 1)
    ]
    if not places:
        return None
    at = chance.choice(places)
    new = other_letter(text[at], chance)
    while same_bytes and len(new.encode()) > 1:
        new = other_letter(text[at], chance)
    return text[:at] + new + text[at + 1 :]


def spoil(file: Path, chance: random.Random) -> str:
    """Change one letter in a cell or paragraph of the file; the place where it was."""
    return {".docx": _docx, ".xlsx": _xlsx, ".dbf": _dbf, ".csv": _csv, ".txt": _text}[file.suffix](
        file, chance
    )


def _docx(file: Path, chance: random.Random) -> str:
    import docx

    document = docx.Document(str(file))
    runs = [e for e in document.element.body.iter() if e.tag.endswith("}t") and slip_in(e.text)]
    run = chance.choice(runs)
    run.text = slip(run.text, chance)
    document.save(str(file))
    return run.text


def slip_in(text: str | None) -> bool:
    return bool(text) and any(c.isalnum() for c in text)


def _xlsx(file: Path, chance: random.Random) -> str:
    book = openpyxl.load_workbook(file)
    cells = [
        (sheet.title, cell)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None and slip_in(str(cell.value))
    ]
    sheet, cell = chance.choice(cells)
    if isinstance(cell.value, str):
        cell.value, cell.data_type = slip(cell.value, chance), "s"
    else:
        cell.value = type(cell.value)(slip(str(cell.value), chance))
    book.save(file)
    return f"{sheet}!{cell.coordinate}"


def _dbf(file: Path, chance: random.Random) -> str:
    """In the bytes themselves: a field that is not blank, in any row."""
    content = bytearray(file.read_bytes())
    n_rows = int.from_bytes(content[4:8], "little")
    head, length = (int.from_bytes(content[at : at + 2], "little") for at in (8, 10))
    fields = []
    offset = 1
    for at in range(32, head - 1, 32):
        name = bytes(content[at : at + 11]).split(b"\0")[0].decode()
        fields.append((name, offset, content[at + 16]))
        offset += content[at + 16]
    while True:
        row = chance.randrange(n_rows)
        name, begin, width = chance.choice(fields)
        at = head + row * length + begin
        text = bytes(content[at : at + width]).decode()
        new = slip(text, chance, same_bytes=True)
        if new is not None:
            content[at : at + width] = new.encode()
            file.write_bytes(content)
            return f"{name}{row + 1}"


def _csv(file: Path, chance: random.Random) -> str:
    return _text(file, chance)


def _text(file: Path, chance: random.Random) -> str:
    text = file.read_bytes().decode("utf-8-sig")
    file.write_bytes(
        (b"\xef\xbb\xbf" if file.suffix == ".csv" else b"") + slip(text, chance).encode()
    )
    return ""
