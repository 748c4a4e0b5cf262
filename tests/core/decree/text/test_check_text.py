from dataclasses import replace

from regionaltool.core.decree.text.check_text import differences
from regionaltool.core.decree.text.clause import Clause, Closing, Member, Resolution
from regionaltool.core.decree.text.closing import closing_sentence
from regionaltool.core.decree.text.sentence import sentence

CLAUSES = (
    Clause(1, "xã", "A", (Member("xã", "A"), Member("xã", "B", scope="P"))),
    Clause(2, "xã", "C", (Member("xã", "C"), Member("xã", "B", scope="R", after=(1,)))),
)
CLOSING = Closing(3, (("xã", 3),), (("xã", 2),), (Member("xã", "D"),))
RESOLUTION = Resolution("tỉnh Cà Mau", CLAUSES, CLOSING)


def texts():
    return [*map(sentence, CLAUSES), closing_sentence("tỉnh Cà Mau", CLOSING)]


def changed(clause, old, new):
    lines = texts()
    assert old in lines[clause]
    lines[clause] = lines[clause].replace(old, new, 1)
    return [str(problem) for problem in differences(RESOLUTION, lines)]


def test_the_same():
    assert differences(RESOLUTION, texts()) == []


def test_each_kind_of_slip_is_found():
    assert changed(0, "xã B", "xã Bn") == [
        "Clause 1: The sentence has xã Bn [P], the plan xã B [P]. A name cannot hold the words of "
        "the sentence, such as a comma or brackets."
    ]
    assert "[R 2]" in changed(1, "khoản 1", "khoản 2")[0]
    assert "[W]" in changed(0, "một phần", "toàn bộ")[0]
    assert "makes xã Cn, the plan xã C" in changed(1, "là xã C.", "là xã Cn.")[0]
    assert "no clause" in changed(0, "Sắp xếp", "Sap xếp")[0]
    assert "[W], the plan" in changed(0, "xã A và", "xã A, xã E và")[0]
    assert "closing clause" in changed(2, "xã D", "xã E")[0]
    assert "add up" in changed(2, "03 xã", "04 xã")[0]
    assert [str(p) for p in differences(RESOLUTION, texts()[:2])] == [
        "The text has 2 clauses, the plan 3."
    ]


def test_a_name_with_a_comma_is_found():
    odd = replace(CLAUSES[0], members=(Member("xã", "A, B"), Member("xã", "D")))
    (problem,) = differences(Resolution("tỉnh A", (odd,)), [sentence(odd)])
    assert "A name cannot hold" in str(problem)
