"""Texts whose lines are all that there is: what typists and converters do to them, undone."""
