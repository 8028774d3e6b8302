"""Everything that is known of what one wording means, computed once and on demand."""

from __future__ import annotations

from functools import cached_property

from wordcheck.meaning.covers.choices import Choices
from wordcheck.meaning.covers.cover_map import cover_map
from wordcheck.meaning.covers.taxonomy import CoverStates
from wordcheck.meaning.market.words import NO_MARKET, Market
from wordcheck.meaning.parties.own_names import own_names, own_things
from wordcheck.meaning.statements.readings import Read, readings
from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.terms.symbols import symbol_table
from wordcheck.model.covers import CoverMap
from wordcheck.model.symbols import SymbolTable
from wordcheck.model.wording import Wording


class Meaning:
    """The meaning of one wording; each part is made when it is first asked for."""

    def __init__(self, wording: Wording, market: Market = NO_MARKET) -> None:
        self.wording, self._known = wording, market

    @cached_property
    def market(self) -> Market:
        """The words of the market, with what this wording itself calls the parties."""
        own = own_names(self.wording, self._known.classes)
        return self._known.of_a_wording((*own, *own_things(self.wording, self._known.classes)))

    @cached_property
    def stretches(self) -> Stretches:
        return Stretches(self.wording)

    @cached_property
    def covers(self) -> CoverMap:
        """The cover map without the states of a taxonomy."""
        return cover_map(self.wording, self.market, self.stretches, self.choices)

    @cached_property
    def choices(self) -> Choices:
        return Choices(self.wording)

    @cached_property
    def cover_states(self) -> CoverStates:
        return CoverStates(self.wording, self.stretches, self.covers, self.choices)

    @cached_property
    def symbols(self) -> SymbolTable:
        return symbol_table(self.wording)

    @cached_property
    def readings(self) -> tuple[Read, ...]:
        """Its sentences read as statements."""
        return tuple(readings(self.wording, self.market))
