"""One self-contained page: the wording with findings in its margin, the requirement matrix, and what is not known.

No network, no fonts from elsewhere, scripts only from this file (its content security policy says so). Messages stand
there in Chinese and English, and a button chooses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from wordcheck.model.findings import Severity
from wordcheck.model.report import Report, Run
from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.html.first_look import first_look
from wordcheck.reporting.html.markup import Markup, both, joined, tag, text
from wordcheck.reporting.html.notes import grade
from wordcheck.reporting.html.page import BUTTONS, page, search_box, told
from wordcheck.reporting.html.paged import paged
from wordcheck.reporting.html.tables import covers, requirements, terms, unknown
from wordcheck.reporting.html.typeset import Numbered, typeset
from wordcheck.reporting.locate import structure_of
from wordcheck.reporting.pictures.clause_strip import clause_strip
from wordcheck.reporting.pictures.placed import in_page
from wordcheck.reporting.results import gaps_of, tracked
from wordcheck.reporting.view import View
from wordcheck.reporting.words import COLON, DISCLAIMER, OUTCOME, SENTENCES, SEVERITY, saying

SUFFIX = ".html"
DESCRIBES = True
SUMMARY = Said("网页报告（单个文件）", "web page in one file")


def render(run: Run, view: View) -> Iterator[str]:
    """The page for all documents of the run, a document at a time."""
    tongue = view.tongue_of_run(run)
    body = chain(
        (_bar(run, tongue), Markup('<main id="main">')),
        (_document(report, f"d{n}", view) for n, report in enumerate(run.reports, 1)),
        (Markup("</main>"), tag("footer", tag("p", both(DISCLAIMER)), tag("p", _packs(run), class_="packs"))),
    )
    title = f"wordcheck: {', '.join(r.path for r in run.reports[:3])}"
    return page(title, "tokens base pictures report", "common pictures list report", body, tongue)


def _bar(run: Run, tongue: Tongue) -> Markup:
    code = run.exit_code()
    outcome = SENTENCES[f"exit_{code}"]
    fail_on = SEVERITY[run.fail_on]
    said = Said(outcome.zh.format(grade=fail_on.zh), outcome.en.format(grade=fail_on.en))
    tally = Counter(f.severity for r in run.reports for f in r.findings)
    boxes = joined(
        tag("label", Markup(f'<input type="checkbox" checked data-filter="{s.value}">'), grade(s), f" {tally[s]}")
        for s in Severity
    )
    return tag(
        "header",
        tag("a", both(Said("跳到条款", "Skip to the wording")), href="#main", class_="skip"),
        tag("h1", "wordcheck"),
        tag("p", both(said), class_=f"outcome exit-{code}"),
        tag("div", boxes, class_="filters", role="group", **told(Said("级别", "severity"), tongue)),
        tag(
            "label",
            Markup('<input type="checkbox" id="only">'),
            " ",
            both(Said("只看有发现的条款", "With findings only")),
            class_="filters",
        ),
        search_box(tongue),
        tag(
            "span",
            both(Said("显示", "shown")),
            Markup(' <span id="count"></span>'),
            role="status",
            aria_live="polite",
            class_="keys",
        ),
        BUTTONS,
        tag(
            "p",
            both(
                Said(
                    "j、k 上下条，/ 查找，r 要求，d 深色，l 语言",
                    "j and k go from note to note, / searches, r requirements, d dark, l language",
                )
            ),
            class_="keys",
        ),
    )


def _document(report: Report, key: str, view: View) -> Markup:
    heading = tag("h2", report.path, id=key)
    if report.failure is not None:
        said = tag("p", tag("b", both(SENTENCES["failed"])), " ", both(report.failure.message), class_="failure")
        return tag("section", heading, said, class_="document")
    numbered = [(f"{key}f{n}", f) for n, f in enumerate(report.findings, 1)]
    notes = [*(report.manuscript.notes if report.manuscript else ()), *(n for w in report.wordings for n in w.notes)]
    return tag(
        "section",
        heading,
        *(
            tag(
                "p",
                both(SENTENCES["not_read"]),
                both(COLON),
                both(g.where),
                both(COLON) if g.where else "",
                both(g.why),
                class_="failure",
            )
            for g in gaps_of(report)
        ),
        *(tag("p", both(n), class_="reading") for n in notes),
        _facts(report, key),
        first_look(report, key, numbered),
        *_read(report, key, numbered, view),
        requirements(report, key, view.tongue_of(report)),
        covers(report, key),
        terms(report, key),
        unknown(report),
        class_="document",
    )


def _read(report: Report, key: str, numbered: Sequence[Numbered], view: View) -> Iterator[Markup]:
    """The wordings with their findings: on the pages of the file, or set as clauses; the strip of each before it."""
    images = view.pages(report) if view.pages else ()
    for w in report.wordings:
        own = [x for x in numbered if x[1].wording == w.index]
        findings = [f for _, f in own]
        strip = clause_strip(w, findings, f"{key}w{w.index}s", anchors=f"{key}w{w.index}c")
        yield tag("div", in_page(strip), class_="pictures")
        if not images:
            yield tag("h2", both(Said("条款全文", "The wording")))
            yield typeset(report, w, own, key)
    if images:
        yield paged(report, numbered, key, images)


def _facts(report: Report, key: str) -> Markup:
    """What was read under which rules, and how the requirements stand."""
    counts = [structure_of(w) for w in report.wordings]
    found = [("pages", report.manuscript.pages)] if report.manuscript and report.manuscript.pages else []
    found += [("clauses", sum(c["clauses"] for c in counts)), ("terms", sum(c["definitions"] for c in counts))]
    read = [saying(name, n=n) for name, n in found if n]
    read += [Said(*pair) for pair in zip(tracked(report, "zh"), tracked(report, "en"), strict=True)]
    if report.profile:
        why = report.profile_why
        read.append(Said(f"方案 {report.profile}（{why.zh}）", f"profile {report.profile} ({why.en})"))
    lines = [Markup(" · ".join(both(r) for r in read))] if read else []
    tally = report.outcomes
    if tally:
        judged = [joined((both(said), text(f" {tally[o]}"))) for o, said in OUTCOME.items() if tally[o]]
        link = tag("a", both(SENTENCES["requirements"]), f" {len(report.verdicts)}", href=f"#{key}r")
        lines.append(joined((link, both(COLON), Markup(" · ".join(judged)))))
    return tag("div", *(tag("p", line) for line in lines), class_="facts") if lines else Markup("")


def _packs(run: Run) -> Markup:
    listed = " · ".join(f"{p.name} {p.version} {p.sha256[:12]}" for p in run.packs)
    return text(f"wordcheck {run.version} · {run.as_of} · {listed}")
