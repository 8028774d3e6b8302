"""Figures of one wording that must agree."""
