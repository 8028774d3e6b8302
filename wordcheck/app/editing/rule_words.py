"""Words of rule files in an editor: what may stand at a place, what a name means, where it is declared.

What may follow is asked of the grammar itself: the declaration at hand is parsed up to the word under the cursor, and the parser says
which words it would take next. So a file that is broken further down, or above, completes all the same. Names are found by their
declarations in the file, in the other files of its pack, and in the packs that it uses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lsprotocol import types as lsp
from msgspec import Struct

from wordcheck.app.editing.opened import before, path_of
from wordcheck.model.said import Said, Tongue
from wordcheck.rulelang.packing.packs import shipped
from wordcheck.rulelang.syntax.grammar import islands, parser
from wordcheck.rulelang.world import PLACES

_DECLARED = re.compile(
    r"^[ \t]*(lexicon|concept|figure|coverage|synonyms|source(?=[ \t]+[\w-]+\s*\{)|let|template|profile)[ \t]+([^\W\d][\w-]*)",
    re.M,
)
_RULE = re.compile(r"^[ \t]*(flag|requirement)[ \t]+([A-Z][A-Z0-9-]+)[ \t]+([a-z][a-z0-9-]+)", re.M)
_USED = re.compile(r"^[ \t]*use[ \t]+([\w.\-]+)(?:[ \t]+as[ \t]+([\w-]+))?", re.M)
_HEADER = re.compile(r"^[ \t]*pack[ \t]+([\w.\-]+)", re.M)
_WORD = re.compile(r"[\w.-]*$")
_AROUND = re.compile(r"[\w.-]+")
_LONGEST = 12
"""Lines of a declaration that a hover shows."""

WORDS = {
    "flag": Said("检查项：发现一种问题", "a rule that finds a defect"),
    "requirement": Said("要求：对每份条款给出一个结论", "a rule that gives one verdict a wording"),
    "lexicon": Said("词表", "a list of words"),
    "concept": Said("概念：有名字的模式", "a named pattern"),
    "figure": Said("数值项：有名字的数量", "a named quantity"),
    "coverage": Said("保障项", "a named cover"),
    "synonyms": Said("同义词：其中应只用一个", "names of one thing, of which one should be used"),
    "source": Said("依据：法规或标准；在规则中为引用，后写条号", "a law or standard; in a rule it is cited with its articles"),
    "find": Said("查找模式，每处一项发现", "each place where the pattern stands is a finding"),
    "forbid": Said("禁止出现的模式", "a pattern that must not stand there"),
    "consistent": Said("几种写法中只能用一种", "of several forms only one may be used"),
    "agree": Said("同一数值项各处须一致", "one figure must have one value everywhere"),
    "where": Said("只在条件成立时", "only where the condition holds"),
    "unless": Said("例外：条件成立时不报，须写理由", "an exception, with its reason"),
    "undecided": Said("条件成立时不作判断", "where it holds no answer is given"),
    "require": Said("须成立的条件", "what must hold"),
    "element": Said("要求的一个要素", "one of several things asked for"),
    "severity": Said("级别：error 违法，warning 影响保障，note 其他", "error: against a law; warning: cover depends on it; note: the rest"),
    "certainty": Said("把握：certain 可复算，likely 经验法则，possible 判断", "certain: anyone can recompute it; likely: a rule of thumb; possible: judgement"),
    "message": Said("说什么；{名} 填入找到的词", "what is said; {name} is filled with the words found"),
    "advice": Said("怎么改", "what to do"),
    "rationale": Said("为什么", "why"),
    "because": Said("例外或条件的理由", "the reason of an exception or condition"),
    "applies": Said("只对哪些条款适用", "for which wordings the rule is"),
    "valid": Said("有效期", "from and until when"),
    "silences": Said("在同一处让另一规则不报", "keeps another rule quiet on the same words"),
    "fix": Said("改法；safe 可自动修改", "an edit; safe ones may be made without a person looking"),
    "test": Said("例子：fires 会报，silent 不报，«» 标出位置", "examples: fires or silent, « » around the place"),
    "use": Said("使用另一规则包的名字", "takes over the names of another pack"),
    "template": Said("规则模板", "a rule with parameters"),
    "stamp": Said("用模板写出多条规则", "rules made from a template"),
    "profile": Said("方案：为一类条款调整规则", "settings of rules for a kind of wording"),
    "override": Said("改动另一规则包的规则", "changes a rule of another pack"),
}  # fmt: skip


class Declared(Struct, frozen=True):
    """A name and where it is declared."""

    name: str
    kind: str
    path: Path
    line: int
    """From 0."""
    text: str
    """The declaration as it is written."""


def completions(uri: str, text: str, position: lsp.Position) -> list[lsp.CompletionItem]:
    """The words and names that may stand at a place of a rule file."""
    ahead = _before(text, position)
    typed = _WORD.search(ahead)
    assert typed is not None
    head = ahead[: typed.start()]
    island = islands(head)
    accepted, last = _accepted(island[-1].text if island else "")
    made = [_item(word, lsp.CompletionItemKind.Keyword, WORDS.get(word)) for word in sorted(accepted - {"NAME"})]
    if "NAME" in accepted:
        made += [_declared_item(d) for d in _fitting(declared(uri, text), last)]
        if last in ("in", "between", "and"):
            made += [_item(place, lsp.CompletionItemKind.EnumMember, None) for place in sorted(PLACES)]
    wanted = typed.group().lower()
    return [item for item in made if item.label.lower().startswith(wanted)]


def hover(uri: str, text: str, position: lsp.Position, tongue: Tongue) -> lsp.Hover | None:
    """What a word of the language or a declared name means."""
    word = _word_at(text, position)
    found = next((d for d in declared(uri, text) if d.name == word), None)
    if found is not None:
        lines = found.text.split("\n")
        shown = "\n".join(lines[:_LONGEST]) + ("\n…" if len(lines) > _LONGEST else "")
        return _told(f"```wordrule\n{shown}\n```\n{found.path.name}")
    return _told(f"**{word}** {WORDS[word].in_(tongue)}") if word in WORDS else None


def definition(uri: str, text: str, position: lsp.Position) -> list[lsp.Location]:
    """Where the name at a place is declared."""
    word = _word_at(text, position)
    return [
        lsp.Location(d.path.as_uri(), lsp.Range(lsp.Position(d.line, 0), lsp.Position(d.line, 0)))
        for d in declared(uri, text)
        if d.name == word
    ]


def declared(uri: str, text: str) -> list[Declared]:
    """The names that a rule file can use, as it writes them: its own, its pack's, and those of packs that it uses."""
    path = path_of(uri)
    made = list(_in(path, text, ""))
    if not _HEADER.search(text) or len(list(path.parent.glob("*.wordrule"))) > 1:
        for other in _rule_files(path.parent):
            if other != path:
                made += _in(other, _read(other), "")
    used = [text, *(_read(f) for f in _rule_files(path.parent) if f != path)]
    for pack, alias in dict.fromkeys(m.groups() for t in used for m in _USED.finditer(t)):
        folder = shipped().get(pack.replace(".", "-"))
        for other in _rule_files(folder) if folder else ():
            made += _in(other, _read(other), f"{alias or pack}.")
    return made


def _in(path: Path, text: str, prefix: str) -> Iterator[Declared]:
    for found in [*_DECLARED.finditer(text), *_RULE.finditer(text)]:
        whole = islands(text[found.start() :])[0].text.rstrip()
        yield Declared(prefix + found[2], found[1], path, text.count("\n", 0, found.start(2)), whole)


def _accepted(text: str) -> tuple[set[str], str]:
    """What the grammar takes after some text: words, and `NAME` for any name; and the last word before."""
    from lark import LarkError

    parsing = parser().parse_interactive(text)
    try:
        parsing.exhaust_lexer()
    except LarkError:
        return set(), ""
    words = {t.name: t.pattern for t in parser().terminals}
    made = set()
    for name in parsing.accepts():
        pattern = words.get(name)
        if name == "NAME":
            made.add("NAME")
        elif pattern is not None and pattern.type == "str" and pattern.value[0].isalpha():
            made.add(pattern.value)
    last = re.search(r"[\w-]+\s*$", text)
    return made, last.group().strip() if last else ""


def _fitting(names: list[Declared], last: str) -> list[Declared]:
    """The names that make sense after a word."""
    rules = ("flag", "requirement")
    if last == "source":
        return [d for d in names if d.kind == "source"]
    if last == "include":
        return [d for d in names if d.kind == "lexicon"]
    if last == "stamp":
        return [d for d in names if d.kind == "template"]
    return [d for d in names if d.kind not in ("source", "template", "profile", *rules)]


def _item(word: str, kind: lsp.CompletionItemKind, said: Said | None) -> lsp.CompletionItem:
    return lsp.CompletionItem(word, kind=kind, detail=f"{said.zh} · {said.en}" if said else None)


def _declared_item(d: Declared) -> lsp.CompletionItem:
    return lsp.CompletionItem(d.name, kind=lsp.CompletionItemKind.Variable, detail=d.kind, documentation=d.text[:400])


def _told(words: str) -> lsp.Hover:
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, words))


def _before(text: str, position: lsp.Position) -> str:
    """The text up to a position, which counts UTF-16 units."""
    lines = text.split("\n")
    line = lines[position.line] if position.line < len(lines) else ""
    return "\n".join([*lines[: position.line], before(line, position.character)])


def _word_at(text: str, position: lsp.Position) -> str:
    lines = text.split("\n")
    if position.line >= len(lines):
        return ""
    at = len(before(lines[position.line], position.character))
    return next(
        (m.group().strip(".-") for m in _AROUND.finditer(lines[position.line]) if m.start() <= at <= m.end()), ""
    )


def _rule_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.wordrule"))


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
