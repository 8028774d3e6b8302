"""The usual mistakes, each with its own sentence: what stands before the place of an error and what stands there.

A syntax error says which word was unexpected. What its author needs is the habit of another language that led there:

    find "甲" or "乙"          between phrases write `|`, not `or`
    where p == 30 days         equality is written `=`
    message: zh "…"            no colon after `message`
"""

from __future__ import annotations

import re

from msgspec import Struct

from wordcheck.model.said import UNSAID, Said

_PHRASE_END = r'["”」/]\s*$'
_PHRASE = r'[~=]?["“「/]'
_UNITS = "hours, days, working-days, weeks, months, years, 小时, 日, 天, 周, 个月, 年, 个工作日"


class Hint(Struct, frozen=True):
    """A mistake, told by the words before its place and the words at it."""

    before: re.Pattern[str]
    here: re.Pattern[str]
    said: Said


def _hint(before: str, here: str, zh: str, en: str) -> Hint:
    return Hint(re.compile(before), re.compile(here), Said(zh, en))


HINTS: tuple[Hint, ...] = (
    _hint("", r"[｛｝]", "请用半角花括号 { }", "use the ASCII braces { }"),
    _hint("", r"[；;]", "不用分号分隔", "nothing is separated by semicolons"),
    _hint("", r"['‘’]", "引号请用 \"…\"、“…” 或「…」", 'quotation marks are "…", “…” or 「…」'),
    _hint(r"[=<>!]\s*$", r"=", "相等写作 =", "equality is written `=`"),
    _hint("", r"==", "相等写作 =", "equality is written `=`"),
    _hint(r"<\s*$", r">", "不等写作 !=", "inequality is written `!=`"),
    _hint("", r"&&?", "“且”写作 and", "write `and`"),
    _hint(r"\|\s*$", r"\|", "“或”写作 or", "write `or`"),
    _hint("", r"!(?!=)", "“非”写作 not", "write `not`"),
    _hint("", r"//|/\*|--", "注释以 # 开头", "a comment begins with #"),
    _hint(r"(?:fix\s+\S+)\s*$", r"→|=>|to\b", "fix 之后用 ->", "write `->` after `fix x`"),
    _hint("", r"→", "箭头写作 ->（修改）或 =>（示例结果）", "arrows are `->` in a fix and `=>` in an example"),
    _hint(_PHRASE_END, r"or\b", "短语之间用 | 而不是 or", "between phrases write `|`, not `or`"),
    _hint(_PHRASE_END, r"and\b", "短语之间用 with 而不是 and", "between phrases write `with`, not `and`"),
    _hint(r"(?:find|forbid|has|\|)\s+not\s*$", r".", "模式前不能用 not；请用 without 或 unless", "a pattern takes no `not`; use `without` or `unless`"),
    _hint(r"\bas\s+[\w-]+\s*$", r"(?:with|without|before|after|then|except|inside|within)\b", "as 写在整个模式之后：find A without B as x", "the name stands after the whole pattern: `find A without B as x`"),
    _hint(r"(?:find|forbid)\s[^\n]*$", r"if\b", "条件写作 where 或 unless", "a condition begins with `where` or `unless`"),
    _hint(r"(?:title|message|advice|rationale|says|severity|certainty|source|tags|status)\s*$", r"[:：=]", "此词之后不用冒号或等号", "no colon or equals sign after this word"),
    _hint(r"\b(?:zh|en|minus|include)\s*$", r"[=＝]", "词表的语言之后用冒号", "in a lexicon a colon follows the language"),
    _hint(r"lexicon\s+\S+(?:\s+(?:zh|en)\s+\S+)*\s*$", r"=", "词表写作 lexicon 名称 { zh: \"…\" }", "a lexicon is written `lexicon name { zh: \"…\" }`"),
    _hint(r"(?:zh|en|minus)\s*[:：][^{}\n]*" + _PHRASE_END, _PHRASE, "词语之间用逗号", "phrases are separated by commas"),
    _hint(r"synonyms[^\n]*" + _PHRASE_END, _PHRASE, "词语之间用逗号", "phrases are separated by commas"),
    _hint(r"within\s+\d+\s*$", r".*", "within 的数字之后写 words 或 chars", "after the number of `within` write words or chars"),
    _hint(r"within\s*$", r"\S", "within 之后写 item、sentence、clause、section、document，或 5 words、10 chars", "after `within` stands item, sentence, clause, section, document, or a number with words or chars"),
    _hint(r"[<>=≤≥]\s*\d+\s*$", r"\w+", f"期间的单位有：{_UNITS}", f"units of time are {_UNITS}"),
    _hint(r"(?:[<>=≤≥]|\bnot|\band|\bor|where|unless|when)\s*$", r"(?:where|unless|undecided|message|fix|test|severity|\})", "此处缺少一个值或条件", "a value or condition is missing here"),
    _hint(r"(?:flag|requirement|override|expect|needs|skip)\s*$", r"\S", "代码由大写字母和数字组成，如 CN-IL-024", "a code is capital letters and numbers, such as CN-IL-024"),
    _hint(r"(?:flag|requirement)\s+\S+\s*$", r"\S", "代码之后是小写、带连字符的短名，如 vague-word", "after the code stands a short name in small letters with a hyphen, such as vague-word"),
    _hint(r"test\s*$", r"[^{]", "示例写在 test { … } 之中", "examples stand in `test { … }`"),
    _hint(r"(?:test\s*\{|[\"”」])\s*$", r"(?:ok|pass|good|bad|fail|match|fire|none)\b", "示例的结果写作 fires、silent、undecided、met、unmet、partly 或 inapplicable", "an example is fires, silent, undecided, met, unmet, partly or inapplicable"),
    _hint(r"test\s*\{(?:[^}]*[\"”」])?\s*$", r"[a-z~=\"“「/]", "每个示例以 fires、silent、met 等开头", "each example begins with fires, silent, met …"),
    _hint(r"(?:pack|lexicon|concept|figure|coverage|synonyms|template|profile|let|use)\s+$", r"(?:find|forbid|where|unless|fix|test|message|severity|certainty|title|rationale|advice|because|flag|requirement|framework|template|stamp|override|profile|scenario|lexicon)\b", "这是语言的关键字，不能用作名称", "that is a word of the language and cannot name anything"),
    _hint("", r"[-•]\s", "不用列表符号，逐项直接书写", "items are written without list marks"),
    _hint("", r'"[^"\n]*$', "引号没有配对", "the quotation mark is not closed"),
    _hint("", r"“[^”\n]*(?:\n|$)", "引号没有配对", "the quotation mark is not closed"),
)  # fmt: skip


NEAR = 400
"""Characters on either side of an error that are looked at."""


def hint(before: str, here: str) -> Said:
    """The sentence for what stands around the place of an error; nothing where it is no usual mistake.

    `before` is the text up to the place, `here` the text from it on.
    """
    line, before = here[:NEAR].split("\n", 1)[0], before[-NEAR:]
    found = next((h for h in HINTS if h.here.match(line) and h.before.search(before)), None)
    return found.said if found else UNSAID
