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

import functools
import itertools
import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from wordcheck import cache
from wordcheck.model.said import UNSAID, Said
from wordcheck.resources import folder
from wordcheck.rulelang.problems import Problem, nearest, problem
from wordcheck.rulelang.syntax.expressions import At
from wordcheck.rulelang.syntax.hints import hint

ALWAYS = "pack lexicon concept figure synonyms flag requirement framework template stamp override profile scenario"
"""Declaration keywords that begin an island wherever they stand in the first column."""
INNER = "use source coverage let"
"""Declaration keywords that are words of a rule or profile too: they begin an island only outside braces."""
RESERVED = frozenset(
    "find forbid where unless fix test message severity certainty title rationale advice because flag requirement "
    "framework template stamp override profile scenario lexicon".split()
)
ISLAND = re.compile(rf"^(?P<word>{'|'.join((ALWAYS + ' ' + INNER).split())})\b", re.M)
_OPAQUE = re.compile(r'"""(?:.|\n)*?"""|"(?:[^"\\\n]|\\.)*"|“[^”\n]*”|「[^」\n]*」|#[^\n]*')
FENCE = re.compile(r"^```wordrule[^\n]*\n(.*?)^```", re.S | re.M)
_NAMED = re.compile(
    r"(?:lexicon|concept|figure|coverage|synonyms|source|let|template|profile|flag|requirement|pack)\s+([\w.\-]+)"
)


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


@functools.cache
def parser() -> Any:
    """The LALR(1) parser of grammars/wordrule.lark, built once a process; its tables are kept between processes."""
    from lark import Lark

    text = (folder("grammars") / "wordrule.lark").read_text("utf-8")
    # Lark keeps the tables under the hash of the grammar and its own version, but not the guard, which is passed anew.
    place = cache.file("grammar.tables")
    made = Lark(
        text,
        parser="lalr",
        lexer="contextual",
        propagate_positions=True,
        maybe_placeholders=False,
        postlex=WordGuard(),
        cache=place or False,
    )
    cache.seal(place)
    return made


@functools.cache
def _driver() -> Any:
    """What runs the parser's tables faster than Lark; None where this Lark keeps them in another way."""
    try:
        from wordcheck.rulelang.syntax.driver import Driver

        return Driver(parser(), RESERVED)
    except (ImportError, AttributeError, KeyError, TypeError, ValueError):
        return None


def _parsed(text: str) -> Any:
    """The tree of an island. Raises LarkError."""
    quick = _driver()
    tree = None if quick is None else quick.parse(text)
    return parser().parse(text) if tree is None else tree


class Island(Struct, frozen=True):
    """A stretch of a file that is parsed by itself; `line` is that of its first line."""

    text: str
    line: int


def islands(text: str) -> list[Island]:
    """Declarations of a plain rule file. What stands before the first one is kept with it, so that it is read too."""
    masked = _OPAQUE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)
    starts: list[int] = []
    for m in ISLAND.finditer(masked):
        since = masked[starts[-1] : m.start()] if starts else ""
        if m["word"] not in INNER.split() or since.count("{") <= since.count("}"):
            starts.append(m.start())
    bounds = [0, *starts[1:], len(text)] if starts else [0, len(text)]
    return [Island(text[a:b], text.count("\n", 0, a) + 1) for a, b in itertools.pairwise(bounds) if text[a:b].strip()]


def literate(text: str) -> str:
    """The fenced `wordrule` blocks of a Markdown file, everything else blanked, so that line numbers stay."""
    blanked = re.sub(r"[^\n]", " ", text)
    for m in FENCE.finditer(text):
        blanked = blanked[: m.start(1)] + m.group(1) + blanked[m.end(1) :]
    return blanked


class Parsed(Struct, frozen=True):
    """What came out of one file."""

    trees: tuple[tuple[Any, int], ...]
    """Lark trees with the number of lines before each."""
    problems: tuple[Problem, ...] = ()
    broken: frozenset[str] = frozenset()
    """Names that islands with errors declare: what refers to them must not be called unknown as well."""


def parse_islands(text: str, path: str) -> Parsed:
    """The Lark trees of a file, island by island, and the problems of the islands that do not parse."""
    from lark import LarkError

    trees, problems, broken = [], [], set()
    for island in islands(literate(text) if path.endswith(".md") else text):
        try:
            trees.append((_parsed(island.text), island.line - 1))
            continue
        except LarkError as error:
            problems.append(_syntax(error, island, path))
        except RecursionError:
            problems.append(problem("E003", At(path, island.line, 1, island.line, 2)))
        if found := _NAMED.search(island.text):
            broken |= {found.group(1), found.group(0).split()[0]}
    return Parsed(tuple(trees), tuple(problems), frozenset(broken))


def _syntax(error: Exception, island: Island, path: str) -> Problem:
    """A syntax error as a Problem: where, what stood there, what was expected."""
    from lark import UnexpectedCharacters, UnexpectedToken

    if isinstance(error, UnexpectedToken) and error.token.type != "$END":
        word, start = str(error.token), error.token.start_pos or 0
        at = _at(path, island.line - 1, error.line, error.column, len(word.split("\n")[0]))
        if "a space" in error.expected:
            return problem("E002", at, word=word)
        help_ = hint(island.text[:start], island.text[start:])
        if "a value" in error.expected:
            return problem("E001", at, help_ or MISSING, word=word)
        return problem("E001", at, help_ or _expected(word, error), word=word)
    if isinstance(error, UnexpectedCharacters):
        start = error.pos_in_stream or 0
        at = _at(path, island.line - 1, error.line, error.column, 1)
        return problem("E001", at, hint(island.text[:start], island.text[start:]), word=island.text[start : start + 1])
    whole = island.text.rstrip()
    at = _at(path, island.line - 1, whole.count("\n") + 1, len(whole.split("\n")[-1]) + 1, 1)
    return problem("E004", at)


MISSING = Said("此处缺少一个值", "a value is missing here")


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
    "REGEX": Said("/…/", "/…/"),
    "DURATION": Said("期间，如 30 日", "a period such as 30 days"),
    "MONEY": Said("金额，如 10,000 元", "a sum such as 10,000 CNY"),
    "PERCENT": Said("百分比，如 80%", "a percentage such as 80%"),
    "FLOAT": Said("小数", "a decimal number"),
    "VERSION": Said("版本，如 1.0", "a version such as 1.0"),
    "EQUALS": Said("=", "="),
    "UNEQUAL": Said("!=", "!="),
    "ORDER": Said("<、<=、>、>=", "<, <=, >, >="),
    "REPEAT": Said("?、* 或 +", "?, * or +"),
    "_LPAR": Said("(", "("),
    "_RPAR": Said(")", ")"),
    "_BAR": Said("|", "|"),
    "_COMMA": Said("逗号", "a comma"),
    "_COLON": Said("冒号", "a colon"),
}


MOST_EXPECTED = 8
"""Words up to which all that could stand at the place of an error are listed; more help nobody."""


def _expected(word: str, error: Any) -> Said:
    """The nearest word that the parser would have accepted, else a few of them."""
    table = {t.name: t.pattern.value for t in parser().terminals if t.pattern.type == "str"}
    accepted = sorted(table.get(name, name) for name in (error.accepts or error.expected))
    words = [w for w in accepted if w.isascii() and w[:1].isalpha() and w.islower()]
    close = nearest(word, words)
    if close:
        return close
    described = [_DESCRIBED.get(w, Said(w, w)) for w in accepted]
    if len(described) > MOST_EXPECTED:
        return UNSAID
    zh, en = "、".join(d.zh for d in described), ", ".join(d.en for d in described)
    return Said(f"此处可写：{zh}", f"expected {en}") if described else UNSAID
