"""Everything that is known of what one wording means, computed once and on demand."""

from __future__ import annotations

from functools import cached_property

from wordcheck.meaning.covers.choices import Choices
from wordcheck.meaning.covers.cover_map import cover_map
from wordcheck.meaning.covers.taxonomy import CoverStates
from wordcheck.meaning.market.words import NO_MARKET, Market
from wordcheck.meaning.statements.reader import Reader
from wordcheck.meaning.statements.readings import Read, readings
from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.terms.table import term_table
from wordcheck.model.covers import CoverMap
from wordcheck.model.term_table import TermTable
from wordcheck.model.wording import Wording


class Meaning:
    """The meaning of one wording; each part is made when it is first asked for."""

    def __init__(self, wording: Wording, market: Market = NO_MARKET) -> None:
        self.wording, self.market = wording, market

    @cached_property
    def stretches(self) -> Stretches:
        return Stretches(self.wording)

    @cached_property
    def covers(self) -> CoverMap:
        """The cover map without the states of a taxonomy."""
        return cover_map(self.wording, self.market, self.stretches, self.choices, self.reader)

    @cached_property
    def choices(self) -> Choices:
        return Choices(self.wording)

    @cached_property
    def cover_states(self) -> CoverStates:
        return CoverStates(self.wording, self.stretches, self.covers, self.choices)

    @cached_property
    def terms(self) -> TermTable:
        return term_table(self.wording)

    @cached_property
    def reader(self) -> Reader:
        return Reader(self.wording.language, self.market)

    @cached_property
    def readings(self) -> tuple[Read, ...]:
        """Its sentences read as statements."""
        return tuple(readings(self.wording, self.reader))
