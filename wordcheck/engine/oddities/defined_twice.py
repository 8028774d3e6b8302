"""Terms that are defined twice: two places that both surely say what one term means, and do not say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, dropwhile

from wordcheck.anatomy.terms.definitions import MEANING_GIVEN, is_glossary_title
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.meaning.subjects import squeezed
from wordcheck.meaning.terms.entries import is_entry
from wordcheck.meaning.terms.pointed import is_pointed_to
from wordcheck.model.span import Span
from wordcheck.model.terms import Definition, Term
from wordcheck.model.trade import LINES_OF_PERSONS
from wordcheck.model.wording import ClauseKind

_DELIMITS = lazily(
    r"\balso\s+(?:mean|includ)|\b(?:(?:do|does|shall|will|is|are) ?(?:not|n[o’']t)|(?:does|do|is|are)n[’']t)\b|\b(?:You|We) (?!(?:or|and|as) )(?:may|must|will|[a-z]{3,}(?<!means)(?<!mean)(?<!refers)(?<!refer))\b"
)
"""Words that limit a definition already given, or a sentence to the reader: neither is a second definition."""

_VERB_OF_MEANING = lazily(r"(?<!also )(?<!not )\b(?:means|is defined as|refers to)\b")
"""Behind it stands what a term means."""

_LIMITS_ZH = lazily(r"[”」\s]*(?:也|还|亦|均|并)?(?:不?包括|不?包含|不含|不属于|不是)")
"""The same behind a Chinese name: 意外伤害不包括猝死."""

_ADDRESS = lazily(r"\((?:[“”‘’\"'])[^()]{2,40}[“”‘’\"']\)\W*$|简称[“\"「][^“”\"「」]{1,30}[”\"」]\W*$")
"""A name with its short name behind it, as it comes again in letterheads and declarations."""

_HERE_ONLY = lazily(r"\bfor the purposes? of\b[^.;\n]{0,90}$", re.I)
"""Words before a definition that holds for one clause, or goes on from the one before it."""

_HERE_TOO = lazily(
    r"\b(?:as used|used|mentioned|applies?|applicable) in this (?:part|section|cover|endorsement|rider|extension|clause)\b",
    re.I,
)
"""Words of a definition that say it holds for its part alone."""

_GIVES_A_NAME = lazily(r"[（(](?:以下|下文|下)(?:简|统|合)?称")
_PRONOUNS = frozenset("we us our ours you your yours".split())

FEWEST_OF_A_PART = 2
"""Definitions that make a glossary of a part's own."""

MOST_OF_A_PART = 0.7
"""Share of a part that definitions may be before it is nothing but a glossary, or an entry of one."""

_MEANING = lazily(
    r"(?:[\s,/“”‘’\"'()&*_]*(?:\b(?i:and|or|the|we|us|ours?|you|yours?|yourself|insured|insurer|company|policyholder)\b|[A-Za-z]+(?=\s*/)))*"
    r"[\s“”‘’\"'*_]*(?:(?:(?:shall|will|may) )?(?:also )?(?:means?|refers?|includes?|is|are|be|denotes?|comprises?)\b|[:–—-]|\((?!for\b)|[A-Z]|\d)"
)
"""What follows a name where it is defined: other names for the same, then a verb of meaning, a mark or a new sentence."""

_CONTINUED = lazily(r"definitions?\b|.{0,40}\bcont(?:inued|[.’'])", re.I)
"""The heading of a glossary that comes again on each page is no term."""

NEXT_TO = 3
"""Characters between a heading that names a term and the text that defines it."""

LONGEST_HEAD = 60
"""Characters in which a definition says what it is."""


def defined_twice(world: World) -> Iterator[Found]:
    """Each later definition of a term that has one already and says something else."""
    apart = _glossaries_apart(world)
    for term in world.wording.terms:
        if term.name.lower() in _PRONOUNS or len(term.definitions) < 2:
            continue  # each of the forms that are bound together says again who `we` are
        # What a recital only names in passing is no first definition.
        stated = list(dropwhile(lambda d, t=term: not _states(world, t.name, d.span, later=False), term.definitions))  # type: ignore[misc]
        if world.wording.language == "zh":
            # （以下称“赔款等待期”）。赔款等待期是指……: a name is given, and then said what it means.
            stated = list(dropwhile(lambda d: _GIVES_A_NAME.search(world.quote(d.span)) is not None, stated))
        stated = [d for d in stated if not is_pointed_to(d.text)]
        if len(stated) < 2 or _explained_anew(world, term):
            continue
        first = stated[0]
        for definition in stated[1:]:
            words = world.quote(definition.span)
            if (
                _DELIMITS.search(_head(words))
                or _LIMITS_ZH.match(words, len(term.name))
                or _is_address(words, term.name)
            ):
                continue
            if _HERE_ONLY.search(world.text[max(0, definition.span.start - 120) : definition.span.start]):
                continue
            if _of_one_clause(world, first.span, definition.span) and not _others_between(world, term, definition):
                continue
            if _HERE_TOO.search(words) or _parts(world, first.clause, definition.clause) in apart:
                continue
            if not _states(world, term.name, definition.span, later=True):
                continue
            if squeezed(definition.text) != squeezed(first.text):
                yield Found(definition.span, "definition", (term, definition))


def _is_address(words: str, name: str) -> bool:
    """Whether words only give a name its short name, and do not begin with the name itself and a verb of meaning."""
    if _ADDRESS.search(words) is None:
        return False
    means = _VERB_OF_MEANING.search(words[: LONGEST_HEAD + len(name)])
    return means is None or name.casefold() not in words[: means.start()].casefold()


def _head(words: str) -> str:
    """The words of a definition up to where it says that something is meant: what they mean may well exclude something."""
    head = words[:LONGEST_HEAD]
    means = _VERB_OF_MEANING.search(head)
    return head[: means.end()] if means else head


def _explained_anew(world: World, term: Term) -> bool:
    """Whether a Chinese wording explains a word at each place of its own: 肢体机能永久完全丧失 below every illness that asks for
    it, 医生费 in every cover that pays it. A second definition contradicts only where one of the two is an entry of its own."""
    if world.wording.language != "zh":
        return False
    stand = list(zip(term.definitions, term.spans, strict=False))
    if not any(_heads_its_clause(world, d, s) for d, s in stand):
        return True
    homes = [d.clause for d in term.definitions if d.clause is not None]
    above = [world.wording.clause(c).parent for c in dict.fromkeys(homes)]
    if len(set(above)) < len(above) and None not in above:
        return False  # members of one list
    return not any(is_entry(world.wording, d.span, s) and not _used_before(world, term, s) for d, s in stand)


def _heads_its_clause(world: World, definition: Definition, name: Span) -> bool:
    """Whether a definition is the first sentence of its clause, or of a paragraph; what stands behind others explains them."""
    if definition.clause is None:
        return True
    start = world.wording.clause(definition.clause).span.start
    return "。" not in world.text[start : name.start].rpartition("\n")[2]


def _used_before(world: World, term: Term, name: Span) -> bool:
    """Whether the entry in which a definition stands uses the term before it: 主动脉 behind 对主动脉疾病实施了手术."""
    clause = world.wording.clause_at(name.start)
    start = clause.span.start if clause else 0
    line = world.text.rfind("\n", 0, name.start) + 1
    numbered = clause is not None and clause.label and start == line
    if line == name.start and not numbered and world.wording.line in LINES_OF_PERSONS:
        # A line of its own without a number, below the illness that it explains.
        ends = (d.span.end for d in term.definitions if d.span.end <= line)
        if term.name in world.text[max(0, line - _JUST_BEFORE, *ends) : line]:
            return True
    homes = (clause, *world.wording.parents(clause)) if clause is not None else ()
    if any(is_glossary_title(c.title) for c in homes) and not world.text[line : name.start].strip(" \t*#　“"):
        return False  # one of the entries of a glossary that stand on lines of their own
    heads = [s.start for t in world.wording.terms if t is not term for s in t.spans if start <= s.start < name.start]
    heads += [start] if clause and clause.title else []
    return bool(heads) and term.name in world.text[max(heads) : name.start]


_JUST_BEFORE = 120
"""Characters in which the words stand that a line below them explains."""


def _glossaries_apart(world: World) -> set[frozenset[int | None]]:
    """Pairs of parts (clauses at the top) that each keep a glossary of their own: both define several of the same terms, or
    both define several terms beside other matters, as sections of cover and riders do.

    The glossary of the whole wording is none of these: what it defines is defined for every part.
    """
    terms: dict[int | None, set[str]] = {}
    said: dict[int | None, set[Span]] = {}
    for term in world.wording.terms:
        for definition in term.definitions:
            top = _top(world, definition.clause)
            terms.setdefault(top, set()).add(term.name)
            said.setdefault(top, set()).add(definition.span)
    several = {top: names for top, names in terms.items() if top is not None and len(names) >= FEWEST_OF_A_PART}
    # An annex (a statute reprinted) that happens to define words is no section of cover.
    no_part = (ClauseKind.DEFINITION, ClauseKind.SCHEDULE)
    beside = {
        top
        for top in several
        if (part := world.wording.clause(top)).kind not in no_part
        # An entry of a glossary that was read as a part of its own says nothing but what words mean.
        and sum(map(len, said[top])) < MOST_OF_A_PART * len(part.span)
    }
    return {
        frozenset((a, b))
        for a, b in combinations(several, 2)
        if {a, b} <= beside or len(several[a] & several[b]) >= FEWEST_OF_A_PART
    }


def _top(world: World, clause: int | None) -> int | None:
    if clause is None:
        return None
    found = world.wording.clause(clause)
    return [found, *world.wording.parents(found)][-1].id


def _parts(world: World, first: int | None, second: int | None) -> frozenset[int | None]:
    """The parts in which two definitions stand."""
    return frozenset((_top(world, first), _top(world, second)))


def _of_one_clause(world: World, first: Span, second: Span) -> bool:
    """Whether two definitions are the heading and the text of one: `23. Injury/Bodily Injury: Injury means …`."""
    goes_on = world.quote(first)[-1:] not in (".", ";", "。", "；")
    if second in first and MEANING_GIVEN.search(world.text, first.start, second.start):
        return False
    return (goes_on and 0 <= second.start - first.end <= NEXT_TO) or first in second or second in first


def _others_between(world: World, term: Term, later: Definition) -> bool:
    """Whether other words are defined between the first definition and a later one that seems to be part of it: an entry
    without a number was read as the head of the numbered ones that follow it."""
    first = term.definitions[0]
    if later.clause == first.clause:
        return False
    return any(
        first.span.start < d.span.start and d.span.end <= later.span.start
        for other in world.wording.terms
        if other is not term
        for d in other.definitions
        if d.clause not in (first.clause, later.clause)
    )


def _states(world: World, name: str, span: Span, *, later: bool) -> bool:
    """Whether words surely say what a term means: its name and then its meaning. A short name given in passing (`the “Premium”`)
    counts only behind a definition; before one it is the recital's."""
    if world.wording.language != "en":
        return True
    words = world.quote(span)
    at = words.casefold().find(name.casefold(), 0, LONGEST_HEAD)
    if at < 0:
        return later
    return bool(_MEANING.match(words[at + len(name) :])) and not _CONTINUED.match(words)
