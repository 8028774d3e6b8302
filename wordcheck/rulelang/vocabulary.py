"""The vocabulary of all packs: lexicons with their lists and includes, patterns with names resolved, sources by key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from wordcheck.rulelang import tree as t
from wordcheck.rulelang.cost import check_amount, check_depth, check_phrases
from wordcheck.rulelang.names import PackTree, Resolver, included
from wordcheck.rulelang.phrases import expanded
from wordcheck.rulelang.plan import Words
from wordcheck.rulelang.problems import Problem, problem
from wordcheck.rulelang.types import Declared, check_definition
from wordcheck.rulelang.walk import below


@dataclass
class Vocabulary:
    """Everything that rules can name, by key `pack:name`."""

    words: dict[str, Words] = field(default_factory=dict)
    patterns: dict[str, t.Definition] = field(default_factory=dict)
    sources: dict[str, t.Source] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)

    @property
    def declared(self) -> Declared:
        """As the type checks see it."""
        return Declared(self.patterns, self.kinds)


def compile_vocabulary(packs: Mapping[str, PackTree], problems: list[Problem]) -> Vocabulary:
    """The vocabulary of all packs, checked."""
    made = Vocabulary()
    places: dict[str, t.At] = {}
    for pack in packs.values():
        _with_lists(pack, problems)
    for pack in packs.values():
        resolver = Resolver(pack, packs, problems)
        made.sources |= {f"{pack.name}:{name}": source for name, source in pack.sources.items()}
        for name, entry in pack.vocabulary.items():
            key = f"{pack.name}:{name}"
            places[key] = entry.at
            _add(made, key, entry, resolver)
            problems += check_phrases(entry)
    problems += _cycles(made.patterns)
    for definition in made.patterns.values():
        problems += check_definition(definition, made.declared)
        problems += check_depth(definition.pattern)
    problems += check_amount({k: len(w.phrases) + len(w.minus) for k, w in made.words.items()}, places)
    return made


def _add(made: Vocabulary, key: str, entry: t.Vocabulary, resolver: Resolver) -> None:
    match entry:
        case t.Lexicon():
            whole = included(entry, resolver)
            made.words[key] = Words(key, expanded(whole.phrases), expanded(whole.minus), entry.title)
            made.kinds[key] = "lexicon"
        case t.Synonyms():
            made.words[key] = Words(key, expanded(entry.phrases), (), entry.title)
            made.kinds[key] = "synonyms"
        case t.Definition():
            made.patterns[key] = resolver.resolve(entry)
            made.kinds[key] = entry.kind


def _with_lists(pack: PackTree, problems: list[Problem]) -> None:
    """Puts the phrases of the pack's lists into its lexicons."""
    for name, entry in pack.vocabulary.items():
        if isinstance(entry, t.Lexicon) and entry.files:
            phrases = list(entry.phrases)
            for file in entry.files:
                if file.path not in pack.lists:
                    problems.append(problem("E607", file.at, name=file.path))
                else:
                    phrases += list_phrases(pack.lists[file.path], file.at)
            pack.vocabulary[name] = replace(entry, phrases=tuple(phrases))


def list_phrases(text: str, at: t.At) -> Iterator[t.Phrase]:
    """The phrases of a list, one a line; `#` begins a comment line, `~` and `=` stand before a phrase as in a pack."""
    for line in text.splitlines():
        words = line.strip()
        if words and not words.startswith("#"):
            mode: t.PhraseMode = "inflected" if words[0] == "~" else "exact" if words[0] == "=" else "folded"
            yield t.Phrase(words if mode == "folded" else words[1:].strip(), mode, at=at)


def _cycles(patterns: Mapping[str, t.Definition]) -> Iterator[Problem]:
    """Concepts and figures that are defined by themselves."""
    done: set[str] = set()

    def visit(key: str, path: tuple[str, ...]) -> Iterator[Problem]:
        if key in path:
            yield problem("E109", patterns[key].at, name=key.split(":")[-1])
        elif key not in done and key in patterns:
            for node in below(patterns[key].pattern):
                if isinstance(node, t.Named):
                    yield from visit(node.name, (*path, key))
            done.add(key)

    for key in patterns:
        yield from visit(key, ())
