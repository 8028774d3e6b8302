"""`wordcheck desk`: the store in the browser."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import click

from wordcheck.app.console.options import spoken
from wordcheck.app.console.tongues import asked_tongue, ui_tongue
from wordcheck.model.errors import lacking

_NEEDED = ("starlette", "uvicorn", "jinja2", "python_multipart", "PIL", "openpyxl")
"""Packages of the extra `desk`."""


@click.command()
@click.option(
    "--store", metavar="FILE", help="SQLite file (made where there is none), or the address of a PostgreSQL database."
)
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to serve; any but loopback needs --password-file."
)
@click.option("--port", default=8765, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option("--allow-host", multiple=True, metavar="NAME", help="Further name by which browsers call this machine.")
@click.option(
    "--password-file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Names and passwords of reviewers.",
)
@click.option(
    "--add-user", metavar="NAME", help="Enter a reviewer into --password-file and end; asks for the password."
)
@click.option("--by", metavar="NAME", help="Name for decisions where nobody signs in. Default: the account's.")
@click.option(
    "--filings",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="FOLDER",
    help="Offer its manifests and folders for import.",
)
@click.option(
    "--manifest",
    type=click.Path(path_type=Path, exists=True),
    metavar="FILE",
    help="Screen this manifest or folder at the start.",
)
@click.option(
    "--packs", "-p", multiple=True, metavar="PACK", help="Rule packs for what is imported. Default: all that ship."
)
@click.option("--as-of", metavar="DATE", help="Apply the law as of this date to what is imported. Default: today.")
@click.option("--workers", "-j", type=click.IntRange(1), help="Worker processes for imports.")
@click.option(
    "--letter-template",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="DOCX",
    help="Word template of letters.",
)
@click.option(
    "--write-template",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="DOCX",
    help="Write the usual template and end.",
)
@click.option(
    "--certificate",
    type=click.Path(path_type=Path, exists=True),
    metavar="PEM",
    help="Serve over TLS with this certificate …",
)
@click.option("--key", type=click.Path(path_type=Path, exists=True), metavar="PEM", help="… and key.")
@click.option("--open", "open_", is_flag=True, help="Open the browser.")
@spoken
def command(
    store: str | None, host: str, port: int, allow_host: tuple[str, ...], password_file: Path | None, add_user: str | None,
    by: str | None, filings: Path | None, manifest: Path | None, packs: tuple[str, ...], as_of: str | None,
    workers: int | None, letter_template: Path | None, write_template: Path | None, certificate: Path | None,
    key: Path | None, open_: bool,
) -> int:  # fmt: skip
    """Review filings in the browser: queue, documents with findings, market, letters. Works offline."""
    from wordcheck.model.errors import UsageError
    from wordcheck.model.said import Said

    tongue = ui_tongue()
    if write_template is not None:
        from wordcheck.app.console.files import write_new
        from wordcheck.desk.letters import template_bytes

        write_new(write_template, template_bytes(tongue))
        return 0
    if add_user is not None:
        if password_file is None:
            raise UsageError("--add-user 需要 --password-file", "--add-user needs --password-file")
        from wordcheck.desk.accounts import add

        asked, again = Said("口令", "Password"), Said("再输入一次", "Again")
        add(
            password_file,
            add_user,
            click.prompt(asked.in_(tongue), hide_input=True, confirmation_prompt=again.in_(tongue)),
        )
        return 0
    if store is None:
        raise UsageError("请用 --store 指定库文件", "name the store with --store")
    if (certificate is None) != (key is None):
        raise UsageError("--certificate 与 --key 须同时给出", "--certificate and --key go together")
    missing = [m for m in _NEEDED if find_spec(m) is None]
    if missing:
        raise lacking("desk", Said("审核台", "the desk needs"), ", ".join(missing))
    from wordcheck.app.filings.serving import serve, whoami
    from wordcheck.desk.settings import Settings

    settings = Settings(
        store=store, user=by or whoami(), host=host, port=port, hosts=allow_host, accounts=password_file,
        secure=certificate is not None, filings=filings.resolve() if filings else None, packs=packs, as_of=as_of,
        workers=workers or 0, template=letter_template,
        tongue=asked_tongue(),
    )  # fmt: skip
    return serve(settings, manifest, certificate, key, open_, tongue)
