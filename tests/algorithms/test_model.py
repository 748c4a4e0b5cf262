"""The model that chains the algorithms."""

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingModelAlgorithm

from regionaltool.resource_folder import resource

FILE = resource("models", "merge_communes.model3")


@pytest.fixture
def model(provider):
    loaded = QgsProcessingModelAlgorithm()
    assert loaded.fromFile(str(FILE))
    return loaded


def test_it_chains_the_four_algorithms_and_is_valid(model):
    children = model.childAlgorithms()
    assert {child.algorithmId() for child in children.values()} == {
        "regionaltool:findneighbours",
        "regionaltool:dissolveunits",
        "regionaltool:checkcontiguity",
        "regionaltool:scoreunits",
    }
    for child in children:
        valid, faults = model.validateChildAlgorithm(child)
        assert valid, faults
    assert model.group() and model.shortHelpString()


def test_it_runs(model, grid, processing_run, tmp_path):
    results = processing_run(
        model,
        {
            "communes": grid(["A"] * 4 + ["B"] * 4 + [None]),
            "id_field": "id",
            "name_field": "name",
            "unit_field": "unit",
            "population_field": "people",
            "neighbours:neighbours": "TEMPORARY_OUTPUT",
            "units:units": "TEMPORARY_OUTPUT",
            "contiguity:contiguity": "TEMPORARY_OUTPUT",
            "scores:scores": str(tmp_path / "scores.gpkg"),
        },
        context=QgsProcessingContext(),
        feedback=QgsProcessingFeedback(),
    )
    assert (tmp_path / "scores.gpkg").is_file()
    assert {"units:units", "scores:scores", "contiguity:contiguity"} <= set(results)
