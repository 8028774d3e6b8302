"""Running scenarios: one document against several rules, each with what it is expected to come to.

Rules run as in a check, so that one whose pack does not admit the document is a failure of the scenario, never silence.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.engine.examples import ParseText, filing_of
from wordcheck.engine.run import CheckResult, check, what_is_missing
from wordcheck.model.said import UNSAID, Said
from wordcheck.rulelang.plan import Plan
from wordcheck.rulelang.syntax import tree as t


class ScenarioResult(Struct, frozen=True):
    """One expectation of a scenario: whether it came out, and if not, what came out."""

    scenario: t.Scenario
    expectation: t.Expectation
    passed: bool
    why: Said = UNSAID
    not_run: bool = False
    """The rule is a library's or asks for what is not installed here; `why` says which."""


def run_scenarios(plan: Plan, parse_text: ParseText, as_of: date) -> Iterator[ScenarioResult]:
    """Every expectation of every scenario."""
    for scenario in plan.scenarios:
        codes = {e.code for e in scenario.expects}
        rules = tuple(r for r in plan.rules if r.facts.code in codes)
        wordings = parse_text(scenario.text)
        result = check(wordings, replace(plan, rules=rules), as_of=as_of, filing=filing_of(scenario.given), whole=plan)
        for expectation in scenario.expects:
            missing = _missing(plan, expectation.code)
            if missing is not None:
                yield ScenarioResult(scenario, expectation, passed=True, why=missing, not_run=True)
                continue
            why = _failure(result, expectation)
            yield ScenarioResult(scenario, expectation, why is None, why or UNSAID)


def _missing(plan: Plan, code: str) -> Said | None:
    rule = plan.rule(code)
    if rule is None:
        return Said(f"{code} 所在的规则包未参加", f"the pack of {code} does not take part")
    return what_is_missing(plan, rule)


def _failure(result: CheckResult, expected: t.Expectation) -> Said | None:
    """What came out instead; None where it came out as expected."""
    out = next((n.why for n in result.not_run if n.rule.code == expected.code), None)
    if out is not None and expected.outcome != "inapplicable":
        return Said(f"规则未运行：{out.zh}", f"the rule was not run: {out.en}")
    verdict = next((v for v in result.verdicts if v.rule.code == expected.code), None)
    if verdict is not None:
        got = verdict.outcome.value
        return None if got == expected.outcome else Said(f"结论为 {got}", f"the verdict is {got}")
    quotes = [f.anchor.quote for f in result.findings if f.rule.code == expected.code]
    open_ = any(u.rule.code == expected.code for u in result.undecided)
    return _flag_failure(expected, quotes, open_)


def _flag_failure(expected: t.Expectation, quotes: list[str], open_: bool) -> Said | None:
    shown = "、".join(f"“{q}”" for q in quotes)
    match expected.outcome:
        case "fires" if not quotes:
            return Said("漏报", "missed")
        case "fires" if expected.quote and expected.quote not in quotes:
            return Said(f"标出的是{shown}", f"it marks {shown}")
        case "silent" if quotes:
            return Said(f"误报：{shown}", f"noisy: it fires on {shown}")
        case "undecided" if not open_:
            return Said("没有列为未能判断", "it is not listed as undecided")
    return None
