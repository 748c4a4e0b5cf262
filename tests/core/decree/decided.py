"""A small province as it is decided: twelve communes of two districts, six units."""

from dataclasses import replace
from math import nan

import shapely
from pyproj import CRS

from regionaltool.core.consultation.consent import CommuneConsent, Consent, UnitConsent
from regionaltool.core.consultation.votes import Votes
from regionaltool.core.criteria.judgement import Judgement, Measured
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.decree.decided_plan import (
    DecidedCommune,
    DecidedPlan,
    DecidedUnit,
    Origin,
    Province,
    UnitMember,
)

NAMES = (
    ("xã", "Tân Đức"),
    ("xã", "Tân Thuận"),
    ("thị trấn", "Tiên Lãng"),
    ("xã", "Hòa Bình"),
    ("phường", "Phường 1"),
    ("phường", "Phường 2"),
    ("xã", "Trí Lực"),
    ("xã", "Tân Phú"),
    ("xã", "Hòa Bình"),
    ("xã", "Hồ Thị Kỷ"),
    ("xã", "Krông Na"),
    ("xã", "Ea Wer"),
)
UNITS = (
    ("00001", "xã", "Tân Thuận", (0, 1), 1),
    ("00003", "xã", "Tiên Lãng", (2, 3), 2),
    ("00005", "phường", "An Bình", (4, 5, 6), 4),
    ("00008", "xã", "Tân Phú", (7, 8), 7),
    ("00010", "xã", "Hồ Thị Kỷ", (9,), 9),
    ("00011", "xã", "Buôn Đôn", (10,), 10),
)


def decided_province(**changes: object) -> DecidedPlan:
    """The province; the last commune goes to the unit of its neighbour."""
    communes = tuple(
        DecidedCommune(
            id=f"{place + 1:05d}",
            name=name,
            type=kind,
            district="huyện Đầm Dơi" if place < 6 else "thị xã Thái Bình",
            km2=10.005 + place,
            people=None if place == 3 else 1000 * (place + 1) + place,
            geometry=_square(place),
            polygon_km2=1.0,
        )
        for place, (kind, name) in enumerate(NAMES)
    )
    units = tuple(
        DecidedUnit(
            id=key,
            name=name,
            type=kind,
            code=communes[seat].id,
            seat=seat,
            members=tuple(map(UnitMember, members)),
            outline=shapely.union_all([_square(place) for place in members]),
            polygon_km2=float(len(members)),
            judgement=_judgement(key, len(members)),
            reason="Địa bàn biệt lập" if key == "00003" else "",
            consent=_consent(key, members),
        )
        for key, kind, name, members, seat in UNITS
    )
    last = replace(units[-1], members=(UnitMember(10),))
    extra = replace(
        units[3],
        members=(*units[3].members, UnitMember(11)),
        outline=shapely.union_all([_square(place) for place in (7, 8, 11)]),
    )
    units = (*units[:3], extra, units[4], last)
    made = DecidedPlan(
        province=Province("Cà Mau", "tỉnh", "96", merged=True),
        communes=communes,
        units=units,
        crs=CRS("EPSG:9210"),
        date="2025-06-16",
        effective="2025-07-01",
        resolution="1655/NQ-UBTVQH15",
        origin=Origin("communes", 7, "NQ 76 (vn-76-2025)", profile="Default 1"),
    )
    return replace(made, **changes)


def _square(place: int) -> shapely.Geometry:
    x, y = 5e5 + 1000 * (place % 4), 2.2e6 + 1000 * (place // 4)
    return shapely.box(x, y, x + 1000, y + 1000)


def _judgement(unit: str, members: int) -> Judgement:
    short = unit == "00003"
    outcome = Outcome.REPORT if short else Outcome.MET
    area = Measured("area_km2", 0, 22.0, 30.0, 15.0, "NQ 27", 146.666, Outcome.MET, "Điều 5", nan)
    people = Measured("pop", 0, nan, 16000.0, 16000.0, "", nan, outcome, "Điều 5", nan)
    return Judgement(
        unit=unit,
        outcome=outcome,
        cite="Điều 5(1)",
        measured=(area, people),
        met=not short,
        waived=members >= 3,
        waiver_cite="Điều 5(2)",
        of_class="xa_other",
        rule_set="NQ 76",
        missing=(),
        no_class=False,
    )


def _consent(unit: str, members: tuple[int, ...]) -> UnitConsent | None:
    if unit not in ("00001", "00003"):
        return None
    votes = {0: Votes(100, 96, 4), 1: Votes(200, 150, 50), 2: Votes(300, 299, 1), 3: None}
    return UnitConsent(
        unit,
        Consent.AGREED,
        tuple(CommuneConsent(place, Consent.AGREED, votes[place]) for place in members),
    )
