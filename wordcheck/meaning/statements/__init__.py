"""Sentences read as statements: who must, may or does what with which thing, to whom."""
