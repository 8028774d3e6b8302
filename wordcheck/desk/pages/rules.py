"""A rule in full: what it finds, why, its source, what it does not mean, its own examples, how it is written."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache

from starlette.responses import Response

from wordcheck import api
from wordcheck.desk.asking import Ask, get
from wordcheck.desk.missing import Missing
from wordcheck.model.errors import WordcheckError
from wordcheck.rulelang import Rule, RuleSet
from wordcheck.rulelang.articles import articles_of
from wordcheck.rulelang.checks.examples import marked
from wordcheck.rulelang.syntax import tree as t


@lru_cache(maxsize=2)
def packs_of(packs: tuple[str, ...]) -> RuleSet:
    """The packs, loaded once."""
    return api.load_packs(packs or None, examples=True)


def warm(packs: tuple[str, ...]) -> None:
    """Loads the packs ahead; whatever is wrong with them is said when a rule is asked for."""
    with suppress(WordcheckError):
        packs_of(packs)


def rule(ask: Ask) -> Response:
    """The page, or the part of it that a card unfolds."""
    found = packs_of(ask.desk.settings.packs).plan.rule(ask.parts["code"])
    if found is None:
        raise Missing
    exceptions = () if isinstance(found.body, t.Requirement) else tuple(r.reason for r in found.body.unless if r.reason)
    examples = [(e.outcome, e.kind, marked(e)) for e in found.body.examples[:6]]
    template = "rule_part.html" if ask.partly else "rule.html"
    return ask.show(
        template,
        rule=found,
        facts=found.facts,
        words=[(c, articles_of(c)) for c in found.facts.citations],
        exceptions=exceptions,
        examples=examples,
        used=_used(ask, found),
    )


def _used(ask: Ask, found: Rule) -> list[tuple[str, int]]:
    rows = ask.database.rows(
        "SELECT severity, sum(filings) FROM rule_cell WHERE rule = ? GROUP BY severity", (found.head.code,)
    )
    return [(severity, int(count)) for severity, count in rows]


ROUTES = (get("/rules/{code}", rule),)
