"""A draft goes out to Word, is answered as people answer, comes back, and the next draft asks nothing twice."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner, Result
from msgspec.structs import replace

import wordcheck
from tests.annotating.people import Office, W, accept, reject, rewrite, text_of, without_comments
from tests.reading.docx_builder import p
from wordcheck.app.cli import main
from wordcheck.decisions import apply, load
from wordcheck.model.report import Report

SOFFICE = shutil.which("soffice")
CORPUS = Path(__file__).parents[2] / "corpus"
LINES = (
    "示范网络安全保险条款", "保险责任", "第一条 保险期间内，被保险人的计算机系统己经遭受网络攻击的，保险人负责赔偿。", "责任免除",
    "第二条 因有关部门的要求停止服务造成的损失，保险人不负责赔偿。", "第三条 因地震、海啸等原因造成的损失，保险人不负责赔偿。",
    "第四条 被保险人未按有关部门的规定备份数据造成的损失，保险人不负责赔偿。", "赔偿处理", "第五条 保险人自作出核定之日起十五日内发出拒绝赔偿通知书。",
    "第六条 保险人收到索赔请求后应当及时处理，情形复杂的除外。", "其他事项", "第七条 本条款的最终解释权归保险人所有。",
)  # fmt: skip


def call(*arguments: object) -> Result:
    done = CliRunner().invoke(main, [str(a) for a in arguments])
    assert done.exit_code in (0, 1), done.output
    return done


def checked(path: Path, decisions: Path | None = None) -> dict[str, Any]:
    given = ("--decisions", decisions) if decisions else ()
    return json.loads(call("check", path, "--format", "json", *given).stdout)  # type: ignore[no-any-return]


def decided_in(path: Path, decisions: Path) -> Report:
    return apply(wordcheck.check(path), load(decisions)).report


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    made = tmp_path / "draft.docx"
    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line)
    document.core_properties.last_modified_by = "Zhang"
    document.save(str(made))
    return made


def answered(draft: Path, through_libreoffice: bool = False) -> tuple[Path, Path]:
    """The file as it comes back from Word, every finding and open requirement answered, and the decisions read from it."""
    out, decisions = draft.with_name("annotated.docx"), draft.with_name("decisions.toml")
    call("annotate", draft, "-o", out, "--severity", "note")
    office = Office.opened(out.read_bytes())
    report = wordcheck.check(draft)
    replies = {
        f"{f.fingerprint[:16]}:{f.occurrence}]": (
            "不采纳：不适用，条款另有说明，至2030-01-31" if n % 2 else "reject: shown in the proposal"
        )
        for n, f in enumerate(report.findings)
        if not any(fix.safe for fix in f.fixes)
    }
    office.edit(reject)
    opening = "\n".join(
        f"{v.rule.code} 不采纳：见特别约定" for v in report.verdicts if v.outcome in ("unmet", "partly")
    )
    office.answer({**replies, "辅助核对": opening})
    out.write_bytes(office.saved())
    if through_libreoffice:
        out = saved_by_libreoffice(out)
    call("triage", "import", out, "--into", decisions)
    return out, decisions


def saved_by_libreoffice(path: Path) -> Path:
    folder = path.parent / "saved"
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", "docx", "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / path.name


def test_nothing_that_was_answered_is_asked_again(draft: Path) -> None:
    before = checked(draft)
    assert len(before["findings"]) >= 5
    _, decisions = answered(draft)
    after = checked(draft, decisions)
    assert after["findings"] == []
    assert len(after["suppressed"]) == len(before["findings"])
    kept = load(decisions)
    assert {d.by for d in kept if "proposal" in d.reason} == {"王"}
    assert {d.code for d in kept if d.expires == "2030-01-31"} == {"not applicable"}
    unmet = [r["id"] for r in before["requirements"] if r["verdict"] in ("unmet", "partly")]
    assert unmet
    assert [w["requirement"] for w in after["waived"]] == unmet
    assert after["run"]["exit_code"] == 0


def test_the_next_draft_with_clauses_moved_renumbered_and_edited(draft: Path) -> None:
    out, decisions = answered(draft)

    def next_draft(root: Any) -> None:
        accept(root)
        without_comments(root)
        body = root.find(W + "body")
        paragraphs = {text_of(q)[:3]: q for q in body.findall(W + "p")}
        # The clause on disasters goes below a heading of its own; a new one, which speaks of authorities, takes its number.
        at = body.index(paragraphs["赔偿处"])
        body.insert(at, paragraphs["第三条"])
        body.insert(at - 1, new("其他责任免除"))
        for old, number in (("第三条", "第五条"), ("第五条", "第六条"), ("第六条", "第七条"), ("第七条", "第八条")):
            rewrite(paragraphs[old], old, number)
        rewrite(paragraphs["第二条"], "停止服务", "停止提供全部服务")
        body.insert(body.index(paragraphs["第四条"]), new("第三条 经有关部门认定为重大事故的损失，保险人不负责赔偿。"))

    office = Office.opened(out.read_bytes())
    office.edit(next_draft)
    draft.write_bytes(office.saved())
    report = decided_in(draft, decisions)
    unasked = [f for f in report.findings if f not in {q.finding for q in report.proposed}]
    fresh = [f.anchor.quote for f in unasked]
    # The new words, and the new part, which frees the insurer in plain type.
    assert fresh == ["有关部门", "其他责任免除"]
    place = unasked[0].anchor.span.start
    assert "第三条" in report.manuscript.text[place - 10 : place], "the new clause inherits nothing"  # type: ignore[union-attr]
    moved = next(s for s in report.suppressed if "地震" in s.decision.context)
    assert moved.decision.answer == "dismissed"
    assert [q.decision.context[:3] for q in report.proposed] == ["第二条"], "the edited one waits to be confirmed"
    listed = call("triage", "confirm", draft, "--decisions", decisions, "--ui-lang", "en").stdout
    assert "停止服务" in listed
    call("triage", "confirm", draft, "--decisions", decisions, "--all", "--by", "Li")
    again = decided_in(draft, decisions)
    assert not again.proposed
    assert len(again.findings) == len(fresh)


def new(words: str) -> Any:
    from lxml import etree

    wrapped = f'<x xmlns:w="{W[1:-1]}">{p(words)}</x>'
    return etree.fromstring(wrapped)[0]


def test_a_dismissed_finding_carries_no_comment_in_the_next_draft_and_an_agreed_one_says_so(draft: Path) -> None:
    report = wordcheck.check(draft)
    first, second = [f for f in report.findings if not f.fixes][:2]
    call("triage", "decide", draft, first.fingerprint[:10], "--reason", "明示", "--by", "Li")
    call("triage", "decide", draft, second.fingerprint[:10], "--accept", "--by", "Li")
    out = draft.with_name("out.docx")
    call("annotate", draft, "-o", out, "--severity", "note")
    said = Office.opened(out.read_bytes()).parts["word/comments.xml"].decode()
    assert first.fingerprint[:16] not in said
    assert second.fingerprint[:16] in said
    assert "已采纳，尚未修改：采纳 · Li" in said
    call("annotate", draft, "-o", out, "--severity", "note", "--mode", "regulator")
    assert first.fingerprint[:16] in Office.opened(out.read_bytes()).parts["word/comments.xml"].decode()


def test_an_unanswered_file_decides_nothing(draft: Path) -> None:
    out = draft.with_name("annotated.docx")
    call("annotate", draft, "-o", out)
    call("triage", "import", out, "--into", draft.with_name("d.toml"))
    assert load(draft.with_name("d.toml")) == ()


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
def test_answers_survive_a_save_by_libreoffice(draft: Path) -> None:
    before = checked(draft)
    _, decisions = answered(draft, through_libreoffice=True)
    assert len(load(decisions)) >= len(before["findings"])
    assert all(len(d.date) in (0, 10) for d in load(decisions))
    assert checked(draft, decisions)["findings"] == []


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
def test_a_draft_of_ours_goes_round_through_libreoffice(tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes((CORPUS / "zh/personal-fraud/faulty.docx").read_bytes())
    out, decisions = answered(draft, through_libreoffice=True)
    assert checked(draft, decisions)["findings"] == []
    report = decided_in(out, decisions)
    left = replace(
        report,
        findings=tuple(f for f in report.findings if f.rule.code not in {s.decision.rule for s in report.suppressed}),
    )
    assert not left.findings, [f.rule.code for f in left.findings]
