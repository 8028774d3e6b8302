"""Answers taken in from an annotated Word file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.annotating.word_parts import Parts
from wordcheck.api import day
from wordcheck.app.documents.decided import keep, known_reason
from wordcheck.contents import bytes_of
from wordcheck.decisions import beside
from wordcheck.decisions.answers import answers, day_of, undecided
from wordcheck.decisions.tracked import located, places_of, settled
from wordcheck.languages.width import clip, printable
from wordcheck.model.decisions import Decision
from wordcheck.model.errors import Damaged, UsageError, cannot_read
from wordcheck.model.said import Said, Tongue, counted
from wordcheck.reporting.words import say, titled

_STORIES = ("footnotes", "endnotes")
"""Parts beside the main one that can carry comments."""
_MOST_SHOWN = 12
"""Replies that are shown; more are only counted."""


class Given(Struct, frozen=True):
    """What holds for all answers of a file unless they say otherwise."""

    by: str = ""
    date: str = ""
    expires: str = ""
    code: str = ""


class Taken(Struct, frozen=True):
    """What an annotated file gave back."""

    decisions: tuple[Decision, ...] = ()
    undecided: tuple[str, ...] = ()
    """Replies that decide nothing, in the words in which they stand."""

    def told(self, tongue: Tongue) -> str:
        """The replies that decide nothing as lines behind what was taken in; empty for none."""
        if not self.undecided:
            return ""
        said = Said(
            f"{len(self.undecided)} 条回复未作处理（应以“采纳”或“不采纳：理由”开头）：",
            f"{counted(len(self.undecided), 'reply', 'replies')} decided nothing (begin with “accept” or “reject: reason”):",
        ).in_(tongue)
        shown = [f"  “{clip(printable(words), 60)}”" for words in self.undecided[:_MOST_SHOWN]]
        return "\n".join(["", said, *shown, *(["  …"] if len(self.undecided) > _MOST_SHOWN else [])])


def imported(path: Path, into: Path | None, given: Given, tongue: Tongue) -> str:
    """Adds the answers of an annotated Word file to the file of decisions. Raises UsageError, ReadingError."""
    taken = answers_in(path, given)
    place = into or beside(path)
    if taken.decisions or into is not None:
        keep(place, taken.decisions)
    if not taken.decisions:
        none = Said(
            f"{path} 中没有答复：请在 Word 中回复批注“采纳”或“不采纳：理由”，将批注标为已解决，或接受、拒绝修订",
            f"{path} holds no answers: in Word reply to a comment with “accept” or “reject: reason”, resolve it, or accept or reject a change",
        )
        return none.in_(tongue) + taken.told(tongue)
    line = titled(str(place), tongue) + say("decisions_count", tongue, n=len(taken.decisions))
    if into is None:
        # The next draft has another name than the annotated copy, beside which the file now lies.
        line += Said(f"；核对下一稿时用 --decisions {place}", f"; check the next draft with --decisions {place}").in_(
            tongue
        )
    return line + taken.told(tongue)


def answers_in(path: Path, given: Given) -> Taken:
    """Replies, resolved comments, and what became of tracked changes; each with the words on which it was made.

    Word does not say who resolved a comment or took a change: the person and day of the last saving stand for them.
    Raises UsageError, ReadingError.
    """
    known_reason(given.code)
    for date in (given.date, given.expires):
        day(date or None)
    try:
        parts = Parts(bytes_of(path), str(path))
    except OSError as error:
        raise UsageError(cannot_read(path, error)) from error
    main = parts.main()
    names = [parts.related(main, kind) for kind in ("comments", "commentsExtended")]
    comments, extended = (parts.xml(name) if name else None for name in names)
    if comments is None:
        return Taken()
    stories = [main, *(name for kind in _STORIES if (name := parts.related(main, kind)))]
    places = places_of(parts.xml(name) for name in stories)
    by, date = _saved(parts)
    anchors = {key: place.anchor for key, place in places.items()}
    # An answer in words comes after what was done to the change, and so wins.
    said = (*settled(places, comments), *answers(comments, extended, anchors))
    found = {(d.rule, d.fingerprint, d.occurrence): d for d in said}
    decided = tuple(
        replace(
            located(d, places, comments),
            by=d.by or given.by or by,
            date=d.date or given.date or date,
            expires=d.expires or given.expires,
            code=d.code or given.code,
        )
        for d in found.values()
    )
    return Taken(decided, tuple(undecided(comments, extended)))


def _saved(parts: Parts) -> tuple[str, str]:
    """Who saved the file last, and on what day, as far as it says so."""
    try:
        core = parts.xml("docProps/core.xml")
    except Damaged:
        return "", ""
    return _text(core, "lastModifiedBy"), day_of(_text(core, "modified"))


def _text(core: Any, name: str) -> str:
    found = core.find("{*}" + name)
    return str(found.text or "").strip() if found is not None else ""
