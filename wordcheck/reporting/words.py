"""The words that reports use, in Chinese and English, each once."""

from __future__ import annotations

from collections.abc import Iterable

from wordcheck.model.covers import CoverState
from wordcheck.model.findings import Certainty, Severity
from wordcheck.model.report import Run
from wordcheck.model.said import Said, Tongue
from wordcheck.model.verdicts import Outcome
from wordcheck.model.wording import ClauseKind

SEVERITY = {
    Severity.ERROR: Said("错误", "error"),
    Severity.WARNING: Said("警告", "warning"),
    Severity.NOTE: Said("提示", "note"),
}
ICON = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.NOTE: "●"}
"""Signs beside severities, so that nothing hangs on colour."""
CERTAINTY = {
    Certainty.CERTAIN: Said("确定", "certain"),
    Certainty.LIKELY: Said("很可能", "likely"),
    Certainty.POSSIBLE: Said("可能", "possible"),
}
STATUS = {
    "draft": Said("草稿", "draft"),
    "preview": Said("预览", "in preview"),
    "stable": Said("稳定", "stable"),
    "deprecated": Said("已弃用", "deprecated"),
}
"""States of a rule's life, in the order of it."""
STATUS_MEANS = {
    "draft": Said("不运行", "does not run"),
    "preview": Said("仅在使用 --preview 或按代码选用时运行", "runs only with --preview or selected by its code"),
    "deprecated": Said("仍运行", "still runs"),
}
"""What a state makes of a rule; `stable` goes without saying."""
OUTCOME = {
    Outcome.MET: Said("符合", "met"),
    Outcome.UNMET: Said("不符合", "unmet"),
    Outcome.PARTLY: Said("部分符合", "partly met"),
    Outcome.UNDECIDED: Said("无法判断", "undecided"),
    Outcome.BY_HAND: Said("须人工", "by hand"),
    Outcome.INAPPLICABLE: Said("不适用", "inapplicable"),
}
COVER_STATE = {
    CoverState.GRANTED: Said("承保", "granted"),
    CoverState.CONDITIONAL: Said("附条件承保", "granted on a condition"),
    CoverState.OPTIONAL: Said("可选承保", "optional"),
    CoverState.PARTLY: Said("部分承保", "partly"),
    CoverState.EXCLUDED: Said("除外", "excluded"),
    CoverState.SWALLOWED: Said("被除外吞没", "swallowed by an exclusion"),
    CoverState.SILENT: Said("未提及", "silent"),
}
KIND = {
    ClauseKind.PREAMBLE: Said("总则", "preamble"),
    ClauseKind.COVERAGE: Said("保险责任", "coverage"),
    ClauseKind.EXCLUSION: Said("责任免除", "exclusion"),
    ClauseKind.DEFINITION: Said("释义", "definition"),
    ClauseKind.LIMIT: Said("限额与免赔", "limit"),
    ClauseKind.PERIOD: Said("保险期间", "period"),
    ClauseKind.PREMIUM: Said("保险费", "premium"),
    ClauseKind.INSURER_DUTY: Said("保险人义务", "insurer's duty"),
    ClauseKind.INSURED_DUTY: Said("投保人、被保险人义务", "insured's duty"),
    ClauseKind.CLAIMS: Said("赔偿处理", "claims"),
    ClauseKind.DISPUTE: Said("争议处理", "dispute"),
    ClauseKind.TERMINATION: Said("合同解除", "termination"),
    ClauseKind.GENERAL: Said("其他事项", "general"),
    ClauseKind.SCHEDULE: Said("附表", "schedule"),
}
DISCLAIMER = Said("本报告为辅助核对，不是法律意见。", "Assistance for review; not legal advice.")
NOT_WHOLE = Said(
    "未能全部读取，对照不完整；原因见末尾“未比较”。",
    "Not everything was read, so this comparison is not complete; the end says why, under what was not compared.",
)
COLON = Said("：", ": ")
"""Between a name and what is said of it."""
SENTENCES: dict[str, Said] = {
    "not_compared": Said("未比较", "not compared"),
    "pages": Said("{n} 页", "{n} pages"),
    "page": Said("第{n}页", "page {n}"),
    "line": Said("第{n}行", "line {n}"),
    "clauses": Said("{n} 个条款", "{n} clauses"),
    "terms": Said("{n} 个释义术语", "{n} defined terms"),
    "changes": Said("{n} 处修订（{how}）", "tracked changes: {n} ({how})"),
    "changes_final": Said("按接受后读取", "read as accepted"),
    "changes_original": Said("按拒绝后读取", "read as rejected"),
    "changes_both": Said("新旧文字都读取", "old and new words read"),
    "wordings": Said("含 {n} 份条款", "{n} wordings in this file"),
    "read": Said("读取", "Read"),
    "rules": Said("规则", "Rules"),
    "profile": Said("方案", "Profile"),
    "as_of": Said("依据法律的日期 {date}", "law as of {date}"),
    "source": Said("依据", "Source"),
    "advice": Said("建议", "Advice"),
    "see": Said("另见", "See"),
    "also": Said("同样另有 {n} 处", "The same in {n} further places"),
    "requirements": Said("要求", "Requirements"),
    "not_met": Said("未满足的要求", "requirements not met"),
    "findings": Said("发现", "Findings"),
    "undecided": Said("未能判断", "Not decided"),
    "not_read": Said("未读", "Not read"),
    "not_run": Said("未运行", "Not run"),
    "packs_count": Said("{n} 个规则包", "{n} packs"),
    "ruleset": Said(
        "合计哈希 {sha}（各包的哈希见 wordcheck rules packs 与 JSON 报告）",
        "hash of all {sha} (of each: wordcheck rules packs, JSON report)",
    ),
    "rules_count": Said("{n} 条规则", "{n} rules"),
    "none": Said("无", "none"),
    "trifles": Said(
        "（另有 {n} 处次要内容未读，如页眉中的图标）", " (besides {n} minor parts, such as a logo in a header)"
    ),
    "folded": Said(
        "（其中 {n} 条级别较低、未列出；--severity note 可列出）",
        "({n} of lower severity not listed; --severity note lists them)",
    ),
    "folded_run": Said(
        "级别较低、未列出：{what}；--severity note 可列出，-o html=文件 可在浏览器中阅读",
        "Not listed, of lower severity: {what}; --severity note lists them, -o html=FILE shows all in the browser",
    ),
    "findings_count": Said("{n} 条发现", "{n} findings"),
    "requirements_count": Said("{n} 项要求", "{n} requirements"),
    "decisions_count": Said("{n} 条处理意见", "{n} decisions"),
    "document": Said("文件", "Document"),
    "sum": Said("合计", "Sum"),
    "nothing_said": Said("另有 {n} 份文件全部读取，没有任何发现", "{n} more documents were wholly read, nothing found"),
    "rules_each": Said("每份文件 {n} 条规则", "{n} rules for each document"),
    "folded_rows": Said("另有 {n} 项未列出", "{n} more are not listed"),
    "left_out": Said(
        "有 {n} 项结果未列入本文件（超出所用服务的限制）；完整结果见 JSON",
        "{n} results are not in this file (beyond the limits of the service); the JSON report has all",
    ),
    "set_apart": Said("已有处理意见", "Decided before"),
    "dismissed": Said("不采纳", "dismissed"),
    "baseline": Said("基线", "baseline"),
    "accepted": Said("采纳", "accepted"),
    "then": Said("当时", "then"),
    "now": Said("现在", "now"),
    "to_confirm": Said("文字相近，待确认", "Much the same words, to be confirmed"),
    "agreed": Said("已采纳，尚未修改", "accepted, not mended yet"),
    "until": Said("有效期至 {date}", "until {date}"),
    "inline": Said("行内标记，第{n}行", "mark in line {n}"),
    "note": Said("说明", "Note"),
    "searched": Said("已查  {where}，共 {clauses}", "Searched  {where}, {clauses}"),
    "whole": Said("全文", "the whole wording"),
    "partly_read": Said("（其中部分未读）", " (part of it unread)"),
    "failed": Said("未能读取", "Could not be read"),
    "clean": Said("没有发现达到“{grade}”级别的问题", "Nothing found at severity {grade} or above"),
    "done": Said("已检查 {files}、{wordings}", "Checked {files}, {wordings}"),
    "files_count": Said("{n} 份文件", "{n} files"),
    "wordings_count": Said("{n} 份条款", "{n} wordings"),
    "exit": Said("退出码 {code}", "exit code {code}"),
    "exit_0": Said("全部已读，无达到“{grade}”级别的问题", "all read, nothing at severity {grade} or above"),
    "exit_1": Said("有达到“{grade}”级别的问题", "problems found at severity {grade} or above"),
    "exit_1_zero": Said(
        "有达到“{grade}”级别的问题（--exit-zero）", "problems found at severity {grade} or above (--exit-zero)"
    ),
    "exit_3": Said("有内容未能读取，不能视为通过", "not everything was read, so nothing here counts as clean"),
    "missing": Said("条款中没有", "not in the wording"),
    "untitled": Said("（无题名）", "(untitled)"),
    "fix": Said("改法", "Fix"),
    "confidence": Said("把握 {n}", "confidence {n}"),
    "rival": Said("另一读法：{rival}", "or else: {rival}"),
}


_ONE = {
    "pages": "1 page", "clauses": "1 clause", "terms": "1 defined term", "rules_count": "1 rule", "files_count": "1 file",
    "wordings_count": "1 wording", "packs_count": "1 pack", "trifles": " (besides one minor part, such as a logo in a header)",
    "folded_rows": "1 more is not listed", "decisions_count": "1 decision", "findings_count": "1 finding", "requirements_count": "1 requirement",
    "also": "The same in one further place",
    "nothing_said": "1 more document was wholly read, nothing found",
}  # fmt: skip
"""English sentences about `n` things, for a single one."""


def say(key: str, tongue: Tongue, **values: object) -> str:
    """The sentence `key` in `tongue` with its values filled in."""
    if tongue == "en" and values.get("n") == 1 and key in _ONE:
        return _ONE[key]
    return SENTENCES[key].in_(tongue).format(**values)


def saying(key: str, **values: object) -> Said:
    """The sentence `key` in both languages."""
    return Said.of(lambda tongue: say(key, tongue, **values))


def checked(run: Run, tongue: Tongue) -> str:
    """How many files and wordings were checked."""
    wordings = sum(len(r.wordings) for r in run.reports)
    files = say("files_count", tongue, n=len(run.reports))
    return say("done", tongue, files=files, wordings=say("wordings_count", tongue, n=wordings))


def listed(words: Iterable[str], tongue: Tongue) -> str:
    """Words one after the other, with the comma of the language."""
    return ("、" if tongue == "zh" else ", ").join(words)


def parted(sentences: Iterable[str], tongue: Tongue) -> str:
    """Things that are more than words, one after the other, with the semicolon of the language."""
    return ("；" if tongue == "zh" else "; ").join(sentences)


def bracketed(words: str, tongue: Tongue) -> str:
    """Words behind others, in the brackets of the language."""
    return f"（{words}）" if tongue == "zh" else f" ({words})"


def titled(words: str, tongue: Tongue) -> str:
    """Words about which something follows, with the colon of the language."""
    return words + COLON.in_(tongue)
