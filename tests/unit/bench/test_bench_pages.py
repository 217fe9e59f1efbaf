"""Which systems the benchmark of pages runs."""

import argparse

import pytest

from bench.pages.__main__ import SYSTEMS, systems_of


def test_all_systems_run_without_an_option():
    assert systems_of(",".join(SYSTEMS)) == list(SYSTEMS)


def test_an_unknown_system_is_refused_with_those_that_there_are():
    with pytest.raises(argparse.ArgumentTypeError, match="no system 'boilerpipe'; there are khabar, trafilatura"):
        systems_of("khabar,boilerpipe")
