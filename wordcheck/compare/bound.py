"""Who must, may or must not, clause by clause, and where two language versions say another thing of it.

    保险人应当在十日内赔偿        insurer must
    The Insurer may pay …        insurer may         what one owes is left to its liking in the other

Only what stands beside a party is read: `The Insurer shall`, `保险人可以`, and what goes on without naming it (`it shall`, `，可以`). Of a party
that must do one thing and may do another in one clause nothing is said, unless both versions tell as many acts in one order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.languages.own_names import parties_told
from wordcheck.meaning.market.word_classes import WordClasses
from wordcheck.meaning.statements import words_en as g
from wordcheck.meaning.statements.reading import INSURED, INSURER
from wordcheck.meaning.statements.words_en import Word, words_of
from wordcheck.model.span import Span
from wordcheck.model.wording import Sentence, Wording

MUST, MAY, NOT, PAYS = "must", "may", "not", "pays"
_AGAINST = frozenset(frozenset(pair) for pair in ((MUST, MAY), (NOT, MUST), (NOT, MAY), (NOT, PAYS), (PAYS, MAY)))
"""What cannot be said of one act; who simply pays may be told that he must."""
Bound = tuple[str, str, Span]
"""A party, how it is bound, and the words that say so."""
_NEGLIGIBLE = frozenset(("also", "only", "hereby", "thereafter", "then", "therefore", "accordingly"))
_NEAR = 3
"""Words in which `entitled` stands behind `is`, `right` behind `has`."""
_TURNED = g.MUST | g.MAY | g.AUXILIARY
"""Before a party they stand for what is said behind it: `nor is the Insurer liable`, `nor shall you`."""
_PAYS_EN = frozenset("pays indemnifies reimburses covers compensates bears liable".split())
_STRETCH = lazily(r"[^，。；：,;\n]+[。；;\n]?")
_HOW_ZH = lazily(
    r"(?P<free>[无毋][须需]|不必|不需|可能|不可抗力|可用|可得)|(?P<not>不(?:得|可(?!抗力)|能|应|负|承担|予|再|赔|给付|退|保|承保)|无权|概不)|(?P<may>可以|可|有权)|"
    r"(?P<must>应当|应该|必须|务必|须|(?<![对相适响反供])应(?![对用急答]))|(?P<pays>将(?=[^，。；不时]{0,10}(?:支付|偿付|赔|补偿|承担))|(?:负责赔偿|负责|赔偿|赔付|承担|给付|偿付)(?!后|的|时|之|将))"
)
_GOVERNED = ("向", "与", "经", "对", "给", "和", "同", "为", "以", "从", "由于", "因", "致", "、", "或", "及")
"""Before a party they make it another's object, or one of several."""


def bound_in(wording: Wording, known: WordClasses) -> dict[int, tuple[Bound, ...]]:
    """For each clause, by its id, what its sentences say of how the parties are bound, in reading order."""
    zh = wording.language == "zh"
    text = parties_told(wording.text, wording.language)
    said: dict[int, list[Bound]] = {}
    for sentence in wording.sentences:
        if sentence.clause is not None:
            read = _chinese(text, sentence, known) if zh else _english(words_of(text, sentence.span, known))
            said.setdefault(sentence.clause, []).extend(read)
    return {clause: tuple(found) for clause, found in said.items() if found}


def at_odds(first: tuple[Bound, ...], second: tuple[Bound, ...]) -> tuple[Bound, Bound] | None:
    """What two versions of a clause say that cannot both be: of one party, or of two where each speaks of one only."""
    sides = _single(first), _single(second)
    told = [[one for one in side if one[1] != PAYS] for side in (first, second)]
    if len(told[0]) > 1 and [who for who, _, _ in told[0]] == [who for who, _, _ in told[1]]:
        # Several acts in the same order of parties: one by one, unless the translation only changed the order of the acts.
        if Counter(one[:2] for one in told[0]) == Counter(one[:2] for one in told[1]):
            return None
        return next((pair for pair in zip(*told, strict=True) if frozenset((pair[0][1], pair[1][1])) in _AGAINST), None)
    if len(told[0]) > 1 and [how for _, how, _ in told[0]] == [how for _, how, _ in told[1]]:
        # The same acts, one of them done by the other party.
        odd = [pair for pair in zip(*told, strict=True) if pair[0][0] != pair[1][0]]
        return odd[0] if len(odd) == 1 and {odd[0][0][0], odd[0][1][0]} == {INSURER, INSURED} else None
    for who in (INSURER, INSURED):
        if who in sides[0] and who in sides[1] and frozenset((sides[0][who][1], sides[1][who][1])) in _AGAINST:
            return sides[0][who], sides[1][who]
    parties = {who for who, _, _ in first}, {who for who, _, _ in second}
    if len(sides[0]) == len(sides[1]) == len(parties[0]) == len(parties[1]) == 1 and parties[0] != parties[1]:
        (a,), (b,) = sides[0].values(), sides[1].values()
        return (a, b) if a[1] == b[1] or {a[1], b[1]} == {MUST, PAYS} else None
    return None


def _single(said: tuple[Bound, ...]) -> dict[str, Bound]:
    """By party what is said of it in one way only; that it pays counts where nothing else is said."""
    made: dict[str, Bound] = {}
    for party in (INSURER, INSURED):
        of_party = [one for one in said if one[0] == party]
        told = [one for one in of_party if one[1] != PAYS] or of_party
        if len({how for _, how, _ in told}) == 1:
            made[party] = told[0]
    return made


def _english(words: list[Word]) -> Iterator[Bound]:
    last = ""
    for at, word in enumerate(words):
        if word.side and not word.owns:
            last = word.side
        elif word.text != "it" and not (word.text == "and" and last):
            continue
        if any(before.text in _TURNED for before in words[max(0, at - 2) : at]):
            continue
        if word.text == "it" and words[at + 1 : at + 2] and words[at + 1].text in g.AUXILIARY:
            continue  # `The part that it does not pay`: another insurance may be meant.
        how, end = _how_en(words, at + 1)
        if how and last:
            yield last, how, Span(word.start, words[end].end)


def _how_en(words: list[Word], at: int) -> tuple[str, int]:
    """How a party is bound by the words behind it, and the place of the last of them."""
    while at < len(words) and (words[at].text in _NEGLIGIBLE or words[at].text.endswith("ly")):
        at += 1
    if at >= len(words):
        return "", at
    word = words[at].text
    after = [w.text for w in words[at + 1 : at + 1 + _NEAR]]
    told = word in g.MAY or word in g.MUST or word in g.AUXILIARY
    denied = next((i for i, said in enumerate(after[:2], 1) if said in g.NOT), 0)
    if word == "cannot" or (told and denied):
        return NOT, at + denied
    if word in g.MAY or word in g.MUST:
        return (MAY if word in g.MAY else MUST), at
    if word in g.AUXILIARY:
        if g.FREE & set(after[:1]) or (word in g.HOLDS and g.RIGHT & set(after[:2])):
            return MAY, at
        if g.BOUND & set(after[:1]):
            return MUST, at
        return (PAYS, at) if "liable" in after[:1] else ("", at)
    return (PAYS, at) if word in _PAYS_EN else ("", at)


def _chinese(text: str, sentence: Sentence, known: WordClasses) -> Iterator[Bound]:
    last, since = "", sentence.span.start
    for stretch in _STRETCH.finditer(text, sentence.span.start, sentence.span.end):
        parties = [
            (m.end(), known.side_of_chinese(m[0]), m.start())
            for m in known.chinese.finditer(text, stretch.start(), stretch.end())
            if known.side_of_chinese(m[0])
        ]
        acting = [
            p
            for p in parties
            if not text.startswith("的", p[0]) and not text.endswith(_GOVERNED, stretch.start(), p[2])
        ]
        found = _HOW_ZH.search(text, stretch.start(), stretch.end())
        while found and not last and acting and found.start() < acting[0][0]:
            found = _HOW_ZH.search(text, found.end(), stretch.end())
        before = [p for p in acting if found and p[0] <= found.start()]
        if before:
            last, since = before[-1][1], before[-1][2]
        if found and last and found.lastgroup != "free":
            yield last, str(found.lastgroup), Span(since, found.end())
        if acting and not before:
            last, since = acting[-1][1], acting[-1][2]
        if stretch[0][-1] in "。；;\n":
            last = ""
