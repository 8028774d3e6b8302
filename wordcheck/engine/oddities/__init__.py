"""Oddities of structure that no pattern can describe."""
