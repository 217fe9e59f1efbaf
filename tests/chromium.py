"""A headless Chromium of the machine, spoken to over a pipe (Chrome DevTools Protocol), with nothing between."""

import base64
import json
import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from needed import program

# Chromium reads commands from descriptor 3 and writes to 4; the two may be taken where the child starts.
_START = """
import fcntl, os, sys
read, write = (fcntl.fcntl(int(n), fcntl.F_DUPFD, 10) for n in sys.argv[1:3])
os.dup2(read, 3), os.dup2(write, 4)
os.execvp(sys.argv[3], sys.argv[3:])
"""
_PATIENCE = 60


@dataclass
class Page:
    """One tab, with everything it asked the network for and everything it complained about."""

    browser: "Chromium"
    session: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def command(self, method: str, **params: Any) -> Any:
        """The answer to a command of the protocol."""
        return self.browser.command(method, self.session, **params)

    def open(self, url: str) -> None:
        """Load `url` and wait until it has loaded."""
        for domain in ("Page", "Runtime", "Log", "Network", "DOM"):
            self.command(f"{domain}.enable")
        self.browser.loaded.discard(self.session)
        self.command("Page.navigate", url=url)
        self.browser.wait(lambda: self.session in self.browser.loaded)

    def evaluate(self, script: str) -> Any:
        """The value of a script, which the page's own policy does not bind."""
        answer = self.command("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def size(self, width: int, height: int) -> None:
        """Make the window so large."""
        self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )

    def media(self, media: str = "screen", scheme: str = "light") -> None:
        """Show the page as on `screen` or in `print`, in light or dark."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.command("Emulation.setEmulatedMedia", media=media, features=features)

    def hover(self, selector: str) -> None:
        """Move the mouse from the corner of the window onto an element."""
        self.command("Input.dispatchMouseEvent", type="mouseMoved", x=0, y=0)
        self.evaluate(f"document.querySelector({selector!r}).scrollIntoView({{block: 'center', behavior: 'instant'}})")
        box = self.evaluate(
            f"(r => [r.x + r.width / 2, r.y + r.height / 2])(document.querySelector({selector!r}).getClientRects()[0])"
        )
        self.command("Input.dispatchMouseEvent", type="mouseMoved", x=box[0], y=box[1])

    def press(self, key: str) -> None:
        """Press and release a key."""
        code = {"Tab": 9, "Escape": 27, " ": 32}[key]
        for kind in ("keyDown", "keyUp"):
            self.command("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code)

    def screenshot(self, path: Path, whole: bool = False) -> None:
        """Write a PNG of the window, or of the whole page."""
        data = self.command("Page.captureScreenshot", captureBeyondViewport=whole)["data"]
        path.write_bytes(base64.b64decode(data))

    def pdf(self, width: float = 8.27, height: float = 11.69) -> bytes:
        """The page as it prints on paper of so many inches; by default A4."""
        answer = self.command("Page.printToPDF", printBackground=False, paperWidth=width, paperHeight=height)
        return base64.b64decode(answer["data"])


class Chromium:
    """A running browser. Single-threaded: events are taken in while a command waits for its answer."""

    def __init__(self, process: "subprocess.Popen[bytes]", read: int, write: int) -> None:
        self.process = process
        self.read, self.write = read, write
        self.loaded: set[str] = set()
        self._pages: dict[str, Page] = {}
        self._answers: dict[int, Any] = {}
        self._rest = b""
        self._last = 0

    def page(self) -> Page:
        """A new empty tab."""
        target = self.command("Target.createTarget", url="about:blank")["targetId"]
        session = self.command("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._pages[session] = Page(self, session)
        return self._pages[session]

    def command(self, method: str, session: str | None = None, **params: Any) -> Any:
        """The answer to a command of the protocol."""
        self._last += 1
        number = self._last
        message = {"id": number, "method": method, "params": params, **({"sessionId": session} if session else {})}
        os.write(self.write, json.dumps(message).encode() + b"\0")
        self.wait(lambda: number in self._answers)
        answer = self._answers.pop(number)
        assert "error" not in answer, f"{method}: {answer['error']}"
        return answer["result"]

    def wait(self, done: Any) -> None:
        """Take in what the browser says until `done()`."""
        end = time.monotonic() + _PATIENCE
        while not done():
            ready, _, _ = select.select([self.read], [], [], max(0.0, end - time.monotonic()))
            assert ready, "the browser does not answer"
            data = os.read(self.read, 1 << 20)
            assert data, "the browser is gone"
            *messages, self._rest = (self._rest + data).split(b"\0")
            for message in messages:
                self._take(json.loads(message))

    def _take(self, message: dict[str, Any]) -> None:
        if "id" in message:
            self._answers[message["id"]] = message
            return
        page, params = self._pages.get(message.get("sessionId", "")), message["params"]
        if page is None:
            return
        match message["method"]:
            case "Page.loadEventFired":
                self.loaded.add(page.session)
            case "Network.requestWillBeSent":
                page.requests.append(params["request"]["url"])
            case "Runtime.consoleAPICalled":
                page.complaints.append(str(params["args"]))
            case "Runtime.exceptionThrown":
                page.complaints.append(str(params["exceptionDetails"]))
            case "Log.entryAdded":
                page.complaints.append(params["entry"]["text"])


@contextmanager
def chromium() -> Iterator[Chromium]:
    """A browser with a profile of its own, which ends with the block; skips the test where there is none."""
    path = program("chromium", "chromium-browser", "google-chrome")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        their_read, our_write = os.pipe()
        our_read, their_write = os.pipe()
        flags = ["--headless=new", "--remote-debugging-pipe", f"--user-data-dir={profile}", "--no-first-run"]
        flags += ["--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage", "--font-render-hinting=none"]
        flags += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
        if os.geteuid() == 0:
            flags.append("--no-sandbox")
        process = subprocess.Popen(
            [sys.executable, "-c", _START, str(their_read), str(their_write), path, *flags],
            pass_fds=(their_read, their_write),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(their_read)
        os.close(their_write)
        try:
            yield Chromium(process, our_read, our_write)
        finally:
            os.close(our_write)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            os.close(our_read)
