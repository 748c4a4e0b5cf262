"""The subject itself: communes, their coverage, plans, contiguity and scores.

Plain Python on NumPy, SciPy and Shapely; nothing here knows QGIS or Qt.
"""
