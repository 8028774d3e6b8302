"""The web page: complete, self-contained, and safe from the words it shows."""

from __future__ import annotations

import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html as lxml_html
from msgspec.structs import replace

import wordcheck
from tests.reporting import sample
from wordcheck.model.findings import Severity
from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.reporting.registry import render
from wordcheck.reporting.view import View

CORPUS = Path(__file__).parents[2] / "corpus"


def page(run: Run, **view: object) -> lxml_html.HtmlElement:
    return lxml_html.fromstring(render(run, "html", View(**view)).decode())  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def corpus_page() -> lxml_html.HtmlElement:
    run = wordcheck.check_all([CORPUS / "zh/personal-fraud/faulty.md"], describe=True)
    return page(run)


def test_every_finding_has_a_note_beside_its_words() -> None:
    made = page(sample.run())
    (mark,) = made.xpath("//mark")
    assert mark.text == "有关部门"
    note = made.get_element_by_id(mark.get("data-f"))
    assert "没有释义" in note.text_content()
    assert note.xpath("ancestor::div[@class='row level-2']//mark") == [mark]


def test_messages_stand_there_in_both_languages_and_severity_is_a_word() -> None:
    note = page(sample.run()).xpath("//article")[0]
    assert [e.get("lang") for e in note.xpath(".//p[@class='message']/span")] == ["zh", "en"]
    assert "错误" in note.text_content()
    assert "error" in note.text_content()


def test_requirements_and_all_that_is_not_known_are_listed() -> None:
    text = page(sample.run(unread=(sample.SCAN,))).text_content()
    for words in ("没有数据恢复费用", "字体未知", "语言不符", "未读"):
        assert words in text
    (failure,) = page(sample.run(failed=True)).xpath("//*[@class='failure']")
    assert "the file asks for a password" in failure.text_content()


def test_words_stand_in_the_order_of_the_wording(corpus_page: lxml_html.HtmlElement) -> None:
    words = " ".join(corpus_page.xpath("//div[@class='wording']")[0].text_content().split())
    wording = wordcheck.parse(CORPUS / "zh/personal-fraud/faulty.md")[0]
    places = [words.find(s.span.of(wording.text)[:12].strip()) for s in wording.sentences]
    found = [p for p in places if p >= 0]
    assert len(found) > 0.95 * len(places)
    assert sum(b < a for a, b in pairwise(found)) <= 0.1 * len(found)


def test_covers_are_mapped_where_a_run_describes_them(corpus_page: lxml_html.HtmlElement) -> None:
    assert "保障一览" in corpus_page.text_content()


def test_links_lead_somewhere(corpus_page: lxml_html.HtmlElement) -> None:
    known = set(corpus_page.xpath("//@id"))
    inner = [h[1:] for h in corpus_page.xpath("//a/@href") if h.startswith("#")]
    assert inner
    assert set(inner) <= known
    assert len(known) == len(corpus_page.xpath("//@id"))


def test_nothing_is_fetched_and_no_wording_becomes_markup() -> None:
    evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>" onload="x'
    run = sample.run()
    report = run.reports[0]
    finding = replace(report.findings[0], message=Said(evil, evil), advice=Said(evil, evil))
    made = render(replace(run, reports=(replace(report, path=evil, findings=(finding,)),)), "html").decode()
    assert made.count("<script>") == made.count("</script>") == 1
    assert "<img" not in made
    tree = lxml_html.fromstring(made)
    assert not tree.xpath("//@onload | //@onerror | //@src | //link")
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv]/@content")[0]
    assert not re.search(r"url\((?!#)|@import|fetch\(|XMLHttpRequest", made)


def test_the_same_run_gives_the_same_page() -> None:
    assert render(sample.run(), "html") == render(sample.run(), "html")


def test_a_browser_runs_the_page(tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("no Chromium on this machine: the page's script is not run")
    made = render(sample.run(), "html").decode()
    target = tmp_path / "report.html"
    target.write_text(made, "utf-8")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
               f"--user-data-dir={tmp_path / 'profile'}", "--enable-logging=stderr", "--dump-dom", target.as_uri()]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert "有关部门" in done.stdout
    assert not [line for line in done.stderr.splitlines() if "CONSOLE" in line]


def test_page_images_carry_the_findings_and_every_link_still_leads_somewhere() -> None:
    from tests.reporting.test_outline_page import pdf
    from wordcheck.app.console.page_pictures import page_pictures

    data = pdf(2)
    run = wordcheck.check_all([(data, "made.pdf")], describe=True, as_of="2026-11-01")
    made = page(run, pages=lambda r: page_pictures((data, r.path), r.manuscript))
    assert len(made.xpath("//figure//img[starts-with(@src, 'data:image/')]")) == 2
    assert {r.get("data-f") for r in made.xpath("//rect[@data-f]")} <= {a.get("id") for a in made.xpath("//article")}
    assert len(made.xpath("//article")) == len(run.reports[0].findings)
    known = made.xpath("//@id")
    assert len(known) == len(set(known))
    assert {h[1:] for h in made.xpath("//a/@href") if h.startswith("#")} <= set(known)


def test_what_was_not_read_stands_above_the_wording() -> None:
    made = page(sample.run(unread=(sample.SCAN,)))
    told = made.xpath("//section[contains(@class, 'document')]/p[@class='failure']")
    assert "扫描页没有文字" in told[0].text_content()


def test_a_page_that_was_not_read_is_marked_where_it_is_shown() -> None:
    from tests.reporting.test_outline_page import pdf
    from wordcheck.app.console.page_pictures import page_pictures

    data = pdf(2)
    run = wordcheck.check_all([(data, "made.pdf")], as_of="2026-11-01")
    (report,) = run.reports
    assert report.manuscript is not None
    blind = replace(run, reports=(replace(report, manuscript=replace(report.manuscript, unread=(sample.SCAN,))),))
    made = page(blind, pages=lambda r: page_pictures((data, r.path), r.manuscript))
    assert ["扫描页没有文字" in f.text_content() for f in made.xpath("//figure")] == [False, True]


def test_a_table_of_the_wording_is_a_table_and_empty_cells_keep_their_place(tmp_path: Path) -> None:
    wording = tmp_path / "plans.md"
    wording.write_text(
        "# 示例保险条款\n\n## 保险责任\n\n第一条 各项责任的限额见下表：\n\n| 责任 | 限额 | 免赔额 |\n|---|---|---|\n| 鉴定 | | 一百元 |\n",
        "utf-8",
    )
    made = page(wordcheck.check_all([wording]))
    (table,) = made.xpath("//div[@class='words']//table")
    assert [[c.text_content() for c in row] for row in table] == [["责任", "限额", "免赔额"], ["鉴定", "", "一百元"]]
    assert len(table[0].xpath("th")) == 3


def test_what_asks_for_work_comes_first_and_no_evidence_is_shown_twice(corpus_page: lxml_html.HtmlElement) -> None:
    rows = corpus_page.xpath("//tr[@data-verdict]")
    found = [row.get("data-verdict") for row in rows]
    order = ["unmet", "partly", "undecided", "by_hand", "met", "inapplicable"]
    assert found == sorted(found, key=order.index)
    for row in rows:
        shown = [p.text_content() for p in row[3]]
        assert len(shown) == len(set(shown))
    assert corpus_page.xpath("//div[@class='facts']//a/@href")[0].removeprefix("#") in corpus_page.xpath("//@id")


def test_what_is_met_bears_no_mark_of_an_error(corpus_page: lxml_html.HtmlElement) -> None:
    """“Met ✖ error” in one row reads as a fault."""
    for row in corpus_page.xpath("//tr[@data-verdict]"):
        fine = row.get("data-verdict") in ("met", "inapplicable")
        assert bool(row.xpath("./td[3]//*[contains(@class, 'severity')]")) is not fine
        assert row.xpath("./td[3]")[0].text_content().strip()


def test_the_first_look_names_places_and_requirements_that_are_not_met(corpus_page: lxml_html.HtmlElement) -> None:
    """A page that lists typing errors on top and not what is missing sends its reader home too early."""
    (first,) = corpus_page.xpath("(//ol[@class='overview'])[1]")
    ids = {e.get("id") for e in corpus_page.xpath("//*[@id]")}
    links = [a.get("href")[1:] for a in corpus_page.xpath("//ol[@class='overview']//a")]
    assert set(links) <= ids
    unmet = corpus_page.xpath("//tr[@data-verdict='unmet' or @data-verdict='partly']")
    assert unmet
    assert {row.get("id") for row in unmet} <= set(links)
    assert first.xpath(".//span[@class='where']")[0].text_content().strip()


def test_notes_stand_open_where_there_is_nothing_graver() -> None:
    run = sample.run(severity=Severity.NOTE)
    mild = page(replace(run, reports=tuple(replace(r, verdicts=()) for r in run.reports)))
    assert mild.xpath("//section[@class='document']/details[1]/@open") != []
    grave = page(sample.run())
    assert grave.xpath("//section[@class='document']/ol[@class='overview']")


def test_a_habit_of_drafting_is_one_line_of_the_first_look_and_every_place_can_be_reached(tmp_path: Path) -> None:
    """Of 1,800 warnings that say the same, a list of 1,800 lines hides the one that does not."""
    clauses = "".join(
        f"第{n}条 因有关部门的要求造成的第{i}类损失，保险人不负责赔偿。\n\n"
        for i, n in enumerate("一二三四五六七八九", 1)
    )
    (tmp_path / "w.md").write_text(
        f"# 网络安全保险条款\n\n## 责任免除\n\n{clauses}第十条 本保险条款的最终解释权归保险人所有。\n", "utf-8"
    )
    run = wordcheck.check_all([tmp_path / "w.md"])
    made = page(run)
    (top,) = made.xpath("//section[@class='document']/ol[@class='overview']")
    lines = [li.text_content() for li in top.xpath("./li")]
    assert sum("有关部门" in line for line in lines) == 1
    assert sum("最终解释权" in line for line in lines) == 1
    assert lines.index(next(x for x in lines if "最终解释权" in x)) < lines.index(
        next(x for x in lines if "有关部门" in x)
    )
    vague = [f for f in run.reports[0].findings if f.rule.code == "ZH-EX-001"]
    assert len(top.xpath(".//a[contains(., '有关部门')]/@href")) == len(vague) == 9
    terminal = render(run, "terminal", View(tongue="zh")).decode()
    assert terminal.count("没有标准也没有释义") == 1
    assert terminal.count("“有关部门”") >= 9
