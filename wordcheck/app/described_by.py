"""The packs by which covers are described."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wordcheck.api import MARKET_PACK, TAXONOMY_PACKS, load_packs

if TYPE_CHECKING:
    from wordcheck.rulelang import RuleSet


def packs_for(taxonomy: str | None, words: Sequence[str] = ()) -> RuleSet:
    """A taxonomy of covers (the shipped one for None), the words of the market that ship, and packs of further words."""
    return load_packs([*((taxonomy, MARKET_PACK) if taxonomy else TAXONOMY_PACKS), *words])
