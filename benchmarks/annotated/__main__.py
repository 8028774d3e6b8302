"""Annotates Word files on words drawn by chance and compares every part of the copies with the originals.

    python -m benchmarks.annotated [FILE …] [--seeds 5] [--libreoffice] [--schema wml.xsd]

Without FILE: a file for each feature of Word (`features.py`), all of `corpus/`, and the wordings of the research folder where
there is one. `--libreoffice` also turns original and copy into PDF and asks whether words were lost. `--schema` also validates
every part against the schema of ECMA-376 (part 4, transitional), a folder of files of which `wml.xsd` is one. Exit code 1 where
anything was damaged.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.annotated.features import files
from benchmarks.annotated.proposing import Trial, tried
from benchmarks.annotated.validating import Schema
from wordcheck.model.errors import WordcheckError

ROOT = Path(__file__).resolve().parents[2]
TOGETHER = 20
"""Files that LibreOffice converts in one call."""


def main() -> int:
    """Prints a line for each file, and what was damaged."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--libreoffice", action="store_true")
    parser.add_argument("--schema", type=Path)
    given = parser.parse_args()
    schema = Schema(given.schema) if given.schema else None
    found: list[str] = []
    copies: list[tuple[str, bytes, bytes]] = []
    counted: Counter[str] = Counter()
    for name, original in _inputs(given.files):
        try:
            trials = [tried(original, seed) for seed in range(given.seeds)]
        except WordcheckError as error:
            print(f"{name:44} {error}")
            continue
        counted += _counts(trials)
        here = [
            f"seed {t.seed}: {f}"
            for t in trials
            for f in (*t.faults, *(schema.new(original, t.made) if schema else ()))
        ]
        print(
            f"{name:44} {sum(t.comments for t in trials):6} comments {sum(t.changes for t in trials):6} changes {len(here):3} faults"
        )
        found += [f"{name}: {f}" for f in here]
        copies.append((name, original, trials[0].made))
    found += _lost_in_libreoffice(copies) if given.libreoffice else ()
    print(f"{len(copies)} files, {counted['comments']} comments, {counted['changes']} changes, {len(found)} faults")
    print(*found[:100], sep="\n")
    return int(bool(found))


def _counts(trials: list[Trial]) -> Counter[str]:
    return Counter({"comments": sum(t.comments for t in trials), "changes": sum(t.changes for t in trials)})


def _inputs(given: list[Path]) -> Iterator[tuple[str, bytes]]:
    if given:
        yield from ((path.name, path.read_bytes()) for path in given)
        return
    yield from files()
    for path in sorted((ROOT / "corpus").rglob("*.docx")):
        yield f"{path.parent.name}/{path.name}", path.read_bytes()
    shared = Path(os.environ.get("WORDCHECK_SHARED", ROOT.parent / "shared")) / "wordings"
    for path in sorted(shared.rglob("*.docx")):
        yield path.name, path.read_bytes()


def _lost_in_libreoffice(copies: list[tuple[str, bytes, bytes]]) -> Iterator[str]:
    """Files whose words are not all there once LibreOffice has opened and printed the copy."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        paths = []
        for n, (_, original, made) in enumerate(copies):
            for kind, data in (("before", original), ("after", made)):
                paths.append(folder / f"{n}-{kind}.docx")
                paths[-1].write_bytes(data)
        for start in range(0, len(paths), TOGETHER):
            command = [
                shutil.which("soffice") or "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                "--outdir", scratch, *map(str, paths[start : start + TOGETHER]),
            ]  # fmt: skip
            subprocess.run(command, check=True, capture_output=True, timeout=600)
        for n, (name, _, _) in enumerate(copies):
            before, after = (_printed(folder / f"{n}-{kind}.pdf") for kind in ("before", "after"))
            if before is None and after is None:
                print(f"{name}: LibreOffice does not open it, annotated or not")
            elif after is None:
                yield f"{name}: LibreOffice does not open the copy"
            elif before is not None and (lost := before - after):
                yield f"{name}: lost in LibreOffice: {''.join(lost.elements())[:60]}"


def _printed(path: Path) -> Counter[str] | None:
    """How often each letter is printed (digits count pages, signs fill lines); None where nothing was."""
    if not path.exists():
        return None
    return Counter(c for c in _text(path) if c.isalpha())


def _text(path: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(path.read_bytes())
    return "".join(page.get_textpage().get_text_range() for page in document)


if __name__ == "__main__":
    raise SystemExit(main())
