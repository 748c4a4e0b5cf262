"""A shapefile as an office hands it over: TCVN3 without .cpg, a zone with a wrong scale factor."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

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


def messy_file(folder: Path) -> Path:
    """Four squares of a kilometre (in EPSG:9206) with names, codes, people and hectares."""
    for suffix, data in _parts().items():
        (folder / f"xa{suffix}").write_bytes(data)
    return folder / "xa.shp"


def messy_layer(folder: Path) -> QgsVectorLayer:
    """The file as QGIS opens it."""
    layer = QgsVectorLayer(str(messy_file(folder)), "xa", "ogr")
    assert layer.isValid()
    return layer


def table(folder: Path, rows: list[str], name: str = "so_lieu.csv") -> Path:
    """A CSV in UTF-8, row by row."""
    file = folder / name
    file.write_text("\n".join(rows) + "\n", encoding="utf-8-sig")
    return file


def by_name(folder: Path, names: Sequence[str] = NAMES) -> Path:
    """Names without their types, as people type them, with people and hectares."""
    rows = []
    for number, (district, name) in enumerate(zip(DISTRICTS, names, strict=True), start=1):
        typed = name if "trấn" in name else name.split(" ", 1)[1]
        rows.append(f"{number},{district},{typed},{1000 + number},100.02")
    return table(folder, ["STT,Huyện,Tên xã,Dân số,Diện tích (ha)", *rows])


@cache
def _parts() -> Mapping[str, bytes]:
    """Ending → content of each file of the shapefile."""
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
        crs="EPSG:9206",
    )
    with TemporaryDirectory() as folder:
        frame.to_file(Path(folder, "xa.shp"), encoding="ISO-8859-1")
        parts = {file.suffix: file.read_bytes() for file in Path(folder).iterdir()}
    del parts[".cpg"]
    parts[".prj"] = prj(k=0.9996).encode()
    table = bytearray(parts[".dbf"])
    table[29] = 0  # the byte that tells the code page
    return {**parts, ".dbf": bytes(table)}
