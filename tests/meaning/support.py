"""Wordings from strings, for tests of what they mean."""

from __future__ import annotations

from functools import cache

from wordcheck.anatomy import parse
from wordcheck.api import MARKET_PACK, load_packs
from wordcheck.engine.market import market_of
from wordcheck.meaning.market.words import Market
from wordcheck.model.wording import Wording
from wordcheck.reading import read


def wording(text: str, name: str = "wording.txt") -> Wording:
    """The first wording of a plain text."""
    return parse(read(text.encode(), name=name))[0]


@cache
def market() -> Market:
    """The words of the market that ship."""
    return market_of(load_packs([MARKET_PACK]).plan)
