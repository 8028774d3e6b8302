"""Warnings (W): a pack that runs but says less, or something else, than its author believes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from wordcheck.model.said import Said
from wordcheck.rulelang.checks.names import PackTree
from wordcheck.rulelang.checks.tongues import TonguesOf, of_phrase
from wordcheck.rulelang.market_words import plays_a_part
from wordcheck.rulelang.plan import Rule
from wordcheck.rulelang.problems import Problem, nearest, problem
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.walk import below
from wordcheck.rulelang.world import LINES

TONGUES = {"zh": Said("中文", "Chinese"), "en": Said("英文", "English")}


def warn_of_rule(rule: Rule, tongues: TonguesOf, languages: Sequence[str]) -> Iterator[Problem]:
    """Everything that a single rule is warned of; `languages` are those of its pack."""
    body, head = rule.body, rule.head
    if not tongues.rule(body):
        yield problem("W111", head.at)
    yield from _languages(rule, languages)
    yield from _every_alone(body)
    yield from _windows(body)
    yield from _lines(body)
    for example in body.examples:
        if example.outcome == "fires" and not example.marks:
            yield problem("W112", example.at)


def _languages(rule: Rule, languages: Sequence[str]) -> Iterator[Problem]:
    """A title or message that is written in one language of the pack and not in another."""
    head = rule.head
    items = [("title", head.title)] + ([("message", head.message)] if isinstance(rule.body, t.Flag) else [])
    for item, said in items:
        for tongue in languages:
            if said and tongue in TONGUES and not getattr(said, tongue):
                name = TONGUES[tongue]
                at = head.where(f"{item}.{'en' if tongue == 'zh' else 'zh'}")
                yield problem("W105", at, item=item, tongue=name.zh, tongue_en=name.en)


def _every_alone(body: t.Flag | t.Requirement) -> Iterator[Problem]:
    """`every P` in a requirement that does not ask for some P as well."""
    if isinstance(body, t.Flag):
        return
    asked = [n for n in below(body) if isinstance(n, t.Quantified)]
    sure = {q.pattern for q in asked if q.quantifier in ("some", "at least", "exactly")}
    for q in asked:
        if q.quantifier == "every" and q.pattern not in sure:
            yield problem("W106", q.at)


def _windows(node: object) -> Iterator[Problem]:
    """Windows in words between Chinese phrases."""
    for chain in below(node):
        if isinstance(chain, t.Chain) and chain.window and chain.window.unit == "words":
            phrases = [n for side in (chain.left, chain.right) for n in below(side) if isinstance(n, t.Phrase)]
            if phrases and all(of_phrase(p) == {"zh"} for p in phrases):
                yield problem("W104", chain.at, n=chain.window.n, double=chain.window.n * 2)


def _lines(body: object) -> Iterator[Problem]:
    for node in below(body):
        match node:
            case t.Compare(t.Ref("document.line"), _, t.Ref(line, at)) if line not in LINES:
                yield problem("W110", at, nearest(line, LINES), name=line)


def warn_of_vocabulary(pack: PackTree, resolved: Mapping[str, t.Definition]) -> Iterator[Problem]:
    """Phrases that are written twice or can never count; windows in words; lines of business nobody knows."""
    for entry in pack.vocabulary.values():
        if isinstance(entry, t.Lexicon):
            yield from _lexicon(entry)
        elif isinstance(entry, t.Definition):
            yield from _windows(resolved.get(f"{pack.name}:{entry.name}"))
    for line in pack.header.line:
        if line not in LINES:
            yield problem("W110", pack.header.at, nearest(line, LINES), name=line)


def _lexicon(lexicon: t.Lexicon) -> Iterator[Problem]:
    counts = Counter(lexicon.phrases)
    barred = {m.text for m in lexicon.minus if m.mode != "regex"}
    for phrase, n in counts.items():
        if n > 1:
            yield problem("W103", phrase.at, name=phrase.text)
        if phrase.mode != "regex" and phrase.text in barred:
            yield problem("W102", phrase.at, name=phrase.text)
    plain = [p.text.casefold() for p in lexicon.phrases if p.mode in ("folded", "exact")]
    if len(plain) == len(lexicon.phrases) and not lexicon.include and not lexicon.files:
        for minus in lexicon.minus:
            if minus.mode == "folded" and not any(p in minus.text.casefold() for p in plain):
                yield problem("W113", minus.at, name=minus.text)


def warn_of_unused(
    packs: Sequence[PackTree], rules: Sequence[Rule], patterns: Mapping[str, t.Definition]
) -> Iterator[Problem]:
    """Vocabulary, lets and templates that nothing uses: mostly a misspelt name elsewhere."""
    roots: list[object] = [r.body for r in rules] + list(patterns.values())
    roots += [p for pack in packs for p in pack.declarations if isinstance(p, (t.Template, t.Profile, t.Override))]
    used: set[str] = set()
    for node in (n for root in roots for n in below(root)):
        if isinstance(node, (t.Named, t.The, t.CoverageIs, t.Agree, t.Consistent)):
            used.add(node.name)
        elif isinstance(node, t.Constant) and node.let:
            used.add(node.let)
    for pack in packs:
        if not pack.rules or pack.library:
            continue
        inside = {name for d in pack.of_type(t.Lexicon) for name in d.include}
        # A template is not resolved before it is stamped, so it uses names as they are written.
        for name, entry in (*pack.vocabulary.items(), *pack.lets.items()):
            if f"{pack.name}:{name}" not in used and name not in inside | used and not plays_a_part(name):
                yield problem("W101", entry.at, name=name)
        stamped = {s.template for s in pack.of_type(t.Stamp)}
        for name, template in pack.templates.items():
            if name not in stamped:
                yield problem("W107", template.at, name=name)


def warn_of_frameworks(packs: Sequence[PackTree], rules: Sequence[Rule]) -> Iterator[Problem]:
    """In a pack with a framework: requirements that no part needs, and parts without any."""
    for pack in packs:
        frameworks = list(pack.of_type(t.Framework))
        needed = {code for f in frameworks for part in below(f) if isinstance(part, t.Part) for code in part.needs}
        for part in (p for f in frameworks for p in below(f) if isinstance(p, t.Part)):
            if not part.needs and not part.parts:
                yield problem("W109", part.at, name=part.label)
        for rule in rules:
            if frameworks and rule.facts.pack == pack.name and isinstance(rule.body, t.Requirement):
                if rule.facts.code not in needed:
                    yield problem("W108", rule.head.at, name=rule.facts.code)
