from hypothesis import given
from hypothesis import strategies as st

from regionaltool.ui.unit_order import UnitOrder

units = st.sampled_from("abcdefgh")
keys = st.integers(0, 3)
changes = st.lists(st.tuples(units, st.none() | keys))


def order_of(order: UnitOrder) -> list[str]:
    return [order.unit(row) for row in range(len(order))]


@given(st.dictionaries(units, keys), st.booleans(), changes)
def test_any_changes_lead_where_sorting_afresh_does(start, descending, done):
    order, key_of = UnitOrder(start, descending=descending), dict(start)
    for unit, key in done:
        if key is None:
            key_of.pop(unit, None)
            order.take_out(unit)
        else:
            key_of[unit] = key
            row = order.row_for(unit, key)
            order.put(unit, key)
            assert order.row(unit) == row
        right = sorted(key_of, key=lambda u: (key_of[u], u), reverse=descending)
        assert order_of(order) == order_of(UnitOrder(key_of, descending=descending)) == right
        assert [order.row(u) for u in right] == list(range(len(right)))
        assert all(order.row(u) is None for u in set("abcdefgh") - set(right))
