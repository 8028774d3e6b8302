"""Whether a change touches the substance: figures, duties, parties, negations, what is covered, excluded or defined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from wordcheck.compare.pieces import Block
from wordcheck.compare.signs import ANSWERS, CONDITION, FIRMNESS, NEGATION, SIGNS, Sign, class_of, found, words_of
from wordcheck.compare.tokens import Token
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import EN_NUMERAL, parse_en_numeral
from wordcheck.languages.numerals_zh import parse_zh_numeral
from wordcheck.meaning.accord.two_answers import ASKED
from wordcheck.model.comparison import Reason, Weight
from wordcheck.model.quantities import Quantity
from wordcheck.model.said import Said
from wordcheck.model.wording import Clause, ClauseKind, Wording

_HOLDS = lazily(r"\b(?:is|are|was|were|have|has|had)\b", re.IGNORECASE)
"""What makes words a clause of their own, which may bound what stands beside it."""
_BEGINS = 32
"""Characters that tell a clause from others."""
_DIGITS = lazily(r"\d+(?:[.,]\d+)*%?")
_ZH_NUMBER = lazily(r"[〇零一二三四五六七八九十百千万两]+")
_EN_NUMBER = lazily(rf"\b{EN_NUMERAL}", re.IGNORECASE)

Answered = Mapping[tuple[str, int], frozenset[str]]
_Figure = tuple[str, object, object, str]


def reasons(
    old: Wording,
    new: Wording,
    pair: tuple[Sequence[Clause], Sequence[Clause]],
    blocks: Sequence[Block],
    asked: tuple[Answered, Answered] = ({}, {}),
) -> tuple[Reason, ...]:
    """Why the change of some clauses, in blocks of words that stayed and that changed, is one of substance; empty where it is not."""
    words = [(_words(a), _words(b)) for a, b, same in blocks if not same]
    words = [(a, b) for a, b in words if not (a and b) or _in_digits(a) != _in_digits(b)]
    kept = {number for a, _, same in blocks if same for number in _DIGITS.findall(_words(a))}
    made = [*_figures(old, new, pair)] or [*_digits(words, kept)]
    for a, b, same in blocks:
        # Words that look alike and differ are references: `第五条至第七条` names other clauses where one between them went.
        if not same and _words(a) and _words(a) == _words(b):
            said = Said("引用所指的条款改变", "a reference leads to another clause")
            aims = _aim(old, a), _aim(new, b)
            made.append(Reason("reference", said, *(aims if aims[0] != aims[1] else _among(old, new, a, b))))
    made += _of_words(words)
    made += _answers(asked, pair)
    made += _terms(old, new, words)
    kinds = {c.kind for c in pair[0]}, {c.kind for c in pair[1]}
    if kinds[0] and kinds[1] and not kinds[0] & kinds[1] and (kinds[0] | kinds[1]) & _BARGAIN:
        said = Said("条款的性质改变", "the clause now plays another part")
        made.append(Reason("role", said, pair[0][0].kind.value, pair[1][0].kind.value))
    else:
        made += _by_role(kinds[0] | kinds[1], words)
    return tuple(made)


def _aim(wording: Wording, tokens: Sequence[Token]) -> str:
    """A reference with the beginning of the clause that it leads to."""
    targets = [wording.clause(id) for t in tokens for id in t.targets]
    shown = _begins(wording, targets[0]) if targets else ""
    return f"{_words(tokens)} “{shown}”" if shown else _words(tokens)


def _begins(wording: Wording, clause: Clause) -> str:
    """The beginning of a clause, or its heading."""
    begins = " ".join((clause.title or wording.own_text(clause)).split())
    return begins if len(begins) <= _BEGINS else f"{begins[:_BEGINS].rstrip()}…"


def _among(old: Wording, new: Wording, a: Sequence[Token], b: Sequence[Token]) -> tuple[str, str]:
    """Of references to several clauses that begin alike, the clauses that one version leads to and the other does not."""
    sides = [[wording.clause(id) for t in tokens for id in t.targets] for wording, tokens in ((old, a), (new, b))]
    said = [{"".join(w.own_text(c).split()) for c in side} for w, side in zip((old, new), sides, strict=True)]
    shown = [
        "; ".join(f"{c.label} “{_begins(wording, c)}”".strip() for c in side if "".join(wording.own_text(c).split()) not in others)
        for wording, side, others in ((old, sides[0], said[1]), (new, sides[1], said[0]))
    ]  # fmt: skip
    return shown[0], shown[1]


def _words(tokens: Sequence[Token]) -> str:
    return "".join(t.text for t in tokens).strip()


def _figures(old: Wording, new: Wording, pair: tuple[Sequence[Clause], Sequence[Clause]]) -> Iterator[Reason]:
    """Amounts, periods and shares that one version states and the other does not, paired by what they are."""
    went, came = _stated(old, pair[0]), _stated(new, pair[1])
    if {key for key, _ in went} == {key for key, _ in came}:
        return  # One of them is said once more or once less.
    gone = [q for key, q in went if _surplus(key, went, came)]
    fresh = [q for key, q in came if _surplus(key, came, went)]
    for kind in dict.fromkeys(q.kind for q in (*gone, *fresh)):
        before, after = [q.text for q in gone if q.kind is kind], [q.text for q in fresh if q.kind is kind]
        for n in range(max(len(before), len(after))):
            a, b = before[n] if n < len(before) else "", after[n] if n < len(after) else ""
            yield Reason("figure", Said("数额、期限或比例改变", "an amount, a period or a share changed"), a, b)


def _digits(words: Sequence[tuple[str, str]], kept: Set[str]) -> Iterator[Reason]:
    """Numbers that changed without being a figure, or beside their own words: fifty per cent (57%).

    `kept`: numbers among the words that stayed; said once more or once less, they are the same numbers
    (`30日内（含第30日）` and `30日（含）内`). What one version says in digits and the other in words is the same, too.
    """
    for a, b in words:
        before, after = _DIGITS.findall(a), _DIGITS.findall(b)
        gone, fresh = set(before) - set(after) - _in_words(b), set(after) - set(before) - _in_words(a)
        if (gone | fresh) - kept:
            yield Reason("figure", Said("数字改变", "a number changed"), " ".join(before), " ".join(after))


def _in_digits(text: str) -> str:
    """A text with its numbers in digits and its days called one thing: `三十日` and `30天` are one period."""
    for expression, parse in ((_ZH_NUMBER, parse_zh_numeral), (_EN_NUMBER, parse_en_numeral)):
        text = expression.sub(lambda m, parse=parse: str(parse(m[0]) if parse(m[0]) is not None else m[0]), text)  # type: ignore[misc]
    return "".join(text.replace("天", "日").split())


def _in_words(text: str) -> set[str]:
    """The numbers that a text says in words, as digits."""
    chinese = (parse_zh_numeral(m[0]) for m in _ZH_NUMBER.finditer(text))
    english = (parse_en_numeral(m[0]) for m in _EN_NUMBER.finditer(text))
    return {f"{value}" for value in (*chinese, *english) if value is not None}


def _stated(wording: Wording, clauses: Sequence[Clause]) -> list[tuple[_Figure, Quantity]]:
    spans = [s for c in clauses for s in c.worded]
    inside = (q for q in wording.quantities if any(q.span in s for s in spans))
    return [((q.kind.value, q.low, q.high, q.bound), q) for q in inside]


def _surplus(key: _Figure, here: Sequence[tuple[_Figure, Quantity]], there: Sequence[tuple[_Figure, Quantity]]) -> bool:
    return Counter(k for k, _ in here)[key] > Counter(k for k, _ in there)[key]


def _of_words(words: Sequence[tuple[str, str]]) -> Iterator[Reason]:
    """Duties, parties, negations and their like among the words that changed."""
    joined = tuple(" ".join(side) for side in zip(*words, strict=True)) if words else ("", "")
    for sign in SIGNS:
        for a, b in words if sign.apart else (joined,):
            before, after = found(sign, a), found(sign, b)
            if before != after and not (sign.both and not (before and after)):
                shown = (
                    ("", "") if sign.letters == 0 else (_more(sign, a, before - after), _more(sign, b, after - before))
                )
                yield Reason(sign.kind, sign.said, *shown)


def _more(sign: Sign, text: str, classes: Counter[str]) -> str:
    """The words of a text that belong to some classes, as they stand."""
    return _listed(dict.fromkeys(w for w in words_of(sign, text) if class_of(sign, w) in classes))


def _answers(asked: tuple[Answered, Answered], pair: tuple[Sequence[Clause], Sequence[Clause]]) -> Iterator[Reason]:
    """What the clauses answer of the whole wording (which law, which court) and now answer otherwise."""
    for kind, told in ANSWERS.items():
        before, after = (
            frozenset().union(*(side.get((kind, c.id), frozenset()) for c in clauses))
            for side, clauses in zip(asked, pair, strict=True)
        )
        if before != after:
            yield Reason("answer", told)


def answered(wording: Wording) -> Answered:
    """By question and clause what a wording answers once for all of it."""
    made: dict[tuple[str, int], frozenset[str]] = {}
    for kind in ANSWERS:
        for answer in ASKED[kind](wording):
            key = kind, answer.clause
            made[key] = made.get(key, frozenset()) | answer.values
    return made


def _terms(old: Wording, new: Wording, words: Sequence[tuple[str, str]]) -> Iterator[Reason]:
    """Defined terms that gave way to other words."""
    names = [[t.name for t in w.terms if t.definitions and len(t.name) > 1] for w in (old, new)]
    for a, b in words:
        if a and b:
            gone, come = [[n for n in side if n in text] for side, text in zip(names, (a, b), strict=True)]
            if set(gone) != set(come):
                before, after = max(gone, key=len, default=""), max(come, key=len, default="")
                said = (
                    Said("改用另一术语", "another term is used")
                    if before and after
                    else Said("增加或删去释义术语", "a defined term came or went")
                )
                yield Reason("term", said, before, after)


def _listed(words: Iterable[str]) -> str:
    """Words of a wording with the comma of their language."""
    words = tuple(words)
    return (", " if all(w.isascii() for w in words) else "、").join(words)


def _by_role(kinds: set[ClauseKind], words: Sequence[tuple[str, str]]) -> Iterator[Reason]:
    """Words that came into an exclusion, went out of a cover or changed in a definition.

    A negation, an exception, a restriction (`direct`, `only`) or a condition among them turns the direction round, so that none is named then.
    """
    turned = any(pattern.search(f"{a} {b}") for a, b in words for pattern in (NEGATION, FIRMNESS, CONDITION, _HOLDS))
    came, went = any(b and not a for a, b in words), any(a and not b for a, b in words)
    swapped = any(a and b for a, b in words)
    if ClauseKind.EXCLUSION in kinds and (came or went or swapped):
        said = (
            Said("除外责任可能扩大", "the exclusion may reach further")
            if came and not (went or turned)
            else Said("除外责任的范围改变", "the reach of the exclusion changed")
        )
        yield Reason("exclusion", said)
    if ClauseKind.COVERAGE in kinds and (came or went or swapped):
        said = (
            Said("保险责任可能缩小", "the cover may be narrower")
            if went and not (came or turned)
            else Said("保险责任的范围改变", "the reach of the cover changed")
        )
        yield Reason("cover", said)
    if ClauseKind.DEFINITION in kinds and words:
        yield Reason("definition", Said("释义改变", "the meaning of a term changed"))


_BARGAIN = frozenset({ClauseKind.COVERAGE, ClauseKind.EXCLUSION})
_SAYS_LITTLE = frozenset({ClauseKind.PREAMBLE, ClauseKind.SCHEDULE})


def weight_alone(clause: Clause, has_words: bool) -> Weight:
    """The weight of a clause that was added or removed."""
    if not has_words:
        return Weight.FORM
    return Weight.WORDING if clause.kind in _SAYS_LITTLE else Weight.SUBSTANCE
