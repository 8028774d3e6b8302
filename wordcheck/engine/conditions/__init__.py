"""Three-valued conditions, and the values that they compare."""
