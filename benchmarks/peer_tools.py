"""The other programs of a comparison: how each is installed into a scratch folder, and how it is called.

Every one is called as its own documentation says, in the folder of the file, with the rules that it has switched on by
itself; textlint has none of its own and gets a handful.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from msgspec import Struct

_HARPER = """import { readFileSync } from 'node:fs';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
const linter = new LocalLinter({ binary });
console.log((await linter.lint(readFileSync(process.argv[2], 'utf8'), { language: 'markdown' })).length);
"""
_TEXTLINT = {
    "en": "@textlint-rule/preset-google write-good alex no-todo terminology stop-words common-misspellings max-comma",
    "zh": "preset-jtf-style no-todo max-comma zh-half-and-full-width-bracket",
}
_TEXTLINT_PACKAGES = (
    "textlint @textlint-rule/textlint-rule-preset-google textlint-rule-write-good textlint-rule-alex textlint-rule-no-todo "
    "textlint-rule-terminology textlint-rule-stop-words textlint-rule-common-misspellings textlint-rule-max-comma "
    "textlint-rule-preset-jtf-style textlint-rule-zh-half-and-full-width-bracket"
)
_PDFIUM = "import pypdfium2,sys\nd=pypdfium2.PdfDocument(sys.argv[1])\nfor p in d: p.get_textpage().get_text_range()"
_STYLES = """import sys
from wordcheck.reading.pdf.glyphs import Palette, page_glyphs
from wordcheck.reading.pdf.pages import opened, view_of
d = opened(open(sys.argv[1], 'rb').read(), '')
styles = Palette()
for n in range(len(d)):
    p = d[n]
    page_glyphs(p, view_of(p), styles)
    p.close()
"""
_PDFPLUMBER = "import pdfplumber,sys\nd=pdfplumber.open(sys.argv[1])\nfor p in d.pages: p.extract_text(); p.close()"


class Tool(Struct, frozen=True):
    """A program: the packages that bring it, how it is called on a file, and what it reads."""

    name: str
    registry: str
    """`pypi`, `npm`, or empty for what is here already."""
    packages: str
    command: tuple[str, ...]
    """The file's name is put behind it."""
    reads: tuple[str, ...]
    """Languages of text that it knows, or `pdf`."""


def tools(folder: Path) -> list[Tool]:
    """All programs as they are called once installed into `folder`."""
    python = str(folder / "python" / "bin")
    node = str(folder / "node" / "node_modules" / ".bin")
    here = sys.executable
    lint = [
        Tool(f"textlint, {len(rules.split())} rules", "npm", _TEXTLINT_PACKAGES,
             (f"{node}/textlint", "--config", str(folder / "node" / f"textlint-{tongue}.json")), (tongue,))
        for tongue, rules in _TEXTLINT.items()
    ]  # fmt: skip
    return [
        Tool("contract-lint", "pypi", "contract-lint", (f"{python}/contract-lint", "lint"), ("en", "zh")),
        Tool("proselint", "pypi", "proselint", (f"{python}/proselint", "check"), ("en", "zh")),
        Tool("write-good", "npm", "write-good", (f"{node}/write-good",), ("en",)),
        Tool("alex", "npm", "alex", (f"{node}/alex",), ("en",)),
        Tool("harper.js", "npm", "harper.js", ("node", str(folder / "node" / "harper.mjs")), ("en",)),
        *lint,
        Tool("zhlint", "npm", "zhlint", (f"{node}/zhlint",), ("zh",)),
        Tool("autocorrect", "npm", "autocorrect-node", (f"{node}/autocorrect", "--lint"), ("zh",)),
        Tool("PDFium, text only", "", "", (here, "-c", _PDFIUM), ("pdf",)),
        Tool("PDFium, characters with styles", "", "", (here, "-c", _STYLES), ("pdf",)),
        Tool("pdfplumber, text only", "pypi", "pdfplumber", (f"{python}/python", "-c", _PDFPLUMBER), ("pdf",)),
    ]


def installed(folder: Path, wanted: list[Tool]) -> dict[str, str]:
    """Installs the tools into `folder`; for each that could not be had the reason, by name."""
    node = folder / "node"
    node.mkdir(parents=True, exist_ok=True)
    (node / "package.json").write_text('{"private": true}\n', "utf-8")
    (node / "harper.mjs").write_text(_HARPER, "utf-8")
    for tongue, rules in _TEXTLINT.items():
        (node / f"textlint-{tongue}.json").write_text(
            json.dumps({"rules": dict.fromkeys(rules.split(), True)}), "utf-8"
        )
    if not (folder / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder / "python")], check=True)
    pip = [str(folder / "python" / "bin" / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    npm = ["npm", "install", "--no-audit", "--no-fund", "--loglevel=error"]
    missing: dict[str, str] = {}
    done: dict[str, str] = {}
    for tool in wanted:
        if tool.registry and tool.packages not in done:
            command = [*(pip if tool.registry == "pypi" else npm), *tool.packages.split()]
            done[tool.packages] = _tried(command, node if tool.registry == "npm" else folder)
        if why := done.get(tool.packages, ""):
            missing[tool.name] = why
    return missing


def _tried(command: list[str], folder: Path) -> str:
    """Runs an installation; the reason where it failed, else empty."""
    try:
        result = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=600)
    except FileNotFoundError:
        return f"{command[0]} is not installed here"
    except subprocess.TimeoutExpired:
        return "its installation took over 10 minutes"
    lines = (result.stderr or result.stdout).strip().splitlines()
    return "" if result.returncode == 0 else lines[-1] if lines else f"the installation ended with {result.returncode}"
