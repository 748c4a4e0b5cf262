import pytest
from qgis.core import QgsProject

from regionaltool.bridge.field_reading import FieldReading, plain
from tests.bridge.commune_layers import changed
from tests.bridge.edited_layers import features, layer_in, place


@pytest.fixture(autouse=True)
def project(qgis_new_project):
    yield
    QgsProject.instance().clear()


class Heard:
    """A reading and what it told."""

    def __init__(self, layer, *names):
        self.rows, self.failures = [], []
        self.reading = FieldReading(layer, names, QgsProject.instance())
        self.reading.done.connect(self.rows.append)
        self.reading.failed.connect(self.failures.append)
        self.reading.start()


def test_values_by_feature_in_the_order_asked_for(qtbot, tmp_path):
    layer = layer_in("GPKG", tmp_path, changed(3, None))
    heard = Heard(layer, "unit", "code")
    qtbot.waitUntil(lambda: bool(heard.rows))
    first, second, *_ = features(layer)
    assert heard.rows[0][first] == ["u", "01"] and heard.rows[0][second] == [None, "02"]


def test_what_changes_meanwhile_counts_and_other_fields_do_not(qtbot, tmp_path):
    layer = layer_in("GPKG", tmp_path)
    layer.startEditing()
    heard = Heard(layer, "unit")
    first, second, *_ = features(layer)

    def edit() -> None:
        assert heard.reading._task is not None, "it has begun"
        layer.changeAttributeValue(first, place(layer), "w")
        layer.changeAttributeValue(second, place(layer, "name"), "Bê")

    heard.reading._timer.timeout.connect(edit)
    qtbot.waitUntil(lambda: bool(heard.rows))
    assert heard.rows[0][first] == ["w"] and heard.rows[0][second] == ["u"]
    layer.rollBack()


def test_a_field_that_is_missing_is_told(qtbot, tmp_path):
    heard = Heard(layer_in("memory", tmp_path), "lost")
    qtbot.waitUntil(lambda: bool(heard.failures))
    assert "“lost”" in heard.failures[0] and heard.rows == []


def test_a_layer_that_goes_is_told(qtbot, tmp_path):
    layer = layer_in("memory", tmp_path)
    heard = Heard(layer, "unit")
    QgsProject.instance().removeMapLayer(layer.id())
    qtbot.waitUntil(lambda: bool(heard.failures))
    assert "has been removed" in heard.failures[0]


def test_stopped_it_tells_nothing(qtbot, tmp_path):
    heard = Heard(layer_in("GPKG", tmp_path), "unit")
    heard.reading.stop()
    qtbot.wait(100)
    assert heard.rows == heard.failures == []


def test_null_is_none(tmp_path):
    layer = layer_in("memory", tmp_path, changed(3, None))
    values = [plain(feature["unit"]) for feature in layer.getFeatures()]
    assert values == ["u", None, "v", "v"]
