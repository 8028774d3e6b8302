"""From parsed packs to a Plan: names resolved, every check made, vocabulary expanded.

texts ─parse─▶ PackTrees ─collect─▶ tables of names
                   │
                   ├─ vocabulary ─▶ words (expanded), patterns (resolved)
                   ├─ rules, stamps ─resolve─▶ checked (E1–E4, E6, W) ─overrides─▶ Rules
                   └─ frameworks, profiles, scenarios
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from wordcheck.model.findings import Citation, RuleFacts
from wordcheck.model.report import PackFacts
from wordcheck.model.said import Said
from wordcheck.rulelang.checks.cost import check_depth, check_phrases
from wordcheck.rulelang.checks.examples import check_examples, check_given
from wordcheck.rulelang.checks.lint import warn_of_frameworks, warn_of_rule, warn_of_unused, warn_of_vocabulary
from wordcheck.rulelang.checks.names import PackTree, Resolver, collect
from wordcheck.rulelang.checks.overlaps import warn_of_names, warn_of_overlaps
from wordcheck.rulelang.checks.reach import warn_of_reach
from wordcheck.rulelang.checks.sources import check_dates, check_replacements, check_sources
from wordcheck.rulelang.checks.tongues import BOTH, TonguesOf
from wordcheck.rulelang.checks.triggers import trigger_of
from wordcheck.rulelang.checks.types import TypeCheck
from wordcheck.rulelang.overrides import overridden
from wordcheck.rulelang.packing.packs import PackText
from wordcheck.rulelang.plan import Plan, Rule, in_code_order
from wordcheck.rulelang.problems import Label, Problem, fatal, in_order, problem, unknown
from wordcheck.rulelang.profiles import check_let, checked_profiles
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.build import Builder
from wordcheck.rulelang.syntax.grammar import parse_islands
from wordcheck.rulelang.syntax.walk import below
from wordcheck.rulelang.templates import stamped
from wordcheck.rulelang.vocabulary import Vocabulary, compile_vocabulary

LANGUAGE_VERSION = (1, 0)
"""Version of the rule language that this package speaks."""


def compile_packs(texts: Sequence[PackText]) -> tuple[Plan, tuple[Problem, ...]]:
    """The Plan and its problems: errors, or warnings where there are none. With an error the Plan is not to be run."""
    problems: list[Problem] = []
    packs = _by_name([_tree(text, problems) for text in texts], problems)
    circles: set[frozenset[str]] = set()
    for pack in packs.values():
        collect(pack, problems)
    for pack in packs.values():
        problems += _header(pack, packs, circles)
    vocabulary = compile_vocabulary(packs, problems)
    tongues = TonguesOf(vocabulary.patterns, vocabulary.words)
    written = [_rule(r, p, vocabulary, tongues, problems) for p in packs.values() for r in _bodies(p, packs, problems)]
    problems += _codes(written)
    codes = set[str]().union(*(p.codes for p in packs.values()))
    problems += check_replacements(written, codes)
    for rule in written:
        header = packs[rule.facts.pack].header
        problems += warn_of_rule(rule, tongues, header.language)
        problems += warn_of_reach(rule.body, header)
    for pack in packs.values():
        problems += warn_of_vocabulary(pack, vocabulary.patterns)
        problems += warn_of_names(pack)
    problems += warn_of_overlaps(written)
    problems += warn_of_unused(list(packs.values()), written, vocabulary.patterns)
    problems += warn_of_frameworks(list(packs.values()), written)
    rules, skipped = overridden(written, packs, codes, vocabulary.declared, problems)
    plan = Plan(
        packs=tuple(_facts(p) for _, p in sorted(packs.items())),
        rules=in_code_order(rules),
        words=vocabulary.words,
        patterns=vocabulary.patterns,
        frameworks=tuple(_frameworks(packs, codes, problems)),
        sources=vocabulary.sources,
        profiles=checked_profiles(packs, codes, vocabulary.declared, problems),
        scenarios=tuple(_scenarios(packs, codes, problems)),
        skipped=tuple(skipped),
    )
    # A warning beside an error is mostly its shadow: what did not parse is "unused", what is unmarked "never fires".
    return plan, in_order(fatal(problems) or problems)


# ---------------------------------------------------------------- packs


def _tree(text: PackText, problems: list[Problem]) -> PackTree:
    header: t.PackHeader | None = None
    declarations: list[t.Declaration] = []
    broken: set[str] = set()
    for path, content in text.files:
        parsed = parse_islands(content, path)
        problems += parsed.problems
        broken |= parsed.broken
        for tree, offset in parsed.trees:
            try:
                head, made = Builder(path, offset, problems).file(tree)
                deep = [p for d in made for p in check_depth(d)]
            except RecursionError:
                deep = [problem("E003", t.At(path, offset + 1, 1, offset + 1, 2))]
            if deep:
                # Nothing after this could walk it.
                problems += deep
                continue
            header = header or head
            declarations += made
    if header is None:
        if "pack" not in broken:
            problems.append(problem("E501", t.At(text.files[0][0], 1, 1, 1, 2)))
        header = t.PackHeader(text.name or "unnamed")
    lists = dict(text.lists)
    return PackTree(header, declarations, text.place, text.sha256, text.library, frozenset(broken), lists)


def _by_name(trees: Sequence[PackTree], problems: list[Problem]) -> dict[str, PackTree]:
    """Packs by name; a name that two of them bear keeps the first."""
    packs: dict[str, PackTree] = {}
    for pack in trees:
        if pack.name in packs:
            label = Label(packs[pack.name].header.at, Said("另一个", "the other one"))
            problems.append(problem("E506", pack.header.at, labels=(label,), name=pack.name))
        else:
            packs[pack.name] = pack
    return packs


def _header(pack: PackTree, packs: Mapping[str, PackTree], circles: set[frozenset[str]]) -> Iterator[Problem]:
    """What a pack as a whole gets wrong: language version, dates, packs that it uses; each of the circles once."""
    header = pack.header
    needs = tuple(int(n) for n in header.needs_language.split(".")[:2]) if header.needs_language else LANGUAGE_VERSION
    if needs > LANGUAGE_VERSION:
        yield problem("E502", header.at, version=header.needs_language)
    yield from check_dates(header)
    for source in pack.sources.values():
        yield from check_dates(source)
    for let in pack.lets.values():
        yield from check_let(let.name, let.quantity, let.value, let.at)
    for use in (d for d in pack.declarations if isinstance(d, t.Use)):
        if use.pack not in packs:
            yield unknown("E503", use.pack, use.at, packs)
        elif (chain := _circle(pack, packs, use.pack)) and frozenset(chain) not in circles:
            circles.add(frozenset(chain))
            yield problem("E112", use.at, chain=" → ".join(chain))


def _circle(pack: PackTree, packs: Mapping[str, PackTree], name: str) -> tuple[str, ...]:
    """The way by which a pack uses itself through the one of that name; empty where it does not."""
    ways: list[tuple[str, ...]] = [(pack.name, name)]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        if way[-1] == pack.name:
            return way
        if way[-1] not in seen and way[-1] in packs:
            seen.add(way[-1])
            ways += [(*way, other) for other in reversed(packs[way[-1]].uses.values())]
    return ()


def _facts(pack: PackTree) -> PackFacts:
    header, rules = pack.header, len(pack.rules) + sum(len(s.rows) for s in pack.of_type(t.Stamp))
    return PackFacts(
        pack.name, header.version, pack.sha256, header.title, header.jurisdiction, header.status, rules, header.line
    )


# ---------------------------------------------------------------- rules


def _bodies(pack: PackTree, packs: Mapping[str, PackTree], problems: list[Problem]) -> Iterator[t.Flag | t.Requirement]:
    """The rules of a pack with their names resolved, written ones first, then stamped ones."""
    resolver = Resolver(pack, packs, problems)
    for rule in pack.rules:
        yield resolver.for_rule(rule).resolve(rule)
    yield from stamped(pack, packs, problems)


def _rule(
    body: t.Flag | t.Requirement, pack: PackTree, vocabulary: Vocabulary, tongues: TonguesOf, problems: list[Problem]
) -> Rule:
    """One rule with what bounds it, after every check of its own."""
    problems += TypeCheck(body, vocabulary.declared).problems()
    problems += check_sources(body, pack.header, vocabulary.sources)
    problems += check_examples(body)
    problems += check_phrases(body)
    header = pack.header
    head = replace(body.head, status=header.status if body.head.status == "stable" else body.head.status)
    sources = [vocabulary.sources[c.source] for c in head.cites if c.source in vocabulary.sources]
    starts = [d for d in (header.valid_from, head.valid_from, *(s.valid_from for s in sources)) if d]
    ends = [d for d in (header.valid_until, head.valid_until, *(s.valid_until for s in sources)) if d]
    facts = RuleFacts(
        head.code, head.slug, header.name, head.title, tuple(_citation(c, vocabulary.sources) for c in head.cites),
        head.rationale, head.tags, head.status,
    )  # fmt: skip
    spoken = tongues.rule(body)
    languages = header.language if spoken == BOTH else tuple(x for x in header.language or ("zh", "en") if x in spoken)
    return Rule(
        facts, replace(body, head=head), languages, header.jurisdiction, header.line,
        max(starts, default=""), min(ends, default=""), _needs(body, vocabulary.patterns),
        trigger=trigger_of(body, vocabulary.patterns, vocabulary.words),
    )  # fmt: skip


def _needs(body: object, patterns: Mapping[str, t.Definition]) -> frozenset[str]:
    """`tokens` where a rule, or a concept that it uses, asks for grammar."""
    seen: set[str] = set()
    waiting = [body]
    while waiting:
        for node in below(waiting.pop()):
            if isinstance(node, t.Tokens):
                return frozenset({"tokens"})
            if isinstance(node, t.Named) and node.name in patterns and node.name not in seen:
                seen.add(node.name)
                waiting.append(patterns[node.name])
    return frozenset()


def _citation(cites: t.Cites, sources: Mapping[str, t.Source]) -> Citation:
    name = cites.source.split(":")[-1]
    source = sources.get(cites.source, t.Source(name))
    return Citation(
        name, source.title, source.number, cites.articles, source.url, source.valid_from, source.valid_until
    )


def _codes(rules: Sequence[Rule]) -> Iterator[Problem]:
    """Codes are unique over all packs; slugs too, but that a rule may bear the slug of the one that it replaces."""
    seen: dict[str, Rule] = {}
    for rule in rules:
        for name in (rule.facts.code, rule.facts.slug):
            other = seen.setdefault(name, rule)
            succeeds = rule.facts.code == other.head.replaces or other.facts.code == rule.head.replaces
            if other is not rule and not (name == rule.facts.slug and succeeds):
                label = Label(other.head.at, Said("先在此处使用", "used here first"))
                yield problem("E110", rule.head.at, labels=(label,), name=name, pack=other.facts.pack)


# ---------------------------------------------------------------- frameworks and scenarios


def _frameworks(packs: Mapping[str, PackTree], codes: set[str], problems: list[Problem]) -> Iterator[t.Framework]:
    """Frameworks with their sources resolved; every code that a part needs is that of a rule."""
    for pack in packs.values():
        resolver = Resolver(pack, packs, problems)
        for framework in pack.of_type(t.Framework):
            for part in (n for n in below(framework) if isinstance(n, t.Part)):
                problems += [unknown("E507", code, part.at, codes) for code in part.needs if code not in codes]
            yield resolver.resolve(framework)


def _scenarios(packs: Mapping[str, PackTree], codes: set[str], problems: list[Problem]) -> Iterator[t.Scenario]:
    for pack in packs.values():
        for scenario in pack.of_type(t.Scenario):
            problems += check_given(scenario.given, scenario.at)
            problems += [unknown("E307", e.code, e.at, codes) for e in scenario.expects if e.code not in codes]
            yield scenario
