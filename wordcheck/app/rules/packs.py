"""`wordcheck rules packs` and `wordcheck rules lock`: which packs there are, and which a project rests on."""

from __future__ import annotations

from pathlib import Path

from wordcheck.api import load_packs
from wordcheck.app.console.files import write_atomically
from wordcheck.app.console.tabular import tabular
from wordcheck.app.rules.rulebook import Packs
from wordcheck.model.said import Tongue
from wordcheck.reporting.frames import columns
from wordcheck.rulelang.packing.installed import installed
from wordcheck.rulelang.packing.locking import lock_text
from wordcheck.rulelang.packing.packs import find, read_all

_NAMES = ("name", "version", "rules", "sha256", "place")
_SHOWN = 12
"""Characters of a hash in the table."""


def list_packs(packs: Packs, format_: str, tongue: Tongue) -> str:
    """The packs named, or all that ship and all that are installed, with those that they use."""
    places = find(packs) if packs else list(dict.fromkeys([*find(None), *installed().values()]))
    texts = {t.name: t for t in read_all(places)}
    facts = load_packs(places).packs
    rows = [(p.name, p.version, str(p.rules), p.sha256, texts[p.name].place) for p in facts]
    if format_ == "table":
        rows = [(n, v, r, sha[:_SHOWN], place) for n, v, r, sha, place in rows]
    return tabular(_NAMES, rows, format_, tongue=tongue)


def lock_packs(packs: Packs, output: Path, only_check: bool) -> str:
    """Writes the lock file of the packs, or only compares them with it; says which packs it holds.

    Raises RuleSetError where `only_check` finds another pack than the file says, UsageError where there is no such file.
    """
    ruleset = load_packs(packs, lock=output if only_check else None)
    if not only_check:
        write_atomically(output, lock_text(ruleset.packs).encode("utf-8"))
    lines = [(p.name, p.version, p.sha256[:_SHOWN]) for p in ruleset.packs]
    return "\n".join([*columns(lines), "", str(output)]) + "\n"
