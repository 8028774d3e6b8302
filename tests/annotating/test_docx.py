"""Word files come back with comments on the exact words, and otherwise as they were."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree
from msgspec.structs import replace

import wordcheck
from tests.reading.docx_builder import Docx, changed, p, r, table, text_box
from wordcheck.annotating import annotate
from wordcheck.app.cli import main
from wordcheck.model.errors import UsageError
from wordcheck.model.findings import Certainty, Edit, Evidence, Finding, Fix, RuleFacts, Severity
from wordcheck.model.report import Report
from wordcheck.model.said import Said
from wordcheck.model.span import Span

CORPUS = Path(__file__).parents[2] / "corpus"
FILES = sorted(CORPUS.glob("*/*/faulty.docx"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RULE = RuleFacts("ZH-EX-001", "vague-word", "zh.clarity", Said("开放词", "vague word"))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def tree(data: bytes, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(parts(data)[name])


def report_on(data: bytes, *quotes: str, fixes: tuple[Fix, ...] = ()) -> Report:
    """A report with one finding on each of the quoted words."""
    manuscript = wordcheck.read(data, name="wording.docx")
    made = []
    for n, quote in enumerate(quotes):
        at = manuscript.text.index(quote)
        anchor = Evidence(Span(at, at + len(quote)), quote, None)
        made.append(
            Finding(
                RULE,
                Severity.WARNING,
                Certainty.LIKELY,
                Said(f"问题{n}", f"problem {n}"),
                anchor,
                f"{n:x}" * 64,
                fixes=fixes,
            )
        )
    return Report("wording.docx", manuscript, findings=tuple(made))


def ranges(data: bytes) -> dict[str, str]:
    """The words between the marks of each comment, by its number."""
    found: dict[str, str] = {}
    open_ids: set[str] = set()
    for element in tree(data).iter():
        key = element.get(W + "id", "")
        if element.tag == W + "commentRangeStart":
            open_ids.add(key)
            found[key] = ""
        elif element.tag == W + "commentRangeEnd":
            open_ids.discard(key)
        elif element.tag == W + "t":
            for one in open_ids:
                found[one] += element.text or ""
    assert not open_ids
    return found


def comments(data: bytes) -> dict[str, str]:
    return {
        c.get(W + "id", ""): "\n".join("".join(q.itertext()) for q in c.findall(W + "p"))
        for c in tree(data, "word/comments.xml")
    }


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.parent.name)
def test_every_finding_of_a_real_document_stands_on_its_words(path: Path) -> None:
    original = path.read_bytes()
    report = wordcheck.check(path)
    made = annotate(original, report)
    said, marked = comments(made), ranges(made)
    for finding in report.findings:
        signature = f"[{finding.rule.code} {finding.fingerprint[:16]}:{finding.occurrence}]"
        (key,) = [k for k, text in said.items() if text.endswith(signature)]
        words = {finding.anchor.quote} | {fix.edits[0].text for fix in finding.fixes if fix.safe}
        shown = {"".join(w.replace("\n", "").split("\t")) for w in words}
        assert marked[key].replace("\u00ad", "") in shown, key


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.parent.name)
def test_everything_else_stays_as_it_was(path: Path) -> None:
    original = path.read_bytes()
    made = annotate(original, wordcheck.check(path))
    before, after = parts(original), parts(made)
    touched = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert {n: b for n, b in before.items() if n not in touched} == {n: b for n, b in after.items() if n not in touched}
    read = [wordcheck.read(d, name="x.docx", revisions="original") for d in (original, made)]
    assert read[0].text == read[1].text
    styled = [[(b.text, b.number, b.runs) for b in m.blocks] for m in read]
    assert styled[0] == styled[1]


def test_the_same_input_gives_the_same_bytes() -> None:
    original = FILES[0].read_bytes()
    report = wordcheck.check(FILES[0])
    assert annotate(original, report) == annotate(original, report)


def test_words_over_several_runs_and_in_tables() -> None:
    data = Docx(
        p(r("因有关"), r("部门", "<w:b/>"), r("要求停止服务造成的损失，不负责赔偿。")) + table([r("免赔额为XX元")])
    ).bytes()
    made = annotate(data, report_on(data, "有关部门", "XX元"))
    assert sorted(t for k, t in ranges(made).items() if "problem" in comments(made)[k]) == ["XX元", "有关部门"]


def test_two_findings_on_words_that_overlap() -> None:
    data = Docx(p(r("因有关部门的要求造成的损失"))).bytes()
    made = annotate(data, report_on(data, "有关部门", "关部门的要求", "因有"))
    marked = {comments(made)[k][:9]: t for k, t in ranges(made).items() if "problem" in comments(made)[k]}
    assert marked == {"problem 0": "有关部门", "problem 1": "关部门的要求", "problem 2": "因有"}


def test_earlier_comments_and_changes_stay_and_numbers_stay_unique() -> None:
    body = p(
        '<w:commentRangeStart w:id="7"/>', r("保险人"), '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
        changed("ins", r("不负责赔偿因有关部门要求造成的损失")),
    )  # fmt: skip
    data = Docx(
        body, parts={"comments": '<w:comment w:id="7" w:author="Li"><w:p><w:r><w:t>why</w:t></w:r></w:p></w:comment>'}
    ).bytes()
    made = annotate(data, report_on(data, "有关部门"))
    assert comments(made)["7"] == "why"
    assert set(ranges(made)) == set(comments(made))
    assert len(comments(made)) == 3
    assert len(tree(made).findall(f".//{W}ins")) == 1


def test_safe_edits_become_tracked_changes() -> None:
    data = Docx(p(r("保险人己经"), r("赔偿的。"))).bytes()
    report = report_on(data, "己经")
    edit = Edit(report.findings[0].anchor.span, "已经")
    safe = replace(report, findings=(replace(report.findings[0], fixes=(Fix((edit,), safe=True),)),))
    made = annotate(data, safe)
    assert wordcheck.read(made, name="x.docx").text == "保险人已经赔偿的。"
    assert wordcheck.read(made, name="x.docx", revisions="original").text == "保险人己经赔偿的。"
    unsafe = replace(report, findings=(replace(report.findings[0], fixes=(Fix((edit,)),)),))
    assert not tree(annotate(data, unsafe)).findall(f".//{W}del")


NOTE = '<w:footnote w:id="2"><w:p><w:r><w:t>因有关部门的要求</w:t></w:r></w:p></w:footnote>'
CITED = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def test_words_in_a_footnote_carry_their_comment_at_its_mark() -> None:
    """LibreOffice opens no file that has a comment in a note."""
    data = Docx(p(r("第一条 责任免除"), CITED), parts={"footnotes": NOTE}).bytes()
    made = annotate(data, report_on(data, "有关部门"))
    assert parts(made)["word/footnotes.xml"] == parts(data)["word/footnotes.xml"]
    start = tree(made).findall(f".//{W}commentRangeStart")[-1]
    assert start.getnext().find(W + "footnoteReference") is not None
    said = comments(made)[start.get(W + "id", "")].split("\n")
    assert said[1] == "“有关部门”"
    assert wordcheck.read(made, name="x.docx").text == wordcheck.read(data, name="x.docx").text


def test_words_in_a_text_box_carry_their_comment_there() -> None:
    data = Docx(p(r("第一条 责任免除"), text_box(p(r("因有关"), r("部门的要求"))))).bytes()
    made = annotate(data, report_on(data, "有关部门"))
    assert "有关部门" in ranges(made).values()
    assert wordcheck.read(made, name="x.docx").text == wordcheck.read(data, name="x.docx").text


def test_the_comment_on_the_title_keeps_out_of_text_boxes() -> None:
    data = Docx(p(text_box(p(r("备案号"))), r("第一条 责任免除"))).bytes()
    assert list(ranges(annotate(data, report_on(data))).values()) == ["第一条 责任免除"]


def test_what_has_no_place_is_listed_on_the_title() -> None:
    data = Docx(p(r("第一条 责任免除"), CITED), parts={"footnotes": NOTE}).bytes()
    made = annotate(data, report_on(data, "责任免除\n因有关部门"))
    (opening,) = comments(made).values()
    assert "[ZH-EX-001 0000000000000000:1]" in opening
    assert parts(made)["word/footnotes.xml"] == parts(data)["word/footnotes.xml"]


def test_an_edit_that_could_not_be_made_is_not_named_as_one() -> None:
    data = Docx(p(changed("ins", r("保险人己经")), r("赔偿的。"))).bytes()
    report = report_on(data, "己经")
    fix = Fix((Edit(report.findings[0].anchor.span, "已经"),), safe=True)
    made = annotate(data, replace(report, findings=(replace(report.findings[0], fixes=(fix,)),)))
    assert not tree(made).findall(f".//{W}del"), "another person's insertion holds no change of ours"
    assert not any("→" in text for text in comments(made).values()), "or importing would take it for rejected"


def test_an_edit_across_runs_is_one_change() -> None:
    data = Docx(p(r("保险人"), r("己"), r("经", "<w:b/>"), r("赔偿的。"))).bytes()
    report = report_on(data, "己经")
    fix = Fix((Edit(report.findings[0].anchor.span, "已经"),), safe=True)
    made = annotate(data, replace(report, findings=(replace(report.findings[0], fixes=(fix,)),)))
    assert wordcheck.read(made, name="x.docx").text == "保险人已经赔偿的。"
    assert wordcheck.read(made, name="x.docx", revisions="original").text == "保险人己经赔偿的。"
    ids = [e.get(W + "id") for e in tree(made).iter(W + "ins", W + "del")]
    assert len(ids) == len(set(ids)) == 3


def without_ours(root: etree._Element) -> bytes:
    """A part without our comments and changes, runs of one look joined again, in canonical form."""
    for gone in [e for e in root.iter(W + "ins") if e.get(W + "author") == "wordcheck"]:
        gone.getparent().remove(gone)
    for kept in [e for e in root.iter(W + "del") if e.get(W + "author") == "wordcheck"]:
        parent, at = kept.getparent(), kept.getparent().index(kept)
        parent[at : at + 1] = list(kept)
        for text in parent.iter(W + "delText"):
            text.tag = W + "t"
    for mark in list(root.iter(W + "commentRangeStart", W + "commentRangeEnd")):
        mark.getparent().remove(mark)
    for reference in list(root.iter(W + "commentReference")):
        reference.getparent().getparent().remove(reference.getparent())
    for run in list(root.iter(W + "r")):
        before = run.getprevious()
        if (
            before is not None
            and before.tag == run.tag
            and look(before) == look(run)
            and dict(before.attrib) == dict(run.attrib)
        ):
            last, rest = before[-1] if len(before) else None, [c for c in run if c.tag != W + "rPr"]
            if last is not None and rest and last.tag == rest[0].tag == W + "t":
                last.text = (last.text or "") + (rest.pop(0).text or "")
            before.extend(rest)
            run.getparent().remove(run)
    for text in root.iter(W + "t"):
        text.attrib.clear()
    return etree.tostring(root, method="c14n")


def look(run: etree._Element) -> bytes:
    found = run.find(W + "rPr")
    return b"" if found is None else etree.tostring(found, method="c14n", with_tail=False)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.parent.name)
def test_the_words_themselves_keep_every_property_that_they_had(path: Path) -> None:
    original = path.read_bytes()
    made = annotate(original, wordcheck.check(path))
    assert without_ours(tree(made)) == without_ours(tree(original))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.parent.name)
def test_word_would_open_it_without_repair(path: Path) -> None:
    """What Word refuses: numbers used twice, marks without their comment, properties that do not come first, lost parts."""
    made = annotate(path.read_bytes(), wordcheck.check(path))
    root = tree(made)
    said = [c.get(W + "id") for c in tree(made, "word/comments.xml")]
    assert len(said) == len(set(said))
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(e.get(W + "id") for e in root.iter(W + tag)) == sorted(said)
    changes = [e.get(W + "id") for e in root.iter(W + "ins", W + "del")]
    assert len(changes) == len(set(changes))
    for holder, first in ((W + "p", W + "pPr"), (W + "r", W + "rPr")):
        assert all(e.index(f) == 0 for e in root.iter(holder) for f in e.findall(first))
    assert not [e for e in root.iter(W + "del") if e.find(f".//{W}t") is not None]
    assert all(
        e.getparent().tag in (W + "p", W + "hyperlink", W + "ins", W + "sdtContent", W + "smartTag")
        for e in root.iter(W + "commentRangeStart")
    )
    types = parts(made)["[Content_Types].xml"].decode()
    assert types.count("/word/comments.xml") == 1


def test_new_parts_are_declared_once() -> None:
    data = Docx(p(r("因有关部门的要求"))).bytes()
    made = parts(annotate(annotate(data, report_on(data, "有关部门")), report_on(data, "要求")))
    assert len(re.findall(rb"comments\+xml", made["[Content_Types].xml"])) == 1
    assert len(re.findall(rb'Target="comments.xml"', made["word/_rels/document.xml.rels"])) == 1


def test_other_formats_are_refused_in_one_sentence() -> None:
    report = wordcheck.check(CORPUS / "zh/personal-fraud/clean.md")
    with pytest.raises(UsageError, match="save it as docx"):
        annotate(b"", report)


def test_the_command_never_writes_to_the_original(tmp_path: Path) -> None:
    source = tmp_path / "wording.docx"
    source.write_bytes(FILES[0].read_bytes())
    refused = CliRunner().invoke(main, ["annotate", str(source), "-o", str(source)])
    assert refused.exit_code == 2
    assert source.read_bytes() == FILES[0].read_bytes()
    done = CliRunner().invoke(main, ["annotate", str(source), "-o", str(tmp_path / "out.docx")])
    assert done.exit_code == 0
    assert comments((tmp_path / "out.docx").read_bytes())


def test_a_file_that_mixes_strict_and_ordinary_open_xml_is_refused_in_one_sentence() -> None:
    data = Docx(p(r("因有关部门的要求"))).bytes()
    strict = {
        n: b.replace(W[1:-1].encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
        for n, b in parts(data).items()
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, content in strict.items():
            package.writestr(name, content)
    with pytest.raises(UsageError, match="strict"):
        annotate(packed.getvalue(), report_on(packed.getvalue(), "有关部门"))


def test_a_body_without_a_paragraph_still_carries_what_is_missing() -> None:
    made = annotate(Docx("<w:sectPr/>").bytes(), report_on(Docx("<w:sectPr/>").bytes()))
    assert len(comments(made)) == 1
    assert tree(made).find(f"{W}body/{W}p") is not None


def test_the_comment_on_the_title_says_how_much_there_is_and_how_to_answer_in_a_few_lines() -> None:
    """Whoever opens the file in Word has nothing else that says what to do; hashes of a score of packs are no help there."""
    source = next(f for f in FILES if "zh" in f.parts)
    report = wordcheck.check(source, as_of="2026-11-01")
    opening = [
        "".join(p.itertext())
        for c in tree(annotate(source.read_bytes(), report), "word/comments.xml")
        if c.get(W + "author") == "wordcheck"
        for p in c.iter(W + "p")
    ]
    errors = sum(f.severity is Severity.ERROR for f in report.findings)
    assert opening[0].startswith(f"发现：错误 {errors}")
    assert "不采纳：理由" in opening[1]
    assert "triage import" in opening[1]
    assert max(map(len, opening)) < 200
    (idle,) = [line for line in opening if line.startswith("未运行")]
    assert "语言不同" in idle
    (rules,) = [line for line in opening if line.startswith("规则")]
    assert "合计哈希" in rules
    assert "2026-11-01" in rules


def test_findings_that_bear_no_comment_are_counted_on_the_title() -> None:
    """A file with four comments must not look as if there were nothing else."""
    source = next(f for f in FILES if "zh" in f.parts)
    report = wordcheck.check(source)
    made = annotate(source.read_bytes(), report, least=Severity.ERROR)
    milder = sum(f.severity is not Severity.ERROR for f in report.findings)
    assert milder
    assert any(f"另有 {milder} 处级别较低" in words for words in comments(made).values())
    assert "级别较低" not in "".join(comments(annotate(source.read_bytes(), report)).values())
