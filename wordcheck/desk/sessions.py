"""Who is at the desk: sessions by an unguessable cookie, each with a token that every change must bring."""

from __future__ import annotations

import hmac
import secrets
import time
from threading import Lock

from msgspec import Struct

COOKIE = "wordcheck_session"
IDLE = 12 * 3600.0
"""Seconds after which an unused session ends."""
MOST = 1000
TRIES = 5
"""Wrong passwords a minute from one address."""


class Session(Struct):
    """One browser."""

    id: str
    token: str
    """Against requests that other pages make in the browser's name (CSRF)."""
    user: str
    """Empty until somebody has signed in."""
    used: float
    returned: bool = False
    """Whether its cookie has come back."""

    def holds(self, token: str) -> bool:
        """Whether a change brings the session's token."""
        return hmac.compare_digest(self.token.encode(), token.encode("utf-8", "replace"))


class Sessions:
    """All sessions of a running desk; they end with it."""

    def __init__(self) -> None:
        self._open: dict[str, Session] = {}
        self._wrong: dict[str, list[float]] = {}
        self._lock = Lock()

    def of(self, cookie: str | None) -> Session | None:
        """The session of a cookie, None where it has none or it has ended."""
        with self._lock:
            session = self._open.get(cookie or "")
            if session is None or time.monotonic() - session.used > IDLE:
                self._open.pop(cookie or "", None)
                return None
            session.used, session.returned = time.monotonic(), True
            return session

    def begin(self, user: str) -> Session:
        """A new session; signing in always makes one, so that a cookie planted before is worth nothing."""
        with self._lock:
            if len(self._open) >= MOST:
                # Whoever asks again and again without a cookie must not end the sessions of those who work.
                oldest = min(self._open.values(), key=lambda s: (bool(s.user) and s.returned, s.returned, s.used))
                del self._open[oldest.id]
            session = Session(secrets.token_urlsafe(32), secrets.token_urlsafe(32), user, time.monotonic())
            self._open[session.id] = session
            return session

    def end(self, session: Session) -> None:
        """Signs out."""
        with self._lock:
            self._open.pop(session.id, None)

    def may_try(self, address: str) -> bool:
        """Whether an address may try a password now."""
        with self._lock:
            now = time.monotonic()
            self._wrong[address] = [t for t in self._wrong.get(address, ()) if now - t < 60]
            return len(self._wrong[address]) < TRIES

    def was_wrong(self, address: str) -> None:
        """Remembers a wrong password."""
        with self._lock:
            self._wrong.setdefault(address, []).append(time.monotonic())
