"""Filings in: files from the browser, or a manifest that lies in the folder the desk was given."""

from __future__ import annotations

from shutil import rmtree

from starlette.datastructures import UploadFile
from starlette.responses import Response

from wordcheck.desk.access import UPLOAD
from wordcheck.desk.asking import Ask, back, get, post
from wordcheck.desk.importing import keep, offered
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said, counted
from wordcheck.screening.queue.decisions import audit


def page(ask: Ask) -> Response:
    """Where files are chosen, and how far the run is."""
    settings = ask.desk.settings
    refused = ask.database.rows("SELECT manifest, place, why_zh, why_en FROM refused ORDER BY manifest, place LIMIT 50")
    return ask.show(
        "import.html", progress=ask.desk.screening.progress, offered=offered(settings.filings),
        uploads=settings.uploads is not None, refused=[(m, p, Said(a, b)) for m, p, a, b in refused],
    )  # fmt: skip


def progress(ask: Ask) -> Response:
    """How far the run is, asked for again and again while it goes on."""
    return ask.show("progress.html", progress=ask.desk.screening.progress)


def uploaded(ask: Ask) -> Response:
    """Takes files and begins to screen them."""
    folder = ask.desk.settings.uploads
    if folder is None:
        raise UsageError(
            "PostgreSQL 库不能上传，请用 --filings",
            "a store in a database takes no uploads; start the desk with --filings",
        )
    given = [f for f in ask.form.getlist("files") if isinstance(f, UploadFile) and f.filename]
    source = keep(folder, ((f.filename or "", f.file) for f in given))
    count = counted(len(given), "file")
    try:
        ask.desk.screening.start(source, ask.said(f"{len(given)} 份上传文件", f"{count} from the browser"))
    except UsageError:
        # Another run goes on: what nobody will screen is not kept.
        rmtree(source.parent if source.is_file() else source, ignore_errors=True)
        raise
    _told(ask, "import:upload", f"{source.parent.name}/{source.name}", count)
    return back("/import")


def chosen(ask: Ask) -> Response:
    """Begins to screen a manifest or folder of those that are offered."""
    folder, name = ask.desk.settings.filings, ask.field("source", 300)
    if folder is None or name not in offered(folder):
        raise UsageError("请从列表中选择", "choose from the list")
    ask.desk.screening.start(folder / name, name)
    _told(ask, "import:folder", name, "")
    return back("/import")


def _told(ask: Ask, action: str, subject: str, detail: str) -> None:
    with ask.database.transaction():
        audit(ask.database, ask.session.user, action, subject, detail)


ROUTES = (
    get("/import", page),
    get("/import/progress", progress),
    post(UPLOAD, uploaded),
    post("/import/folder", chosen),
)
