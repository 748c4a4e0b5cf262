"""What tests of the bridge share."""

from collections.abc import Iterator

import pytest


@pytest.fixture
def english() -> Iterator[None]:
    """Figures and dates as in the United States, whatever the machine is set to."""
    from qgis.PyQt.QtCore import QLocale

    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)
