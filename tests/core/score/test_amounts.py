import numpy as np
from hypothesis import given

from regionaltool.core.score.amounts import Amounts
from regionaltool.core.score.inputs import Inputs
from tests.core.score.all_inputs import Figures
from tests.core.score.attached_units import units_with
from tests.core.score.random_tables import Drawn, tables
from tests.core.score.readings import DEFAULT, row_of


def test_each_figure_stands_where_it_says():
    inputs = Figures.random(1).assessor().scoring.inputs
    amounts, attached = inputs.amounts, inputs.attached
    people = inputs.communes.population

    def column(name: str) -> list:
        return amounts.values[:, amounts.columns[name]].T.tolist()

    assert column("people") == [people.tolist()]
    assert column("crossings") == [attached.crossings.of_border.tolist()]
    assert column("revenue") == [attached.budget.counted[0].tolist()]
    assert column("expenditure") == [attached.budget.counted[1].tolist()]
    assert column("jobs by sector") == attached.jobs.counted.T.tolist()
    assert column("jobs") == [attached.jobs.total.tolist()]
    assert column("leaving") == [attached.flows.counted.tolist()]
    assert column("people out of hazard") == [(people * attached.hazards.safe).tolist()]
    # and after the figures who is covered, first as communes, then as people
    figures = max(columns.stop for columns in amounts.columns.values())
    known, covered = np.hsplit(amounts.values[:, figures:], 2)
    assert known.shape[1] == len(amounts.covering) == 6
    assert known[:, amounts.covering["jobs"]].tolist() == attached.jobs.known.tolist()
    assert covered.tolist() == (known * people[:, None]).tolist()


def test_communes_alone_have_some():
    inputs = Inputs.of(row_of(2, population=[5, None], group=["a", ""]), DEFAULT)
    amounts = Amounts.of(inputs)
    assert set(amounts.columns) == {"people", "population known", "official km²", "polygon km²"}
    assert amounts.covering == {"group": 0}
    assert amounts.values[:, :2].tolist() == [[5, 1], [0, 0]]
    assert amounts.values[:, -2:].tolist() == [[1, 5], [0, 0]]


@given(tables())
def test_what_a_table_covers_is_told_as_for_any_other_input(drawn: Drawn):
    units = units_with(drawn.inputs, *drawn.units)
    for name in ("budget", "jobs", "shares", "consultation", "flows"):
        known = units.of_members(getattr(drawn.attached, name).known)
        np.testing.assert_allclose(units.covered_by(name), units.cover(known), rtol=1e-12)
