"""What is counted once is not changed afterwards: the records of the score are frozen."""

import dataclasses
import importlib
import pkgutil

import pytest

from regionaltool.core import score

MODULES = [
    importlib.import_module(f"{score.__name__}.{found.name}")
    for found in pkgutil.iter_modules(score.__path__)
]
RECORDS = [
    record
    for module in MODULES
    for record in vars(module).values()
    if dataclasses.is_dataclass(record) and record.__module__ == module.__name__
]


def test_there_are_some():
    assert len(RECORDS) > 10


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_it_is_frozen_and_with_arrays_it_is_equal_to_itself_alone(record):
    assert record.__dataclass_params__.frozen
    # arrays have no truth value: comparing two of them by their fields would raise
    arrays = any("NDArray" in str(field.type) for field in dataclasses.fields(record))
    assert not (arrays and record.__eq__ is not object.__eq__)
