"""`wordcheck rules …` and `wordcheck explain`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from wordcheck.api import day, load_packs
from wordcheck.app.console.files import write_atomically
from wordcheck.app.console.tabular import tabular
from wordcheck.app.rules.text import exceptions, form, precision, state, written
from wordcheck.model.errors import UsageError
from wordcheck.model.findings import Certainty, Citation, Severity
from wordcheck.model.said import Said, Tongue, counted
from wordcheck.reporting.citations import cited
from wordcheck.reporting.frames import columns
from wordcheck.reporting.words import CERTAINTY, SEVERITY, STATUS
from wordcheck.rulelang import Plan, Rule, problems_of, show_problems
from wordcheck.rulelang.articles import articles_of
from wordcheck.rulelang.checks.examples import marked
from wordcheck.rulelang.packing.installed import installed
from wordcheck.rulelang.packing.locking import lock_text
from wordcheck.rulelang.packing.packs import find, read_all

Packs = Sequence[str | Path] | str | Path | None


_NAMES = ("name", "version", "rules", "sha256", "place")
_SHOWN = 12
"""Characters of a hash in the table."""


class Wanted(Struct, frozen=True):
    """Which rules to list; what is empty does not bound."""

    source: str = ""
    """Key of an instrument, or part of its title or number."""
    article: str = ""
    jurisdiction: str = ""
    line: str = ""
    tag: str = ""
    severity: str = ""
    status: str = ""

    def has(self, rule: Rule) -> bool:
        """Whether a rule is among them. Source and article are those of one citation."""
        bounds = ((self.jurisdiction, rule.jurisdictions), (self.line, rule.lines))
        return (
            (not (self.source or self.article) or any(self._cited(c) for c in rule.facts.citations))
            and all(not asked or asked in held for asked, held in bounds)
            and (not self.tag or self.tag in rule.facts.tags)
            and (not self.severity or self.severity == rule.head.severity)
            and (not self.status or self.status == rule.facts.status)
        )

    def _cited(self, citation: Citation) -> bool:
        words = f"{citation.source} {citation.title.zh} {citation.title.en} {citation.number}".lower()
        return self.source.lower() in words and (not self.article or self.article in citation.articles)


def list_rules(packs: Packs, format_: str, wanted: Wanted, tongue: Tongue) -> str:
    """All rules as a table, JSON or CSV."""
    rules = [r for r in load_packs(packs).plan.rules if wanted.has(r)]
    rows = [_row(r, tongue) for r in rules]
    names = "code slug pack form severity certainty title source jurisdiction line tags status".split()
    if format_ != "table":
        return tabular(names, rows, format_)
    forms = {"flag": Said("检查项", "flag"), "requirement": Said("要求", "requirement")}
    shown = [
        (
            code, forms[kind].in_(tongue), SEVERITY[Severity(severity)].in_(tongue),
            "" if status == "stable" else STATUS[status].in_(tongue), pack, slug, title,
        )
        for code, slug, pack, kind, severity, _, title, _, _, _, _, status in rows
    ]  # fmt: skip
    count = Said(f"{len(rows)} 条规则", counted(len(rows), "rule")).in_(tongue)
    heads = ("code", "form", "severity", "status", "pack", "slug", "title")
    return f"{tabular(heads, shown, format_, tongue=tongue)}\n{count}\n"


def _row(rule: Rule, tongue: Tongue) -> tuple[str, ...]:
    head = rule.head
    return (
        head.code, head.slug, rule.facts.pack, form(rule), head.severity, head.certainty, head.title.in_(tongue),
        cited(rule.facts.citations, tongue), " ".join(rule.jurisdictions), " ".join(rule.lines), " ".join(rule.facts.tags),
        rule.facts.status,
    )  # fmt: skip


def explain_rule(name: str, packs: Packs, tongue: Tongue) -> str:
    """The page of one rule. Raises UsageError where there is none of that code or slug."""
    rule = rule_called(name, packs)
    head, zh = rule.head, tongue == "zh"
    grade = f"{SEVERITY[Severity(head.severity)].in_(tongue)} · {CERTAINTY[Certainty(head.certainty)].in_(tongue)}"
    lines = [f"{head.code}  {head.slug}", head.title.in_(tongue), "", f"{grade} · {rule.facts.pack}"]
    if rule.facts.status != "stable":
        lines.append(state(rule).in_(tongue))
    lines += ["", ("依据" if zh else "Source") + f"  {cited(rule.facts.citations, tongue)}"]
    if rule.valid_from or rule.valid_until:
        lines.append(("有效期" if zh else "Valid") + f"  {rule.valid_from or '…'} – {rule.valid_until or '…'}")
    for label, said in (
        (("缘由", "Why"), head.rationale),
        (("结论", "Says"), head.message),
        (("建议", "Advice"), head.advice),
    ):
        if said:
            lines.append(f"{label[0] if zh else label[1]}  {said.in_(tongue)}")
    articles = [a for c in rule.facts.citations for a in articles_of(c)]
    if articles:
        lines += ["", "条文" if zh else "The law says"]
        lines += [f"  {line}" for a in articles for line in a.text.split("\n") if line]
    if reasons := exceptions(rule):
        lines += ["", "例外" if zh else "Exceptions", *(f"  - {r.in_(tongue)}" for r in reasons)]
    if (measured := precision(rule)) is not None:
        lines += ["", ("实测" if zh else "Measured") + f"  {measured.said.in_(tongue)}"]
    lines += ["", "如何判断" if zh else "How it decides", *(f"  {line}" for line in written(rule).split("\n"))]
    for example in rule.body.examples:
        place = f" ({example.kind})" if example.kind else ""
        lines += ["", f"{example.outcome}{place}", *("  " + line for line in marked(example).split("\n"))]
    return "\n".join(lines) + "\n"


def rule_called(name: str, packs: Packs) -> Rule:
    """The rule of that code or slug. Raises UsageError where there is none."""
    plan = load_packs(packs, examples=True).plan
    rule = plan.rule(name)
    if rule is None:
        raise UsageError(_no_rule(name, plan))
    return rule


def _no_rule(name: str, plan: Plan) -> Said:
    from difflib import get_close_matches

    # A code is looked for without the zeros that people leave out.
    names = {_unfilled(n): n for r in plan.rules for n in (r.facts.code, r.facts.slug)}
    near = [names[n] for n in get_close_matches(_unfilled(name), names, n=2)]
    hint = Said("；见 wordcheck rules list", "; see wordcheck rules list")
    if near:
        hint = Said(f"；是否指 {'、'.join(near)}？", f"; did you mean {' or '.join(near)}?")
    return Said(f"没有名为“{name}”的规则{hint.zh}", f"no rule is called {name!r}{hint.en}")


def check_packs(packs: Packs, tongue: Tongue, as_of: str | None = None) -> tuple[str, bool]:
    """Problems with their code frames, what has expired by a day (today for None) among them; whether the packs can run."""
    problems = problems_of(packs, day(as_of))
    fatal = sum(p.fatal for p in problems)
    shown = show_problems(problems, tongue)
    left = len(problems) - fatal
    said = Said(f"错误 {fatal}，警告 {left}", f"{counted(fatal, 'error')}, {counted(left, 'warning')}")
    return "\n\n".join(filter(None, [shown, said.in_(tongue)])) + "\n", not fatal


def format_files(paths: Sequence[Path], only_check: bool) -> tuple[str, bool]:
    """A line for each rule file below `paths` that is not in its one form, and whether all are; rewrites them unless
    `only_check`. Raises UsageError for a path without rule files, RuleSetError for a file that does not parse.
    """
    from wordcheck.rulelang.packing.shelves import text_of
    from wordcheck.rulelang.syntax.formatting import formatted

    lines = []
    for path in paths:
        files = sorted(path.rglob("*.wordrule")) if path.is_dir() else [path]
        if not files or not all(f.is_file() for f in files):
            raise UsageError(f"{path} 中没有规则文件", f"there are no rule files at {path}")
        for file in files:
            text = text_of(file)
            made = formatted(text, str(file))
            if made != text:
                lines.append(str(file))
                if not only_check:
                    write_atomically(file, made.encode("utf-8"))
    return "".join(f"{line}\n" for line in lines), not lines


def _unfilled(name: str) -> str:
    return re.sub(r"-0+(?=\d)", "-", name.upper())


def list_packs(packs: Packs, format_: str, tongue: Tongue) -> str:
    """The packs named, or all that ship and all that are installed, with those that they use."""
    places = find(packs) if packs else list(dict.fromkeys([*find(None), *installed().values()]))
    texts = {t.name: t for t in read_all(places)}
    facts = load_packs(places).packs
    rows = [(p.name, p.version, str(p.rules), p.sha256, texts[p.name].place) for p in facts]
    if format_ == "table":
        rows = [(n, v, r, sha[:_SHOWN], place) for n, v, r, sha, place in rows]
    return tabular(_NAMES, rows, format_, tongue=tongue)


def lock_packs(packs: Packs, output: Path, only_check: bool) -> str:
    """Writes the lock file of the packs, or only compares them with it; says which packs it holds.

    Raises RuleSetError where `only_check` finds another pack than the file says, UsageError where there is no such file.
    """
    ruleset = load_packs(packs, lock=output if only_check else None)
    if not only_check:
        write_atomically(output, lock_text(ruleset.packs).encode("utf-8"))
    lines = [(p.name, p.version, p.sha256[:_SHOWN]) for p in ruleset.packs]
    return "\n".join([*columns(lines), "", str(output)]) + "\n"
