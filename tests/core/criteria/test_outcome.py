from regionaltool.core.criteria.outcome import NUMBER, OUTCOMES, Outcome


def test_numbers_and_titles():
    assert [outcome.value for outcome in OUTCOMES] == [
        "met",
        "waived",
        "excluded",
        "report",
        "not_met",
        "unknown",
    ]
    assert all(OUTCOMES[NUMBER[outcome]] is outcome and outcome.title for outcome in Outcome)
