"""Lark trees to the values of `rules`: flags, requirements and their examples."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from wordcheck.model.said import UNSAID
from wordcheck.rulelang.problems import problem
from wordcheck.rulelang.syntax import constants, tree as t
from wordcheck.rulelang.syntax.build_expressions import ExpressionBuilder, named
from wordcheck.rulelang.syntax.strings import unmark, unquote

_ONCE = frozenset("title severity certainty lifecycle valid message rationale advice tags replaces".split())

_WRITTEN = {"lifecycle": "status"}


class RuleBuilder(ExpressionBuilder):
    """Builds flags and requirements."""

    # -- rules

    def head(self, node: Any) -> t.Head:
        code, slug = node.children[0], node.children[1]
        return self.with_meta(t.Head(str(code), str(slug), at=self.at(code)), node.children[2:])

    def with_meta(self, head: t.Head, items: list[Any]) -> t.Head:
        """The head with the items that flags and requirements share; an item that may stand once is refused twice."""
        seen: set[str] = set()
        for item in items:
            if item.data in seen and item.data in _ONCE:
                self.problems.append(problem("E012", self.at(item), item=_WRITTEN.get(str(item.data), str(item.data))))
            seen.add(item.data)
            head = self.meta(head, item)
        return head

    def meta(self, head: t.Head, item: Any) -> t.Head:
        c = item.children
        match item.data:
            case "title" | "message" | "rationale" | "advice":
                places = tuple((f"{item.data}.{tongue}", at) for tongue, at in self.text_places(c[0]))
                return replace(head, **named(item.data, self.text(c[0])), places=head.places + places)
            case "severity" | "certainty":
                return replace(head, **named(item.data, str(c[0].children[0])))
            case "lifecycle":
                said = {str(child.data): child for child in c[1:]}
                why = self.text(said["reason"].children[0]) if "reason" in said else UNSAID
                tongue = str(said["lang"].children[0]) if "lang" in said else ""
                return replace(head, status=str(c[0].children[0]), status_why=why, status_in=tongue)
            case "cites":
                return replace(head, cites=(*head.cites, self.cites(item)))
            case "valid":
                start, end = self.valid(item)
                places = (*head.places, ("valid", self.at(item)))
                return replace(head, valid_from=start, valid_until=end, places=places)
            case "applies":
                return replace(head, applies=(*head.applies, self.condition(c[0])))
            case "tags":
                return replace(head, tags=self.names(c[0]))
            case "replaces":
                return replace(head, replaces=str(c[0]), places=(*head.places, ("replaces", self.at(c[0]))))
            case "silences":
                return replace(
                    head, silences=tuple(str(x) for x in c), places=(*head.places, ("silences", self.at(item)))
                )
            case "outcome":
                word = str(c[0].children[0])
                places = tuple((f"{word}.{tongue}", at) for tongue, at in self.text_places(c[1]))
                return replace(head, places=head.places + places)
        return head

    def valid(self, node: Any) -> tuple[str, str]:
        """The dates of `valid from D until D`; either may be missing."""
        dates = {str(c.data): c.children[0] for c in node.children}
        self.problems += [problem("E201", self.at(d)) for d in dates.values() if not constants.is_day(str(d))]
        return str(dates.get("valid_from", "")), str(dates.get("valid_until", ""))

    def cites(self, node: Any) -> t.Cites:
        articles = []
        for child in node.children[1:]:
            token = child.children[0]
            articles.append(unquote(token) if token.type == "STRING" else str(token))
        return t.Cites(self.qname(node.children[0]), tuple(articles), self.at(node.children[0]))

    def flag(self, node: Any) -> t.Flag:
        return self.flag_of(self.head(node), node.children[2:])

    def flag_of(self, head: t.Head, children: list[Any]) -> t.Flag:
        """A flag from its head and the items between its braces."""
        items = by_name(children)
        subjects = [self.subject(i) for key in ("find", "forbid", "consistent", "agree") for i in items.get(key, ())]
        if len(subjects) != 1:
            self.problems.append(problem("E010", head.at))
            subjects = subjects or [t.Find(t.Selection(t.Unit("sentence")))]
        fixes = [self.fix(i) for key in ("fix_replace", "fix_delete", "fix_insert") for i in items.get(key, ())]
        return t.Flag(
            head=head,
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
        once = False
        for child in node.children:
            match child.data:
                case "once":
                    once = True
                case "binding":
                    selections[-1] = replace(selections[-1], binding=str(child.children[0]))
                case "within_" | "outside":
                    selections[-1] = replace(selections[-1], scope=self.scope(child))
                case "oddity":
                    selections.append(t.Selection(self.oddity(child)))
                case _:
                    selections.append(t.Selection(self.pattern(child)))
        return t.Find(selections[0], selections[1] if len(selections) > 1 else None, once, at)

    def oddity(self, node: Any) -> t.Oddity:
        word, of, *families = node.children
        name = self.qname(of) if of.data == "qname" else str(of.children[0])
        among = tuple(t.Named(self.qname(c), self.at(c)) for c in families[0].children) if families else ()
        return t.Oddity(str(word.children[0]), name, self.at(node), among)  # type: ignore[arg-type]

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
        return self.requirement_of(self.head(node), node.children[2:])

    def requirement_of(self, head: t.Head, children: list[Any]) -> t.Requirement:
        """A requirement from its head and the items between its braces."""
        items = by_name(children)
        elements, least = self.elements(items)
        if not elements:
            self.problems.append(problem("E011", head.at))
        return t.Requirement(
            head=head,
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
        parts = [i for key in ("require", "require_group", "require_some") for i in items.get(key, ())]
        if least < len(made) and len(parts) > 1:
            # `at least n` counts over all elements, so two groups would lend each other what one of them lacks.
            self.problems.append(problem("E013", self.at(parts[-1])))
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
                    made = replace(made, outcome=str(child.children[0]))
                case "given":
                    made = replace(made, given=(*made.given, self.given(child)))
        text, marks = unmark(strings[0])
        if strings[0].count("«") != len(marks) or strings[0].count("»") != len(marks):
            self.problems.append(problem("E403", made.at))
        return replace(made, text=text, marks=marks, expected=strings[1] if len(strings) > 1 else None)

    def given(self, node: Any) -> t.Given:
        return t.Given(str(node.children[0]), self.value(node.children[2]))


def by_name(children: list[Any]) -> dict[str, list[Any]]:
    """The items of a declaration by what they are, those of one kind in their order."""
    items: dict[str, list[Any]] = {}
    for item in children:
        items.setdefault(item.data, []).append(item)
    return items
