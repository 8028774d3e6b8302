"""A running desk: what all its pages share."""

from __future__ import annotations

from wordcheck.desk.accounts import Accounts, load
from wordcheck.desk.importing import Screening
from wordcheck.desk.leaves import Library
from wordcheck.desk.pool import Pool
from wordcheck.desk.rendering import Renderer
from wordcheck.desk.sessions import Sessions
from wordcheck.desk.settings import Settings, is_loopback
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said
from wordcheck.screening.market.refresh import refresh


def admitted(settings: Settings) -> Accounts:
    """Who may sign in; nobody has to where only this machine reaches the desk.

    Raises UsageError where other machines would reach it without a password, and for a broken file of passwords.
    """
    if settings.accounts is not None:
        return load(settings.accounts)
    if not is_loopback(settings.host):
        raise UsageError(
            Said(
                f"{settings.host} 可从其他机器访问，须有口令：--password-file FILE（或只用 127.0.0.1）",
                f"other machines can reach {settings.host}, so it needs --password-file FILE (or serve 127.0.0.1)",
            )
        )
    return {}


class Desk:
    """Store, sessions, documents, work under way."""

    def __init__(self, settings: Settings) -> None:
        """Opens everything. Raises UsageError where it may not be served so."""
        self.settings = settings
        self.accounts = admitted(settings)
        self.sessions = Sessions()
        self.pool = Pool(settings.store)
        self.library = Library()
        self.renderer = Renderer()
        self.screening = Screening(settings)
        with self.pool.use() as database:
            refresh(database)

    def close(self) -> None:
        """Stops what is under way and lets the store go."""
        self.screening.stop()
        self.pool.close()
