"""A sentence read as statements: who does what with which thing, to whom, and how it is said.

    The Insurer shall not be bound to explain why …     who insurer, act explain, denied
    You may raise our premium                           who insured, act reprice, force may, thing premium of the insurer
    保险费由保险人按月支付                                who insurer, act pay, thing premium

The reading is shallow: the words of parties, acts and things come from rule packs (`meaning.market.word_classes`), the grammar around them from
`english` and `chinese`. An act whose verb no pack knows has no class, but who does it with what is still read.
"""

from __future__ import annotations

from msgspec import Struct

from wordcheck.model.span import Span

INSURER, INSURED = "insurer", "insured"


class Dealt(Struct, frozen=True, gc=False):
    """A thing that a statement deals with."""

    classes: frozenset[str]
    owner: str
    """Whose it is said to be: a side, or nothing."""
    span: Span


class Statement(Struct, frozen=True):
    """One act of one party."""

    span: Span
    """From the party to the last word that was read."""
    who: str
    verb: str
    acts: frozenset[str]
    """Classes of the verb, without `act-`; none where no pack knows it."""
    force: str = ""
    """`may`, `must` or nothing."""
    denied: bool = False
    things: tuple[Dealt, ...] = ()
    to: str = ""
    """The side to whom it is done."""

    def deals_with(self, *names: str) -> bool:
        """Whether a thing of one of these classes is among its things."""
        return any(not thing.classes.isdisjoint(names) for thing in self.things)

    def does(self, *names: str) -> bool:
        """Whether its verb belongs to one of these classes."""
        return not self.acts.isdisjoint(names)


class Reading(Struct, frozen=True):
    """All that was read of a sentence."""

    statements: tuple[Statement, ...] = ()
    classes: frozenset[str] = frozenset()
    """Every class of act and thing that occurs, whoever deals with it."""
    sides: frozenset[str] = frozenset()
    """The parties that occur, as owners too."""

    of_insurer: frozenset[str] = frozenset()
    """The classes of what is said to be the insurer's own: `our decision`, `the value that we place on it`."""

    def by(self, side: str, *acts: str) -> bool:
        """Whether a party does one of these acts."""
        return any(s.who == side and s.does(*acts) for s in self.statements)


UNREAD = Reading()
