from regionaltool.bridge.planned_seats import planned_seats
from tests.core.ten_communes import COMMUNES, blocks


def test_seats_by_the_number_of_their_communes():
    kept = {"p": "B", "q": "J", "r": "gone"}
    assert planned_seats(kept, COMMUNES) == dict(zip("pq", blocks("BJ"), strict=True))
    assert planned_seats({}, COMMUNES) == {}
