"""What a page is asked: the request taken apart, with the store at hand. Pages are plain functions of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct
from starlette.datastructures import FormData
from starlette.responses import HTMLResponse, RedirectResponse, Response

from wordcheck.desk.desk import Desk
from wordcheck.desk.rendering import addressed
from wordcheck.desk.sessions import Session
from wordcheck.model.said import Said, Tongue
from wordcheck.screening.store.database import Database

NUMBER = re.compile(r"\d{1,9}")


class Ask(Struct):
    """One request."""

    desk: Desk
    database: Database
    session: Session
    tongue: Tongue
    theme: str
    """`light`, `dark`, or empty for what the browser prefers."""
    path: str
    query: Mapping[str, str]
    parts: Mapping[str, str]
    """What the path names."""
    form: FormData
    partly: bool
    """Whether htmx asks for a part of a page."""
    address: str = ""

    def said(self, zh: str, en: str) -> str:
        """A sentence in the language of the page."""
        return Said(zh, en).in_(self.tongue)

    def field(self, name: str, most: int = 2000) -> str:
        """A text of the form, shortened to `most` characters; empty where it has none."""
        value = self.form.get(name, "")
        return value.strip()[:most] if isinstance(value, str) else ""

    def number(self, name: str, usual: int = 0) -> int:
        """A number of the path, the form or the query."""
        given = self.parts.get(name) or self.field(name) or self.query.get(name, "")
        return int(given) if NUMBER.fullmatch(given) else usual

    def show(self, template: str, /, status: int = 200, **values: Any) -> Response:
        """A page, or a part of one."""
        own = {
            "theme": self.theme, "user": self.session.user, "token": self.session.token, "path": self.path,
            "here": addressed(self.path, self.query), "signed_in": bool(self.desk.accounts),
        }  # fmt: skip
        return HTMLResponse(self.desk.renderer.render(template, self.tongue, own | values), status)


Page = Callable[[Ask], Response]


class Route(Struct, frozen=True):
    """Where a page is found."""

    method: str
    path: str
    page: Page
    open: bool = False
    """Whether it may be seen before signing in."""


def get(path: str, page: Page, *, open: bool = False) -> Route:
    """A page that changes nothing."""
    return Route("GET", path, page, open)


def post(path: str, page: Page, *, open: bool = False) -> Route:
    """A change; it is refused without the session's token."""
    return Route("POST", path, page, open)


def back(path: str) -> Response:
    """After a change: the page to look at next."""
    return RedirectResponse(path, 303)


def file(content: bytes, name: str, media_type: str) -> Response:
    """A download. The name is given in ASCII and in UTF-8 (RFC 6266)."""
    from urllib.parse import quote

    plain = re.sub(r"[^A-Za-z0-9._-]+", "_", name)
    disposition = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    return Response(content, media_type=media_type, headers={"Content-Disposition": disposition})


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
