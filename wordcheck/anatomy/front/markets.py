"""Whose law an English wording speaks of, and who buys it, as its own words tell.

A wording seldom says "this is a form for India", but it names the bodies and statutes of its market. Each such name is a
clue; statutes and supervisors weigh more than a currency. A place is told only where its clues are weighty and those of
every other place are few, so that a form that merely excludes claims brought in the United States stays untold:

    IRDAI ×40, Insurance Ombudsman ×6, Rs. ×30                      in
    Financial Conduct Authority ×3, £ ×90                           uk
    United States ×8 (territory and exclusions), New York ×1        untold
"""

from __future__ import annotations

import re
from typing import Literal

from wordcheck.anatomy.word_search import matches, positions, together
from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import all_lowered
from wordcheck.model.span import Span

Buyer = Literal["consumer", "commercial", ""]

_STRONG, _WEAK = 4, 1
"""Weights of a name of law or supervisor, and of a currency or habit. A place needs _ENOUGH in all, and as much again as
the next."""
_ENOUGH = 8
_MOST = 6
"""A clue counts at most so often: a currency that fills tables is still one clue."""
_GOVERNS = lazily(
    r"\b(?:govern|constru|interpret|appl(?:y|ies)\b|(?:subject to|in accordance with) (?:the )?$)[^.;\n]*", re.I
)
_NEAR = 50
"""A law that is said to govern the wording, within so many characters, tells its place alone: it counts as _ENOUGH."""

_CLUES = (
    ("in", r"\bIRDAI?\b|Insurance Regulatory and Development Authority|Insurance Act,? 1938|Insurance Ombudsman|laws? of India\b|"
     r"Indian (?:laws?|courts?)",
     r"\bRs\.? ?\d|₹|\bINR\b|\blakhs?\b|\bcrores?\b|\bAYUSH\b"),
    ("uk", r"Financial Conduct Authority|Prudential Regulation Authority|Financial Ombudsman Service|Insurance Act 2015|"
     r"Consumer Insurance \(Disclosure|Financial Services Compensation Scheme|Contracts \(Rights? of Third Parties\) Act 1999|"
     r"English (?:law|courts?)|laws? of (?:England|Scotland|Northern Ireland)|courts? of England|\bUK GDPR\b",
     r"£ ?\d|\bGBP ?\d|\bUnited Kingdom\b|Channel Islands"),
    ("us", r"McCarran|\bERISA\b|Racketeer Influenced|Securities (?:Exchange )?Act of 19|Fair Labor Standards Act|"
     r"\bHIPAA\b|Sherman (?:Anti-?trust )?Act|Department of Insurance|Superintendent of Insurance|Insurance Commissioner|"
     r"Office of Foreign Assets Control|Terrorism Risk Insurance Act|\bTRIA\b|service of suit|"
     r"laws? of the (?:State|Commonwealth) of (?!Victoria|New South|Queensland|Tasmania|(?:South|Western) Australia)[A-Z]",
     r"\bNamed Insured\b|\bDeclarations\b|\bU\.S\.C?\.|\bSpecial District\b|(?<![A-Z])\$ ?\d"),
    ("au", r"Insurance Contracts Act(?: 1984)?|Australian Financial Complaints Authority|\bAFCA\b|"
     r"General Insurance Code of Practice|Corporations Act 2001|\bAPRA\b|Product Disclosure Statement",
     r"\bAustralian?\b|\bGST\b|New South Wales|\bABN\b"),
    ("sg", r"Monetary Authority of Singapore|Policy Owners[’'] Protection Scheme|Financial Industry Disputes Resolution|"
     r"laws? of (?:the Republic of )?Singapore", r"S\$ ?\d|\bSingapore\b"),
    ("hk", r"Insurance Authority of Hong Kong|Insurance Ordinance|laws? of (?:the )?Hong Kong", r"HK\$ ?\d|\bHong Kong\b"),
    ("eu", r"Insurance Distribution Directive|Solvency II|Directive 2009/138/EC|\bBaFin\b|Central Bank of Ireland|\bACPR\b|"
     r"General Data Protection Regulation \(EU\)", r"€ ?\d|\bEuropean Economic Area\b"),
    ("ca", r"Office of the Superintendent of Financial Institutions|Insurance Companies Act|laws? of (?:Ontario|Quebec|Canada)",
     r"\bCanadian\b|CAD ?\$? ?\d"),
)  # fmt: skip
_ANY_CLUE = lazily("|".join(f"({clue})" for _, strong, weak in _CLUES for clue in (strong, weak)))
"""One search for all: a group for the strong clues of each place and one for the weak ones."""
_OPENINGS = together((
    "irda", "indian ", "insurance reg", "insurance act", "insurance omb", "insurance com", "insurance cont", "insurance auth", "insurance ord",
    "insurance dist", *(f"rs{mark}{n}" for mark in ("", " ", ".", ". ") for n in range(10)), "₹", "inr", "lakh", "crore", "ayush", "financial con", "financial omb",
    "financial serv", "financial ind", "prudential reg", "consumer ins", "contracts (", "english ", "law of", "laws of", "court of e", "courts of e", "uk gdpr", "£", "gbp", "united ",
    "channel i", "mccarran", "erisa", "racketeer i", "securities ", "fair labor", "hipaa", "sherman ", "department of i",
    "superintendent of i", "office of ", "terrorism r", "tria", "service of s", "named i", "declarations", "u.s.", "special d", "$",
    "australia", "afca", "general ins", "general data", "corporations a", "apra", "product d", "gst", "new south", "abn", "monetary a",
    "policy owners", "s$", "singapore", "hk$", "hong kong", "solvency ii", "directive 2", "bafin", "central b", "acpr", "€", "european e",
    "canadian", "cad",
))  # fmt: skip
"""Beginnings of what the clues match, in small letters: the long expression is tried at these alone."""

_OF_TRADITIONAL = (
    ("tw", "新台币 要保人 要保书 台湾 金融监督管理委员会 保险契约".split()),
    ("hk", "港币 港元 香港 受保人 承保表 阁下 保险业监管局".split()),
    ("mo", "澳门 澳门元".split()),
)
"""Words of the places that write traditional characters, in simplified ones."""

_CONSUMER_LINES = frozenset({"home", "motor", "travel", "health", "life", "annuity", "accident", "anti-fraud"})
_COMMERCIAL_LINES = frozenset(
    {"cyber", "data", "tech-liability", "engineering", "cargo", "credit", "guarantee", "property", "liability"}
)
_PERSONAL = lazily(r"个人(?!信息|数据|隐私|借款|贷款)|家庭|居民")
"""What a Chinese title calls insurance that people buy for themselves: `账户盗失保险(个人版)条款`."""
_BUSINESS = lazily(
    r"your business\b|in the course of business|named insured|directors and officers|annual turnover|subsidiar(?:y|ies)\b",
    re.IGNORECASE,
)
_OF_BUSINESS = together(
    ("your bus", "in the course of bus", "named insured", "directors and off", "annual turnover", "subsidiar")
)
_OF_HOUSEHOLDS = together(("your family", "your home", "member", "domestic partner", "policyholder", "consumer ins"))
"""Beginnings of what the two expressions match."""
_HOUSEHOLD = lazily(
    r"your family\b|your home\b|members? of your (?:family|household)|domestic partner|policyholder[’']s spouse|consumer insurance",
    re.IGNORECASE,
)


def jurisdiction_of(text: str, language: str, span: Span | None = None) -> str:
    """The place whose law a wording speaks of, as a code (`in`, `uk`, `us` …); empty where its words do not tell.

    `span` is the wording's part of the text; all of it for None.
    """
    if language == "zh":
        return "cn"
    times = _times(text, span)
    weights = sorted(
        ((_weight(times[2 * k], times[2 * k + 1]), place) for k, (place, _, _) in enumerate(_CLUES)), reverse=True
    )
    (most, place), (next_most, _) = weights[0], weights[1]
    return place if most >= _ENOUGH and most >= 2 * next_most else ""


def place_of_traditional(text: str) -> str:
    """The place of a wording printed in traditional characters, given in simplified ones; empty where its words do not tell."""
    weights = sorted(
        ((sum(min(text.count(w), _MOST) for w in words), place) for place, words in _OF_TRADITIONAL), reverse=True
    )
    (most, place), (next_most, _) = weights[0], weights[1]
    return place if most > next_most else ""


def _weight(named: int, hinted: int) -> int:
    return _STRONG * named + _WEAK * hinted if named else min(_WEAK * hinted, _ENOUGH - 1)


def _times(text: str, span: Span | None = None) -> list[int]:
    """How often each group of clues stands in the text or a part of it, no further than it counts."""
    part = span or Span(0, len(text))
    times, free = [0] * (2 * len(_CLUES)), [0] * (2 * len(_CLUES))
    # A clue of one place may stand within that of another: `Insurance Authority of Hong Kong`.
    for at in positions(all_lowered(text), _OPENINGS, part):
        if (match := _ANY_CLUE.match(text, at, part.end)) is not None:
            group = (match.lastindex or 1) - 1
            if at >= free[group] and times[group] < _MOST:
                times[group] += _ENOUGH // _STRONG if _governs(text, match) else 1
                free[group] = match.end()
    return times


def _governs(text: str, clue: re.Match[str]) -> bool:
    """Whether a clue names the law, and the words of its sentence around it say that it governs."""
    if "law" not in clue[0].lower():
        return False
    before = re.split(r"[.;\n]", text[max(0, clue.start() - _NEAR) : clue.start()])[-1]
    behind = re.split(r"[.;\n]", text[clue.end() : clue.end() + _NEAR])[0]
    return _GOVERNS.search(before) is not None or _GOVERNS.search(behind) is not None


def buyer_of(text: str, line: str, span: Span | None = None, title: str = "") -> Buyer:
    """Whether households or businesses buy it: as its title says, else by its product line and by whom it addresses.

    `span` is the wording's part of the text; all of it for None. Empty where nothing tells.
    """
    if _PERSONAL.search(title):
        return "consumer"
    small, whole = all_lowered(text), span or Span(0, len(text))
    business = sum(1 for _ in matches(_BUSINESS, small, _OF_BUSINESS, whole))
    household = sum(1 for _ in matches(_HOUSEHOLD, small, _OF_HOUSEHOLDS, whole))
    if line in _CONSUMER_LINES:
        return "commercial" if business > 3 * (household + 3) else "consumer"
    if line in _COMMERCIAL_LINES:
        return "consumer" if household > 3 * (business + 3) else "commercial"
    return ""
