"""Oddities of lists: members that are not joined, marks that differ from those of their neighbours, letters used twice.

    We will not pay for:
    a. war;              a closing mark as its neighbours have
    b. rust.             ← another mark in the middle of the list      drift of item
    c. mould;
    d. wear;             ← the last member, and no “and” or “or”        gap of item
    b. above does not apply to:
    a. pets;             ← the letters begin again in the same clause   duplicate of item

Only lists of three members or more are judged, for two show no habit; and only members without members of their own.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator

from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

FEWEST = 3
"""Members that make a list with a habit."""
MOST_ANEW = 2
"""Times that the letters of one clause may begin anew."""
SURE = 0.75
"""How sure the place of a member in the tree must be for a claim about its letter."""
LEAD_IN = 90
"""Characters before a list in which its lead-in stands."""
_SHORTEST_FOOTER = 6
_PAGES = 3
"""Times that a footer stands in a wording at least."""
_BELOW = 160
"""Characters behind the last member in which the list may go on."""
LONGEST_TAIL = 60
"""Characters of a member's end that a finding quotes."""

_JOINED = lazily(r"(?:\b(?:and|or|and/or|plus|but)\s*[;:,]?|\b(?:and|or)\s+\W*)$", re.I)
_EXPLAINED = lazily(
    r"\b(?:following|as follows|any (?:one )?(?:or more )?of|each of|all of|either|one or more|below|namely|documents|steps|include[sd]?|including|are|under)\b",
    re.I,
)
"""Words of a lead-in that say how the members count, or that they are a mere enumeration."""
_SENTENCE = lazily(
    r"\W*(?:(?:[\w’']+\s+){1,4}?(?:must|shall|will|would|may|should|cannot|agrees?)\b|(?:if|where|when)\b[^;]*,)", re.I
)
"""The beginning of a member that is a sentence of its own, which needs nothing to join it to the others."""
_LEANS = lazily(r"\b(?:that|if|where|when|unless|to|of|by|from|for)\W*$")
"""The end of a lead-in which each member completes, whatever its own form."""
_WITHIN = lazily(r"[;,] (?:and|or) \(?\w{1,2}\)|; (?:and|or)\s")
"""A further member, set in the same line, that the list joins."""
_CITING = {
    "zh": r"(?:上述|前述|本条|本款|上列|以上|第)\s*[（(]?(?:VALUE)[)）]?\s*[项目点款]|[（(](?:VALUE)[)）]\s*项",
    "en": r"\b(?:items?|(?:sub-?)?paragraphs?|(?:sub-?)?clauses?|parts?|points?|limbs?|exclusions?|conditions?|provisos?) \(?(?:VALUE)(?:\)|\.|\b)(?=\W*(?:above|below|and|or|to|of this|does|do|shall|will|is|are|applies|apply)\b)"
    r"|(?<!\w)\(?(?:VALUE)[).]? (?:and|or|to) \(?\w{1,3}[).]? (?:above|below)|\((?:VALUE)\) (?:above|below)",
}
"""How a clause speaks of a member of its own list."""
_CONTINUED = lazily(r"\b(?:continued|cont[’']?d)\W*$", re.I)
_PARAGRAPH_ENDS = lazily(r"[.;][ \t]*\n")
_MARK = lazily(r"[.;,:]?$")
_SMALL = lazily(r"^\(?(?:[a-z]|[ivx]+|\d{1,2})[.)]?\)?$")


def unjoined_lists(world: World) -> Iterator[Found]:
    """The last member of each list that ends its members with semicolons and joins none of them."""
    if world.wording.language != "en":
        return
    for parent, members in _lists(world.wording):
        texts = [world.wording.own_text(m) for m in members]
        if _goes_on(world.wording, parent, members[-1]) or any(_WITHIN.search(t) for t in texts):
            continue
        if any(map(_SENTENCE.match, texts)) and not _LEANS.search(
            world.text, max(0, members[0].span.start - 40), members[0].span.start
        ):
            continue
        tails = [_tail(world.wording, m) for m in members]
        closed = sum(t.endswith(";") for t in tails[:-1])
        if closed < len(tails) - 1 or any(_JOINED.search(t.rstrip(";, ")) or t[-1:] == ":" for t in tails):
            continue
        if (
            parent is not None
            and parent.kind is not ClauseKind.SCHEDULE
            and _led_in(world.wording, parent, members[0])
            and not _explained(world.wording, parent, members[0])
        ):
            yield Found(_end_of(world.wording, members[-1]), "item", members[-1])


def odd_marks(world: World) -> Iterator[Found]:
    """Members whose closing mark is not that of all others of their list; of the last one only a mark after which a list goes on."""
    for parent, members in _lists(world.wording):
        if len(members) <= FEWEST:
            continue
        marks = [_mark(world.wording, m) for m in members]
        habit, times = Counter(marks[:-1]).most_common(1)[0]
        if habit not in (";", ",") or times < len(marks) - 2:
            continue
        for (member, after), mark in zip(itertools.pairwise(members), marks, strict=False):
            led_anew = world.text[member.span.end : after.span.start].strip()
            odd = mark != habit and mark in ("", ".", ",") and not led_anew
            if odd and not _ends_with_furniture(world.wording, member):
                yield Found(_end_of(world.wording, member), "item", member)
        if marks[-1] == ";" and _ends_all(world.wording, parent, members[-1]):
            yield Found(_end_of(world.wording, members[-1]), "item", members[-1])


def second_lists(world: World) -> Iterator[Found]:
    """The first member of a list that begins its letters or numbers anew within one clause.

    Two lists in one clause harm nobody until the clause, or a reference to it, names one of their letters. Where letters begin
    anew time and again, the headings between the lists were lost in reading; nothing is claimed.
    """
    for clause in (None, *world.wording.clauses):
        labelled = [c for c in world.wording.children(clause) if c.label and _SMALL.match(c.label)]
        seen: set[str] = set()
        anew: list[Clause] = []
        for before, here in itertools.pairwise(labelled):
            seen.add(before.label)
            if clause is not None and here.label in seen and here.number[-1:] == (1,) and before.number[-1:] > (1,):
                anew.append(here)
        if 0 < len(anew) <= MOST_ANEW and anew[0].confidence >= SURE and _cited(world.wording, clause, seen):
            yield Found(_start_of(world.wording, anew[0]), "item", anew[0])


def _cited(wording: Wording, clause: Clause | None, labels: set[str]) -> bool:
    """Whether the clause speaks of a member by its letter, or a reference leads to one."""
    if clause is None:
        return False
    values = "|".join(sorted({re.escape(v) for label in labels for v in re.findall(r"\w+", label)}))
    text = clause.span.of(wording.text)
    if re.search(_CITING[wording.language].replace("VALUE", values), text, re.I):
        return True
    members = {c.id for c in wording.children(clause) if c.label in labels}
    return any(
        r.target in members and next(reversed(re.findall(r"\w+", r.span.of(wording.text))), "") in values.split("|")
        for r in wording.references
    )


def _lists(wording: Wording) -> Iterator[tuple[Clause | None, list[Clause]]]:
    """Runs of neighbouring clauses under one parent, with labels of one shape that count up and no clauses below them."""
    for parent in (None, *wording.clauses):
        run: list[Clause] = []
        for child in wording.children(parent):
            if run and not (_leaf(wording, child) and _follows(run[-1], child)):
                if len(run) >= FEWEST:
                    yield parent, run
                run = []
            run = [*run, child] if _leaf(wording, child) else []
        if len(run) >= FEWEST:
            yield parent, run


def _goes_on(wording: Wording, parent: Clause | None, last: Clause) -> bool:
    """Whether a list goes on with a member that has members of its own: its end is not here."""
    after = [c for c in wording.children(parent) if c.span.start > last.span.start][:1]
    if any(c.label and c.number and _SMALL.match(c.label) and _follows(last, c) for c in after):
        return True
    label = re.search(r"\w", last.label)
    follower = chr(ord(label[0]) + 1) if label else ""
    return bool(
        follower and re.match(rf"\s*\(?{re.escape(follower)}\s?[.)]", wording.text[last.span.end : last.span.end + 8])
    )


def _led_in(wording: Wording, parent: Clause, first: Clause) -> bool:
    """Whether words that are no heading lead to the list: below a bare heading each member stands for itself."""
    before = wording.text[parent.span.start : first.span.start].rstrip()
    if parent.title and before.endswith(parent.title.rstrip()) and not before.endswith((":", "：")):
        return False
    return before.endswith((":", "：", "—", "–", "-")) or bool(
        re.search(r"[a-z,]$", before) and "\n" not in before[-60:]
    )


def _leaf(wording: Wording, clause: Clause) -> bool:
    small = bool(clause.label and clause.number and _SMALL.match(clause.label))
    return small and not wording.children(clause) and bool(wording.own_text(clause).strip())


def _follows(before: Clause, here: Clause) -> bool:
    shape = re.sub(r"\w+", "_", before.label) == re.sub(r"\w+", "_", here.label)
    return shape and here.number[-1] == before.number[-1] + 1


def _tail(wording: Wording, clause: Clause) -> str:
    return wording.own_text(clause).strip()[-LONGEST_TAIL:]


def _mark(wording: Wording, clause: Clause) -> str:
    tail = _JOINED.sub("", _tail(wording, clause)).rstrip()
    found = _MARK.search(tail)
    return found[0] if found else ""


def _ends_with_furniture(wording: Wording, clause: Clause) -> bool:
    """Whether the last line of a member is a footer that the page put between two members: a page number, or one that stands elsewhere
    too."""
    first, _, last = wording.own_text(clause).strip().rpartition("\n")
    if first and (last.strip().isdecimal() or _CONTINUED.search(last) or _said_before(wording, clause, last.strip())):
        return True
    return bool(first) and len(last) >= _SHORTEST_FOOTER and wording.text.count(f"\n{last.strip()}\n") >= _PAGES


def _said_before(wording: Wording, clause: Clause, line: str) -> bool:
    """Whether a line that begins with a number stands above in the same words: the page printed a heading anew."""
    numbered = len(line) >= _SHORTEST_FOOTER and line[0].isdecimal()
    return numbered and wording.text.find(f"\n{line}", 0, clause.span.start) >= 0


def _ends_all(wording: Wording, parent: Clause | None, last: Clause) -> bool:
    """Whether nothing of the sentence can follow the last member: no later words, no list around this one."""
    if _goes_on_below(wording, last):
        return False
    if parent is None or wording.children(parent)[-1] is not last or _JOINED.search(_tail(wording, last).rstrip(";, ")):
        return False
    goes_on = any(own.start >= last.span.end and own.of(wording.text).strip() for own in parent.own)
    return not goes_on and not _SMALL.match(parent.label or "-") and not _among_members(wording, parent)


def _goes_on_below(wording: Wording, last: Clause) -> bool:
    """Whether the next member stands some lines below the last one: a heading that a page printed anew came between them."""
    label = re.search(r"\d+|[a-zA-Z](?!\w)", last.label)
    if label is None:
        return False
    follower = str(int(label[0]) + 1) if label[0].isdecimal() else chr(ord(label[0]) + 1)
    behind = wording.text[last.span.end : last.span.end + _BELOW]
    return re.search(rf"\n\W{{0,3}}{re.escape(follower)}\s?[.)]", behind) is not None


def _among_members(wording: Wording, parent: Clause) -> bool:
    """Whether the clauses beside one close with semicolons: exclusions below headings of their own, which make one sentence."""
    above = next(iter(wording.parents(parent)), None)
    beside = [c for c in wording.children(above) if c is not parent]
    closed = sum(c.span.of(wording.text).rstrip().endswith((";", "; or", "; and")) for c in beside)
    return closed >= FEWEST and 2 * closed >= len(beside)


def _explained(wording: Wording, parent: Clause, first: Clause) -> bool:
    """Whether the words before the list say how its members count."""
    before = wording.text[parent.span.start : first.span.start].strip()
    return bool(_EXPLAINED.search(before[-LEAD_IN:]))


def _start_of(wording: Wording, clause: Clause) -> Span:
    """The label of a member and its first words."""
    words = clause.span.of(wording.text)[:LONGEST_TAIL].partition("\n")[0]
    cut = words.rfind(" ") if len(words) == LONGEST_TAIL else len(words)
    return Span(clause.span.start, clause.span.start + max(cut, 1))


def _end_of(wording: Wording, clause: Clause) -> Span:
    """The last words of a member."""
    own = next((s for s in reversed(clause.own) if s.of(wording.text).strip()), clause.span)
    words = own.of(wording.text).rstrip()
    if (ended := _PARAGRAPH_ENDS.search(words)) is not None:
        words = words[: ended.start() + 1]  # What follows stands behind the list, whatever was read as its last member.
    cut = max(0, len(words) - LONGEST_TAIL)
    cut = words.find(" ", cut) + 1 if cut else len(words) - len(words.lstrip())
    return Span(own.start + cut, own.start + len(words))
