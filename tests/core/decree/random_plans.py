"""Random provinces with names that stand in several districts, and plans that divide communes."""

import shapely
from hypothesis import strategies as st
from pyproj import CRS

from regionaltool.core.decree.decided_plan import (
    DecidedCommune,
    DecidedPlan,
    DecidedUnit,
    Province,
    UnitMember,
)

DISTRICTS = ("huyện Châu Thành", "Thành phố Mỹ Tho", "Thị xã Gò Công", "Quận 8")
NAMES = (
    "Tân Phú",
    "Hòa Bình",
    "Hoà Bình",
    "Ea H'Leo",
    "Gia Tân 1",
    "Phường Đúc",
    "1",
    "4",
    "VI",
    "Đăk Ơ",
    "Thành Thới A",
    "Và Sơn",
    "Các Sơn",
    "Lý",
)
NEW_NAMES = tuple(f"{first} {last}" for first in ("An", "Bình", "Phú") for last in NAMES[:8])
PLAIN = CRS.from_epsg(9210)
NOWHERE = shapely.Point()


@st.composite
def decided_plans(draw):
    """Four to fourteen communes in up to nine units; some communes go to several of them."""
    places = draw(
        st.lists(
            st.tuples(
                st.sampled_from(("xã", "xã", "phường", "thị trấn")),
                st.sampled_from(NAMES),
                st.sampled_from(DISTRICTS),
            ),
            min_size=4,
            max_size=14,
            unique_by=lambda place: (place[0], place[1].replace("Hoà", "Hòa"), place[2]),
        )
    )
    communes = tuple(
        DecidedCommune(str(i), name, kind, district, 1.0, 10, NOWHERE)
        for i, (kind, name, district) in enumerate(places)
    )
    n_units = draw(st.integers(1, min(9, len(communes))))
    members = {unit: [] for unit in range(n_units)}
    for commune in range(len(communes)):
        units = draw(
            st.lists(st.integers(0, n_units - 1), min_size=1, max_size=3, unique=True)
            if draw(st.integers(0, 4)) == 0
            else st.lists(st.integers(0, n_units - 1), min_size=1, max_size=1)
        )
        if len(units) == 1:
            members[units[0]].append(UnitMember(commune))
            continue
        for unit in units[:-1]:
            scope = draw(st.sampled_from(("P", "PA", "PW")))
            members[unit].append(UnitMember(commune, scope))
        members[units[-1]].append(UnitMember(commune, "R"))
    names = draw(st.lists(st.sampled_from(NEW_NAMES), min_size=9, max_size=9, unique=True))
    units = []
    for unit, taken in members.items():
        if not taken:
            continue
        kind, name = draw(st.sampled_from(("xã", "phường", "đặc khu"))), names[unit]
        only = communes[taken[0].commune]
        if len(taken) == 1 and taken[0].scope == "W" and draw(st.booleans()):
            kind, name = only.type, only.name
        elif draw(st.booleans()):
            name = communes[draw(st.sampled_from(taken)).commune].name
        units.append(DecidedUnit(f"{unit:02d}", name, kind, "", None, tuple(taken), NOWHERE, 0.0))
    province = draw(st.sampled_from((Province("Cà Mau"), Province("Đà Nẵng", "thành phố"))))
    return DecidedPlan(province, communes, tuple(units), PLAIN)
