"""Measures and fields of rule sets in words for the screen."""

from __future__ import annotations

from regionaltool.core.problems import Term, phrase

AREA, POPULATION = "area_km2", "pop"
_TITLES = {
    AREA: phrase("Area km²"),
    POPULATION: phrase("Population"),
    "ethnic_pct": phrase("Minorities %"),
    "urban_pop_pct": phrase("Urban population %"),
    "budget_selfcover_pct": phrase("Own revenue of spending %"),
    "ind_serv_grdp_pct": phrase("Industry and services of GRDP %"),
    "nonagri_labour_pct": phrase("Workers outside agriculture %"),
    "pop_deviation_pct": phrase("Population, from the mean %"),
    "electors_councillors_deviation_pct": phrase("Electors, from the mean %"),
    "electors": phrase("Electors"),
    "member_count": phrase("Number of members"),
    "whole_count": phrase("Number of whole members"),
    "type": phrase("Type"),
    "parent_type": phrase("Type of the former district"),
    "province_type": phrase("Type of the province"),
    "terrain": phrase("Terrain"),
    "region": phrase("Region"),
    "flags": phrase("Flags"),
}
_PERCENT = "_pct"


def title_of(name: str) -> Term:
    """The phrase for a measure or a field; an office's own one is called as its file calls it."""
    return Term(_TITLES.get(name, name))


def digits_of(name: str) -> int:
    """How many digits its figures are shown with: km² and shares two, counts none."""
    return 2 if name == AREA or name.endswith(_PERCENT) else 0
