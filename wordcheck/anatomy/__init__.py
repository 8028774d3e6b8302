"""Manuscript to Wording, one question a module."""
