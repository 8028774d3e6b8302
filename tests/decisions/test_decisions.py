"""Decisions survive the next draft, come back from Word, and never hide anything."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree

import wordcheck
from wordcheck.app.cli import main
from wordcheck.decisions import apply, beside, load, merged, written
from wordcheck.model.decisions import Decision
from wordcheck.model.errors import UsageError

CORPUS = Path(__file__).parents[2] / "corpus"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    target = tmp_path / "draft.md"
    target.write_bytes((CORPUS / "zh/personal-fraud/faulty.md").read_bytes())
    return target


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def counted(path: Path, *options: str) -> dict[str, object]:
    return json.loads(call("check", path, "--format", "json", *options).stdout)


def dismiss(path: Path, n: int = 0, **facts: str) -> Decision:
    finding = wordcheck.check(path).findings[n]
    decision = Decision(finding.fingerprint[:16], finding.rule.code, "dismissed", "已在投保单中明示", "Li",
                        occurrence=finding.occurrence, **facts)  # fmt: skip
    beside(path).write_bytes(written(merged(load(beside(path)) if beside(path).is_file() else (), [decision])))
    return decision


def test_a_dismissed_finding_leaves_the_count_and_stays_in_sight(draft: Path) -> None:
    before = counted(draft)
    decision = dismiss(draft)
    after = counted(draft)
    assert len(after["findings"]) == len(before["findings"]) - 1
    (shown,) = after["suppressed"]
    assert shown["rule"]["id"] == decision.rule
    assert shown["decision"]["reason"] == "已在投保单中明示"
    assert "已有处理意见  1" in call("check", draft).stdout
    sarif = json.loads(call("check", draft, "--format", "sarif").stdout)
    assert [r["suppressions"][0]["status"] for r in sarif["runs"][0]["results"] if "suppressions" in r] == ["accepted"]


def test_a_supervisor_counts_it_all_the_same(draft: Path) -> None:
    before = counted(draft)
    dismiss(draft)
    after = counted(draft, "--mode", "regulator")
    assert len(after["findings"]) == len(before["findings"])
    assert len(after["suppressed"]) == 1


def test_it_survives_a_draft_in_which_the_clause_moved_and_was_renumbered(draft: Path) -> None:
    dismiss(draft)
    text = draft.read_text("utf-8")
    first = re.search(r"^.*第一条.*$", text, re.M)
    assert first is not None
    moved = text.replace(first[0], first[0] + "\n\n本条款附有阅读说明，供投保人参考。\n", 1)
    draft.write_text(moved, "utf-8")
    assert len(counted(draft)["suppressed"]) == 1


def test_new_words_are_asked_about_again(draft: Path) -> None:
    decision = dismiss(draft)
    quote = wordcheck.check(CORPUS / "zh/personal-fraud/faulty.md").findings[0].anchor.quote
    draft.write_text(draft.read_text("utf-8").replace(quote, quote[0] + "、" + quote[1:]), "utf-8")
    assert not counted(draft)["suppressed"]
    assert decision.rule in call("triage", "audit", draft, "--ui-lang", "en").stdout.split("meets nothing")[1]
    call("triage", "prune", draft)
    assert load(beside(draft)) == ()


def test_an_expired_decision_holds_no_longer(draft: Path) -> None:
    dismiss(draft, expires="2020-01-01")
    assert not counted(draft)["suppressed"]


def test_a_baseline_lets_only_new_findings_count(draft: Path) -> None:
    assert call("triage", "baseline", draft).exit_code == 0
    assert counted(draft)["findings"] == []
    draft.write_text(draft.read_text("utf-8") + "\n\n本条款的最终解释权归保险人所有。\n", "utf-8")
    assert len(counted(draft)["findings"]) == 1


def test_what_was_accepted_counts_until_it_is_mended(draft: Path) -> None:
    report = wordcheck.check(draft)
    finding = report.findings[0]
    decision = Decision(finding.fingerprint, finding.rule.code, "accepted", occurrence=finding.occurrence)
    assert apply(report, [decision]).report.findings == report.findings


def with_replies(data: bytes, replies: dict[str, str], resolved: tuple[str, ...] = ()) -> bytes:
    """An annotated file as Word saves it after people answered: `replies` by rule, `resolved` rules marked as done."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        root = etree.fromstring(old.read("word/comments.xml"))
        entries = []
        for n, comment in enumerate(list(root), 1):
            text = "".join(comment.itertext())
            last = comment.findall(f"{{{W}}}p")[-1]
            last.set(f"{{{W14}}}paraId", f"{n:08X}")
            rule = next((r for r in (*replies, *resolved) if f"[{r} " in text), None)
            entries.append(f'<w15:commentEx w15:paraId="{n:08X}" w15:done="{int(rule in resolved)}"/>')
            if rule in replies:
                reply = etree.SubElement(
                    root,
                    f"{{{W}}}comment",
                    {f"{{{W}}}id": str(900 + n), f"{{{W}}}author": "王", f"{{{W}}}date": "2026-11-24T10:00:00Z"},
                )
                paragraph = etree.SubElement(reply, f"{{{W}}}p", {f"{{{W14}}}paraId": f"{n + 4096:08X}"})
                etree.SubElement(etree.SubElement(paragraph, f"{{{W}}}r"), f"{{{W}}}t").text = replies[rule]
                entries.append(f'<w15:commentEx w15:paraId="{n + 4096:08X}" w15:paraIdParent="{n:08X}" w15:done="0"/>')
        relations = old.read("word/_rels/document.xml.rels").replace(
            b"</Relationships>",
            b'<Relationship Id="rIdX" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
        )
        for name in old.namelist():
            content = {"word/comments.xml": etree.tostring(root), "word/_rels/document.xml.rels": relations}.get(name)
            new.writestr(name, content or old.read(name))
        new.writestr(
            "word/commentsExtended.xml", f'<w15:commentsEx xmlns:w15="{W15}">{"".join(entries)}</w15:commentsEx>'
        )
    return out.getvalue()


def test_answers_come_back_from_word_and_nothing_is_asked_twice(tmp_path: Path) -> None:
    draft, annotated = tmp_path / "draft.docx", tmp_path / "annotated.docx"
    draft.write_bytes((CORPUS / "zh/personal-fraud/faulty.docx").read_bytes())
    call("annotate", draft, "-o", annotated, "--severity", "note")
    rules = sorted({f.rule.code for f in wordcheck.check(draft).findings})
    annotated.write_bytes(with_replies(annotated.read_bytes(), {rules[0]: "不采纳：已在投保单中明示"}, (rules[1],)))
    assert call("triage", "import", annotated, "--into", beside(draft)).exit_code == 0
    dismissed = [d for d in load(beside(draft)) if d.answer == "dismissed"]
    assert {(d.rule, d.reason, d.by, d.date) for d in dismissed} == {(rules[0], "已在投保单中明示", "王", "2026-11-24")}
    assert {d.rule for d in load(beside(draft)) if d.answer == "accepted"} == {rules[1]}
    assert rules[0] not in {f["rule"]["id"] for f in counted(draft)["findings"]}
    assert rules[1] in {f["rule"]["id"] for f in counted(draft)["findings"]}


@pytest.mark.parametrize(
    "content", ["no toml [", '[[decision]]\nrule = "X"', '[[decision]]\nrule="X"\nfingerprint="a"\nanswer="maybe"']
)
def test_a_damaged_file_is_one_sentence_and_exit_code_2(draft: Path, content: str) -> None:
    beside(draft).write_text(content, "utf-8")
    with pytest.raises(UsageError):
        load(beside(draft))
    done = call("check", draft)
    assert done.exit_code == 2
    assert "Traceback" not in done.output


def test_the_file_is_sorted_and_reads_back_the_same() -> None:
    decisions = [
        Decision("b" * 16, "Z-1", "baseline"),
        Decision("a" * 16, "A-1", "dismissed", "多行\n理由", "Li", "2026-01-02"),
    ]
    place = written(decisions)
    assert place == written(reversed(decisions))
    assert place.index(b"A-1") < place.index(b"Z-1")
