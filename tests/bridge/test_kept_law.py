"""What a plan's journal says of the law, read back without a session."""

import pytest

from regionaltool.bridge.kept_law import kept_law
from regionaltool.bridge.plan_criteria import ID, PlanRules
from regionaltool.bridge.plan_file.history import History
from regionaltool.bridge.plan_file.law_notes import KeptCriteria, KeptFigures
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.problems import InputError
from tests.bridge.sessions import session_of
from tests.core.ten_communes import COMMUNES

XA = {"type": dict.fromkeys("ABCDEFGHIJ", "xã"), "terrain": dict.fromkeys("ABCDEFGHIJ", "lowland")}


@pytest.fixture
def session(qgis_app):
    return session_of("pppqqrrrs.")


def kept(session):
    """The notes as another process reads them."""
    return History(session.recorder.history.rows).law


def test_it_judges_as_the_dock_does(session):
    assert kept_law(kept(session), COMMUNES) is None
    rules = PlanRules(session)
    rules.choose("vn-76-2025")
    rules.use({ID: "ma", "type": "loai"}, XA)
    rules.use_figures("/a.csv", KeptFigures((("D", "E"),), {"pop": (90_000.0,)}))
    law = kept_law(kept(session), COMMUNES)
    assert law.rules is shipped("vn-76-2025")
    assert law.counts(session.plan) == session.law.counts()
    other = kept_law(kept(session), COMMUNES, shipped("dk-2004"))
    assert other.counts(session.plan) == session.law.counts_under(shipped("dk-2004"))


def test_a_commune_that_is_gone_takes_its_figures_along(session):
    rules = PlanRules(session)
    rules.choose("dk-2004")
    rules.use_figures("/a.csv", KeptFigures((("D", "gone"),), {"pop": (90_000.0,)}))
    law = kept_law(kept(session), COMMUNES)
    assert law.counts(session.plan) == session.law.counts()
    assert 90_000 not in {m.figure for one in law.judge(session.plan) for m in one.measured}


def test_a_rule_set_that_cannot_be_read_is_said(session):
    session.recorder.record_law(KeptCriteria("của tôi.toml", "id = 1", "", {}))
    with pytest.raises(InputError, match="của tôi.toml"):
        kept_law(kept(session), COMMUNES)
