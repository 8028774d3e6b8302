"""Sentences in which the two sides of the contract seem to have changed places, told by acts that only one side does.

    insurer alone   decides a claim, pays benefit, issues the policy, refunds premium, explains its terms
    insured alone   discloses, pays premium, reports the event, hands in papers, asks for payment, falls ill

    投保人收到赔偿请求后，应当及时作出核定        the insured decides a claim
    保险人因重大过失未履行如实告知义务            the insurer discloses
    You will pay us for damage to your home       the insured pays

Which acts belong to which side follows the Insurance Law of the PRC, arts 16-17, 21-25 and 36, and what policies say of
claims and premium in any law; an act that both may do (cancel, settle, notify) tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from wordcheck.languages.lazily import lazily
from wordcheck.languages.own_names import parties_told
from wordcheck.languages.several import Several
from wordcheck.meaning.parties.names_en import WE, YOU
from wordcheck.meaning.parties.roles_en import turned_in_english
from wordcheck.meaning.parties.roles_zh import acts_itself, modifies, turned_in_chinese
from wordcheck.meaning.parties.sides import turned
from wordcheck.meaning.statements.readings import Read
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_MUST = r"(?:\s+(?:must|shall|should|will|may|can|do|does|did|have|has|are|is|to|not|also|first|then|promptly|immediately|agree|agrees|fail|fails|failed|required|obliged)){0,4}"
_BEFORE_US = frozenset(
    """pay pays tell tells send sends notify ask asks inform giving paying telling notifying sending asking informing
    give gives leave leaves assist assists protect protects
    require requires allow allows advise contact provide provides let reimburse indemnify charge refund owe owes show offer offers
    entitle entitles against by with to from upon between for""".split()
)
"""Words behind which the insurer is `us`, never `we`."""
_EN = (
    rf"\b{WE}{_MUST}\s+(?:notify|tell|inform|report(?:\s+to)?|give(?:\s+(?:written\s+)?notice\s+to)?)\s+(?:us|the\s+insurer|the\s+company)\b",
    rf"\b{WE}{_MUST}\s+(?:pay\s+(?:the|your|any|all|each)\s+(?:\w+\s+)?premiums?|make\s+a\s+(?:fair\s+presentation|claim)|submit\s+(?:a\s+)?(?:claim|proof)|provide\s+proof\s+of\s+loss|co-?operate\s+with\s+(?:us|the\s+insurer)|forward\s+to\s+(?:us|the\s+insurer)|read\s+this\s+policy|live\s+in|own(?:s)?\s+the|permanently\s+(?:live|reside))\b",
    # What the insurer takes by its own account, in a notice on privacy, is no duty of the insured.
    rf"\b{WE}\s+(?:must|shall|should|(?:need|needs|have|has|fails?|failed|agrees?|are\s+(?:required|obliged)|is\s+(?:required|obliged))\s+to)(?:\s+[a-z]+ly|\s+also|\s+not)?\s+take\s+(?:all\s+)?reasonable\s+(?:care|steps|precautions)\b",
    rf"\b(?<!whereby\s){YOU}(?:\s+(?:will|shall|agrees?\s+to|undertakes?\s+to|do|does)){{1,2}}(?:\s+(?:also|not|only|then)){{0,2}}\s+(?:pay\s+(?:you\b|the\s+insured\b|up\s+to\b|for\s+(?:any|loss|damage|the|your|claims?)|on\s+(?:your\s+)?behalf|(?:any|all)\s+(?:loss|claim|sums|damages))|indemnify\s+(?:you|the\s+insured)\b|reimburse\s+(?:you|the\s+insured)\b|cover\s+(?:you|the\s+insured|loss|damage|any|claims)|provide\s+(?:cover|insurance|indemnity)|be\s+liable\s+(?:to\s+(?:you|the\s+insured|make)|for\s+(?:any\s+)?(?:loss|claims?|damage)|under\s+this)|insure\b|defend\s+(?:you|the\s+insured)|refund\s+(?:you\b|the\s+(?:insured|policyholder|premium)|your|any\s+(?:premium|unearned|unused)|premium|(?:a|any|the)\s+(?:\w+\s+)?(?:part|share|portion|proportion)\s+of)|settle\s+your)",
    rf"\b{YOU}{_MUST}\s+(?:notify|tell|inform|contact|report\s+to)\s+you\b",
    rf"\b{WE}{_MUST}\s+(?:send|submit|furnish)(?:\s+to)?\s+{YOU}\s+(?:with\s+)?(?:a|an|the|any|all)\s+(?:(?:written|sworn|signed|full|detailed|completed)\s+){{0,3}}(?:statement\s+of\s+(?:its|the|their|your)\s+loss|proofs?\s+of\s+(?:loss|claim)|particulars\s+of)",
    r"\b(?:named|additional|joint)\s+[*_]*insurer\b",
    r"\binsurer\s+(?:persons?|beneficiar(?:y|ies)|members?|events?|perils?|vehicles?|propert(?:y|ies)|premises|items?)\b(?!\s+(?:of\s+staff|relations))",
    r"\binsured\s+(?:has|have)\s+relied\s+(?:up)?on\s+(?:the|this|your)\s+(?:application|proposal)|\bin\s+issuing\s+(?:the|this)\s+policy,?\s+the\s+insured\b|\bthe\s+insurer\s+warrants\s+that\b",
    r"\b(?:insurance|policy|cover(?:age)?)\s+(?:is\s+)?(?:issued|provided|underwritten)\s+by\s+(?:you\b|the\s+(?:insured|policyholder))",
    rf"\b{YOU}(?:r|['’]s)?\s+(?:total\s+|maximum\s+|aggregate\s+)?liability\s+under\s+this\s+(?:policy|insurance|section)\b(?!.{{0,40}}premium)",
    rf"\b(?:without|with)\s+(?:your|the\s+insured[’']s)\s+(?:prior\s+)?(?:written\s+)?(?:consent|agreement),?\s+{WE}\s+(?:must|shall|may)\s+not\b",
    rf"\b{WE}\s+(?:die|dies|are\s+injured|is\s+injured|were\s+injured|become\s+ill|suffers?\s+(?:a\s+)?(?:bodily|injury|loss|disab)|are\s+diagnosed|is\s+diagnosed|are\s+travelling|were\s+driving|first\s+discovers?)\b",
    rf"\b{YOU}(?:\s+(?:may|can|will|shall|has|have|reserves?|to|the|right|also|not)){{1,5}}\s+(?:cancel\s+this\s+(?:policy|insurance)\s+by\s+giving\s+(?:you|the\s+insured)|void\s+(?:this|the)\s+policy|avoid\s+(?:this|the)\s+policy|decline\s+(?:the|any|your)\s+claim|reject\s+(?:the|any|your)\s+claim|repair,?\s+(?:or\s+)?(?:replace|reinstate)[^.;\n]{{0,20}}(?:your|the\s+insured)|take\s+over\s+and\s+conduct|subrogat)",
    # A side that needs its own leave.
    r"\byou\s+(?:may|must|shall|will|can)\s*not\s+[^.;\n]{2,60}\bwithout\s+your\s+(?:own\s+)?(?:prior\s+)?(?:written\s+)?consent\b",
    r"\bwe\s+(?:may|must|shall|will|can)\s*not\s+[^.;\n]{2,60}\bwithout\s+our\s+(?:own\s+)?(?:prior\s+)?(?:written\s+)?consent\b",
    r"\bthe\s+insured\s+(?:may|must|shall|will|can)\s*not\s+[^.;\n]{2,60}\bwithout\s+the\s+(?:prior\s+)?(?:written\s+)?consent\s+of\s+the\s+insured\b(?!\s+person)",
    r"\bthe\s+insurer\s+(?:may|must|shall|will|can)\s*not\s+[^.;\n]{2,60}\bwithout\s+the\s+(?:prior\s+)?(?:written\s+)?consent\s+of\s+the\s+insurer\b",
    # The insurer in the place of what is insured, or with what only a person or business that is insured has.
    r"\bis\s+insurer\s+(?:under|by|against|with)\b|\blife\s+is\s+insurer\b|\binsurer\s+motor\b|\bproof\s+of\s+age\s+of\s+(?:the\s+)?(?:life\s+)?insurer\b",
    r"\b(?:life|death|age|health|illness|hospitali[sz]ation|disability|spouse|household|residence|property\s+(?:and|or)\s+operations)\s+of\s+the\s+insurer\b",
    r"\b(?:undergone|suffered|sustained|owned|occupied)\s+by\s+the\s+insurer\b|\bthe\s+insurer\s+(?:company\s+)?sustains\b|\bthe\s+insurer\s+(?:is|becomes|shall\s+become)\s+legally\s+(?:liable|obligated)\b",
    r"\b(?:policy|policies|cover|certificate)\s+(?:\w+\s+){0,4}issued\s+to\s+the\s+insurer\b|\brisks?\s+(?:undertaken|assumed|accepted)\s+by\s+the\s+insured\b|\b(?:amount|benefits?|claims?|sum)\s+payable\s+by\s+the\s+insured\s+to\b",
    r"\bon\s+behalf\s+of\s+the\s+insurer,?\s+(?:any|all|the\s+)?\s*(?:loss|damages|costs|claims?\s+expenses|defen[cs]e)\b|\b(?:we|underwriters)\s+may\s+require\s+the\s+insurer\b|\bthe\s+insurer[’']s\s+(?:fully\s+)?completed\b",
    # A party that deals with itself.
    r"\bwe(?:\s+(?:must|shall|will|should|may|can|to|also)){1,2}\s+(?:repay|reimburse|pay|give|send|tell|provide|supply|forward|deliver)\s+(?:to\s+)?us\b",
    r"\bwe\s+(?:and|or)\s+(?:members\s+of\s+)?your\s+(?:family|household|domestic|spouse|partner)\b|\bwe\s+(?:no\s+longer\s+)?have\s+(?:an\s+|no\s+)?insurable\s+interest\b",
    r"\bthe\s+insurer\s+(?:must|shall|will)\s+(?:give|provide)(?:\s+to)?(?:\s+the\s+insured)?(?:\s+with)?\s+(?:written\s+)?notice\s+(?:to\s+the\s+insured\s+)?as\s+soon\s+as\b",
    rf"\b{YOU}\s+(?:will|shall)\s+(?:provide\s+a\s+refund|cancel\s+(?:the|this|your)\s+policy\s+and\s+refund)\b|\b{YOU}\s+rejects?\s+(?:your|the)\s+(?:proof|claim)\b",
    rf"\b{YOU}\s+(?:(?:shall|will|must|are|is|be|to|also)\s+){{1,3}}(?:be\s+|become\s+)?subrogated\b",
    rf"\b{YOU}(?:\s+(?:should|have|has|must|do|not)){{0,3}}\s+(?:receive[ds]?|accepts?|approves?)\s+(?:an?|your|such|the)\s+(?:application|proposal)\b",
    # What only the other side has: its claim, its home, its consent; and what only it may do with it.
    rf"\b{YOU}\s+(?:will|shall|must)\s+(?:pay|reimburse|indemnify|refund)\b[^.;\n]{{0,40}}\b(?:our\s+claim\b|to\s+us\s+if\s+we\s+cancel)",
    r"\bour\s+(?:claim|home|household|spouse)\b(?=\s*[.,;]|\s+(?:is|are|was|were|in\s+good|and|or|so|if|for\s+(?:loss|damage|payment))\b)",
    rf"\b{WE}{_MUST}\s+(?:admit|accept)\s+(?:any\s+)?(?:fault|liability|blame)\b[^.;\n]{{0,40}}\bwithout\s+(?:your|the\s+insured[’']s)\s+(?:prior\s+)?(?:written\s+)?consent\b|\b{WE}{_MUST}\s+(?:not\s+)?bear\s+the\s+(?:retention|deductible|excess)\b",
    rf"\b{YOU}{_MUST}\s+(?:the\s+)?(?:right\s+and\s+)?duty\s+to\s+defend\b[^.;\n]{{0,40}}\bagainst\s+the\s+insurer\b|\b{YOU}\s+(?:shall|will|must)\s+indemnify\s+{WE}\s+(?:for|against)\s+(?:any\s+)?loss\b|\b{YOU}{_MUST}\s+(?:be\s+)?(?:entitled\s+)?(?:to\s+)?take\s+over\b[^.;\n]{{0,30}}\bin\s+(?:our|the\s+insurer[’']s)\s+name\b",
    rf"\b{WE}(?!\s+(?:may|can)\b){_MUST}\s+(?:report|give)\b[^.;\n]{{0,30}}\b(?:to\s+the\s+police|notice\s+of\s+any\s+claim\s+to\s+{YOU})\b|\b{WE}{_MUST}\s+(?:give|send)\s+you\s+(?:access\s+to\s+our|the\s+writ)\b|\byou\s+(?:may|will|shall)\s+appoint\s+(?:an?\s+)?(?:expert|loss\s+adjuster|adjuster|surveyor)\b",
    rf"\b{WE}{_MUST}\s+(?:file\s+a\s+claim|wish(?:es)?\s+to\s+(?:exercise|port|renew\s+(?:the|this|your))|pay\s+the\s+(?:deductible|excess))\b",
)


_FRAMES_EN = Several((None, lazily(rf"\b(?:{frame})")) for frame in "|".join(_EN).removeprefix(r"\b").split(r"|\b"))
"""All frames, for a sentence in small letters: of those that it lacks the words of none is tried."""
_PARTY_EN = lazily(r"\b(?:we|your?|ours?)\b|insure|company|underwriter|policyholder|assured")
"""What names a party in every frame and in every act of one side."""
_WE_BEHIND = lazily(
    r"\b([a-z]+)\s+we\b(?!\s+(?:will|shall|may|can|do|are|have|must|agree|pay|cover|use|mean|need|consider|reserve|make|made|sen[dt]|g[ia]ve|issue|offer))"
)
"""`we` with the word before it, where it may be an object."""
_OF_EITHER = ("care and skill", "written request", "request for")
"""What whoever gives a service owes, the insurer too; and that a paper is asked for, not issued."""
_GIVES_NOTHING_OF_ITS_OWN = lazily(
    r"豁免|以[^，。；]{0,20}(?:账户价值|现金价值|红利|生存金)[^，。；]{0,6}(?:支付|垫交|抵交|交纳)"
)
"""Premium that was waived goes back to the insurer once there was no reason for it; what it pays out of the insured's account is
the insured's payment."""
_OWN_SHARE = lazily(r"\bpay\s+the\s+(?:deductible|excess)$")
_IN_ORDER = lazily(
    r"\s+(?:(?:always|properly|fully|well|at\s+all\s+times)\s+)*(?:in(?!\s+(?:the\s+event|case|exchange|return))|safe|secured?|locked|clean|insured|heated|maintained|repaired|free|under|away|from|out)\b"
)
"""What follows where a thing is kept in order: whoever keeps a thing and no more has it, as an insurer after a total loss."""
_KEPT = 2000
"""Sentences whose answer is kept for the next one of the same words: headings, conditions of several sections, tables."""


def turned_parties(wording: Wording, read: Iterable[Read] = ()) -> Iterator[Span]:
    """Words in which a party does what only the other one does, the first of each sentence, in reading order."""
    zh = wording.language == "zh"
    text = parties_told(wording.text, wording.language)
    turned_in = lru_cache(maxsize=_KEPT)(turned_in_chinese if zh else _turned_en)
    stated = {one.sentence.span: one for one in read}
    seen: set[int] = set()
    for sentence in wording.sentences:
        at = sentence.span.start
        found = turned_in(sentence.span.of(text))
        if (
            found is not None
            and not zh
            and _grants_the_share(wording, sentence.clause, found.of(sentence.span.of(text)))
        ):
            continue
        if found is None and sentence.span in stated:
            found = _stated(wording, stated[sentence.span], sentence.span.of(text), zh)
        if found is not None and at + found.start not in seen:
            seen.add(at + found.start)
            yield Span(at + found.start, at + found.end)


def _stated(wording: Wording, one: Read, words: str, zh: bool) -> Span | None:
    """The first statement of a sentence that only the other party could make true. Chinese leaves out who acts, and whoever was
    read in may be the wrong one: there the statement has to begin with its party."""
    clause = one.sentence.clause
    covers = clause is not None and wording.clause(clause).kind is ClauseKind.COVERAGE
    for statement in one.reading.statements:
        retained = statement.verb in ("keep", "keeps") and not _IN_ORDER.match(words, statement.span.end)
        if turned(statement) and not retained and not (covers and statement.does("pay")):
            if zh and (modifies(one.words, statement.span) or not acts_itself(one.words, statement.span)):
                continue
            said = statement.span.of(one.words)
            if (zh and _GIVES_NOTHING_OF_ITS_OWN.search(said)) or any(w in said for w in _OF_EITHER):
                continue
            return statement.span
    return None


def _grants_the_share(wording: Wording, clause: int | None, words: str) -> bool:
    """Whether an insuring clause pays the insured's own share: what some covers are for."""
    covers = clause is not None and wording.clause(clause).kind is ClauseKind.COVERAGE
    return covers and _OWN_SHARE.search(words) is not None


def _turned_en(words: str) -> Span | None:
    if not _PARTY_EN.search(words):
        return None  # as half of the sentences of a wording
    found = [*islice(_FRAMES_EN.matches(words), 1), *islice(_objects(words), 1)]
    return Span(*min(m.span() for m in found)) if found else turned_in_english(words)


def _objects(words: str) -> Iterator[re.Match[str]]:
    """`we` where the insurer is the object of a verb or a preposition: `tell we`."""
    return (
        (m for m in _WE_BEHIND.finditer(words) if m[1] in _BEFORE_US) if " we" in words or "\nwe" in words else iter(())
    )
