"""Templates: one shape, many rules. A stamp's row becomes an ordinary rule with a code and examples of its own.

    template longer-than(f: figure, most: period, law: source) gives flag {
      source law  find f as p where p > most  message zh "{f}为{p}，超过{most}"
    }
    stamp longer-than { CN-IL-125 payment-late (支付期限, 10 日, source IL 23) test { … } }
                                                   │       │        │
      flag CN-IL-125 payment-late {                │       │        │
        source IL 23  ─────────────────────────────┼───────┼────────┘
        find 支付期限 as p where p > 10 日  ─────────┴───────┘
        message zh "支付期限为{p}，超过10 日"

Names in the shape are those of the template's pack, names in a row those of the stamping pack.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.model.said import Said
from wordcheck.rulelang.checks.names import PackTree, Resolver
from wordcheck.rulelang.problems import Label, Problem, problem, unknown
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.constants import QUANTITY_OF
from wordcheck.rulelang.syntax.walk import rebuilt

_VOCABULARY = frozenset({"figure", "lexicon", "concept", "coverage"})


class Filling(Struct, frozen=True):
    """What takes a parameter's place: a key of vocabulary, a constant or a source, and how messages speak of it."""

    value: str | t.Constant | t.Cites
    said: Said


def stamped(pack: PackTree, packs: Mapping[str, PackTree], problems: list[Problem]) -> Iterator[t.Flag | t.Requirement]:
    """The rules that a pack's stamps make, names resolved."""
    resolver = Resolver(pack, packs, problems)
    for stamp in pack.of_type(t.Stamp):
        found = resolver.owner(stamp.template, "templates")
        if found is None:
            if stamp.template not in pack.broken:
                problems.append(unknown("E111", stamp.template, stamp.at, resolver.known("templates")))
            continue
        owner, name = found
        template = owner.templates[name]
        names = [p.name for p in template.parameters]
        shape = Resolver(owner, packs, problems).for_rule(template.body, names).resolve(template.body)
        for row in stamp.rows:
            fillings = _fillings(template, row, resolver)
            if fillings is not None:
                yield _made(shape, row, fillings)


def _fillings(template: t.Template, row: t.StampRow, resolver: Resolver) -> dict[str, Filling] | None:
    """The arguments of a row by parameter; None where they do not fit."""
    if len(row.arguments) != len(template.parameters):
        label = Label(template.at, Said("模板", "the template"))
        wanted, given = len(template.parameters), len(row.arguments)
        resolver.problems.append(problem("E220", row.at, labels=(label,), wanted=wanted, given=given))
        return None
    made: dict[str, Filling] = {}
    for parameter, argument in zip(template.parameters, row.arguments, strict=True):
        filling = _filling(parameter, argument, resolver)
        if filling is None:
            label = Label(parameter.at, Said("参数", "the parameter"))
            at = argument.at
            resolver.problems.append(problem("E221", at, labels=(label,), name=parameter.name, kind=parameter.kind))
            return None
        made[parameter.name] = filling
    return made


def _filling(parameter: t.Parameter, argument: t.Argument, resolver: Resolver) -> Filling | None:
    """The argument as what the parameter asks for; None where it is something else."""
    kind = parameter.kind
    if isinstance(argument, t.Ref) and kind not in _VOCABULARY:
        argument = resolver.let(argument.name, argument.at) or argument
    match argument:
        case t.Cites() if kind == "source":
            cites = resolver.resolve(argument)
            return Filling(cites, Said(argument.source, argument.source))
        case t.Constant(of, text) if QUANTITY_OF[of] == kind:
            return Filling(argument, Said(text, text))
        case t.Ref(name, at) if kind in _VOCABULARY:
            key = resolver.key(name, at)
            found = resolver.owner(name, "vocabulary")
            entry = found[0].vocabulary[found[1]] if found else None
            if entry is None:
                return Filling(key, Said(name, name))
            return Filling(key, entry.title or Said(name, name)) if _kind(entry) == kind else None
    return None


def _kind(entry: t.Vocabulary) -> str:
    return entry.kind if isinstance(entry, t.Definition) else type(entry).__name__.lower()


def _made(shape: t.Flag | t.Requirement, row: t.StampRow, fillings: Mapping[str, Filling]) -> t.Flag | t.Requirement:
    rule = rebuilt(shape, lambda node: _filled(node, fillings))
    head = rule.head
    head = replace(head, code=row.code, slug=row.slug, title=row.title or head.title or _title(row), at=row.at)
    return replace(rule, head=head, examples=row.examples)


def _title(row: t.StampRow) -> Said:
    words = row.slug.replace("-", " ").capitalize()
    return Said("", words)


def _filled(node: Any, fillings: Mapping[str, Filling]) -> Any:
    """One node of the shape with its parameter, if it is one, replaced."""
    match node:
        case Said(zh, en):
            for name, filling in fillings.items():
                zh, en = (
                    zh.replace(f"{{{name}}}", filling.said.in_("zh")),
                    en.replace(f"{{{name}}}", filling.said.in_("en")),
                )
            return Said(zh, en)
        case t.FixTemplate(text=text):
            for name, filling in fillings.items():
                text = text.replace(f"{{{name}}}", filling.said.in_("zh"))
            return replace(node, text=text)
        case t.Named(name) | t.The(name) | t.CoverageIs(name) | t.Agree(name) | t.Consistent(name) if name in fillings:
            return _in_vocabulary(node, fillings[name].value)
        case t.Ref(name) if name in fillings and isinstance(fillings[name].value, t.Constant):
            return fillings[name].value
        case t.Cites(name, articles) if name in fillings:
            value = fillings[name].value
            return replace(value, articles=value.articles or articles) if isinstance(value, t.Cites) else node
    return node


def _in_vocabulary(node: Any, value: str | t.Constant | t.Cites) -> Any:
    if isinstance(value, str):
        return replace(node, name=value)
    if isinstance(value, t.Constant) and value.kind == "text" and isinstance(node, t.Named):
        return t.Phrase(value.text, at=node.at)
    return node
