from regionaltool.core.steps import in_silence, part_of


def test_a_part_of_the_work_is_a_part_of_the_whole():
    told: list[float] = []
    step = part_of(part_of(told.append, 0.5, 1.0), 0.0, 0.5)
    for done in (0, 0.5, 1):
        step(done)
    assert told == [0.5, 0.625, 0.75]
    assert in_silence(0.5) is None
