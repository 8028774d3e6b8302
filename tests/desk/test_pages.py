"""Every page stands, says what it should, and runs nothing that a wording holds."""

from __future__ import annotations

import io
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.desk.support import HOSTILE, Browser, first_finding
from tests.desk.test_access import path_of
from tests.screening.support import screened
from wordcheck.desk import dossier, typeset
from wordcheck.desk.application import routes
from wordcheck.desk.charts import histogram
from wordcheck.desk.importing import keep, plain_name
from wordcheck.desk.leaves import LONGEST, Held, Library
from wordcheck.model.errors import UsageError
from wordcheck.screening.market.summaries import bars
from wordcheck.screening.queue.decisions import decide, mark_of
from wordcheck.screening.store.database import Database, one
from wordcheck.screening.store.texts import document_text

CORPUS = Path(__file__).parents[2] / "corpus"
PAGES = ["/filings/7", "/filings/8", "/filings/1/compare?with=2", "/filings/1/compare/2?all=1", "/market/figures?filing=F-001",
         "/filings/7/documents/0/leaves", "/queue?outlier=1&unread=1&text=%3Cscript%3E", "/filings/8/documents/0/leaves"]  # fmt: skip


def paths(database: Database) -> list[str]:
    family = one(database, "SELECT id FROM family ORDER BY filings DESC LIMIT 1")
    found = [path_of(r.path).replace("/families/1", f"/families/{family}") for r in routes() if r.method == "GET"]
    return [p for p in found if p != "/" and not p.endswith((".png", ".docx", "/leaves"))]


def faults(page: str) -> list[str]:
    """What a page must not hold: script or style of its own, handlers, foreign addresses, elements that do not close."""
    found: list[str] = []
    open_: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            given = dict(attrs)
            local = (given.get("src") or given.get("href") or "/").startswith(("/", "?", "#"))
            rule_source = tag == "a" and given.get("rel", "").startswith("noreferrer")  # type: ignore[union-attr]
            if (tag == "script" and "src" not in given) or tag in ("style", "iframe", "object", "base"):
                found.append(tag)
            found.extend(name for name, _ in attrs if name == "style" or name.startswith("on"))
            if not local and not rule_source:
                found.append(f"{tag} {given}")
            if tag in ("main", "table", "article", "form", "section", "details", "ul", "svg"):
                open_.append(tag)

        def handle_endtag(self, tag: str) -> None:
            if tag in ("main", "table", "article", "form", "section", "details", "ul", "svg"):
                if not open_ or open_.pop() != tag:
                    found.append(f"unbalanced {tag}")

    Reader().feed(page)
    return found + open_


def test_faults_are_seen() -> None:
    assert faults(f"<p>{HOSTILE}</p>")
    assert faults("<form><table></form></table>")
    assert not faults('<main><p title="a">b</p><a href="/x">c</a></main>')


@pytest.mark.parametrize("tongue", ["zh", "en"])
def test_every_page_is_whole_and_escaped(browser: Browser, database: Database, tongue: str) -> None:
    browser.client.cookies.set("ui", tongue)
    decide(database, "F-007", first_finding(database, 7)[0], "accept", "objection", HOSTILE, HOSTILE)
    for path in [*paths(database), *(p for p in PAGES if p != "/filings/7/documents/0/leaves"), "/filings/7/letter"]:
        page = browser.get(path)
        assert not faults(page), path
    shown = browser.get("/filings/7")
    assert "&lt;script&gt;alert(1)" in shown


def test_queue_gives_reasons_filters_and_keeps_views(browser: Browser) -> None:
    page = browser.get("/queue")
    assert page.count("data-open=") == 8
    assert "1 error (certain)" in page  # of filing 7, with the points it is worth
    assert page.count('<td class="why"><ul><li class=') == 8
    assert browser.get("/queue?text=F-003").count("data-open=") == 1
    saved = browser.post("/queue/views", name="甲 & mine", text="F-003")
    assert browser.get(saved.headers["location"]).count("data-open=") == 1
    assert "★ 甲 &amp; mine" in browser.get("/queue")
    assert browser.client.get("/queue?view=none").status_code == 400
    answer = browser.client.post("/queue/assign", data={"csrf": browser.token(), "filing": ["1", "2"], "to": "lin"})
    assert answer.status_code == 303
    assert browser.get("/queue?assignee=lin").count("data-open=") == 2
    assert "choose filings first" in browser.post("/queue/assign", to="lin").text


def test_findings_stand_beside_their_marked_words(browser: Browser, database: Database) -> None:
    head = dossier.head(database, 1)
    cards = dossier.cards(database, head, 0)
    text = document_text(database, 1, 0)
    lines = list(typeset.lines(database, 1, 0, text, [(c.start, c.end, c.name, c.severity) for c in cards]))
    assert "".join(p.words for line in lines for p in line.parts) == text.replace("\n", "")
    for card in cards:
        marked = "".join(p.words for line in lines for p in line.parts if card.name in p.findings)
        assert marked == text[card.start : card.end].replace("\n", "")
    page = browser.get("/filings/1")
    assert all(f'id="{c.name}"' in page for c in cards)


def test_printed_pages_carry_boxes_on_the_words(browser: Browser, database: Database) -> None:
    leaves = browser.get("/filings/8/documents/0/leaves")
    assert leaves.count("data-leaf=") == 2
    names = {c.name: c for c in dossier.cards(database, dossier.head(database, 8), 0)}
    found = re.findall(r'data-mark="([^"]+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"', leaves)
    assert found
    broken = next(n for n, c in names.items() if "9.9" in c.quote)
    x, y, width = next((float(a), float(b), float(c)) for n, a, b, c in found if n == broken)
    # "3.1 You must notify us as clause 9.9 requires." is the third line of the second page.
    assert 180 < x < 320
    assert 842 - 760 + 48 - 14 < y < 842 - 760 + 48 + 4
    assert 10 < width < 60
    image = browser.client.get("/filings/8/documents/0/pages/1.png")
    assert image.content.startswith(b"\x89PNG")
    assert browser.client.get("/filings/8/documents/0/pages/3.png").status_code == 404
    assert browser.client.get("/filings/1/documents/0/pages/1.png").status_code == 404


def test_a_page_of_any_size_gives_an_image_of_bounded_size(tmp_path: Path) -> None:
    import hashlib

    from PIL import Image
    from reportlab.pdfgen.canvas import Canvas

    sheet = Canvas(str(tmp_path / "wide.pdf"), pagesize=(14000, 9000))
    sheet.drawString(100, 100, "wide")
    sheet.save()
    sha = hashlib.sha256((tmp_path / "wide.pdf").read_bytes()).hexdigest()
    content = Library().image(Held(1, 0, "wide.pdf", "wording", sha, "pdf", tmp_path), 1)
    assert max(Image.open(io.BytesIO(content)).size) <= LONGEST + 1


def test_a_document_that_changed_is_not_marked(browser: Browser, database: Database, tmp_path: Path) -> None:
    (tmp_path / "printed.pdf").write_bytes(b"%PDF-1.4 something else")
    database.run("UPDATE filing SET base = ? WHERE id = 8", (str(tmp_path),))
    page = browser.get("/filings/8/documents/0/leaves")
    assert "has changed since it was screened" in page
    assert "<rect" not in page
    (tmp_path / "printed.pdf").unlink()
    assert "is not there any more" in browser.get("/filings/8/documents/0/leaves")


def test_decisions_and_what_was_decided_before_on_the_same_words(browser: Browser, database: Database) -> None:
    fingerprint, rule, ordinal = first_finding(database, 1)
    part = {"HX-Request": "true"}
    form = {"csrf": browser.token(), "mark": fingerprint, "verdict": "dismiss", "reason": "not applicable", "document": "0",
            "ordinal": str(ordinal), "note": "<b>seen</b>"}  # fmt: skip
    card = browser.client.post("/filings/1/decide", data=form, headers=part).text
    assert "dismissed" in card
    assert "<b>seen" not in card
    decide(database, "F-002", first_finding(database, 2)[0], "accept", "objection", "lin")
    page = browser.get("/filings/2")
    assert "(same words) ✖ dismissed" in page
    assert "⚠" in page
    assert "accepted 1 · dismissed 1" in browser.get("/market/contradictions")
    assert rule in browser.get("/market/contradictions")
    assert browser.post("/filings/1/decide", mark="none", verdict="accept").status_code == 400
    assert browser.post("/filings/99/decide", mark=fingerprint, verdict="accept").status_code == 404


def test_requirements_can_be_objected_to(browser: Browser, database: Database) -> None:
    rule = one(database, "SELECT rule FROM verdict WHERE filing = 1 AND outcome = 'unmet' ORDER BY rule LIMIT 1")
    mark = mark_of(rule, 0, 0)
    assert browser.post("/filings/1/decide", mark=mark, verdict="accept").status_code == 303
    assert rule in browser.get("/log")
    assert "(not in the wording)" in browser.get("/filings/1/letter?language=en")
    assert browser.post("/filings/1/decide", mark=mark_of("NO-RULE-1", 0, 0), verdict="accept").status_code == 400


def test_review_needs_a_reason_to_reject(browser: Browser) -> None:
    assert "say the reason" in browser.post("/filings/1/review", state="rejected", assignee="lin").text
    assert browser.post("/filings/1/review", state="rejected", assignee="lin", reason="incomplete").status_code == 303
    assert browser.get("/queue?review=rejected").count("data-open=") == 1


def test_comparison_finds_the_predecessor_that_the_filing_names(browser: Browser) -> None:
    page = browser.get("/filings/6/compare")
    assert "the predecessor that the filing names" in page
    assert "/filings/6/compare/1" in page
    changes = browser.get("/filings/6/compare/1")
    assert "<del>" in changes
    assert "<ins>" in changes
    assert browser.client.get("/filings/6/compare/1/table.docx").content.startswith(b"PK")
    assert "has no filing" in browser.get("/filings/6/compare?key=none")


def test_market_marks_the_filing(browser: Browser) -> None:
    page = browser.get("/market/figures?measures=waiting-period&filing=F-001")
    assert 'class="own"' in page.split("</p>", 1)[1]
    assert "has no such figure" in browser.get("/market/figures?measures=waiting-period&filing=none")
    assert "F-001" in browser.get("/market/requirements")


def test_sample_is_drawn_and_kept(browser: Browser, database: Database) -> None:
    assert browser.post("/samples", seed="2026Q4", risk="2", random="3").status_code == 303
    assert "2026Q4 2+3" in browser.get("/samples")
    assert one(database, "SELECT count(*) FROM audit WHERE action = 'sample'") == 1


def test_language_and_theme_stay(browser: Browser) -> None:
    assert ">Queue" in browser.get("/queue")
    browser.client.post("/preference", data={"csrf": browser.token(), "ui": "zh", "next": "/queue"})
    assert ">队列" in browser.get("/queue")
    browser.client.post("/preference", data={"csrf": browser.token(), "theme": "dark", "next": "/queue"})
    assert 'data-theme="dark"' in browser.get("/queue")


def test_missing_pages_are_said_plainly(browser: Browser) -> None:
    assert "There is no such page" in browser.get("/filings/99", 404)
    assert "There is no such page" in browser.get("/rules/NO-SUCH-1", 404)
    assert "There is no such page" in browser.get("/market/families/123456789012345678", 404)


def test_names_of_uploads_lead_nowhere(tmp_path: Path) -> None:
    assert plain_name("../../etc/passwd") == "passwd"
    assert plain_name("C:\\Users\\x\\条款.md") == "条款.md"
    assert plain_name("..") == "_"
    kept = keep(tmp_path / "in", [("../a.md", io.BytesIO(b"# A")), ("b.md", io.BytesIO(b"# B"))])
    assert sorted(p.name for p in kept.iterdir()) == ["a.md", "b.md"]
    assert kept.is_relative_to(tmp_path / "in")
    with pytest.raises(UsageError, match="two files"):
        keep(tmp_path / "in", [("x/a.md", io.BytesIO(b"")), ("y/a.md", io.BytesIO(b""))])
    with pytest.raises(UsageError, match="not taken"):
        keep(tmp_path / "in", [("a.exe", io.BytesIO(b""))])


def test_histograms_place_every_value() -> None:
    values = [8.0] * 5 + [12.0] * 20 + [24.0] * 3 + [960.0]
    made = bars(values)
    assert sum(n for _, _, n in made) == len(values)
    import json

    chart = histogram(json.dumps(made), (8, 12, 24), (960.0, 12.0))
    assert chart.marked[0] == pytest.approx(chart.width)
    assert 0 < chart.middle < chart.p95 < chart.width / 2
    alone = histogram(json.dumps(bars([5.0, 5.0])), (5, 5, 5))
    assert alone.bars[0].count == 2


def test_a_finding_is_cited_by_its_whole_path(browser: Browser, database: Database) -> None:
    (filing,) = (r[0] for r in database.rows("SELECT id FROM filing WHERE key = 'F-001'"))
    page = browser.get(f"/filings/{filing}")
    assert "责任免除/第四条/（三）" in page


def test_numbers_that_word_counts_stand_before_their_clauses(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(CORPUS / "zh/cyber-enterprise/faulty.docx", folder / "w.docx")
    database, _ = screened(folder, tmp_path / "s.db")
    text = document_text(database, 1, 0)
    assert "第一条" not in text[:200]
    first = next(x for x in typeset.lines(database, 1, 0, text, ()) if "本保险合同由" in x.parts[0].words)
    assert first.number == "第一条"
    database.close()


def test_the_desk_speaks_the_language_it_was_started_in(browser: Browser) -> None:
    from msgspec.structs import replace

    chinese = Browser(replace(browser.settings, tongue="zh"))
    assert "<h1>队列" in chinese.get("/queue")
