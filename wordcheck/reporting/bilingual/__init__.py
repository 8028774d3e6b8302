"""Comparisons of two languages, one module a format; see `wordcheck.reporting.comparisons`."""
