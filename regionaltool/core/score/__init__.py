"""The score of development space: goalposts, indicators by factor, and their composite."""
