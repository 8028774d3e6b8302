"""One way to write a rule file: indentation by braces, ASCII punctuation, one blank line between declarations at most.

Line breaks are the author's. Quoted words, expressions and comments stay as they are; only “…” and 「…」 become "…".

    flag CN-EX-001 open-list｛…          lexicon open {
        find open  as w                    zh: "包括但不限于", "等情形"
    lexicon open {                       }
    zh：“包括但不限于”、“等情形”
    }
"""

from __future__ import annotations

import re

from wordcheck.model.errors import RuleSetError
from wordcheck.model.said import Said
from wordcheck.rulelang.problems import Problem
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.build import Builder
from wordcheck.rulelang.syntax.grammar import FENCE, ISLAND, parse_islands

STEP = "  "
"""Indentation of one level of braces."""

_PIECE = re.compile(
    r'(?P<quoted>"""(?:.|\n)*?"""|"(?:[^"\\\n]|\\.)*"|“[^”\n]*”|「[^」\n]*」)'
    r"|(?P<comment>\#[^\n]*)"
    r"|(?P<expression>/(?:[^/\\\n ]|\\.)(?:[^/\\\n]|\\.)*/[is]*)"
    r"|(?P<line>\n)"
    r"|(?P<blank>[ \t\r\u3000\ufeff]+)"
    r"|(?P<sum>\d{1,3}(?:,\d{3})+|\d[\d,]*(?:\.\d+)?(?= ?(?:元|万元|亿元|CNY|USD|GBP|EUR)))"
    r"|(?P<repeat>\{\d+(?:,\d*)?\})"
    r"|(?P<mark>[{},:，、：])"
    r"|(?P<word>[^\s\"“「#/{},:，、：\u3000\ufeff]+|.)"
)
_ASCII = {
    "，": ",", "、": ",", "：": ":", "（": "(", "）": ")", "｜": "|", "＝": "=", "≤": "<=", "≥": ">=", "≠": "!=", "％": "%",
}  # fmt: skip
_CONTINUES = re.compile(r'["~=(|/&\[]|(?:and|or|with|without|before|after|then|except|inside|within|because)\b')


def formatted(text: str, path: str) -> str:
    """The text of a rule file in its one form. Raises RuleSetError with the problems of a file that does not parse."""
    before = _read(text, path)
    made = FENCE.sub(_in_fence, text) if path.endswith(".md") else laid_out(text)
    if _read(made, path) != before:
        raise RuleSetError(f"{path} 无法安全地排版，未改动", f"{path} cannot be laid out safely; it was left alone")
    return made


def _read(text: str, path: str) -> list[t.Declaration | t.PackHeader | None]:
    """Everything that a file declares. Raises RuleSetError."""
    parsed = parse_islands(text, path)
    problems: list[Problem] = list(parsed.problems)
    if problems:
        said = Said(f"{path} 有 {len(problems)} 处语法错误", f"{path} has {len(problems)} syntax errors")
        raise RuleSetError(said, problems=problems)
    made: list[t.Declaration | t.PackHeader | None] = []
    for tree, offset in parsed.trees:
        header, declarations = Builder(path, offset, []).file(tree)
        made += [header, *declarations] if header else declarations
    return made


def _in_fence(found: re.Match[str]) -> str:
    start, end = found.start(1) - found.start(), found.end(1) - found.start()
    whole = found.group()
    return whole[:start] + laid_out(whole[start:end]) + whole[end:]


def laid_out(text: str) -> str:
    """The text of a rule file in its one form, without a look at whether it says the same."""
    lines: list[str] = []
    depth = 0
    for pieces in _lines(text):
        line = _joined(pieces)
        if not line:
            if lines and lines[-1]:
                lines.append("")
            continue
        closing = line.startswith("}")
        lines.append(_indented(line, depth - closing, lines))
        marks = [words for kind, words in pieces if kind == "mark"]
        depth = max(0, depth + marks.count("{") - marks.count("}"))
    return "\n".join(lines).rstrip("\n") + "\n"


def _indented(line: str, depth: int, above: list[str]) -> str:
    """A line at its depth; one that goes on with what stands above it, a step further in."""
    opened = not above or not above[-1] or above[-1].endswith("{")
    goes_on = not opened and bool(_CONTINUES.match(line))
    loose = depth == 0 and not goes_on and not line.startswith(("#", "}")) and not ISLAND.match(line)
    return STEP * (max(depth, 0) + (goes_on or loose)) + line


def _lines(text: str) -> list[list[tuple[str, str]]]:
    """Pieces of each line, kind and words; a quotation over several lines belongs to the line where it begins."""
    lines: list[list[tuple[str, str]]] = [[]]
    for found in _PIECE.finditer(text):
        kind = found.lastgroup or "word"
        if kind == "line":
            lines.append([])
        else:
            lines[-1].append((kind, _ascii(kind, found.group())))
    return lines


def _ascii(kind: str, words: str) -> str:
    if kind == "quoted" and words[0] in "“「" and '"' not in words:
        return f'"{words[1:-1]}"'
    if kind in ("mark", "word"):
        return "".join(_ASCII.get(char, char) for char in words)
    return words


def _joined(pieces: list[tuple[str, str]]) -> str:
    """The pieces of a line with their blanks set right: two at most, none before a comma or colon, one behind it."""
    made = ""
    for kind, words in pieces:
        if kind == "blank":
            made += "  " if len(words) > 1 else " "
        elif words in (",", ":") and kind == "mark":
            made = made.rstrip() + words + " "
        elif words in ("{", "}") and kind == "mark":
            made = f"{made.rstrip()} {words} " if made.strip() else f"{words} "
        else:
            made = made[:-1] if made.endswith(("{  ", ",  ", ":  ", "}  ")) else made
            made += words
    return made.strip()
