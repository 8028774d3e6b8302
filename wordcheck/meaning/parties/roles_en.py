"""English acts that only one side of the contract does, and who does them in a sentence.

    You       will, within ten days,  pay for any loss        the party, how and when, and an act of the other side
    We        shall                   pay the deductible
    We        must                    transfer to us …        a party that deals with itself
    Repair of our carpets                                     what is insured belongs to the insured

An act is a verb with its object where the verb alone tells nothing (pay the premium, pay the claim). Whose acts they are follows
from what an insurance contract is: the insurer carries the loss and decides on claims, the insured pays the price, knows the
risk, has the thing that is insured and suffers the loss.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from wordcheck.languages.lazily import lazily
from wordcheck.languages.several import Several
from wordcheck.meaning.parties.names_en import FIRM, OURS, US, WE, YOURS
from wordcheck.model.span import Span

YOU = rf"(?:you|(?:the|no)\s+(?:named\s+|first\s+named\s+)?(?:insured{FIRM}(?!\s+(?:person|event|amount|value|propert|vehicle|item|premises|location|peril|risk))|policyholder|assured))"
_US, _OURS, _YOURS = US, OURS, YOURS
_HOW = (
    r"(?:\s+(?:will|shall|must|may|can|should|would|do|does|did|has|have|had|is|are|be|been|not|also|then|first|only|at\s+(?:its|your|our)\s+(?:own\s+|sole\s+)?(?:option|discretion|choice|expense)|"
    r"(?:have|has|need|needs|agrees?|undertakes?|entitled|required|obliged|bound|free|promises?|fails?|failed|refuses?|wish|wishes|chooses?|elects?|decides?|at\s+liberty)\s+to|within\s+\w+\s+(?:\w+\s+)?(?:days?|hours|weeks?|months?)|[a-z]+ly)|,\s[^,.;:\n]{2,60},)*\s+"
)
"""What may stand between a party and what it does: how, when, whether."""
_A = r"(?:(?:a|an|any|all|every|each|the|such|that|your|our|its|their|his|only|both|some|new|full|further|other|reasonable|written|valid|covered)\s+)*"
_SUM = r"(?:claims?|loss(?:es)?|damages?|benefits?|indemnity|compensation|claims?\s+expenses|defen[cs]e\s+costs|costs\s+and\s+expenses)"

_BY_INSURER = (
    rf"(?<!have\sto\s)(?<!need\sto\s)(?:pay|indemnify|compensate)(?!s?\s[^.;\n]{{0,40}}\b(?:premium|excess(?!\s+of)|deductible|(?<!of\sthe\s)retention|contribution|fees?|fine|tax|charges?)\b)(?:\s+(?:{_US}\s+)?(?:(?:only|in\s+full)\s+)?(?:for|against)\s+{_A}(?:{_SUM}|lost|what\s+{WE}\s+(?:have\s+)?lost)\b|\s+{_A}{_SUM}\s+(?:in\s+excess|up\s+to|made|{WE}|of\s+the\s+insurer|in\s+advance)|\s+on\s+(?:our\s+)?behalf\s+of\s+{_US}|\s+up\s+to\s+the\b|\s+(?:no\s+|not\s+)?more\s+than\s+the\s+(?:limit|benefit|sum)|\s+{_OURS}\s+(?:\w+\s+)?(?:claims?|loss(?:es)?|costs)\b|\s+{_US}\s+within\b|\s[^.;\n]{{0,40}}\b(?:expenses|costs|income|rent)\s+{WE}\s+(?:incur|lose|sustain)s?\b)|pay\b[^.;\n]{{0,60}}\bcovered\s+under\s+this\b|(?:pay\s+or\s+reimburse|reimburse\s+or\s+pay)\s+{_US}|cover\s+(?:the\s+costs?|loss|damage|any|claims)\b|(?<=\bnot\s)cover\b(?!\s+(?:up|over))|provide\s+(?:any\s+)?cover\b(?!\s+for\s+your)",
    rf"(?:replace|repair|reinstate|rebuild)\s+(?:or\s+\w+\s+)?{_OURS}\b|(?:repair|replace|reinstate)\b[^.;\n]{{0,30}}\bor\s+pay\b|issue\s+(?:to\s+{_US}\s+)?(?:a|an|the)\s+(?:\w+\s+)?(?:policy|schedule|endorsement|certificate)\b",
    r"(?:appoint|send|instruct)\s+(?:an?|the|our|your)\s+(?:\w+\s+)?(?:loss\s+adjuster|adjuster|assessor|loss\s+assessor|surveyor|engineer|expert)\b(?!\s+of\s+your)",
    # What has been agreed or admitted is the claim upon this policy, which the insurer settles; what it decides, it tells the insured.
    r"(?:pay|settle|discharge|honou?r|meet)\s+(?:(?:any|all|each|every|the)\s+)*(?:admitted|agreed|covered|valid|proven|accepted)\s+(?:claims?|loss(?:es)?)\b(?![^.;\n]{0,80}\b(?:retention|deductible|excess)\b)|pay\s+(?:the|each|every)\s+claim\b(?=\s+(?:within|in\s+full|promptly|by|when|once|under))",
    rf"(?:advise|inform|tell|notify|let)\s+{_US}\s+(?:know\s+)?(?:[a-z ]{{0,40}}?)(?:whether|if|why)\s+(?:or\s+not\s+)?(?:you\s+(?:accept|decline|will\s+pay|reject)|{_OURS}\s+claim|(?:the\s+)?(?:cover(?:age)?|liability)\s+(?:is|has\s+been)\s+(?:accepted|denied|declined|admitted))|let\s+us\s+know\s+what\s+you(?:[’']ll|\s+will)\s+pay",
    rf"(?:decline|refuse|accept|rate)\s+(?:the|any)\s+risk\b|(?:charge|impose|require|collect)\s+(?:an?|any)\s+(?:additional|extra|further|higher)\s+premium|decline\s+liability\b|(?:issue|provide|supply)\s+{_US}\s+with\s+(?:a|an|the)\s+(?:\w+\s+)?(?:certificate|schedule|policy|endorsement)|send\s+{_US}\s+(?:a|the)\s+(?:renewal\s+)?(?:reminder|renewal\s+notice|certificate|policy\s+documents?)",
    rf"waive\s+{_OURS}\s+(?:excess|deductible|retention)|refuse\s+to\s+(?:pay|indemnify|compensate)\s+{_US}|(?:make\s+good\s+to|reimburse|indemnify|compensate)\s+{_US}\b[^.;\n]{{0,60}}\b(?:that|which)\s+{WE}\s+(?:(?:has|have)\s+)?(?:sustained|suffered|lost)\b|return\s+to\s+{_US}\s+[^.;\n]{{0,30}}\bpremiums?\b|cancel\b[^.;\n]{{0,30}}\bfor\s+(?:non-?payment|failure\s+to\s+pay)\b",
    rf"(?:decline|reject|deny|repudiate|accept|assess|investigate|look\s+into|agree|decide(?:\s+on)?|determine)s?\s+{_OURS}\s+(?:claims?|loss)|(?:deny|decline)\s+cover(?:age)?\b|repudiate\s+(?:a|the|any)\b|assess\s+your\s+claim\b|(?:examine|assess|adjust)\s+(?:the|each|every|any)\s+claims?\b|decide\b[^.;\n]{{0,30}}\bwhether\s+{_OURS}\b|(?:decide|determine)\b[^.;\n]{{0,20}}\bwhether\b[^.;\n]{{0,20}}\bclaim\s+is\s+covered",
    rf"(?:refund|return)s?\s+(?:to\s+{_US}\s+)?{_A}(?:unearned\s+|paid\s+|part\s+of\s+the\s+|proportion\w*\s+)*premiums?\b|(?:send|give)\s+(?:{_US}\s+)?(?:an?\s+)?reservation\s+of\s+rights|give\s+{_US}\s+back\b[^.;\n]{{0,20}}\bpremium\b|reserves?\s+(?:all\s+|its\s+|their\s+)?rights\s+against\s+{_US}|(?:meet|advance|make\s+good|settle)\s+{_OURS}\s+(?:loss|claim|costs|defen[cs]e)|advance\s+(?:claims?|defen[cs]e)\s+(?:expenses|costs)\s+to\s+{_US}|pay\s+for\s+what\s+was\b|take\s+over\s+(?:the\s+)?(?:defen[cs]e|conduct|settlement)\b|collect\s+(?:payment|{_A}premiums?)\b",
    rf"(?:defend|insure|protect)\s+{_US}\b|provide\s+{_US}\s+with\s+(?:a\s+)?defen[cs]e\b|(?:examine|inspect|audit)\s+{_A}(?:books|records|property|premises)[^.;\n]{{0,20}}\bof\s+the\s+insurer\b|(?:examine|inspect|audit|look\s+at)\s+{_OURS}\s+(?:house|home|car|books|property|claim|software|premises|computers)\b",
    rf"(?:explain|state|say)\s+(?:\w+\s+){{0,2}}why\s+{YOU}\s+(?:declines?|refuses?|rejects?)|cancel\s+this\s+(?:policy|insurance)\s+(?:by|on)\s+[^.;\n]{{0,30}}\bnotice\s+to\s+{_US}\b(?=[^.;\n]{{0,60}}\bunpaid|[^.;\n]{{0,60}}\bfail)",
)
"""What the insurer alone does, from the verb on."""
_EVENT = (
    r"(?:[a-z]+\s+){0,3}?(?:claims?|incidents?|accidents?|occurrences?|loss|theft|burglary|circumstances?|suit|breach)"
)
_BY_INSURED = (
    rf"(?<!elect to )(?<!choose to )(?<!elects to )pay\s+(?:{YOU}\s+|to\s+{YOU}\s+)?{_A}(?:\w+\s+)?(?:premiums?|retention|deductible)\b(?!\s+(?:refund|paid\s+back))|bear\s+{_A}(?:retention|deductible|excess)\b|owes?\s+(?:any\s+|the\s+)?premium",
    r"(?:disclose|represent|declare|set\s+out|volunteer)s?\b[^.;\n]{0,60}\b(?:material|everything|application|proposal|about\s+our\b)|(?:warrant|represent)s?\s+that\b[^.;\n]{0,60}\b(?:true|accurate|complete)\b",
    rf"(?:notify|tell|inform|advise)\s+{YOU}\s+(?:of|about)\s+(?:a|an|any|every|each|all)\s+{_EVENT}\b(?!\s+(?:decision|handling|number))|report\s+(?:a|an|any|every|each|all|the)\s+{_EVENT}\b[^.;\n]{{0,20}}\b(?:to\s+{YOU}|to\s+the\s+police)|give\s+{YOU}\s+(?:\w+\s+)?notice\s+of\s+(?:a|an|any|every)\s+{_EVENT}",
    rf"(?:co-?operate|assist)\s+(?:\w+\s+)?(?:with\s+)?{YOU}\s+in\s+(?:the\s+)?(?:investigation|defen[cs]e|settlement|investigating)|(?:afford|give|provide)\s+{YOU}\s+[^.;\n]{{0,40}}\bco-?operation\b",
    rf"(?:send|forward|pass)\s+(?:on\s+)?(?:each|every|any|the)\s+(?:demand|writ|summons|claim\s+form|letter)s?\b[^.;\n]{{0,40}}\bto\s+{YOU}|(?:submit|furnish|produce|show|send|give|provide)\b(?:(?!\bforms?\b)[^.;\n]){{0,40}}\b(?:proof\s+of\s+(?:its\s+|our\s+)?(?:loss|claim)|our\s+(?:driving\s+licen[cs]e|accounts|invoices|receipts))|prove\s+(?:our|its)\s+loss|keep\s+(?:a\s+|full\s+|proper\s+)?(?:record|records|accounts)\s+of\s+(?:our\b|all\s+covered\b|the\s+insured)|comply\s+with\s+(?:all\s+|the\s+)?(?:of\s+)?(?:the\s+)?(?:following\s+)?(?:policy\s+)?conditions\b|get\s+(?:a\s+)?(?:pro\s+rata\s+)?refund\b",
    r"(?:keep|maintain|lock|secure|update|back\s+up|make\s+sure\s+that|insure|service)\b[^.;\n]{0,20}\b(?:our\s+(?:\w+\s+)?(?:home|house|car|vehicle|alarm|doors?|windows?|data|software|backups?|property|premises)|the\s+(?:car|vehicle)\s+(?:in(?!\s+(?:the\s+event|case|exchange|return))|safe|secured?|locked|insured|roadworthy|properly|regularly|serviced)\b|backups\b)|keep\s+backups\b",
    r"take\s+(?:all\s+|every\s+)?reasonable\s+(?:care|steps|precautions)\s+(?:to\s+(?:prevent|avoid|protect|safeguard)(?!\s+(?:[a-z]+\s+){0,3}(?:information|data|privacy)\b)|for\s+the\s+safety)",
    rf"(?:admit|incur|assume|offer|promise|make\s+(?:any\s+)?admission)\b[^.;\n]{{0,60}}\b(?:without\s+(?:the\s+)?(?:prior\s+)?(?:written\s+)?(?:consent|agreement|permission)\s+of\s+{YOU}|without\s+{_YOURS}\s+(?:prior\s+)?(?:written\s+)?(?:consent|agreement)|unless\s+{YOU}\s+ha(?:ve|s)\s+(?:agreed|consented))",
    r"(?:claim\s+(?:for|under|on)|sustain(?:s|ed)?\b|suffer(?:s|ed)?\s+(?:a\s+|any\s+)?(?:loss|damage|injury)|(?:purchased|bought)\s+(?:the|this)\s+(?:insurance|policy|cover)|opted\s+out|drives?\b|let\s+[^.;\n]{0,30}\bdrive\b|(?:throw|give)\s+away\s+damaged|leave\s+(?:our|the)\s+(?:home|house|car))",
    rf"answer\s+{_YOURS}\s+questions|call\s+the\s+police\b|pay\s+{YOU}\s+the\s+(?:instalments?|premium)|has\s+read\s+the\s+(?:application|proposal)|train\s+our\s+staff",
    r"see\s+(?:to\s+it\s+)?that\s+(?:you\b|the\s+following)",
    # The one who is insured has the papers, the thing, the voyage and the rights against others; the premium and the excess are its to pay.
    rf"(?:remit|tender)\s+(?:{YOU}\s+|to\s+{YOU}\s+)?(?:the|any|each|all)\s+(?:\w+\s+)?premiums?|pay\s+{YOU}\s+(?:the|an?|any|our)\s+excess\b(?!\s+of)|pay\b[^.;\n]{{0,24}}\bpremiums?\b[^.;\n]{{0,24}}\bto\s+{YOU}\b",
    rf"(?:submit|furnish|lodge|present|produce)\b[^.;\n]{{0,40}}\b(?:proofs?\s+of\s+(?:loss|claim)|bills?\s+of\s+lading|invoices?|receipts?|statements?\s+of\s+claim|vouchers?)\b|(?:keep|show|send|give)\b[^.;\n]{{0,20}}\b(?:receipts?|invoices?|bills|photos|photographs)\b[^.;\n]{{0,30}}\b(?:our|to\s+{YOU}|{YOU}\s+(?:ask|need|want|require))",
    rf"give\s+(?:\w+\s+){{0,2}}notice\s+(?:in\s+writing\s+)?to\s+{YOU}\s+of\s+(?:a|an|any|every|each|all|the)\s+{_EVENT}|(?:preserve|protect|maintain)\s+(?:all\s+|any\s+)?rights\s+(?:of\s+recovery\s+)?against\s+(?:carriers|bailees|third\s+parties|others|any)|lodge\s+(?:a\s+)?protest",
    r"(?:lock|bolt|secure|fasten)\s+(?:(?:all|the|any|every)\s+)*(?:doors|windows|gates|locks)\b|leave\b[^.;\n]{0,30}\b(?:unlocked|unattended|unoccupied|unsecured)\b|make\s+a\s+declaration\b(?!\s+(?:at|to|under)\s+(?:the|any|a)\b)|declare\s+(?:the\s+|all\s+)?(?:values?|shipments|sendings|turnover)\b|warrant\s+that\s+the\s+(?:vessel|ship|property|premises|vehicle|goods)|(?:change|alter|deviate\s+from)\s+(?:of\s+)?the\s+voyage",
    rf"answer\s+(?:\w+ly\s+)?(?:all\s+|any\s+)?(?:the\s+)?questions\s+(?:that\s+|which\s+)?{YOU}\s+ask",
)
"""What the insured alone does, from the verb on."""
_INSURED_THINGS = r"(?:turnover|sofa|furniture|jewellery|roof|garden|kitchen|bicycle|boat|caravan|dog|pet|children|wife|husband|landlord|tenants?|employer|injur(?:y|ies)|illness|home|house|household|car|vehicle|loss(?:es)?|belongings|luggage|baggage|carpets|driving\s+licen[cs]e|claims?|spouse|family|holiday|trip|journey|alarm|stock|van|cargo|shipments?|belongings|possessions|circumstances|machinery|shop|tools|receipts|bills)"
_LONE = r"(?=\s*(?:[.,;)]|$)|\s+(?:is|are|was|were|and|or|so|if|at|when|that|with|for|has|have|by|in|from|before|after|within|which)\b)"


def _any_of(acts: Iterable[str]) -> str:
    return "|".join(f"(?:{act})" for act in acts)


_ACTS = (
    # A party and how it acts are read once for all its acts: once for each takes three times as long.
    rf"(?P<you>(?<![a-z]){YOU})(?:[’'](?:ll|d|ve))?{_HOW}(?:{_any_of(_BY_INSURER)})",
    rf"(?P<we>(?<![a-z]){WE})(?:[’'](?:ll|d|ve))?{_HOW}(?:{_any_of(_BY_INSURED)})",
    # A party that deals with itself: a pronoun cannot mean the subject of its own clause.
    rf"\bwe{_HOW}(?!help|assist)[a-z]+\s+(?:(?:over|on|back|to|with|a|written|notice|the|all|any|promptly)\s+){{0,3}}us\b(?!\s+(?:and|or|both)\b)",
    rf"\b(?:you{_HOW}(?:tell|notify|inform|pay|give|send|reimburse|indemnify)\s+(?:to\s+)?you\b|the\s+insurer{_HOW}(?:tell|notify|inform|pay|give|send|reimburse|indemnify)\s+(?:to\s+)?the\s+insurer\b(?![’'])|the\s+insured{_HOW}(?:tell|notify|inform|reimburse|indemnify)\s+(?:to\s+)?the\s+insured\b(?![’']|\s+\w+))",
    # A choice that the other side makes for the one who has it.
    r"\byou\s+may,?\s+at\s+our\s+(?:sole\s+)?(?:option|discretion)\b|\bat\s+our\s+(?:sole\s+)?(?:option|discretion),\s+you\s+may\b(?!\s+be)|\bwe\s+may,?\s+at\s+your\s+(?:sole\s+)?(?:option|discretion)\b",
    rf"\bour\s+{_INSURED_THINGS}\b{_LONE}",
    r"\bthe\s+insured[’']s\s+(?:total\s+|maximum\s+)?liability\s+for\s+(?:all\s+)?loss\s+(?:shall|is)\b|\bthe\s+(?:books\s+and\s+records|computer\s+systems?|business\s+operations)\s+of\s+the\s+insurer\b|\bduty\s+to\s+defend\s+the\s+insurer\b",
)
_OBJECT = lazily(r"\bwe(?=\s*\.(?:\s|$)|\s*,|\s+(?:about|understand|with\s+your|of\s+your|and\s+your|or\s+your)\b)")
"""`we` where no subject can stand: what stands before it must show the verb that it is the object of."""
_GOVERNS = lazily(r"\b(?:to\s+[a-z]+|helps?|enables?|[a-z]+ing)\s+$")
_TURNED = Several((None, lazily(act, re.MULTILINE)) for act in _ACTS)
_NOT_ACTING = lazily(
    r"(?:\b(?:by|to|of|with|for|from|against|on|upon|than|between|behalf|whereby|and|or|tells?|notif(?:y|ies)|pays?|informs?|sends?|gives?|asks?|requires?|allows?|lets?|helps?)|[’'])\s*$"
)
"""What stands before a party that is acted upon, or one of several."""


def turned_in_english(words: str) -> Span | None:
    """The first act of the wrong side in a sentence in small letters."""
    for found in _TURNED.matches(words):
        before = words[max(0, found.start() - 24) : found.start()]
        if not (found.lastgroup and _NOT_ACTING.search(before)):
            return Span(*found.span())
    for found in _OBJECT.finditer(words):
        if _GOVERNS.search(words[max(0, found.start() - 24) : found.start()]):
            return Span(*found.span())
    return None
