"""Lark trees to the values of `tree`, one short method a construct."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from wordcheck.model.said import UNSAID, Said
from wordcheck.rulelang import constants
from wordcheck.rulelang import tree as t
from wordcheck.rulelang.problems import Problem
from wordcheck.rulelang.strings import unmark, unquote

UNAVAILABLE = ("template", "stamp", "override", "profile", "scenario")
"""Declarations of the design that this version refuses rather than ignores."""

_SECTION_KINDS = {"with_": "with", "except_": "except"}
_CONSTANTS = {"duration": constants.duration, "money": constants.money, "percent": constants.percent,
              "date": constants.day, "number": constants.number}  # fmt: skip
_OPERATORS: dict[str, t.Operator] = {
    "=": "=", "＝": "=", "!=": "!=", "≠": "!=", "<": "<", "<=": "<=", "≤": "<=", ">": ">", ">=": ">=", "≥": ">=",
}  # fmt: skip


@dataclass
class Builder:
    """Builds the declarations of one island; what it must refuse goes into `problems`."""

    path: str
    offset: int
    problems: list[Problem]

    def at(self, node: Any) -> t.At:
        """Where a tree or token stands."""
        m = node.meta if hasattr(node, "meta") else node
        if getattr(m, "empty", False) or getattr(m, "line", None) is None:
            return t.At(self.path, self.offset + 1, 1, self.offset + 1, 2)
        return t.At(self.path, m.line + self.offset, m.column, m.end_line + self.offset, m.end_column)

    def file(self, node: Any) -> tuple[t.PackHeader | None, list[t.Declaration]]:
        """The `start` tree."""
        header, made = None, []
        for child in node.children:
            if child.data == "pack_header":
                header = self.header(child)
            elif child.data in UNAVAILABLE:
                said = Said(f"本版本尚不支持 {child.data}", f"`{child.data}` is not available yet in this version")
                at = self.at(child)
                self.problems.append(
                    Problem("E590", said, replace(at, end_line=at.line, end_column=at.column + len(child.data)))
                )
            else:
                made.append(getattr(self, child.data)(child))
        return header, made

    # -- words

    def qname(self, node: Any) -> str:
        return ".".join(str(c) for c in node.children)

    def names(self, node: Any) -> tuple[str, ...]:
        return tuple(str(c) for c in node.children)

    def text(self, node: Any) -> Said:
        """`zh "…" en "…"`; a string without a language goes where its script says."""
        said = {"zh": "", "en": ""}
        tongue = ""
        for child in node.children:
            if hasattr(child, "data"):
                tongue = str(child.children[0])
            else:
                words = unquote(child)
                said[tongue or ("zh" if any("\u4e00" <= c <= "\u9fff" for c in words) else "en")] = words
                tongue = ""
        return Said(said["zh"], said["en"])

    def _text_in(self, node: Any) -> Said:
        """The text among a node's children."""
        return next((self.text(c) for c in node.children if getattr(c, "data", "") == "text"), UNSAID)

    # -- header, sources, vocabulary

    def header(self, node: Any) -> t.PackHeader:
        made = t.PackHeader(self.qname(node.children[0]), at=self.at(node.children[0]))
        for item in node.children[1:]:
            match item.data:
                case "title":
                    made = replace(made, title=self.text(item.children[0]))
                case "version":
                    made = replace(made, version=str(item.children[0]))
                case "needs_language":
                    made = replace(made, needs_language=str(item.children[0]))
                case "language" | "jurisdiction" | "line":
                    made = replace(made, **_named(item.data, self.names(item.children[0])))
                case "valid":
                    start, end = self.valid(item)
                    made = replace(made, valid_from=start, valid_until=end)
                case "status":
                    made = replace(made, status=str(item.children[0].children[0]))
        return made

    def valid(self, node: Any) -> tuple[str, str]:
        """The dates of `valid from D until D`; either may be missing."""
        dates = {str(c.data): str(c.children[0]) for c in node.children}
        return dates.get("valid_from", ""), dates.get("valid_until", "")

    def use(self, node: Any) -> t.Use:
        alias = str(node.children[1]) if len(node.children) > 1 else ""
        return t.Use(self.qname(node.children[0]), alias, self.at(node))

    def source(self, node: Any) -> t.Source:
        made = t.Source(str(node.children[0]), at=self.at(node.children[0]))
        for item in node.children[1:]:
            match item.data:
                case "title":
                    made = replace(made, title=self.text(item.children[0]))
                case "number" | "url":
                    made = replace(made, **_named(item.data, unquote(item.children[0])))
                case "valid":
                    start, end = self.valid(item)
                    made = replace(made, valid_from=start, valid_until=end)
                case "status":
                    made = replace(made, status=str(item.children[0].children[0]))
        return made

    def lexicon(self, node: Any) -> t.Lexicon:
        phrases: list[t.Phrase] = []
        minus: list[t.Phrase] = []
        include: list[str] = []
        files: list[t.PhraseFile] = []
        for item in node.children[1:]:
            match item.data:
                case "phrases":
                    phrases += [self.phrase(c) for c in item.children if c.data != "lang"]
                case "minus":
                    minus += [self.phrase(c) for c in item.children]
                case "include":
                    include += self.names(item.children[0])
                case "phrase_file":
                    files.append(t.PhraseFile(unquote(item.children[1]), self.at(item.children[1])))
        name = str(node.children[0])
        return t.Lexicon(
            name,
            tuple(phrases),
            tuple(minus),
            tuple(include),
            tuple(files),
            self._text_in(node),
            self.at(node.children[0]),
        )

    def concept(self, node: Any) -> t.Definition:
        return t.Definition(
            "concept",
            str(node.children[0]),
            self.pattern(node.children[-1]),
            "",
            self._text_in(node),
            self.at(node.children[0]),
        )

    def coverage(self, node: Any) -> t.Definition:
        return replace(self.concept(node), kind="coverage")

    def figure(self, node: Any) -> t.Definition:
        quantity = str(node.children[1].children[0])
        return replace(self.concept(node), kind="figure", quantity=quantity)

    def synonyms(self, node: Any) -> t.Synonyms:
        phrases = tuple(self.phrase(c) for c in node.children[1:] if c.data != "text")
        return t.Synonyms(str(node.children[0]), phrases, self._text_in(node), self.at(node.children[0]))

    # -- patterns

    def phrase(self, node: Any) -> t.Phrase:
        token = node.children[0]
        if node.data == "regex":
            body, _, flags = token[1:].rpartition("/")
            return t.Phrase(body.replace("\\/", "/"), "regex", flags, self.at(token))
        return t.Phrase(unquote(token), node.data, "", self.at(token))

    def pattern(self, node: Any) -> t.Pattern:
        match node.data:
            case "folded" | "inflected" | "exact" | "regex":
                return self.phrase(node)
            case "named":
                return t.Named(self.qname(node.children[0]), self.at(node))
            case "unit" | "quantity":
                return t.Unit(str(node.children[0].children[0]), self.at(node))
            case "pattern":
                return t.Either(tuple(self.pattern(c) for c in node.children), self.at(node))
            case "tokens":
                return t.Tokens(tuple(self.token_spec(c) for c in node.children), self.at(node))
        word: Any = _SECTION_KINDS.get(node.data, node.data)
        window = self.window(node.children[2]) if len(node.children) > 2 else None
        return t.Chain(self.pattern(node.children[0]), word, self.pattern(node.children[1]), window, self.at(node))

    def window(self, node: Any) -> t.Window:
        if len(node.children) == 2:
            return t.Window(str(node.children[1].children[0]), int(node.children[0]))
        return t.Window(str(node.children[0].children[0]))

    def token_spec(self, node: Any) -> tuple[tuple[t.TokenTest, ...], str]:
        tests = []
        repeat = ""
        for child in node.children:
            if not hasattr(child, "data"):
                repeat = str(child)
                continue
            name, operator, value = child.children
            regex = value.type == "REGEX"
            words = value[1:].rpartition("/")[0] if regex else unquote(value)
            tests.append(t.TokenTest(str(name), _OPERATORS[str(operator)] == "=", words, regex))
        return tuple(tests), repeat

    # -- places and values

    def scope(self, node: Any) -> t.Scope:
        return t.Scope(self.place(node.children[0]), node.data == "within_")

    def place(self, node: Any) -> t.Place:
        match node.data:
            case "place":
                return t.Place((self.qname(node.children[0]),), at=self.at(node))
            case "places":
                return t.Place(self.names(node.children[0]), at=self.at(node))
            case "titled":
                return t.Place(titled=self.pattern(node.children[0]), at=self.at(node))
        return t.Place(at=self.at(node))

    def value(self, node: Any) -> t.Value:
        at = self.at(node)
        match node.data:
            case "reference":
                return t.Ref(self.qname(node.children[0]), at)
            case "the":
                place = self.place(node.children[1]) if len(node.children) > 1 else None
                return t.The(self.qname(node.children[0]), place, at)
            case "count":
                scope = self.scope(node.children[1]) if len(node.children) > 1 else None
                return t.Count(self.pattern(node.children[0]), scope, at)
            case "call":
                return t.Call(self.qname(node.children[0]), tuple(self.value(c) for c in node.children[1:]), at)
            case "string":
                return t.Constant("text", unquote(node.children[0]), at=at)
        try:
            return _CONSTANTS[node.data](str(node.children[0]), at)
        except ValueError:
            self.problems.append(Problem("E201", Said("没有这个日期", "there is no such date"), at))
            return t.Constant("text", str(node.children[0]), at=at)

    # -- conditions

    def condition(self, node: Any) -> t.Condition:
        at = self.at(node)
        c = node.children
        match node.data:
            case "condition":
                return t.Or(tuple(self.condition(x) for x in c), at)
            case "conjunction":
                return t.And(tuple(self.condition(x) for x in c), at)
            case "not_":
                return t.Not(self.condition(c[0]), at)
            case "quantified":
                return self.quantified(node)
            case "comparison":
                return t.Compare(self.value(c[0]), _OPERATORS[str(c[1])], self.value(c[2]), at)
            case "has":
                return t.Has(self.value(c[0]), self.pattern(c[1]), at)
            case "is_":
                adjective, negated = self.adjective(c[1])
                return t.Is(self.value(c[0]), adjective, negated, at)
            case "lies":
                return t.Lies(self.value(c[0]), self.scope(c[1]), at)
            case "relation":
                return t.Relation(self.value(c[0]), str(c[1].children[0]), self.value(c[2]), at)
        state: Any = str(c[1].children[0]) if len(c) > 1 else "granted"
        return t.CoverageIs(self.qname(c[0]), state, at)

    def adjective(self, node: Any) -> tuple[str, bool]:
        return str(node.children[0]), node.data == "not_adjective"

    def quantified(self, node: Any) -> t.Quantified:
        first, rest = node.children[0], node.children[1:]
        word: Any = first.data.replace("_", " ")
        made = t.Quantified(
            word, int(first.children[0]) if first.children else 0, self.pattern(rest[0]), at=self.at(node)
        )
        for child in rest[1:]:
            match child.data:
                case "binding":
                    made = replace(made, binding=str(child.children[0]))
                case "within_" | "outside":
                    made = replace(made, scope=self.scope(child))
                case _:
                    made = replace(made, tail=self.tail(child))
        return made

    def tail(self, node: Any) -> t.Tail:
        c = node.children
        match node.data:
            case "such_that":
                return t.SuchThat(self.condition(c[0]))
            case "compare_tail":
                return t.CompareTail(_OPERATORS[str(c[0])], self.value(c[1]))
            case "has_tail":
                return t.HasTail(self.pattern(c[0]))
        return t.IsTail(*self.adjective(c[0]))

    def reasoned(self, node: Any) -> t.Reasoned:
        reason = self.text(node.children[1].children[0]) if len(node.children) > 1 else UNSAID
        return t.Reasoned(self.condition(node.children[0]), reason)

    # -- rules

    def head(self, node: Any) -> t.Head:
        code, slug = node.children[0], node.children[1]
        made = t.Head(str(code), str(slug), at=self.at(code))
        for item in node.children[2:]:
            made = self.meta(made, item)
        return made

    def meta(self, head: t.Head, item: Any) -> t.Head:
        c = item.children
        match item.data:
            case "title" | "message" | "rationale" | "advice":
                return replace(head, **_named(item.data, self.text(c[0])))
            case "severity" | "certainty" | "status":
                return replace(head, **_named(item.data, str(c[0].children[0])))
            case "cites":
                return replace(head, cites=(*head.cites, self.cites(item)))
            case "valid":
                start, end = self.valid(item)
                return replace(head, valid_from=start, valid_until=end)
            case "applies":
                return replace(head, applies=(*head.applies, self.condition(c[0])))
            case "tags":
                return replace(head, tags=self.names(c[0]))
            case "replaces":
                return replace(head, replaces=str(c[0]))
            case "silences":
                return replace(head, silences=tuple(str(x) for x in c))
        return head

    def cites(self, node: Any) -> t.Cites:
        articles = []
        for child in node.children[1:]:
            token = child.children[0]
            articles.append(unquote(token) if token.type == "STRING" else str(token))
        return t.Cites(str(node.children[0]), tuple(articles), self.at(node.children[0]))

    def flag(self, node: Any) -> t.Flag:
        items: dict[str, list[Any]] = {}
        for item in node.children[2:]:
            items.setdefault(item.data, []).append(item)
        subjects = [self.subject(i) for key in ("find", "forbid", "consistent", "agree") for i in items.get(key, ())]
        if len(subjects) != 1:
            said = Said(
                "检查项须恰有一个 find、forbid、consistent 或 agree",
                "a flag has exactly one find, forbid, consistent or agree",
            )
            self.problems.append(Problem("E010", said, self.at(node.children[0])))
            subjects = [t.Find(t.Selection(t.Unit("sentence")))]
        fixes = [self.fix(i) for key in ("fix_replace", "fix_delete", "fix_insert") for i in items.get(key, ())]
        return t.Flag(
            head=self.head(node),
            subject=subjects[0],
            where=tuple(self.condition(i.children[0]) for i in items.get("where", ())),
            unless=tuple(self.reasoned(i) for i in items.get("unless", ())),
            undecided=tuple(self.reasoned(i) for i in items.get("undecided", ())),
            fixes=tuple(fixes),
            examples=self.examples(items),
        )

    def subject(self, node: Any) -> t.Subject:
        at = self.at(node)
        match node.data:
            case "consistent":
                return self.consistent(node)
            case "agree":
                places = tuple(self.place(c) for c in node.children[1:])
                return t.Agree(self.qname(node.children[0]), places if len(places) == 2 else None, at)
        selections: list[t.Selection] = []
        for child in node.children:
            match child.data:
                case "binding":
                    selections[-1] = replace(selections[-1], binding=str(child.children[0]))
                case "within_" | "outside":
                    selections[-1] = replace(selections[-1], scope=self.scope(child))
                case "oddity":
                    selections.append(t.Selection(self.oddity(child)))
                case _:
                    selections.append(t.Selection(self.pattern(child)))
        return t.Find(selections[0], selections[1] if len(selections) > 1 else None, at)

    def oddity(self, node: Any) -> t.Oddity:
        word, of = node.children
        name = self.qname(of) if of.data == "qname" else str(of.children[0])
        return t.Oddity(str(word.children[0]), name, self.at(node))  # type: ignore[arg-type]

    def consistent(self, node: Any) -> t.Consistent:
        made = t.Consistent(at=self.at(node))
        for child in node.children:
            match child.data:
                case "qname":
                    made = replace(made, name=self.qname(child))
                case "within_" | "outside":
                    made = replace(made, scope=self.scope(child))
                case _:
                    made = replace(made, phrases=(*made.phrases, self.phrase(child)))
        return made

    def fix(self, node: Any) -> t.FixTemplate:
        c = node.children
        safe = any(getattr(x, "data", "") == "safety" and str(x.children[0]) == "safe" for x in c)
        at = self.at(node)
        match node.data:
            case "fix_replace":
                return t.FixTemplate("replace", str(c[0]), unquote(c[1]), safe=safe, at=at)
            case "fix_delete":
                return t.FixTemplate("delete", str(c[0]), safe=safe, at=at)
        side: Any = str(c[1].children[0])
        return t.FixTemplate("insert", str(c[2]), unquote(c[0]), side, safe, at)

    def requirement(self, node: Any) -> t.Requirement:
        items: dict[str, list[Any]] = {}
        for item in node.children[2:]:
            items.setdefault(item.data, []).append(item)
        elements, least = self.elements(items)
        if not elements:
            said = Said("要求须有 require", "a requirement has a `require`")
            self.problems.append(Problem("E011", said, self.at(node.children[0])))
        return t.Requirement(
            head=self.head(node),
            elements=elements,
            least=least,
            unless=tuple(self.reasoned(i) for i in items.get("unless", ())),
            undecided=tuple(self.reasoned(i) for i in items.get("undecided", ())),
            by_hand=tuple(self.text(i.children[0]) for i in items.get("by_hand", ())),
            says=tuple((str(i.children[0].children[0]), self.text(i.children[1])) for i in items.get("outcome", ())),  # type: ignore[misc]
            examples=self.examples(items),
        )

    def elements(self, items: dict[str, list[Any]]) -> tuple[tuple[t.Element, ...], int]:
        """All elements and how many must hold; several `require` add up."""
        made: list[t.Element] = []
        least = 0
        for item in items.get("require", ()):
            made.append(t.Element("", self.reasoned(item)))
            least += 1
        for item in items.get("require_group", ()):
            inside = [self.element(c) for c in item.children[1:]]
            least += len(inside) if str(item.children[0].children[0]) == "all" else 1
            made += inside
        for item in items.get("require_some", ()):
            made += [self.element(c) for c in item.children[1:]]
            least += int(item.children[0])
        return tuple(made), least

    def element(self, node: Any) -> t.Element:
        reason = self.text(node.children[2].children[0]) if len(node.children) > 2 else UNSAID
        return t.Element(str(node.children[0]), t.Reasoned(self.condition(node.children[1]), reason))

    # -- examples

    def examples(self, items: dict[str, list[Any]]) -> tuple[t.Example, ...]:
        return tuple(self.example(c) for block in items.get("tests", ()) for c in block.children)

    def example(self, node: Any) -> t.Example:
        made = t.Example("fires", "", at=self.at(node))
        strings: list[str] = []
        for child in node.children:
            if not hasattr(child, "data"):
                if child.type == "NAME":
                    made = replace(made, kind=str(child))
                else:
                    strings.append(unquote(child))
                continue
            match child.data:
                case "todo":
                    made = replace(made, todo=True)
                case "outcome_word":
                    made = replace(made, outcome=str(child.children[0]))  # type: ignore[arg-type]
                case "given":
                    made = replace(made, given=(*made.given, self.given(child)))
        text, marks = unmark(strings[0])
        return replace(made, text=text, marks=marks, expected=strings[1] if len(strings) > 1 else None)

    def given(self, node: Any) -> t.Given:
        return t.Given(str(node.children[0]), self.value(node.children[2]))

    def framework(self, node: Any) -> t.Framework:
        made = t.Framework(str(node.children[0]), self._text_in(node), at=self.at(node.children[0]))
        for item in node.children[1:]:
            match item.data:
                case "cites":
                    made = replace(made, cites=(*made.cites, self.cites(item)))
                case "valid":
                    start, end = self.valid(item)
                    made = replace(made, valid_from=start, valid_until=end)
                case "part":
                    made = replace(made, parts=(*made.parts, self.part(item)))
        return made

    def part(self, node: Any) -> t.Part:
        made = t.Part(unquote(node.children[0]), self._text_in(node), at=self.at(node))
        for item in node.children[1:]:
            match item.data:
                case "cites":
                    made = replace(made, cites=(*made.cites, self.cites(item)))
                case "part":
                    made = replace(made, parts=(*made.parts, self.part(item)))
                case "part_needs":
                    made = replace(made, needs=(*made.needs, *map(str, item.children)))
        return made


def _named(field: Any, value: Any) -> dict[str, Any]:
    """One field of a value by the name that the grammar gives it."""
    return {str(field): value}
