"""`wordcheck screen`: many filings into a store."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.console.options import REVISIONS, STORE, TWICE, spoken
from wordcheck.app.console.tongues import ui_tongue

CODES = """
\b
Exit codes
  0    all filings screened, all wordings read      全部完成，条款均已读取
  2    could not run (option, pack, manifest)       无法运行
  3    filings quarantined, refused, or not read    有报送被隔离、未受理或条款
       whole (a scan, a wording not divided)        未全部读取、未分成条款
  130  interrupted; the same command goes on        已中断，同一命令可继续
"""


@click.command(epilog=CODES)
@click.argument("source", metavar="MANIFEST_OR_FOLDER", type=click.Path(path_type=Path))
@STORE
@click.option(
    "--packs", "-p", multiple=True, metavar="PACK", help="Rule pack by name, file or folder. Default: all that ship."
)
@click.option("--locked", metavar="FILE", type=click.Path(path_type=Path),
              help="Screen only with packs as this lock file says (made by: wordcheck rules lock).")  # fmt: skip
@click.option("--preview", is_flag=True, help="Rules in preview too: those whose precision is not proved.")
@click.option("--as-of", metavar="DATE", help="Apply the law as of this date. Default: today.")
@REVISIONS
@TWICE
@click.option("--workers", "-j", type=click.IntRange(1), help="Worker processes. Default: one for each processor.")
@click.option(
    "--timeout", type=click.FloatRange(1), default=300.0, show_default=True, help="Seconds allowed for a filing."
)
@click.option("--memory", type=click.IntRange(200), default=1500, show_default=True, help="MiB allowed for a worker.")
@click.option("--shard", metavar="I/N", help="Screen only part I of N; put the stores together with `store merge`.")
@click.option("--again", is_flag=True, help="Try quarantined filings once more.")
@click.option(
    "--engine",
    type=click.Choice(["processes", "dask"]),
    default="processes",
    show_default=True,
    help="Processes of this machine, or a Dask cluster.",
)
@click.option("--scheduler", metavar="ADDRESS", help="Dask scheduler, such as tcp://host:8786.")
@click.option("--record", type=click.Path(path_type=Path), metavar="FILE", help="Write the run record for `verify`.")
@click.option(
    "--sign", type=click.Path(path_type=Path), metavar="KEY", help="Sign the record with this Ed25519 key (PEM)."
)
@click.option("--quiet", "-q", is_flag=True, help="No progress.")
@spoken
def command(
    source: Path, store: str, packs: tuple[str, ...], locked: Path | None, preview: bool, as_of: str | None, revisions: str, twice: bool, workers: int | None,
    timeout: float, memory: int, shard: str | None, again: bool, engine: str, scheduler: str | None,
    record: Path | None, sign: Path | None, quiet: bool,
) -> int:  # fmt: skip
    """Screen filings: a manifest (CSV, JSON, xlsx) or a folder. Run it again to go on where it stopped."""
    from wordcheck.app.filings.screening import Task, screen_all
    from wordcheck.screening.engines import Limits

    task = Task(
        source, store, packs, as_of, revisions, workers or 0, Limits(timeout, memory), shard, again, engine,
        scheduler, record, sign, quiet, locked, preview, twice,
    )  # fmt: skip
    return screen_all(task, ui_tongue())
