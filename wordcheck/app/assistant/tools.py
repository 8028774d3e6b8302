"""What an assistant can ask: check, outline, explain, terms, covers. Files are read below one folder only; nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from wordcheck.anatomy.undivided import as_understood
from wordcheck.api import TAXONOMY_PACKS, Packs, check_all, covers, load_packs, parse, provisions, read, terms
from wordcheck.app.assistant.protocol import Json, Tool
from wordcheck.app.rules.rulebook import explain_rule
from wordcheck.contents import bytes_of
from wordcheck.model.errors import UsageError, cannot_read
from wordcheck.model.findings import Severity
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import UNSAID, Said, Tongue
from wordcheck.model.verdicts import Outcome
from wordcheck.model.wording import Wording
from wordcheck.reporting.formats.json import authority
from wordcheck.reporting.meaning_dicts import cover_map_dict, statuses_dict, terms_dict
from wordcheck.reporting.outlines import outline_dict
from wordcheck.reporting.results import Result, gaps_of, results
from wordcheck.reporting.words import DISCLAIMER

_DOCUMENT: Json = {
    "path": {"type": "string", "description": "A file below the folder that the server was started for."},
    "text": {"type": "string", "description": "A wording as text or Markdown, instead of a file."},
}


def tools(root: Path, packs: Packs | None, tongue: Tongue, preview: bool = False) -> list[Tool]:
    """The tools of a server for the files below `root`; with `preview` rules in preview run too."""
    desk = _Desk(root.resolve(), packs, tongue, preview)
    severity = {"type": "string", "enum": [s.value for s in Severity], "description": "The mildest findings to list."}
    as_of = {"type": "string", "description": "Apply the law as of this date (2026-01-31); today without it."}
    return [
        Tool(
            "check",
            "Check a wording",
            "Findings and requirement verdicts of one wording, each with its words, place, certainty, source and advice; and what was "
            "not read, not decided or decided before.",
            _schema(_DOCUMENT | {"severity": severity, "as_of": as_of}),
            desk.check,
        ),
        Tool("outline", "Read a wording", "Clause tree with kinds, defined terms, references and figures.", _schema(_DOCUMENT), desk.outline),
        Tool("terms", "Defined terms", "The table of terms of a wording: terms, uses, and faults of naming.", _schema(_DOCUMENT), desk.terms),
        Tool("covers", "Cover map", "What a wording grants, takes away, gives back and caps.", _schema(_DOCUMENT), desk.covers),
        Tool(
            "explain",
            "Explain a rule",
            "Why a rule is there, what it rests on, its exceptions and examples.",
            _schema({"rule": {"type": "string", "description": "Code or slug, such as CN-IL-024."}}, ["rule"]),
            desk.explain,
        ),
    ]  # fmt: skip


def _schema(properties: Json, required: list[str] | None = None) -> Json:
    return {"type": "object", "properties": properties, "required": required or [], "additionalProperties": False}


class _Desk:
    """Answers the tools."""

    def __init__(self, root: Path, packs: Packs | None, tongue: Tongue, preview: bool) -> None:
        self._root, self._packs, self._tongue, self._preview = root, packs, tongue, preview

    def check(self, given: Json) -> Json:
        run = check_all([self._source(given)], self._packs, preview=self._preview, as_of=given.get("as_of"))
        report = run.reports[0]
        least = Severity(given.get("severity", "note")).rank
        made = [r for r in results(report) if r.severity.rank <= least]
        return {
            "document": report.path,
            "complete": report.complete,
            "as_of": run.as_of,
            "not_read": [gap.sentence(self._tongue) for gap in gaps_of(report)],
            "findings": [self._result(r) for r in made if r.outcome is None],
            "unmet": [self._result(r) for r in made if r.outcome is not None and r.grave],
            "requirements": {o.value: report.outcomes[o] for o in Outcome},
            "undecided": [
                {"rule": u.rule.code, "title": self._in(u.rule.title), "why": self._in(u.why)} for u in report.undecided
            ],
            "not_run": len(report.not_run),
            "decided_before": report.decided,
            "disclaimer": DISCLAIMER.in_(self._tongue),
        }

    def outline(self, given: Json) -> Json:
        manuscript, wordings = self._read(given)
        taxonomy = load_packs(TAXONOMY_PACKS)
        meant = covers(wordings, taxonomy), provisions(wordings, taxonomy), terms(wordings)
        return outline_dict(manuscript.path, manuscript, wordings, UNSAID, *meant)

    def terms(self, given: Json) -> Json:
        return self._each(given, lambda w: {"title": w.title, "term_table": terms_dict(terms(w)[0])})

    def covers(self, given: Json) -> Json:
        taxonomy = load_packs(TAXONOMY_PACKS)

        def one(wording: Any) -> Json:
            made = covers(wording, taxonomy)[0]
            return {"title": wording.title, "covers": statuses_dict(made), "cover_map": cover_map_dict(wording, made)}

        return self._each(given, one)

    def explain(self, given: Json) -> Json:
        return {"page": explain_rule(given["rule"], self._packs, self._tongue)}

    def _each(self, given: Json, one: Callable[[Any], Json]) -> Json:
        manuscript, wordings = self._read(given)
        unread = [f"{u.where.in_(self._tongue)}: {u.why.in_(self._tongue)}" for u in manuscript.unread]
        return {
            "document": manuscript.path,
            "complete": manuscript.complete,
            "not_read": unread,
            "wordings": [one(w) for w in wordings],
        }

    def _read(self, given: Json) -> tuple[Manuscript, tuple[Wording, ...]]:
        data, name = self._source(given)
        manuscript = read(data, name=name)
        wordings = parse(manuscript)
        return as_understood(manuscript, wordings), wordings

    def _source(self, given: Json) -> tuple[bytes, str]:
        """The bytes and the name of what is asked about. Raises UsageError."""
        if ("path" in given) == ("text" in given):
            raise UsageError("请给出 path 或 text 之一", "give either path or text")
        if "text" in given:
            return given["text"].encode("utf-8", "replace"), "text"
        try:
            path = (self._root / given["path"]).resolve()
        except (RuntimeError, ValueError):  # links in a circle (until Python 3.12), a NUL character
            raise UsageError(f"找不到 {given['path']}", f"there is no {given['path']}") from None
        if not path.is_relative_to(self._root):
            raise UsageError(f"{given['path']} 不在 {self._root} 之内", f"{given['path']} is not below {self._root}")
        try:
            return bytes_of(path), str(path.relative_to(self._root))
        except OSError as error:
            raise UsageError(cannot_read(given["path"], error)) from error

    def _result(self, r: Result) -> Json:
        made: Json = {
            "rule": r.rule.code,
            "title": self._in(r.rule.title),
            "severity": r.severity.value,
            "certainty": r.certainty.value,
            "message": self._in(r.message),
            "advice": self._in(r.advice),
            "quote": r.quote,
            "clause": r.place.path if r.place else "",
            "source": authority(r.rule),
            "fingerprint": r.fingerprint,
        }
        if r.place is not None and r.place.page is not None:
            made["page"] = r.place.page
        if r.place is not None and r.place.source is not None:
            made["line"] = r.place.source.line
        return made

    def _in(self, said: Said) -> str:
        return said.in_(self._tongue)
