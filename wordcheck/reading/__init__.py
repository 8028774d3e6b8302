"""Bytes to Manuscript, one module a format, found by content."""

from wordcheck.reading.registry import read

__all__ = ["read"]
