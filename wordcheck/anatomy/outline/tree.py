"""From placed passages to clauses: labels, headings, own text, spans.

A paragraph behind a list belongs to the item before it, or back to the clause that opened the list:

    第五条 下列损失……：      <- own text
      （一）战争；
      （二）核辐射。
    前款约定……              <- own text of 第五条 again, so that its `own` has two spans

Left edges decide where they differ; else the paragraph belongs to the clause on the level of the clause that follows.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct, field

from wordcheck.anatomy.numbers.numbering import TIGHT, is_division
from wordcheck.anatomy.outline.hypotheses import Placed
from wordcheck.anatomy.outline.titles import heads, title_of
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import BlockKind, Manuscript
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind

_AFTER_TITLE = ' .:：\u3000\t\n】”"》」*'
_SENTENCE = 5
"""Words from which a line of small letters is no heading, if the next one goes on with it."""
_GOES_ON = lazily(r"[a-z]\w* |[,;]|\(\w{1,3}\)[,;]")
"""How the rest of a sentence begins, which a line that looked like a number cut off."""
_BRACKETS = '【“"《「*'
"""What may stand around a heading that text follows, and is no part of either."""
_CLOSES = {"“": "”", '"': '"'}
"""What ends words in quotes."""
_RUNS_ON = ("至", "和", "及", "与", "或", "、", "，")
"""How a Chinese line ends whose sentence goes on, wherever the next line begins: 按本合同10.2条至 / 10.8条约定给付。"""


_TITLE_WORDS = 6
"""Words behind `Article 6` that are its heading though a stop closes them."""
_GENERAL, _BOX, _NOTE = ClauseKind.GENERAL, BlockKind.BOX, BlockKind.NOTE
"""By a name of its own: Python 3.11 looks a member up on its class in the time of ten comparisons, and this is asked of all."""


class _Node(Struct):
    placed: Placed
    passage: Passage
    up: _Node | None
    children: int = 0
    depth: int = 1
    plain: list[Passage] = field(default_factory=list)
    end: int = 0


def clauses_of(
    manuscript: Manuscript, passages: Sequence[Passage], placed: Sequence[Placed], left_out: Collection[int] = ()
) -> tuple[Clause, ...]:
    """The clause tree, every clause with the kind `general` still; passages `left_out` are text of none."""
    nodes = _grow(passages, placed, left_out)
    ids = {id(n): i for i, n in enumerate(nodes, start=1)}
    for node in nodes:
        node.end = max([node.passage.end, *(p.end for p in node.plain)])
    for node in reversed(nodes):
        if node.up is not None:
            node.up.end = max(node.up.end, node.end)
    return tuple(_clause(manuscript, n, ids) for n in nodes)


def _grow(passages: Sequence[Passage], placed: Sequence[Placed], left_out: Collection[int]) -> list[_Node]:
    """The nodes in reading order, every plain passage behind the first of them given to one."""
    by_passage: dict[int, _Node] = {}
    nodes: list[_Node] = []
    for i, place in enumerate(placed):
        node = _Node(place, passages[place.passage], by_passage[place.parent] if place.parent is not None else None)
        if node.up is not None:
            node.up.children += 1
            node.depth = node.up.depth + 1
        by_passage[place.passage] = node
        nodes.append(node)
        following = placed[i + 1] if i + 1 < len(placed) else None
        last = following.passage if following else len(passages)
        plain = [p for p in passages[place.passage + 1 : last] if p.index not in left_out]
        if plain:
            _give(node, plain, following, by_passage)
    return nodes


def _give(leaf: _Node, plain: Sequence[Passage], following: Placed | None, known: dict[int, _Node]) -> None:
    """Gives the passages between `leaf` and the next clause to the clauses that they belong to."""
    back = _within_heading(leaf, _level_of(leaf, following, known))
    holder = leaf
    last = next((p for p in reversed(plain) if p.kind is not _NOTE), None)
    lead = _led_in(leaf, last, following, known) if last is not None else None
    for p in plain:
        if p.kind is _NOTE:
            holder.plain.append(p)
            continue
        if lead is not None and p is last:
            holder = lead
        elif holder is leaf and leaf is not back and p.table is None and p.kind is not _BOX:
            holder = _holder(leaf, back, p)
        (leaf if p.kind is _BOX else holder).plain.append(p)


def _led_in(leaf: _Node, last: Passage, following: Placed | None, known: dict[int, _Node]) -> _Node | None:
    """The clause of which `last` is text, where it ends with a colon and leads in the items that go on behind `leaf`."""
    if following is None or following.reading is None or following.parent is None or not last.ends_open:
        return None
    parent = known[following.parent]
    goes_on = leaf.placed.reading is not None and leaf.placed.reading.style == following.reading.style
    return parent if goes_on and leaf.up is parent and last.table is None and parent.passage is not last else None


def _level_of(leaf: _Node, following: Placed | None, known: dict[int, _Node]) -> _Node:
    """The ancestor of `leaf` (or itself) that stands on the level of the next clause, but no heading above numbers."""
    target = known.get(following.parent) if following is not None and following.parent is not None else None
    node = leaf
    while node.up is not None and node.up is not target:
        if node.up.placed.reading is None and node.placed.reading is not None:
            break
        node = node.up
    if node is leaf and leaf.up is not None and _begins_anew(leaf, following):
        return leaf.up
    return node


def _within_heading(leaf: _Node, back: _Node) -> _Node:
    """The ancestor no further up than the next heading that the format marks: text below a heading is its text."""
    node: _Node | None = leaf
    while node is not None and node is not back:
        if node.passage.kind is BlockKind.HEADING:
            return node
        node = node.up
    return back


def _begins_anew(leaf: _Node, following: Placed | None) -> bool:
    """Whether the next clause is the first item of a second list beside that of `leaf`: what leads it in is the parent's."""
    first, last = following.reading if following else None, leaf.placed.reading
    return first is not None and last is not None and first.value == 1 and last.style == first.style


def _holder(leaf: _Node, back: _Node, p: Passage) -> _Node:
    """To whom a plain passage behind `leaf` belongs: `leaf`, `back`, or one between them."""
    last = next((q for q in reversed(leaf.plain) if q.kind not in (_BOX, _NOTE)), leaf.passage)
    if _only_heading(leaf) or _is_heading(leaf) or last.text.endswith(_RUNS_ON):
        return leaf
    chain = [leaf]
    while chain[-1] is not back and chain[-1].up is not None:
        chain.append(chain[-1].up)
    if p.indent is not None and leaf.passage.indent is not None:
        edges = {round(edge / TIGHT) for n in chain if (edge := _edge(n)) is not None}
        if len(edges) > 1 or (leaf.passage.hanging is not None and leaf.passage.hanging > leaf.passage.indent + TIGHT):
            return _by_edge([n for n in chain if n is leaf or _edge(n) is not None], p)
    if last.ends_open or not last.ends_sentence:
        return leaf
    if last.ends_listing and last.text[-1] in "；;，,":
        return leaf
    # A heading has no text behind the clauses that it holds: it goes on with the one that opened the list.
    chain = chain[: chain.index(back) + 1] if back in chain else chain
    return next(
        (n for n in reversed(chain) if n is leaf or n.plain or n.passage.ends_sentence or n.passage.ends_open), back
    )


def _edge(node: _Node) -> float | None:
    """The left edge of a clause, which a centred heading has none of."""
    return None if node.passage.look.centered else node.passage.indent


def _by_edge(chain: Sequence[_Node], p: Passage) -> _Node:
    """The innermost clause at whose left edge, or the edge of whose text, the passage stands."""
    assert p.indent is not None
    for node in chain:
        own = node.passage.indent
        if own is None:
            continue
        text_edge = (
            node.passage.hanging if node.passage.hanging is not None and node.passage.hanging > own + TIGHT else own
        )
        if p.indent >= text_edge - TIGHT and (text_edge > own or p.indent > own + TIGHT):
            return node
        if node is not chain[0] and p.indent >= own - TIGHT:
            return node
    return chain[-1]


def _only_heading(node: _Node) -> bool:
    """Whether nothing but a heading has been seen of the clause so far."""
    p = node.passage
    if node.plain or p.ends_open or len(p.text) >= 60:
        return False
    return not p.ends_sentence or _is_stopped_title(node)


def _is_stopped_title(node: _Node) -> bool:
    """Whether a line is the number that a noun leads, with a few words closed by a stop: `Article 6. Your own default.`"""
    reading = node.placed.reading
    if reading is None or not (" " in reading.style or is_division(reading.style)):
        return False
    words = node.passage.text[reading.end :].split()
    return (
        len(words) <= _TITLE_WORDS and node.passage.text.endswith(".") and not any(w.endswith(".") for w in words[:-1])
    )


def _is_heading(node: _Node) -> bool:
    """Whether a clause without number is opened by a heading alone: it governs all text up to the next clause."""
    return node.placed.reading is None and node.placed.title in (None, len(node.passage.text))


def _clause(manuscript: Manuscript, node: _Node, ids: dict[int, int]) -> Clause:
    p, reading = node.passage, node.placed.reading
    label_span = None
    label_end = p.head
    if reading is not None and not p.computed and not node.placed.inferred:
        label_span = Span(p.head + p.led, p.head + p.led + len(reading.label))
        label_end = min(p.end, p.head + reading.end)
    title_span, own_start = _title(manuscript, node, label_end)
    own = [Span(own_start, p.end)] if own_start < p.end else []
    plain = node.plain
    named = bool(plain) and plain[0].index == p.index + 1 and bare_number(p) and heads(plain[0].text)
    if title_span is None and named and (bare_division(p) or node.children or len(plain) > 1):
        title_span, plain = Span(plain[0].head, plain[0].end), plain[1:]
    for more in plain:
        if own and not manuscript.text[own[-1].end : more.start].strip():
            own[-1] = Span(own[-1].start, more.end)
        else:
            own.append(Span(more.start, more.end))
    start = label_span.start if label_span and not p.led else p.head
    return Clause(
        id=ids[id(node)],
        parent=ids[id(node.up)] if node.up else None,
        label=reading.label if reading else "",
        title=" ".join(title_span.of(manuscript.text).split()) if title_span else "",
        kind=_GENERAL,
        level=node.depth,
        span=Span(start, node.end),
        own=tuple(own),
        label_span=label_span,
        title_span=title_span,
        page=p.page,
        number=reading.path if reading else (),
        confidence=node.placed.confidence,
        rival=node.placed.rival,
    )


def _speaks(p: Passage) -> bool:
    """Whether a line is set as text and mostly in small letters, as no heading of some length is."""
    words = [w for w in p.text.split() if w.isalpha()]
    small = sum(w[0].islower() for w in words)
    return not p.look.bold and len(words) >= _SENTENCE and 2 * small > len(words)


def bare_division(p: Passage) -> bool:
    """Whether a passage is nothing but the number of a division, whose heading stands on the next line."""
    reading = p.readings[0] if p.readings and not (p.computed and p.text) else None
    return reading is not None and reading.weight > 2 and is_division(reading.style) and reading.end >= len(p.text)


def bare_number(p: Passage) -> bool:
    """Whether a passage is nothing but a number that a clause alone bears: SECTION II, 第五条, 1.2."""
    reading = p.readings[0] if p.readings and not (p.computed and p.text) else None
    if reading is None or reading.weight <= 2 or reading.end < len(p.text) or p.table is not None:
        return False
    return is_division(reading.style) or reading.style.startswith("第") or len(reading.path) > 1


def _title(manuscript: Manuscript, node: _Node, label_end: int) -> tuple[Span | None, int]:
    """The span of the heading, and where the text behind it begins."""
    p, length = node.passage, node.placed.title
    if node.placed.inferred:
        return Span(p.head, p.end), p.end
    if node.placed.reading is None and length is not None:
        first = start = p.head + length
        closed = manuscript.text.count('"', p.head, first) % 2 == 0
        while length and start < p.end and manuscript.text[start] in _AFTER_TITLE:
            if closed and manuscript.text[start] == '"':
                break  # `**"Insured":** "You" and residents`: the text begins with words in quotes
            start += 1
        begin = p.head
        while begin < first and manuscript.text[begin] in _BRACKETS:
            if _CLOSES.get(manuscript.text[begin], "\0") in manuscript.text[begin + 1 : first].rstrip(" :："):
                first += not closed and manuscript.text[first : first + 1] == '"'
                break  # `"You" or "Your"`, `"Insured"`: quoted words within the heading
            begin += 1
        return (Span(begin, first) if length else None), start
    if p.led:
        return Span(p.head, p.head + p.led - 1), max(label_end, p.head + p.led)
    # `(3) The ordinance referred to in` / `e. of this part is …`: no heading, but the beginning of a sentence.
    goes_on = bool(node.plain) and _GOES_ON.match(node.plain[0].text) is not None and _speaks(p)
    holds = bool(node.children or node.plain) and not goes_on
    alone = holds or (node.placed.reading is not None and is_division(node.placed.reading.style))
    return title_of(manuscript, p, label_end, node.placed.reading is None, alone, paragraphs=bool(node.plain))
