"""From text to Lark trees: the grammar, the word guard, and islands so that one broken rule costs one rule.

A declaration keyword in the first column begins an island. Each island is parsed by itself with its line offset:

    flag A-B-1 one {        <- island 1
      ...
    }
    flag A-B-2 two {        <- island 2: broken, reported
    requirement …           <- island 3: read all the same

In a Markdown file only the fenced blocks marked `wordrule` count; line numbers are those of the file.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from wordcheck.model.said import UNSAID, Said
from wordcheck.resources import folder
from wordcheck.rulelang.problems import Problem, nearest
from wordcheck.rulelang.tree import At

KEYWORDS = (
    "pack use source lexicon concept figure coverage synonyms flag requirement framework template stamp override profile scenario"
).split()
RESERVED = frozenset(
    "find forbid where unless fix test message severity certainty title rationale advice because flag requirement "
    "framework template stamp override profile scenario lexicon".split()
)
_ISLAND = re.compile(rf"^(?:{'|'.join(KEYWORDS)})\b", re.M)
_TRIPLE = re.compile(r'""".*?"""', re.S)
_FENCE = re.compile(r"^```wordrule[^\n]*\n(.*?)^```", re.S | re.M)
_HINTS: tuple[tuple[re.Pattern[str], Said], ...] = (
    (re.compile(r'find\s+not\b'), Said("模式前不能用 not；请用 without 或 unless", "a pattern takes no `not`; use `without` or `unless`")),
    (re.compile(r'"\s+(?:or|或)\s+"'), Said("短语之间用 | 而不是 or", "between phrases write `|`, not `or`")),
    (re.compile(r'"\s+(?:and|且)\s+"'), Said("短语之间用 with 而不是 and", "between phrases write `with`, not `and`")),
    (re.compile(r"[｛｝]"), Said("请用半角花括号 { }", "use the ASCII braces { }")),
    (re.compile(r"[；;]\s*$", re.M), Said("行末不用分号", "no semicolon at the end of a line")),
)  # fmt: skip


class WordGuard:
    """Two checks that the contextual lexer leaves open: `findw` read as `find w`, and `unless` read as a name."""

    always_accept = ()

    def process(self, stream: Iterator[Any]) -> Iterator[Any]:
        """Passes the tokens on. Raises lark.UnexpectedToken."""
        from lark import UnexpectedToken

        last = None
        for token in stream:
            if last is not None and last.end_pos == token.start_pos and _wordy(last[-1]) and _wordy(token[0]):
                raise UnexpectedToken(last.update(value=last + token), {"a space"})  # type: ignore[no-untyped-call]
            if token.type == "NAME" and token in RESERVED and (last is None or last.type != "DOT"):
                raise UnexpectedToken(token, {"a value"})  # type: ignore[no-untyped-call]
            yield token
            last = token


def _wordy(char: str) -> bool:
    return char.isalnum() or char in "_-"


@cache
def parser() -> Any:
    """The LALR(1) parser of grammars/wordrule.lark, built once a process."""
    from lark import Lark

    text = (folder("grammars") / "wordrule.lark").read_text("utf-8")
    return Lark(
        text, parser="lalr", lexer="contextual", propagate_positions=True, maybe_placeholders=False, postlex=WordGuard()
    )


@dataclass(frozen=True, slots=True)
class Island:
    """A stretch of a file that is parsed by itself; `line` is that of its first line."""

    text: str
    line: int


def islands(text: str) -> list[Island]:
    """Declarations of a plain rule file. What stands before the first one is kept with it, so that it is read too."""
    masked = _TRIPLE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)
    starts = [m.start() for m in _ISLAND.finditer(masked)]
    bounds = [0, *starts[1:], len(text)] if starts else [0, len(text)]
    return [Island(text[a:b], text.count("\n", 0, a) + 1) for a, b in itertools.pairwise(bounds) if text[a:b].strip()]


def literate(text: str) -> str:
    """The fenced `wordrule` blocks of a Markdown file, everything else blanked, so that line numbers stay."""
    blanked = re.sub(r"[^\n]", " ", text)
    for m in _FENCE.finditer(text):
        blanked = blanked[: m.start(1)] + m.group(1) + blanked[m.end(1) :]
    return blanked


def parse_islands(text: str, path: str) -> tuple[list[tuple[Any, int]], list[Problem]]:
    """Lark trees with the line offset of each, and the problems of the islands that do not parse."""
    from lark import LarkError

    trees, problems = [], []
    for island in islands(literate(text) if path.endswith(".md") else text):
        try:
            trees.append((parser().parse(island.text), island.line - 1))
        except LarkError as error:
            problems.append(_syntax(error, island, path))
        except RecursionError:
            at = At(path, island.line, 1, island.line, 2)
            problems.append(Problem("E003", Said("嵌套过深", "nested too deeply"), at))
    return trees, problems


def _syntax(error: Exception, island: Island, path: str) -> Problem:
    """A syntax error as a Problem: where, what stood there, what was expected."""
    from lark import UnexpectedCharacters, UnexpectedEOF, UnexpectedToken

    hint = next((said for pattern, said in _HINTS if pattern.search(_near(error, island.text))), UNSAID)
    if isinstance(error, UnexpectedToken) and error.token.type != "$END":
        word = str(error.token)
        at = _at(path, island.line - 1, error.line, error.column, len(word))
        if "a space" in error.expected:
            return Problem("E002", Said(f"“{word}”中缺少空格", f"a space is missing in {word!r}"), at)
        if "a value" in error.expected:
            help_ = Said("此处缺少一个值", "a value is missing here")
            return Problem("E001", Said(f"此处不应出现“{word}”", f"unexpected {word!r}"), at, hint or help_)
        return Problem(
            "E001", Said(f"此处不应出现“{word}”", f"unexpected {word!r}"), at, hint or _expected(word, error)
        )
    if isinstance(error, UnexpectedCharacters):
        at = _at(path, island.line - 1, error.line, error.column, 1)
        char = error.char if hasattr(error, "char") else ""
        return Problem("E001", Said(f"此处不应出现字符“{char}”", f"unexpected character {char!r}"), at, hint)
    last = island.text.rstrip().count("\n") + 1
    at = _at(path, island.line - 1, last, len(island.text.rstrip().split("\n")[-1]) + 1, 1)
    missing = Said("声明没有写完：是否少了右花括号 }？", "the declaration is not finished: is a closing brace missing?")
    if isinstance(error, (UnexpectedEOF, UnexpectedToken)):
        return Problem("E004", missing, at, hint)
    return Problem("E001", Said("无法解析", f"cannot be parsed: {type(error).__name__}"), at, hint)


def _near(error: Exception, text: str) -> str:
    """The line of the error and the one before it."""
    line = getattr(error, "line", None)
    if not isinstance(line, int) or line < 1:
        return ""
    return "\n".join(text.split("\n")[max(0, line - 2) : line])


def _at(path: str, offset: int, line: int, column: int, length: int) -> At:
    return At(path, line + offset, column, line + offset, column + max(1, length))


_DESCRIBED = {
    "CODE": Said("代码，如 CN-IL-024", "a code such as CN-IL-024"),
    "SLUG": Said("小写加连字符的名称，如 vague-word", "a name in small letters with a hyphen such as vague-word"),
    "STRING": Said("引号中的文字", "words in quotation marks"),
    "NAME": Said("名称", "a name"),
    "INT": Said("整数", "a whole number"),
    "DATE": Said("日期，如 2026-01-31", "a date such as 2026-01-31"),
    "LBRACE": Said("{", "{"),
    "RBRACE": Said("}", "}"),
}


def _expected(word: str, error: Any) -> Said:
    """The nearest word that the parser would have accepted, else a few of them."""
    table = {t.name: t.pattern.value for t in parser().terminals if t.pattern.type == "str"}
    accepted = sorted(table.get(name, name) for name in (error.accepts or error.expected))
    words = [w for w in accepted if w.isascii() and w[:1].isalpha() and w.islower()]
    close = nearest(word, words)
    if close:
        return close
    described = [_DESCRIBED.get(w, Said(w, w)) for w in accepted[:8]]
    zh, en = "、".join(d.zh for d in described), ", ".join(d.en for d in described)
    return Said(f"此处可写：{zh}", f"expected {en}") if described else UNSAID
