"""Signing in and out, language and theme, the log of what was done, the help."""

from __future__ import annotations

from starlette.responses import RedirectResponse, Response

from wordcheck.desk.accounts import fits
from wordcheck.desk.asking import Ask, back, get, post
from wordcheck.screening.queue.decisions import audit

LOGGED = 200


def login(ask: Ask) -> Response:
    """The form."""
    return ask.show("login.html", wrong=False, next=_local(ask.query.get("next", "/")))


def sign_in(ask: Ask) -> Response:
    """A new session for who knows the password; too many wrong ones are not even looked at."""
    desk, name = ask.desk, ask.field("name", 60)
    password = ask.form.get("password", "")
    allowed = desk.sessions.may_try(ask.address)
    if not (allowed and isinstance(password, str) and fits(desk.accounts, name, password[:1000])):
        desk.sessions.was_wrong(ask.address)
        _log(ask, name, "login:refused")
        return ask.show("login.html", 401 if allowed else 429, wrong=True, next=_local(ask.field("next")))
    desk.sessions.end(ask.session)
    ask.session = desk.sessions.begin(name)
    _log(ask, name, "login")
    return back(_local(ask.field("next")))


def sign_out(ask: Ask) -> Response:
    """Ends the session."""
    _log(ask, ask.session.user, "logout")
    ask.desk.sessions.end(ask.session)
    return back("/login")


def _log(ask: Ask, name: str, action: str) -> None:
    with ask.database.transaction():
        audit(ask.database, name, action, ask.address)


def preference(ask: Ask) -> Response:
    """Keeps the language or the theme in a cookie of this browser."""
    response = RedirectResponse(_local(ask.field("next")), 303)
    for name, values in (("ui", ("zh", "en")), ("theme", ("light", "dark", "auto"))):
        value = ask.field(name)
        if value in values:
            response.set_cookie(name, value, max_age=365 * 86400, httponly=True, samesite="strict")
    return response


def log(ask: Ask) -> Response:
    """The audit log, the latest first."""
    subject = ask.query.get("subject", "").strip()[:200]
    rows = ask.database.rows(
        "SELECT seq, at_time, by_whom, action, subject, detail FROM audit "
        + ("WHERE subject = ? " if subject else "")
        + "ORDER BY seq DESC LIMIT ?",
        (subject, LOGGED) if subject else (LOGGED,),
    )
    return ask.show("log.html", rows=rows, subject=subject)


def _local(target: str) -> str:
    """A path of this desk and nothing else."""
    safe = target.startswith("/") and not target.startswith(("//", "/\\")) and target.isprintable()
    return target if safe and "\\" not in target else "/queue"


ROUTES = (
    get("/login", login, open=True),
    post("/login", sign_in, open=True),
    post("/logout", sign_out),
    post("/preference", preference),
    get("/log", log),
)
