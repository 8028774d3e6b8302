"""A page for each rule: what it says and why, its source, how it decides, what it does not mean, its examples.

Pages come from the rules alone, in both languages, so that the same packs give the same pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from wordcheck.api import load_packs
from wordcheck.app.console.files import write_atomically
from wordcheck.app.rules.rulebook import Packs, rule_called
from wordcheck.app.rules.text import exceptions, form, precision, state, written
from wordcheck.model.errors import UsageError, reason_of
from wordcheck.model.findings import Certainty, Citation, Severity
from wordcheck.model.said import Said
from wordcheck.reporting.json_text import Json, fields
from wordcheck.reporting.words import CERTAINTY, SEVERITY
from wordcheck.rulelang import Rule
from wordcheck.rulelang.articles import articles_of
from wordcheck.rulelang.checks.examples import marked
from wordcheck.rulelang.syntax import tree as t

_MOST_EXAMPLES = 6


def shown(name: str, packs: Packs) -> str:
    """The page of one rule as Markdown. Raises UsageError where there is none of that code or slug."""
    return page(rule_called(name, packs))


def facts(name: str, packs: Packs) -> Json:
    """One rule as plain data. Raises UsageError where there is none of that code or slug."""
    rule = rule_called(name, packs)
    head = rule.head
    return {
        **fields(head, "code slug"),
        "pack": rule.facts.pack,
        "form": form(rule),
        **fields(head, "title severity certainty"),
        "status": rule.facts.status,
        **fields(head, "tags"),
        **fields(rule, "valid_from valid_until"),
        "sources": [_source(c) for c in rule.facts.citations],
        **fields(head, "rationale message advice"),
        "exceptions": [r.to_dict() for r in exceptions(rule)],
        "examples": [{"outcome": e.outcome, "in": e.kind, "text": marked(e)} for e in rule.body.examples],
        "precision": _precision(rule),
        "rule": written(rule),
    }


def write_pages(folder: Path, packs: Packs) -> int:
    """A page for each rule below `folder`, with an index by pack; how many pages there are. Raises UsageError."""
    rules = load_packs(packs, examples=True).plan.rules
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = reason_of(error)
        raise UsageError(f"无法写入 {folder}：{why.zh}", f"cannot write to {folder}: {why.en}") from error
    for name, content in pages(rules):
        write_atomically(folder / name, content.encode("utf-8"))
    return len(rules)


def pages(rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    """Name and content of every page, the index first."""
    yield "index.md", _index(rules)
    for rule in rules:
        yield f"{rule.facts.code}.md", page(rule)


def page(rule: Rule) -> str:
    """The page of one rule."""
    head = rule.head
    grade = f"{_both(SEVERITY[Severity(head.severity)])} · {_both(CERTAINTY[Certainty(head.certainty)])}"
    lines = [
        f"# {head.code} {head.slug}",
        "",
        _both(head.title),
        "",
        f"{grade} · `{rule.facts.pack}` · {form(rule)}",
        "",
        *([f"**{_both(state(rule))}**", ""] if rule.facts.status != "stable" else []),
    ]
    for citation in rule.facts.citations:
        lines.append(f"- {_cite(citation)}")
        for article in articles_of(citation):
            lines += ["", *(f"  > {line}".rstrip() for line in article.text.split("\n")), ""]
    if rule.valid_from or rule.valid_until:
        lines.append(f"- in force 有效期: {rule.valid_from or '…'} – {rule.valid_until or '…'}")
    if head.tags:
        lines.append(f"- tags: {', '.join(head.tags)}")
    for title, said in (("Why 缘由", head.rationale), ("Says 结论", head.message), ("Advice 建议", head.advice)):
        if said:
            lines += ["", f"## {title}", "", *(f"- {words}" for words in dict.fromkeys((said.zh, said.en)) if words)]
    if reasons := exceptions(rule):
        lines += ["", "## Exceptions 例外", "", *(f"- {_both(r)}" for r in reasons)]
    lines += ["", "## How it decides 如何判断", "", "```wordrule", written(rule), "```"]
    examples = _few(rule.body.examples)
    if examples:
        lines += ["", "## Examples 示例", ""]
        lines += [f"- {e.outcome}{f' in {e.kind}' if e.kind else ''}: {_line(marked(e))}" for e in examples]
    return "\n".join(lines) + "\n"


def _precision(rule: Rule) -> dict[str, int] | None:
    found = precision(rule)
    return {"right": found.right, "arguable": found.arguable, "wrong": found.wrong} if found else None


def _index(rules: Sequence[Rule]) -> str:
    by_pack: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_pack[rule.facts.pack].append(rule)
    lines = [
        "# Rules 规则",
        "",
        f"{len(rules)} rules in {len(by_pack)} packs. This folder is made by `wordcheck rules docs`.",
    ]
    for pack in sorted(by_pack):
        lines += ["", f"## {pack}", "", "| code | slug | title | severity |", "|---|---|---|---|"]
        for rule in by_pack[pack]:
            code = rule.facts.code
            title = _both(rule.head.title).replace("|", "\\|")
            lines.append(f"| [{code}]({code}.md) | {rule.facts.slug} | {title} | {_grade(rule)} |")
    return "\n".join(lines) + "\n"


def _grade(rule: Rule) -> str:
    state = " in ".join(filter(None, (rule.facts.status, rule.head.status_in)))
    return rule.head.severity if rule.facts.status == "stable" else f"{rule.head.severity} ({state})"


def _few(examples: Sequence[t.Example]) -> list[t.Example]:
    """The first examples of each outcome."""
    seen: dict[str, int] = defaultdict(int)
    kept = []
    for example in examples:
        seen[example.outcome] += 1
        if seen[example.outcome] <= _MOST_EXAMPLES // 2:
            kept.append(example)
    return kept


def _source(citation: Citation) -> Json:
    return fields(citation, "source title number articles url") | {"text": [a.text for a in articles_of(citation)]}


def _cite(citation: Citation) -> str:
    articles = f" §{', '.join(citation.articles)}" if citation.articles else ""
    number = f" {citation.number}" if citation.number else ""
    url = f" <{citation.url}>" if citation.url else ""
    return f"{_both(citation.title)}{number}{articles}{url}"


def _both(said: Said) -> str:
    return " / ".join(dict.fromkeys(filter(None, (said.zh, said.en))))


def _line(text: str) -> str:
    return " ⏎ ".join(part.strip() for part in text.strip().split("\n")).replace("<", "&lt;")
