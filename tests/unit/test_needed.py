"""A test that lacks something says how to get it, and CI has it all."""

import tomllib

import needed
import pytest
from composed import ROOT


def test_a_test_without_its_program_is_skipped_and_names_the_package(monkeypatch):
    monkeypatch.setattr(needed, "_PATH", "")
    with pytest.raises(pytest.skip.Exception, match=r"there is no node on .*: apt-get install nodejs\)"):
        needed.program("node")


def test_a_program_may_have_other_names(monkeypatch, tmp_path):
    monkeypatch.setattr(needed, "_PATH", str(tmp_path))
    browser = tmp_path / "google-chrome"
    browser.touch(mode=0o755)
    assert needed.program("chromium", "chromium-browser", "google-chrome") == str(browser)


def test_a_test_without_its_module_is_skipped_and_names_the_extra(monkeypatch):
    monkeypatch.setitem(needed.EXTRAS, "no_such_module", "postgres")
    with pytest.raises(pytest.skip.Exception, match=r"no_such_module .*pip install -e '\.\[postgres\]'"):
        needed.module("no_such_module")


def test_a_file_of_tests_for_linux_is_skipped_elsewhere(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    needed.linux()
    monkeypatch.setattr("sys.platform", "darwin")
    with pytest.raises(pytest.skip.Exception, match=r"only Linux .* in a container") as skipped:
        needed.linux()
    assert skipped.value.allow_module_level


def test_ci_installs_all_of_it():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert {*needed.PACKAGES.values()} <= {*script.split()}
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    installed = _extras(script.partition("'.[")[2])
    for name in [*installed]:
        installed |= _extras(*(one.removeprefix("khabar[") for one in extras[name] if one.startswith("khabar[")))
    assert {*needed.EXTRAS.values()} <= installed


def _extras(*lists):
    return {name for one in lists for name in one.partition("]")[0].split(",")}
