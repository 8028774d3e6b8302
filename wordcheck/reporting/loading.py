"""A JSON report read back: what `check --format json` wrote, by this version or an older minor one.

A report holds results and the words near them, not the wording itself. What is made of it says the same; only what needs the whole
text (typeset clauses, cover maps) is not in it. Fields that are not known are ignored, as the schema asks of every reader.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from msgspec import ValidationError, convert

from wordcheck.model.decisions import Agreed, Decision, Proposal, Suppressed, Waived
from wordcheck.model.errors import UsageError
from wordcheck.model.findings import Certainty, Citation, Edit, Evidence, Finding, Fix, RuleFacts, Severity
from wordcheck.model.manuscript import WordOrigin
from wordcheck.model.remarks import Change
from wordcheck.model.report import Failure, PackFacts, Report, Run
from wordcheck.model.said import UNSAID, Said
from wordcheck.model.span import Span
from wordcheck.model.unread import Unread, UnreadKind
from wordcheck.model.verdicts import ElementResult, NotRun, Outcome, Searched, Truth, Undecided, Verdict
from wordcheck.model.wording import Clause, ClauseKind
from wordcheck.reporting.locate import FORGOTTEN, Location, Recalled, RecalledWording, SourcePosition

MAJOR = "1"
_SCHEMAS = Path(__file__).parent / "schema"
_SHOWN = 160
"""Characters of what is said of a value at fault."""
_LONGEST = 20_000_000
"""Characters of a document; what reads files refuses them far below."""
Json = dict[str, Any]


def load(content: bytes | str, name: str = "report.json") -> Run:
    """The run of which a JSON report tells. Raises UsageError where it is none, or of another major version."""
    try:
        made = json.loads(content, parse_constant=_no_number)
        version = str(made["schema_version"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _none(name, Said("不是 JSON，或没有版本号", "not JSON, or without a version")) from error
    if version.split(".")[0] != MAJOR:
        raise _none(name, Said(f"格式版本 {version}，不是 {MAJOR}.x", f"schema version {version}, not {MAJOR}.x"))
    if fault := _first_fault(made, version):
        raise _none(name, Said(f"不合格式：{fault}", f"not as the schema says: {fault}"))
    try:
        return _Reader(made).run()
    except (
        KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError, MemoryError, ValidationError,
    ) as error:  # fmt: skip
        raise _none(name, Said("内容不完整", f"{type(error).__name__}: {error}")) from error


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _first_fault(made: Json, version: str) -> str:
    """Where a report is first not as its schema says, and how; empty where all is well."""
    from jsonschema import Draft202012Validator  # slow to load

    for error in Draft202012Validator(_schema(version)).iter_errors(made):
        return f"{error.json_path}: {error.message}"[:_SHOWN]
    return ""


@cache
def _schema(version: str) -> Json:
    """The schema of a version, such as 1.0; of the newest one for a later minor version."""
    known = {path.stem.rpartition("-")[2]: path for path in sorted(_SCHEMAS.glob("wordcheck-report-*.json"))}
    made: Json = json.loads(known.get(version, [*known.values()][-1]).read_text("utf-8"))
    return made


def _none(name: str, why: Said) -> UsageError:
    return UsageError(
        f"{name} 不是 wordcheck 的 JSON 报告（{why.zh}）；用 wordcheck check --format json 生成",
        f"{name} is no JSON report of wordcheck ({why.en}); make one with wordcheck check --format json",
    )


def _said(value: Json) -> Said:
    return Said(value.get("zh", ""), value.get("en", ""))


class _Reader:
    """Puts the values together again from the report's tables."""

    def __init__(self, made: Json) -> None:
        self._made = made
        self._locations = {key: _location(value) for key, value in made["locations"].items()}
        self._raw = made["locations"]

    def run(self) -> Run:
        facts = self._made["run"]
        packs = tuple(convert(p, PackFacts) for p in facts["packs"])
        reports = [self._report(d, packs, facts) for d in self._made["documents"]]
        if reports:
            from msgspec.structs import replace

            # Of findings that were silenced a report tells the sum only.
            reports[0] = replace(reports[0], silenced=self._made["summary"].get("silenced", 0))
        return Run(
            tuple(reports),
            self._made["tool"]["version"],
            facts["as_of"],
            Severity(facts["fail_on"]),
            packs,
            tuple(facts["command"]),
            facts.get("mode", "author"),
        )

    def _report(self, d: Json, packs: tuple[PackFacts, ...], facts: Json) -> Report:
        key = d["id"]
        failure = next((e for e in self._made["errors"] if e["document"] == key), None)
        manuscript = None if failure and d["read"]["status"] == "none" else self._manuscript(d)
        findings = {f["id"]: self._finding(f) for f in self._of(key, "findings")}
        verdicts = tuple(self._verdict(v) for v in self._of(key, "requirements"))
        noted = [n for n in self._made.get("noted", []) if n["finding"] in findings]
        decisions = [(findings[n["finding"]], n) for n in noted]
        return Report(
            path=d["path"],
            manuscript=manuscript,
            wordings=tuple(self._wording(w, manuscript, key) for w in d["wordings"]) if manuscript else (),
            findings=tuple(findings.values()),
            verdicts=verdicts,
            undecided=tuple(
                Undecided(_rule(u["rule"]), _said(u["why"]), u["wording"], tuple(self._quotes(u["evidence"])))
                for u in self._of(key, "undecided")
            ),
            not_run=tuple(NotRun(_rule(n["rule"]), _said(n["why"]), n["wording"]) for n in self._of(key, "not_run")),
            suppressed=tuple(
                Suppressed(f := self._finding(s), _decision(s["decision"], f)) for s in self._of(key, "suppressed")
            ),
            agreed=tuple(Agreed(f, _decision(n["decision"], f)) for f, n in decisions if n["as"] == "agreed"),
            proposed=tuple(
                Proposal(f, _decision(n["decision"], f), n["likeness"]) for f, n in decisions if n["as"] == "proposed"
            ),
            waived=tuple(
                Waived(v, _decision(w["decision"], v))
                for w in self._of(key, "waived")
                for v in verdicts
                if (v.rule.code, v.wording) == (w["requirement"], w["wording"])
            ),
            failure=Failure(d["path"], failure["stage"], failure["code"], _said(failure["message"]))
            if failure
            else None,
            profile=d.get("profile", ""),
            profile_why=_said(d.get("profile_why", {})),
            packs=packs,
            as_of=facts["as_of"],
            strict=facts.get("mode") == "regulator",
        )

    def _of(self, key: str, name: str) -> list[Json]:
        return [item for item in self._made.get(name, []) if item["document"] == key]

    def _manuscript(self, d: Json) -> Recalled:
        read, layer = d["read"], d["text_layer"]
        here = {k: v for k, v in self._raw.items() if v["document"] == d["id"]}
        known = {(v["wording"], v["chars"]["start"], v["chars"]["end"]): self._locations[k] for k, v in here.items()}
        return Recalled(
            path=d["path"], format=read["format"], text=_words(known.values(), layer["chars"]), blocks=(),
            unread=tuple(
                Unread(UnreadKind(u["what"]), _said(u["where"]), _said(u["why"]), u["page"], u["serious"])
                for u in read["not_read"]
            ),
            changes=(Change("insertion", ""),) * read["pending_revisions"],
            sha256=d["sha256"], size=d["bytes"], media_type=d["media_type"], reader=read["reader"],
            pages=read["page_count"], page_kind=read["page_kind"], revisions=read["revisions"],
            typography=read["typography"], notes=tuple(_said(n) for n in read["notes"]),
            known=known, text_sha256=layer["sha256"], chars=layer["chars"],
        )  # fmt: skip

    def _wording(self, w: Json, manuscript: Recalled, key: str) -> RecalledWording:
        clauses: dict[int, Clause] = {}
        paths: dict[int, str] = {}
        for name, value in self._raw.items():
            clause = self._locations[name].clause
            if value["document"] == key and value["wording"] == w["index"] and clause is not None:
                clauses[clause.id], paths[clause.id] = clause, self._locations[name].path
        return RecalledWording(
            manuscript, w["index"], Span(0, manuscript.chars), w["title"], w["language"], w["line"], w["rider"],
            notes=tuple(_said(n) for n in w["notes"]), known=clauses, paths=paths, structure=w["structure"],
        )  # fmt: skip

    def _finding(self, f: Json) -> Finding:
        (anchor,) = self._quotes(f["evidence"])
        return Finding(
            rule=_rule(f["rule"], f["authority"], f["why"], f["tags"]),
            severity=Severity(f["severity"]),
            certainty=Certainty(f["certainty"]),
            message=_said(f["message"]),
            anchor=anchor,
            fingerprint=f["fingerprint"],
            wording=f["wording"],
            occurrence=f["occurrence"],
            advice=_said(f["advice"]),
            related=tuple(
                self._evidence({"location": r["ref"], "quote": r["quote"], "role": r["label"]}) for r in f["related"]
            ),
            fixes=tuple(
                Fix(
                    tuple(Edit(Span(e["chars"]["start"], e["chars"]["end"]), e["text"]) for e in fix["edits"]),
                    fix["safety"] == "safe",
                )
                for fix in f["fixes"]
            ),
        )

    def _verdict(self, v: Json) -> Verdict:
        found = [self._made["evidence"][e["ref"]] for e in v["evidence"]]
        return Verdict(
            rule=_rule(v["rule"], v["authority"], {}, v["tags"]),
            outcome=Outcome(v["verdict"]),
            severity=Severity(v["severity"]),
            certainty=Certainty(v["certainty"]),
            message=_said(v["message"]),
            wording=v["wording"],
            evidence=tuple(self._evidence(e) for e in found if e["type"] == "quote"),
            searched=tuple(convert(e["searched"], Searched) for e in found if e["type"] == "absence"),
            elements=tuple(
                ElementResult(e["name"], Truth(e["truth"]), tuple(self._quotes(e["evidence"])), why=_said(e["why"]))
                for e in v["elements"]
            ),
            why=_said(v["why"]),
            advice=_said(v["advice"]),
            fingerprint=v["fingerprint"],
        )

    def _quotes(self, refs: list[Json]) -> Iterator[Evidence]:
        return (self._evidence(self._made["evidence"][r["ref"]]) for r in refs)

    def _evidence(self, e: Json) -> Evidence:
        place = self._locations[e["location"]] if e["location"] else None
        span, clause = (place.span, place.clause.id if place.clause else None) if place else (Span(0, 0), None)
        return Evidence(span, e["quote"], clause, e["role"])


def _location(value: Json) -> Location:
    clause, page, source = value["clause"], value["page"], value.get("source")
    span = Span(value["chars"]["start"], value["chars"]["end"])
    return Location(
        span=span,
        quote=value["quote"]["exact"],
        prefix=value["quote"]["prefix"],
        suffix=value["quote"]["suffix"],
        clause=None
        if clause is None
        else Clause(
            clause["id"], None, clause["number"], clause["heading"], ClauseKind(clause["kind"]), 1, span, (),
            page=page["number"] if page else None,
        ),
        path=clause["path"] if clause else "",
        page=page["number"] if page else None,
        source=convert(source, SourcePosition) if source else None,
        boxes=tuple(tuple(b) for b in page["boxes"]) if page else (),
        word=convert(value.get("docx", ()), tuple[WordOrigin, ...]),
    )  # fmt: skip


def _words(known: Any, chars: int) -> str:
    """The text as far as it is known: quotes and what stands beside them."""
    if chars > _LONGEST:
        raise ValueError(f"{chars} characters")
    made = [FORGOTTEN] * chars
    for place in known:
        words = place.prefix + place.quote + place.suffix
        start = place.span.start - len(place.prefix)
        made[start : start + len(words)] = words
    return "".join(made[:chars])


def _rule(rule: Json, authority: list[Json] | None = None, why: Json | None = None, tags: Any = ()) -> RuleFacts:
    return RuleFacts(
        rule["id"], rule["slug"], rule["pack"], _said(rule["title"]),
        tuple(
            Citation(
                c["source"], _said(c["instrument"]), c["number"], tuple(c["articles"]), c["url"],
                c["valid_from"] or "", c["valid_to"] or "",
            )
            for c in authority or ()
        ),
        _said(why) if why else UNSAID, tuple(tags), rule["status"],
    )  # fmt: skip


def _decision(d: Json, about: Finding | Verdict) -> Decision:
    occurrence, quote = (about.occurrence, about.anchor.quote) if isinstance(about, Finding) else (1, "")
    return Decision(
        about.fingerprint, about.rule.code, d["answer"], d["reason"], d["by"], d["date"], d["expires"], occurrence,
        quote, d.get("context", ""), d.get("code", ""), d.get("mark", 0),
    )  # fmt: skip
