"""What speed is measured on: made from the project's own corpus, or from real wordings where a folder of them is given.

The same inputs go to every program of a run, so that only the ratios need to be believed.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).resolve().parents[1]
MEGABYTE = 1_000_000
_LANGUAGES = {"en": "en", "zh": "cn"}
"""Languages, and the folder of real wordings of each."""


class Input(Struct, frozen=True):
    """One thing to check: a file or folder, its language, and its size in pages or bytes."""

    name: str
    path: Path
    language: str
    pages: int = 0
    bytes: int = 0


def inputs(folder: Path, shared: Path | None) -> list[Input]:
    """The inputs of a run, written into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    made = [_start(folder, language) for language in _LANGUAGES]
    made += [text_of(MEGABYTE, language, folder, shared) for language in _LANGUAGES]
    made += [Input(f"PDF, {n} pages", pdf_of(n, folder, shared), "en", pages=n) for n in (30, 100)]
    return [*made, _everything(folder, shared)]


def page_of_markdown(folder: Path, language: str = "en") -> Path:
    """About one page of Markdown."""
    source = max((ROOT / "corpus" / language).rglob("clean.md"), key=lambda p: (p.stat().st_size, p))
    path = folder / f"page-{language}.md"
    path.write_text(source.read_text("utf-8")[:3000], "utf-8")
    return path


def _start(folder: Path, language: str) -> Input:
    path = folder / f"line-{language}.md"
    path.write_text({"en": "We will pay loss.\n", "zh": "保险人负责赔偿。\n"}[language], "utf-8")
    return Input(f"one line, {language}", path, language, bytes=path.stat().st_size)


def text_of(size: int, language: str, folder: Path, shared: Path | None = None) -> Input:
    """A Markdown file of `size` bytes: the wordings of a language one after the other, as often as it takes."""
    found = _wordings(shared, language, ".md") or sorted((ROOT / "corpus" / language).rglob("clean.md"))
    text = "\n\n".join(p.read_text("utf-8", "replace") for p in found).encode()
    whole = (text * (size // len(text) + 1))[:size].decode("utf-8", "ignore")
    path = folder / f"{size // 1000}-kB-{language}.md"
    path.write_text(whole, "utf-8")
    return Input(f"{size / MEGABYTE:g} MB, {language}", path, language, bytes=size)


def pdf_of(pages: int, folder: Path, shared: Path | None = None) -> Path:
    """A PDF of `pages` pages: wordings joined to themselves as often as it takes."""
    import pypdfium2

    found = _wordings(shared, "en", ".pdf") or _own_pdfs()
    made, target = pypdfium2.PdfDocument.new(), folder / f"{pages}-pages.pdf"
    while len(made) < pages:
        for path in found:
            source = pypdfium2.PdfDocument(path)
            made.import_pages(source, list(range(min(len(source), pages - len(made)))))
            if len(made) >= pages:
                break
    made.save(target)
    return target


def _own_pdfs() -> list[Path]:
    found = sorted((ROOT / "corpus").rglob("clean.pdf"), key=lambda p: (-p.stat().st_size, p))
    if not found:
        raise SystemExit("the corpus has no PDF; run this from a checkout")
    return found[:1]


def _wordings(shared: Path | None, language: str, suffix: str) -> list[Path]:
    if shared is None:
        return []
    folder = shared / "wordings" / _LANGUAGES[language]
    return sorted(p for p in folder.rglob(f"*{suffix}") if p.is_file())


def _everything(folder: Path, shared: Path | None) -> Input:
    """A folder of all wordings: the real ones where there are some, else the corpus."""
    if shared is not None:
        return Input("all wordings", shared / "wordings", "all", pages=0, bytes=_size(shared / "wordings"))
    target = folder / "wordings"
    if not target.exists():
        for path in sorted((ROOT / "corpus").rglob("clean.*")):
            copy = target / path.relative_to(ROOT / "corpus")
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    return Input("all wordings", target, "all", bytes=_size(target))


def _size(folder: Path) -> int:
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())


def counted(found: Sequence[Input]) -> str:
    """The inputs in one line, for the head of a report."""
    return "; ".join(i.name for i in found)
