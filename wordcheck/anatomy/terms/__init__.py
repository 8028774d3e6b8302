"""Defined terms: where they are defined, used, and missed."""
