"""Criteria: rule sets of the law, and the outcome that each unit of a plan gets under them.

How to ask:

    rules = read_rule_set("vn-76-2025")              # or a path; `by_date` (rule_sets.py)
    facts = CommuneFacts.of(communes, {"type": …, "terrain": …}, flags=…)
    units = facts.units(members, rules, ids, types)  # a `UnitTable`
    judged = Judge(rules).judge(units)               # `Judgements` (judge.py)
    judged.counts()                                  # `Outcome` → number of units
    judged.judgement(0)                              # `Judgement` with `Measured` (judgement.py)

Keep the `Judge` while a plan is edited: what it has worked out about kinds of units stays. After a
move build the members of the units that it touched and judge those alone; where the rule set goes
by a mean (`rules.deviation`), give the table of all units as ``among``. `PlanCriteria` does all
that for a plan, and `PlanLaw` (plan_law.py) is what an editing session asks: outcomes, violations,
what-if. What-if under two laws is two judges on the same members. `notes_of` tells what could not
be understood (notes.py).
"""
