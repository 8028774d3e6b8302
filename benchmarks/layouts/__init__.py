"""Wordings of our own, set in many houses' numberings and layouts, read back and compared (see `python -m benchmarks.layouts`)."""
