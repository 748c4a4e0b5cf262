"""Naming: what a new unit may be called, of which type it is, and which code it gets.

How to ask:

    refusal(plan, unit, name), clashes(plan)         # a name stands once in a province
    suggested_names(plan, unit, seat)                # where each comes from, and whether it is free
    lost_names(plan), lost_districts(plan)           # names that no unit goes on with
    suggested_type(types, part)                      # by the types of the unit's communes
    type_of_members(plan, unit, types)               # the same, asked of a plan
    unit_codes(plan, seats)                          # that of the commune which holds the seat
    file_codes(plan, seats)                          # the same, as files have it
"""
