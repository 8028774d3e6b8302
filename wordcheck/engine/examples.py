"""Running a rule's own examples: each is a small wording, checked by this one rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.engine.run import CheckResult, check, what_is_missing
from wordcheck.engine.trace import Trace
from wordcheck.model.findings import Finding
from wordcheck.model.said import UNSAID, Said
from wordcheck.model.span import Span
from wordcheck.model.unread import UnreadKind
from wordcheck.model.verdicts import Outcome
from wordcheck.model.wording import Clause, ClauseKind, Wording
from wordcheck.rulelang.plan import Plan, Rule
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.world import kinds_of

ParseText = Callable[[str], tuple[Wording, ...]]
_OF_WHOLE_WORDINGS = (UnreadKind.OTHER_SUBJECT, UnreadKind.UNDIVIDED)
"""What is said of a whole wording, and would be said of most pieces of one."""


class ExampleResult(Struct, frozen=True):
    """One example: whether it came out as the rule says, and if not, what came out."""

    rule: Rule
    example: t.Example
    passed: bool
    why: Said = UNSAID
    not_run: bool = False
    """The rule asks for what is not installed here, so that nothing was tried; `why` says what."""


def run_examples(
    plan: Plan, parse_text: ParseText, as_of: date, traces: dict[str, Trace] | None = None
) -> Iterator[ExampleResult]:
    """Every example of every rule. An example marked `todo` passes as long as it fails.

    `traces` is filled with what the examples decided, by code. Raises ValueError for a plan loaded without examples.
    """
    if plan.bare:
        raise ValueError("these rules were loaded without their examples")
    for rule in plan.rules:
        trace = traces.setdefault(rule.facts.code, Trace()) if traces is not None else None
        missing = what_is_missing(plan, rule)
        if missing is not None:
            yield from (ExampleResult(rule, e, passed=True, why=missing, not_run=True) for e in rule.body.examples)
            continue
        alone = replace(plan, rules=(_alone(rule),))
        for example in rule.body.examples:
            why = _failure(alone, rule, example, parse_text, as_of, plan, trace)
            if example.todo:
                fixed = Said("todo 示例现已通过，请去掉 todo", "this todo example passes now; drop the todo")
                yield ExampleResult(rule, example, why is not None, fixed if why is None else UNSAID)
            else:
                yield ExampleResult(rule, example, why is None, why or UNSAID)


def _alone(rule: Rule) -> Rule:
    """The rule free of the bounds of its pack, so that its examples need not say line and jurisdiction."""
    head = replace(rule.head, status="stable")
    return replace(
        rule,
        body=replace(rule.body, head=head),
        languages=(),
        jurisdictions=(),
        lines=(),
        valid_from="",
        valid_until="",
    )


def _failure(
    plan: Plan,
    rule: Rule,
    example: t.Example,
    parse_text: ParseText,
    as_of: date,
    whole: Plan,
    trace: Trace | None,
) -> Said | None:
    """What came out instead of what the example says; None where it came out."""
    wording = _wording(example, parse_text)
    if wording is None:
        return Said("示例文本为空", "the example has no text")
    result = check((wording,), plan, as_of=as_of, filing=filing_of(example.given), whole=whole, trace=trace)
    if isinstance(rule.body, t.Requirement):
        outcome = result.verdicts[0].outcome.value if result.verdicts else "not run"
        wanted = Outcome.MET.value if example.outcome == "met" and outcome == Outcome.BY_HAND else example.outcome
        if outcome == wanted or (wanted == "met" and outcome == Outcome.BY_HAND):
            return None
        return Said(f"结论为 {outcome}", f"the verdict is {outcome}")
    return _flag_failure(result, example, wording)


def _flag_failure(result: CheckResult, example: t.Example, wording: Wording) -> Said | None:
    match example.outcome:
        case "silent":
            if result.findings:
                quote = result.findings[0].anchor.quote
                return Said(f"误报：“{quote}”", f"noisy: it fires on “{quote}”")
            return None
        case "undecided":
            return None if result.undecided else Said("没有列为未能判断", "it is not listed as undecided")
    if not result.findings:
        more = "（列为未能判断）" if result.undecided else ""
        return Said(f"漏报{more}", "missed" + (" (listed as undecided)" if more else ""))
    for start, end in example.marks:
        mark = Span(*_placed(wording, example.text, start, end))
        if not any(_same(f, mark, wording) for f in result.findings):
            quotes = "、".join(f"“{f.anchor.quote}”" for f in result.findings)
            return Said(
                f"没有标出“{example.text[start:end]}”，而是{quotes}",
                f"it marks {quotes} instead of “{example.text[start:end]}”",
            )
    return None


def _same(finding: Finding, mark: Span, wording: Wording) -> bool:
    squeezed = "".join(mark.of(wording.text).split())
    return finding.anchor.span == mark or "".join(finding.anchor.quote.split()) == squeezed


def _placed(wording: Wording, text: str, start: int, end: int) -> tuple[int, int]:
    """A marked stretch of the example in the wording's text: same words, same occurrence."""
    words = text[start:end].strip()
    nth = text.count(words, 0, start)
    at = -1
    for _ in range(nth + 1):
        at = wording.text.find(words, at + 1)
    return (at, at + len(words)) if at >= 0 else (0, 0)


def _wording(example: t.Example, parse_text: ParseText) -> Wording | None:
    wordings = parse_text(example.text)
    if not wordings:
        return None
    # An example is a piece of a wording by what it is for, however little of insurance it speaks.
    read = wordings[0].manuscript
    unread = tuple(u for u in read.unread if u.kind not in _OF_WHOLE_WORDINGS)
    wording = replace(wordings[0], manuscript=replace(read, unread=unread))
    kinds = kinds_of(example.kind) if example.kind else ()
    return _of_kind(wording, kinds[0]) if kinds else wording


def _of_kind(wording: Wording, kind: ClauseKind) -> Wording:
    """The wording as if it stood in a clause of this kind."""
    clauses = tuple(replace(c, kind=kind) for c in wording.clauses)
    if clauses:
        return replace(wording, clauses=clauses)
    lines = len(wording.text[wording.span.start : wording.span.end].split())
    heading = wording.span if lines == 1 and len(wording.span) <= 12 else None
    whole = Clause(1, None, "", "", kind, 1, wording.span, () if heading else (wording.span,), title_span=heading)
    sentences = tuple(replace(s, clause=1) for s in wording.sentences)
    quantities = tuple(replace(q, clause=1) for q in wording.quantities)
    return replace(wording, clauses=(whole,), sentences=sentences, quantities=quantities)


def filing_of(givens: Sequence[t.Given]) -> dict[str, object]:
    """What an example or scenario gives, as a check takes it."""
    made: dict[str, object] = {}
    for given in givens:
        value = given.value
        if isinstance(value, t.Constant):
            made[given.name] = value.text if value.kind == "text" else value.low
        elif isinstance(value, t.Ref):
            made[given.name] = value.name
    if made.keys() & {"bold", "shaded"}:
        # What an example does not say of its typography is plain type.
        made = {"bold": 0, "shaded": 0, "typography": "known"} | made
    return made
