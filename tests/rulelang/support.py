"""Packs from strings, for tests of the rule language."""

from __future__ import annotations

from pathlib import Path

from wordcheck.rulelang import RuleSet, load, problems_of

HEAD = 'pack {name} {{ title en "Test" version 1.0 language zh }}\nsource house {{ title en "Practice" }}\n'
TESTS = 'test { fires "«甲»" silent "乙" }'


def head(name: str = "demo.pack") -> str:
    """A pack's header with one source, `house`."""
    return HEAD.format(name=name)


def flag(code: str, body: str = 'find "甲" as w', tests: str = TESTS, message: str = 'message zh "有{w}"') -> str:
    """One flag with what every flag must have; its slug comes from its code."""
    return f"flag {code} {code.lower()}-x {{ source house {body} {message} {tests} }}\n"


def requirement(code: str, body: str) -> str:
    """One requirement with what every requirement must have."""
    return f'requirement {code} {code.lower()}-x {{ source house {body} test {{ met "甲" unmet "乙" }} }}\n'


def written(folder: Path, name: str, text: str) -> Path:
    """A rule file."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def ruleset(folder: Path, text: str, name: str = "demo.wordrule") -> RuleSet:
    """The rules of one file; raises RuleSetError as `load` does."""
    return load([written(folder, name, text)])


def codes(folder: Path, text: str) -> list[str]:
    """Codes of all problems of one file."""
    return [p.code for p in problems_of([written(folder, "demo.wordrule", text)])]
