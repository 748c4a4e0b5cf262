"""From layers and tables of QGIS, and files, to the inputs of the score."""
