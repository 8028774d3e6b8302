"""Checks of one rule before anything runs: types of attributes, captures, places, sources, examples, expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wordcheck.model.said import Said
from wordcheck.rulelang import tree as t
from wordcheck.rulelang.names import PackTree
from wordcheck.rulelang.problems import Problem, nearest
from wordcheck.rulelang.walk import below
from wordcheck.rulelang.world import (
    ADJECTIVES,
    CONSISTENT,
    FUNCTIONS,
    ODDITIES,
    PLACES,
    RELATIONS_LATER,
    UNITS_LATER,
    attributes,
)

_CAPTURE = re.compile(r"\{([^{}]+)\}")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
LONGEST_EXPRESSION = 1000
"""Characters of a regular expression; a longer one is refused."""


@dataclass(frozen=True, slots=True)
class RuleCheck:
    """Checks one rule of one pack whose names are resolved."""

    rule: t.Flag | t.Requirement
    pack: PackTree
    patterns: Mapping[str, t.Definition]

    def problems(self) -> Iterator[Problem]:
        """Everything wrong with the rule, in no particular order."""
        bound = self.bindings()
        for node in below(self.rule):
            yield from self._node(node, bound)
        yield from self._messages(bound)
        yield from self._sources()
        yield from self._examples()

    # -- what is bound, and to what

    def bindings(self) -> dict[str, str]:
        """Captures of the rule and the kind of thing each is."""
        bound: dict[str, str] = {}
        for node in below(self.rule):
            if isinstance(node, (t.Selection, t.Quantified)) and node.binding:
                bound[node.binding] = self.thing(node.pattern)
            elif isinstance(node, t.Consistent):
                bound |= {"main": "span", "rare": "span"}
            elif isinstance(node, t.Agree):
                bound |= {"a": "period", "b": "period"}
        return bound

    def thing(self, pattern: t.Pattern | t.Oddity) -> str:
        """What a pattern's anchor is: a thing of the world, or `span` for words."""
        match pattern:
            case t.Oddity(_, of):
                return of
            case t.Unit(word):
                return word
            case t.Chain(left):
                return self.thing(left)
            case t.Either(options):
                kinds = {self.thing(o) for o in options}
                return kinds.pop() if len(kinds) == 1 else "span"
            case t.Named(name) if name in self.patterns:
                return self.thing(self.patterns[name].pattern)
        return "span"

    # -- single nodes

    def _node(self, node: object, bound: dict[str, str]) -> Iterator[Problem]:
        match node:
            case t.Phrase():
                yield from check_phrase(node)
            case t.Unit(word, at) if word in UNITS_LATER:
                yield _later(word, at)
            case t.Oddity(word, of, at) if of not in ODDITIES[word]:
                yield _later(f"{word} of {of}", at)
            case t.Relation(_, word, _, at) if word in RELATIONS_LATER:
                yield _later(word, at)
            case t.Is(_, adjective, _, at) if adjective not in ADJECTIVES:
                yield _unknown("E105", "形容词", "adjective", adjective, at, ADJECTIVES)
            case t.Call(name, _, at) if name not in FUNCTIONS:
                yield _unknown("E106", "函数", "function", name, at, FUNCTIONS)
            case t.Place(names, _, at):
                yield from self._places(names, at, bound)
            case t.Ref(name, at) if "." in name:
                yield from self._attribute(name, at, bound)
            case t.Compare(t.Ref(name, at), _, _) if name not in bound and "." not in name:
                yield _unknown("E107", "捕获", "capture", name, at, bound)
            case t.The(name, _, at) if name in self.patterns and self.patterns[name].kind != "figure":
                said = Said("“the”之后须为数值项", "`the` takes a figure")
                yield Problem("E202", said, at)

    def _places(self, names: tuple[str, ...], at: t.At, bound: dict[str, str]) -> Iterator[Problem]:
        for name in names:
            first = name.split(".")[0]
            if "." in name and (first in bound or first == "document"):
                yield from self._attribute(name, at, bound)
            elif name not in PLACES and name not in bound:
                yield _unknown("E108", "位置", "place", name, at, PLACES | set(bound))

    def _attribute(self, name: str, at: t.At, bound: dict[str, str]) -> Iterator[Problem]:
        first, *path = name.split(".")
        if first == "document":
            if path[0] != "filing" and path[0] not in attributes("document"):
                yield _unknown("E203", "document 的属性", "attribute of document", path[0], at, attributes("document"))
            return
        if first not in bound:
            yield _unknown("E107", "捕获", "capture", first, at, {*bound, "document"})
            return
        thing = bound[first]
        extra = CONSISTENT.get(first, {}) if isinstance(getattr(self.rule, "subject", None), t.Consistent) else {}
        for word in path:
            known = attributes(thing) | extra
            if word not in known:
                yield _unknown("E203", f"{thing} 的属性", f"attribute of {thing}", word, at, known)
                return
            if known[word] == "later":
                yield _later(f"{first}.{word}", at)
            thing, extra = (word if word in ("clause", "sentence", "item") else "span"), {}

    # -- messages, sources, examples

    def _messages(self, bound: dict[str, str]) -> Iterator[Problem]:
        head = self.rule.head
        texts = [head.message, head.advice]
        allowed = {"missing"} if isinstance(self.rule, t.Requirement) else set()
        if isinstance(self.rule, t.Requirement):
            texts += [said for _, said in self.rule.says]
        elif not head.message:
            said = Said("检查项须有 message", "a flag has a `message`")
            yield Problem("E204", said, head.at)
        for text in texts:
            for words in (text.zh, text.en):
                for capture in _CAPTURE.findall(words):
                    name, _, rest = capture.partition(".")
                    if name in allowed:
                        continue
                    if name not in bound:
                        yield _unknown(
                            "E205", "消息中的捕获", "capture in the message", name, head.at, {*bound, *allowed}
                        )
                    elif rest:
                        yield from self._attribute(capture, head.at, bound)

    def _sources(self) -> Iterator[Problem]:
        head = self.rule.head
        if not head.cites:
            yield Problem("E301", Said("规则须写明依据（source）", "a rule names its source"), head.at)
        for cites in head.cites:
            source = self.pack.sources.get(cites.source)
            if source is None:
                yield _unknown("E302", "依据文件", "source", cites.source, cites.at, self.pack.sources)
            elif source.valid_until and head.valid_from and source.valid_until < head.valid_from:
                said = Said(
                    f"“{cites.source}”在规则有效期开始前已失效", f"{cites.source!r} had ended before the rule begins"
                )
                yield Problem("E303", said, cites.at)

    def _examples(self) -> Iterator[Problem]:
        wanted = ("fires", "silent") if isinstance(self.rule, t.Flag) else ("met", "unmet")
        have = {e.outcome for e in self.rule.examples}
        for word in wanted:
            if word not in have and not (word == "unmet" and "partly" in have):
                said = Said(f"缺少 {word} 示例", f"there is no `{word}` example")
                yield Problem("E401", said, self.rule.head.at)
        for fix in getattr(self.rule, "fixes", ()):
            if fix.safe and (self.rule.head.certainty != "certain" or not any(e.expected for e in self.rule.examples)):
                said = Said(
                    "safe 的修改须 certainty certain 并有带 => 的示例",
                    "a safe fix asks for certainty certain and an example with =>",
                )
                yield Problem("E402", said, fix.at)


def check_phrase(phrase: t.Phrase) -> Iterator[Problem]:
    """What is wrong with one phrase: empty, inflected Chinese, or an expression that cannot run in linear time."""
    if not phrase.text.strip():
        yield Problem("E206", Said("短语为空", "the phrase is empty"), phrase.at)
    if phrase.mode == "inflected" and _CHINESE.search(phrase.text):
        said = Said("中文短语没有词形变化，请去掉 ~", "a Chinese phrase has no inflected forms; drop the ~")
        yield Problem("E207", said, phrase.at)
    if phrase.mode == "regex":
        yield from _expression(phrase)


def _expression(phrase: t.Phrase) -> Iterator[Problem]:
    import re2

    if len(phrase.text) > LONGEST_EXPRESSION:
        said = Said(
            f"正则表达式超过 {LONGEST_EXPRESSION} 个字符",
            f"the expression is longer than {LONGEST_EXPRESSION} characters",
        )
        yield Problem("E601", said, phrase.at)
        return
    options = re2.Options()
    options.log_errors = False
    try:
        re2.compile(phrase.text, options)
    except re2.error as error:
        reason = error.args[0].decode() if error.args and isinstance(error.args[0], bytes) else str(error)
        said = Said(f"正则表达式不被接受：{reason}", f"the expression is refused: {reason}")
        help_ = Said("不支持环视和反向引用", "look-around and back-references are not supported")
        yield Problem("E602", said, phrase.at, help_)


def _unknown(code: str, zh: str, en: str, name: str, at: t.At, known: object) -> Problem:
    names = list(known) if isinstance(known, (set, frozenset, dict, Mapping)) else []
    return Problem(code, Said(f"没有名为“{name}”的{zh}", f"no {en} is called {name!r}"), at, nearest(name, names))


def _later(name: str, at: t.At) -> Problem:
    return Problem("E290", Said(f"本版本尚不能计算“{name}”", f"{name!r} cannot be computed yet in this version"), at)
