"""The sentences beside 22 resolutions as passed; ``pytest -s`` prints the percentages."""

import pytest

from regionaltool.core.decree.text.closing import closing_sentence
from regionaltool.core.decree.text.document_text import read_text
from regionaltool.core.decree.text.from_plan import draft
from regionaltool.core.decree.text.members_table import kind_of
from regionaltool.core.decree.text.parse import read_clause
from regionaltool.core.decree.text.sentence import STYLES, sentence
from regionaltool.core.names import name_keys
from tests.core.decree.gold import decided, gold


@pytest.fixture(scope="module")
def resolutions(shared_data):
    return gold(shared_data)


@pytest.fixture(scope="module")
def clauses(resolutions):
    return [clause for resolution in resolutions for clause in resolution.clauses]


def share(what, found, all_of_them):
    print(f"{what}: {found} of {all_of_them} = {100 * found / all_of_them:.2f} %")
    return found / all_of_them


def test_sentences_given_the_members_in_their_order(clauses):
    passed = [clause for clause in clauses if not clause.erratum]
    default = sum(sentence(one.clause) == one.text for one in passed)
    best = sum(one.text in {sentence(one.clause, style) for style in STYLES} for one in passed)
    assert share("\nstyle A", default, len(passed)) >= 0.98
    assert share("best of A, B, C", best, len(passed)) >= 0.992


def test_every_clause_is_read_to_its_members_and_scopes(clauses):
    def said(members):
        return [(m.type, m.name, m.scope, m.after) for m in members]

    right = 0
    for one in clauses:
        read = read_clause(one.text, one.clause.number)
        same = said(read.members) == said(one.clause.members)
        right += same and (read.title, read.kind) == (one.clause.title, one.clause.kind)
    assert share("\nread back", right, len(clauses)) == 1


def test_clauses_as_published(clauses):
    """Two of them lack a comma between two members."""
    right = 0
    for one in clauses:
        read = read_clause(one.raw, one.clause.number)
        right += [m.title for m in read.members] == [m.title for m in one.clause.members]
    share("\nread as published, words glued", right, len(clauses))
    assert right >= len(clauses) - 2


def test_brackets_and_numbers_of_whole_texts(resolutions):
    members = right = 0
    for resolution in resolutions:
        lines = [*(one.text for one in resolution.clauses), resolution.closing_text]
        reading = read_text("\n".join(f"{n}. {line}" for n, line in enumerate(lines, start=1)))
        assert reading.notes == ()
        assert read_text("\n".join(lines)).resolutions == reading.resolutions
        assert read_text(" ".join(lines)).resolutions == reading.resolutions
        for one, read in zip(resolution.clauses, reading.resolutions[0].clauses, strict=True):
            members += len(read.members)
            right += sum(a == b for a, b in zip(one.clause.members, read.members, strict=True))
    # 1660, clause 89 joins its first group as if brackets were shared
    assert share("\nmembers with their brackets", right, members) >= 0.9998


def test_scopes_and_references_from_the_plan_alone(resolutions):
    members = right = 0
    for resolution in resolutions:
        order = [str(one.clause.number) for one in resolution.clauses]
        plan = decided(resolution)
        drafted = draft(plan, order)
        for one, clause, communes in zip(
            resolution.clauses, drafted.resolution.clauses, drafted.communes, strict=True
        ):
            found = {
                plan.communes[commune].id: (member.scope, member.after)
                for member, commune in zip(clause.members, communes, strict=True)
            }
            for key, member in zip(one.communes, one.clause.members, strict=True):
                members += 1
                right += found["|".join(key)] == (member.scope, member.after)
    # 1669, clause 75 alone cites a clause behind a part that is not the rest
    share("\nscopes and references", right, members)
    assert right >= members - 1


def test_closings_from_the_plan_alone(resolutions):
    for resolution in resolutions:
        made = draft(decided(resolution)).resolution
        closing = resolution.closing
        assert dict(made.closing.counts) == dict(closing.counts), resolution.number
        assert dict(made.closing.formed) == dict(closing.formed), resolution.number
        assert made.closing.renames == closing.renames
        kept = [(member.title, member.qualifier) for member in closing.kept]
        assert sorted((m.title, m.qualifier) for m in made.closing.kept) == sorted(kept)
        assert made.province == resolution.province
        assert closing_sentence(made.province, closing)


def test_brackets_and_orders_from_the_plan_alone(resolutions):
    """Of the rules that decide an order, how often the resolutions as passed keep them."""
    ranks = {"phường": 0, "thị trấn": 1, "xã": 2}
    scopes = ("W", "WA", "P", "PW", "PA", "PP", "R", "RP")
    kept: dict[str, list[bool]] = {}
    for resolution in resolutions:
        plan = decided(resolution)
        drafted = draft(plan)
        blocks = [one.clause.new_type for one in resolution.clauses]
        kept.setdefault("blocks of types", []).append(
            [plan.units[place].type for place in drafted.units] == blocks
        )
        brackets = {
            plan.communes[commune].id: member.qualifier
            for clause, communes in zip(drafted.resolution.clauses, drafted.communes, strict=True)
            for member, commune in zip(clause.members, communes, strict=True)
        }
        for one in resolution.clauses:
            members = one.clause.members
            in_scopes = [scopes.index(member.scope) for member in members]
            if len(set(in_scopes)) > 1:
                kept.setdefault("scopes", []).append(in_scopes == sorted(in_scopes))
            for key, member in zip(one.communes, members, strict=True):
                if "(" not in member.name and not member.qualifier.startswith(("bao", "do")):
                    given = bool(brackets["|".join(key)]) == bool(member.qualifier)
                    kept.setdefault("brackets", []).append(given)
            whole = [member for member in members if member.scope == "W"]
            of_type = [ranks.get(member.type.lower(), 3) for member in whole]
            if len(set(of_type)) > 1:
                kept.setdefault("types", []).append(of_type == sorted(of_type))
            for kind in set(of_type):
                run = [m for m, rank in zip(whole, of_type, strict=True) if rank == kind]
                bare = [not member.qualifier for member in run]
                if len(set(bare)) > 1:
                    kept.setdefault("brackets first", []).append(bare == sorted(bare))
                taken = name_keys(one.clause.new_name).bare
                giver = [place for place, m in enumerate(run) if name_keys(m.name).bare == taken]
                if giver and len(run) > 1:
                    kept.setdefault("name-giver last", []).append(giver[0] == len(run) - 1)
    for rule, cases in kept.items():
        assert share(f"order, {rule}", sum(cases), len(cases)) >= 0.95, rule


def test_a_rename_is_known_by_its_members(clauses):
    for one in clauses:
        clause = one.clause
        assert kind_of(clause.new_type, clause.new_name, clause.members) == clause.kind
