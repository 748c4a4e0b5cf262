"""Processing: the provider and one thin file per algorithm."""
