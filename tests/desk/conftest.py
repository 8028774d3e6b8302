"""Fixtures of the desk's tests."""

from __future__ import annotations

from tests.desk.support import browser, database, made_once, store

__all__ = ["browser", "database", "made_once", "store"]
