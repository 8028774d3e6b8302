"""What a page raises where there is nothing to show."""

from __future__ import annotations


class Missing(Exception):
    """There is no such page, filing or document."""
