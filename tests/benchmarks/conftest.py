"""The peers are not there: `make test` does not install them, and `make bench` may have."""

import sys

import pytest

from benchmarks import peers

ABSENT = ("libpysal", "gerrychain", "networkx")


@pytest.fixture
def no_peers(monkeypatch, tmp_path):
    for module in ABSENT:
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr(peers, "MAPSHAPER", tmp_path)
    peers.installed.cache_clear()
    peers.mapshaper.cache_clear()
    yield
    peers.installed.cache_clear()
    peers.mapshaper.cache_clear()
