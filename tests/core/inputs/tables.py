"""Six communes in two former districts, and tables about them."""

from __future__ import annotations

from regionaltool.core.communes import Communes
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.problems import Problem
from regionaltool.core.tables.sheet import make_sheet
from tests.core.score.readings import row_of

NAMES = ("Xã Chim Vàn", "Xã Tà Xùa", "Xã Nà Ớt", "Xã Chiềng Sơ", "Xã Hua La", "Thị trấn Hát Lót")
CODES = ("01001", "01002", "01003", "02001", "02002", "12001")
DISTRICTS = ("Huyện Bắc Yên",) * 3 + ("Huyện Mai Sơn",) * 3
PEOPLE = (400, 300, 100, 900, 120, 80)


def six(**columns: object) -> Communes:
    """The communes."""
    given = {
        "ids": CODES,
        "names": NAMES,
        "group": DISTRICTS,
        "population": PEOPLE,
        "source": "xa",
    }
    return row_of(6, **(given | columns))


SIX = six()


def table(*rows: tuple, communes: Communes = SIX, is_layer: bool = False) -> Rows:
    """A sheet of these rows, as it is read."""
    width = max(map(len, rows))
    filled = [(*row, *[None] * (width - len(row))) for row in rows]
    return Rows.of_sheet(make_sheet("so_lieu.xlsx", "", filled, is_layer=is_layer), communes)


def said(problems: tuple[Problem, ...]) -> str:
    """All that is to be told."""
    return "\n".join(map(str, problems))
