"""English names that a wording gives its own two sides, told by what they do, and written as the names that everybody knows.

    The Carrier shall pay on behalf of the Subscriber      carrier   who pays is the insurer
    The Carrier shall reimburse the Subscriber             subscriber  for whom it is paid, the insured
    The Subscriber shall notify the Carrier                the insured    shall notify the insurer

A house may call its sides as it likes (the Fund and the Member, the Company for the one that is insured): which is which follows from who
pays for whom and who bears the retention. The words keep their places, so that offsets hold.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from wordcheck.languages.brand_names import brand_as_known_en
from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import LONG, all_lowered, lowered
from wordcheck.languages.own_names_zh import known_parties_zh
from wordcheck.model.said import Tongue

_NAME = r"(?:(?:Named|Parent|Insured|First|Member)[ \u00a0])?[A-Z][a-z]{2,}|(?:NAMED |INSURED )?[A-Z]{3,}"
_THE = r"(?:[Tt]he|THE)"
_OF_A_SIDE = r"(?i:(?P<insured>(?:named\s+)?insured|policyholder|assured)|(?P<insurer>insurers?|underwriters?))(?=\s+(?:named|shown|stated|specified|identified|as|in|under)\b|\s*[.;,)])"
_EQUALS = lazily(
    rf"[\"“‘'*]+(?:[Tt]he\s+)?(?P<name>{_NAME})[\"”’'*]+\s*(?:(?:shall|will)\s+)?(?:means?|refers?\s+to|denotes?)\s+the\s+{_OF_A_SIDE}",
    re.ASCII,
)
"""A side named outright: `“the Company” refers to the policyholder named in the Schedule`."""
_PAYS_NOW = r"(?:pays|indemnifies|reimburses|bears|compensates|makes\s+good|meets|takes\s+on|repays)(?!\s+(?:the\s+)?(?:premium|contribution|excess|deductible|retention|first)\b)"
"""A plain promise, where no `shall` is said; what the insured bears is not meant."""
_GRANTS = lazily(
    rf"\b{_THE}\s+(?P<who>{_NAME})\s+(?:also\s+)?(?:(?:(?:will|shall|agrees?\s+to|undertakes?\s+to|has\s+agreed\s+to|hereby|also|then|further)\s+)+"
    rf"(?:pay|indemnify|reimburse|defend|compensate)|{_PAYS_NOW})\b(?P<whole>\s+(?:or\s+\w+\s+)?(?:on\s+behalf\s+of\s+|to\s+)?{_THE}\s+(?P<whom>{_NAME}))?"
)
_OWES = lazily(
    rf"\b{_THE}\s+(?P<who>{_NAME})\s+(?:(?:will|shall|must|agrees?\s+to)\s*)"
    rf"(?::|bear\s+the|pay\s+the\s+premium|cooperate|co-operate|(?:give|provide|send|submit|report|notify|tell|inform|assist|furnish)\b[^.;:\n]{{0,60}}?\b{_THE}\s+(?P<whom>{_NAME}))"
)
_SUFFERS = lazily(
    rf"\b{_THE}\s+(?P<loses>{_NAME})\s+(?:sustains?|suffers?|incurs?|discovers?|(?:is|becomes?)\s+legally)\b"
)
_BEHALF = lazily(rf"\bon\s+behalf\s+of\s+{_THE}\s+(?P<whom>{_NAME})\b")
_SUBJECT = lazily(
    rf"\b{_THE}\s+(?P<name>{_NAME})\s+(?=will\b|shall\b|must\b|agree|undertake|has\s+agreed|hereby|also|then|further|pays|indemnif|reimburses|bears|compensates|makes\s+good|meets|takes\s+on|repays|sustain|suffer|incur|discover|is\s+legally|become)"
)
"""A capitalised name before a verb that tells something: what all others are tried at."""
_NAMED = lazily(rf"\b[Tt]he\s+(?P<name>{_NAME})\b(?!\s[A-Z][a-z])")
_MENTIONS = 6
"""Mentions that make a name that of the insured where no act tells it."""
_PAPERS = frozenset(
    "policy schedule declarations contract certificate agreement section period limit application court act state".split()
)
_ENOUGH = 2
"""Fewest sentences that show on which side a name stands."""
_KNOWN = frozenset(
    "insurer insurers insured assured policyholder policyholders underwriter underwriters policy named court arbitrator claimant".split()
)
"""Names that are known without being told by their acts, and those of nobody's side."""
_FIRMS = frozenset("organization organisation company entity business firm corporation".split())
_USUAL = {
    "insurer": lazily(r"\b(?:insurers?|underwriters?|we)\b"),
    "insured": lazily(r"\b(?:the insured|insured persons?|assured|policyholder|you)\b"),
}
_PLAIN = {"insurer": ("insurer", "insurers", "us"), "insured": ("insured", "you", "you")}
"""How a side is written: for a name of seven letters at least, with its article for a shorter one, for the shortest."""
_BEFORE = frozenset(
    "the each any every no such a if when whether where that and or by of to for with from against".split()
)


@lru_cache(maxsize=1)
def _known_short(text: str) -> str:
    return _written(text)


def known_parties(text: str) -> str:
    """An English `text` with the wording's own names of the two sides written as `the Insurer` and `the Insured`.

    Every character keeps its place. Kept for the last text, as step after step asks for it; where no name is the
    wording's own it is `text` itself.
    """
    return _known_short(text) if len(text) < LONG else _written(text)


def parties_as_known(text: str, tongue: Tongue) -> str:
    """A `text` of either language with its own names of the two sides written as the usual ones, every character in its place."""
    return known_parties_zh(text) if tongue == "zh" else known_parties(text)


def parties_told(text: str, tongue: Tongue) -> str:
    """`parties_as_known`, an English text in small letters."""
    known = parties_as_known(text, tongue)
    if tongue == "zh":
        return known
    return all_lowered(known) if known is text else lowered(known)


def sides_of(text: str) -> dict[str, str]:
    """The names, in small letters, that the sides of an English wording bear besides the usual ones: `insurer` or `insured`."""
    acts, granted, spoken_of = _acts(text)
    small = text.lower()
    made: dict[str, str] = {}
    for found in _EQUALS.finditer(text):
        made.setdefault(found["name"].lower(), "insured" if found["insured"] else "insurer")
    made = {name: side for name, side in made.items() if name not in _KNOWN}
    named = frozenset(made)
    for side, other in (("insurer", "insured"), ("insured", "insurer")):
        for name, count in acts[side].items():
            # Where nobody bears a usual name, one grant is enough for those of whose acts the wording speaks.
            alone = spoken_of[name] >= _ENOUGH and not _USUAL[side].search(small)
            told = name in granted[side] and (count >= _ENOUGH or alone) and count > 2 * acts[other][name]
            if told and name not in _KNOWN | named and _is_the_main_name(name, side, small):
                made[name] = side
    if "insurer" in made.values() and "insured" not in made.values() and not _USUAL["insured"].search(small):
        other = _other_side(text, made)
        made |= {other: "insured"} if other else {}
    return made


def _acts(text: str) -> tuple[dict[str, Counter[str]], dict[str, frozenset[str]], Counter[str]]:
    """How often each name does what only one side does, which names do so by cover alone, and of whose acts the text speaks how often."""
    # Duties of notice count for a name that is told by cover: a hospital sends papers to the insurer, too.
    acts: dict[str, Counter[str]] = {"insurer": Counter(), "insured": Counter()}
    owing: list[re.Match[str]] = []
    spoken_of: Counter[str] = Counter()
    for subject in _SUBJECT.finditer(text):
        at = subject.start()
        spoken_of[subject["name"].lower()] += 1
        if found := _GRANTS.match(text, at):
            acts["insurer"][found["who"].lower()] += 1
            if found["whom"]:
                acts["insured"][found["whom"].lower()] += 1
        elif found := _SUFFERS.match(text, at):
            acts["insured"][found["loses"].lower()] += 1
        elif found := _OWES.match(text, at):
            owing.append(found)
    for found in _BEHALF.finditer(text):
        acts["insured"][found["whom"].lower()] += 1
    granted = {side: frozenset(names) for side, names in acts.items()}
    for found in owing:
        acts["insured"][found["who"].lower()] += 1
        if found["whom"]:
            acts["insurer"][found["whom"].lower()] += 1
    return acts, granted, spoken_of


def _other_side(text: str, insurer: dict[str, str]) -> str:
    """The name that is left for the insured where the insurer bears one of its own and nobody a usual one: the main one of all others."""
    named = Counter(m["name"].lower() for m in _NAMED.finditer(text))
    counted = [(n, name) for name, n in named.most_common(6) if name not in insurer and name not in _PAPERS][:2]
    if not counted or counted[0][0] < _MENTIONS or (len(counted) > 1 and counted[1][0] * 2 > counted[0][0]):
        return ""
    return counted[0][1]


def _is_the_main_name(name: str, side: str, small: str) -> bool:
    """Whether a side is mostly called so: a hospital that is paid, a principal who is indemnified too are no party."""
    first, *more = name.split()
    if more:
        return first in ("named", "parent") or more[-1] in _FIRMS
    usual = len(_USUAL[side].findall(small))
    return len(re.findall(rf"\b{re.escape(name)}\b", small)) * 2 >= usual


def _written(text: str) -> str:
    sides = {name: side for name, side in sides_of(text).items() if (name, side) != ("company", "insurer")}
    if not sides:
        return brand_as_known_en(text)
    names = "|".join(sorted(map(re.escape, sides), key=len, reverse=True))
    return re.sub(
        rf"(?P<before>\b[a-z]+)(?P<gap>\s+)(?P<name>{names})(?P<of>[’']s)?(?!\w)",
        lambda m: _as_known(m, sides),
        text,
        flags=re.IGNORECASE,
    )


def _as_known(found: re.Match[str], sides: dict[str, str]) -> str:
    text, before, name, of = found.string, found["before"], found["name"], found["of"] or ""
    # A Common Carrier is no carrier of this contract; and a name that begins another one is not meant.
    foreign = before.lower() not in _BEFORE and before[0].isupper() and not name.isupper()
    if foreign or not name[0].isupper() or _goes_on(text, found.end()):
        return found[0]
    plain, short, shortest = _PLAIN[sides[name.lower()]]
    whole = len(found[0]) - len(of)
    if len(name) >= len(plain):
        said = plain.upper() if name.isupper() else plain.capitalize()
        # The room that is left stands before the article: what a party does follows it at once.
        if before.lower() == "the":
            return f"{before}{found['gap']}{said}{of}".rjust(len(found[0]))
        return f"{before}{found['gap']}{said}{of}".ljust(len(found[0]))
    if before.lower() == "the":
        return ((short if whole >= len(short) else shortest) + of).rjust(len(found[0]))
    return found[0]


def _goes_on(text: str, end: int) -> bool:
    """Whether a name is only the beginning of another: `the Subscriber Agreement`."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() and text[end + 2 : end + 3].islower()
