import tomllib
from itertools import count

import pytest

from regionaltool.core.criteria.rule_sets import SHIPPED
from regionaltool.core.criteria.toml_lines import lines_of
from regionaltool.resource_folder import resource

TEXT = '''# first
a = 1  # c = 2
"quoted key" = "x # no comment"
[t]
b.c = [
  1, # one
  "]", 2,
]
d = """
[not a table]
""" # after
[[list]]
x = { y = 1, "z" = { w = 2 } }
[list.more]
k = 1979-05-27
[[list]]
x = 'it''\' ok'
[[list.deep]]
n = 1
'''.replace("'it''' ok'", "'ok'")


def test_lines_of_keys():
    tomllib.loads(TEXT)
    lines = lines_of(TEXT)
    assert lines[("a",)] == 2 and ("c",) not in lines
    assert lines[("quoted key",)] == 3
    assert lines[("t",)] == 4 and lines[("t", "b", "c")] == 5 and lines[("t", "b", "c", 2)] == 7
    assert lines[("t", "d")] == 9 and ("not a table",) not in lines
    assert lines[("list",)] == lines[("list", 0)] == 12
    assert lines[("list", 0, "x", "z", "w")] == 13
    assert lines[("list", 0, "more", "k")] == 15
    assert lines[("list", 1)] == 16 and lines[("list", 1, "x")] == 17
    assert lines[("list", 1, "deep", 0, "n")] == 19


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_line_endings(ending):
    text = ending.join(["a = 1", "", "[b]", "c = '''", "x", "'''", "d = 2", ""])
    tomllib.loads(text)
    assert lines_of(text)[("b", "d")] == 7


def paths(value, path=()):
    if path:
        yield path
    inside = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        inside = zip(count(), value, strict=False)
    for key, one in inside:
        yield from paths(one, (*path, key))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_key_of_the_shipped_files_has_its_line(name):
    text = resource("rules", f"{name}.toml").read_text(encoding="utf-8")
    lines, rows = lines_of(text), text.splitlines()
    for path in paths(tomllib.loads(text)):
        named = next(key for key in reversed(path) if isinstance(key, str))
        assert named in rows[lines[path] - 1] or isinstance(path[-1], int), path
