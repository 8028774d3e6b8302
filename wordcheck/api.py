"""The public interface: read, parse, check. Nothing is printed, nothing is global, no network.

What is wrong with the *wording* is in the report; what is wrong with the *call, file or pack* is an exception below
`WordcheckError`. Verbs do something (`read`, `check`, `diff`); nouns tell what wordings hold (`covers`, `terms`, `provisions`) or
how two of them agree (`bilingual`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from wordcheck.checking import Filing, Profiles, Reading, Source, kept_report_on, report_of, report_on
from wordcheck.collection import without_collection
from wordcheck.model.bilingual import Bilingual
from wordcheck.model.comparison import VersionDiff
from wordcheck.model.covers import CoverMap
from wordcheck.model.errors import ReadingError, UsageError
from wordcheck.model.findings import Severity
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.provisions import Provision
from wordcheck.model.report import Report, Run
from wordcheck.model.term_table import TermTable
from wordcheck.model.wording import Wording
from wordcheck.version import __version__

if TYPE_CHECKING:
    from wordcheck.rulelang import RuleSet

Packs = Sequence[str | Path] | str | Path
Parsed = str | Path | bytes | Manuscript | Wording | Sequence[Wording]
"""What can be described: a file, what was read of it, or wordings already parsed."""
MARKET_PACK = "market-words"
"""The pack that ships with wordcheck and holds the words of the market by which takings are told."""
TAXONOMY_PACKS = ("cover-taxonomy", "provisions", "plain-words", MARKET_PACK)
"""Packs that ship with wordcheck and hold no rules but the covers, provisions and words by which wordings are described."""
Mode = Literal["author", "regulator"]


@without_collection
def read(
    source: str | Path | bytes, *, name: str | None = None, revisions: str = "final", twice: bool = False
) -> Manuscript:
    """What a file shows. `name` is the name to give to bytes; `revisions` is `final`, `original` or `both`.

    With `twice` a PDF is read by a second program too (pdfplumber, some ten times as slow); the pages on which the two disagree are unread.
    Raises ReadingError where nothing of it can be read. A part that cannot be read is listed in `unread`.
    """
    from wordcheck.reading import read as read_file

    return read_file(source, name=name, revisions=revisions, twice=twice)


@without_collection
def parse(source: str | Path | bytes | Manuscript, *, name: str | None = None) -> tuple[Wording, ...]:
    """The wordings that a file (or a manuscript already read) holds: one for most files, none where it has no words.

    Raises ReadingError where nothing of the file can be read.
    """
    from wordcheck.anatomy import parse as parse_manuscript

    return parse_manuscript(source if isinstance(source, Manuscript) else read(source, name=name))


def covers(source: Parsed, packs: Packs | RuleSet | None = None, *, every_line: bool = False) -> tuple[CoverMap, ...]:
    """What each wording of a file grants, takes away, gives back and caps, with the states of a taxonomy of covers.

    `packs` holds the taxonomy and the words of the market: those that ship with wordcheck (`TAXONOMY_PACKS`) for None. A wording of a line of business for
    which the pack is not made has no states (a motor policy is silent on ransom, and nobody would ask), unless `every_line` is asked for.
    Raises ReadingError where nothing of a file can be read, RuleSetError where a pack is broken.
    """
    from wordcheck.engine import covers_of

    plan = _ruleset(packs or TAXONOMY_PACKS).plan
    return tuple(covers_of(wording, plan, every_line) for wording in _wordings(source))


def terms(source: Parsed) -> tuple[TermTable, ...]:
    """The table of terms of each wording of a file: terms with scope, other forms and uses, and faults of naming.

    Raises ReadingError where nothing of a file can be read.
    """
    from wordcheck.anatomy.front.printed_script import in_its_script
    from wordcheck.meaning.terms.table import term_table

    return tuple(in_its_script(wording, term_table) for wording in _wordings(source))


def provisions(source: Parsed, packs: Packs | RuleSet | None = None) -> tuple[tuple[Provision, ...], ...]:
    """For each wording of a file, which provisions of a checklist it has: of the pack `provisions` for None.

    Raises ReadingError where nothing of a file can be read, RuleSetError where a pack is broken.
    """
    from wordcheck.engine import provisions_of

    plan = _ruleset(packs or TAXONOMY_PACKS).plan
    return tuple(provisions_of(wording, plan) for wording in _wordings(source))


def _wordings(source: Parsed) -> tuple[Wording, ...]:
    if isinstance(source, Wording):
        return (source,)
    if isinstance(source, (str, Path, bytes, Manuscript)):
        return parse(source)
    return tuple(source)


def diff(old: str | Path | bytes | Manuscript, new: str | Path | bytes | Manuscript) -> VersionDiff:
    """What changed from one version of a file to the other, clause by clause, ranked by substance, wording and form.

    Raises ReadingError where nothing of one of them can be read.
    """
    from wordcheck.compare import compare_files

    before, after = (side if isinstance(side, Manuscript) else read(side) for side in (old, new))
    return compare_files(before, parse(before), after, parse(after))


def bilingual(
    first: str | Path | bytes | Manuscript,
    second: str | Path | bytes | Manuscript,
    packs: Packs | RuleSet | None = None,
) -> Bilingual:
    """Where two language versions of one wording do not say the same; of files with several wordings the first.

    The words of both languages that the lexicons of `packs` hold, by which clauses are paired, are those of all packs for None.
    Raises ReadingError where nothing of one of them can be read.
    """
    from msgspec.structs import replace

    from wordcheck.compare import compare_languages, not_compared

    sides = [side if isinstance(side, Manuscript) else read(side) for side in (first, second)]
    made = [parse(side) for side in sides]
    for side, wordings in zip(sides, made, strict=True):
        if not wordings:
            raise ReadingError(
                f"{side.path} 中没有文字；请核对是否选对文件",
                f"{side.path} holds no words; check that it is the right file",
            )
    found = compare_languages(made[0][0], made[1][0], _ruleset(packs).plan)
    return replace(found, not_compared=not_compared(sides, made), complete=all(w[0].manuscript.complete for w in made))


@without_collection
def load_packs(
    packs: Packs | None = None,
    *,
    lock: str | Path | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    preview: bool = False,
    examples: bool = False,
) -> RuleSet:
    """Rule packs by name, file, folder or zip; all that ship with wordcheck for None.

    `select` and `ignore` choose rules by code, beginning of a code, slug, pack or tag. Rules in preview run only with
    `preview`, or where `select` names one by its code or slug. The rules bear their own examples, and where they are written, only
    with `examples`: checking needs neither, and loading takes longer.
    Raises RuleSetError where one is broken or, with `lock`, is not as that lock file says; UsageError for a name that no
    rule answers to.
    """
    from wordcheck.rulelang import load

    ruleset = load(packs, lock, examples=examples)
    return _chosen(ruleset, select, ignore, preview) if select or ignore or preview else ruleset


@without_collection
def check(
    source: str | Path | bytes | Manuscript,
    packs: Packs | RuleSet | None = None,
    *,
    as_of: date | str | None = None,
    filing: Filing | None = None,
    name: str | None = None,
    revisions: str = "final",
    twice: bool = False,
    profile: str | None = None,
) -> Report:
    """The report on one document.

    `as_of` is the date whose law applies (today for None), `filing` what is known of the submission
    (`line`, `jurisdiction`, `market` …), `twice` as in `read`, `profile` the one to check under: for None the one whose `applies when` fits the
    document, for `none` none. Raises ReadingError where nothing of the file can be read, RuleSetError where a pack is
    broken, UsageError where there is no such profile.
    """
    ruleset = _ruleset(packs)
    manuscript = source if isinstance(source, Manuscript) else read(source, name=name, revisions=revisions, twice=twice)
    return report_of(manuscript, Profiles(ruleset, profile), day(as_of), filing or {})


def check_all(
    sources: Iterable[Source] | str | Path,
    packs: Packs | None = None,
    *,
    as_of: date | str | None = None,
    fail_on: Severity | str | None = None,
    filing: Filing | None = None,
    revisions: str = "final",
    twice: bool = False,
    command: Sequence[str] = (),
    describe: bool = False,
    decisions: str | Path | None = None,
    mode: Mode = "author",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    preview: bool = False,
    profile: str | None = None,
    lock: str | Path | None = None,
    keep: bool = False,
) -> Run:
    """A report for each source, in the order given, one alone or several; bytes come with their name.

    `describe` adds the cover map and the table of terms of each wording to its report. `decisions` is a file of decisions
    for all sources; without it the file beside each source is used where there is one; marks in the wording itself count too. In the mode
    `regulator` decisions are listed and change no count.

    `select`, `ignore`, `preview` and `lock` are as in `load_packs`; `as_of`, `filing`, `twice` and `profile` as in `check`. `fail_on` is for None
    what the profiles say, the strictest of several, else error. With `keep` the reports are kept in the user's cache folder, and taken
    from there for documents and rules that have not changed; they say the same to the byte.

    A file that cannot be read gives a report with a `failure` and does not stop the others. Raises RuleSetError where a pack is broken, UsageError
    where there is no such rule, profile or day, or a file of decisions is none.
    """
    ruleset = load_packs(packs, lock=lock, select=select, ignore=ignore, preview=preview)
    today = day(as_of)
    profiles = Profiles(ruleset, profile)
    check_one = kept_report_on if keep else report_on
    listed = [sources] if isinstance(sources, str | Path) else sources
    reports = tuple(check_one(source, profiles, today, filing or {}, Reading(revisions, twice)) for source in listed)
    reports = _decided(reports, decisions, mode)
    if describe:
        reports = _described(reports)
    used = {p.name: p for r in reports for p in r.packs} or {p.name: p for p in ruleset.packs}
    return Run(
        reports=reports,
        version=__version__,
        as_of=today.isoformat(),
        fail_on=Severity(fail_on) if fail_on else profiles.fail_on(reports),
        packs=tuple(used[name] for name in sorted(used)),
        command=tuple(command),
        mode=mode,
    )


def _chosen(ruleset: RuleSet, select: Sequence[str], ignore: Sequence[str], preview: bool) -> RuleSet:
    from msgspec.structs import replace

    from wordcheck.rulelang.choosing import chosen

    return replace(ruleset, plan=chosen(ruleset.plan, _listed(select), _listed(ignore), preview))


def _listed(names: Sequence[str]) -> Sequence[str]:
    """One name alone as a list of it: its letters, each the beginning of many codes, would choose something else."""
    return (names,) if isinstance(names, str) else names


def _decided(reports: tuple[Report, ...], decisions: str | Path | None, mode: Mode) -> tuple[Report, ...]:
    from wordcheck.decisions import apply, kept_beside, load

    given = load(Path(decisions)) if decisions is not None else None

    def of(report: Report) -> Report:
        kept = given if given is not None else kept_beside(report.path)
        if not kept and not (report.manuscript and report.manuscript.marks):
            return report
        return apply(report, kept, count=mode == "author").report

    return tuple(of(report) for report in reports)


def _described(reports: tuple[Report, ...]) -> tuple[Report, ...]:
    from msgspec.structs import replace

    taxonomy = load_packs(TAXONOMY_PACKS)
    return tuple(replace(r, covers=covers(r.wordings, taxonomy), terms=terms(r.wordings)) for r in reports)


def day(value: date | str | None) -> date:
    """A date from an ISO string; today for None. Raises UsageError."""
    if value is None:
        return date.today()
    if isinstance(value, datetime):  # a moment is a date to Python, and cannot be compared with one
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise UsageError(
            f"日期“{value}”无法识别，请写成 2026-01-31", f"{value!r} is no date; write it as 2026-01-31"
        ) from None


def _ruleset(packs: Packs | RuleSet | None) -> RuleSet:
    return load_packs(packs) if packs is None or isinstance(packs, Sequence | Path) else packs
