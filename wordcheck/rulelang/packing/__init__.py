"""Packs as files: found, read, locked, kept compiled."""
