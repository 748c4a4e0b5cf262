"""The coordinate systems of Vietnam, VN-2000, as EPSG lists them.

Every province has a zone of its own by law, and merged provinces lie across zones, so a zone is
offered and never chosen. Only the order depends on where the layer lies.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Vn2000:
    """One coordinate system on the datum VN-2000."""

    epsg: int
    title: str
    meridian: float | None = None
    """Central meridian in degrees east, None for geographic coordinates."""
    scale: float | None = None
    """Scale factor on the meridian: 0.9999 in zones of 3°, 0.9996 in those of 6°."""


def _zone(epsg: int, degrees: int, minutes: int, name: str = "") -> Vn2000:
    title = f"VN-2000 / TM-3 {degrees}°{minutes:02d}′{name}"
    return Vn2000(epsg, title, degrees + minutes / 60, 0.9999)


ZONES = (
    _zone(5896, 102, 0, " (481)"),
    _zone(9205, 103, 0),
    _zone(9206, 104, 0),
    _zone(9207, 104, 30),
    _zone(9208, 104, 45),
    _zone(5897, 105, 0, " (482)"),
    _zone(9209, 105, 30),
    _zone(9210, 105, 45),
    _zone(9211, 106, 0),
    _zone(9212, 106, 15),
    _zone(9213, 106, 30),
    _zone(9214, 107, 0),
    _zone(9215, 107, 15),
    _zone(9216, 107, 30),
    _zone(5899, 107, 45, " (Đà Nẵng)"),
    _zone(5898, 108, 0, " (491)"),
    _zone(9217, 108, 15),
    _zone(9218, 108, 30),
)
"""The zones of 3°, in which provinces keep their maps."""

WIDE_ZONES = (
    Vn2000(3405, "VN-2000 / UTM 48N", 105.0, 0.9996),
    Vn2000(3406, "VN-2000 / UTM 49N", 111.0, 0.9996),
)
"""The zones of 6°, for maps of several provinces."""

GEOGRAPHIC = Vn2000(4756, "VN-2000")

# Withdrawn by EPSG: false easting and northing were exchanged.
_REPLACED = {6956: 5896, 6957: 5897, 6958: 5898, 6959: 5899}


def offered(longitudes: tuple[float, float] | None) -> tuple[Vn2000, ...]:
    """All of them in the order of offering: 3° zones, 6° zones, geographic.

    ``longitudes`` are west and east of the layer in degrees. The zone whose meridian is nearest
    to its middle comes first; without them the zones go from west to east.
    """
    if longitudes is None:
        return (*ZONES, *WIDE_ZONES, GEOGRAPHIC)
    middle = sum(longitudes) / 2

    def distance(record: Vn2000) -> float:
        return abs(record.meridian - middle)

    return (*sorted(ZONES, key=distance), *sorted(WIDE_ZONES, key=distance), GEOGRAPHIC)


def replacement(epsg: int) -> int | None:
    """The code to use instead of a withdrawn one, None when the code is not withdrawn."""
    return _REPLACED.get(epsg)
