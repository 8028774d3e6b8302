"""The rules of a SARIF log: what code scanning shows beside an alert, so that nobody must look the rule up to judge the finding."""

from __future__ import annotations

from wordcheck.languages.width import printable
from wordcheck.model.findings import Certainty, Citation, RuleFacts, Severity
from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.citations import one_cited
from wordcheck.reporting.json_text import Json
from wordcheck.reporting.words import CERTAINTY, SEVERITY, say, titled

LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_PRECISION = {Certainty.CERTAIN: "very-high", Certainty.LIKELY: "high", Certainty.POSSIBLE: "medium"}
_MEANS = {
    Certainty.CERTAIN: Said("任何人都可以复算", "anyone can recompute it"),
    Certainty.LIKELY: Said("经验法则，请阅读原文后决定", "a rule of thumb: read the words before you decide"),
    Certainty.POSSIBLE: Said("涉及判断，请阅读原文后决定", "a matter of judgement: read the words before you decide"),
}
_MORE = Said(
    "例外、示例与实测正确率：{command}；不采纳并写明理由：{answer}",
    "Exceptions, examples and measured precision: {command}; to dismiss it with a reason: {answer}",
)


def sarif_rule(facts: RuleFacts, severity: Severity, certainty: Certainty, tongue: Tongue, tags: int | None) -> Json:
    """A reporting descriptor; of its tags the first `tags`, None for all."""
    title = printable(facts.title.in_(tongue)) or facts.slug
    why = printable(facts.rationale.in_(tongue))
    rests = [printable(one_cited(c, tongue)) for c in facts.citations]
    sources = titled(say("source", tongue), tongue) + "; ".join(rests) if rests else ""
    grade = f"{SEVERITY[severity].in_(tongue)} · {CERTAINTY[certainty].in_(tongue)}"
    means = f"{titled(grade, tongue)}{_MEANS[certainty].in_(tongue)}"
    plain = (title, why, sources, means, _more(facts, tongue, ""))
    marked = (
        f"**{_escaped(title)}**",
        _escaped(why),
        "\n".join([titled(say("source", tongue), tongue).strip(), "", *(_linked(c, tongue) for c in facts.citations)])
        if rests
        else "",
        _escaped(means),
        _more(facts, tongue, "`"),
    )
    return {
        "id": facts.code,
        "name": facts.slug,
        "shortDescription": {"text": title[:1024]},
        "fullDescription": {"text": " · ".join(filter(None, (why or title, sources)))[:1024]},
        "help": {"text": "\n".join(filter(None, plain)), "markdown": "\n\n".join(filter(None, marked))},
        "defaultConfiguration": {"level": LEVEL[severity]},
        "properties": {
            "tags": [certainty.value, *facts.tags][:tags],
            "precision": _PRECISION[certainty],
            "problem.severity": "recommendation" if severity is Severity.NOTE else severity.value,
            **({"status": facts.status} if facts.status != "stable" else {}),
        },
    }


def _more(facts: RuleFacts, tongue: Tongue, quote: str) -> str:
    """What to do next, the commands between `quote` marks."""
    command, answer = f"wordcheck explain {facts.code}", f"wordcheck triage decide FILE {facts.code} --reason …"
    return _MORE.in_(tongue).format(command=f"{quote}{command}{quote}", answer=f"{quote}{answer}{quote}")


def _linked(citation: Citation, tongue: Tongue) -> str:
    """An item of a list, linked where the instrument has an address that Markdown takes as it is."""
    words = _escaped(printable(one_cited(citation, tongue)))
    plain = citation.url.startswith(("https://", "http://")) and not set(citation.url) & set(" <>()\n")
    return f"- [{words}]({citation.url})" if plain else f"- {words}"


def _escaped(words: str) -> str:
    """Words of a rule pack that can make no markup."""
    made = " ".join(words.split()).replace("\\", "\\\\").replace("&", "&amp;").replace("<", "&lt;")
    for mark in "`*_[]|~#":
        made = made.replace(mark, f"\\{mark}")
    return made
