"""The vocabulary of all packs: lexicons with their lists and includes, patterns with names resolved, sources by key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from wordcheck.rulelang.checks.cost import DEEPEST, check_amount, check_phrases
from wordcheck.rulelang.checks.names import PackTree, Resolver, included
from wordcheck.rulelang.checks.types import Declared, check_definition
from wordcheck.rulelang.plan import Words
from wordcheck.rulelang.problems import Problem, problem
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.phrases import expanded
from wordcheck.rulelang.syntax.walk import below


class Vocabulary(Struct):
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
    heights = _Heights(made.patterns, problems)
    for key in list(made.patterns):
        heights.of(key)
    for definition in made.patterns.values():
        problems += check_definition(definition, made.declared)
    amounts = {k: len(w.phrases) + len(w.minus) for k, w in made.words.items()}
    amounts |= {k: sum(isinstance(n, t.Phrase) for n in below(d)) for k, d in made.patterns.items()}
    problems += check_amount(amounts, places)
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


class _Heights(Struct):
    """How many patterns each named pattern stands on; cuts those that stand on themselves or on too many."""

    patterns: dict[str, t.Definition]
    problems: list[Problem]
    known: dict[str, int] = field(default_factory=dict)

    def of(self, key: str, path: tuple[str, ...] = ()) -> int:
        """The height of a pattern; `path` are those that led to it."""
        if key in path or len(path) > DEEPEST:
            return self._cut(key, "E109" if key in path else "E605")
        if key not in self.known:
            named = [n.name for n in below(self.patterns[key]) if isinstance(n, t.Named)]
            height = 1 + max((self.of(name, (*path, key)) for name in named if name in self.patterns), default=0)
            self.known.setdefault(key, height if height <= DEEPEST else self._cut(key, "E605"))
        return self.known[key]

    def _cut(self, key: str, code: str) -> int:
        definition = self.patterns[key]
        name = key.split(":")[-1]
        self.problems.append(problem(code, definition.at, name=name, most=DEEPEST))
        # A phrase in its place, so that whatever follows names to their patterns comes to an end.
        self.patterns[key] = replace(definition, pattern=t.Phrase(name, at=definition.at), taken=None)
        self.known[key] = 1
        return 1
