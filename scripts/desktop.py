"""A real QGIS desktop on a screen of its own, driven from outside with mouse and keyboard.

The tests and the pictures of the docs use it. Clicks and keys come from xdotool, as a user's
would; a probe inside QGIS only tells what is shown and where.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SIZE = (1366, 768)


class Desktop:
    """QGIS with the plugin, in a scratch profile; use it in a ``with`` statement."""

    def __init__(
        self, folder: Path, *, language: str = "en", layers: Sequence[str] = (), scale: int = 1
    ) -> None:
        """``folder`` takes profile, log and messages; ``layers`` are sources to open.

        On a screen with a ``scale`` of 2 everything is drawn with twice as many dots.
        """
        self._folder = folder
        self._language = language
        self._scale = scale
        self._layers = tuple(layers)
        self._asked = 0

    def __enter__(self) -> Desktop:
        self._folder.mkdir(parents=True, exist_ok=True)
        for old in [*self._folder.glob("request_*"), *self._folder.glob("answer_*")]:
            old.unlink()  # an answer to another desktop would be taken for one of this
        self._display, self._screen = _start_screen(self._scale)
        self._log = (self._folder / "qgis.log").open("wb")
        self._qgis = subprocess.Popen(
            [
                _program(),
                "--nologo",
                "--noversioncheck",
                "--profiles-path",
                str(self._folder),
                "--profile",
                self._profile(),
                "--code",
                str(ROOT / "scripts" / "desktop_probe.py"),
            ],
            env=self._environment(),
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )
        try:
            self.wait(lambda: self.ask("ready"), 60)
            self.ask("open", layers=self._layers)
        except BaseException:  # nobody else would end them
            self._qgis.kill()
            self._screen.terminate()
            self._log.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self.ask("quit")
            self._qgis.wait(20)
        except (subprocess.TimeoutExpired, RuntimeError):
            self._qgis.kill()
        self._screen.terminate()
        self._log.close()

    @property
    def exit_code(self) -> int | None:
        """How QGIS ended; None while it runs."""
        return self._qgis.poll()

    @property
    def log(self) -> str:
        """What QGIS and Python have written so far."""
        return (self._folder / "qgis.log").read_text(encoding="utf-8", errors="replace")

    def ask(self, question: str, **values: Any) -> Any:
        """Ask the probe; raises `RuntimeError` with what went wrong there."""
        self._asked += 1
        answer = self._folder / f"answer_{self._asked}.json"
        request = self._folder / f"request_{self._asked}.json"
        draft = request.with_suffix(".draft")
        draft.write_text(json.dumps({"question": question, **values}), encoding="utf-8")
        draft.rename(request)
        deadline = time.monotonic() + 60
        while not answer.exists():
            if self._qgis.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"QGIS does not answer “{question}”:\n{self.log[-3000:]}")
            time.sleep(0.02)
        said = json.loads(answer.read_text(encoding="utf-8"))
        if "error" in said:
            raise RuntimeError(said["error"])
        return said["answer"]

    def wait(self, condition: Callable[[], Any], seconds: float = 20) -> Any:
        """Wait until the condition holds, and return what it gives."""
        deadline = time.monotonic() + seconds
        while not (result := condition()):
            if time.monotonic() > deadline:
                raise TimeoutError(f"nothing came within {seconds} s:\n{self.log[-2000:]}")
            time.sleep(0.05)
        return result

    # as a user

    def click(self, place: Sequence[int], button: int = 1, *, double: bool = False) -> None:
        """Click at a place of the screen."""
        times = ("--repeat", "2", "--delay", "60") if double else ()
        self._xdotool(
            *("mousemove", *self._dots(place), "sleep", "0.1"), *("click", *times, str(button))
        )
        time.sleep(0.1)

    def click_widget(self, name: str) -> None:
        """Click the middle of a widget by its object name, once it is shown and stays there."""
        self.click(self.wait(lambda: self._settled(name)))

    def scroll_to(self, name: str) -> None:
        """Turn the wheel over a scrolling page until a widget on it is in sight.

        One that is nearly as high as the page is in sight when the wheel passes it.
        """
        before = 0
        for _ in range(100):
            away, place = self.ask("beyond", widget=name)
            if not away or away == -before:
                return
            before = away
            self.click(place, 4 if away < 0 else 5)
        raise TimeoutError(f"{name} does not come in sight")

    def click_map(self, x: float, y: float, button: int = 1) -> None:
        """Click the map at coordinates of the plan's layer."""
        self.click(self.ask("pixel", x=x, y=y), button)

    def drag_map(self, places: Sequence[Sequence[float]]) -> None:
        """Draw over the map, through coordinates of the plan's layer."""
        self.drag(self.ask("pixels", places=places))

    def drag(self, places: Sequence[Sequence[int]], pause_s: float = 0.04) -> None:
        """Draw with the left button through places of the screen."""
        self.begin_drag(places, pause_s)
        self.end_drag()

    def begin_drag(self, places: Sequence[Sequence[int]], pause_s: float = 0.04) -> None:
        """Draw with the left button, and do not let it go."""
        # Qt takes moves together that it has had no time for, and a stroke would cut its corners
        pause_s *= max(1.0, os.getloadavg()[0] / len(os.sched_getaffinity(0)))
        steps = ["mousemove", *self._dots(places[0]), "sleep", "0.15", "mousedown", "1"]
        for place in places[1:]:
            steps += ["sleep", str(pause_s), "mousemove", *self._dots(place)]
        self._xdotool(*steps, "sleep", "0.1")

    def end_drag(self) -> None:
        """Let the left button go."""
        self._xdotool("mouseup", "1")
        time.sleep(0.1)

    def hover_map(self, x: float, y: float) -> None:
        """Bring the mouse to coordinates of the plan's layer."""
        self._xdotool("mousemove", *self._dots(self.ask("pixel", x=x, y=y)))
        time.sleep(0.15)

    @contextmanager
    def held(self, key: str) -> Iterator[None]:
        """Hold a key, such as ``shift``, meanwhile."""
        self._xdotool("keydown", key)
        try:
            yield
        finally:
            self._xdotool("keyup", key)

    def key(self, *keys: str) -> None:
        """Press keys, such as ``a`` or ``ctrl+z``, one after the other."""
        for key in keys:
            self._xdotool("key", key)
            time.sleep(0.1)

    def write(self, text: str) -> None:
        """Type a text into the widget that has the focus."""
        self._xdotool("type", "--delay", "15", text)
        time.sleep(0.2)

    def picture(self, file: Path, part: Sequence[int] = (0, 0, *SIZE)) -> None:
        """The screen as PNG, or a part of it: left, top, width, height."""
        file.parent.mkdir(parents=True, exist_ok=True)
        left, top, width, height = part
        subprocess.run(
            [
                *("import", "-window", "root", "-crop", f"{width}x{height}+{left}+{top}"),
                *("+repage", "-strip", "-colors", "256", f"PNG8:{file}"),
            ],
            env=self._environment(),
            check=True,
        )

    def _settled(self, name: str) -> list[int] | None:
        """Where to click a widget; None while it is not shown or its page is still laid out."""
        if not self.ask("is_shown", widget=name):
            return None
        first, then = (self.ask("place", widget=name) for _ in range(2))
        return then if first == then else None

    def _dots(self, place: Sequence[float]) -> tuple[str, str]:
        """A place of the screen in its own dots."""
        x, y = place
        return str(round(x * self._scale)), str(round(y * self._scale))

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._environment(), check=True)

    def _profile(self) -> str:
        settings = self._folder / "profiles" / "desktop" / "QGIS" / "QGIS3.ini"
        settings.parent.mkdir(parents=True, exist_ok=True)
        lines = ["[PythonPlugins]", "regionaltool=true"]
        if self._language == "vi":
            lines += ["[locale]", "overrideFlag=true", "userLocale=vi", "globalLocale=vi_VN"]
        settings.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return "desktop"

    def _environment(self) -> Mapping[str, str]:
        kept = {
            key: value
            for key, value in os.environ.items()
            if key not in ("QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH", "WAYLAND_DISPLAY")
        }
        return {
            **kept,
            "DISPLAY": self._display,
            "LC_ALL": "C.UTF-8",
            "QT_SCALE_FACTOR": str(self._scale),
            "QGIS_PLUGINPATH": str(ROOT),
            "REGIONALTOOL_PROBE": str(self._folder),
        }


def _program() -> str:
    program = shutil.which("qgis.bin") or shutil.which("qgis")
    if program is None:
        raise RuntimeError("QGIS is not installed: run make setup")
    return program


def _start_screen(scale: int) -> tuple[str, subprocess.Popen[bytes]]:
    """A screen that nobody else uses: Xvfb picks the number and tells it."""
    reading, writing = os.pipe()
    size = f"{SIZE[0] * scale}x{SIZE[1] * scale}x24"
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    if not number:
        raise RuntimeError("Xvfb does not start")
    return f":{number}", screen
