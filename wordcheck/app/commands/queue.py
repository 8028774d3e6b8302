"""`wordcheck queue`: which filing first and why; who has it; what was decided; samples."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from wordcheck.app.console.options import STORE, spoken
from wordcheck.app.console.tabular import format_option
from wordcheck.app.console.terminal import tame
from wordcheck.app.console.tongues import ui_tongue

BY = click.option("--by", required=True, metavar="NAME", help="Who decides.")


_FILTERS = {
    "company": "Only filings of this company.",
    "line": "Only filings of this line of business.",
    "quarter": "Only filings of this quarter (2026-Q1).",
    "rule": "Only filings with findings of this rule, or that do not meet it.",
    "assignee": "Only filings of this reviewer; - for nobody's.",
    "text": "Only filings whose key, company or product has these words.",
}
_CHOSEN = {
    "language": (("zh", "en"), "Only wordings in this language."),
    "severity": (("error", "warning", "note"), "Only filings with findings of this severity."),
    "certainty": (("certain", "likely", "possible"), "Only filings with findings of this certainty."),
    "outcome": (
        ("met", "unmet", "partly", "undecided", "by hand", "inapplicable"),
        "Only filings with a requirement of this verdict.",
    ),
    "review": (
        ("open", "waiting", "in review", "objected", "passed", "rejected"),
        "Only filings in this state of review; open for those not decided.",
    ),
}
"""Filters that know their words: with any other no filing would pass, and the queue look empty."""


def _day(_ctx: click.Context, _param: click.Parameter, given: str) -> str:
    from wordcheck.api import day
    from wordcheck.model.errors import UsageError

    try:
        return day(given).isoformat() if given else ""
    except UsageError as error:
        raise click.BadParameter(error.sentence(ui_tongue())) from None


def filter_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """One option for each filter of the queue."""
    for name, help_ in reversed(_FILTERS.items()):
        command = click.option(f"--{name}", default="", metavar=name.upper(), help=help_)(command)
    for name, (words, help_) in reversed(_CHOSEN.items()):
        command = click.option(f"--{name}", type=click.Choice(["", *words]), default="", metavar="|".join(words),
                               help=help_)(command)  # fmt: skip
    command = click.option("--submitted-before", default="", metavar="DATE", callback=_day,
                           help="Only filings that came in before this day (2026-01-31).")(command)  # fmt: skip
    command = click.option("--outlier", is_flag=True, help="Only filings with something unlike the market.")(command)
    return click.option("--unread", is_flag=True, help="Only filings that were not wholly read.")(command)


@click.group()
def command() -> None:
    """Which filing first, and why."""


@command.command("list")
@STORE
@click.option("--top", default=20, show_default=True, type=click.IntRange(1), help="Filings to list.")
@click.option("--skip", default=0, type=click.IntRange(0), help="Filings to leave out before them.")
@click.option("--view", "view_name", metavar="NAME", help="Use the filters of a saved view.")
@click.option("--save-view", metavar="NAME", help="Keep these filters under a name.")
@filter_options
@format_option
@spoken
def queue_list(
    store: str, top: int, skip: int, view_name: str | None, save_view: str | None, format_: str,
    **given: Any,
) -> int:  # fmt: skip
    """List the queue with the reasons for each place."""
    from wordcheck.app.console.terminal import on_screen
    from wordcheck.app.filings.queueing import listed
    from wordcheck.app.filings.stores import opened
    from wordcheck.screening.queue import listing

    with opened(store) as database:
        filters = listing.view(database, view_name) if view_name else listing.Filters(**given)
        if save_view:
            listing.save_view(database, save_view, filters)
        text = listed(database, filters, skip, top, format_, ui_tongue())
        click.echo(on_screen(text) if format_ == "table" else text, nl=False)
    return 0


@command.command("rank")
@STORE
@click.option(
    "--weights", type=click.Path(path_type=Path), required=True, metavar="FILE", help="Points by reason (TOML)."
)
@spoken
def queue_rank(store: str, weights: Path) -> int:
    """Order the queue by other weights, until results change."""
    from wordcheck.app.filings.stores import opened
    from wordcheck.screening.queue import ranking

    with opened(store) as database:
        ranking.rerank(database, ranking.weights(weights))
    return 0


@command.command("assign")
@click.argument("key")
@STORE
@click.option("--to", required=True, metavar="NAME", help="Who is to review it; empty for nobody.")
@BY
@spoken
def queue_assign(key: str, store: str, to: str, by: str) -> int:
    """Give a filing to a reviewer."""
    from wordcheck.app.filings.queueing import entered
    from wordcheck.app.filings.stores import opened
    from wordcheck.screening.queue.decisions import review

    with opened(store) as database:
        review(database, key, by, assignee=to)
        click.echo(entered(database, key, ui_tongue()))
    return 0


@command.command("decide")
@click.argument("key")
@click.argument("fingerprint")
@click.argument("verdict", metavar="accept|dismiss|defer")
@STORE
@click.option("--reason", required=True, metavar="REASON", help="objection, false positive, accepted risk, …")
@click.option("--note", default="", metavar="TEXT", help="In your own words; it goes into the letter.")
@BY
@spoken
def queue_decide(key: str, fingerprint: str, verdict: str, store: str, reason: str, note: str, by: str) -> int:
    """Decide on a finding of a filing."""
    from wordcheck.app.filings.stores import opened
    from wordcheck.screening.queue.decisions import VERDICTS, decide

    with opened(store) as database:
        decide(database, key, fingerprint, verdict, reason, by, note)
        click.echo(tame(f"{key} · {fingerprint} · {VERDICTS[verdict].in_(ui_tongue())}"))
    return 0


@command.command("review")
@click.argument("key")
@click.argument("state", metavar="waiting|'in review'|objected|passed|rejected")
@STORE
@click.option("--reason", default="", metavar="TEXT", help="Needed for `objected` and `rejected`.")
@BY
@spoken
def queue_review(key: str, state: str, store: str, reason: str, by: str) -> int:
    """Enter the verdict on a filing."""
    from wordcheck.app.filings.queueing import entered
    from wordcheck.app.filings.stores import opened
    from wordcheck.screening.queue.decisions import review

    with opened(store) as database:
        review(database, key, by, state=state, reason=reason)
        click.echo(entered(database, key, ui_tongue()))
    return 0


@command.command("sample")
@STORE
@click.option(
    "--seed", required=True, metavar="TEXT", help="The same seed over the same filings draws the same sample."
)
@click.option("--random", "by_chance", default=0, type=click.IntRange(0), help="Filings drawn by lot.")
@click.option("--risk", default=0, type=click.IntRange(0), help="Filings from the head of the queue.")
@click.option("--by", default="", metavar="NAME", help="Who draws, for the audit log.")
@filter_options
@format_option
@spoken
def queue_sample(store: str, seed: str, by_chance: int, risk: int, by: str, format_: str, **given: Any) -> int:
    """Draw a sample for inspection, and record how it was drawn."""
    from wordcheck.app.filings.queueing import drawn
    from wordcheck.app.filings.stores import opened
    from wordcheck.screening.queue.listing import Filters
    from wordcheck.screening.queue.sampling import draw

    with opened(store) as database:
        sample = draw(database, seed, random=by_chance, risk=risk, filters=Filters(**given), by=by)
        click.echo(drawn(sample, format_, ui_tongue()), nl=False)
    return 0
