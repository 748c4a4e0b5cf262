import pytest

from tests.ui.desk import Desk


@pytest.fixture
def painting(started: Desk) -> Desk:
    """A plan, with the assign tool taken."""
    started.pick_tool()
    return started
