"""`wordcheck rules new`: a rule to begin with, that passes `rules check` and whose examples pass."""

from __future__ import annotations

import re
from pathlib import Path

from wordcheck.model.errors import UsageError
from wordcheck.rulelang.packing.shelves import text_of

_CODE = re.compile(r"[A-Z]{2,4}(?:-[A-Z0-9]{1,6}){1,3}")
"""As the grammar of the rule language has it."""
_HEADER = re.compile(r"^[ \t]*pack[ \t]", re.M)
_WORDS = "open-tail"
_SLUG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")

_PACK = """\
# A rule pack. wordcheck rules check FOLDER · wordcheck rules test FOLDER · wordcheck check -p FOLDER wording.docx
pack {pack} {{
  title zh "{pack}" en "{pack}"
  version 0.1
  language zh, en
  valid from 2026-01-01
}}

# Name the instrument, with its number and the day it came into force; rules then cite its articles.
"""
_SOURCE = 'source practice { title zh "条款起草惯例" en "Drafting practice" }\n'
_LEXICON = """\
lexicon {words} zh "开放结尾" en "open tail" {{
  zh: "等情形", "等类似情况"
  en: "or the like", "and so on"
}}
"""

_RULE = """
flag {code} {slug} {{
  title zh "免责以开放用语结尾" en "Exclusion with an open tail"
  source practice
  severity note  certainty likely
  find {words} as w in exclusion
  unless w is defined because zh "已有释义" en "it is defined"
  message zh "“{{w}}”使免责没有终点" en "“{{w}}” leaves the exclusion without an end"
  advice zh "列明其余情形" en "Name what else is meant"
  test {{
    fires in exclusion "洪水、暴雨«等情形»造成的损失，保险人不负责赔偿。"
    fires in exclusion "flood, storm «or the like»"
    silent in exclusion "洪水、暴雨造成的损失，保险人不负责赔偿。"
    silent in coverage "洪水、暴雨等情形造成的损失，保险人负责赔偿。"
  }}
}}
"""


def skeleton(code: str, slug: str, file: Path) -> str:
    """The text of `file` with a new rule: a whole pack where the file is new, else its words and the rule behind them.

    Raises UsageError for a code or slug that no rule may have, or that the file has already; RuleSetError for a file that is no text.
    """
    if not _CODE.fullmatch(code):
        raise UsageError(f"规则代码“{code}”应如 AB-CD-001", f"a rule's code reads like AB-CD-001, not {code!r}")
    if not _SLUG.fullmatch(slug):
        raise UsageError(f"规则名“{slug}”应如 open-tail", f"a rule's slug reads like open-tail, not {slug!r}")
    if not file.is_file():
        pack = re.sub(r"[^a-z0-9]+", ".", file.stem.lower()).strip(".") or "pack"
        words = _LEXICON.format(words=_WORDS)
        return "\n".join((_PACK.format(pack=pack) + _SOURCE, words)) + _RULE.format(code=code, slug=slug, words=_WORDS)
    text = text_of(file)
    if re.search(rf"\b{re.escape(code)}\b", text):
        raise UsageError(f"{file} 中已有规则 {code}", f"{file} has a rule {code} already")
    # Names hold for the whole pack, whichever of its files declares them.
    beside = (f for f in sorted(file.parent.glob("*.wordrule")) if f != file)
    known = "\n".join((text, *(map(text_of, beside) if not _HEADER.search(text) else ())))
    parts = [] if re.search(r"^\s*source\s+practice\b", known, re.M) else [_SOURCE]
    body = _LEXICON.format(words="").removeprefix("lexicon ")
    if found := re.search(r"lexicon ([\w-]+)" + re.escape(body), known):
        words = found[1]
    else:
        words = f"{_WORDS}-{code.lower()}" if re.search(rf"\b{_WORDS}\s", known) else _WORDS
        parts.append(_LEXICON.format(words=words))
    return "\n".join((text.rstrip("\n") + "\n", *parts)) + _RULE.format(code=code, slug=slug, words=words)
