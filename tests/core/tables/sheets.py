"""A register of twelve communes in three districts, and sheets about them."""

from __future__ import annotations

import numpy as np

from regionaltool.core.join_statistics import JoinedStatistics, join_statistics
from regionaltool.core.register import Register
from regionaltool.core.tables.asked import Asked
from regionaltool.core.tables.sheet import Sheet, make_sheet

NAMES = {
    "Huyện Bắc Yên": ("Thị trấn Bắc Yên", "Xã Chim Vàn", "Xã Hồng Ngài", "Xã Tà Xùa"),
    "Huyện Mai Sơn": ("Thị trấn Hát Lót", "Xã Hát Lót", "Xã Nà Ớt", "Xã Chiềng Sơ"),
    "Thành phố Sơn La": ("Phường Tô Hiệu", "Xã Hua La", "Xã Chiềng Sơ", "Xã Cộng Hòa"),
}
COMMUNES = [(name, group) for group, names in NAMES.items() for name in names]
PEOPLE = [5000 + 137 * i for i in range(12)]
KM2 = [10.0 + 3.25 * i for i in range(12)]
IDS = [f"{100 + i:05d}" for i in range(12)]


def register(**changed: object) -> Register:
    """All twelve, with ids 00100 to 00111 and areas of 10 km² and more."""
    given = {
        "names": [name for name, _ in COMMUNES],
        "groups": [group for _, group in COMMUNES],
        "ids": IDS,
        "km2": KM2,
        "source": "xa",
    } | changed
    return Register.of(given.pop("names"), **given)


def sheet(*rows: tuple, name: str = "", file: str = "so_lieu.xlsx") -> Sheet:
    """A sheet of these rows; shorter ones are filled up with blank cells."""
    width = max(map(len, rows))
    return make_sheet(file, name, [(*row, *[None] * (width - len(row))) for row in rows])


def join(*sheets: Sheet, communes: Register | None = None, **asked: object) -> JoinedStatistics:
    """Join sheets to the twelve communes."""
    return join_statistics(communes or register(), sheets, Asked(**asked))


def values(joined: JoinedStatistics, field: str) -> list[float | None]:
    """The values of a joined field, None for unknown."""
    column = next(column for column in joined.columns if column.field == field)
    return [None if v is None or (column.kind and np.isnan(v)) else v for v in column.values]


def said(joined: JoinedStatistics) -> str:
    """All guesses and notes as text."""
    return "\n".join(map(str, (*joined.guesses, *joined.notes)))


def rests(joined: JoinedStatistics) -> list[tuple[str, str]]:
    """Reason and name of all that is left over."""
    return [(rest.why.value, rest.name) for rest in joined.rest]
