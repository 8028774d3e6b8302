"""The words of the market on which a cover map rests: events under their several names, perils, headings that head no cover.

None of them is code. A rule pack's lexicon plays its part by its name (`PARTS`), so that another line of business, or a house, adds
its own words beside those that ship. `engine.market` gathers them from the packs of a plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.one_of import one_of
from wordcheck.languages.several import Several
from wordcheck.meaning.market.events_en import EventsEn
from wordcheck.meaning.market.word_classes import WordClasses


class Ways:
    """Expressions by which one thing is said, as whole words; those that a sentence lacks the words of are not tried on it."""

    def __init__(self, expressions: Iterable[str]) -> None:
        self._several = Several((None, lazily(rf"(?<![a-z])(?:{one})(?![a-z])")) for one in expressions)

    def work_out(self) -> None:
        """Works out now by which words the expressions are told."""
        self._several.likely("")

    def search(self, words: str) -> re.Match[str] | None:
        """The first place where one of them matches."""
        return self._several.first(words)

    def finditer(self, small: str) -> Iterator[re.Match[str]]:
        """All places in words of small letters, none overlapping another."""
        return self._several.matches(small)


HOWS = (
    *("unbounded", "at-pleasure", "bounded", "final"),  # how a power is held
    *("outside", "apart", "ended", "as-nothing", "left"),  # how a loss is left out of the cover
    *("lifted", "all-the-same"),  # how an exclusion is taken back
)
"""What says how something is held, treated or left: lexicons `market-how-…` of rule packs."""
BEYOND = ("outside", "apart", "ended")
"""Those of them that say of the insurance that it does not reach."""
NOTHING = r"(?!)"
"""An expression that matches nowhere."""


class Family(Struct, frozen=True):
    """One event or loss under its several names."""

    name: str
    words: tuple[str, ...]
    expressions: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    """Narrower events; an exclusion of this one takes them."""
    light: bool = False
    """Whether it says too little alone: it counts beside another event, or where it is all that is said."""


class Events:
    """Families of events, with one expression for all their Chinese names; `english` knows the others by their words."""

    def __init__(self, families: tuple[Family, ...] = ()) -> None:
        self._family_of = {word: f.name for f in families for word in f.words if not word.isascii()}
        self._by_expression = tuple((lazily(e), f.name) for f in families for e in f.expressions)
        all_of = [one_of(sorted(self._family_of))] if self._family_of else []
        self.word = lazily("|".join([*all_of, *(e for f in families for e in f.expressions)]) or NOTHING)
        """Matches a name of any event, the longest that stands there."""
        self.kinds = {f.name: f.kinds for f in families if f.kinds}
        self.light = frozenset(f.name for f in families if f.light)
        named_en = [(f.name, word) for f in families for word in f.words if word.isascii()]
        self.english = EventsEn(named_en, self.kinds, self.light)

    def named(self, found: re.Match[str]) -> str:
        """The family of a match of `word`."""
        words = found[0]
        known = self._family_of.get(words)
        if known is None:
            known = next(name for expression, name in self._by_expression if expression.fullmatch(words))
            self._family_of[words] = known
        return known


class Market:
    """All words of the market by the part they play; without any, nothing is told by them."""

    def __init__(
        self,
        families: tuple[Family, ...] = (),
        others: dict[str, tuple[str, ...]] | None = None,
        classes: tuple[tuple[str, str], ...] = (),
    ) -> None:
        known = others or {}
        told = {name: "|".join(expressions) for name, expressions in known.items()}
        self.classes = WordClasses(classes)
        """Parties, acts and things, by which sentences are read as statements."""
        self.how = {how: Ways(known.get(f"market-how-{how}", ())) for how in HOWS}
        """How something is done or said, by its name; for English in small letters."""
        self.beyond = Ways(one for how in BEYOND for one in known.get(f"market-how-{how}", ()))
        """Any way to say that the insurance does not reach, asked of each sentence first."""
        self.events = Events(families)
        self.hazard = lazily(told.get("market-hazard", NOTHING))
        """Perils that nothing which a party or a thing is can lessen."""
        self.hazard_listed = lazily(told.get("market-hazard-listed", NOTHING))
        self.hazard_excepted = lazily(told.get("market-hazard-excepted", NOTHING))
        """What an exception to such a peril may speak of."""
        self.no_cover_heading = lazily(rf"[\W\d]*(?:{told.get('market-no-cover-heading', NOTHING)})\W*")
        self.no_cover_begins = lazily(rf"[\W\d]*(?:{told.get('market-no-cover-heading-begins', NOTHING)})")

    def work_out(self) -> None:
        """Works out now what else is worked out when a first sentence is read."""
        self.classes.work_out()
        for ways in (*self.how.values(), self.beyond):
            ways.work_out()


NO_MARKET = Market()
