"""Regional Tool: merge communes into new administrative units, inside QGIS.

Importing the package needs neither QGIS nor Qt, so `regionaltool.core` works in a notebook.
"""


def classFactory(iface):  # noqa: N802 - QGIS looks for this name
    """What QGIS calls to start the plugin; on a Python that is too old it says so."""
    import sys

    if sys.version_info < (3, 11):  # noqa: UP036 - QGIS may bring its own, older Python
        raise RuntimeError(
            "Regional Tool needs Python 3.11 or newer, and this QGIS runs on Python "
            + ".".join(map(str, sys.version_info[:2]))
            + ". Install a newer QGIS."
        )
    from regionaltool.plugin import RegionalToolPlugin

    return RegionalToolPlugin(iface)
