"""Core tests are drawn from fixed seeds, so that a failure comes back on the next run."""

import pytest
from hypothesis import HealthCheck, settings


def pytest_configure(config: pytest.Config) -> None:
    settings.register_profile(
        "core",
        deadline=None,
        derandomize=True,
        max_examples=config.getoption("--examples") or 60,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile("core")
