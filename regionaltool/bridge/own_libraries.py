"""GEOS and PROJ of the Python packages, kept apart from those of QGIS.

On Linux the program ``qgis`` holds its own GEOS and PROJ in the scope where every later library
looks first. The wheels of shapely and pyproj bring newer ones, and half of their calls would land
in the older: QGIS then dies without a word. Loaded with RTLD_DEEPBIND, a package finds its own
library first. It has to happen before anything else imports the packages.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from contextlib import suppress

_PACKAGES = ("shapely", "pyproj")


def load_own_libraries() -> None:
    """Import the packages so that each keeps to the library it came with."""
    deep = getattr(os, "RTLD_DEEPBIND", None)
    if deep is None:
        return
    before = sys.getdlopenflags()
    sys.setdlopenflags(os.RTLD_NOW | os.RTLD_LOCAL | deep)
    try:
        for package in _PACKAGES:
            if importlib.util.find_spec(package) is not None:
                # a package may be there without what it needs itself; `requirements` tells
                with suppress(ImportError):
                    importlib.import_module(package)
    finally:
        sys.setdlopenflags(before)
