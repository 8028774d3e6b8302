"""A running desk: what all its pages share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wordcheck.desk.accounts import Accounts, load
from wordcheck.desk.importing import Screening
from wordcheck.desk.leaves import Library
from wordcheck.desk.pool import Pool
from wordcheck.desk.sessions import Sessions
from wordcheck.desk.settings import Settings, is_loopback
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said
from wordcheck.screening.market.refresh import refresh

if TYPE_CHECKING:
    from wordcheck.desk.rendering import Renderer


class Desk:
    """Store, sessions, documents, work under way."""

    def __init__(self, settings: Settings) -> None:
        """Opens everything. Raises UsageError where it may not be served so."""
        if not is_loopback(settings.host) and settings.accounts is None:
            raise UsageError(
                Said(
                    f"{settings.host} 可从其他机器访问，须有口令：--password-file FILE（或只用 127.0.0.1）",
                    f"other machines can reach {settings.host}, so it needs --password-file FILE (or serve 127.0.0.1)",
                )
            )
        from wordcheck.desk.rendering import Renderer

        self.settings = settings
        self.accounts: Accounts = load(settings.accounts) if settings.accounts else {}
        self.sessions = Sessions()
        self.pool = Pool(settings.store)
        self.library = Library()
        self.renderer: Renderer = Renderer()
        self.screening = Screening(settings)
        with self.pool.use() as database:
            refresh(database)

    def close(self) -> None:
        """Stops what is under way and lets the store go."""
        self.screening.stop()
        self.pool.close()
