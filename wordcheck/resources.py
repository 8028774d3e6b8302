"""Where the grammar and the shipped rule packs lie: inside the wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder `grammars` or `rulesets`. Raises FileNotFoundError where the installation lost it."""
    for place in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"the installation lacks its folder {name!r}; install wordcheck again")


COMPILED = _PACKAGE / "_data" / "compiled"
"""What was compiled of the shipped rule packs when the wheel was made; none in a checkout."""
