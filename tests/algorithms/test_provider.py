"""The provider and what all algorithms promise: names that stay, and help for everything."""

import pytest
from qgis.core import QgsApplication

GROUPS = {
    "checkcoverage": "Prepare",
    "repaircoverage": "Prepare",
    "findneighbours": "Prepare",
    "joinstatistics": "Prepare",
    "dissolveunits": "Units",
    "checkcontiguity": "Units",
    "checkcriteria": "Units",
    "scoreunits": "Development space",
    "traveltimes": "Development space",
    "chooseseats": "Development space",
    "compareplans": "Plans",
    "decreetext": "Decree",
    "readdecree": "Decree",
    "exportdecree": "Decree",
    "checkdecree": "Decree",
    "lineage": "Plans",
    "transferstatistics": "Plans",
}
# what models, scripts and batches rely on
PARAMETERS = {
    "checkcoverage": {"GAP_WIDTH", "GAP_AREA"},
    "repaircoverage": {"POPULATION_FIELD", "GAP_WIDTH", "GAP_AREA", "SNAP", "DROPPED", "REPORT"},
    "findneighbours": {"LINKS", "LINK_KIND_FIELD", "LINK_TOLERANCE"},
    "joinstatistics": {
        "GROUP_FIELD",
        "TABLE",
        "SHEET",
        "HEADER_ROWS",
        "TABLE_KEY",
        "COLUMNS",
        "SUM_COLUMNS",
        "AGGREGATE",
        "UNITS",
        "UNMATCHED",
        "REPORT",
    },
    "dissolveunits": {
        "UNIT_FIELD",
        "UNIT_NAME_FIELD",
        "POPULATION_FIELD",
        "AREA_FIELD",
        "SELECTION",
        "WHERE",
        "NEW_UNIT",
        "SUM_FIELDS",
        "UNASSIGNED",
    },
    "exportdecree": {
        "PLAN",
        "UNIT_FIELD",
        "UNIT_NAME_FIELD",
        "SEAT_FIELD",
        "CODE_FIELD",
        "PROVINCE",
        "DATE",
        "EFFECTIVE",
        "RESOLUTION",
        "RULE_SET",
        "LANGUAGE",
        "FORM",
        "STYLE",
        "TEMPLATE",
        "CRS",
        "ATLAS",
        "ACCEPT",
        "FOLDER",
    },
    "checkdecree": {"PLAN", "UNIT_FIELD", "SEAT_FIELD", "TEMPLATE", "FOLDER"},
    "checkcontiguity": {"UNIT_FIELD", "LINKS", "POINT_TOUCH", "DETACHED", "UNASSIGNED"},
    "checkcriteria": {
        "PLAN",
        "UNIT_FIELD",
        "RULE_SET",
        "DATE",
        "TYPE_FIELD",
        "TERRAIN_FIELD",
        "REGION_FIELD",
        "PROVINCE_TYPE_FIELD",
        "ETHNIC_FIELD",
        "FLAGS_FIELD",
        "PARENT_TYPE_FIELD",
        "FIGURES",
        "UNASSIGNED",
    },
    "scoreunits": {
        "UNIT_FIELD",
        "POPULATION_FIELD",
        "AREA_FIELD",
        "GROUP_FIELD",
        "SEATS",
        "PROFILE",
        "WEIGHTS",
        "REPORT",
        "UNASSIGNED",
    },
    "traveltimes": {"SEATS", "SEAT_ID_FIELD", "ROADS", "SPEED_FIELD", "LIMIT", "OPENING_YEAR"},
    "chooseseats": {
        "PLAN",
        "UNIT_FIELD",
        "POPULATION_FIELD",
        "CANDIDATES",
        "CANDIDATE_ID_FIELD",
        "MEASURE",
        "ROADS",
        "SPEED_FIELD",
        "LIMIT",
        "COMMUNES",
        "UNASSIGNED",
    },
    "compareplans": {
        "UNIT_FIELD",
        "UNIT_FIELD_2",
        "PLAN_TABLE",
        "PLAN_TABLE_2",
        "PLAN",
        "PLAN_2",
        "POPULATION_FIELD",
        "AREA_FIELD",
        "REPORT",
    },
    "decreetext": {"MEMBERS", "FORM", "STYLE"},
    "readdecree": {"TEXT"},
    "lineage": {
        "NEW",
        "NEW_ID_FIELD",
        "NEW_NAME_FIELD",
        "NEW_TYPE_FIELD",
        "NEW_PROVINCE_FIELD",
        "TOLERANCE",
        "PLAN",
        "UNIT_FIELD",
        "UNIT_NAME_FIELD",
        "UNIT_TYPE_FIELD",
        "POPULATION_FIELD",
        "AREA_FIELD",
        "TYPE_FIELD",
        "GROUP_FIELD",
        "PROVINCE_FIELD",
        "RESOLUTION",
        "DATE",
        "OLD_DATE",
        "CSV",
        "UNASSIGNED",
    },
    "transferstatistics": {
        "NEW",
        "NEW_ID_FIELD",
        "NEW_NAME_FIELD",
        "TOLERANCE",
        "PLAN",
        "UNIT_FIELD",
        "UNIT_NAME_FIELD",
        "POPULATION_FIELD",
        "AREA_FIELD",
        "SUM_FIELDS",
        "SUM_BY_AREA_FIELDS",
        "MEAN_FIELDS",
        "MEAN_BY_AREA_FIELDS",
        "UNASSIGNED",
    },
}
NUMBERS = {
    "checkcoverage": {
        "OVERLAPS",
        "GAPS",
        "INVALID",
        "DUPLICATE_IDS",
        "UNMATCHED",
        "SLITS",
        "TRUE_HOLES",
    },
    "repaircoverage": {"DROPPED_COUNT", "CHANGED", "GAPS_FILLED", "TRUE_HOLES"},
    "findneighbours": set(),
    "joinstatistics": {"MATCHED", "UNMATCHED_COUNT", "AMBIGUOUS"},
    "dissolveunits": {"UNASSIGNED_COUNT"},
    "checkcontiguity": {"UNASSIGNED_COUNT", "NOT_CONTIGUOUS"},
    "checkcriteria": {
        "UNASSIGNED_COUNT",
        "MET",
        "WAIVED",
        "EXCLUDED",
        "REPORT",
        "NOT_MET",
        "UNKNOWN",
    },
    "scoreunits": {
        "UNASSIGNED_COUNT",
        "PLAN_SCORE",
        "PLAN_SCORE_LOW",
        "PLAN_SCORE_HIGH",
        "VIOLATIONS",
    },
    "traveltimes": {"PAIRS", "OUT_OF_REACH"},
    "chooseseats": {"UNASSIGNED_COUNT", "ASSUMED", "OUT_OF_REACH"},
    "compareplans": {
        "PEOPLE_MOVED",
        "AREA_MOVED_KM2",
        "COMMUNES_MOVED",
        "VARIATION_OF_INFORMATION",
        "UNITS_A",
        "UNITS_B",
    },
    "decreetext": {"CLAUSES", "DIFFERENCES"},
    "exportdecree": {"UNITS", "ACCEPTED"},
    "checkdecree": {"DIFFERENCES"},
    "readdecree": {"CLAUSES", "NOTES"},
    "lineage": {
        "UNASSIGNED_COUNT",
        "NEW_WITHOUT_OLD",
        "WHOLE",
        "PART",
        "REST",
        "RENAMED",
        "KEPT",
    },
    "transferstatistics": {"UNASSIGNED_COUNT", "PEOPLE_BEFORE", "PEOPLE_AFTER", "PEOPLE_LEFT"},
}


COMMUNES = {"INPUT", "ID_FIELD", "NAME_FIELD"}
WITHOUT_COMMUNES = {"decreetext", "readdecree"}


def test_the_provider_has_these_algorithms(provider):
    assert (provider.id(), provider.name()) == ("regionaltool", "Regional Tool")
    assert {algorithm.name() for algorithm in provider.algorithms()} == set(GROUPS)
    assert not provider.icon().isNull()


@pytest.fixture(params=GROUPS)
def algorithm(request, provider):
    return QgsApplication.processingRegistry().algorithmById(f"regionaltool:{request.param}")


def test_names_that_the_outside_relies_on(algorithm):
    given = {parameter.name() for parameter in algorithm.parameterDefinitions()}
    output = {"FOLDER" if algorithm.name() == "exportdecree" else "OUTPUT"}
    common = output | (set() if algorithm.name() in WITHOUT_COMMUNES else COMMUNES)
    assert given >= PARAMETERS[algorithm.name()] | common
    outputs = {output.name() for output in algorithm.outputDefinitions()}
    assert outputs >= NUMBERS[algorithm.name()] | output
    assert algorithm.group() == GROUPS[algorithm.name()]


def test_everything_has_its_help(algorithm):
    assert algorithm.displayName() and len(algorithm.shortHelpString()) > 100
    assert algorithm.shortDescription() and "xã" in algorithm.tags()
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help().endswith("."), parameter.name()
    assert not algorithm.icon().isNull()


def test_a_new_one_is_made_for_every_run(algorithm):
    fresh = algorithm.create()
    assert fresh is not algorithm and fresh.id() == algorithm.id()
