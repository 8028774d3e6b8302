"""Name resolution: which declaration a name means, across files and packs. Closed world: `use` imports, nothing merges.

pack cn.law                       pack house
  lexicon open-list  <──────────    use cn.law as law
  source IL          <──────────    find law.open-list     becomes the key `cn.law:open-list`
                                    source law.IL 30       becomes `cn.law:IL`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from wordcheck.model.said import Said
from wordcheck.rulelang.checks.cost import DEEPEST
from wordcheck.rulelang.problems import Label, Problem, problem, unknown
from wordcheck.rulelang.statements import wrong_tests
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.walk import below, rebuilt
from wordcheck.rulelang.world import PLACES, THINGS

T = TypeVar("T")
V = TypeVar("V")


class PackTree(Struct):
    """A pack whose files are parsed."""

    header: t.PackHeader
    declarations: list[t.Declaration]
    place: str
    sha256: str
    library: bool = False
    """Loaded only because another pack uses its names: its rules do not run."""
    broken: frozenset[str] = frozenset()
    """Names of declarations that did not parse."""
    lists: Mapping[str, str] = field(default_factory=dict)
    """Texts of its phrase lists by the path that `file` names."""
    vocabulary: dict[str, t.Vocabulary] = field(default_factory=dict)
    sources: dict[str, t.Source] = field(default_factory=dict)
    lets: dict[str, t.Let] = field(default_factory=dict)
    templates: dict[str, t.Template] = field(default_factory=dict)
    profiles: dict[str, t.Profile] = field(default_factory=dict)
    uses: dict[str, str] = field(default_factory=dict)
    """Pack names by the alias (or name) under which this pack speaks of them."""

    @property
    def name(self) -> str:
        return self.header.name

    @property
    def rules(self) -> list[t.Flag | t.Requirement]:
        """Flags and requirements written in the pack; none of a library."""
        return [d for d in self.declarations if isinstance(d, (t.Flag, t.Requirement)) and not self.library]

    @property
    def codes(self) -> set[str]:
        """Codes of all its rules, also of those that did not parse and those that do not run here."""
        written = {d.head.code for d in self.declarations if isinstance(d, (t.Flag, t.Requirement))}
        stamped = {row.code for d in self.declarations if isinstance(d, t.Stamp) for row in d.rows}
        return written | stamped | self.broken

    def of_type(self, kind: type[V]) -> Iterator[V]:
        """Declarations of one type, in order; none of a library."""
        return (d for d in self.declarations if isinstance(d, kind) and not self.library)


def collect(pack: PackTree, problems: list[Problem]) -> None:
    """Fills the pack's tables of names; reports duplicates and names that the language keeps for itself."""
    named: dict[str, t.At] = {}
    for d in pack.declarations:
        match d:
            case t.Lexicon() | t.Definition() | t.Synonyms() | t.Let():
                if d.name in THINGS or d.name in PLACES:
                    problems.append(problem("E103", d.at, name=d.name))
                _once(named, d.name, d.at, problems)
                if isinstance(d, t.Let):
                    pack.lets[d.name] = d
                else:
                    pack.vocabulary[d.name] = d
            case t.Source():
                _once(named, f"source {d.name}", d.at, problems)
                pack.sources[d.name] = d
            case t.Template():
                _once(named, f"template {d.name}", d.at, problems)
                pack.templates[d.name] = d
            case t.Profile():
                _once(named, f"profile {d.name}", d.at, problems)
                pack.profiles[d.name] = d
            case t.Use():
                pack.uses[d.alias or d.pack] = d.pack


def _once(named: dict[str, t.At], name: str, at: t.At, problems: list[Problem]) -> None:
    if name in named:
        first = Label(named[name], Said("先在此处声明", "declared here first"))
        problems.append(problem("E102", at, labels=(first,), name=name.split(" ")[-1]))
    named.setdefault(name, at)


class Resolver(Struct, frozen=True):
    """Turns names as written in one pack into keys `pack:name`."""

    pack: PackTree
    packs: Mapping[str, PackTree]
    problems: list[Problem]
    bound: frozenset[str] = frozenset()
    """Captures and parameters: what they name is no declaration."""

    def for_rule(self, rule: t.Flag | t.Requirement, parameters: Sequence[str] = ()) -> Resolver:
        """The resolver that knows the captures of a rule."""
        captures = {n.binding for n in below(rule) if isinstance(n, (t.Selection, t.Quantified))} - {""}
        return replace(self, bound=frozenset(captures) | frozenset(parameters) | {"document"})

    def key(self, name: str, at: t.At) -> str:
        """The key of a vocabulary name; reports and returns the name itself where there is none."""
        return self._key(name, at, "vocabulary", "E101") or name

    def owner(self, name: str, table: str) -> tuple[PackTree, str] | None:
        """The pack that declares a name in one of its tables, and the name there."""
        if name in getattr(self.pack, table):
            return self.pack, name
        alias, _, last = name.rpartition(".")
        other = self.packs.get(self.pack.uses.get(alias, "")) if alias else None
        return (other, last) if other is not None and last in getattr(other, table) else None

    def known(self, table: str) -> list[str]:
        """All names of a table as this pack writes them."""
        imported = ((alias, self.packs[name]) for alias, name in self.pack.uses.items() if name in self.packs)
        return [*getattr(self.pack, table), *(f"{a}.{n}" for a, p in imported for n in getattr(p, table))]

    def _key(self, name: str, at: t.At, table: str, code: str) -> str | None:
        found = self.owner(name, table)
        if found:
            return f"{found[0].name}:{found[1]}"
        alias, _, last = name.rpartition(".")
        where = self.packs.get(self.pack.uses.get(alias, ""), self.pack) if alias else self.pack
        if last not in where.broken and alias not in _lost(self.pack, self.packs):
            self.problems.append(unknown(code, name, at, self.known(table)))
        return None

    def resolve(self, node: T) -> T:
        """`node` with every name of a declaration replaced by its key, and every `let` by its value."""
        return rebuilt(node, self._change)

    def _change(self, node: Any) -> Any:
        match node:
            case t.Named(name, at) | t.The(name, _, at) | t.CoverageIs(name, _, at) | t.Agree(name, _, at):
                return node if name in self.bound else replace(node, name=self.key(name, at))
            case t.Consistent(name, _, _, at) if name and name not in self.bound:
                return replace(node, name=self.key(name, at))
            case t.Cites(source, _, at) if source not in self.bound:
                return replace(node, source=self._key(source, at, "sources", "E302") or source)
            case t.Stated():
                lexicons = {d.name for p in self.packs.values() for d in p.vocabulary.values()}
                self.problems.extend(wrong_tests(node, lexicons))
            case t.Ref(name, at) if name.split(".")[0] not in self.bound:
                return self.let(name, at) or node
        return node

    def let(self, name: str, at: t.At) -> t.Constant | None:
        """The value of a `let`, marked with its key so that a profile can set it."""
        found = self.owner(name, "lets")
        value = found[0].lets[found[1]].value if found else None
        if found is None or not isinstance(value, t.Constant):
            return None
        # Where the value is of another kind, E511 says so once; here it passes for what it was declared to be.
        kind: Any = "duration" if found[0].lets[found[1]].quantity == "period" else found[0].lets[found[1]].quantity
        return replace(value, kind=kind, let=f"{found[0].name}:{found[1]}", at=at)


def _lost(pack: PackTree, packs: Mapping[str, PackTree]) -> set[str]:
    """Aliases of packs that could not be found: E503 says so once, and names from them are not reported again."""
    return {alias for alias, name in pack.uses.items() if name not in packs}


def included(
    lexicon: t.Lexicon, resolver: Resolver, seen: tuple[str, ...] = (), known: dict[str, t.Lexicon] | None = None
) -> t.Lexicon:
    """The lexicon with the phrases of all that it includes; `known` are those gathered on the way, each once."""
    known = {} if known is None else known
    phrases, minus = list(lexicon.phrases), list(lexicon.minus)
    mine = f"{resolver.pack.name}:{lexicon.name}"
    for name in lexicon.include:
        found = resolver.owner(name, "vocabulary")
        other = found[0].vocabulary[found[1]] if found else None
        if found is None or not isinstance(other, t.Lexicon):
            resolver.problems.append(unknown("E101", name, lexicon.at, resolver.known("vocabulary")))
        elif f"{found[0].name}:{found[1]}" in (*seen, mine):
            resolver.problems.append(problem("E104", lexicon.at, name=name))
        elif len(seen) >= DEEPEST:
            resolver.problems.append(problem("E605", lexicon.at, most=DEEPEST))
        else:
            key = f"{found[0].name}:{found[1]}"
            inner = known.get(key) or included(other, replace(resolver, pack=found[0]), (*seen, mine), known)
            known[key] = inner
            phrases += inner.phrases
            minus += inner.minus
    return replace(lexicon, phrases=tuple(dict.fromkeys(phrases)), minus=tuple(dict.fromkeys(minus)))
