import gc

import pytest

from regionaltool.bridge.collector import plan_in_making


@pytest.fixture(autouse=True)
def thawed():
    yield
    gc.unfreeze()


def test_what_is_made_stays_out_of_the_collectors_way_until_the_next():
    with plan_in_making():
        assert not gc.isenabled()
        made = [[number] for number in range(1000)]
    assert gc.isenabled() and gc.get_freeze_count() > 1000
    with plan_in_making():
        assert gc.get_freeze_count() == 0
    assert len(made) == 1000


def test_when_making_fails_the_collector_runs_as_before():
    with pytest.raises(ZeroDivisionError), plan_in_making():
        _ = 1 / 0
    assert gc.isenabled() and gc.get_freeze_count() == 0
    gc.disable()
    try:
        with plan_in_making():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
