"""Which definitions are entries of their own, so that a name which stands nowhere else is a name that nothing uses.

意外伤害：指……的客观事件。以下情形属于疾病，不是意外伤害：     an entry
（1）猝死：指由潜在疾病所致的死亡；                          a member of a list: it is used by the list in which it stands
……由一组人员实施的，则负责人是指该组的领导。                 a word explained where it stands
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from wordcheck.languages.counting import counts
from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import lowered
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_LEAD_OF_A_GLOSSARY = lazily(
    r"释义|定义|含义|术语|名词|用语|词语|\b(?:definitions?|defined|means?|meanings?|words?|terms?|interpret\w*|purposes? of)\b"
)
_OF_THE_CONTRACT = lazily(r"(?:^|[。\n])\W*本(?:保险)?(?:合同|条款|保险)(?:中|所称|所指|里)?的?\Z", re.M)
"""Before a name: what follows says what it means in the whole contract, wherever it stands."""
_GOES_ON = lazily(r"[。；，,;：:]")
_COLUMNS = lazily(r"[\u4e00-\u9fff、]\s+[\u4e00-\u9fff]")
"""A blank within a Chinese name: two columns of print were read as one line."""
_SAYS_NO_MEANING = {
    "zh": lazily(r"[】）)\s]*\n(?!\s*(?:[：:]|是|系|均|特)?\s*指)"),
    "en": lazily(
        r"(?:(?!\b(?:means?|refers?|includes?)\b)[\w\s“”‘’\"'/-]){0,60}?\b(?:also|generally|for the purposes? of|do(?:es)? not)\b(?! be)"
    ),
}
"""Behind a name: a heading with a text that does not say what it means (the illnesses of a list), or words that add to a
meaning given elsewhere."""
_LONGEST_LEAD = 300


def is_entry(wording: Wording, definition: Span, name: Span | None) -> bool:
    """Whether a definition stands for itself: at the head of its paragraph, not in a table of contents, not as a member of a
    list that says something else than what words mean."""
    if wording.in_contents(definition.start):
        return False
    if wording.language == "zh" and name is not None:
        line = wording.text.rfind("\n", 0, name.start) + 1
        if _OF_THE_CONTRACT.search(wording.text, line, name.start):
            return True
        if _GOES_ON.search(wording.text, line, name.start) or _COLUMNS.search(name.of(wording.text)):
            return False
    from_ = name.end if name and wording.language == "zh" else definition.start
    words = wording.text[from_ : min(definition.end, from_ + _LONGEST_LEAD)]
    if _SAYS_NO_MEANING[wording.language].match(words):
        return False
    lead = _lead(wording, definition)
    return not lead.endswith((":", "：")) or _LEAD_OF_A_GLOSSARY.search(lead) is not None


def names_by_head(wording: Wording) -> dict[str, list[str]]:
    """The names of all terms that are defined, by the characters with which they begin."""
    made: dict[str, list[str]] = {}
    for term in wording.terms:
        if term.definitions:
            made.setdefault(term.name[:_SHORTEST_HEAD], []).append(term.name)
    return made


def behind_its_like(
    wording: Wording,
    names: Mapping[str, Sequence[str]],
    name: str,
    definition: Span,
    joined: dict[str, tuple[int, ...]],
) -> bool:
    """Whether a Chinese name stands, outside its definition, behind another one (of `names_by_head`) that begins alike and without
    what both begin with: 机器易耗品、易损件 for 机器易耗品 and 机器易损件. `joined` keeps, for all that asks, where names stand before a word that joins."""
    text = wording.text
    for like in (n for n in names.get(name[:_SHORTEST_HEAD], ()) if n != name):
        head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(like, name, strict=False)))
        rests = tuple(name[n:] for n in range(_SHORTEST_HEAD, min(head, len(name) - 2) + 1))
        if not rests:
            continue
        if like not in joined:
            joined[like] = tuple(_before_a_join(text, like))
        for at in joined[like]:
            if text.startswith(rests, at + len(like) + 1) and not definition.start <= at < definition.end:
                return True
    return False


def joins_by_word(wording: Wording) -> dict[str, list[int]]:
    """Where words that join stand in the text, by the characters before them."""
    made: dict[str, list[int]] = {}
    for match in _JOIN.finditer(wording.text, wording.span.start, wording.span.end):
        at = match.start()
        made.setdefault(wording.text[at - _SHORTEST_HEAD : at], []).append(at)
    return made


def before_its_like(
    wording: Wording, names: Mapping[str, Sequence[str]], joins: Mapping[str, Sequence[int]], name: str
) -> bool:
    """Whether a Chinese name stands before another one (of `names_by_head`) that ends alike and without what both end with:
    水上、陆地运输工具 for 水上运输工具 and 陆地运输工具. `joins` are those of `joins_by_word`."""
    text = wording.text
    for end in range(_SHORTEST_HEAD, len(name) - _SHORTEST_HEAD + 1):
        begin, rest = name[:end], name[end:]
        for at in joins.get(begin[-_SHORTEST_HEAD:], ()):
            if not text.startswith(begin, at - end):
                continue
            likes = names.get(text[at + 1 : at + 1 + _SHORTEST_HEAD], ())
            if any(n != name and n.endswith(rest) and text.startswith(n, at + 1) for n in likes):
                return True
    return False


def _before_a_join(text: str, name: str) -> Iterator[int]:
    """Where a name stands with a word that joins behind it."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if text[end : end + 1] in _JOINS:
            yield at
        at = text.find(name, end)


def loosened(wording: Wording, small: str) -> Counter[str]:
    """How often the names of defined terms stand in a Chinese wording, given in small letters, outside of its titles, all of it without
    what may part the characters of a name."""
    bare = {_bare("".join(lowered(term.name).split())) for term in wording.terms if term.definitions}
    found = counts(_bare(wording.span.of(small)), bare)
    found.subtract(counts(_bare("\n".join(c.title for c in wording.clauses)), bare))
    return found


def stands_loosely(loose: Counter[str], name: str, definition: str) -> bool:
    """Whether a Chinese name stands outside its definition and the titles with a pointer or a word that joins between its characters:
    `无有效驾驶证（见7.10）驾驶`, `港口及相关企业` for 港口相关企业. `loose` is what `loosened` tells."""
    bare = _bare(name)
    return len(bare) > _SHORTEST_HEAD and loose[bare] > _bare(definition).count(bare)


def _bare(words: str) -> str:
    return _BETWEEN.sub("", words)


_BETWEEN = lazily(r"\s+|[（(][^（）()\n]{1,16}[）)]|[、和或及与]")
_JOINS = frozenset("、和或及与")
_JOIN = lazily(f"[{''.join(sorted(_JOINS))}]")
_SHORTEST_HEAD = 2
"""Characters with which two names begin alike."""


def _lead(wording: Wording, definition: Span) -> str:
    """The words that open the list in which a definition stands: before the first member, or on the line above."""
    clause = wording.clause_at(definition.start)
    parent = wording.clause(clause.parent) if clause is not None and clause.parent is not None else None
    if parent is not None and (first := wording.children(parent)[0].span.start) > parent.span.start:
        before = wording.text[max(parent.span.start, first - _LONGEST_LEAD) : first].rstrip()
        if before.endswith((":", "：")):
            return before.rpartition("\n")[2]
    line = wording.text.rfind("\n", 0, definition.start) + 1
    return wording.text[max(wording.span.start, line - _LONGEST_LEAD) : line].rstrip().rpartition("\n")[2]
