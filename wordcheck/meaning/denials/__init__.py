"""Denials of cover, wherever they stand."""
