"""Lark trees to the values of `expressions`: words, patterns, places, values and conditions."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.model.said import UNSAID, Said, Tongue
from wordcheck.rulelang.problems import Problem, problem
from wordcheck.rulelang.syntax import constants, tree as t
from wordcheck.rulelang.syntax.strings import script, unquote

_SECTION_KINDS = {"with_": "with", "except_": "except"}
_CONSTANTS = {"duration": constants.duration, "money": constants.money, "percent": constants.percent,
              "date": constants.day, "number": constants.number}  # fmt: skip
_OPERATORS: dict[str, t.Operator] = {
    "=": "=", "＝": "=", "!=": "!=", "≠": "!=", "<": "<", "<=": "<=", "≤": "<=", ">": ">", ">=": ">=", "≥": ">=",
}  # fmt: skip


class ExpressionBuilder(Struct):
    """Builds what stands inside declarations; what it must refuse goes into `problems`."""

    path: str
    offset: int
    """Lines of the file before the text that was parsed."""
    problems: list[Problem]

    def at(self, node: Any) -> t.At:
        """Where a tree or token stands."""
        m = node.meta if hasattr(node, "meta") else node
        if getattr(m, "empty", False) or getattr(m, "line", None) is None:
            return t.At(self.path, self.offset + 1, 1, self.offset + 1, 2)
        return t.At(self.path, m.line + self.offset, m.column, m.end_line + self.offset, m.end_column)

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
                said[tongue or script(words)] = words
                tongue = ""
        return Said(said["zh"], said["en"])

    def text_in(self, node: Any) -> Said:
        """The text among a node's children."""
        return next((self.text(c) for c in node.children if getattr(c, "data", "") == "text"), UNSAID)

    def text_places(self, node: Any) -> tuple[tuple[Tongue, t.At], ...]:
        """Where the quoted words of a text stand, by language."""
        places: list[tuple[Tongue, t.At]] = []
        tongue: Tongue | None = None
        for child in node.children:
            if hasattr(child, "data"):
                tongue = str(child.children[0])  # type: ignore[assignment]
            else:
                places.append((tongue or script(unquote(child)), self.at(child)))
                tongue = None
        return tuple(places)

    # -- patterns

    def phrase(self, node: Any) -> t.Phrase:
        if node.data == "corrected":
            return replace(self.phrase(node.children[0]), instead=unquote(node.children[1]))
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
            case "stated":
                return t.Stated(tuple(map(self.token_test, node.children)), self.at(node))
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
            tests.append(self.token_test(child))
        return tuple(tests), repeat

    def token_test(self, node: Any) -> t.TokenTest:
        name, operator, value = node.children
        regex = value.type == "REGEX"
        words = value[1:].rpartition("/")[0] if regex else unquote(value)
        return t.TokenTest(str(name), _OPERATORS[str(operator)] == "=", words, regex)

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
            self.problems.append(problem("E201", at))
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


def named(field: Any, value: Any) -> dict[str, Any]:
    """One field of a value by the name that the grammar gives it."""
    return {str(field): value}
