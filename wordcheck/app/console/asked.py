"""Which rules run and as of which day: the same question for every command that checks a wording."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click
from msgspec import Struct

from wordcheck.model.trade import LINES, MARKETS, PLACES

if TYPE_CHECKING:
    from wordcheck.model.report import Report
    from wordcheck.rulelang import RuleSet


Fact = Literal["line", "jurisdiction", "market"]
_KNOWN: dict[Fact, dict[str, str]] = {"line": LINES, "jurisdiction": PLACES, "market": MARKETS}
"""Words that the program itself tells; rules may know others."""


class Asked(Struct, frozen=True):
    """What was asked on the command line or in the project's settings; empty where nothing was."""

    packs: tuple[str, ...] = ()
    locked: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    profile: str | None = None
    as_of: str | None = None
    line: str | None = None
    jurisdiction: str | None = None
    market: str | None = None

    @property
    def filing(self) -> dict[str, object]:
        """What is known of the submission. Raises UsageError for a word that nobody knows."""
        given: dict[str, object] = {}
        facts: tuple[tuple[Fact, str | None], ...] = (
            ("line", self.line), ("jurisdiction", self.jurisdiction), ("market", self.market),
        )  # fmt: skip
        for name, value in facts:
            if value and value not in _KNOWN[name]:
                self._known_to_rules(name, value)
            if value:
                given[name] = value
        return given

    def _known_to_rules(self, name: Fact, value: str) -> None:
        """Raises UsageError for a word that no rule knows: the rules meant for it would not run, and the wording look clean."""
        from wordcheck.model.errors import UsageError
        from wordcheck.rulelang.plan import words_for

        words = words_for(self.rules().plan, name)
        if value not in words:
            listed = sorted(words | set(_KNOWN[name]))
            raise UsageError(
                f"没有规则认识 --{name} 的值“{value}”；可用：{'、'.join(listed)}",
                f"no rule knows the {name} {value!r}; there are: {', '.join(listed)}",
            )

    def rules(self) -> RuleSet:
        """The rules that run. Raises RuleSetError, and UsageError for a rule that there is not."""
        from wordcheck.api import load_packs

        return load_packs(
            self.packs or None, lock=self.locked, select=self.select, ignore=self.ignore, preview=self.preview
        )

    def report(self, path: Path, revisions: str = "final") -> Report:
        """The report on one file, without decisions. Raises ReadingError, RuleSetError, UsageError."""
        from wordcheck.api import check

        return check(
            path, self.rules(), as_of=self.as_of, filing=self.filing, profile=self.profile, revisions=revisions
        )

    def for_all(self) -> dict[str, Any]:
        """The same as arguments of `api.check_all`."""
        return {
            "packs": self.packs or None, "lock": self.locked, "select": self.select, "ignore": self.ignore,
            "preview": self.preview, "profile": self.profile, "as_of": self.as_of, "filing": self.filing,
        }  # fmt: skip


def rule_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Codes and slugs of rules for the shell's completion."""
    from wordcheck.api import load_packs
    from wordcheck.model.errors import WordcheckError

    try:
        facts = [r.facts for r in load_packs().plan.rules]
    except WordcheckError:
        return []
    return sorted(n for f in facts for n in (f.code, f.slug) if n.lower().startswith(incomplete.lower()))


def _names(_ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """The names in an option given once or more, several of them between commas; words after `source:` stay whole."""
    return tuple(
        name.strip() for g in given for name in ([g] if g.startswith("source:") else g.split(",")) if name.strip()
    )


_CHOICE = (
    click.option("--select", multiple=True, metavar="RULE,…", callback=_names, shell_complete=rule_names,
                 help="Only these rules: code, beginning of a code, slug, pack, tag, or source:WORDS of what they rest on."),
    click.option("--ignore", multiple=True, metavar="RULE,…", callback=_names, shell_complete=rule_names,
                 help="Without these rules; they are listed as not run."),
    click.option("--preview/--no-preview", default=False, show_default=True,
                 help="Rules in preview too: those whose precision is not proved. One alone: --select with its code."),
)  # fmt: skip
_OPTIONS = (
    click.option("--packs", "-p", multiple=True, metavar="PACK",
                 help="Rule pack by name, file, folder or zip; may be given several times. Default: all that ship."),
    click.option("--locked", metavar="FILE", type=click.Path(),
                 help="Run only with packs as this lock file says (made by: wordcheck rules lock)."),
    *_CHOICE,
    click.option("--profile", metavar="NAME",
                 help="Profile of the packs to check under, or none. Default: the one that applies to the document."),
    click.option("--as-of", metavar="DATE", help="Apply the law as of this date (2026-01-31). Default: today."),
    click.option("--line", metavar="LINE",
                 help="Product line, where it should not be recognised from the wording."),
    click.option("--jurisdiction", metavar="PLACE", help="cn, us, uk, eu, in …; default: told by the wording's own words."),
    click.option("--market", metavar="MARKET", help="Market whose rules apply as well, such as lloyds."),
)  # fmt: skip


def rule_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options that choose rules and law, and hands them to `command` as one `asked`."""
    return _handed(command, _OPTIONS)


def law_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The same without a choice among rules: for commands that look at what all rules say, those in preview too."""
    return _handed(command, [o for o in _OPTIONS if o not in _CHOICE], {"preview": True})


def _handed(
    command: Callable[..., Any], options: Sequence[Callable[..., Any]], always: Mapping[str, Any] | None = None
) -> Callable[..., Any]:
    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> Any:
        own = {name: kwargs.pop(name) for name in Asked.__struct_fields__ if name in kwargs}
        return command(*args, asked=Asked(**own, **(always or {})), **kwargs)

    made: Callable[..., Any] = run
    for option in reversed(options):
        made = option(made)
    return made
