"""From parsed packs to a Plan: names resolved, every check made, vocabulary expanded."""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.model.findings import Citation, RuleFacts
from wordcheck.model.report import PackFacts
from wordcheck.model.said import Said
from wordcheck.rulelang import tree as t
from wordcheck.rulelang.build import Builder
from wordcheck.rulelang.check import RuleCheck, check_phrase
from wordcheck.rulelang.grammar import parse_islands
from wordcheck.rulelang.names import PackTree, Resolver, collect, included
from wordcheck.rulelang.packs import PackText
from wordcheck.rulelang.phrases import expanded
from wordcheck.rulelang.plan import Plan, Rule, Words
from wordcheck.rulelang.problems import Problem, in_order
from wordcheck.rulelang.walk import below

LANGUAGE_VERSION = (1, 0)
"""Version of the rule language that this package speaks."""


def compile_packs(texts: Sequence[PackText]) -> tuple[Plan, tuple[Problem, ...]]:
    """The Plan and all problems. With a fatal problem the Plan is not to be run."""
    problems: list[Problem] = []
    trees = [_tree(text, problems) for text in texts]
    packs = {p.header.name: p for p in trees}
    for pack in trees:
        collect(pack, problems)
        _uses(pack, packs, problems)
    words: dict[str, Words] = {}
    patterns: dict[str, t.Definition] = {}
    for pack in trees:
        _vocabulary(pack, Resolver(pack, packs, problems), words, patterns, problems)
    _cycles(patterns, problems)
    rules = [_rule(r, p, packs, patterns, problems) for p in trees for r in p.rules]
    _codes(rules, problems)
    _unused(trees, rules, patterns, problems)
    facts = tuple(
        PackFacts(
            p.header.name,
            p.header.version,
            p.sha256,
            p.header.title,
            p.header.jurisdiction,
            p.header.status,
            len(p.rules),
        )
        for p in sorted(trees, key=lambda p: p.header.name)
    )
    frameworks = tuple(d for p in trees for d in p.declarations if isinstance(d, t.Framework))
    plan = Plan(facts, tuple(sorted(rules, key=lambda r: r.facts.code)), words, patterns, frameworks)
    return plan, in_order(problems)


def _tree(text: PackText, problems: list[Problem]) -> PackTree:
    header: t.PackHeader | None = None
    declarations: list[t.Declaration] = []
    for path, content in text.files:
        trees, found = parse_islands(content, path)
        problems += found
        for tree, offset in trees:
            head, made = Builder(path, offset, problems).file(tree)
            header = header or head
            declarations += made
    if header is None:
        at = t.At(text.files[0][0], 1, 1, 1, 2)
        said = Said("规则包须以 pack 名称 { … } 开头", "a pack begins with `pack name { … }`")
        problems.append(Problem("E501", said, at))
        header = t.PackHeader("unnamed")
    needs = tuple(int(n) for n in header.needs_language.split(".")[:2]) if header.needs_language else (1, 0)
    if needs > LANGUAGE_VERSION:
        said = Said(f"规则包需要语言版本 {header.needs_language}", f"the pack needs language {header.needs_language}")
        problems.append(Problem("E502", said, header.at))
    return PackTree(header, declarations, text.place, text.sha256)


def _uses(pack: PackTree, packs: dict[str, PackTree], problems: list[Problem]) -> None:
    for d in pack.declarations:
        if isinstance(d, t.Use) and d.pack not in packs:
            said = Said(f"没有载入规则包“{d.pack}”", f"pack {d.pack!r} is not loaded")
            problems.append(Problem("E503", said, d.at))


def _vocabulary(
    pack: PackTree,
    resolver: Resolver,
    words: dict[str, Words],
    patterns: dict[str, t.Definition],
    problems: list[Problem],
) -> None:
    for name, entry in pack.vocabulary.items():
        key = f"{pack.header.name}:{name}"
        match entry:
            case t.Lexicon():
                if entry.files:
                    said = Said("本版本尚不支持 file 词表", "`file` lists are not available yet in this version")
                    problems.append(Problem("E590", said, entry.at))
                whole = included(entry, pack, problems)
                words[key] = Words(key, expanded(whole.phrases), expanded(whole.minus), entry.title)
            case t.Synonyms():
                words[key] = Words(key, expanded(entry.phrases), (), entry.title)
            case t.Definition():
                patterns[key] = resolver.resolve(entry)
        problems += [p for node in below(entry) if isinstance(node, t.Phrase) for p in check_phrase(node)]


def _cycles(patterns: dict[str, t.Definition], problems: list[Problem]) -> None:
    """Reports concepts and figures that are defined by themselves."""
    done: set[str] = set()

    def visit(key: str, path: tuple[str, ...]) -> None:
        if key in path:
            said = Said(f"“{key}”由自己定义", f"{key!r} is defined by itself")
            problems.append(Problem("E109", said, patterns[key].at))
        elif key not in done and key in patterns:
            for node in below(patterns[key].pattern):
                if isinstance(node, t.Named):
                    visit(node.name, (*path, key))
            done.add(key)

    for key in patterns:
        visit(key, ())


def _rule(
    rule: t.Flag | t.Requirement,
    pack: PackTree,
    packs: dict[str, PackTree],
    patterns: dict[str, t.Definition],
    problems: list[Problem],
) -> Rule:
    resolved = Resolver(pack, packs, problems).resolve(rule)
    problems += RuleCheck(resolved, pack, patterns).problems()
    head, header = rule.head, pack.header
    sources = [pack.sources[c.source] for c in head.cites if c.source in pack.sources]
    starts = [d for d in (header.valid_from, head.valid_from, *(s.valid_from for s in sources)) if d]
    ends = [d for d in (header.valid_until, head.valid_until) if d]
    facts = RuleFacts(
        head.code, head.slug, header.name, head.title, tuple(_citation(c, pack) for c in head.cites), head.rationale,
        head.tags, head.status,
    )  # fmt: skip
    tokens = frozenset({"tokens"} if any(isinstance(n, t.Tokens) for n in below(resolved)) else ())
    return Rule(
        facts, resolved, header.language, header.jurisdiction, header.line,
        max(starts, default=""), min(ends, default=""), tokens,
    )  # fmt: skip


def _citation(cites: t.Cites, pack: PackTree) -> Citation:
    source = pack.sources.get(cites.source, t.Source(cites.source))
    return Citation(
        cites.source, source.title, source.number, cites.articles, source.url, source.valid_from, source.valid_until
    )


def _codes(rules: Sequence[Rule], problems: list[Problem]) -> None:
    """Codes and slugs are unique over all packs."""
    seen: dict[str, Rule] = {}
    for rule in rules:
        for name in (rule.facts.code, rule.facts.slug):
            if name in seen:
                said = Said(
                    f"“{name}”已被 {seen[name].facts.pack} 使用", f"{name!r} is used in {seen[name].facts.pack} already"
                )
                problems.append(Problem("E110", said, rule.head.at))
            seen[name] = rule


def _unused(
    trees: Sequence[PackTree],
    rules: Sequence[Rule],
    patterns: dict[str, t.Definition],
    problems: list[Problem],
) -> None:
    """Vocabulary that nothing uses is a warning: mostly a misspelt name elsewhere."""
    used = {
        n.name
        for rule in rules
        for n in below(rule.body)
        if isinstance(n, (t.Named, t.The, t.CoverageIs, t.Agree, t.Consistent))
    }
    used |= {n.name for p in patterns.values() for n in below(p.pattern) if isinstance(n, t.Named)}
    for pack in trees:
        inside = {name for d in pack.vocabulary.values() if isinstance(d, t.Lexicon) for name in d.include}
        for name, entry in pack.vocabulary.items():
            if f"{pack.header.name}:{name}" not in used and name not in inside and pack.rules:
                problems.append(Problem("W101", Said(f"“{name}”没有被使用", f"{name!r} is never used"), entry.at))
