"""Tables of figures as offices write them: from a file to one row per commune."""
