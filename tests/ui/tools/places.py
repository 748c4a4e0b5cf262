"""Places of the sample that tests of tools use, and what they ask again and again."""

from qgis.PyQt.QtCore import QPoint

from tests.ui.desk import Desk

FREE, DETACHED, ENCLOSED = "08483", "08417", "08471"
"""The communes of the sample's three faults."""


def block(desk: Desk, code: str) -> int:
    """A commune by its code."""
    return list(desk.session.plan.communes.ids).index(code)


def border(desk: Desk) -> tuple[int, list[int]]:
    """A commune of a unit with neighbours of other units, and three of them in a row."""
    plan, coverage = desk.session.plan, desk.session.assessor.coverage
    for inside in range(len(plan.communes)):
        unit = plan.unit_of(inside)
        row = [inside]
        while len(row) < 4:
            near = [
                int(other)
                for other in coverage.neighbours(row[-1])
                if plan.unit_of(int(other)) not in (unit, None) and other not in row
            ]
            if not near:
                break
            row.append(near[0])
        if unit is not None and len(row) == 4:
            return inside, row[1:]
    raise AssertionError("the sample has no such place")


def beside(desk: Desk, here: int) -> str:
    """A unit that borders a commune and does not have it."""
    plan = desk.session.plan
    around = map(plan.unit_of, desk.session.assessor.coverage.neighbours(here).tolist())
    return min({unit for unit in around if unit is not None} - {plan.unit_of(here)})


def square(desk: Desk, block: int, size: int = 45) -> tuple[QPoint, QPoint, list[int]]:
    """Two corners around a commune, and the communes with their middle between them."""
    middle = desk.place(block)
    start, end = middle - QPoint(size, size), middle + QPoint(size, size)
    ground = desk.workbench.tools._ground
    corners = [ground.place(ground.point(corner)) for corner in (start, end)]
    return start, end, ground.hit.rectangle(*corners).tolist()


def key(desk: Desk, *keys) -> None:
    """Press a key on the map."""
    desk.key(*keys)


def said(desk: Desk) -> str:
    """The sentence in the status bar."""
    return desk.said
