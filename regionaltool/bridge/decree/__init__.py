"""The package of a decree: files written by QGIS, put in place together, and read back."""
