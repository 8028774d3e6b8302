"""What people write below a comment: what is taken as an answer, and that nothing they wrote is lost unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree

from tests.annotating.people import W14, W15, Office, W
from wordcheck.app.cli import main
from wordcheck.decisions import load
from wordcheck.decisions.answers import answers, read_answer

DRAFT = """# 甲公司网络安全保险条款

## 责任免除

第一条 因有关部门的要求、战争等情形造成的损失，保险人不负责赔偿。

第二条 等待期为十二（8）小时。
"""


@pytest.mark.parametrize(
    ("words", "kind", "reason"),
    [
        ("不采纳因为保单中另有列明", "dismissed", "因为保单中另有列明"),
        ("Rejected - set by the typesetter", "dismissed", "set by the typesetter"),
        ("Accepted.", "accepted", ""),
        ("已修改", "accepted", ""),
        ("同意修改", "accepted", "修改"),
    ],
)
def test_answers_as_people_write_them(words: str, kind: str, reason: str) -> None:
    said = read_answer(words)
    assert said is not None
    assert (said.answer, said.reason) == (kind, reason)


@pytest.mark.parametrize("words", ["接受不了", "采纳与否待定", "不同意见见附件", "好的，下一版改", "已改动多处"])
def test_what_only_begins_like_an_answer_decides_nothing(words: str) -> None:
    assert read_answer(words) is None


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    from tests.reading.docx_builder import Docx, p, r

    source, made = tmp_path / "draft.docx", tmp_path / "draft.checked.docx"
    lines = [line for line in DRAFT.splitlines() if line.strip()]
    source.write_bytes(Docx("".join(p(r(line.lstrip("# "))) for line in lines)).bytes())
    done = CliRunner().invoke(main, ["annotate", str(source), "-o", str(made), "--severity", "note"])
    assert done.exit_code == 0, done.output
    return made


def replied(path: Path, replies: dict[str, str]) -> None:
    file = Office.opened(path.read_bytes())
    file.answer(replies)
    path.write_bytes(file.saved())


def test_a_reply_that_decides_nothing_is_shown(annotated: Path) -> None:
    replied(annotated, {"WC-FG-002": "好的，下一版改", "ZH-EX-001": "不采纳：另有列明"})
    done = CliRunner().invoke(main, ["triage", "import", str(annotated), "--ui-lang", "zh"])
    assert "好的，下一版改" in done.output
    assert "另有列明" not in done.output


def test_without_a_file_named_it_is_said_how_the_next_draft_finds_the_answers(annotated: Path) -> None:
    replied(annotated, {"ZH-EX-001": "不采纳：另有列明"})
    done = CliRunner().invoke(main, ["triage", "import", str(annotated)])
    assert f"--decisions {annotated}.decisions.toml" in done.output
    assert load(annotated.with_name("draft.checked.docx.decisions.toml"))


def test_no_file_is_made_of_no_answers(annotated: Path) -> None:
    CliRunner().invoke(main, ["triage", "import", str(annotated)])
    assert not annotated.with_name("draft.checked.docx.decisions.toml").exists()


def test_a_line_with_a_colon_names_its_requirement_and_every_finding_of_a_rule_is_answered() -> None:
    """On the title stand findings that no comment could be put on: several may be of one rule."""
    title = "\n".join(f"“{n}” [WC-PH-001 {n * 16}:1]" for n in "ab") + f"\nunmet [CN-PD-001 {'c' * 16}]"
    comments, extended = etree.Element(f"{W}comments"), etree.Element(f"{{{W15}}}commentsEx")
    for n, (text, above) in enumerate(((title, ""), ("WC-PH-001：不采纳：页眉\nCN-PD-001 采纳", "00000001")), 1):
        comment = etree.SubElement(comments, f"{W}comment", {f"{W}id": str(n)})
        for line in text.split("\n"):
            paragraph = etree.SubElement(comment, f"{W}p", {f"{W14}paraId": f"{n:08}"})
            etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = line
        entry = etree.SubElement(extended, f"{{{W15}}}commentEx", {f"{{{W15}}}paraId": f"{n:08}"})
        entry.set(f"{{{W15}}}paraIdParent", above) if above else None
    found = {(d.rule, d.fingerprint[0], d.answer) for d in answers(comments, extended)}
    assert found == {("WC-PH-001", "a", "dismissed"), ("WC-PH-001", "b", "dismissed"), ("CN-PD-001", "c", "accepted")}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("decision = 5", "[[decision]]"),
        ('[[decision]]\nrule="X"\nfingerprint="a"\nanswer="dismissed"\nexpire="2027-01-01"', "expire"),
        ('[[decision]]\nrule="X"\nfingerprint="a"\nanswer="dismissed"\nexpires="next year"', "2027-06-30"),
    ],
)
def test_a_mistake_in_the_file_is_named(tmp_path: Path, content: str, said: str) -> None:
    """A misspelt `expires` would let a decision hold for ever."""
    wording = tmp_path / "w.md"
    wording.write_text(DRAFT, "utf-8")
    wording.with_name("w.md.decisions.toml").write_text(content, "utf-8")
    done = CliRunner().invoke(main, ["check", str(wording)])
    assert done.exit_code == 2
    assert said in done.output
