"""Lineage: which units of a later date come from which of an earlier one, and what that does to
tables of the earlier date."""
