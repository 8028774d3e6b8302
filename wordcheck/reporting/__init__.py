"""Report to bytes, one module a surface behind one registry."""
