"""What a layer or file offers is found in the background."""

import threading

import pytest
from qgis.core import QgsApplication

from regionaltool.bridge.attach.offers import Offer
from regionaltool.bridge.offer_task import OfferTask
from regionaltool.core.problems import InputError, Problem

OFFER = Offer("a.csv", "a", ("x",), {}, {})


@pytest.fixture
def run(qtbot, qgis_app):
    def run(look, *, cancel=False):
        results, sentences = [], []
        task = OfferTask(look, results.append, sentences.append)
        QgsApplication.taskManager().addTask(task)
        if cancel:
            task.cancel()
        qtbot.waitUntil(lambda: bool(results or sentences), timeout=10_000)
        return results, sentences

    return run


def test_it_looks_in_another_thread(run):
    threads = []
    results, _ = run(lambda check: threads.append(threading.get_ident()) or (OFFER,))
    assert results == [(OFFER,)] and threads != [threading.get_ident()]


def test_what_cannot_be_read_is_told(run):
    def look(check):
        raise InputError(Problem("“{file}” is empty.", {"file": "a.csv"}))

    assert run(look) == ([], ["“a.csv” is empty."])


def test_it_can_be_cancelled(run):
    def look(check):
        for _ in range(10_000):
            check()
            threading.Event().wait(0.001)
        return (OFFER,)

    results, (sentence,) = run(look, cancel=True)
    assert results == [] and "Cancelled" in sentence
