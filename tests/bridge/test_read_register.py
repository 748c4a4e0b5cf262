import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

from regionaltool.bridge.read_register import RegisterFields, read_register
from regionaltool.bridge.undecoded import Undecoded
from regionaltool.core.problems import InputError
from tests.bridge.messy_files import DISTRICTS, NAMES, messy_layer

SQUARE = (
    "POLYGON ((500000 2300000, 501000 2300000, 501000 2301000, 500000 2301000, 500000 2300000))"
)
BOW_TIE = "POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))"


def layer(rows, fields="ma_xa:string,ten_xa:string,huyen:string"):
    columns = "".join(f"&field={field}" for field in fields.split(","))
    made = QgsVectorLayer(f"Polygon?crs=EPSG:3405{columns}", "xa", "memory")
    features = []
    for wkt, *values in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes(values)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    made.dataProvider().addFeatures(features)
    return made


def read(of, fields=None, crs="EPSG:3405", undecoded=None):
    system = QgsCoordinateReferenceSystem(crs)
    asked = fields or RegisterFields()
    return read_register(of.getFeatures(), of.fields(), system, asked, "xa", undecoded)


ROWS = [
    (SQUARE, "01", "X· Chim Vµn", "HuyÖn B¾c Yªn"),
    (BOW_TIE, "02", "X· Hång Ngµi", "HuyÖn B¾c Yªn"),
    (None, "03", "X· Tµ Xïa", None),
]


def test_fields_are_guessed_and_texts_mended():
    table = read(layer(ROWS))
    assert table.fields == RegisterFields("ma_xa", "ten_xa", "huyen")
    assert table.register.names == ("Xã Chim Vàn", "Xã Hồng Ngài", "Xã Tà Xùa")
    assert table.register.groups == ("Huyện Bắc Yên", "Huyện Bắc Yên", "")
    assert table.columns[1] == table.register.names
    assert len(table.guesses) == 3 and len(table.notes) == 2


def test_letters_that_were_lost_come_from_the_file(tmp_path):
    messy = messy_layer(tmp_path)
    table = read(messy, undecoded=Undecoded(messy))
    assert table.register.names == NAMES and table.register.groups == DISTRICTS
    assert table.mended == {"TEN_XA", "TEN_HUYEN"} and len(table.notes) == 2
    assert not read(messy).mended and "ISO-8859-1" in str(read(messy).notes[0])


def test_areas_where_they_can_be_measured():
    km2 = read(layer(ROWS)).register.km2
    assert km2[0] == pytest.approx(1, rel=1e-3) and np.isnan(km2[1:]).all()
    assert np.isnan(read(layer(ROWS), crs="").register.km2).all()


def test_a_guessed_code_must_tell_the_communes_apart():
    rows = [(wkt, "01", name, group) for wkt, _, name, group in ROWS]
    assert read(layer(rows)).fields.id == ""


def test_names_with_their_types_are_the_better_ones():
    rows = [(SQUARE, "Hát Lót", "Thị trấn Hát Lót"), (SQUARE, "Hát Lót", "Xã Hát Lót")]
    assert read(layer(rows, "name:string,full_name:string")).fields.name == "full_name"
    other = [(SQUARE, "Hát Lót", "Thị trấn Mộc Châu"), (SQUARE, "Hát Lót", "Xã Hát Lót")]
    assert read(layer(other, "name:string,full_name:string")).fields.name == "name"


def test_what_cannot_be_read():
    with pytest.raises(InputError, match="no communes"):
        read(layer([]))
    with pytest.raises(InputError, match="no field “ten”"):
        read(layer(ROWS), RegisterFields(name="ten"))
    with pytest.raises(InputError, match="NAME_FIELD"):
        read(layer([(SQUARE, 1.5)], "x1:double"))
