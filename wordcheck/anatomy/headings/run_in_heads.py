"""Chinese headings that run into their text behind a colon: `三、保险期间：以明细表载明的起止日期为准。`

One line so written may be anything; where most clauses of a titled part are, their words before the colon are headings.
Definitions (`等待期：明细表载明的小时数`) and annexes are left alone: there these words are terms and names of rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.anatomy.kinds.naming import heading_kind
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind

FEWEST = 3
"""Clauses of a part so written before their words are believed to be headings."""
_SHARE = 2 / 3
_SHORTEST = 8
"""Characters of text behind the colon; less is the value of a row."""
_HEAD = lazily(
    r"(?!备?注|例|其中|公式|提示)([\u4e00-\u9fff“”《》、/A-Za-z]{2,14})(?<![下以如]列)(?<!如下)(?<!以下)(?<!之一)(?<!包括)[：:][ \t\u3000]*"
    r"(?![是系]?指|包括|即)(?=[\u4e00-\u9fff“《（(])"
)
_NAMES_ROWS = frozenset({ClauseKind.DEFINITION, ClauseKind.SCHEDULE})


def with_run_in_heads(clauses: Sequence[Clause], text: str) -> tuple[Clause, ...]:
    """The clauses with the words before a colon as headings, in the parts where most are so written."""
    made = list(clauses)
    below: dict[int, list[int]] = defaultdict(list)
    for at, clause in enumerate(clauses):
        if clause.parent is not None and clause.label:
            below[clause.parent].append(at)
    titles = {c.id: c.title for c in clauses}
    for parent, members in below.items():
        if len(members) < FEWEST or not titles[parent] or heading_kind(titles[parent], "zh") in _NAMES_ROWS:
            continue
        headed = {at: found for at in members if (found := _head(clauses[at], text)) is not None}
        if len(headed) >= max(FEWEST, _SHARE * len(members)):
            for at, (head, end) in headed.items():
                made[at] = _with_title(clauses[at], head, end, text)
    return tuple(made)


def _head(clause: Clause, text: str) -> tuple[Span, int] | None:
    """The words before the colon with which a clause without heading begins, and where its text goes on."""
    if clause.title or not clause.own:
        return None
    own = clause.own[0]
    match = _HEAD.match(text, own.start, own.end)
    if match is None or clause.span.end - match.end() < _SHORTEST:
        return None
    return Span(match.start(1), match.end(1)), match.end()


def _with_title(clause: Clause, head: Span, end: int, text: str) -> Clause:
    own = (Span(end, clause.own[0].end), *clause.own[1:])
    return replace(clause, title=head.of(text), title_span=head, own=own)
