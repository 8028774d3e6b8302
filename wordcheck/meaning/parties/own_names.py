"""What an English wording itself calls the two sides of its contract, where it uses none of the names that the trade uses.

    The Club shall indemnify the Member …            the Club carries the loss
    The Grower must …; pay the Grower for …          the Grower bears the duties and is paid

Who is paid and has duties is the insured, who pays losses is the insurer, whatever they are called. Only a wording that lacks the usual
names of a side is asked: elsewhere such a name is a third person's.
"""

from __future__ import annotations

import re
from collections import Counter

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.market.word_classes import PARTY, THING, WordClasses
from wordcheck.meaning.statements.reading import INSURED, INSURER
from wordcheck.model.terms import Term
from wordcheck.model.wording import Wording

FEWEST_ACTS = 3
"""Sentences in which a name must bear duties or powers."""
RARE = 3
"""Times that a name must stand for each place of a usual one."""
_ACTS = lazily(r"\b[Tt]he (?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:must|shall|may|will|warrants|agrees|undertakes)\b")
_PAID = lazily(r"\b(?:pay|paid|pays|indemnify|indemnifies|reimburse|reimburses|compensate|compensates|insure|insures)(?: to)? the (?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")  # fmt: skip
_PAYS = lazily(r"\b[Tt]he (?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:will|shall) (?:not )?(?:pay|indemnify|reimburse|compensate|make good|insure|cover)\b")  # fmt: skip


_IN_SCHEDULE = lazily(
    r"\b(?:listed|entered|named|shown|described|specified|declared|identified) (?:as such )?(?:in|on) (?:the|your) (?:schedule|certificate|declarations)\b",
    re.IGNORECASE,
)
_NO_THING = lazily(
    r"\W*(?:means?|is|:)?\W*(?:the |a |an |any )?(?:\w+ )?(?:person|people|company|firm|entity|body|amount|sum|period|date|limit|percentage|business|employee|time|show|ceremony|event)",
    re.IGNORECASE,
)
_AT_RISK = lazily(
    r"\b(?:damage to|loss of|repairs? (?:of|to)|theft of|damages?|recovery of|towing) (?:a |an |any |the |your )?(?:\w+ )?\Z",
    re.IGNORECASE,
)
"""Words of a cover before what it is for."""


_ADDRESSED = frozenset(("you", "your", "yours", "our", "ours"))


def own_things(wording: Wording, known: WordClasses) -> tuple[tuple[str, str], ...]:
    """What the insured has by this wording: a defined thing of the schedule for whose loss or repair it pays."""
    if wording.language != "en" or not known:
        return ()
    named = [t for t in wording.terms if _may_be_a_thing(t, known)]
    at_risk = [
        t.name for t in named if any(_AT_RISK.search(wording.text, max(0, u.start - 40), u.start) for u in t.uses)
    ]
    return tuple((f"{THING}property", n.lower()) for n in at_risk)


def _may_be_a_thing(term: Term, known: WordClasses) -> bool:
    """Whether a term is one word for what the schedule lists; what belongs to another class already (you, the claim) is no thing at risk."""
    name = term.name.lower()
    if " " in name or not name.isascii() or name in _ADDRESSED or known.begun(name):
        return False
    return any(_IN_SCHEDULE.search(d.text) and not _NO_THING.match(d.text) for d in term.definitions)


def own_names(wording: Wording, known: WordClasses) -> tuple[tuple[str, str], ...]:
    """Classes of parties with names that this wording alone gives them; none where it uses the usual ones."""
    if wording.language != "en" or not known:
        return ()
    text = wording.span.of(wording.text)
    acts = Counter(m["name"] for m in _ACTS.finditer(text))
    acts = Counter({n: k for n, k in acts.items() if k >= FEWEST_ACTS and not known.begun_whole(f"the {n}".lower())})
    found: list[tuple[str, str]] = []
    for side, expression in ((INSURED, _PAID), (INSURER, _PAYS)):
        shown = Counter(m["name"] for m in expression.finditer(text))
        likely = [n for n in acts if shown[n] and n not in {name for _, name in found}]
        if likely:
            best = max(likely, key=lambda n: (acts[n] + shown[n], n))
            usual = sum(1 for _ in known.names_of(side).finditer(text.lower()))
            if RARE * usual <= acts[best]:
                found.append((f"{PARTY}{side}", best))
    return tuple((name, f"the {words}".lower()) for name, words in found)
