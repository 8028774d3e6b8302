"""What a rule's captures and values are, and whether it puts them together sensibly (E2, and names of the world: E1).

find period as p            p: period
where p > 30 days           period against duration: sound
where p.unit = working-day  a word of a closed list: sound
where p > 30%               period against percentage: E211
where 核定期限 > 30 days     a figure may be stated several times: E208
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from wordcheck.rulelang.problems import Problem, problem, unknown
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.constants import QUANTITY_OF
from wordcheck.rulelang.syntax.walk import below
from wordcheck.rulelang.world import (
    ADJECTIVES,
    CONSISTENT,
    COUNTED,
    FUNCTIONS,
    ODDITIES,
    PAIRED,
    PLACES,
    QUANTITIES,
    RELATIONS_LATER,
    attributes,
    words_of,
)

_CAPTURE = re.compile(r"\{([^{}\n]+)\}")
_REACHED = {"clause": "clause", "section": "clause", "sentence": "sentence", "item": "item", "parent": "clause",
            "cell": "cell"}  # fmt: skip
"""Attributes that lead to another thing, and which."""
_SPOKEN = {
    "period": ("期间", "period"), "money": ("金额", "sum of money"), "percent": ("百分比", "percentage"),
    "date": ("日期", "date"), "number": ("数", "number"), "share": ("比例", "share"), "text": ("文字", "text"),
    "word": ("词", "word"),
}  # fmt: skip
_COUNTABLE = frozenset({"number", "share"})

KINDS = {
    "lexicon": ("词表", "lexicon"), "synonyms": ("同义词组", "set of synonyms"), "concept": ("概念", "concept"),
    "figure": ("数值项", "figure"), "coverage": ("责任", "coverage"),
}  # fmt: skip


class Declared(Struct, frozen=True):
    """What the vocabulary of all packs is, by key."""

    patterns: Mapping[str, t.Definition]
    kinds: Mapping[str, str]
    """`lexicon`, `synonyms`, `concept`, `figure` or `coverage`."""

    def thing(self, pattern: t.Pattern | t.Oddity) -> str:
        """What a pattern's anchor is: a thing of the world, or `span` for words."""
        match pattern:
            case t.Oddity(word, of):
                return "gap" if (word, of) == ("gap", "clause") else of
            case t.Unit(word):
                return word
            case t.Chain(left, word, _) if word != "then":
                return self.thing(left)
            case t.Either(options):
                kinds = {self.thing(o) for o in options}
                return kinds.pop() if len(kinds) == 1 else "span"
            case t.Named(name) if name in self.patterns:
                return self.thing(self.patterns[name].pattern)
        return "span"


class TypeCheck(Struct, frozen=True, dict=True):
    """Checks the expressions of one rule whose names are resolved."""

    rule: t.Flag | t.Requirement
    declared: Declared

    def problems(self) -> Iterator[Problem]:
        """Everything wrong with the rule's expressions, in no particular order."""
        for node in below(self.rule):
            yield from self._node(node)
        yield from self._captured_twice()
        yield from self._subject()
        yield from self._messages()

    # -- what is bound, and to what

    @cached_property
    def bound(self) -> dict[str, str]:
        """Captures of the rule and the kind of thing each is."""
        bound: dict[str, str] = {}
        for node in below(self.rule):
            if isinstance(node, (t.Selection, t.Quantified)) and node.binding:
                bound[node.binding] = self.declared.thing(node.pattern)
                if isinstance(node.pattern, t.Oddity) and (node.pattern.word, node.pattern.of) in PAIRED:
                    bound["elsewhere"] = "span"
            elif isinstance(node, t.Consistent):
                bound |= {"main": "span", "rare": "span"}
            elif isinstance(node, t.Agree):
                figure = self.declared.patterns.get(node.name)
                bound |= dict.fromkeys("ab", figure.quantity if figure else "period")
        return bound

    def _captured_twice(self) -> Iterator[Problem]:
        seen: set[str] = set()
        for node in below(self.rule):
            if isinstance(node, (t.Selection, t.Quantified)) and node.binding:
                if node.binding in seen:
                    at = node.at if isinstance(node, t.Quantified) else self.rule.head.at
                    yield problem("E217", at, name=node.binding)
                seen.add(node.binding)

    def _subject(self) -> Iterator[Problem]:
        subject = getattr(self.rule, "subject", None)
        if isinstance(subject, t.Find) and subject.second is not None:
            for selection in (subject.first, subject.second):
                if self.declared.thing(selection.pattern) == "span":
                    yield problem("E216", getattr(selection.pattern, "at", subject.at))

    # -- single nodes

    def _node(self, node: object) -> Iterator[Problem]:
        match node:
            case t.Oddity(word, of, at) if of not in ODDITIES[word]:
                yield problem("E290", at, name=f"{word} of {of}")
            case t.Relation(_, word, _, at) if word in RELATIONS_LATER:
                yield problem("E290", at, name=word)
            case t.Is(_, adjective, _, at) if adjective not in ADJECTIVES:
                yield unknown("E105", adjective, at, ADJECTIVES)
            case t.Quantified(tail=t.IsTail(adjective), at=at) if adjective not in ADJECTIVES:
                yield unknown("E105", adjective, at, ADJECTIVES)
            case t.Quantified(tail=t.SuchThat(), binding="", at=at):
                yield problem("E215", at)
            case t.Place(names, _, at):
                yield from self._places(names, at)
            case t.Ref(name, at) if "." in name:
                yield from self._attribute(name, at)
            case t.The(name, _, at) | t.Agree(name, _, at):
                yield from self._wanted(name, ("figure",), at)
            case t.CoverageIs(name, _, at):
                yield from self._wanted(name, ("coverage",), at)
            case t.Consistent(name, _, _, at) if name:
                yield from self._wanted(name, ("synonyms", "lexicon"), at)
        yield from self._operands(node)

    def _operands(self, node: object) -> Iterator[Problem]:
        """Conditions whose operands must be captures, and comparisons."""
        match node:
            case t.Has(t.Ref() as ref) | t.Is(t.Ref() as ref) | t.Lies(t.Ref() as ref):
                yield from self._capture(ref)
            case t.Relation(left, _, right):
                for side in (left, right):
                    if isinstance(side, t.Ref):
                        yield from self._capture(side)
            case t.Compare(left, operator, right, at):
                yield from self._compare(left, operator, right, at)
            case t.Quantified(pattern=pattern, tail=t.CompareTail(operator, value), at=at):
                thing = self.declared.thing(pattern)
                kind = thing if thing in QUANTITIES else "span"
                yield from self._kinds(kind, "", operator, value, at)
            case t.Call(name, arguments, at):
                yield from self._call(name, arguments, at)

    def _wanted(self, name: str, kinds: tuple[str, ...], at: t.At) -> Iterator[Problem]:
        kind = self.declared.kinds.get(name)
        if kind and kind not in kinds:
            (zh, en), (wanted_zh, wanted_en) = KINDS[kind], KINDS[kinds[0]]
            short = name.split(":")[-1]
            yield problem("E213", at, name=short, kind=zh, kind_en=en, wanted=wanted_zh, wanted_en=wanted_en)

    def _capture(self, ref: t.Ref) -> Iterator[Problem]:
        if "." not in ref.name and ref.name not in self.bound and ref.name != "document":
            yield self._not_bound(ref)

    def _not_bound(self, ref: t.Ref) -> Problem:
        """A name that is no capture: a figure that lacks its quantifier, or nothing at all."""
        if any(k.split(":")[-1] == ref.name and kind == "figure" for k, kind in self.declared.kinds.items()):
            return problem("E208", ref.at, name=ref.name)
        return unknown("E107", ref.name, ref.at, {*self.bound, "document"})

    def _places(self, names: tuple[str, ...], at: t.At) -> Iterator[Problem]:
        for name in names:
            first = name.split(".")[0]
            if "." in name and (first in self.bound or first == "document"):
                yield from self._attribute(name, at)
            elif name.replace("-", "_") not in PLACES and name not in self.bound:
                yield unknown("E108", name, at, {*PLACES, *self.bound})

    def _attribute(self, name: str, at: t.At) -> Iterator[Problem]:
        """What is wrong with a path such as `p.sentence.chars`."""
        first, *path = name.split(".")
        if first == "document":
            if path[0] != "filing" and path[0] not in attributes("document"):
                place = _part(at, name, len(first) + 1, len(path[0]))
                yield unknown("E203", path[0], place, attributes("document"), thing="document")
            return
        if first not in self.bound:
            yield self._not_bound(t.Ref(first, at))
            return
        read = first
        for thing, word, kind in self._steps(first, path, self.bound[first]):
            place = _part(at, name, len(read) + 1, len(word))
            read += f".{word}"
            if kind is None:
                yield unknown("E203", word, place, {**attributes(thing), **self._extra(first)}, thing=thing)
                return
            if kind == "later":
                yield problem("E290", place, name=read)
                return

    def _extra(self, first: str) -> Mapping[str, str]:
        """Attributes that a capture has from the check that binds it."""
        match getattr(self.rule, "subject", None):
            case t.Consistent() if first in CONSISTENT:
                return {**CONSISTENT[first]}
            case t.Find(t.Selection(binding=name), once=True) if name == first:
                return {**COUNTED}
        return {}

    def _steps(self, first: str, path: list[str], thing: str) -> Iterator[tuple[str, str, str | None]]:
        """Each step of a path: the thing it starts from, its word, the type of what it gives (None where unknown)."""
        extra = self._extra(first)
        for word in path:
            yield thing, word, {**attributes(thing), **extra}.get(word)
            thing, extra = _REACHED.get(word, "span"), {}

    # -- values

    def _type(self, value: t.Value) -> tuple[str, str]:
        """Type of a value, and for a word the attribute it belongs to as `thing.attribute`; empty where unknown."""
        match value:
            case t.Constant(kind):
                return QUANTITY_OF[kind], ""
            case t.Count():
                return "number", ""
            case t.The(name) if name in self.declared.patterns:
                return self.declared.patterns[name].quantity, ""
            case t.Call(name) if name in FUNCTIONS:
                return FUNCTIONS[name].gives, ""
            case t.Ref(name):
                return self._type_of_name(name)
        return "", ""

    def _type_of_name(self, name: str) -> tuple[str, str]:
        first, *path = name.split(".")
        if first == "document" and path:
            return attributes("document").get(path[0], ""), f"document.{path[0]}"
        if first not in self.bound:
            return "", ""
        if not path:
            thing = self.bound[first]
            return (thing, "") if thing in QUANTITIES else ("span", "")
        thing, word, kind = list(self._steps(first, path, self.bound[first]))[-1]
        if kind == "quantity":
            return (thing if thing in QUANTITIES else ""), ""
        return kind or "", f"{thing}.{word}"

    def _compare(self, left: t.Value, operator: t.Operator, right: t.Value, at: t.At) -> Iterator[Problem]:
        if isinstance(left, t.Ref) and "." not in left.name and left.name not in self.bound:
            yield self._not_bound(left)
            return
        kind, attribute = self._type(left)
        yield from self._kinds(kind, attribute, operator, right, at, left)

    def _kinds(
        self,
        kind: str,
        attribute: str,
        operator: t.Operator,
        right: t.Value,
        at: t.At,
        left: t.Value | None = None,
    ) -> Iterator[Problem]:
        """What is wrong with comparing something of type `kind` with `right`."""
        if kind in ("", "later", "thing"):
            return
        if isinstance(right, t.Ref) and "." not in right.name and right.name not in self.bound:
            yield from self._bare_word(kind, attribute, operator, right)
            return
        other, _ = self._type(right)
        if kind == "span" and other not in ("span", "text", "word", ""):
            name = left.name if isinstance(left, t.Ref) else "x"
            yield problem("E212", at, name=name)
        elif other and not _alike(kind, other):
            (zh, en), (other_zh, other_en) = _spoken(kind), _spoken(other)
            yield problem("E211", at, left=zh, left_en=en, right=other_zh, right_en=other_en)
        elif kind in ("word", "text") and operator not in ("=", "!="):
            yield problem("E210", at, operator=operator)

    def _bare_word(self, kind: str, attribute: str, operator: t.Operator, word: t.Ref) -> Iterator[Problem]:
        """`working-day` in `p.unit = working-day`."""
        if kind != "word":
            yield self._not_bound(word)
            return
        if operator not in ("=", "!="):
            yield problem("E210", word.at, operator=operator)
        known = words_of(*attribute.split(".", 1))
        if known is not None and word.name.replace("_", "-") not in known:
            yield unknown("E209", word.name, word.at, known, attribute=attribute)

    def _call(self, name: str, arguments: tuple[t.Value, ...], at: t.At) -> Iterator[Problem]:
        function = FUNCTIONS.get(name)
        if function is None:
            yield unknown("E106", name, at, FUNCTIONS)
            return
        kinds = ["text" if isinstance(a, t.Constant) and a.kind == "text" else "thing" for a in arguments]
        fits = function.least <= len(kinds) <= len(function.takes) and tuple(kinds) == function.takes[: len(kinds)]
        if not fits:
            wanted = ", ".join(f"[{kind}]" if i >= function.least else kind for i, kind in enumerate(function.takes))
            yield problem("E218", at, name=name, wanted=wanted)
        for ref in arguments:
            if isinstance(ref, t.Ref):
                yield from self._capture(ref)

    # -- messages and fixes

    def _messages(self) -> Iterator[Problem]:
        head = self.rule.head
        texts = [("message", head.message), ("advice", head.advice)]
        allowed: frozenset[str] = frozenset()
        if isinstance(self.rule, t.Requirement):
            texts += list(self.rule.says)
            allowed = frozenset({"missing"}) | {n.name for n in below(self.rule.elements) if isinstance(n, t.Call)}
        elif not head.message:
            yield problem("E204", head.at)
        for item, text in texts:
            for tongue, words in (("zh", text.zh), ("en", text.en)):
                yield from self._captures(words, head.where(f"{item}.{tongue}"), allowed)
        for fix in getattr(self.rule, "fixes", ()):
            if fix.name not in self.bound:
                yield unknown("E107", fix.name, fix.at, self.bound)
            yield from self._captures(fix.text, fix.at, allowed)

    def _captures(self, words: str, at: t.At, allowed: frozenset[str]) -> Iterator[Problem]:
        for found in _CAPTURE.finditer(words):
            capture = found.group(1)
            name, _, rest = capture.partition(".")
            place = _inside(at, words, found.start(1), found.end(1))
            if name in allowed:
                continue
            if name not in self.bound and not (name == "document" and rest):
                yield unknown("E205", name, place, {*self.bound, *allowed})
            elif rest:
                yield from self._attribute(capture, place)


def _inside(at: t.At, words: str, start: int, end: int) -> t.At:
    """The place of a stretch of quoted words, where the quotation stands on one line and has nothing escaped in it."""
    if at.line != at.end_line or at.end_column - at.column != len(words) + 2:
        return at
    return t.At(at.file, at.line, at.column + 1 + start, at.line, at.column + 1 + end)


def _part(at: t.At, name: str, start: int, length: int) -> t.At:
    """The place of a part of a dotted name, where the name is written without blanks."""
    if at.line != at.end_line or at.end_column - at.column != len(name):
        return at
    return t.At(at.file, at.line, at.column + start, at.line, at.column + start + length)


def _alike(left: str, right: str) -> bool:
    if left in _COUNTABLE and right in _COUNTABLE:
        return True
    texts = {"text", "word", "span"}
    return left == right or (left in texts and right in texts)


def _spoken(kind: str) -> tuple[str, str]:
    return _SPOKEN.get(kind, ("文字", "text"))


def check_definition(definition: t.Definition, declared: Declared) -> Iterator[Problem]:
    """A figure's pattern must find figures of its kind."""
    thing = declared.thing(definition.pattern)
    if definition.kind == "figure" and thing != definition.quantity:
        (zh, en), (thing_zh, thing_en) = _spoken(definition.quantity), _SPOKEN.get(thing, (thing, thing))
        if thing == "span":
            thing_zh, thing_en = "文字", "stretch of words"
        yield problem("E214", definition.at, quantity=zh, quantity_en=en, thing=thing_zh, thing_en=thing_en)
