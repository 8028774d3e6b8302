"""Bytes to Manuscript, one module a format, found by content."""
