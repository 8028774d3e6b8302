"""The role that each clause plays.

Asked in this order, the first answer holds: what the heading says; what the first words do (`下列…保险人不负责赔偿`,
"this Policy does not apply to"); what the clause stands in. Children of definitions, exclusions and schedules keep
their parent's kind whatever their headings name ("Cancellation" within the exclusions excludes something).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.anatomy.kinds.cover_sections import WHOLE, with_sections_of_cover
from wordcheck.anatomy.kinds.kind_forms import CLAIM_PAPERS, is_rest, whole_forms
from wordcheck.anatomy.kinds.leads import led_out, refuses, with_led_lists
from wordcheck.anatomy.kinds.naming import KEEPS, heading_kind, trade_kind, words_kinds
from wordcheck.anatomy.kinds.paired_headings import with_known_titles, with_paired_headings
from wordcheck.anatomy.kinds.paying_parts import with_paying_parts
from wordcheck.anatomy.kinds.roles import ACTS_ZH, BIDS, MUST, NOTIFY, NOTIFY_ZH, role_of
from wordcheck.languages.lazily import lazily
from wordcheck.languages.own_names import parties_as_known
from wordcheck.model.said import Tongue
from wordcheck.model.wording import Clause, ClauseKind

K = ClauseKind
_AMENDS = lazily(
    r"\b(?:is|are|shall be|hereby)\b[^.]{0,40}\b(?:amended|deleted|added|replaced|addition)\b|修改为|增加|删除|替换|for the purposes? of",
    re.IGNORECASE,
)
"""An endorsement names what it changes."""
_FIRST = 400
"""Characters of a clause's text that are asked."""
_DENIES = lazily(
    r"(?:we|the insurers?|the company|this (?:policy|insurance|section|cover)|cover) (?:do|does|will|shall|is)(?: not|n['’]t) "
    r"(?:cover|pay|apply|insure|be liable|provided?)\b(?! more than)",
    re.IGNORECASE,
)
"""How the text below a heading begins that only says what is not insured."""
_BESIDE = lazily(r"(?:须知|声明|授权书|告知书|提示书|投保提示|欺诈提示)[：:]?$")
"""Papers bound in behind a wording: they stand below its last heading, and exclude nothing."""
_DEFINITIONS = lazily(r"(?:(?:special|additional|section) )?definitions?:?", re.IGNORECASE)
"""The heading of the definitions of an exclusion or a schedule, which are definitions for all that they stand there."""
_MEANT = lazily(r"[“\"]?[^，。；：、（）()\n]{1,16}[”\"]?，?(?:是指|系指|指的是)")
"""How an item of an exclusion begins that only says what a word of it means."""
_SAYS_MEANING = lazily(r"[，,]?(?:是指|系指|指(?![定示派挥导出])|即指)|(?:means?|shall mean|refers? to)\b")
"""How the words below a heading begin that is a term: 签收 | 指物流信息首次显示妥投。"""
_MODIFIES = lazily(r"this endorsement (?:modifies|changes|amends|forms?|is attached)\b", re.IGNORECASE)
"""How an endorsement begins, which says nothing of its role yet."""
_FOR_WHAT = lazily(
    r"^(?:it is (?:hereby )?(?:understood and )?agreed that,? )?(?:(?:solely|only) )?(?:if\b|for (?:the )?purposes? of|with (?:respect|regard) to|as respects|in (?:respect|relation) (?:of|to))\b"
    r".*?, (?=the |this |section |item |exclusions? |definitions? |conditions? |paragraph |clause |part |article )",
    re.IGNORECASE | re.DOTALL,
)
"""What an amendment is made for, which comes before what it changes."""
_DEFENCE = lazily(
    r"(?:duty (?:and right )?to |right to )?defen[cs]e|defend|(?:defen[cs]e (?:and|&|/) )?settlements?|(?:right and |right or )?duty to defend",
    re.IGNORECASE,
)
"""Who conducts a claim, which stands among the covers of American forms."""
_CLAIMING = lazily(
    r"(?:how to (?:make a )?claim|(?:making|reporting) (?:a|your) claim(?: .*)?|claims? (?:settlement|procedures?|provisions|process|handling|documents?|documentation|requirements|intimation|payments?)(?: .*)?"
    r"|documents? (?:required|needed|to be (?:submitted|furnished)).*|basis of (?:claims? )?settlement|(?:claims? )?settlement of claims?)",
    re.IGNORECASE,
)
"""How the part of a section of cover is headed that says how its claims are made and settled."""
_RECKONING = lazily(r"(?:赔[款偿付]|损失|保险金)?的?(?:计算|理算)(?:方[式法]|标准)?|赔偿(?:的)?处理")
"""How a loss is worked out, which some houses say in each section of cover."""
_AMONG_THE_REST = frozenset({K.TERMINATION, K.DISPUTE, K.DEFINITION})
_OF_BOTH = frozenset(K) - {K.COVERAGE, K.EXCLUSION}
"""Kinds of what stands in a part on the rights and duties of both sides."""
_BOTH = lazily(r"双方|各方|当事人|权利[和与及、]?义务")
_SECTION_HOLDS = lazily(
    r"(?:insuring (?:clauses?|agreements?)|operative clause|(?:(?:the|your|extent of|scope of) )*cover(?:age)?|when we will pay|what(?:['’]s| is| are| am| we)?\b.{0,12}(?:covered?|insured?)(?: for)?\??|covered|保险责任)",
    re.IGNORECASE,
)
"""Headings below that of a section of cover (`Section 1 Buildings`, `Employment disputes`)."""
_LABEL_SAYS = lazily(
    r"(?:cover|coverage|extension|benefit|exclusion|definition|insuring|schedule|appendix|annex|附)", re.IGNORECASE
)
"""Numbers whose noun names a role: Cover 4, Extension 2, 附录一."""
_NAMES_OF_COVERS = frozenset({K.TERMINATION, K.CLAIMS, K.DISPUTE, K.INSURED_DUTY, K.PERIOD, K.PREMIUM})
"""Roles whose words may be what a cover is for: cancellation, fraud, disputes, notification, renewal, premium."""
_PLAIN_CONDITIONS = lazily(
    r"(?:general|special|specific|policy|common) (?:policy )?(?:terms and )?conditions(?: .*)?", re.IGNORECASE
)
_CLAIMS, _COVERAGE, _DEFINITION, _DISPUTE, _EXCLUSION, _GENERAL, _INSURED_DUTY, _INSURER_DUTY, _LIMIT, _PERIOD, _PREAMBLE, _SCHEDULE, _TERMINATION = (K.CLAIMS, K.COVERAGE, K.DEFINITION, K.DISPUTE, K.EXCLUSION, K.GENERAL, K.INSURED_DUTY, K.INSURER_DUTY, K.LIMIT, K.PERIOD, K.PREAMBLE, K.SCHEDULE, K.TERMINATION)  # fmt: skip
"""By names of their own: Python 3.11 looks a member up on its class in the time of ten comparisons, and these are asked of all."""


def with_kinds(clauses: Sequence[Clause], text: str, tongue: Tongue) -> tuple[Clause, ...]:
    """The clauses with kind and `kind_from`; what a wording calls its own two sides is read as the usual names."""
    printed, text = clauses, parties_as_known(whole_text := text, tongue)
    clauses = with_known_titles(clauses, whole_text, text)
    sections = {c.parent for c in clauses if c.parent and c.title and _SECTION_HOLDS.fullmatch(c.title)}
    done: list[Clause] = []
    last: dict[int, Clause] = {}
    whole = whole_forms(clauses, lambda title: trade_kind(title, tongue))
    bare: set[int] = set()
    """The clauses that are bare headings of parts and name no role for what stands in them."""
    nameless: set[int] = set()
    """Those that name no role either, but hold text."""
    for clause in clauses:
        parent = done[clause.parent - 1] if clause.parent else None
        first = next((s.of(text)[:_FIRST] for s in clause.own if len(s)), "")
        unnamed = parent is None or parent.id in bare or (clause.title != "" and parent.id in nameless)
        # 附加条款一 is a whole form in small: its limits and exclusions stand below its name without headings.
        unnamed = unnamed or (tongue == "zh" and parent is not None and parent.label.startswith("附加"))
        kind, source = _kind(clause, parent, first, tongue, parent is not None and parent.id in whole, unnamed)
        if source != "words" and clause.id in sections and _may_be_section(kind, source, parent, clause, tongue):
            kind, source = _COVERAGE, "words"
            whole.add(clause.id)
        elif source == "heading" and kind is _COVERAGE and clause.id in sections and tongue == "zh":
            whole.add(
                clause.id
            )  # 三、保障条款, with 保险责任, 责任免除 and 保险金的申请 each below a heading of its own.
        elif source == "parent" and kind in (_COVERAGE, _GENERAL, _LIMIT) and parent:
            before = last.get(parent.id)
            first_item = (
                not clause.number or clause.number[-1] == 1 or (before is not None and before.kind is _EXCLUSION)
            )
            if first_item and led_out(clause, parent, text):
                kind, source = _EXCLUSION, "words"
        done.append(replace(clause, kind=kind, kind_from=source))
        if kind is _GENERAL and source == "position":
            (bare if not first or _MODIFIES.match(first) else nameless).add(clause.id)
        elif kind is _GENERAL and source == "parent" and clause.title and parent is not None and parent.id in bare:
            nameless.add(clause.id)
        if parent is not None:
            last[parent.id] = done[-1]
    listed = with_led_lists(done, text, lambda sentence: next(words_kinds(sentence, tongue), None))
    sectioned = with_sections_of_cover(listed, lambda title: heading_kind(title, "en"))
    told = with_paying_parts(
        with_paired_headings(sectioned, tongue, lambda title: trade_kind(title, tongue)), text, tongue
    )
    if clauses is printed:
        return tuple(told)
    return tuple(replace(c, title=as_printed.title) for c, as_printed in zip(told, printed, strict=True))


def _may_be_section(kind: ClauseKind, source: str, parent: Clause | None, clause: Clause, tongue: Tongue) -> bool:
    """Whether a clause that holds `What is covered` may be a section of cover, for all that its own heading says."""
    if (parent is not None and parent.kind in KEEPS) or WHOLE.fullmatch(clause.title):
        return False
    named = heading_kind(clause.title, tongue) if clause.title else None
    # `Section 2 Online fraud` is a section by its number, for all that fraud is a matter of claims.
    numbered = named is _CLAIMS and clause.label[:1].isalpha()
    return numbered or named in (None, _DISPUTE, _TERMINATION) or (source == "parent" and kind is _GENERAL)


def _kind(
    clause: Clause, parent: Clause | None, first: str, tongue: Tongue, free: bool, unnamed: bool
) -> tuple[ClauseKind, str]:
    """The kind of a clause and why.

    `free` tells that its parent is a section that holds parts of every kind, `unnamed` that no clause above names a role.
    """
    if parent is not None and parent.kind in KEEPS:
        return _kept_kind(clause, parent, first)
    if clause.title and (parent is None or parent.kind is _GENERAL) and _SAYS_MEANING.match(first):
        return _DEFINITION, "words"
    if refuses(clause, parent, first):
        return _EXCLUSION, "words"
    named = _named_kind(clause, parent, first, tongue, free, unnamed)
    if named is not None and (parent is None or free or unnamed or _may_differ(named, clause.title, parent)):
        return named, "heading"
    if named is None and clause.title and parent is not None and parent.kind in (_COVERAGE, _GENERAL):
        if tongue == "en" and _DENIES.match(first):
            return _EXCLUSION, "words"
    if (
        parent is None
        or not clause.title
        or (named is None and parent.kind in (_PREAMBLE, _GENERAL) and tongue == "zh")
    ):
        spoken = _spoken_kind(clause, parent, first, tongue)
        if spoken is not None:
            return spoken, "words"
    if _is_duty(clause, parent, first, tongue, unnamed):
        return _INSURED_DUTY, "words"
    if parent is not None and not unnamed:
        return parent.kind, "parent"
    amended = heading_kind(_FOR_WHAT.sub("", first)[:160], tongue) if _AMENDS.search(first) else None
    role = amended if amended is not None else role_of(first, tongue)
    if role is not None:
        return role, "words"
    return (_GENERAL, "position") if parent is None else (parent.kind, "parent")


def _kept_kind(clause: Clause, parent: Clause, first: str) -> tuple[ClauseKind, str]:
    """That of a clause within definitions, exclusions or a schedule, which pass their kind to all below but definitions; and how
    claims are made, which some houses print behind the exclusions of each benefit, is none of them."""
    if parent.kind is _EXCLUSION and not clause.title and _MEANT.match(first):
        return _DEFINITION, "words"  # 就本条而言：（一）网络行动是指……
    if parent.kind is _EXCLUSION and _BESIDE.search(clause.title):
        return _PREAMBLE, "heading"
    if parent.kind is _EXCLUSION and _CLAIMING.fullmatch(clause.title):
        return _CLAIMS, "heading"  # Exclusions of benefit 2 / Claims procedure
    return (_DEFINITION, "heading") if _DEFINITIONS.fullmatch(clause.title) else (parent.kind, "parent")


def _named_kind(
    clause: Clause, parent: Clause | None, first: str, tongue: Tongue, free: bool, unnamed: bool
) -> ClauseKind | None:
    """The kind that heading and label name; `free` and `unnamed` as for `_kind`."""
    # Below a heading that names a role, other words of the house turn nothing: “Let us help” among the claims.
    told = parent is not None and not (free or unnamed) and parent.kind not in (_GENERAL, _PREAMBLE)
    named = (trade_kind if told else heading_kind)(clause.title, tongue) if clause.title else None
    if _LABEL_SAYS.match(clause.label) and named not in KEEPS:
        labelled = heading_kind(clause.label, tongue)
        # `BENEFIT J: TRIP CANCELLATION` is a cover.
        covers = labelled is _COVERAGE and named in _NAMES_OF_COVERS
        named = labelled if named is None or labelled is _SCHEDULE or covers else named
    if named is not None and tongue == "zh" and unnamed and trade_kind(clause.title, tongue) is None:
        # What the house calls 法律顾问 is a cover where the insurer promises to pay for it.
        named = _COVERAGE if role_of(first, tongue) is _COVERAGE else named
    return named


def _spoken_kind(clause: Clause, parent: Clause | None, first: str, tongue: Tongue) -> ClauseKind | None:
    """The kind that the first words of a clause show, where no heading names one."""
    spoken = next((k for k in words_kinds(first, tongue) if _may_turn(k, clause, parent)), None)
    if spoken is None and tongue == "zh" and parent is not None and is_rest(clause, parent):
        # What stands among the rest (其他) has nothing but its words to say what it is.
        among = _OF_BOTH if _BOTH.search(parent.title) else _AMONG_THE_REST
        spoken = role if (role := role_of(first, tongue)) in among else None
        spoken = _INSURED_DUTY if spoken is None and NOTIFY_ZH.match(first) else spoken
    return spoken


def _is_duty(clause: Clause, parent: Clause | None, first: str, tongue: Tongue, unnamed: bool) -> bool:
    """Whether the first words lay a duty on the insured, in a place whose kind they do not follow."""
    if parent is None:
        return False
    if tongue == "zh":
        # Among the covers of a part, not in a list that a sentence leads in: 被保险人应当立即向公安机关报案。
        among = parent.kind is _COVERAGE and not clause.title and not any(len(s) for s in parent.own)
        return among and bool(ACTS_ZH.match(first)) and role_of(first, tongue) is _INSURED_DUTY
    # A condition with a heading of its own that says what the insured must do.
    return not unnamed and (
        (parent.kind is _GENERAL and clause.title != "" and bool(MUST.match(first) or BIDS.match(first)))
        or (parent.kind is _CLAIMS and not clause.title and NOTIFY.match(first) is not None)
    )


def _may_differ(named: ClauseKind, title: str, parent: Clause) -> bool:
    """Whether a clause can play the role that its heading names within its parent."""
    if parent.kind is _CLAIMS and named is _COVERAGE:
        return not title.endswith(("保险金", "给付"))  # 身故保险金, below 保险金的申请: how that benefit is claimed.
    if parent.kind is _TERMINATION and named is _CLAIMS:
        return False  # `Cancellation for fraud`
    if parent.kind is _INSURER_DUTY and named is _CLAIMS:
        return False  # 理赔时效, among what the insurer owes.
    if parent.kind is _COVERAGE:
        if named is _GENERAL:
            return _PLAIN_CONDITIONS.fullmatch(title) is not None
        if named is _CLAIMS:
            return any(form.fullmatch(title) for form in (_DEFENCE, CLAIM_PAPERS, _RECKONING, _CLAIMING))
        return named in (_EXCLUSION, _LIMIT, _PERIOD, _DEFINITION, _SCHEDULE)
    return named is not _GENERAL


def _may_turn(kind: ClauseKind, clause: Clause, parent: Clause | None) -> bool:
    """Whether the words of a clause can give it another kind than its parent's: items of a list mostly follow it."""
    if parent is None:
        return True
    if parent.kind is kind:
        return True
    article = clause.label.startswith("第") and clause.label.endswith("条")
    if kind is _LIMIT:
        return parent.kind in (_COVERAGE, _GENERAL)
    if kind is _DEFINITION and parent.kind in (_LIMIT, _PERIOD):
        return False  # 免赔额是指……, where the part is about it.
    if clause.level > 2 and kind is not _EXCLUSION and not article:
        return False
    if kind is _EXCLUSION:
        return parent.kind in (_COVERAGE, _GENERAL) or (parent.kind is _PREAMBLE and article)
    return True
