"""The words of an English sentence with their classes, and the closed classes of grammar by which it is read."""

from __future__ import annotations

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.stems_en import stem
from wordcheck.meaning.market.word_classes import WordClasses
from wordcheck.meaning.statements.reading import INSURED, INSURER
from wordcheck.model.span import Span

_TOKEN = lazily(r"[a-z]+(?:-[a-z]+)*(?:[’'][a-z]*)?|\d[\d,.]*|[^\s\w*_]")
_NONE: frozenset[str] = frozenset()


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


MAY = _set("may can could might")
MUST = _set("must shall will should would ought ll")
AUXILIARY = _set("is are am was were be been being has have had having do does did get gets s re ve")
NOT = _set("not never no nor cannot neither without")
NEVER_FRONTS = (
    ("under", "no", "circumstances"), ("in", "no", "circumstances"), ("in", "no", "event"), ("in", "no", "case"), ("in", "no", "way"), ("at", "no", "time"),
    ("on", "no", "account"), ("by", "no", "means"), ("never",), ("nor",),
)  # fmt: skip
"""What denies a sentence from its front; the verb then stands before its subject."""
HOW = _set(
    "also then first only always simply hereby thereby therefore at once alone further still ever just even so both together each again now later here "
    "forthwith soon in full promptly back free freely too either"
)
FREE = _set("entitled free allowed permitted liberty large authorised authorized able welcome empowered privileged")
BOUND = _set("obliged required bound under duty obligation obligated")
PLEDGES = _set(
    "agree agrees undertake undertakes promise promises covenant covenants engage engages pledge pledges need needs owe owes"
)
BRIDGE = PLEDGES | _set(
    "want wants wish wishes choose chooses elect elects agreed "
    "seek seeks propose proposes decide decides intend intends ready prepared going offer offers bother"
)
BARRED = _set("barred precluded prevented debarred prohibited stopped estopped forbidden disqualified restrained")
FAILS = _set("fail fails failed refuse refuses neglect neglects decline declines omit omits cease ceases")
LETS = _set("let lets entitle entitles")
"""Behind what a party is told that may act."""
RIGHT = _set("right power option privilege liberty freedom discretion authority prerogative licence license")
HOLDS = _set("have has reserve reserves hold holds retain retains keep keeps enjoy enjoys possess possesses")
LINKS = _set(
    "and or but if when whenever where wherever which that who whom whose what whatever whichever as because while whilst until unless so than once "
    "before after though although since whether how why nor otherwise provided for save except upon"
)
"""Behind what a subject may stand."""
ENDS = _set(
    "if when whenever where which that who whom what whatever as because while whilst until unless once though although since whether how why but "
    "save except provided so please"
)
"""Where the things that an act deals with end."""
TOWARDS = _set("to before with upon towards from at against")
DETERMINERS = _set("a an the any all every each such this that these those some no its their his her your our")
FUNCTION = _set(
    "of in on by for with within under into during per over about between among it they he she we you us him them there off out up down"
)
_SHORT = {"won": "must", "shan": "must", "can": "may", "couldn": "may"}


class Word(Struct, frozen=True, gc=False):
    """One word, or the name of a party of several words."""

    start: int
    end: int
    text: str
    side: str = ""
    """The side that it names."""
    owns: bool = False
    """Whether it says whose something is."""
    classes: frozenset[str] = _NONE
    """Those of the longest phrase that begins here."""
    takes: int = 1
    """The words of that phrase."""


_OWNERS = {"our": INSURER, "ours": INSURER, "your": INSURED, "yours": INSURED}


def words_of(text: str, sentence: Span, known: WordClasses) -> list[Word]:
    """The words of a sentence of a text in small letters."""
    tokens = [(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(text, sentence.start, sentence.end)]
    made: list[Word] = []
    at, count, begun = 0, len(tokens), known.begun
    while at < count:
        start, end, word = tokens[at]
        if word in _OWNERS:
            made.append(Word(start, end, word, _OWNERS[word], True))
            at += 1
            continue
        phrases, longer = begun(word)
        if longer and at + 1 < count:
            phrases = longer.get(stem(tokens[at + 1][2]), phrases)
        if not phrases:
            made.append(Word(start, end, word))
            at += 1
            continue
        side, size, classes, takes = "", 1, _NONE, 1
        for phrase, of, party in phrases:
            length = len(phrase)
            if length > 2 and not _goes_on(tokens, at, phrase):
                continue
            if party:
                side, size = party, length
            elif not classes:
                classes, takes = of, length
        last = tokens[at + size - 1]
        owns = bool(side) and last[2].endswith(("’s", "'s", "s’", "s'"))
        whole = text[start : last[1]] if size > 1 else word
        made.append(Word(start, last[1], whole, side, owns, classes, takes))
        at += size
    return made


def _goes_on(tokens: list[tuple[int, int, str]], at: int, phrase: tuple[str, ...]) -> bool:
    """Whether the words from the third of a phrase on stand where it would."""
    return at + len(phrase) <= len(tokens) and all(stem(tokens[at + i][2]) == phrase[i] for i in range(2, len(phrase)))


def said_short(word: str) -> tuple[str, bool] | None:
    """Force and negation of a contracted verb: `won’t`, `can’t`, `needn’t`; nothing for another word."""
    bare = word.replace("’", "'")
    if not bare.endswith("n't"):
        return None
    return _SHORT.get(bare[:-2], "") or _SHORT.get(bare[:-3], ""), True


def force_of(party: str) -> str:
    """The force of a verb that is contracted with a party: `we’ll`."""
    return "must" if party.replace("’", "'").endswith("'ll") else ""
