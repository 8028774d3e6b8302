"""English sentences read as statements.

A party acts where it stands in the place of a subject: at the beginning, behind a mark, a conjunction or a relative. Between it and its verb
stand how and when (`shall, within ten days, promptly`), and bridges of liberty and of duty (`is free to`, `undertakes to`, `need not`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.market.word_classes import ACT, THING, acts_of, bare_names, things_of
from wordcheck.meaning.statements import words_en as g
from wordcheck.meaning.statements.reading import INSURED, INSURER, UNREAD, Dealt, Reading, Statement
from wordcheck.meaning.statements.words_en import Word
from wordcheck.model.span import Span

_ADVERB = lazily(r"[a-z]{2,}ly\Z")
_OPENS_A_TIME = frozenset("within in at after before upon on by from during for not no".split())
_TIME = frozenset(
    "day days hour hours week weeks month months time date year morning quarter request demand delay expense discretion option moment notice sight pleasure will".split()
)
_REACH, _OWNED, _ASIDE, _LATE = 16, 4, 9, 6
"""Words of an act's things; words between an owner and what it owns; words set between commas; words that say when."""
_WHEN = frozenset("before after during".split())
_BE = frozenset("be been being is are was were".split())
_TURNED = g.MUST | g.AUXILIARY
_GOES_ON = g.MAY | g.MUST | g.NOT | g.BRIDGE
_BEGINS_A_VERB = _GOES_ON | g.AUXILIARY
_PARTS_OWNER = g.ENDS | g.TOWARDS | g.AUXILIARY
_GRAMMAR = g.MAY | g.MUST | g.AUXILIARY | g.NOT | g.LINKS | g.TOWARDS | g.DETERMINERS | g.FUNCTION


def read_words(words: Sequence[Word]) -> Reading:
    """What is read of the words of a sentence."""
    parties = [at for at, w in enumerate(words) if w.side]
    sides = frozenset(words[at].side for at in parties)
    if sides.isdisjoint((INSURER, INSURED)):
        return UNREAD
    made = [*_by_subjects(words, parties), *_by_agents(words, parties), *_by_the_reader(words)]
    named = frozenset[str]().union(*(bare_names(w.classes) for w in words if w.classes))
    return Reading(tuple(sorted(made, key=lambda s: s.span)), named, sides, frozenset(_of_the_insurer(words, parties)))


def _of_the_insurer(words: Sequence[Word], parties: Sequence[int]) -> Iterator[str]:
    """The classes of things that are the insurer's own: `our decision`, `the decision of the insurer`, `the value that we place`, `what we offer`."""
    for at in parties:
        word = words[at]
        if word.side != INSURER:
            continue
        before = words[at - 1].text if at > 1 else ""
        if word.owns:
            near = range(at + 1, min(at + 1 + _OWNED, len(words)))
        elif before in ("of", "by", "that", "which"):
            near = range(at - 2, at - 1)
        else:
            near = range(at + 1, min(at + 2, len(words)))  # What we offer, the value we place.
        for i in near:
            acts = (c.removeprefix(ACT) for c in words[i].classes if c.startswith(ACT) and word.owns)
            yield from (c.removeprefix(THING) for c in words[i].classes if c.startswith(THING))
            yield from acts


def _by_subjects(words: Sequence[Word], parties: Sequence[int]) -> Iterator[Statement]:
    for at in parties:
        if not words[at].owns and _may_begin(words, at):
            yield from _acts(words, at)


def _may_begin(words: Sequence[Word], at: int) -> bool:
    """Whether the party at a place stands where a subject can."""
    if words[at].text == "us":
        return _let(words, at) or (at + 1 < len(words) and words[at + 1].text == "who")
    before = at - 1
    while before >= 0 and _says_how(words[before]):
        before -= 1
    if before < 0 or words[at].text == "we":
        return True
    text = words[before].text
    turned = text in _TURNED and (before == 0 or not words[before - 1].text[0].isalnum() or _never(words, before))
    return turned or not text[0].isalnum() or text in g.LINKS


def _let(words: Sequence[Word], at: int) -> bool:
    """Whether a party is let do what stands behind it: `entitles us to refuse`, `lets you leave`."""
    return at > 0 and words[at - 1].text in g.LETS


def _never(words: Sequence[Word], at: int) -> bool:
    """Whether the words before a turned verb deny what it says: `in no event shall we`, `under no circumstances will the insurer`."""
    return any(tuple(w.text for w in words[max(0, at - len(front)) : at]) == front for front in g.NEVER_FRONTS)


def _acts(words: Sequence[Word], at: int) -> Iterator[Statement]:
    """The acts of a subject: the one behind it, and those that `and` or `or` join to it."""
    let = _let(words, at)
    first = at + 2 if words[at].text == "us" and not let else at + 1
    verb, force, denied = _verb(words, first, "may" if let else g.force_of(words[at].text))
    denied ^= at > 1 and words[at - 1].text in _TURNED and _never(words, at - 1)
    denied ^= let and any(w.text in g.NOT or g.said_short(w.text) for w in words[max(0, at - 3) : at - 1])
    while verb < len(words) and not _undergone(words, verb):
        stop, things, to = _things(words, verb + words[verb].takes)
        yield _made(words, at, verb, stop, (force, denied ^ _of_nothing(words, verb)), things, to)
        verb, force, denied = _joined(
            words,
            stop,
            force,
            denied=denied and bool(words[verb].classes) and stop < len(words) and words[stop].text == "or",
        )


def _of_nothing(words: Sequence[Word], verb: int) -> bool:
    """Whether an act is denied by what it deals with: `we owe nothing`, `pays no claim`; `no more than` is a measure."""
    following = [w.text for w in words[verb + words[verb].takes :][:2]]
    return following[:1] == ["nothing"] or (
        following[:1] == ["no"] and following[1:] not in (["more"], ["less"], ["later"], ["fewer"])
    )


def _undergone(words: Sequence[Word], verb: int) -> bool:
    """Whether a party only undergoes an act: `you will be sent`."""
    return words[verb - 1].text in _BE and words[verb].text.endswith(("ed", "en", "sent", "paid", "told"))


def _made(
    words: Sequence[Word], at: int, verb: int, stop: int, how: tuple[str, bool], things: tuple[Dealt, ...], to: str
) -> Statement:
    last = min(max(stop - 1, verb), len(words) - 1)
    acts = acts_of(words[verb].classes)
    named = things_of(words[verb].classes)
    if named and not acts:  # The right to a thing: `has no say`.
        things = (Dealt(named, "", Span(words[verb].start, words[verb].end)), *things)
    if verb > at + 3 and words[verb - 1].classes and not things:  # Had done: the thing stands before the participle.
        had = things_of(words[verb - 1].classes)
        things = (Dealt(had, "", Span(words[verb - 1].start, words[verb - 1].end)),) if had else things
    span = Span(words[min(at, verb)].start, words[last].end)
    return Statement(span, words[at].side, words[verb].text, acts, how[0], how[1], things, to)


def _says_how(word: Word) -> bool:
    return word.text in g.HOW or _ADVERB.match(word.text) is not None


def _verb(words: Sequence[Word], at: int, force: str) -> tuple[int, str, bool]:
    """The place of the verb behind a subject, its force, and whether it is denied; beyond the end where there is none."""
    denied, none = False, len(words)
    while at < none:
        text, following = words[at].text, words[at + 1].text if at + 1 < none else ""
        if short := g.said_short(text):
            force, denied = short[0] or force, True
        elif forced := _force(text, following, force):
            force = forced
        elif text in g.NOT:
            denied = not denied
        elif text in g.BARRED and following == "from" and at + 2 < none:
            force, denied, at = "may", True, at + 1
        elif reached := _reached(words, at, following):
            return reached, force, denied
        elif text in g.FAILS and following == "to":
            denied = True
        elif text in g.HOLDS and (held := _right(words, at + 1)):
            denied ^= following in ("no", "neither")
            at, force = held - 1, "may"
        elif (last := _between(words, at)) is not None:
            at = last
        else:
            begins = text[0].isalpha() and text not in g.ENDS and not words[at].side
            return (at if begins else none), force, denied
        at += 1
    return none, force, denied


def _force(text: str, following: str, force: str) -> str:
    """The force that a word gives to the verb behind it: `may`, `is entitled to`, `must`, `has to`, `agrees to`; empty for another
    word."""
    if text in g.MAY or text in g.FREE:
        return "may"
    if text in ("have", "has") and following == "to":
        return force or "must"
    pledges = text in g.PLEDGES and following not in ("", "that", "nothing", "no")
    return force or "must" if text in g.MUST or text in g.BOUND or pledges else ""


def _reached(words: Sequence[Word], at: int, following: str) -> int:
    """The place of a verb that is told by what stands behind: `have a loss reported`, `elects repair`; 0 for another word."""
    text = words[at].text
    if text in ("have", "has", "get") and (made := _had_done(words, at + 1)):
        return made
    return at if text in g.BRIDGE and following not in ("", "to", "not") else 0


def _between(words: Sequence[Word], at: int) -> int | None:
    """The last word of what may stand between subject and verb: an aside, a time, an adverb, an auxiliary; None for another word."""
    word = words[at]
    if word.text == ",":
        return next((i for i in range(at + 1, min(at + _ASIDE, len(words))) if words[i].text == ","), None)
    if word.text in _OPENS_A_TIME and (end := _time(words, at)):
        return end
    passed = word.text in g.AUXILIARY or word.text in g.BRIDGE or word.text in ("to", "itself", "themselves")
    return at if passed or _says_how(word) else None


def _had_done(words: Sequence[Word], at: int) -> int:
    """Behind `shall have a loss reported`: the place of the participle; 0 where a thing is only had."""
    if at < len(words) and words[at].text in g.DETERMINERS:
        for i in range(at + 1, min(at + 6, len(words))):
            if words[i].text.endswith("ed") and acts_of(words[i].classes):
                return i
            if not words[i].text[0].isalpha() or words[i].side or words[i].text in g.ENDS:
                break
    return 0


def _right(words: Sequence[Word], at: int) -> int:
    """Behind `the right to`, `an unfettered privilege to`: the place of the verb; 0 where no right is spoken of."""
    for i in range(at, min(at + 7, len(words) - 1)):
        if words[i].text in g.RIGHT and words[i + 1].text in ("to", "of"):
            return i + 2
        if words[i].text in g.ENDS or words[i].side:
            break
    return 0


def _time(words: Sequence[Word], at: int) -> int:
    """The last word of a phrase that says when or how, begun by a preposition; 0 where it says something else."""
    for i in range(at + 1, min(at + _LATE, len(words))):
        if words[i].text in _TIME:
            return i
        if words[i].side and not words[i].owns:
            break
    return 0


def _joined(words: Sequence[Word], stop: int, force: str, *, denied: bool) -> tuple[int, str, bool]:
    """The verb that a conjunction joins to the one before, as `_verb` gives it; beyond the end where there is none."""
    none = len(words)
    if stop < none - 1 and words[stop].text in ("and", "or", ","):
        first = stop + 2 if words[stop + 1].text in ("and", "or") else stop + 1
        verb, how, own = _verb(words, first, force)
        if verb < none and acts_of(words[verb].classes):
            return verb, how, own or (denied and verb == first)
    return none, "", False


def _things(words: Sequence[Word], at: int) -> tuple[int, tuple[Dealt, ...], str]:
    """Where the words that an act deals with end, the things among them, and the side to which it is done."""
    things: list[Dealt] = []
    to, owner, owned_at, start = "", "", -1, at
    while at < len(words) and at - start < _REACH:
        word = words[at]
        if word.text in (".", ";", ":", "(", ")") or word.text in g.ENDS or word.text == "without":
            break
        if word.text in ("and", "or", ",") and _begins_another(words, at):
            break
        if word.text in _WHEN and not (at + 1 < len(words) and words[at + 1].side):
            break
        if word.owns:
            owner, owned_at = word.side, at
        elif word.side:
            behind = words[at - 1].text
            if behind == "of" and things and things[-1].span.end == words[at - 2].end:
                things[-1] = Dealt(things[-1].classes, word.side, things[-1].span)
            elif at == start or behind in g.TOWARDS or at - start <= 1:
                to = to or word.side
        named = things_of(word.classes)
        if named and not (at == start and not things and word.text in ("say",)):
            last = words[min(at + word.takes, len(words)) - 1]
            things.append(Dealt(named, owner if _owned(words, owned_at, at) else "", Span(word.start, last.end)))
            at += word.takes - 1
        at += 1
    return at, tuple(things), to


def _owned(words: Sequence[Word], owner: int, at: int) -> bool:
    """Whether a thing is what the owner before it has: no verb, no mark and no further noun between or behind."""
    behind = at + words[at].takes
    between = words[owner + 1 : at]
    return (
        owner >= 0
        and len(between) < _OWNED
        and not any(w.side or w.text in _PARTS_OWNER or not w.text[0].isalpha() for w in between)
        and (behind >= len(words) or not _is_noun(words[behind]))
    )


def _is_noun(word: Word) -> bool:
    """Whether a word may go on a name that another begins: it is no word of grammar, no mark, no party."""
    return not (word.side or not word.text[0].isalpha() or word.text in _GRAMMAR or _says_how(word))


def _begins_another(words: Sequence[Word], at: int) -> bool:
    """Whether what a conjunction joins is an act and no further thing."""
    i = at + 1
    while i < len(words) and (_says_how(words[i]) or words[i].text in ("and", "or")):
        i += 1
    if i >= len(words):
        return True
    word = words[i]
    if word.side and not word.owns and i + 1 < len(words):
        return words[i + 1].text in _BEGINS_A_VERB or bool(acts_of(words[i + 1].classes))
    if (word.text in _GOES_ON and word.text != "no") or g.said_short(word.text):
        return True
    acts = bool(acts_of(word.classes))
    return acts and not things_of(word.classes) and words[at].text != ","


_OWED = frozenset("due payable owed owing collectable collectible".split())


def _by_agents(words: Sequence[Word], parties: Sequence[int]) -> Iterator[Statement]:
    """What is done by a party: `premium remitted by the Insurer`."""
    for at in parties:
        word = words[at]
        owed = at > 1 and words[at - 1].text in ("from", "by") and words[at - 2].text in _OWED
        if word.owns or at < 2 or not (words[at - 1].text == "by" or owed):
            continue
        verb = at - 2
        while verb > 0 and _says_how(words[verb]):
            verb -= 1
        acts = frozenset(("pay",)) if owed else acts_of(words[verb].classes)
        if not acts or words[verb].text.endswith("ing"):
            continue
        things: list[Dealt] = []
        for i in range(verb - 1, max(-1, verb - _REACH), -1):
            if words[i].text in (".", ";", ":") or (words[i].text in g.ENDS and words[i].text not in ("which", "that")):
                break
            named = things_of(words[i].classes)
            if named:
                owner = words[i - 1].side if i and words[i - 1].owns else ""
                things.append(Dealt(named, owner, Span(words[i].start, words[i].end)))
        denied = any(w.text in g.NOT for w in words[max(0, verb - 4) : verb])
        force = "may" if any(w.text in g.MAY for w in words[max(0, verb - 4) : verb]) else ""
        yield Statement(
            Span(words[verb].start, word.end), word.side, words[verb].text, acts, force, denied, tuple(things)
        )


def _by_the_reader(words: Sequence[Word]) -> Iterator[Statement]:
    """What the reader is told to do: `Upload a photo of …`."""
    at = next((i for i, w in enumerate(words[:3]) if w.text[0].isalpha() and w.text != "please"), len(words))
    if at < len(words) and not words[at].side and not words[at].text.endswith(("ed", "ing", "s")):
        acts = acts_of(words[at].classes)
        if acts and at + 1 < len(words) and (words[at + 1].text in g.DETERMINERS or words[at + 1].side):
            stop, things, to = _things(words, at + words[at].takes)
            last = min(max(stop - 1, at), len(words) - 1)
            span = Span(words[at].start, words[last].end)
            yield Statement(span, INSURED, words[at].text, acts, "must", things=things, to=to)
