"""Lark trees to the values of `tree`, one short method a construct."""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec.structs import replace

from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.build_expressions import named
from wordcheck.rulelang.syntax.build_rules import RuleBuilder
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
                    include += [self.qname(c) for c in item.children[0].children]
                case "phrase_file":
                    files.append(t.PhraseFile(unquote(item.children[1]), self.at(item.children[1])))
        name = str(node.children[0])
        return t.Lexicon(
            name,
            tuple(phrases),
            tuple(minus),
            tuple(include),
            tuple(files),
            self.text_in(node),
            self.at(node.children[0]),
        )

    def concept(self, node: Any) -> t.Definition:
        return t.Definition(
            "concept",
            str(node.children[0]),
            self.pattern(node.children[-1]),
            "",
            self.text_in(node),
            self.at(node.children[0]),
        )

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
        made = t.Framework(str(node.children[0]), self.text_in(node), at=self.at(node.children[0]))
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
        made = t.Part(unquote(node.children[0]), self.text_in(node), at=self.at(node))
        for item in node.children[1:]:
            match item.data:
                case "cites":
                    made = replace(made, cites=(*made.cites, self.cites(item)))
                case "part":
                    made = replace(made, parts=(*made.parts, self.part(item)))
                case "part_needs":
                    made = replace(made, needs=(*made.needs, *map(str, item.children)))
        return made

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
        made = t.StampRow(str(code), str(slug), (), at=self.at(code))
        for child in rest:
            match child.data:
                case "text":
                    made = replace(made, title=self.text(child))
                case "tests":
                    made = replace(made, examples=self.examples({"tests": [child]}))
                case "stamp_source":
                    made = replace(made, arguments=(*made.arguments, self.cites(child)))
                case _:
                    made = replace(made, arguments=(*made.arguments, self.value(child)))
        return made

    # -- the house's own view, the run

    def override(self, node: Any) -> t.Override:
        code, reason, *items = node.children
        made = t.Override(str(code), self.text(reason.children[0]), at=self.at(code))
        for item in items:
            match item.data:
                case "severity":
                    made = replace(made, severity=str(item.children[0].children[0]))
                case "message":
                    made = replace(made, message=self.text(item.children[0]))
                case "off":
                    made = replace(made, off=True)
                case "status":
                    made = replace(made, status=str(item.children[0].children[0]))
                case "unless":
                    made = replace(made, unless=(*made.unless, self.reasoned(item)))
                case "undecided":
                    made = replace(made, undecided=(*made.undecided, self.reasoned(item)))
                case "valid":
                    start, end = self.valid(item)
                    made = replace(made, valid_from=start, valid_until=end)
                case "tests":
                    made = replace(made, examples=made.examples + self.examples({"tests": [item]}))
        return made

    def profile(self, node: Any) -> t.Profile:
        made = t.Profile(str(node.children[0]), self.text_in(node), at=self.at(node.children[0]))
        for item in node.children[1:]:
            c = item.children
            match item.data:
                case "use":
                    made = replace(made, uses=(*made.uses, self.use(item)))
                case "applies":
                    made = replace(made, applies=(*made.applies, self.condition(c[0])))
                case "extends":
                    made = replace(made, extends=str(c[0]))
                case "only_tags":
                    made = replace(made, only=self.names(c[0]))
                case "skip":
                    skip = t.Skip(tuple(map(str, c[:-1])), self.text(c[-1].children[0]), self.at(item))
                    made = replace(made, skips=(*made.skips, skip))
                case "regrade":
                    regrade = t.Regrade(str(c[0]), str(c[1].children[0]), self.at(c[0]))
                    made = replace(made, regrades=(*made.regrades, regrade))
                case "setting":
                    setting = t.Setting(self.qname(c[0]), self.value(c[2]), self.at(item))
                    made = replace(made, settings=(*made.settings, setting))
                case "fail_on":
                    made = replace(made, fail_on=str(c[0].children[0]))
                case "preview":
                    made = replace(made, preview=True)
        return made

    def scenario(self, node: Any) -> t.Scenario:
        strings = [c for c in node.children if not hasattr(c, "data")]
        given = tuple(self.given(c) for c in node.children if getattr(c, "data", "") == "given")
        expects = tuple(self.expectation(c) for c in node.children if getattr(c, "data", "") == "scenario_expect")
        return t.Scenario(unquote(strings[0]), unquote(strings[1]), expects, given, self.at(strings[0]))

    def expectation(self, node: Any) -> t.Expectation:
        code, outcome, *quote = node.children
        word: Any = str(outcome.children[0])
        return t.Expectation(str(code), word, unquote(quote[0]) if quote else "", self.at(code))
