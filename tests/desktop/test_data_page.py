"""Data attached and weights moved by mouse and keyboard; both come back with the plan."""

import shutil
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from desktop import Desktop  # noqa: E402

pytestmark = pytest.mark.desktop

HAND = "tests.desktop.data_hand:"
DATA_TAB = 2
FED = ["1.1", "1.2", "1.3", "1.4", "3.1"]
"""Indicators that look at what is attached at last."""
ROBUST = "tests.desktop.robust_hand:"


class Hand:
    """A planner at the page of data."""

    def __init__(self, qgis: Desktop) -> None:
        self.qgis = qgis

    def ask(self, what: str, **values):
        return self.qgis.ask("call", of=HAND + what, **values)

    def start(self) -> None:
        """A plan on the sample, with the page of data in front."""
        self.qgis.click_widget("openSampleButton")
        self.come()

    def come(self) -> None:
        """Wait for a plan, and bring the page of data to the front, its section open."""
        self.qgis.wait(lambda: self.qgis.ask("is_shown", widget="unitsTable"))
        self.qgis.wait(lambda: self.qgis.ask("drawn") and self.qgis.ask("tasks") == 0)
        self.qgis.click(self.qgis.ask("tab", number=DATA_TAB))
        if not self.qgis.ask("is_shown", widget="attachTable"):
            self.qgis.scroll_to("attachHeading")
            self.qgis.click_widget("attachHeading")

    def choose(self, title: str) -> None:
        """Click the row of a kind of input."""
        self.qgis.click(self.ask("row_place", table="attachTable", title=title))

    def press(self, name: str) -> None:
        """Click a button of the page."""
        self.qgis.scroll_to(name)
        self.qgis.click_widget(name)

    def dialog(self, title: str, key: str = "") -> None:
        """Open the dialog of a kind of input, by its button or a key."""
        self.choose(title)
        if key:
            self.qgis.key(key)
        else:
            self.press("attachButton")
        self.qgis.wait(lambda: self.qgis.ask("is_shown", widget="attachLayer"))
        time.sleep(1)  # the dialog has the focus a little later than it is there

    def attach_layer(self, title: str, layer: str, key: str = "") -> None:
        """Attach a layer of the project; its name is typed into the box."""
        self.dialog(title, key)
        self.qgis.click_widget("attachLayer")
        self.qgis.write(layer)
        self.qgis.key("Return")
        assert self.qgis.ask("text", widget="attachLayer") == layer
        self.qgis.wait(lambda: self.qgis.ask("tasks") == 0)
        self.qgis.key("Return")
        self.read()

    def attach_file(self, title: str, file: Path, layer: str) -> None:
        """Attach a layer of a file that is not in the project."""
        self.dialog(title)
        self.qgis.click_widget("attachFileButton")
        self.name(file)
        self.qgis.wait(lambda: self.qgis.ask("is_shown", widget="attachSublayer"))
        if self.qgis.ask("text", widget="attachSublayer") != layer:
            self.qgis.click_widget("attachSublayer")
            self.qgis.write(layer)
            self.qgis.key("Return")
        assert self.qgis.ask("text", widget="attachSublayer") == layer
        self.qgis.click_widget("attachDate")
        self.qgis.write("2024")
        self.qgis.click_widget("attachOkButton")
        self.read()

    def name(self, file: Path) -> None:
        """Type a file into the dialog that asks for one, once that has the focus."""
        self.qgis.click_widget("fileNameEdit")
        time.sleep(0.5)

        def typed() -> bool:  # letters with marks get lost where the screen is slow
            self.qgis.key("ctrl+a")
            self.qgis.write(str(file))
            return self.qgis.ask("text", widget="fileNameEdit") == str(file)

        self.qgis.wait(typed)
        self.qgis.key("Return")
        self.qgis.wait(lambda: not self.qgis.ask("is_shown", widget="fileNameEdit"))

    def read(self) -> None:
        """Wait until what is attached has been read."""
        self.qgis.wait(lambda: not self.qgis.ask("is_shown", widget="attachLayer"))
        self.qgis.wait(lambda: self.ask("attached") is not None and self.qgis.ask("tasks") == 0)


def test_data_and_weights_change_the_scores_and_come_back(sample, tmp_path):
    # QGIS asks before it leaves when data lies in the system's folder for temporary files
    folder = ROOT / "build" / "desktop" / "data"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    data = shutil.copy2(sample, folder / "nguồn.gpkg")
    layer = f"budget={data}|layername=budget"
    with Desktop(tmp_path / "qgis", layers=[layer]) as qgis:
        hand = Hand(qgis)
        hand.start()
        scores = [hand.ask("score")]
        on = [hand.ask("indicators")]

        def scored_anew(*added: str) -> None:
            """Other scores than ever before, with these indicators besides."""
            assert all(abs(hand.ask("score") - before) > 1e-6 for before in scores)
            assert set(hand.ask("indicators")) - set(on[-1]) == set(added)
            scores.append(hand.ask("score"))
            on.append(hand.ask("indicators"))
            assert f"{scores[-1]:.1f}" in qgis.ask("shown")["summary"]

        hand.attach_layer("Budget", "budget")
        assert hand.ask("attached") == {"budget": [pytest.approx(1), None]}
        scored_anew("3.1")
        hand.attach_file("Facilities", data, "facilities")
        assert "2024" in qgis.ask("text", widget="attachText")
        scored_anew("4.4", "5.4")
        hand.attach_layer("Roads", "Sample roads", key="Return")
        scored_anew("1.3", "1.4")

        hand.attach_file("Objects to keep whole", data, "hazard")
        (name, parts), *_ = hand.ask("cuts")
        assert "%" in parts
        for _ in range(4):
            qgis.click((400, 250), 4)  # the wheel zooms in on a corner of the map
        qgis.wait(lambda: qgis.ask("drawn"))
        before = hand.ask("extent")
        qgis.click(hand.ask("row_place", table="cutObjects", title=name), double=True)
        qgis.wait(lambda: hand.ask("extent") != before)

        # a weight moved beside a locked one
        qgis.click_widget("weightsButton")
        qgis.wait(lambda: qgis.ask("is_shown", widget="lock_density"))
        time.sleep(0.5)
        qgis.click_widget("lock_density")
        locked = qgis.ask("text", widget="weight_field_density")
        qgis.click_widget("weight_economy")
        qgis.key("Prior", "Prior", "Right")
        weights = hand.ask("weights")
        assert sum(weights) == 1000 and weights[2] == max(weights)
        assert qgis.ask("text", widget="weight_field_density") == locked
        fields = [
            float(qgis.ask("text", widget=f"weight_field_{factor}").removesuffix(" %"))
            for factor in ("infrastructure", "density", "economy", "culture", "coordination")
        ]
        assert sum(fields) == pytest.approx(100)
        assert fields == [weight / 10 for weight in weights]
        scored_anew()
        qgis.key("Escape")

        hand.choose("Facilities")
        qgis.key("Delete")
        hand.read()
        assert set(hand.ask("attached")) == {"budget", "keep_whole", "roads"}
        assert set(on[-1]) - set(hand.ask("indicators")) == {"4.4", "5.4"}
        left_on, figures = hand.ask("indicators"), hand.ask("figures", ids=FED)

        file = folder / "plan.gpkg"
        qgis.key("ctrl+alt+s")
        hand.name(file)
        qgis.wait(lambda: file.is_file() and "saved" in qgis.ask("text", widget="journalPosition"))
        assert qgis.ask("call", of=ROBUST + "reload_plugin")
        qgis.ask("call", of=ROBUST + "new_project")
        qgis.wait(lambda: qgis.ask("is_shown", widget="openSampleButton"))
        qgis.ask("call", of=ROBUST + "open_plan", file=str(file))
        hand.come()
        hand.read()
        assert set(hand.ask("attached")) == {"budget", "keep_whole", "roads"}
        assert len(hand.ask("cuts")) > 1
        assert hand.ask("weights") == weights
        assert hand.ask("indicators") == left_on
        assert hand.ask("figures", ids=FED) == figures
        assert qgis.ask("messages") == []
        assert "Traceback" not in qgis.log, qgis.log[-3000:]
    assert qgis.exit_code == 0
