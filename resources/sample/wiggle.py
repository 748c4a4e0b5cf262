"""How does a straight line become one that looks like land, without crossing the others?"""

from collections.abc import Callable

import numpy as np
import shapely
from shapely.geometry import LineString


def roughen(
    points: np.ndarray, step: float, amplitude: float, rng: np.random.Generator
) -> np.ndarray:
    """Midpoint displacement of a polyline, shape (n, 2), until no stretch exceeds `step` metres.

    Each midpoint moves along the normal by up to `amplitude` times the stretch's length;
    given points stay where they are.
    """
    pieces = [points[:1]]
    for start, end in zip(points[:-1], points[1:], strict=True):
        stretch = np.array([start, end])
        for _ in range(8):
            delta = np.diff(stretch, axis=0)
            if np.hypot(*delta.T).max() <= step:
                break
            normal = np.column_stack([-delta[:, 1], delta[:, 0]])
            # Mostly one-sided bows look more like land than symmetric noise does.
            push = rng.uniform(-1, 1, len(delta)) * amplitude
            middle = (stretch[:-1] + stretch[1:]) / 2 + normal * push[:, None]
            woven = np.empty((len(stretch) + len(middle), 2))
            woven[0::2], woven[1::2] = stretch, middle
            stretch = woven
        pieces.append(stretch[1:])
    return np.vstack(pieces)


def smooth(points: np.ndarray, rounds: int = 2) -> np.ndarray:
    """Chaikin's corner cutting; the two ends stay."""
    for _ in range(rounds):
        quarter = points[:-1] * 0.75 + points[1:] * 0.25
        three = points[:-1] * 0.25 + points[1:] * 0.75
        inner = np.empty((2 * len(quarter), 2))
        inner[0::2], inner[1::2] = quarter, three
        points = np.vstack([points[:1], inner[1:-1], points[-1:]])
    return points


def crossing(first: LineString, second: LineString) -> bool:
    """Do two arcs meet anywhere but at common ends?"""
    if not first.intersects(second):
        return False
    ends = {first.coords[0], first.coords[-1]} & {second.coords[0], second.coords[-1]}
    meeting = first.intersection(second)
    return any(
        p.geom_type != "Point" or p.coords[0] not in ends for p in shapely.get_parts(meeting)
    )


def untangled(strength: np.ndarray, draw: Callable[[int, float], LineString]) -> list[LineString]:
    """Draw every line k as `draw(k, strength[k])`; where lines cross, calm both and try again.

    Raises RuntimeError when they still cross after twelve rounds.
    """
    strength = strength.astype(float).copy()
    lines = [draw(k, strength[k]) for k in range(len(strength))]
    for _ in range(12):
        bad = {k for k, line in enumerate(lines) if not line.is_simple}
        first, second = shapely.STRtree(lines).query(lines, predicate="intersects")
        for i, j in zip(first.tolist(), second.tolist(), strict=True):
            if i < j and crossing(lines[i], lines[j]):
                bad |= {i, j}
        if not bad:
            return lines
        for k in sorted(bad):
            strength[k] /= 2
            lines[k] = draw(k, strength[k])
    raise RuntimeError("lines still cross after calming them twelve times")
