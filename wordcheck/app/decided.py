"""Decisions taken in, written down and looked over."""

from __future__ import annotations

from pathlib import Path

from wordcheck.api import Packs, check
from wordcheck.app.files import write_atomically
from wordcheck.decisions import apply, beside, load, merged, written
from wordcheck.model.decisions import Decision
from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.words import say


def imported(path: Path, into: Path | None, tongue: Tongue) -> str:
    """Answers of an annotated Word file, and what became of its tracked changes, added to the file of decisions. Raises UsageError, ReadingError."""
    from wordcheck.annotating.word_parts import Parts
    from wordcheck.decisions.answers import answers
    from wordcheck.decisions.tracked import settled

    parts = Parts(path.read_bytes(), str(path))
    main = parts.main()
    comments, extended = parts.related(main, "comments"), parts.related(main, "commentsExtended")
    roots = [parts.xml(name) if name else None for name in (comments, extended)]
    new: tuple[Decision, ...] = ()
    if roots[0] is not None:
        # An answer in words comes after what was done to the change, and so wins.
        new = (*settled(parts.xml(main), roots[0]), *answers(roots[0], roots[1]))
    place = into or beside(path)
    _keep(place, new)
    return Said(f"{place}：{len(new)} 条处理意见", f"{place}: {len(new)} decisions").in_(tongue)


def baselined(path: Path, into: Path | None, packs: Packs | None, tongue: Tongue) -> str:
    """Every finding of today as a decision that sets it apart. Raises UsageError, ReadingError."""
    report = check(path, packs)
    place = into or beside(path)
    known = load(place) if place.is_file() else ()
    left = apply(report, known).report.findings
    new = [
        Decision(
            f.fingerprint, f.rule.code, "baseline", date=report.as_of, occurrence=f.occurrence, quote=f.anchor.quote
        )
        for f in left
    ]
    _keep(place, tuple(new))
    return Said(f"{place}：{len(new)} 项列入基线", f"{place}: {len(new)} findings set apart").in_(tongue)


def audited(path: Path, source: Path | None, packs: Packs | None, prune: bool, tongue: Tongue) -> str:
    """What each decision still does. Raises UsageError, ReadingError."""
    place = source or beside(path)
    decisions = load(place)
    applied = apply(check(path, packs), decisions)
    lines = []
    for title, group in (
        (Said("仍有效", "in force"), [d for d in decisions if d not in applied.idle and d not in applied.expired]),
        (Said("已过期，将再次提出", "expired, will be asked again"), applied.expired),
        (Said("不再对应任何发现", "meets nothing any more"), applied.idle),
    ):
        lines.append(f"{title.in_(tongue)}: {len(group)}")
        lines += [f"  {d.rule} {say(d.answer, tongue)} “{d.quote}” {d.reason} {d.by} {d.date}".rstrip() for d in group]
    if prune and applied.idle:
        write_atomically(place, written(d for d in decisions if d not in applied.idle))
    return "\n".join(lines)


def _keep(place: Path, new: tuple[Decision, ...]) -> None:
    old = load(place) if place.is_file() else ()
    write_atomically(place, written(merged(old, new)))
