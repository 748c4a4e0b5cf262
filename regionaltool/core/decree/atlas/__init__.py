"""What stands on the maps of a decree, without the maps."""
