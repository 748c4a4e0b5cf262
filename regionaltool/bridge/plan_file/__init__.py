"""The plan on the disk: a GeoPackage and the journal of the edits made since it was last written.

Nothing here knows Qt or QGIS, so that a plan can be opened, folded and saved without a window.
"""
