"""Covers that the insured chooses: said in a cover, in the lead-in above it, or once for the whole wording.

1. …的费用，保险人赔偿。          not chosen
| Section D | Not insured |      chosen: the schedule says that this cover was not bought
以下保障由投保人选择投保：        a line that leads in what follows says nothing of what stands before it
2. …的费用                      chosen
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.schedule_entries import not_taken
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_CHOSEN = {
    "zh": lazily(
        r"(?:保险单|明细表)[^，。；]{0,4}(?:载明|注明|列明)(?:后|的|时)，?(?:才)?(?:有效|生效|适用)|(?:勾选?|点选|选了|选择了)了?[“\"「《]?[^，。；]{1,14}(?:的，?[^。；]{0,20}(?:赔|保|算)|才(?:保|赔|生效|有效))|(?:前提|条件)是[^，。；]{0,8}选|可选(?:责任|保障|择)?|(?:加|另付|另交|多付|多交|再付|再交)[钱费](?:才|就|可|后)|(?:投保人|您)?(?:可以?|可自愿|有权)?选择(?:投保|购买|下列|以下)|(?:经|如|若|仅当)?投保人?(?:选择|投保了?)(?:了)?(?:本项|该项|上述|下列|以下|本)"
        r"|(?:另外?|额外|再)[^，。；]{0,2}(?:加|交|缴)[^，。；]{0,2}[钱费金](?!用)|打[了上过]?[“\"「]?[√✓对勾钩][^。；，]{0,6}(?:才|方|的|者)|由投保人[^。；，]{0,6}(?:选定|选择|勾选)"
        r"|若投保(?!人)|附加投保|选择(?:投保|参加|加入)|(?:另行|自主|自愿)选择|选择并(?:交|支|缴)|经投保人选择|选购|(?:明细表|保险单|保单)(?:中)?(?:载明|列明|注明|记载)(?:的)?已?投保的"
        r"|投保人[^。；]{0,12}(?:投保|勾选)其中"
        r"|(?:可以?|得|可另行)[^。；，]{0,10}(?:扩展|增加|加保|附加)(?:承保|投保|保障)?[^。；，]{0,10}(?:下列|以下|一项|数项)"
        r"|(?:加[缴付交收]|另[缴付交收]|收取(?:相应|附加|额外)的?|交付附加)(?:的)?保险费"
        r"|(?:就|对|将)(?:下列|以下|上述|本)[^。；，]{0,12}(?:加保|加投|另行投保)"
        r"|[仅只][当在]?[^。；，]{0,10}(?:明细表|保险单|保单)[^。；，]{0,12}(?:列明|载明|注明|记载)[^。；，]{0,12}(?:限额|保险金额|投保|承保|适用)?(?:时|者|的)?，"
        r"|(?:投保|承保|列明|载明|注明|勾选|约定)[^。；，]{0,10}(?:时|者|的|后)?，?(?:方|始|才|方可)(?:为|告)?(?:有效|生效|适用|承担|负责)"
        r"|未[^。；，]{0,12}(?:载明|选择|投保|勾选)的?，[^。；，]{0,10}不(?:承担|负责)(?:该|此|相应)"
    ),
    "en": lazily(
        r"\bonly\s+(?:if|where|when)\s+(?:there[’']?s|there\s+is)\s+an?\s+(?:tick|cross|mark|limit|amount)\b|\b(?:operative|in\s+force|applicable)\s+only\s+(?:if|when|where)\b|\b(?:if|where|when)\s+an?\s+(?:charge|premium|contribution)\s+(?:for\s+(?:this|it|that)\s+(?:\w+\s+)?)?(?:appears|is\s+shown|is\s+stated)\b|\bappl(?:y|ies)\s+only\s+(?:if|when|where)\s+(?:(?:a|an)\s+limit\b|(?:\w+\s+)?(?:shown|stated|listed|marked|selected|purchased|bought)\b)"
        r"|\b(?:if|where|when|unless)\s+an?\s+(?:[“\"']?X[”\"']?|tick|cross|mark|limit|sum|amount|figure)\s+(?:appears?|is|has\s+been)\b"
        r"|\b(?:at|for|against|on\s+payment\s+of|by\s+paying)\s+(?:an?\s+)?(?:further|extra|additional|supplementary)\s+(?:subscription|contribution|charge|fee|payment)\b"
        r"|\((?:extra|additional|further)\s+(?:premium|contribution|subscription|charge|cost)\)"
        r"|\boptional\s*(?:[;:,.)–-]|$)|\b(?:if|where|when|unless)\s+(?:a|an|your|the)\s+(?:schedule|declarations|certificate|policy\s+schedule)\s+(?:of\s+\w+\s+)?(?:is|says?|shows?|states?|has\s+been)\b|\b(?:if|where|when)\s+you\s+(?:have\s+)?(?:bought|added|taken|chosen|selected|purchased|paid\s+for)\b"
        r"|\boptional\s+(?:cover|coverage|extension|section|insuring)|\badd-?on\s+covers?\b|\bpayment\s+of\s+(?:an?\s+|the\s+)?additional\s+premium"
        r"|\bonly\s+(?:if|when|where)\s+(?:the|your)\s+(?:\w+\s+){0,2}(?:schedule|declarations|certificate|page|summary|quote|confirmation|documents?)\s+(?:says?|shows?|states?|lists?)"
        r"|\b(?:if|where|when|unless)\s+(?:this|it|they|the|each|these|any)?\s*(?:cover(?:age)?s?|endorsement|extension|module|insuring\s+(?:clause|agreement)|option|benefits?)?\s*"
        r"(?:is|are)\s+(?:shown|stated|specified|indicated|granted|noted|marked)\b[^.;:]{0,30}\b(?:schedule|declarations|certificate)|\b(?:if|where|when|only\s+if|to\s+the\s+extent)\s+(?:it\s+is\s+)?(?:so\s+)?(?:purchased|selected|elected|chosen)\b|\b(?:if|where|when)\s+(?:you|(?:the|an)\s+(?:insured|assured|policyholder|named\s+\w+))\s+(?:selects?|elects?|chooses?|opts?\s+for|buys?)\s+(?:this|it|the)\b"
        r"|\b(?:if|where|when)\s+(?:this\s+(?:cover(?:age)?|section)\s+is\s+)?(?:shown|stated|indicated|specified|noted)\s+(?:as\s+(?:insured|covered|operative|purchased|included)|to\s+(?:be\s+)?(?:operative|apply))"
        r"|\b(?:insuring\s+(?:agreements?|clauses?)|coverages?|sections?|modules?|covers?)(?:\s+that\s+(?:you\s+have|are|is))?\s+(?:purchased|selected|elected|shown\s+as\s+(?:purchased|covered|operative|insured|included))",
        re.IGNORECASE,
    ),
}
_HEADED = lazily(
    r"\W*(?:加保|选保|可选|可加保)(?:项目|责任|保障|部分|内容)?\W*|\W*(?:(?:optional|further|additional)\s+)?(?:add-?ons?|bolt-?ons?|extras|top-?ups|upgrades|options|optional\s+\w+(?:\s+\w+)?)\W*",
    re.IGNORECASE,
)
"""Headings of what the insured may choose."""
_REQUIRED = lazily(r"\W*(?:必选|基本|主要)(?:责任|保障|部分)")
"""Headings of what nobody chooses, beside parts that the insured may choose."""
_WHOLE = {
    "zh": lazily(
        r"(?:投保人|您)(?:可以?|可自愿)?选择投保(?:本(?:保险|合同|条款))?(?:下列|以下|上述)?(?:一项或多项|全部或部分|部分或全部)"
        r"|(?:投保人|您)(?:可以?|有权)[^。；，]{0,6}(?:择一|任选[一其]|选择其一)"
        r"|(?:投保人|您)[^。；，]{0,12}(?:投保|选择|勾选)(?:投保)?其中(?:的)?(?:一|任)|由(?:投保人|您)[^。；，]{0,8}(?:勾选|选择投保)|[仅只就对](?:明细表|保险单|保单)(?:中)?(?:载明|列明|记载)(?:的)?已?投保的?(?:保障)?(?:项目|责任|模块|保障|部分)"
    ),
    "en": lazily(
        r"\bonly\s+(?:those|the)\s+(?:insuring\s+(?:agreements?|clauses?)|coverages?|coverage\s+(?:sections?|parts?)|sections?|modules?|covers?)\s+(?:(?:that|which)\s+are\s+)?(?:for\s+which\s+an?\s+(?:limit|premium)|purchased|selected|shown|marked|indicated)"
        r"|\b(?:only\s+)?(?:with\s+respect\s+to|for|under|to)\s+(?:only\s+)?(?:those|the)\s+(?:insuring\s+(?:agreements?|clauses?)|coverages?|coverage\s+(?:sections?|parts?)|sections?|modules?|covers?)"
        r"(?:,?\s+(?:that|which)?\s*(?:you\s+have|are|is|have\s+been)?)?\s*(?:purchased|selected|elected|shown|indicated|for\s+which\s+(?:a|an)\s+(?:limit|premium))",
        re.IGNORECASE,
    ),
}
_SECTION = lazily(
    r"\bthis\s+(?:optional\s+)?(?:section|endorsement|extension|cover(?:age)?(?:\s+part)?|module|part)\s+(?:only\s+)?(?:operates?|appl(?:y|ies)|is\s+(?:in\s+force|operative|effective))\s+(?:only\s+)?(?:if|when|where)\b[^.;]{0,60}\b(?:marked|shown|stated|listed|indicated|selected|purchased|bought|schedule|declarations)\b"
    r"|本(?:部分|章|附加险|扩展条款|项保障)[^。；]{0,4}(?:仅|只)(?:在|当|于)[^。；]{0,24}(?:载明|勾选|投保|选择|注明)[^。；]{0,10}(?:时|后)?(?:生效|有效|适用|承保)",
    re.IGNORECASE,
)
"""What a section says at its head that is in force only where it is bought; of what stands behind other parts it says nothing."""
_NEXT = lazily(
    r"(?:以下|下列|下述)[^，。；：]{0,8}(?:责任|保障|条款|各项)|the\s+following\s+(?:covers?|coverages?|sections?|extensions?)\b",
    re.I,
)
"""How a line begins that speaks of the covers behind it, though it ends in a full stop: 以下责任，投保人可以选择投保；未投保的，不承担责任。"""
_ROW_CHOSEN = lazily(
    r"\W*(?:optional|add-?on|extra|[可自另加]?[选购加](?:择|配|购|保|投)?(?:投保|项)?)\W*", re.IGNORECASE
)
"""What a cell says where the cover of its row is bought or left."""
_REST = {
    "zh": lazily(r"其[余他](?:各|的)?(?:[款项章节条]|部分|责任|保障)[^。；，]{0,8}选[择定]"),
    "en": lazily(
        r"\b(?:all|the|any)\s+(?:other|remaining)\s+(?:sections?|parts?|covers?|coverages?|modules?|insuring\s+\w+)\b[^.;]{0,40}\b(?:optional|chosen|selected|choose|elect\w*|select)\b",
        re.IGNORECASE,
    ),
}
"""How one sentence leaves the rest of the covers to the insured's choice."""
_LINE = lazily(r"[^\n]*\S[^\n]*")
_SEVERAL = 4
"""Paragraphs of a clause from which each is asked for itself."""
_NEGLECTED = frozenset({ClauseKind.EXCLUSION, ClauseKind.DEFINITION, ClauseKind.SCHEDULE})


_LONGEST_LEAD = 80
"""Characters of a line that leads in what may be chosen."""

_LONGEST_HEADING = 40


class Choices:
    """Where a wording leaves its covers to the insured's choice."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._led, self._leads = _led(wording)
        self._whole = _whole(wording, self._leads)
        self._refused = not_taken(wording)
        self._rest = _rest(wording)
        self._kept: dict[int, Span | None] = {}

    def about(self, clause: Clause) -> Span | None:
        """The words by which a clause of cover is a matter of choice; None where it is not."""
        if clause.id not in self._kept:
            self._kept[clause.id] = self._found(clause)
        return self._kept[clause.id]

    def _found(self, clause: Clause) -> Span | None:
        text, expression = self._wording.text, _CHOSEN[self._wording.language]
        if _REQUIRED.match(clause.title):
            return None
        if clause.title_span is not None and _HEADED.fullmatch(clause.title):
            return clause.title_span
        if clause.id in self._refused:
            return self._refused[clause.id]
        if clause.id in self._rest:
            return self._rest[clause.id]
        for span in (clause.title_span, *clause.own):
            found = expression.search(text, span.start, span.end) if span else None
            if found is None or any(found.start() in lead for lead in self._leads) or self.in_row(found.start()):
                continue
            if not self.in_paragraph(found.start()):
                return Span(*found.span())
        if clause.id in self._led:
            return self._led[clause.id]
        above = next(self._wording.parents(clause), None)
        if above is not None and above.kind is ClauseKind.COVERAGE:
            return self.about(above)
        return self._whole

    def in_paragraph(self, offset: int) -> bool:
        """Whether words stand in one of the later of several paragraphs of a clause, of which alone it says that the insured chooses it."""
        clause = self._wording.clause_at(offset)
        if clause is None:
            return False
        text = self._wording.text
        lines = [Span(m.start() + s.start, m.end() + s.start) for s in clause.own for m in _LINE.finditer(s.of(text))]
        if len(lines) < _SEVERAL:
            return False
        line = next((n for n in lines[1:] if offset in n), None)
        return line is not None and _CHOSEN[self._wording.language].search(text, line.start, line.end) is not None

    def in_row(self, offset: int) -> bool:
        """Whether words stand in a row of a table of which a cell says that the insured chooses it."""
        place = self._wording.manuscript.cell_at(offset)
        if place is None:
            return False
        blocks = (self._wording.manuscript.blocks[i] for i in self._wording.manuscript.row(place.table, place.row))
        return any(_ROW_CHOSEN.fullmatch(b.text) is not None for b in blocks)


def _rest(wording: Wording) -> dict[int, Span]:
    """The covers that one sentence leaves to choice all together, but for those it names: 应当同时投保甲款，其余各款由投保人自行选定."""
    made: dict[int, Span] = {}
    for found in _REST[wording.language].finditer(wording.text, wording.span.start, wording.span.end):
        sentence = Span(max(wording.text.rfind(e, 0, found.start()) for e in "。\n") + 1, found.end())
        said = sentence.of(wording.text)
        outer = [c for c in wording.clauses if c.kind is ClauseKind.COVERAGE and c.title and c.parent is None]
        kept = [c for c in outer if (c.label or c.title.split()[0].strip("：:")) in said]
        if kept and len(kept) < len(outer):
            made |= {c.id: Span(*found.span()) for c in outer if c not in kept}
    return made


def _led(wording: Wording) -> tuple[dict[int, Span], tuple[Span, ...]]:
    """The covers behind a line of choice that leads them in though it stands at the end of the cover before, with those lines."""
    led: dict[int, Span] = {}
    leads: list[Span] = []
    for clause in wording.clauses:
        if clause.kind is not ClauseKind.COVERAGE:
            continue
        parts = wording.children(clause)
        beside = wording.children(wording.clause(clause.parent)) if clause.parent is not None else ()
        for span in clause.own:
            line = _lead(wording.text, span, alone=any(c.start < span.start for c in parts))
            if line is None or not _CHOSEN[wording.language].search(wording.text, line.start, line.end):
                continue
            behind = [c for c in (*parts, *beside) if c.start >= line.end]
            if not behind:
                continue
            leads += (_heading_above(wording.text, line), line)
            led |= {c.id: line for c in behind}
    return led, tuple(leads)


def _lead(text: str, span: Span, *, alone: bool) -> Span | None:
    """The last line of a stretch, where it leads in what follows; the only one where the stretch stands `alone` between clauses."""
    end = span.end
    while end and text[end - 1].isspace():
        end -= 1
    start = max(text.rfind("\n", span.start, end) + 1, span.start)
    opens = text[end - 1 : end] in (":", "：") or _NEXT.match(text, start, end) is not None
    leads_in = (start > span.start or alone) and opens and end - start <= _LONGEST_LEAD
    return Span(start, end) if leads_in else None


def _heading_above(text: str, lead: Span) -> Span:
    """The line above a lead-in where it may be its heading: short, and no end of a sentence."""
    start = text.rfind("\n", 0, max(lead.start - 1, 0)) + 1
    above = text[start : lead.start].strip()
    return Span(start, lead.start) if 0 < len(above) <= _LONGEST_HEADING and above[-1] not in ".。;；" else lead


def _whole(wording: Wording, leads: Sequence[Span]) -> Span | None:
    """Words outside exclusions and definitions that make all covers a matter of choice."""
    for found in _WHOLE[wording.language].finditer(wording.text, wording.span.start, wording.span.end):
        clause = wording.clause_at(found.start())
        if any(found.start() in lead for lead in leads):
            continue
        if clause is None or clause.kind not in _NEGLECTED:
            return Span(*found.span())
    inner = (c for c in wording.clauses if c.kind is ClauseKind.COVERAGE and not wording.children(c))
    first = next((c.start for c in inner), wording.span.start)
    found_first = _SECTION.search(wording.text, wording.span.start, first)
    return Span(*found_first.span()) if found_first else None
