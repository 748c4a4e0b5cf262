"""A plan as shapefile and GeoPackage.

Everything is checked first, then written under a temporary name beside the target, read back,
and only then moved. Whatever fails, files of an earlier export stay as they were.
"""

from __future__ import annotations

