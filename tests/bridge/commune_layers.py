"""Layers of communes as planners bring them: four squares of a kilometre, each with a fault."""

from collections.abc import Mapping, Sequence

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from regionaltool.bridge.read_communes import CommuneFields

LAYER = "Xã"
FIELDS = CommuneFields(id="code", name="name", population="people", unit="unit")
COLUMNS = "code:string,name:string,people:integer,unit:string"
ROWS = (
    ("01", "An", 100, "u"),
    ("02", "Bình", 200, "u"),
    ("03", "Châu", 300, "v"),
    ("04", "Đông", 400, "v"),
)
WEST, SOUTH, SIDE = 500000, 2300000, 1000


def square(number: int, side: float = SIDE, west: float = WEST, south: float = SOUTH) -> str:
    """Outline of a commune as coordinates of WKT; 0 and 1 are the southern ones."""
    x, y = west + number % 2 * side, south + number // 2 * side
    corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
    return ", ".join(f"{east!r} {north!r}" for east, north in corners)


SQUARES = tuple(f"Polygon(({square(number)}))" for number in range(4))
DEGREES = tuple(f"Polygon(({square(n, 0.01, 105.8, 21.0)}))" for n in range(4))


def commune_layer(
    rows: Sequence[Sequence[object]] = ROWS,
    shapes: Sequence[str | None] = SQUARES,
    *,
    kind: str = "Polygon",
    crs: str = "EPSG:32648",
    columns: str = COLUMNS,
) -> QgsVectorLayer:
    """A memory layer; ``shapes`` are WKT, None for no geometry."""
    fields = "".join(f"&field={column}" for column in columns.split(","))
    layer = QgsVectorLayer(f"{kind}?crs={crs}{fields}", LAYER, "memory")
    assert layer.isValid() and len(layer.fields()) == columns.count(",") + 1
    features = []
    for row, shape in zip(rows, shapes, strict=False):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        if shape is not None:
            geometry = QgsGeometry.fromWkt(shape)
            assert not geometry.isNull(), shape
            feature.setGeometry(geometry)
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


def column(layer: QgsVectorLayer, name: str) -> list:
    """The values of a field, feature by feature."""
    return [feature[name] for feature in layer.getFeatures()]


def changed(column: int, value: object, row: int = 1) -> list[list[object]]:
    """The rows with one other value."""
    rows = [list(values) for values in ROWS]
    rows[row][column] = value
    return rows


def reshaped(shape: str | None, row: int = 1) -> list[str | None]:
    """The shapes with one other."""
    return [*SQUARES[:row], shape, *SQUARES[row + 1 :]]


def _with_z(kind: str, values: str) -> list[str]:
    def lifted(number: int) -> str:
        return ", ".join(f"{corner} {values}" for corner in square(number).split(", "))

    return [f"Polygon{kind}(({lifted(number)}))" for number in range(4)]


def _no_crs() -> QgsVectorLayer:
    layer = commune_layer()
    layer.setCrs(type(layer.crs())())
    return layer


def _edited() -> QgsVectorLayer:
    """Names, figures, shapes, a new and a deleted commune: none of it saved."""
    layer = commune_layer()
    layer.startEditing()
    first, *_, last = layer.getFeatures()
    layer.changeAttributeValue(first.id(), 1, "Ân")
    layer.changeAttributeValue(first.id(), 2, 1000)
    layer.deleteFeature(last.id())
    added = QgsFeature(layer.fields())
    added.setAttributes(["05", "Ích", 50, "v"])
    added.setGeometry(QgsGeometry.fromWkt(SQUARES[3]))
    assert layer.addFeature(added)
    return layer


# (name: what to make it of, what the sentence must hold)
REFUSED: Mapping[str, tuple] = {
    "no features": (lambda: commune_layer(()), ("no communes",)),
    "no CRS": (_no_crs, ("coordinate system", "properties")),
    "an id twice": (lambda: commune_layer(changed(0, "01")), ("01", "id")),
    "an id NULL": (lambda: commune_layer(changed(0, None)), ("Bình", "id")),
    "an id blank": (lambda: commune_layer(changed(0, "  ")), ("Bình", "id")),
    "geometry NULL": (lambda: commune_layer(shapes=reshaped(None)), ("Bình (02)", "geometry")),
    "geometry empty": (
        lambda: commune_layer(shapes=reshaped("Polygon EMPTY")),
        ("Bình (02)", "geometry"),
    ),
    "fewer people than none": (
        lambda: commune_layer(changed(2, -5)),
        ("Bình (02)", "people", "negative"),
    ),
    "people as text": (
        lambda: commune_layer(
            changed(2, "12.345"), columns=COLUMNS.replace("people:integer", "people:string")
        ),
        ("Bình (02)", "people", "12.345"),
    ),
    "a ring that crosses itself": (
        lambda: commune_layer(
            shapes=reshaped(
                "Polygon((501000 2300000, 502000 2301000, 502000 2300000, 501000 2301000, "
                "501000 2300000))"
            )
        ),
        ("Bình (02)", "invalid"),
    ),
    "a ring of two points": (
        lambda: commune_layer(
            shapes=reshaped("Polygon((501000 2300000, 502000 2301000, 501000 2300000))")
        ),
        ("Bình (02)", "invalid"),
    ),
    "degrees that are metres": (
        lambda: commune_layer(crs="EPSG:4326"),
        ("coordinates", "coordinate system"),
    ),
}

# (name: what to make it of, units, what a note must hold or none)
ACCEPTED: Mapping[str, tuple] = {
    "degrees": (lambda: commune_layer(shapes=DEGREES, crs="EPSG:4326"), 2, ()),
    "ids as numbers": (
        lambda: commune_layer(
            [(int(code), *rest) for code, *rest in ROWS],
            columns=COLUMNS.replace("code:string", "code:integer"),
        ),
        2,
        ("numbers", "“1”"),
    ),
    "people unknown": (lambda: commune_layer(changed(2, None)), 2, ("Bình (02)", "population")),
    "overlap": (
        lambda: commune_layer(
            shapes=reshaped(
                "Polygon((500900 2300000, 502000 2300000, 502000 2301000, 500900 2301000, "
                "500900 2300000))"
            )
        ),
        2,
        ("overlap", "Bình (02)"),
    ),
    "a commune without a unit": (lambda: commune_layer(changed(3, None)), 2, ()),
    "units blank": (lambda: commune_layer(changed(3, "  ")), 2, ()),
    "no commune with a unit": (
        lambda: commune_layer([(*row[:3], None) for row in ROWS]),
        0,
        (),
    ),
    "Z": (lambda: commune_layer(shapes=_with_z("Z", "7"), kind="PolygonZ"), 2, ("Z or M",)),
    "M": (lambda: commune_layer(shapes=_with_z("M", "7"), kind="PolygonM"), 2, ("Z or M",)),
    "Z and M": (
        lambda: commune_layer(shapes=_with_z("ZM", "7 8"), kind="PolygonZM"),
        2,
        ("Z or M",),
    ),
    "curves": (
        lambda: commune_layer(
            shapes=[
                f"CurvePolygon(CompoundCurve(({square(0)})))",
                "CurvePolygon(CompoundCurve((501000 2300000, 502000 2300000),"
                "CircularString(502000 2300000, 502200 2300500, 502000 2301000),"
                "(502000 2301000, 501000 2301000, 501000 2300000)))",
                *(f"CurvePolygon(CompoundCurve(({square(n)})))" for n in (2, 3)),
            ],
            kind="CurvePolygon",
        ),
        2,
        ("curves",),
    ),
    "several parts": (
        lambda: commune_layer(
            shapes=[
                f"MultiPolygon((({square(0)})), ((499000 2300000, 499500 2300000, "
                "499500 2300500, 499000 2300000)))",
                *(f"MultiPolygon((({square(n)})))" for n in (1, 2, 3)),
            ],
            kind="MultiPolygon",
        ),
        2,
        (),
    ),
    "edits that are not saved": (_edited, 2, ()),
}
