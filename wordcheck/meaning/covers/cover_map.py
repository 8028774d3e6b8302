"""The cover map of a wording: what it grants, takes away, gives back and caps, linked.

    stretches ──▶ covers ──▶ exclusions ──▶ write-backs ──┐
        │            └────▶ limits, deductibles           ├──▶ takings, returnings ──▶ faults
        └─────────────────────────────────────────────────┘

Nothing here knows the name of a single cover: which of the taxonomy's covers a clause grants is told by patterns of a rule
pack (`taxonomy`), how the events of the market are called by its lexicons (`market`).
"""

from __future__ import annotations

from wordcheck.meaning.covers.caps import caps_of
from wordcheck.meaning.covers.choices import Choices
from wordcheck.meaning.covers.cover_faults import faults_of
from wordcheck.meaning.covers.exclusions import exclusions_of, owners
from wordcheck.meaning.covers.insuring import covers_of
from wordcheck.meaning.covers.takings import granted_by, returnings_of, takings_of
from wordcheck.meaning.covers.write_backs import write_backs_of
from wordcheck.meaning.market.words import NO_MARKET, Market
from wordcheck.meaning.statements.reader import Reader
from wordcheck.meaning.stretches import Stretches
from wordcheck.model.covers import CoverMap
from wordcheck.model.wording import Wording


def cover_map(
    wording: Wording,
    market: Market = NO_MARKET,
    stretches: Stretches | None = None,
    choices: Choices | None = None,
    reader: Reader | None = None,
) -> CoverMap:
    """The cover map of one wording, without the states of a taxonomy; `market` are the words of the market that packs hold, by which `reader` reads."""
    reader = reader or Reader(wording.language, market)
    stretches = stretches or Stretches(wording)
    covers = covers_of(wording, stretches, choices or Choices(wording), market)
    exclusions = exclusions_of(wording, stretches, covers, reader)
    write_backs = write_backs_of(wording, stretches, exclusions)
    gave = {c.id: granted_by(wording, stretches, c, market.events) for c in covers}
    takings = tuple(takings_of(wording, stretches, gave, covers, exclusions, market.events))
    returnings = returnings_of(wording, write_backs, takings, owners(wording, covers), gave)
    found = CoverMap(covers, exclusions, write_backs, caps_of(wording, covers), takings, returnings)
    return CoverMap(
        covers, exclusions, write_backs, found.caps, takings, returnings, faults_of(wording, stretches, found, market)
    )
