from pathlib import Path

import pytest

from regionaltool.bridge.plan_file.law_notes import KeptReason
from regionaltool.bridge.plan_reasons import PlanReasons, found_file, kept_file
from tests.bridge.sessions import session_of


def test_a_reason_is_noted_and_taken_away():
    session = session_of("pppqqrrrs.")
    reasons, told = PlanReasons(session), []
    reasons.changed.connect(told.append)
    reasons.give("p", " Vị trí biệt lập ", ["a.pdf", "", "a.pdf"])
    assert reasons.of("p") == KeptReason("Vị trí biệt lập", ("a.pdf",))
    seq = session.recorder.seq
    reasons.give("p", "Vị trí biệt lập", ["a.pdf"])
    assert session.recorder.seq == seq and told == ["p"]
    assert PlanReasons(session).of("p") == reasons.of("p")
    reasons.give("p", " ")
    assert reasons.of("p") is None and dict(PlanReasons(session).all) == {}


@pytest.mark.parametrize("inside", ["giấy tờ/bản đồ 1.pdf", "a.pdf"])
def test_evidence_beside_the_plan_moves_with_it(tmp_path, inside):
    kept = kept_file(str(tmp_path / inside), tmp_path)
    assert kept == inside
    assert Path(found_file(kept, tmp_path / "elsewhere")) == tmp_path / "elsewhere" / inside


def test_evidence_elsewhere_stays_where_it_is(tmp_path):
    other = str(tmp_path / "other" / "a.pdf")
    assert kept_file(other, tmp_path / "plan") == other
    assert found_file(other, tmp_path / "plan") == other
    assert kept_file(other, None) == found_file(other, None) == other
    address = "https://vanban.chinhphu.vn/?docid=1"
    assert kept_file(address, tmp_path) == found_file(address, tmp_path) == address
