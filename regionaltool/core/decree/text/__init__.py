"""The sentences of a decree: from a plan to its text, and from a text to a plan."""
