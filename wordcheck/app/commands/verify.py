"""`wordcheck verify`: is a run record true still?"""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.console.options import spoken
from wordcheck.app.console.terminal import tame
from wordcheck.app.console.tongues import ui_tongue

CODES = """
\b
Exit codes
  0  all that was looked at holds                   全部一致
  2  could not run                                  无法运行
  4  signature, documents, packs or re-run differ   有不一致
"""


@click.command(epilog=CODES)
@click.argument("record", type=click.Path(path_type=Path))
@click.option("--documents", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER",
              help="Folder of the manifest. Default: that of the record.")  # fmt: skip
@click.option("--packs", multiple=True, metavar="PACK",
              help="Rule packs as they lie now. Default: as named for the run, from here or from the folder of the record.")  # fmt: skip
@click.option("--rerun", "again", is_flag=True, help="Screen everything again and compare the results.")
@click.option("--key-id", default="", metavar="ID", help="The signature must be by this key.")
@click.option("--workers", "-j", type=click.IntRange(1), help="Worker processes for --rerun.")
@spoken
def command(
    record: Path, documents: Path | None, packs: tuple[str, ...], again: bool, key_id: str, workers: int | None
) -> int:
    """Compare a run record with what lies there now: signature, documents, packs, and the results themselves."""
    from wordcheck.screening import verifying
    from wordcheck.screening.engines.processes import Processes
    from wordcheck.screening.record import from_file

    run = from_file(record)
    base = documents or record.parent
    sound, prepared = verifying.packs(run, record.parent, packs)
    checks = [verifying.signature(run, key_id), verifying.documents(run, base), sound]
    if again and prepared is not None:
        checks.append(verifying.rerun(run, base, Processes(prepared.setup, workers=workers or 0)))
    for check in checks:
        click.echo(tame(f"{'+' if check.holds else '!'} {check.said.in_(ui_tongue())}"))
    return 0 if all(check.holds for check in checks) and (prepared is not None or not again) else 4
