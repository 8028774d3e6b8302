"""English denials of cover, read by who is denied what: a negation over something that the contract grants.

    who grants      we will not … pay; the insurer bears no loss; we are relieved of all liability
    what grants     this policy does not extend to …; cover lapses as to …; no payment is made for …
    who is granted  you cannot claim for …; your right to payment is lost
    what is granted printers are uninsured; drones fall outside this policy; damage does not qualify for payment
    who is left     you bear every loss that …; … is at your own risk; … is yours to bear

The negation may be a word of its own (not, no, never), a prefix (uninsured), or lie in the verb (lapse, refuse, lose). Each row
is one combination of closed classes; which loss is denied is left open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import lowered
from wordcheck.languages.several import Several
from wordcheck.meaning.parties.names_en import FIRM, OBJECTS, OURS, WE, YOURS

_WE = rf"{WE}(?:[’']ll)?"
_OUR = OURS
_YOU = rf"(?:you|the\s+(?:named\s+)?insured{FIRM}(?!\s+(?:person[’']s|{OBJECTS}))|an\s+insured|the\s+(?:policyholder|assured))"
_YOUR = YOURS
_POLICY = r"(?:polic(?:y|ies)|insurance|cover(?:age)?|indemnity)"
_THIS = rf"(?:(?:this|the|your|our|such)\s+(?:section|extension|protection|{_POLICY})|\b{_POLICY})(?:\s+(?:afforded|provided|given|granted)(?:\s+(?:hereby|hereunder|herein))?)?"
_LOSS = r"(?:loss(?:es)?|damage|costs?|expenses?|risks?|consequences|liabilit(?:y|ies)|bills?|price|incidents?|claims?|theft)"
_AUX = r"(?:\s+(?:will|shall|do|does|is|are|can|has|have|be|been|also|then|therefore|always|simply|in\s+(?:any|every)\s+(?:case|event)))*"
"""Without `may`: what may not be paid is not denied."""
_IS = r"(?:\s+(?:will|shall|is|are|can|be|[a-z]+ly))+"
_NOT = r"(?:\s+(?:not|never|no\s+longer)|n[’']t|not)"
_HOW = r"(?:\s+(?:[a-z]+ly|be|been|at\s+all|in\s+any\s+(?:case|event)|to|make|provide|give|any))*"
_GIVE = r"(?:pay(?:s|ing|ment)?|cover(?:s|ing)?|insur(?:e|es|ing)|indemnif(?:y|ies)|reimburse[s]?|compensate[s]?|protect[s]?|bears?|meets?(?!\s+(?:our|its|their))|owes?|contribute[s]?|respond[s]?|indemnity|benefits?)"
_GIVEN = r"(?:covered|insured|protected|paid\s+for|payable|recoverable|reimbursed|reimbursable|compensated|indemnified|claimable)"
_OFFERED = rf"(?:{_GIVEN}|paid|protected|recovered|afforded|provided|given|available|claimed|made|due|accepted|allowed|entertained|met)"
"""What is said of cover or payment alone: of anything else it may be said without denying cover."""
_LIABLE = r"(?:liable|responsible|answerable|accountable|(?:bound|obliged|required|called\s+(?:up)?on|under\s+(?:a|any)\s+(?:duty|obligation|liability))\s+to\s+(?:pay|cover|indemnify|insure|reimburse|make\s+(?:any\s+)?payment))"
_RIGHT = r"(?:claims?|recourse|remed(?:y|ies)|entitlement|rights?(?:\s+(?:to|of)\s+(?:payment|indemnity|recover\w*|claim|cover|benefit|compensation))?)"
_AS_TO = r"(?:for|as\s+to|as\s+regards|in\s+respect\s+of|with\s+respect\s+to|in\s+relation\s+to|to|towards?|over)"

_ROWS = (
    # Who grants: not, or nothing, or a verb that refuses.
    rf"\b{_WE}{_AUX}{_NOT}{_HOW}\s+(?:{_GIVE}|{_LIABLE})\b|\b(?:nor|neither)\s+(?:will|shall|do|does|are|is)\s+{_WE}\s+(?:be\s+)?(?:{_GIVE}|{_LIABLE})\b",
    rf"\b{_WE}{_AUX}(?:\s+(?:pay|owe|bear|accept|assume|meet|contribute|take|offer|provide|give|afford)s?|\s+(?:under|has|have))?(?:\s+{_YOU})?\s+(?:nothing|no\s+(?:part\s+of\s+)?(?:{_LOSS}|payment|cover|indemnity|benefit|compensation|(?:obligation|liability|duty|responsibility)\s+(?:{_AS_TO})\s+(?!renew|notify|apply|give|furnish|see|accept|offer|defend|appeal|obtain)))\b",
    rf"\b{_WE}{_AUX}\s+(?:relieved|discharged|released|freed?|exempt(?:ed)?|excused|absolved)\s+(?:of|from)\s+(?:all\s+|any\s+|its\s+|our\s+)?(?:liability|obligations?|dut(?:y|ies)|responsibility|payment|paying)\b",
    rf"\b{_WE}{_AUX}\s+(?:decline|refuse|disclaim|reject|exclude)s?\s+(?:to\s+(?:pay|cover|indemnify|insure)|(?:any|all|every)\s+(?:claims?|liability|responsibility)|(?:liability|responsibility)\b|claims?\s+for)\b",
    rf"\b{_WE}{_AUX}\s+no\s+(?:obligation|liability|duty|responsibility)\s+(?:whatsoever|whatever|of\s+any\s+kind|at\s+all|where|when|while)\b|\b{_WE}{_AUX}{_NOT}\s+to\s+be\s+(?:looked\s+to|called\s+up)|\b(?:do\s+not|don[’']t|cannot|should\s+not|must\s+not)\s+(?:expect|look|count|rely|hope)\b[^.;\n]{{0,24}}\b(?:pay(?:ment)?|cover|money|indemnity|from\s+us|to\s+us|on\s+us)\b",
    r"\b(?:free|freed|exempt|immune|released|relieved)\s+(?:of|from)\s+(?:all\s+|any\s+|every\s+)?(?:liability|responsibility|obligation)\b|\bno\s+(?:liability|responsibility|obligation)\s+(?:whatsoever\s+)?(?:shall\s+|will\s+|can\s+)?(?:attach(?:es)?|rests?|lies?|falls?|aris(?:e|es))\b",
    rf"\b(?:leaves?|keeps?|takes?|puts?)\b[^.;\n]{{2,60}}\b(?:out\s+of|outside)\s+(?:of\s+)?(?:this|the|your|our)\s+{_POLICY}\b|\b(?:puts?|brings?)\s+(?:an\s+end\s+to|to\s+an\s+end)\s+(?:(?:the|your|our|all|any)\s+)*(?:cover|insurance|protection|liability)\b",
    # What grants.
    rf"\b{_THIS}{_AUX}{_NOT}{_HOW}\s+(?:extend(?:ed)?|appl(?:y|ied)\s+(?:to|where|in\s+respect)|respond|attach|operate|include|cover|insure|reach|protect|compensate|embrace|stretch|exist|{_OFFERED})\b",
    rf"\b{_THIS}{_AUX}\s+(?:affords?|provides?|gives?|offers?|has|have|grants?|pays?)\s+(?:no\s+(?:cover(?:age)?|protection|benefit|application|indemnity|payment|compensation|effect\s+(?:{_AS_TO}))|nothing)\b",
    rf"\b(?:this|the|your|our)\s+{_POLICY}{_AUX}\s+(?:excludes?|stops?\s+short\s+of)\b",
    rf"\b(?:{_THIS}|{_OUR}\s+(?:promise|obligation|liability|duty|cover)(?:\s+to\s+(?:pay|indemnify|cover))?|{_YOUR}\s+(?:rights?|entitlement)(?:\s+(?:to|under)\s+[a-z ]{{2,30}}?)?){_AUX}\s+(?:ends?|lapses?|ceases?|stops?|falls?\s+away|lost|forfeited|withdrawn|suspended|comes?\s+to\s+an\s+end|(?:not|never)\s+aris(?:e|es))(?:\s+[a-z]+ly|\s+at\s+once)?\s+(?:{_AS_TO}|where|while|during|in)\b",
    rf"\bno\s+(?:payments?|benefits?|sums?|money|compensation|{_POLICY}|part\s+of\s+(?:any\s+|the\s+)?[a-z ]{{2,40}}?|claims?){_IS}\s+{_OFFERED}\b|\bno\s+claims?\s+(?:can|may|will|shall)\s+be\s+made\b|\b(?:nothing|none\s+of\s+[a-z ]{{2,30}}?){_IS}\s+{_OFFERED}\b",
    rf"\bthere\s+(?:is|are|will\s+be|shall\s+be)\s+no\s+(?:payments?|benefits?|{_POLICY}|compensation)\b|\bno\s+(?:cover(?:age)?|indemnity|insurance)\s+(?:is|are|under|for|exists|applies|operates|attaches)\b",
    rf"\bnothing\s+in\s+(?:this|the|your)\s+{_POLICY}{_AUX}\s+(?:affords?|provides?|gives?|offers?|confers?|covers?|insures?|protects?|extends?|responds?)\b|\bno\s+(?:recover(?:y|ies)|indemnification|payout|settlement)\s+(?:can|may|shall|will|is)\b|\b(?:has|have|enjoys?|carr(?:y|ies)|is|are|get|gets|goes|go|remains?|stands?)\s+(?:no|without|outside)\s+(?:[a-z]+\s+)?(?:cover|insurance|protection|indemnity)\b",
    rf"\b(?:your|the|any|a|every|such|all|no)\s+claims?(?:\s+(?:for|of|by|about|under|arising)\s+[^.;\n]{{2,60}}?)?\s+(?:(?:will|shall|must|can|is|are|would)\s+)+(?:be\s+)?(?:turned\s+down|rejected|refused|declined|denied|dismissed|thrown\s+out|fail|not\s+succeed|not\s+be\s+(?:met|paid|honoured|honored|entertained)|never\s+succeed)\b|\bclaims?\s+cannot\s+succeed\b|\b{_WE}{_AUX}(?:\s+always)?\s+(?:turn\s+down|reject|refuse|decline|deny)s?\s+(?:any|all|every|a)\s+claims?\b",
    rf"\b(?:never|not|n[’']t)\s+(?:give|gives|giving)\s+rise\s+to\s+(?:a|any)?\s*(?:payment|claim|indemnity|liability)\b|\b(?:isn|aren|is|are)(?:n?[’']t|\s+not)\s+(?:something|anything|things|part\s+of\s+what)\s+(?:that\s+|which\s+)?(?:we|you)\s+(?:\w+\s+){{0,2}}(?:pay|cover|insure|claim)\b|\bsomething\s+(?:that\s+)?we\s+(?:don[’']t|do\s+not|never)\s+(?:pay|cover|insure)\b|\b{_THIS}{_AUX}{_NOT}\s+(?:\w+\s+)?(?:respond|reach|touch|protect)\b|\b(?:the|this|your)\s+{_POLICY}\s+does\s+not\s+(?:reach|touch|protect)\b",
    # A negation close before a word of cover, whatever verb joins them.
    r"(?<=[a-z]\s)(?<!may\s)\b(?:not|never|no|nothing|nor)\s+(?:(?!affect|apply|effect|refund|surrender|amounts|prejudice|only|limit|reduc|restrict|require|oblige[^d]|obligat|unless|more|later|less|other|longer|construed|yet|already|additional|entitled|under|in)[\w’'-]+\s+){0,3}(?:cover(?:s|age)?\b(?!\s+(?:note|letter)|\s*[.,;:]|\s+which)|insure|indemnify|recoverable|payable|answer\s+for|oblige[sd]?\s+(?:us|the\s+insurer)|bearing\s+on|the\s+subject\s+of\s+(?:cover|indemnity|payment|insurance))\b",
    rf"\b(?:{_POLICY}|liability|protection)\s+(?:as\s+\w+\s+)?(?:is|are|shall\s+be|will\s+be)\s+(?:extinguished|suspended|forfeited)\b|\b(?:outside|beyond)\s+(?:the\s+)?(?:protection|scope|reach)\s+of\s+(?:this|the|your|our)\s+{_POLICY}\b|\bnothing\s+in\s+this\s+\w+\s+(?:obliges|requires|binds)\s+(?:us|the\s+insurer)\b|(?:\bnot|n[’']t)\s+(?:a\s+)?part\s+of\s+(?:this|your)\s+(?:insurance|cover)\b(?!\s+contract)",
    # No thing of cover, whatever verb gives it; outside of the cover, whatever verb stands there; what does not concern who grants.
    rf"\b(?:bring|give|carr|earn|find|lead\s+to|get|entail|confer|afford|attract|enjoy|produce|ha[sv]e?)[a-z]*\s+(?:{_YOU}\s+)?no\s+(?:[a-z]+\s+)?(?:protection|payments?|benefits?|indemnity|cover(?:age)?)\b(?!\s+(?:charge|period|premium|limit|schedule))|\b(?:outside|beyond)\s+(?:of\s+)?(?:the\s+)?(?:operation|ambit|scope|reach|bounds|compass|terms|protection)\s+of\s+(?:this|the|your|our)\s+(?:{_POLICY}|section)\b|\bnone\s+of\s+{_OUR}\s+(?:concern|business|affair|responsibility)\b|\b{_WE}{_AUX}\s+bears?\s+no\s+part\b|\b(?:wholly|entirely|altogether|being|completely)\s+uninsured\b|\b{_WE}{_AUX}\s+leaves?\s+(?:with|to)\s+{_YOU}\b|\b(?:is|are)\s+(?:for\s+)?{_YOU}\s+to\s+(?:fund|bear|pay\s+for|shoulder|carry)\b|\b(?:is|are)\s+for\s+{_YOU}\s+to\s+(?:fund|bear|pay|shoulder|carry|meet)\b",
    # Who is granted.
    rf"(?<!loss\s)(?<!amount\s)(?<!costs\s)\b{_YOU}{_AUX}\s*{_NOT}{_HOW}\s+(?:claim|recover|be\s+(?:paid|reimbursed|compensated)|entitled\s+to\s+(?:claim|recover|payment|cover|indemnity|any\s+(?:payment|benefit|compensation))|covered|insured)\b",
    rf"\b{_YOU}{_AUX}\s+(?:ha(?:ve|s)|enjoys?|gets?|receives?)?\s*no\s+(?:{_RIGHT}|cover(?:age)?|benefit|payment)\s+(?:against|on|to|for|in|under|from|of|where|when)\b|\b{_YOU}{_AUX}\s+(?:forfeits?|loses?)\s+(?:all\s+|any\s+|the\s+)?(?:{_YOUR}\s+)?(?:cover|indemnity|protection|benefit|{_RIGHT})\b",
    rf"\b{_YOU}{_AUX}\s+(?:get|gets|receive|receives)\s+nothing\b|\b{_YOU}\s+(?:are|is)\s+(?:left\s+)?on\s+{_YOUR}\s+own\b|\b{_YOU}{_AUX}\s+ha(?:ve|s)\s+no\s+(?:claim|cover|protection|insurance)\b",
    # What is granted.
    rf"\b(?:is|are|will|shall|can|does|do){_NOT}{_HOW}\s+(?:{_GIVEN}|qualify\s+(?:for|as)|eligible\s+for|(?:form|a)\s+part\s+of\s+what|(?:come|fall|be)?\s*(?:with)?in\s+(?:the\s+scope\s+of\s+)?(?:this|the|your|our)\s+{_POLICY})\b",
    r"\b(?:is|are|remains?|stays?|goes?|go|be)\s+(?:un(?:insured|covered|paid|protected)|uninsurable|irrecoverable)\b|:\s+not\s+(?:covered|insured)\s*[.;]",
    rf"\b(?:is|are|be)\s+(?:hereby\s+)?excluded(?:\s+(?:from|under|by)\s+(?:this|the|your|our)\s+{_POLICY}\b|(?<=(?P<state>excluded))(?!\s+(?:by\s+law|from\s+the\s+(?:definition|meaning|calculation))))|\b(?:falls?|lies?|is|are|remains?|sits?|stands?|comes?|be)\s+(?:entirely\s+|wholly\s+|always\s+)?(?:outside|beyond|away\s+from)\s+(?:of\s+)?(?:the\s+(?:scope|reach|terms)\s+of\s+)?(?:this|the|your|our|what)\s+(?:{_POLICY}|promise|scope|we|is)\b|\bfalls?\s+(?:away|out)\s+(?:from|of)\s+(?:the\s+scope\s+of\s+)?(?:this|the|your|our)\s+{_POLICY}\b",
    rf"\b(?:gets?|enjoys?|attracts?|receives?|gives?|confers?|creates?|find)\s+no\s+(?:protection|{_POLICY}|payment|benefit|rights?\s+to|claim|compensation)\b",
)
_LEFT = (
    rf"\b{_YOU}{_AUX}\s+(?:alone\s+|personally\s+|solely\s+)?(?:bears?|carr(?:y|ies)|stands?|meets?|retains?|absorbs?|shoulders?|suffers?|funds?|face|keeps?|have\s+to\s+(?:bear|stand|meet|pay\s+for))\s+(?:(?:the|any|all|every|each|full|whole|entire|own|resulting|such|of)\s+)*{_LOSS}\b",
    rf"\b(?:is|are|be|remains?|rests?|stays?|lies?|entirely|solely|carried|shipped|kept|stored|held|moved)\s+(?:entirely\s+|solely\s+|wholly\s+)?(?:(?:at|for)\s+{_YOUR}\s+(?:own\s+|sole\s+)?(?:risk|expense|account|cost)|(?:at|for)\s+the\s+(?:(?:sole|own|entire)\s+)?(?:risk|account|expense|cost)\s+of\s+{_YOU}|with\s+{_YOU}\s*(?:alone\s*)?[.;]|{_YOUR}\s+own\s+(?:{_LOSS}|responsibility|concern|affair)|yours\s+to\s+bear)",
    rf"\b(?:is|are|be)\s+(?:to\s+be\s+)?borne\s+by\s+{_YOU}\b|\bfalls?\s+(?:up)?on\s+{_YOU}\b|\b(?:is|are)\s+(?:a\s+)?(?:{_YOUR}\s+own\s+{_LOSS}|{_LOSS}\s+(?:that\s+|which\s+)?{_YOU}\s+(?:must\s+|will\s+)?(?:bear|carry|keep)s?)\b|\b(?:is|are)\s+for\s+{_YOU}\s+(?:alone\s+)?to\s+(?:absorb|bear|carry|meet|stand|settle)\b",
)
"""Who is left with a loss; a fee or a charge that somebody bears is no denial."""


def _ways(row: str) -> Iterator[str]:
    """The ways of a row, each by itself: only where the strings that it needs stand is it tried."""
    depth, start = 0, 0
    for at, char in enumerate(row):
        if row[at - 1 : at] == "\\":
            continue
        depth += (char in "([") - (char in ")]")
        if char == "|" and not depth:
            yield row[start:at]
            start = at + 1
    yield row[start:]


@cache
def _denials() -> Several[None]:
    """All ways, taken apart when a first English sentence comes."""
    return Several((None, lazily(way)) for row in _ROWS for way in _ways(row))


_BORNE = lazily("|".join(_LEFT), re.IGNORECASE)
_LOST = lazily(
    r"\b(?:loss(?:es)?|lost|damaged?|theft|thefts|injur(?:y|ies)|breakage|incidents?|claims?|stolen|own\s+risk|entirely|deteriorat\w+|rust|decay|die|dies|spoil\w*|risk\s+of)\b",
    re.IGNORECASE,
)
_COSTS = lazily(r"\b(?:any|all|anything|loss(?:es)?|claims?|damage|costs?|liability|injury|theft)\b", re.IGNORECASE)
"""What is merely said to be excluded must be a loss or a cost: what an illness is not taken to be is excluded as well."""
_RELATIVE = lazily(
    r"\b(?:(?<!\bof )which|(?<!understood )(?<!agreed )(?<!provided )(?<!noted )that|who|whose|what|whatever|whether|anything|those|any\s+property|otherwise)(?:\s+(?:is|are|do|does|did|have|has|and|or|we|you|the|will|shall|may|\w+ly))*\s*$|\bwhether\b[^.;:\n]*\bor\b[^.;:\n]*$"
    # A thing `to which cover is not provided`; a case `if your car is kept on the road and it is not insured`.
    r"|\b(?:to|for|under|by)\s+which\b[^.;:,\n]*$|^\W*(?:if|when|where|whenever)\b[^.;:,\n]*\b(?:and|or)\s+(?:it|they|you|he|she)(?:\s+(?:is|are))?\s*$",
    re.IGNORECASE,
)
"""What stands before a denial that only says which loss is spoken of: `loss which we do not cover`."""

_BARE_LEAD = lazily(
    r"\b(?:following|below)\s+(?:\w+\s+){0,2}(?:is|are|will)\b|,[\s*]*$|(?:\bnot|n[’']t)\s+(?:cover|pay|insure)(?:\s+for)?\s*$",
    re.IGNORECASE,
)
_SHORT_LEAD = 9
"""Words of a lead-in that says nothing but that what stands below it is denied: `We will not cover:`."""


def denial_in(words: str) -> re.Match[str] | None:
    """The first denial in the words of a sentence that is said of something, not in passing."""
    found = [*_denials().matches(lowered(words)), *(_BORNE.finditer(words) if _LOST.search(words) else ())]
    if not found or _leads_in(words):  # none, as in most sentences
        return None
    found = [m for m in found if not m.groupdict().get("state") or _COSTS.search(words)]
    return next((m for m in found if not _RELATIVE.search(words[: m.start()])), None)


def in_passing(words: str, at: int) -> bool:
    """Whether words that begin at an offset only say which loss is spoken of, or lead in what stands below."""
    return _leads_in(words) or _RELATIVE.search(words[:at]) is not None


def _leads_in(words: str) -> bool:
    return _BARE_LEAD.search(words) is not None or (
        words.rstrip("*_ \n").endswith(":") and len(words.split()) < _SHORT_LEAD
    )
