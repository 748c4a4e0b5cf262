"""QGIS in, core out, and back."""
