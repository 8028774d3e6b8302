"""A small run made by hand, with one of everything that a report can say."""

from __future__ import annotations

from wordcheck.model.findings import Certainty, Citation, Edit, Evidence, Finding, Fix, RuleFacts, Severity
from wordcheck.model.manuscript import Block, Manuscript, Segment, SourceOrigin
from wordcheck.model.report import Failure, PackFacts, Report, Run
from wordcheck.model.said import Said
from wordcheck.model.span import Span
from wordcheck.model.unread import Unread, UnreadKind
from wordcheck.model.verdicts import ElementResult, NotRun, Outcome, Searched, Truth, Undecided, Verdict
from wordcheck.model.wording import Clause, ClauseKind, Wording

LINES = ("责任免除", "第八条 因有关部门要求停止服务造成的损失，保险人不负责赔偿。")
QUOTE = "有关部门"


def manuscript(unread: tuple[Unread, ...] = ()) -> Manuscript:
    """Two lines of a text file, the second indented by two columns there."""
    blocks = [
        Block(text, segments=(Segment(0, len(text), SourceOrigin(line, 1 + 2 * (line - 1))),))
        for line, text in enumerate(LINES, 1)
    ]
    return Manuscript.of(blocks, path="样例.txt", format="text", sha256="ab" * 32, size=99, media_type="text/plain",
                         unread=unread)  # fmt: skip


def wording(of: Manuscript) -> Wording:
    """责任免除 over 第八条."""
    end = len(of.text)
    top = Clause(1, None, "", "责任免除", ClauseKind.EXCLUSION, 1, Span(0, end), (), title_span=Span(0, 4))
    article = Clause(2, 1, "第八条", "", ClauseKind.EXCLUSION, 2, Span(5, end), (Span(9, end),), label_span=Span(5, 8))
    return Wording(of, 0, Span(0, end), "样例条款", "zh", "cyber", clauses=(top, article))


RULE = RuleFacts("ZH-EX-001", "vague-word-in-exclusion", "zh.clarity", Said("免责条款中的开放词", "Vague word"),
                 citations=(Citation("IL", Said("中华人民共和国保险法", "Insurance Law"), articles=("30",)),),
                 tags=("exclusion",))  # fmt: skip
REQUIREMENT = RuleFacts("CY-CV-004", "data-recovery-cover", "cn.cyber", Said("数据恢复费用保障", "Data recovery cover"))


def run(*, failed: bool = False, unread: tuple[Unread, ...] = (), severity: Severity = Severity.ERROR) -> Run:
    """One report with a finding, a verdict, an undecided check and a rule that did not run; `failed` adds a broken file."""
    text = manuscript(unread)
    at = text.text.index(QUOTE)
    anchor = Evidence(Span(at, at + len(QUOTE)), QUOTE, 2, "anchor")
    finding = Finding(
        RULE, severity, Certainty.LIKELY, Said("“有关部门”没有释义", "“有关部门” has no definition"), anchor, "9f" * 32,
        advice=Said("列明部门", "name the authority"), related=(Evidence(Span(0, 4), "责任免除", 1, "heading"),),
        fixes=(Fix((Edit(anchor.span, "网信部门"),)),),
    )  # fmt: skip
    verdict = Verdict(
        REQUIREMENT, Outcome.UNMET, Severity.WARNING, Certainty.LIKELY, Said("没有数据恢复费用", "no data recovery"),
        searched=(Searched(Said("数据恢复", "data recovery"), ("coverage",), 0),),
        elements=(ElementResult("cost", Truth.FAILS),), fingerprint="77" * 32,
    )  # fmt: skip
    pack = PackFacts("zh.clarity", "2026.11", "cd" * 32, rules=1)
    report = Report(
        "样例.txt", text, (wording(text),), (finding,), (verdict,), (Undecided(RULE, Said("字体未知", "type unknown")),),
        (NotRun(REQUIREMENT, Said("语言不符", "other language")),), packs=(pack,), as_of="2026-11-24",
    )  # fmt: skip
    reports = [report]
    if failed:
        said = Said("文件有密码", "the file asks for a password")
        reports.append(Report("锁.pdf", None, failure=Failure("锁.pdf", "read", "encrypted", said), packs=(pack,)))
    return Run(tuple(reports), "0.1.0", "2026-11-24", packs=(pack,), command=("check", "样例.txt"))


SCAN = Unread(UnreadKind.SCAN, Said("第2页", "page 2"), Said("扫描页没有文字", "a scan without text"), page=2)
