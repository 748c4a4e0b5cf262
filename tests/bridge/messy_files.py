"""A shapefile as an office hands it over: TCVN3 without .cpg, a zone with a wrong scale factor."""

from pathlib import Path

import geopandas as gpd
import shapely
from qgis.core import QgsVectorLayer

from regionaltool.core import tcvn3
from tests.core.prj import prj

NAMES = ("Phường Chiềng Lề", "Xã Mường Giàng", "Thị trấn Ít Ong", "Xã Chiềng Xôm")
DISTRICTS = ("Thành phố Sơn La", "Huyện Quỳnh Nhai", "Huyện Mường La", "Thành phố Sơn La")
CODES = (3030101, 3030401, 3030601, 3030102)
PEOPLE = (100, 200, 300, 400)
SIDE, WEST, SOUTH = 1000.0, 480_000.0, 2_289_000.0


def messy_file(folder: Path, *, wrong: bool = True) -> Path:
    """Four squares of a kilometre (in EPSG:9206) with names, codes, people and hectares."""
    corners = [(WEST + n % 2 * SIDE, SOUTH + n // 2 * SIDE) for n in range(4)]
    frame = gpd.GeoDataFrame(
        {
            "TEN_XA": [tcvn3.encode(name).decode("latin-1") for name in NAMES],
            "TEN_HUYEN": [tcvn3.encode(name).decode("latin-1") for name in DISTRICTS],
            "MA_XA": CODES,
            "DAN_SO": PEOPLE,
            "DT_HA": [100.02] * 4,  # the scale of the zone here
        },
        geometry=[shapely.box(x, y, x + SIDE, y + SIDE) for x, y in corners],
        crs=prj(k=0.9996) if wrong else "EPSG:9206",
    )
    file = folder / "xa.shp"
    frame.to_file(file, encoding="ISO-8859-1", layer_options={"RESIZE": "YES"})
    file.with_suffix(".cpg").unlink()
    file.with_suffix(".prj").write_text(prj(k=0.9996 if wrong else 0.9999))
    with file.with_suffix(".dbf").open("r+b") as table:
        table.seek(29)  # the byte that tells the code page
        table.write(b"\0")
    return file


def messy_layer(folder: Path, **options: bool) -> QgsVectorLayer:
    """The file as QGIS opens it."""
    layer = QgsVectorLayer(str(messy_file(folder, **options)), "xa", "ogr")
    assert layer.isValid()
    return layer
