from regionaltool.bridge.plan_file.law_notes import KeptReason
from regionaltool.bridge.plan_reasons import PlanReasons
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


def test_files_are_noted_by_the_way_to_them_and_go_along_when_the_plan_moves(tmp_path):
    session = session_of("pppqqrrrs.")
    inside, beside = tmp_path / "a" / "giấy tờ" / "bản đồ 1.pdf", tmp_path / "b.pdf"
    files = [str(inside), str(beside), "https://vanban.chinhphu.vn/?docid=1"]
    reasons, law = PlanReasons(session), session.recorder.history.law
    reasons.give("p", "đảo", files)
    reasons.give("q", "xa", [])
    assert law.reasons["p"].files == tuple(files)  # in no file yet
    reasons.go_to(tmp_path / "a")
    assert law.reasons["p"].files == ("./giấy tờ/bản đồ 1.pdf", "../b.pdf", files[2])
    assert reasons.of("p").files == tuple(files) and reasons.all["q"].text == "xa"
    elsewhere = PlanReasons(session, tmp_path / "đi" / "a")  # plan and evidence were moved
    assert elsewhere.of("p").files[0] == str(tmp_path / "đi" / "a" / "giấy tờ" / "bản đồ 1.pdf")
    reasons.go_to(tmp_path)
    assert law.reasons["p"].files[:2] == ("./a/giấy tờ/bản đồ 1.pdf", "./b.pdf")
    seq = session.recorder.seq
    reasons.go_to(tmp_path)
    assert session.recorder.seq == seq
