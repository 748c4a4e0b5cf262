import os

import pytest

from benchmarks import report
from benchmarks.maps import generated_map
from benchmarks.rows import Peer, failure, limit_row, ratio_row


def row(goal=None, note="", run=lambda: 1):
    taken = [] if note else [2.0]
    return ratio_row("coverage.trial", "ours", [0.5], Peer("other 1.0", run, goal), taken, note)


def test_a_line_has_case_peer_times_ratio_and_goal():
    assert report.line(row(goal=3)).split() == (
        ["coverage.trial", "other", "1.0", "500.00", "ms", "2.000", "s", "4.00×", "≥", "3", "met"]
    )
    assert report.line(row(goal=5)).endswith("≥ 5  MISSED")
    assert report.line(row()).endswith("4.00×")


def test_a_limit_is_an_upper_one_in_its_unit():
    said = report.line(limit_row("editing.trial", 0.06, 0.05, "ms p99", 6e-5, 10))
    assert said.split() == ["editing.trial", "ms", "p99", "0.06", "≤", "0.05", "MISSED"]


def test_what_was_not_measured_is_said_and_not_called_missed():
    said = report.line(row(goal=3, note="not installed", run=None))
    assert said.endswith("≥ 3  not installed")
    assert report.line(failure("law.trial", "out of order")).endswith("FAILED out of order")


def test_the_summary_counts_goals():
    rows = [row(goal=3), row(goal=5), row(), row(goal=3, note="not installed", run=None)]
    assert report.summary(rows[:3]) == "1 of 2 goals met"
    assert report.summary(rows) == "1 of 3 goals met; 1 not measured, the peer is not installed"
    assert report.summary([*rows[:1], failure("c", "why")]) == "1 of 1 goals met; 1 failed"


@pytest.mark.parametrize(("load", "warned"), [(0.0, False), (0.9, True)])
def test_a_busy_machine_is_warned_of(load, warned, monkeypatch):
    monkeypatch.setattr(os, "getloadavg", lambda: (load * os.cpu_count(), 0.0, 0.0))
    assert ("busy" in report.heading(generated_map(20))) == warned


def test_the_heading_names_no_machine():
    assert os.uname().nodename not in report.heading(generated_map(20)).replace(",", " ").split()
