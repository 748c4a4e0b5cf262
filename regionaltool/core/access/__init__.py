"""How long people travel to the seat of their unit."""
