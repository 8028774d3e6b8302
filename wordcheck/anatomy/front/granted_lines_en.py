"""The product line that the insuring clauses of an English wording tell where its title names none.

    ENDORSEMENT NO. 7    Patient Information Claims · Electronic Record Replacement · Extortion      cyber
    COMPUTER COVERAGE    breakdown of equipment, in transit and at home                             not told: no attack, no privacy

Half of what is granted must speak of computers or of facts about people, and some of it of attacks on them or of their getting out.
"""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.model.wording import Clause, ClauseKind, Wording

_COMPUTERS = lazily(
    r"\b(?:comput\w+|networks?|cyber\w*|mal(?:ware|icious)|ransom\w*|hack\w*|data|digital|electronic(?:ally)?|software|websites?|outage|downtime|laptops?|servers?|e-?mails?|online|internet|backups?|bitcoin|crypto\w*|blog|social media|IT|PDPA|personal (?:data|information)|privacy|(?:patient|confidential|private) information)\b",
    re.IGNORECASE,
)
_ATTACKED = lazily(
    r"\b(?:cyber\w*|malware|malicious code|ransom\w*|hack\w*|denial of service|unauthori[sz]ed (?:access|acquisition|disclosure)|data breach|intru(?:der|sion)s?|attackers?|extort\w*|blackmail\w*|leaked|malicious\w*|data protection|PDPA|phish\w*|scrambled|privacy|security (?:breach|failure|event|incident)|personal (?:data|information)|computer attack)\b",
    re.IGNORECASE,
)
_FEWEST = 3
"""Insuring clauses that speak of computers."""
_FEWEST_ATTACKED = 2


def granted_line_en(wording: Wording) -> str:
    """`cyber` where the insuring clauses are of attacks on computers and of lost data; empty where they tell nothing."""
    said = [_words(wording, c) for c in wording.clauses if c.kind is ClauseKind.COVERAGE and _innermost(wording, c)]
    of_computers = [s for s in said if _COMPUTERS.search(s)]
    attacked = sum(_ATTACKED.search(s) is not None for s in of_computers)
    told = len(of_computers) >= _FEWEST and attacked >= _FEWEST_ATTACKED and 2 * len(of_computers) >= len(said)
    return "cyber" if told else ""


def _innermost(wording: Wording, clause: Clause) -> bool:
    return any(len(s) for s in clause.own) and not any(c.kind is ClauseKind.COVERAGE for c in wording.children(clause))


def _words(wording: Wording, clause: Clause) -> str:
    return f"{clause.title} {wording.own_text(clause)}"
