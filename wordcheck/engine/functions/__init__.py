"""Functions of the rule language, one module each, found by name."""
