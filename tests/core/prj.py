"""Custom coordinate systems as offices write them under their shapefiles."""

SON_LA = (417848.96, 2275887.33, 606533.39, 2436877.09)
"""Box of the communes of Sơn La in EPSG:9206."""


def prj(
    *,
    k: float = 0.9999,
    meridian: float = 104,
    false: tuple[float, float] = (500000, 0),
    ellipsoid: str = "6378137,298.257223563",
    datum: str = "Vietnam_2000",
) -> str:
    """Zone 104° of VN-2000 with something changed."""
    return (
        f'PROJCS["VN2000_104",GEOGCS["VN2000",DATUM["{datum}",SPHEROID["WGS_1984",{ellipsoid}]],'
        'PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]],'
        'PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],'
        f'PARAMETER["central_meridian",{meridian}],PARAMETER["scale_factor",{k}],'
        f'PARAMETER["false_easting",{false[0]}],PARAMETER["false_northing",{false[1]}],'
        'UNIT["Meter",1]]'
    )


def proj(shift: str = "", k: float = 0.9999) -> str:
    """The same as a string of PROJ, whose datum has no name."""
    return (
        f"+proj=tmerc +lat_0=0 +lon_0=104 +k={k} +x_0=500000 +y_0=0 +ellps=WGS84 {shift} "
        "+units=m +no_defs"
    )


OFFICIAL_SHIFT = (
    "+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,"
    "0.252906278"
)
