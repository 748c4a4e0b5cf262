from dataclasses import replace

from regionaltool.core.decree.papers.lineage_table import lineage_table
from tests.core.decree.decided import decided_province


def rows(decided, clauses):
    titles, *found = lineage_table(decided, clauses)
    return [dict(zip(titles, row, strict=True)) for row in found]


def test_every_commune_has_its_row():
    found = rows(decided_province(), {"00001": 1})
    assert [row["old_code"] for row in found] == [f"{n:05d}" for n in range(1, 13)]
    first = found[0]
    assert (first["new_name"], first["relation"], first["clause"]) == ("Tân Thuận", "whole", "1")
    assert (first["area_km2"], first["pop"], first["share_pop"]) == ("10.01", "1000", "1")
    assert (first["resolution"], first["effective_date"]) == ("1655/NQ-UBTVQH15", "2025-07-01")
    assert first["old_district"] == "huyện Đầm Dơi"
    assert [row["relation"] for row in found[9:11]] == ["kept", "renamed"]
    assert found[3]["pop"] == ""  # unknown and never 0


def test_a_commune_without_a_unit_has_none():
    decided = decided_province()
    assert len(rows(replace(decided, units=decided.units[1:]), {})) == 10
