"""`wordcheck market`: every clause and figure seen against those of the other filings."""

from __future__ import annotations

from typing import Any

import click

from wordcheck.app.commands.queue import filter_options
from wordcheck.app.console.options import STORE, spoken
from wordcheck.app.console.tabular import format_option, tabular
from wordcheck.app.console.tongues import ui_tongue
from wordcheck.model.wording import ClauseKind

TOP = click.option("--top", default=30, show_default=True, type=click.IntRange(1), help="Rows to list.")
LINE = click.option("--line", default="", metavar="LINE", help="Only filings of this line of business.")


@click.group()
def command() -> None:
    """How usual is a clause, a figure, a defect."""


@command.command("families")
@STORE
@LINE
@click.option(
    "--kind",
    type=click.Choice(["", *(k.value for k in ClauseKind)]),
    default="",
    metavar="KIND",
    help="exclusion, coverage, limit, …",
)
@click.option("--text", default="", metavar="WORDS", help="Only families whose usual form has these words.")
@click.option(
    "--least", default=2, show_default=True, type=click.IntRange(1), help="Filings that must have the clause."
)
@TOP
@format_option
@spoken
def market_families(store: str, line: str, kind: str, text: str, least: int, top: int, format_: str) -> str:
    """List the families of near-duplicate clauses, the most used first."""
    from wordcheck.app.filings.stores import opened
    from wordcheck.reporting.words import KIND
    from wordcheck.screening.market.views import families

    with opened(store) as database:
        found = families(database, kind=kind, line=line, text=text, least=least, most=top)
    tongue = ui_tongue()
    kinds = {k.value: KIND[k].in_(tongue) for k in KIND} if format_ == "table" else {}
    rows = [(str(f.id), f.language, kinds.get(f.kind, f.kind), f.filings, f.companies, f.texts, f.words) for f in found]
    names = ("family", "language", "kind", "filings", "companies", "texts", "words")
    return tabular(names, rows, format_, tongue=tongue)


@command.command("family")
@click.argument("family", type=int)
@STORE
@format_option
@spoken
def market_family(family: int, store: str, format_: str) -> str:
    """Who uses a family, the least alike first."""
    from wordcheck.app.filings.stores import opened
    from wordcheck.model.errors import UsageError
    from wordcheck.screening.market.views import users

    with opened(store) as database:
        rows = [(round(u.likeness, 3), u.key, u.company, u.product, u.clause) for u in users(database, family)]
    if not rows:
        raise UsageError(
            f"库中没有条款族 {family}；见 wordcheck market families",
            f"the store has no family {family}; see wordcheck market families",
        )
    return tabular(("likeness", "filing", "company", "product", "clause"), rows, format_, tongue=ui_tongue())


@command.command("outliers")
@STORE
@LINE
@click.option(
    "--sort",
    type=click.Choice(["", "words", "figure"]),
    default="",
    help="Only clauses by their words, or only figures.",
)
@click.option("--measures", default="", metavar="FIGURE", help="waiting-period, limit, deductible, …")
@TOP
@format_option
@spoken
def market_outliers(store: str, line: str, sort: str, measures: str, top: int, format_: str) -> int:
    """List clauses and figures unlike the market, the most unlike first."""
    from wordcheck.app.filings.stores import opened
    from wordcheck.reporting.words import titled
    from wordcheck.screening.market.segments import too_small
    from wordcheck.screening.market.views import outliers

    tongue = ui_tongue()
    with opened(store) as database:
        found = outliers(database, sort=sort, measures=measures, line=line, most=top)
        small = too_small(database)
    rows = [
        (o.rank, round(o.score, 2), o.key, o.company, o.clause, o.why_zh if tongue == "zh" else o.why_en, o.words)
        for o in found
    ]
    click.echo(
        tabular(("rank", "score", "filing", "company", "clause", "why", "words"), rows, format_, tongue=tongue),
        nl=False,
    )
    for segment, why in small if format_ == "table" else ():
        click.echo(f"{titled(segment.said.in_(tongue), tongue)}{why.in_(tongue)}", err=True)
    return 0


@command.command("figures")
@click.argument("measures", required=False, default="")
@STORE
@LINE
@click.option("--mark", default="", metavar="FILING", help="Say where this filing stands.")
@format_option
@spoken
def market_figures(measures: str, store: str, line: str, mark: str, format_: str) -> int | str:
    """Show how a figure is spread over filings; without a name, list what is measured."""
    from wordcheck.app.console.terminal import tame
    from wordcheck.app.filings.stores import opened
    from wordcheck.model.said import Said
    from wordcheck.screening.market.views import distribution, measured

    with opened(store) as database:
        if not measures:
            return tabular(("measures", "filings"), measured(database), format_, tongue=ui_tongue())
        spread = distribution(database, measures, line=line)
    rows = []
    for d in spread:
        mine = next((v for v, key in d.values if key == mark), None)
        below = sum(v < mine for v, _ in d.values) / len(d.values) if mine is not None else None
        rows.append((d.kind, d.unit, len(d.values), d.values[0][0], d.p5, d.median, d.p95, d.values[-1][0],
                     "" if mine is None else mine, "" if below is None else f"{100 * below:.0f}%"))  # fmt: skip
    names = ("kind", "unit", "filings", "least", "p5", "median", "p95", "most", "marked", "filings below")
    click.echo(tabular(names, rows, format_, tongue=ui_tongue()), nl=False)
    if mark and not any(key == mark for d in spread for _, key in d.values):
        absent = Said(f"这些报送中没有“{mark}”", f"{mark!r} is not among these filings")
        click.echo(tame(absent.in_(ui_tongue())), err=True)
    return 0


@command.command("heat")
@STORE
@click.option(
    "--top", default=30, show_default=True, type=click.IntRange(1), help="Filings, from the head of the queue."
)
@filter_options
@format_option
@spoken
def market_heat(store: str, top: int, format_: str, **given: Any) -> str:
    """Show requirements by filings; in the table only those not met or inapplicable everywhere."""
    from wordcheck.app.filings.heat_maps import heat_map
    from wordcheck.app.filings.stores import opened
    from wordcheck.screening.market.views import heat
    from wordcheck.screening.queue.listing import Filters

    with opened(store) as database:
        made = heat(database, Filters(**given), most=top)
    return heat_map(made, format_, ui_tongue())


@command.command("rules")
@STORE
@click.option(
    "--by",
    type=click.Choice(["company", "line", "quarter"]),
    default="company",
    show_default=True,
    help="What is counted apart.",
)
@format_option
@spoken
def market_rules(store: str, by: str, format_: str) -> str:
    """Count findings of each rule by company, line or quarter."""
    from typing import cast

    from wordcheck.app.filings.stores import opened
    from wordcheck.screening.market.views import By, statistics

    zh = ui_tongue() == "zh"
    with opened(store) as database:
        rows = [(r[0], r[3], r[4], r[5], r[6], r[7], r[1] if zh else r[2]) for r in statistics(database, cast(By, by))]
    names = ("rule", "severity", by, "findings", "filings", "of", "title")
    return tabular(names, rows, format_, tongue=ui_tongue())


@command.command("contradictions")
@STORE
@format_option
@spoken
def market_contradictions(store: str, format_: str) -> int:
    """List clauses that were judged differently in different filings."""
    from wordcheck.app.filings.stores import opened
    from wordcheck.screening.market.views import contradictions, words_of

    with opened(store) as database:
        rows = [(rule, a, d, words_of(database, text)[:120]) for rule, text, a, d in contradictions(database)]
    click.echo(tabular(("rule", "accepted", "dismissed", "words"), rows, format_, tongue=ui_tongue()), nl=False)
    return 1 if rows else 0
