import pytest
from qgis.PyQt.QtWidgets import QFormLayout, QWidget

from regionaltool.bridge.attach.offers import Offer
from regionaltool.core.inputs.kinds import KIND
from regionaltool.ui.attach_fields import AttachFields

LONG = Offer(
    "a.csv",
    "a",
    ("mã", "ngành", "loại", "số"),
    {"id": "mã", "sector": "ngành", "count": "số", "farm": ("lúa",)},
    {"ngành": ("lúa", "máy"), "loại": ("thuê", "tự làm")},
)


@pytest.fixture
def fields(on_screen):
    windows = []

    def make(kind: str) -> AttachFields:
        window = QWidget()
        windows.append(window)
        made = AttachFields(KIND[kind], QFormLayout(window), window)
        on_screen(window, 300, 300)
        return made

    return make


def ticks(box) -> list[str]:
    return [box.itemText(n) for n in range(box.count())]


def test_nothing_can_be_chosen_before_something_is_offered(fields):
    made = fields("budget")
    assert made.chosen() == {} and not any(box.isEnabled() for box in made.boxes.values())
    assert [role.key for role in made.missing()] == ["id", "revenue", "expenditure"]


def test_the_guess_is_chosen_and_what_is_missing_is_known(fields, qtbot):
    made = fields("budget")
    with qtbot.waitSignal(made.changed):
        made.show_offer(Offer("", "b", ("a", "b", "c"), {"id": "a", "revenue": "c"}, {}))
    assert made.chosen() == {"id": "a", "revenue": "c"}
    assert [role.key for role in made.missing()] == ["expenditure"]
    with qtbot.waitSignal(made.changed):
        made.boxes["expenditure"].setField("b")
    assert made.missing() == ()
    made.show_offer(None)
    assert made.chosen() == {}


def test_texts_of_the_chosen_column_can_be_ticked(fields):
    made = fields("jobs")
    made.show_offer(LONG)
    assert made.chosen() == dict(LONG.guess) and made.missing() == ()
    assert ticks(made.boxes["farm"]) == ["lúa", "máy"]
    made.boxes["sector"].setField("loại")
    # what was ticked stays in sight, to be taken away by hand
    assert ticks(made.boxes["farm"]) == ["thuê", "tự làm", "lúa"]
    made.boxes["sector"].setField("")
    assert ticks(made.boxes["farm"]) == [*LONG.columns, "lúa"]


def test_fields_of_roads_are_found_when_they_are_read(fields):
    made = fields("planned")
    made.show_offer(Offer("", "đường", ("loại",), {}, {}))
    assert made.missing() == () and made.chosen() == {}
