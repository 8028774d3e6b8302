"""The documentation: every page is in the site or linked, links lead somewhere, every dependency's licence is told."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
CODE = re.compile(r"```.*?```|`[^`\n]*`|^(?: {4}|\t).*$", re.S | re.M)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)[^)]*\)")


def _targets(page: Path) -> list[str]:
    return LINK.findall(CODE.sub("", page.read_text("utf-8")))


def test_every_link_between_pages_leads_somewhere() -> None:
    lost = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in [*DOCS.rglob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
        for target in _targets(page)
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert lost == []


def test_every_page_can_be_reached() -> None:
    nav = set(re.findall(r"[\w/-]+\.md", (ROOT / "mkdocs.yml").read_text("utf-8")))
    missing = [t for t in nav if not (DOCS / t).exists()]
    assert missing == []
    linked = {
        (page.parent / target).resolve().relative_to(DOCS).as_posix()
        for page in DOCS.rglob("*.md")
        for target in _targets(page)
        if target.endswith(".md") and (page.parent / target).resolve().is_relative_to(DOCS)
    }
    lost = [p for f in DOCS.rglob("*.md") if (p := f.relative_to(DOCS).as_posix()) not in nav | linked]
    assert lost == []


def test_the_licence_of_every_dependency_is_told() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *(d for name, group in extras.items() if name != "dev" for d in group)]
    told = (DOCS / "licences.md").read_text("utf-8")
    names = {re.split(r"[\[<>=!~ ]", d)[0] for d in wanted} - {"wordcheck"}
    assert sorted(n for n in names if n not in told) == []


def test_blocks_of_code_begin_as_the_site_takes_them() -> None:
    # With any other word behind the language the site shows the block as running text.
    begun = [
        f"{page.relative_to(ROOT)}: {line}"
        for page in DOCS.rglob("*.md")
        for line in page.read_text("utf-8").split("\n")
        if re.match(r" *```\w", line) and not re.fullmatch(r' *```[\w-]+( title="[^"]+")?', line)
    ]
    assert begun == []
