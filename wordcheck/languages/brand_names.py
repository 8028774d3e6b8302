"""The insurer's own name where it stands without an article, like a person's: told by what it does, and written as `we`, 我们.

    Lantern won't pay …  so long as Lantern agreed …       Lantern    who pays and never stands in small letters
    小盾·小微商家安心保   …的钱小盾付，…小盾补您五百元        小盾       a name of the title that pays again and again

Only a wording that speaks to its reader (`you`, 您) is asked: one that names both sides has names of another sort (`own_names`). The words
keep their places, so that offsets hold.
"""

from __future__ import annotations

import re
from collections import Counter

from wordcheck.languages.lazily import lazily

_DOES = (
    r"(?:(?:will|shall|can|may|must|does|do|would|never|not|also|always|then|only|ever|won[’']t|can[’']t|cannot|doesn[’']t) ){0,4}"
    r"(?:pa(?:y|ys|id)\b|covers?\b|insures?\b|reimburse|refund|picks? up|foots?\b|meets?\b|parts? with|looks? after|bears?\b|settle|indemnif|compensate|steps? in|makes? good|puts? right|stands? (?:by|behind)|agree|gave|gives?\b|trims?\b|is liable)"
)
"""What an insurer does, granted or denied."""
_BARE = r"(?<![\w’'-])(?<!\b[Tt]he )"
_ACTS = lazily(rf"{_BARE}(?P<name>[A-Z][a-z]{{2,11}}) {_DOES}")
_ENDS = r"(?=(?:[’']s)?(?:[ ,.;:?!]|$))"
_FEWEST = 2
"""Sentences in which a bare name does so."""
_NAMES = 4
"""Mentions of it."""
_AMID = lazily(r"[a-z,] $")
_YOU = lazily(r"\b[Yy]ou\b")
_NO_NAME = frozenset(
    "You Your We Our They Insured Insurer Insurers Assured Underwriters Underwriter Company Policyholder "
    "Policy Rider Plan Cover Coverage Section Schedule Benefit Nominee Beneficiary Trustee Bank Court Government".split()
)
"""Capitals of the usual names of the sides, of the papers of the contract, and of others who pay."""
_OBJECT = lazily(
    r"\b(?:to|with|by|from|against|for|between|on|upon|through|under|without|including|tell|notify|contact|let|ask|asking|give|gives|"
    r"giving|send|provide|inform|advise|assist|allow|enable|require|release|indemnify|reimburse|repay|owe|bind|binding|of|and)\s+$",
    re.IGNORECASE,
)
"""What stands before a name that is no subject: prepositions, and verbs of what is done for the insurer."""

_ZH_DOES = (
    r"(?:来|也|都|就|会|会来|先|再|另外|全|只|可以|帮[您你]|替[您你]|给[您你]|概|一概|均|还)?(?:不|给)?"
    r"(?:付|补|赔|报|扛|担|出(?![现险事])|管|给|承担|支付|买单|包|认)"
)
_ZH_LETTER = r"[\u4e00-\u9fff]"
_ZH_NOBODY = lazily(
    r"[保险责任合同条款计划产品人您你我们的一不本店家商户客员众民业主费额险种方案版式书册团体个小微中大企网络数据安全]{2,}$|保|险|[您你我本各双]"
)
"""What no house is called: words for the contract, for who buys it and for what is insured."""
_ZH_FEWEST = 4
_ZH_YOU = lazily(r"[您你]")
_ZH_OWES = r"(?:应当?|须|必须|不得)"


def brand_en(text: str) -> str:
    """The bare name by which an English wording calls its insurer; empty where it has none."""
    if not _YOU.search(text):
        return ""
    acting = Counter(found["name"] for found in _ACTS.finditer(text))
    best, most = "", 0
    for name, times in acting.items():
        if times < _FEWEST or name in _NO_NAME or re.search(rf"\b{name.lower()}s?\b", text):
            continue
        places = [found.start() for found in re.finditer(f"{_BARE}{name}{_ENDS}", text, re.MULTILINE)]
        amid = any(_AMID.search(text, max(0, at - 2), at) for at in places)
        if len(places) >= _NAMES and amid and len(places) > most:
            best, most = name, len(places)
    return best


def brand_zh(text: str) -> str:
    """The name in its first line by which a Chinese wording calls its insurer; empty where it has none."""
    title = text.lstrip().split("\n", 1)[0]
    if not _ZH_YOU.search(text):
        return ""
    asked = {title[k : k + n] for n in (2, 3, 4) for k in range(len(title) - n + 1)}
    found = []
    for name in asked:
        if not re.fullmatch(f"{_ZH_LETTER}+", name) or text.count(name) <= _ZH_FEWEST or _ZH_NOBODY.search(name):
            continue
        paying = len(re.findall(re.escape(name) + _ZH_DOES, text))
        if paying >= _ZH_FEWEST and not re.search(re.escape(name) + _ZH_OWES, text):
            found.append((paying, len(name), name))
    return max(found)[2] if found else ""


def brand_as_known_en(text: str) -> str:
    """An English `text` with the insurer's bare name written as `we`, `us` or `our`, every character in its place."""
    name = brand_en(text)
    if not name:
        return text

    def known(found: re.Match[str]) -> str:
        if found["of"]:
            said = "our"
        else:
            said = "us" if _OBJECT.search(text, max(0, found.start() - 12), found.start()) else "we"
        return said.rjust(len(found[0]))

    return re.sub(rf"(?<!\b[Tt]he )\b{name}(?P<of>[’']s)?(?!\w)", known, text)


def brand_as_known_zh(text: str) -> str:
    """A Chinese `text` with the insurer's name of the title written as 我们, 保险人 or 保险公司 by its length."""
    name = brand_zh(text)
    return re.sub(re.escape(name), {2: "我们", 3: "保险人", 4: "保险公司"}[len(name)], text) if name else text
