"""The application: pages found in their folder, each request handed to its page with a connection of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path
from threading import Thread

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route as StarletteRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from wordcheck.desk.access import UPLOAD, Access
from wordcheck.desk.asking import Ask, Route
from wordcheck.desk.desk import Desk
from wordcheck.desk.missing import Missing
from wordcheck.desk.pages.rules import warm
from wordcheck.desk.rendering import STATIC
from wordcheck.desk.settings import Settings
from wordcheck.model.errors import WordcheckError
from wordcheck.model.said import Tongue
from wordcheck.screening.store.database import Busy

_PAGES = Path(__file__).parent / "pages"
FILES_AT_ONCE = 2000


def routes() -> list[Route]:
    """All pages; a module of `wordcheck.desk.pages` offers `ROUTES`."""
    found: list[Route] = []
    for path in sorted(_PAGES.glob("*.py")):
        if not path.stem.startswith("_"):
            found += import_module(f"wordcheck.desk.pages.{path.stem}").ROUTES
    return found


def application(settings: Settings, manifest: Path | None = None) -> ASGIApp:
    """The desk as an ASGI application; it screens `manifest` first, where one is given. Raises UsageError."""
    desk = Desk(settings)
    if manifest is not None:
        desk.screening.start(manifest.resolve(), manifest.name)

    @asynccontextmanager
    async def living(_: Starlette) -> AsyncIterator[None]:
        # The first page shall not wait for its template, nor the first rule that somebody unfolds for the packs.
        await run_in_threadpool(desk.renderer.warm)
        Thread(target=warm, args=(settings.packs,), daemon=True).start()
        yield
        await run_in_threadpool(desk.close)

    served = [StarletteRoute(r.path, _endpoint(desk, r), methods=[r.method]) for r in routes()]
    static = Mount("/static", StaticFiles(directory=STATIC))
    app = Starlette(routes=[*served, static], lifespan=living)
    return Access(app, settings, desk.sessions)


def _endpoint(desk: Desk, route: Route) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        form = FormData()
        if route.method == "POST":
            try:
                files = FILES_AT_ONCE if route.path == UPLOAD else 0
                form = await request.form(max_files=files, max_fields=5000)
            except MultiPartException as error:
                return PlainTextResponse(str(error.message), 400)
            given = request.headers.get("x-csrf") or form.get("csrf", "")
            if not isinstance(given, str) or not request.scope["session"].holds(given):
                return PlainTextResponse(
                    "this form is out of date; load the page again 表单已过期，请重新打开页面", 403
                )
        try:
            return await run_in_threadpool(_answered, desk, route, request, form)
        finally:
            await form.close()

    return answer


def _answered(desk: Desk, route: Route, request: Request, form: FormData) -> Response:
    cookies = request.cookies
    with desk.pool.use() as database:
        ask = Ask(
            desk, database, request.scope["session"], _tongue(request, desk.settings.tongue), cookies.get("theme", ""), request.url.path,
            dict(request.query_params), {k: str(v) for k, v in request.path_params.items()}, form, "hx-request" in request.headers,
            request.client.host if request.client else "",
        )  # fmt: skip
        if ask.theme not in ("light", "dark"):
            ask.theme = ""
        try:
            response = route.page(ask)
        except Missing:
            response = ask.show("trouble.html", 404, sentence=ask.said("没有这一页", "There is no such page"))
        except Busy as error:
            # The market is being made; it is written in one piece.
            response = ask.show("trouble.html", 503, sentence=error.said.in_(ask.tongue))
        except WordcheckError as error:
            response = ask.show("trouble.html", 400, sentence=error.said.in_(ask.tongue))
        if ask.session is not request.scope["session"]:
            request.scope["begun"] = ask.session
        return response


def _tongue(request: Request, usual: Tongue | None) -> Tongue:
    """The language chosen, else that of the desk, else the browser's first."""
    given = request.cookies.get("ui", "")
    if given in ("zh", "en"):
        return "zh" if given == "zh" else "en"
    if usual is not None:
        return usual
    return "zh" if request.headers.get("accept-language", "").lower().startswith("zh") else "en"
