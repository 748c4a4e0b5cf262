"""Consultation: what households were asked, how they voted, and whether that is consent.

How to ask:

    option = FrozenOption.freeze("Phương án 1", proposals(plan, seats), day)
    read, problems = read_ballots(communes, rows, **guessed("ballots", rows, communes))
    known = consent_of(plan, unit, seat, ballots, options, threshold)     # a `UnitConsent`

Ballots belong to the frozen option that was voted on. After an edit a commune whose unit, name or
seat is another one has voted on an older option, and is marked.
"""
