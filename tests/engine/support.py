"""Wordings and packs from strings, for tests of the engine."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from wordcheck.anatomy import parse
from wordcheck.engine import CheckResult, check
from wordcheck.model.unread import Unread
from wordcheck.model.wording import Wording
from wordcheck.reading import read
from wordcheck.rulelang import load

HEAD = """pack demo.pack { title en "Demo" version 1.0 }
source house { title zh "惯例" en "Practice" valid from 2020-01-01 }
"""
SCANNED = """第一条 保险人负责赔偿。"""


def wording(text: str, unread: tuple[Unread, ...] = ()) -> Wording:
    """A wording of a plain text; `unread` pretends that parts of the file could not be read."""
    from msgspec.structs import replace

    manuscript = read(text.encode(), name="wording.txt")
    return parse(replace(manuscript, unread=unread))[0]


def run(folder: Path, rules: str, text: str | Wording, as_of: str = "2026-11-01", **filing: object) -> CheckResult:
    """What a pack with these rules says about a text."""
    pack = folder / "demo.wordrule"
    pack.write_text(HEAD + rules, "utf-8")
    subject = wording(text) if isinstance(text, str) else text
    return check((subject,), load([pack]).plan, as_of=date.fromisoformat(as_of), filing=filing)


def flag(body: str, message: str = "有“{w}”", tests: str = 'fires "甲" silent "乙"') -> str:
    """One flag with what every flag must have."""
    return (
        f'flag TS-AA-1 some-defect {{ source house {body} message zh "{message}" en "{message}" test {{ {tests} }} }}\n'
    )


def requirement(body: str) -> str:
    """One requirement with what every requirement must have."""
    return f'requirement TS-RQ-1 some-part {{ source house {body} test {{ met "甲" unmet "乙" }} }}\n'


def quotes(result: CheckResult) -> list[str]:
    """The words of all findings in order."""
    return [f.anchor.quote for f in result.findings]
