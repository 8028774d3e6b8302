"""How a desk is set up."""

from __future__ import annotations

import ipaddress
from pathlib import Path

from msgspec import Struct

from wordcheck.model.said import Tongue

LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Settings(Struct, frozen=True):
    """What the command line decides."""

    store: str
    user: str
    """Name under which decisions are entered where nobody has to sign in."""
    host: str = "127.0.0.1"
    port: int = 8765
    hosts: tuple[str, ...] = ()
    """Further names by which browsers may call the desk."""
    accounts: Path | None = None
    """File of names and passwords; without it nobody has to sign in."""
    secure: bool = False
    """Whether the desk is served over TLS."""
    filings: Path | None = None
    """Folder whose manifests and folders may be screened from the browser."""
    packs: tuple[str, ...] = ()
    as_of: str | None = None
    workers: int = 0
    template: Path | None = None
    """Word file that letters are made from."""
    tongue: Tongue | None = None
    """Language of the pages where a reviewer has not chosen one; None: the browser's."""

    @property
    def names(self) -> frozenset[str]:
        """Host names that the desk answers to."""
        own = LOOPBACK if is_loopback(self.host) else (self.host,)
        return frozenset(name.lower() for name in (*own, *self.hosts))

    @property
    def uploads(self) -> Path | None:
        """Folder beside the store for documents that come through the browser; None for a store without a place."""
        from wordcheck.screening.store.opening import is_address

        if is_address(self.store):
            return None
        path = Path(self.store.removeprefix("sqlite:///")).resolve()
        return path.with_name(path.name + ".filings")


def is_loopback(host: str) -> bool:
    """Whether an address can be reached from this machine alone."""
    if host in LOOPBACK:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
