"""Name resolution: which declaration a name means, across files and packs. Closed world: `use` imports, nothing merges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from wordcheck.model.said import Said
from wordcheck.rulelang import tree as t
from wordcheck.rulelang.problems import Problem, nearest
from wordcheck.rulelang.walk import rebuilt
from wordcheck.rulelang.world import PLACES, THINGS

T = TypeVar("T")


@dataclass
class PackTree:
    """A pack whose files are parsed."""

    header: t.PackHeader
    declarations: list[t.Declaration]
    place: str
    sha256: str
    vocabulary: dict[str, t.Vocabulary] = field(default_factory=dict)
    sources: dict[str, t.Source] = field(default_factory=dict)
    uses: dict[str, str] = field(default_factory=dict)
    """Pack names by the alias (or name) under which this pack speaks of them."""

    @property
    def rules(self) -> list[t.Flag | t.Requirement]:
        return [d for d in self.declarations if isinstance(d, (t.Flag, t.Requirement))]


def collect(pack: PackTree, problems: list[Problem]) -> None:
    """Fills the pack's tables of names; reports duplicates and names that the language keeps for itself."""
    for d in pack.declarations:
        if isinstance(d, (t.Lexicon, t.Definition, t.Synonyms)):
            if d.name in THINGS or d.name in PLACES:
                said = Said(
                    f"“{d.name}”是语言自有的名称，不能用来命名词表",
                    f"{d.name!r} is a word of the language and cannot name vocabulary",
                )
                problems.append(Problem("E103", said, d.at))
            _declare(pack.vocabulary, d.name, d, problems)
        elif isinstance(d, t.Source):
            _declare(pack.sources, d.name, d, problems)
        elif isinstance(d, t.Use):
            pack.uses[d.alias or d.pack] = d.pack


def _declare(table: dict[str, T], name: str, value: T, problems: list[Problem]) -> None:
    if name in table:
        said = Said(f"“{name}”重复声明", f"{name!r} is declared twice")
        problems.append(Problem("E102", said, value.at))  # type: ignore[attr-defined]
    table[name] = value


@dataclass(frozen=True, slots=True)
class Resolver:
    """Turns names as written in one pack into keys `pack:name`."""

    pack: PackTree
    packs: dict[str, PackTree]
    problems: list[Problem]

    def key(self, name: str, at: t.At) -> str:
        """The key of a vocabulary name; reports and returns the name itself where there is none."""
        if name in self.pack.vocabulary:
            return f"{self.pack.header.name}:{name}"
        alias, _, last = name.rpartition(".")
        other = self.packs.get(self.pack.uses.get(alias, "")) if alias else None
        if other and last in other.vocabulary:
            return f"{other.header.name}:{last}"
        known = [
            *self.pack.vocabulary,
            *(f"{a}.{n}" for a, p in self.pack.uses.items() if p in self.packs for n in self.packs[p].vocabulary),
        ]
        said = Said(
            f"没有名为“{name}”的词表、概念、数值项或责任", f"no lexicon, concept, figure or coverage is called {name!r}"
        )
        self.problems.append(Problem("E101", said, at, nearest(name, known)))
        return name

    def resolve(self, node: T) -> T:
        """`node` with every vocabulary name replaced by its key."""
        return rebuilt(node, self._change)

    def _change(self, node: Any) -> Any:
        match node:
            case t.Named(name, at):
                return replace(node, name=self.key(name, at))
            case t.The(name, _, at):
                return replace(node, name=self.key(name, at))
            case t.CoverageIs(name, _, at):
                return replace(node, name=self.key(name, at))
            case t.Agree(name, _, at):
                return replace(node, name=self.key(name, at))
            case t.Consistent(name, _, _, at) if name:
                return replace(node, name=self.key(name, at))
        return node


def included(lexicon: t.Lexicon, pack: PackTree, problems: list[Problem], seen: Sequence[str] = ()) -> t.Lexicon:
    """The lexicon with the phrases of all that it includes."""
    phrases, minus = list(lexicon.phrases), list(lexicon.minus)
    for name in lexicon.include:
        other = pack.vocabulary.get(name)
        if name in seen or name == lexicon.name:
            said = Said(f"词表“{name}”循环包含", f"lexicon {name!r} includes itself")
            problems.append(Problem("E104", said, lexicon.at))
        elif isinstance(other, t.Lexicon):
            inner = included(other, pack, problems, (*seen, lexicon.name))
            phrases += inner.phrases
            minus += inner.minus
        else:
            said = Said(f"没有名为“{name}”的词表", f"no lexicon is called {name!r}")
            problems.append(Problem("E101", said, lexicon.at, nearest(name, pack.vocabulary)))
    return replace(lexicon, phrases=tuple(dict.fromkeys(phrases)), minus=tuple(dict.fromkeys(minus)))
