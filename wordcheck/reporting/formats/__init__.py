"""One module a format, found by its name; see `wordcheck.reporting.registry`."""
