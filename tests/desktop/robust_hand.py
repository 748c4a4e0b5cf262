"""Runs inside QGIS: what a user, or QGIS itself, does to the things around a plan."""

from pathlib import Path

from qgis import utils
from qgis.core import QgsCoordinateReferenceSystem, QgsProject


def workbench():
    """The workbench of the plugin as it is loaded now."""
    return utils.plugins["regionaltool"].workbench


def set_crs(authid: str) -> bool:
    """Give the project another coordinate system."""
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(authid))
    return True


def remove_layer(name: str) -> bool:
    """Take a layer out of the project, as by hand."""
    (layer,) = QgsProject.instance().mapLayersByName(name)
    QgsProject.instance().removeMapLayer(layer.id())
    return True


def reload_plugin() -> bool:
    """As the Plugin Reloader does it."""
    return utils.unloadPlugin("regionaltool") and (
        utils.loadPlugin("regionaltool") and utils.startPlugin("regionaltool")
    )


def new_project() -> bool:
    """An empty project in place of the present one, unasked."""
    QgsProject.instance().setDirty(False)
    return utils.iface.newProject(False)


def open_plan(file: str) -> bool:
    """Open a plan file."""
    workbench().files.open_file(Path(file))
    return True


def assignment() -> dict[str, str | None] | None:
    """Commune → unit, None while there is no plan."""
    session = workbench().session
    if session is None:
        return None
    return dict(zip(session.plan.communes.ids, session.plan.assignment, strict=True))
