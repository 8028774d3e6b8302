"""`wordcheck rules test`: every example and scenario of the packs, and which branches of the rules they reach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from wordcheck.api import load_packs, parse
from wordcheck.engine.examples import ExampleResult, run_examples
from wordcheck.engine.scenarios import ScenarioResult, run_scenarios
from wordcheck.engine.trace import Branch, Trace, branches, reached
from wordcheck.model.said import Said, Tongue, counted
from wordcheck.model.verdicts import Truth
from wordcheck.model.wording import Wording
from wordcheck.rulelang import Plan, Rule
from wordcheck.rulelang.packing.shelves import text_at
from wordcheck.rulelang.syntax import tree as t

AS_OF = date(2026, 11, 1)
"""Date as of which examples run, so that they come out alike every day; rules with later dates run as of their start."""
LONGEST_SHOWN = 70
"""Characters of a branch that are printed."""


def parse_text(text: str) -> tuple[Wording, ...]:
    """An example's text as a wording; `**bold**` is type, as in Markdown, so that examples can mix bold and plain."""
    return parse(text.encode("utf-8"), name="example.md" if "**" in text else "example.txt") if text.strip() else ()


def trial(packs: Sequence[str | Path] | None, tongue: Tongue, coverage: bool = False) -> tuple[str, bool]:
    """What the examples and scenarios came to, and whether all came out as written.

    With `coverage`, also each branch of a rule that no example reaches.
    """
    plan = load_packs(packs, examples=True).plan
    traces: dict[str, Trace] = {}
    examples = list(run_examples(plan, parse_text, AS_OF, traces if coverage else None))
    scenarios = list(run_scenarios(plan, parse_text, AS_OF))
    lines = [_example(r, tongue) for r in examples if not r.passed]
    lines += [_scenario(r, tongue) for r in scenarios if not r.passed]
    if coverage:
        lines += _coverage(plan, traces, tongue)
    lines += _counts(examples, scenarios, tongue)
    passed = all(r.passed for r in examples) and all(r.passed for r in scenarios)
    return "\n".join(lines) + "\n", passed


def _example(result: ExampleResult, tongue: Tongue) -> str:
    at = result.example.at
    return f"{at.file}:{at.line}: {result.rule.facts.code} {result.example.outcome}: {result.why.in_(tongue)}"


def _scenario(result: ScenarioResult, tongue: Tongue) -> str:
    at, expected = result.expectation.at, result.expectation
    return (
        f"{at.file}:{at.line}: “{result.scenario.title}” {expected.code} {expected.outcome}: {result.why.in_(tongue)}"
    )


def _counts(examples: Sequence[ExampleResult], scenarios: Sequence[ScenarioResult], tongue: Tongue) -> list[str]:
    outcomes = Counter(r.example.outcome for r in examples)
    each = " · ".join(f"{word} {n}" for word, n in sorted(outcomes.items()))
    rules, n = len({r.rule.facts.code for r in examples}), len(examples)
    out = [r for r in examples if r.not_run]
    failed = sum(not r.passed for r in examples)
    good = n - failed - len(out)
    zh = f"{rules} 条规则，{n} 个示例（{each}）：通过 {good}，未通过 {failed}"
    en = f"{counted(rules, 'rule')}, {counted(n, 'example')} ({each}): {good} passed, {failed} failed"
    lines = [Said(zh, en).in_(tongue)]
    if scenarios:
        bad, left = sum(not r.passed for r in scenarios), sum(r.not_run for r in scenarios)
        fine, titles = len(scenarios) - bad - left, len({r.scenario.title for r in scenarios})
        zh = f"{titles} 个场景，{len(scenarios)} 项预期：通过 {fine}，未通过 {bad}，未运行 {left}"
        en = f"{counted(titles, 'scenario')}, {counted(len(scenarios), 'expectation')}: {fine} passed, {bad} failed, {left} not run"
        lines.append(Said(zh, en).in_(tongue))
    for why, number in sorted(Counter(r.why for r in out).items(), key=lambda pair: pair[0].en):
        lines.append(
            Said(f"未运行 {number} 个示例：{why.zh}", f"{counted(number, 'example')} not run: {why.en}").in_(tongue)
        )
    return lines


# ---------------------------------------------------------------- coverage


def _coverage(plan: Plan, traces: Mapping[str, Trace], tongue: Tongue) -> list[str]:
    """Each branch that no example reaches, by file and line, and the exact share of those that are."""
    lines: list[tuple[str, int, str]] = []
    total = 0
    for rule in plan.rules:
        for branch in branches(rule.body):
            total += 1
            if not reached(branch, traces[rule.facts.code]):
                at = getattr(branch.what, "at", rule.head.at)
                lines.append((at.file, at.line, _missed(rule, branch, tongue)))
    shown = [f"{file}:{line}: {said}" for file, line, said in sorted(lines)]
    done = total - len(lines)
    return [*shown, Said(f"分支 {done}/{total} 有示例", f"{done}/{total} branches have an example").in_(tongue)]


def _missed(rule: Rule, branch: Branch, tongue: Tongue) -> str:
    words = _written(branch.what)
    if branch.truth is None:
        said = Said(f"没有示例匹配 {words}", f"no example matches {words}")
    elif branch.truth is Truth.HOLDS:
        said = Said(f"没有示例使其成立：{words}", f"no example makes it true: {words}")
    else:
        said = Said(f"没有示例使其不成立：{words}", f"no example makes it false: {words}")
    return f"{rule.facts.code} {said.in_(tongue)}"


def _written(node: t.Condition | t.Pattern) -> str:
    """A branch as it is written in its file; its kind where that cannot be read any more."""
    at = getattr(node, "at", None)
    lines = text_at(at.file).split("\n")[at.line - 1 : at.end_line] if at else []
    if not lines or at is None:
        return type(node).__name__.lower()
    lines[-1] = lines[-1][: at.end_column - 1]
    lines[0] = lines[0][at.column - 1 :]
    words = " ".join(" ".join(lines).split())
    return words if len(words) <= LONGEST_SHOWN else words[: LONGEST_SHOWN - 1] + "…"
