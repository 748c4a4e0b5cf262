"""Ours and the peers side by side in one run: `make bench`, or ``python -m benchmarks``.

A case is a function that takes `Maps` and yields `Row`; the cases of a family stand in one file,
in its ``CASES``, by name. A case first compares the answers, then times.
"""
