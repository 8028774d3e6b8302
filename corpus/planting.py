"""Faults planted in a source: each is a named edit, so that what is wrong in the faulty twin is known exactly.

A fault's edit is one of

    find / replace     words that stand exactly once in the source as it is at that moment
    delete             the key of a unit, which goes with everything below it
    insert / after     lines of source put behind the unit with the key `after` (and everything below it)

and `also` holds further find / replace pairs that the edit makes necessary. Edits are made in the order of the file.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from msgspec import Struct

from corpus.dialect import SourceError, unit_of

TYPES = frozenset(
    "undefined_term unused_definition duplicate_definition circular_definition inconsistent_term broken_reference "
    "wrong_reference numbering placeholder typo punctuation vague_exclusion catch_all exclusion_swallows_cover "
    "hidden_exclusion orphan_carveback conflicting_figures ambiguous_scope one_sided statutory_conflict unclear_agent "
    "overlong_sentence missing_cover missing_provision".split()
)


class Replacement(Struct, frozen=True):
    """Words for words."""

    find: str
    replace: str


class Fault(Struct, frozen=True):
    """One planted fault and how it gets into the source."""

    id: str
    type: str
    quote: str
    """Words of the faulty twin, within one paragraph; of the clean twin where the fault is that something is absent."""
    zh: str
    en: str
    absent: bool = False
    """The quote stands in the clean twin only: the fault is that it is gone."""
    shared: bool = False
    """The quote stands in both twins: it is wrong only because of what changed elsewhere."""
    replacements: tuple[Replacement, ...] = ()
    delete: str = ""
    insert: str = ""
    after: str = ""


def read_faults(path: Path) -> tuple[Fault, ...]:
    """The faults of one file. Raises SourceError for an unknown type or a repeated id."""
    faults = tuple(_fault(table) for table in tomllib.loads(path.read_text("utf-8")).get("fault", ()))
    ids = [fault.id for fault in faults]
    for fault in faults:
        if fault.type not in TYPES:
            raise SourceError(f"{path.name}: {fault.id} has the unknown type {fault.type}")
        if ids.count(fault.id) > 1:
            raise SourceError(f"{path.name}: the id {fault.id} stands twice")
    return faults


def _fault(table: dict[str, object]) -> Fault:
    pairs = list(table.pop("also", ()))  # type: ignore[call-overload]
    if "find" in table:
        pairs.insert(0, {"find": table.pop("find"), "replace": table.pop("replace")})
    return Fault(**table, replacements=tuple(Replacement(**pair) for pair in pairs))  # type: ignore[arg-type]


def plant(source: str, faults: tuple[Fault, ...]) -> str:
    """The source with every fault in it. Raises SourceError where an edit finds no place or more than one."""
    for fault in faults:
        source = _planted(source, fault)
    return source


def _planted(source: str, fault: Fault) -> str:
    for pair in fault.replacements:
        if (times := source.count(pair.find)) != 1:
            raise SourceError(f"{fault.id}: {pair.find[:40]!r} stands {times} times in the source, not once")
        source = source.replace(pair.find, pair.replace)
    if fault.delete:
        lines = source.split("\n")
        start, end = _extent(lines, fault.delete, fault.id)
        source = "\n".join(lines[:start] + lines[end:])
    if fault.insert:
        lines = source.split("\n")
        _, end = _extent(lines, fault.after, fault.id)
        source = "\n".join(lines[:end] + fault.insert.strip("\n").split("\n") + lines[end:])
    return source


def _extent(lines: list[str], key: str, fault: str) -> tuple[int, int]:
    """First line of the unit with `key`, and the line behind everything that belongs to it."""
    for start, line in enumerate(lines):  # noqa: B007
        unit = unit_of(line) if line.startswith(("@", "#")) else None
        if unit and unit.key == key:
            break
    else:
        raise SourceError(f"{fault}: no unit has the key {key!r}")
    for end in range(start + 1, len(lines)):
        if lines[end].startswith(("@", "#")):
            following = unit_of(lines[end])
            higher = following.kind == "heading" and (unit.kind != "heading" or following.level <= unit.level)
            if higher or (following.kind == unit.kind and following.level <= unit.level):
                return start, end
    return start, len(lines)
