"""Who may ask what, for every request alike: the host's name, the session, signing in, and what browsers are told.

A page of another site can make a browser call `127.0.0.1`, under a name of its own (DNS rebinding) or with a form. The
first is stopped by the name in `Host`, the second by the session's token, which no other site can read.
"""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie
from urllib.parse import quote, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wordcheck.desk.sessions import COOKIE, Session, Sessions
from wordcheck.desk.settings import Settings

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
UPLOAD = "/import/upload"
LARGEST_FORM = 1 << 20
LARGEST_UPLOAD = 4 << 30
"""Bytes of a request; one that does not say how long it is, is refused."""
OPEN = ("/login", "/static/")
"""What may be seen before signing in."""


class Access:
    """Stands before the pages."""

    def __init__(self, app: ASGIApp, settings: Settings, sessions: Sessions) -> None:
        self._app, self._settings, self._sessions = app, settings, sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers, or passes on with `scope["session"]` set."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if self._host(headers.get("host", "")) not in self._settings.names:
            await PlainTextResponse(
                "unknown host name; start the desk with --allow-host NAME 未知的主机名，请用 --allow-host 名称 启动审核台",
                421,
            )(scope, receive, send)
            return
        if scope["method"] not in ("GET", "HEAD") and not self._own(headers):
            await PlainTextResponse("request from another site 请求来自其他网站", 403)(scope, receive, send)
            return
        if scope["method"] not in ("GET", "HEAD") and not _bounded(headers, scope["path"]):
            await PlainTextResponse("request too large 请求过大", 413)(scope, receive, send)
            return
        session = self._sessions.of(_cookie(headers))
        fresh = session is None
        if session is None:
            session = self._sessions.begin("" if self._settings.accounts else self._settings.user)
        scope["session"] = session
        told = self._telling(send, session if fresh else None, scope)
        path = scope["path"]
        if not session.user and not path.startswith(OPEN):
            to = f"/login?next={quote(path)}" if scope["method"] == "GET" else "/login"
            await RedirectResponse(to, 303)(scope, receive, told)
            return
        await self._app(scope, receive, told)

    @staticmethod
    def _host(host: str) -> str:
        """The name without the port; nothing for what is no host."""
        try:
            return (urlsplit(f"//{host}").hostname or "").lower()
        except ValueError:
            return ""

    def _own(self, headers: Headers) -> bool:
        """Whether a change comes from a page of this desk, as far as the browser says."""
        origin = headers.get("origin")
        if origin is not None:
            return urlsplit(origin).netloc == headers.get("host")
        return headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")

    def _telling(self, send: Send, fresh: Session | None, scope: Scope) -> Send:
        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                if "cache-control" not in headers:
                    headers["Cache-Control"] = "no-store"
                begun = scope.get("begun") or fresh
                if begun is not None:
                    headers.append("Set-Cookie", self.cookie(begun))
            await send(message)

        return told

    def cookie(self, session: Session) -> str:
        """The cookie of a new session."""
        secure = "; Secure" if self._settings.secure else ""
        return f"{COOKIE}={session.id}; Path=/; HttpOnly; SameSite=Strict{secure}"


def _bounded(headers: Headers, path: str) -> bool:
    length = headers.get("content-length", "")
    return length.isdecimal() and int(length) <= (LARGEST_UPLOAD if path == UPLOAD else LARGEST_FORM)


def _cookie(headers: Headers) -> str | None:
    try:
        found = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return None
    return found[COOKIE].value if COOKIE in found else None
