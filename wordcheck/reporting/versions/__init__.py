"""Comparisons of two versions, one module a format; see `wordcheck.reporting.comparisons`."""
