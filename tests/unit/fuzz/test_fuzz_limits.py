"""Hostile input costs time in proportion to its length, and nothing in an article opens a file or a connection."""

import importlib
import importlib.util
import pkgutil
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
import regex

import khabar
import tasks
import worker
from fuzz.targets import cleaning, entities, figures

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]
SHORT, LONG = 3_000, 12_000
# Linear is 4, quadratic 16; in between lies the noise of a busy machine.
MOST = 10
# Below this many seconds for the long input nothing is told from noise, and nothing is amiss.
FLOOR = 0.1

SEEDS = [
    *"a1 <&[(\"'\n\t.,-/%:؟،اوـ\u064b\u200f\u00a0٣",
    *(
        "ab ",
        "1,",
        "1.",
        "1/",
        "1-",
        "a.",
        "[a ",
        "[a]",
        "[/a]",
        '[a="',
        "<a ",
        "<p>",
        "</p>",
        "<!--",
        "&#",
        "&#1",
        "&a",
    ),
    *(
        "http://",
        "www.",
        "a@",
        "قتل ",
        "ثلاثة و",
        "مئة ",
        "ألف و",
        "3 ",
        "12 قتيلا ",
        "و",
        "ال",
        "محمد ",
        "الرئيس ",
        "في ",
    ),
    *("بين 3 و", "من ", "نصف ", "%", "% 3", "\u00d8\u00a7", "ن.", "« ", "“", "\n\n", " \n", "()", "((", "ا\u064b"),
    "-" * 7 + "\n",
]


_SOURCES = "\n".join(path.read_text() for room in ("tasks", "worker", "client") for path in (ROOT / room).rglob("*.py"))


def _patterns():
    for package in (khabar, tasks, worker):
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".camel" in info.name or info.name.endswith("__main__") or _needs_an_extra(info.name):
                continue
            module = importlib.import_module(info.name)
            for name, value in vars(module).items():
                if isinstance(value, re.Pattern | regex.Pattern):
                    yield pytest.param(value, name, module, id=f"{info.name}.{name}")


def _needs_an_extra(module):
    """The Scrapy pipeline, where its extra is not installed."""
    return module == "khabar.scrapy" and importlib.util.find_spec("itemadapter") is None


def _uses(name, module):
    """How the sources use a pattern by its name; ways that a pattern is handed on are left to the steps' own growth."""
    sources = Path(module.__file__).read_text() if name.startswith("_") else _SOURCES
    return set(re.findall(rf"\b{name}\b(?:\.(\w+))?(?! ?=|:)", sources))


def _hostile(pattern):
    """Repetitions of what the pattern itself speaks of, and of what breaks patterns in general."""
    text = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    literals = sorted({c for c in text if c.isalnum() or c in "<>[]&;:/\"'=-"})[:8]
    yield from SEEDS
    yield from (a + b for a in literals for b in literals)


def _seconds(work, text):
    started = time.process_time()
    work(text)
    return time.process_time() - started


def _check_growth(work, seed, ending="", share=1):
    short, long = SHORT // share // len(seed), LONG // share // len(seed)
    slow = _seconds(work, seed * long + ending)
    if slow < FLOOR:
        return
    fast = min(_seconds(work, seed * short + ending) for _ in range(2))
    slow = min(slow, _seconds(work, seed * long + ending))
    assert slow < MOST * fast, f"{seed!r}: {short} times take {fast:.3f} s, {long} times {slow:.3f} s"


@pytest.mark.parametrize(("pattern", "name", "module"), list(_patterns()))
def test_every_regular_expression_is_linear(pattern, name, module):
    anchored = not _uses(name, module) & {"search", "finditer", "findall", "sub", "subn", "split"}
    as_bytes = isinstance(pattern.pattern, bytes)

    def work(text):
        subject = text.encode() if as_bytes else text
        pattern.fullmatch(subject)
        pattern.match(subject)
        for _ in () if anchored else pattern.finditer(subject):
            pass

    for seed in _hostile(pattern):
        _check_growth(work, seed, "\x00!")


@pytest.mark.parametrize(
    ("target", "option"), [(cleaning, b"\x01"), (cleaning, b"\x02"), (figures, b"\x01"), (entities, b"\x01")]
)
def test_every_step_is_linear(target, option):
    for seed in SEEDS:
        _check_growth(lambda text: target(option + text.encode()), seed, share=3)


_CLOSED = """
import sys
from pathlib import Path
from fuzz.targets import steps
inputs = [path.read_bytes() for path in sorted(Path("fuzz/seeds").iterdir())]
page = ('<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><head>'
        '<link rel=stylesheet href="http://127.0.0.1:1/a.css">'
        '<base href="http://127.0.0.1:1/"><script src="http://127.0.0.1:1/a.js"></script></head>'
        '<body><p>قتل ثلاثة أشخاص في دمشق &x;'
        '<img src="http://127.0.0.1:1/a.png"><iframe src="file:///etc/passwd"></iframe></p></body></html>')
inputs.append(b"\\x02" + page.encode())
for data in inputs:
    steps(data)
opened = []
sys.addaudithook(lambda event, arguments: opened.append((event, arguments)) if event.startswith(
    ("socket.", "open", "subprocess.", "os.system", "os.exec", "ctypes.dlopen", "urllib.")) else None)
for data in inputs:
    steps(data)
found = list(opened)
print(found)
sys.exit(bool(found))
"""


def test_no_step_opens_anything_for_an_article():
    ran = subprocess.run([sys.executable, "-c", _CLOSED], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stdout + ran.stderr
