"""Lark trees to the values of `tree`, one short method a construct."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from msgspec.structs import replace

from wordcheck.model.said import UNSAID
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.build_expressions import named
from wordcheck.rulelang.syntax.build_rules import RuleBuilder, by_name
from wordcheck.rulelang.syntax.strings import unquote

H = TypeVar("H", t.PackHeader, t.Source)


class Builder(RuleBuilder):
    """Builds the declarations of one island."""

    def file(self, node: Any) -> tuple[t.PackHeader | None, list[t.Declaration]]:
        """The `start` tree."""
        header, made = None, []
        for child in node.children:
            if child.data == "pack_header":
                header = self.header(child)
            else:
                made.append(getattr(self, child.data)(child))
        return header, made

    # -- header, sources, vocabulary

    def header(self, node: Any) -> t.PackHeader:
        made = t.PackHeader(self.qname(node.children[0]), at=self.at(node.children[0]))
        for item in node.children[1:]:
            match item.data:
                case "version":
                    made = replace(made, version=str(item.children[0]))
                case "needs_language":
                    made = replace(made, needs_language=str(item.children[0]))
                case "language" | "jurisdiction" | "line":
                    made = replace(made, **named(item.data, self.names(item.children[0])))
                case _:
                    made = self._known(made, item)
        return made

    def _known(self, made: H, item: Any) -> H:
        """What packs and sources both tell: title, time, standing."""
        match item.data:
            case "title":
                return replace(made, title=self.text(item.children[0]))
            case "valid":
                start, end = self.valid(item)
                return replace(made, valid_from=start, valid_until=end)
            case "status":
                return replace(made, status=str(item.children[0].children[0]))
        return made

    def use(self, node: Any) -> t.Use:
        alias = str(node.children[1]) if len(node.children) > 1 else ""
        return t.Use(self.qname(node.children[0]), alias, self.at(node))

    def source(self, node: Any) -> t.Source:
        made = t.Source(str(node.children[0]), at=self.at(node.children[0]))
        for item in node.children[1:]:
            match item.data:
                case "number" | "url":
                    made = replace(made, **named(item.data, unquote(item.children[0])))
                case _:
                    made = self._known(made, item)
        return made

    def lexicon(self, node: Any) -> t.Lexicon:
        items = by_name(node.children[1:])
        files = (i.children[1] for i in items.get("phrase_file", ()))
        return t.Lexicon(
            str(node.children[0]),
            tuple(self.phrase(c) for i in items.get("phrases", ()) for c in i.children if c.data != "lang"),
            tuple(self.phrase(c) for i in items.get("minus", ()) for c in i.children),
            tuple(self.qname(c) for i in items.get("include", ()) for c in i.children[0].children),
            tuple(t.PhraseFile(unquote(path), self.at(path)) for path in files),
            self.text_in(node),
            self.at(node.children[0]),
        )

    def concept(self, node: Any) -> t.Definition:
        name, pattern = node.children[0], self.pattern(node.children[-1])
        return t.Definition("concept", str(name), pattern, "", self.text_in(node), self.at(name))

    def coverage(self, node: Any) -> t.Definition:
        patterns = [c for c in node.children[1:] if not self._is_heading(c)]
        granted, *taken = (self.pattern(p) for p in patterns)
        return replace(self.concept(node), kind="coverage", pattern=granted, taken=taken[0] if taken else None)

    def _is_heading(self, node: Any) -> bool:
        """Whether a part of a declaration is its title or its equals sign."""
        return getattr(node, "data", "") == "text" or getattr(node, "type", "") == "EQUALS"

    def figure(self, node: Any) -> t.Definition:
        quantity = str(node.children[1].children[0])
        return replace(self.concept(node), kind="figure", quantity=quantity)

    def synonyms(self, node: Any) -> t.Synonyms:
        phrases = tuple(self.phrase(c) for c in node.children[1:] if getattr(c, "data", "text") != "text")
        return t.Synonyms(str(node.children[0]), phrases, self.text_in(node), self.at(node.children[0]))

    def framework(self, node: Any) -> t.Framework:
        items, name = by_name(node.children[1:]), node.children[0]
        start, end = self._dates(items)
        cites, parts = self._cites_and_parts(items)
        return t.Framework(str(name), self.text_in(node), cites, start, end, parts, self.at(name))

    def part(self, node: Any) -> t.Part:
        items = by_name(node.children[1:])
        needs = tuple(str(code) for i in items.get("part_needs", ()) for code in i.children)
        cites, parts = self._cites_and_parts(items)
        return t.Part(unquote(node.children[0]), self.text_in(node), cites, parts, needs, self.at(node))

    def _cites_and_parts(self, items: dict[str, list[Any]]) -> tuple[tuple[t.Cites, ...], tuple[t.Part, ...]]:
        return tuple(map(self.cites, items.get("cites", ()))), tuple(map(self.part, items.get("part", ())))

    def _dates(self, items: dict[str, list[Any]]) -> tuple[str, str]:
        """The dates that are given last; empty where none are."""
        return [("", ""), *map(self.valid, items.get("valid", ()))][-1]

    # -- templates and stamps

    def let(self, node: Any) -> t.Let:
        quantity = str(node.children[1].children[0])
        name = node.children[0]
        return t.Let(str(name), quantity, self.value(node.children[-1]), self.text_in(node), self.at(name))

    def template(self, node: Any) -> t.Template:
        name, *parameters, shape = node.children
        head = self.with_meta(t.Head("", "", at=self.at(name)), shape.children)
        body = self.flag_of if shape.data == "template_flag" else self.requirement_of
        made = tuple(
            t.Parameter(str(p.children[0]), str(p.children[1].children[0]), self.at(p))  # type: ignore[arg-type]
            for p in parameters
        )
        return t.Template(str(name), made, body(head, shape.children), self.at(name))

    def stamp(self, node: Any) -> t.Stamp:
        rows = tuple(self.stamp_row(c) for c in node.children[1:])
        return t.Stamp(self.qname(node.children[0]), rows, self.at(node.children[0]))

    def stamp_row(self, node: Any) -> t.StampRow:
        code, slug, *rest = node.children
        items = by_name(rest)
        given = (c for c in rest if c.data not in ("text", "tests"))
        return t.StampRow(
            str(code),
            str(slug),
            tuple(self.cites(c) if c.data == "stamp_source" else self.value(c) for c in given),
            [UNSAID, *map(self.text, items.get("text", ()))][-1],
            self.examples({"tests": items.get("tests", [])[-1:]}),
            self.at(code),
        )

    # -- the house's own view, the run

    def override(self, node: Any) -> t.Override:
        code, reason, *rest = node.children
        items = by_name(rest)
        start, end = self._dates(items)
        return t.Override(
            str(code),
            self.text(reason.children[0]),
            severity=_word(items, "severity"),
            message=[UNSAID, *(self.text(i.children[0]) for i in items.get("message", ()))][-1],
            unless=tuple(map(self.reasoned, items.get("unless", ()))),
            undecided=tuple(map(self.reasoned, items.get("undecided", ()))),
            valid_from=start,
            valid_until=end,
            off="off" in items,
            status=_word(items, "status"),
            examples=self.examples(items),
            at=self.at(code),
        )

    def profile(self, node: Any) -> t.Profile:
        items, name = by_name(node.children[1:]), node.children[0]

        def each(kind: str) -> Iterator[tuple[Any, list[Any]]]:
            return ((item, item.children) for item in items.get(kind, ()))

        return t.Profile(
            str(name),
            self.text_in(node),
            uses=tuple(map(self.use, items.get("use", ()))),
            applies=tuple(self.condition(c[0]) for _, c in each("applies")),
            extends=["", *(str(c[0]) for _, c in each("extends"))][-1],
            only=[(), *(self.names(c[0]) for _, c in each("only_tags"))][-1],
            skips=tuple(
                t.Skip(tuple(map(str, c[:-1])), self.text(c[-1].children[0]), self.at(i)) for i, c in each("skip")
            ),
            regrades=tuple(t.Regrade(str(c[0]), str(c[1].children[0]), self.at(c[0])) for _, c in each("regrade")),
            settings=tuple(t.Setting(self.qname(c[0]), self.value(c[2]), self.at(i)) for i, c in each("setting")),
            fail_on=_word(items, "fail_on"),
            preview="preview" in items,
            at=self.at(name),
        )

    def scenario(self, node: Any) -> t.Scenario:
        strings = [c for c in node.children if not hasattr(c, "data")]
        given = tuple(self.given(c) for c in node.children if getattr(c, "data", "") == "given")
        expects = tuple(self.expectation(c) for c in node.children if getattr(c, "data", "") == "scenario_expect")
        return t.Scenario(unquote(strings[0]), unquote(strings[1]), expects, given, self.at(strings[0]))

    def expectation(self, node: Any) -> t.Expectation:
        code, outcome, *quote = node.children
        word: Any = str(outcome.children[0])
        return t.Expectation(str(code), word, unquote(quote[0]) if quote else "", self.at(code))


def _word(items: dict[str, list[Any]], kind: str) -> str:
    """The word of a closed list that is given last; empty where none is."""
    return ["", *(str(i.children[0].children[0]) for i in items.get(kind, ()))][-1]
