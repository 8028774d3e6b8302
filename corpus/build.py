"""Builds the corpus: every source as Word, PDF and Markdown, clean and faulty, and the list of planted faults.

    python -m corpus.build [name …] [--text-only]

PDF is made by LibreOffice (`soffice`) from the Word file, only where that file's contents changed; so the two are always
written together.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from msgspec import Struct

HERE = Path(__file__).resolve().parent
if not __package__:  # run as a script: the package itself must be found
    sys.path.insert(0, str(HERE.parent))

from corpus import listing  # noqa: E402
from corpus.as_markdown import markdown  # noqa: E402
from corpus.dialect import SourceError, parse  # noqa: E402
from corpus.planting import plant, read_faults  # noqa: E402
from corpus.printed import Wording, wording_of  # noqa: E402


class Twins(Struct, frozen=True):
    """One sample, both ways."""

    name: str
    clean: Wording
    faulty: Wording
    planted: tuple[listing.Planted, ...]

    @property
    def folder(self) -> Path:
        return HERE / self.clean.head.language / self.name


def names() -> tuple[str, ...]:
    """All samples, by the names of their sources."""
    return tuple(sorted(path.stem for path in (HERE / "sources").glob("*.md")))


def twins(name: str) -> Twins:
    """Reads source and faults of one sample. Raises SourceError."""
    source = (HERE / "sources" / f"{name}.md").read_text("utf-8")
    faults = read_faults(HERE / "faults" / f"{name}.toml")
    clean, faulty = wording_of(parse(source)), wording_of(parse(plant(source, faults)))
    return Twins(name, clean, faulty, listing.located(clean, faulty, faults))


def write(sample: Twins, *, text_only: bool = False) -> None:
    """Writes the files of one sample; with `text_only` the Markdown alone."""
    sample.folder.mkdir(parents=True, exist_ok=True)
    for twin, wording in (("clean", sample.clean), ("faulty", sample.faulty)):
        (sample.folder / f"{twin}.md").write_text(markdown(wording), "utf-8")
        if not text_only:
            _write_pages(wording, sample.folder / f"{twin}.docx")


def _write_pages(wording: Wording, path: Path) -> None:
    from corpus.as_word import word  # python-docx is needed here only

    made = word(wording)
    changed = not path.exists() or parts(path.read_bytes()) != parts(made)
    if changed:
        path.write_bytes(made)
    if changed or not path.with_suffix(".pdf").exists():
        _print_pdf(path)


def parts(packed: bytes) -> dict[str, bytes]:
    """The parts of a Word file, which are the same everywhere; the compressed bytes depend on the zlib at hand."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _print_pdf(path: Path) -> None:
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf"]
        subprocess.run(
            [*command, "--outdir", str(path.parent), str(path)], check=True, capture_output=True, timeout=300
        )


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Build the sample wordings.")
    parser.add_argument("names", nargs="*", help="samples to build; all where none is named")
    parser.add_argument("--text-only", action="store_true", help="leave the Word and PDF files as they are")
    asked = parser.parse_args(arguments)
    try:
        samples = [twins(name) for name in names()]
    except SourceError as error:
        print(error, file=sys.stderr)
        return 2
    for sample in samples:
        if not asked.names or sample.name in asked.names:
            write(sample, text_only=asked.text_only)
            print(f"{sample.name}: {len(sample.planted)} faults")
    corpus = {f"{s.clean.head.language}/{s.name}": s.planted for s in samples}
    (HERE / "faults.json").write_text(listing.as_json(corpus), "utf-8")
    (HERE / "faults.md").write_text(listing.as_markdown(corpus), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
