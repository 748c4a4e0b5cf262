import numpy as np
import pytest
import shapely

from regionaltool.bridge.border_work import (
    CHECK,
    REPAIR,
    WORK,
    Tolerances,
    check_task,
    read_defects,
    read_repair,
    repair_task,
)
from regionaltool.bridge.work_files import RESULT, TASK, Content, pack, unpack
from regionaltool.core.defects.check import find_defects
from regionaltool.core.repair import repair
from regionaltool.core.steps import in_silence
from tests.core.squares import box, ring, rows_of

TOLERANCES = Tolerances(50.0, 1e6, 0.01)
BOW = ring((0, 0), (1000, 1000), (1000, 0), (0, 1000))
TWICE = box(5000, 0, 6000, 1000)
ROWS = rows_of(BOW, box(990, 0, 2000, 1000), TWICE, TWICE, None, names=["An", None, "C", "D", "E"])


@pytest.fixture
def through_files(tmp_path):
    """Work whose task and result go through files, as they do to a child."""

    def run(work: str, task: Content) -> Content:
        pack(tmp_path, TASK, task)
        pack(tmp_path, RESULT, WORK[work](unpack(tmp_path, TASK), in_silence))
        return unpack(tmp_path, RESULT)

    return run


def test_a_check_is_the_same_by_way_of_files(through_files):
    defects = read_defects(through_files(CHECK, check_task(ROWS, TOLERANCES)))
    direct = find_defects(ROWS, 50.0, 1e6)
    assert defects == direct and len(direct.found) >= 4


def test_a_repair_is_the_same_by_way_of_files(through_files):
    people = np.array([1, 2, 3, 4, np.nan])
    repaired = read_repair(through_files(REPAIR, repair_task(ROWS, TOLERANCES, people)))
    direct = repair(ROWS, people, 50.0, 1e6, 0.01)
    assert shapely.equals_identical(repaired.geometry, direct.geometry)[:3].tolist() == [
        True,
        True,
        False,
    ]
    assert [s is None for s in repaired.geometry] == [False, False, True, False, True]
    np.testing.assert_equal(repaired.area_change_m2, direct.area_change_m2)
    for name in ("dropped", "gaps_filled", "gap_area_m2", "true_holes", "made_valid", "changed"):
        assert getattr(repaired, name) == getattr(direct, name), name
