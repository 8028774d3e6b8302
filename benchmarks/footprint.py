"""What an installation weighs and what each command loads.

    python -m benchmarks.footprint

First the installed size of wordcheck and of each package that a default installation brings, then for a few commands the
modules loaded, the heavy packages among them, and the processor time of the whole process.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from benchmarks.inputs import ROOT, page_of_markdown
from benchmarks.timing import timed

HEAVY = ("click", "msgspec", "re2", "ahocorasick", "numpy", "lxml", "pypdfium2", "lark", "spacy", "docx")
_TELL = (
    "import atexit, sys; sys.argv = ['wordcheck', *sys.argv[1:]]; "
    "atexit.register(lambda: print(len(sys.modules), *(m for m in {heavy!r} if m in sys.modules), file=sys.stderr)); "
    "from wordcheck.app.cli import main; main()"
)


def main() -> None:
    """Prints both tables."""
    sizes = sorted(((_size(name), name) for name in _needed("wordcheck")), reverse=True)
    for size, name in sizes:
        print(f"{name:28} {size / 1e6:7.1f} MB")
    print(f"{'whole':28} {sum(size for size, _ in sizes) / 1e6:7.1f} MB\n")
    with tempfile.TemporaryDirectory() as folder:
        page = str(page_of_markdown(Path(folder)))
        own = ROOT / "corpus" / "zh" / "personal-fraud"
        for what, arguments in (
            ("--version", ["--version"]),
            ("check, Markdown", ["check", page]),
            ("outline, Markdown", ["outline", page]),
            ("check, Word", ["check", str(own / "clean.docx")]),
            ("check, PDF", ["check", str(own / "clean.pdf")]),
            ("rules list", ["rules", "list"]),
        ):
            told = timed([sys.executable, "-m", "wordcheck", *arguments], 3)
            modules, *heavy = loaded(arguments)
            print(
                f"{what:20} {told.processor:5.2f} s cpu {told.mebibytes:4.0f} MiB {modules:>4} modules  {', '.join(heavy)}"
            )


def loaded(arguments: list[str], folder: Path = ROOT) -> list[str]:
    """How many modules a command run in `folder` has loaded when it ends, and the heavy packages among them."""
    command = [sys.executable, "-c", _TELL.format(heavy=HEAVY), *arguments]
    result = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    return result.stderr.strip().splitlines()[-1].split()


def _needed(root: str) -> set[str]:
    """A distribution and all that it needs, extras left out."""
    found: set[str] = set()
    waiting = [root]
    while waiting:
        name = waiting.pop().lower().replace("_", "-")
        if name in found:
            continue
        try:
            requires = distribution(name).requires or []
        except PackageNotFoundError:
            continue
        found.add(name)
        waiting += [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in requires if "extra ==" not in line]
    return found


def _size(name: str) -> int:
    """Bytes of the files of a distribution; for one installed in place, of its packages in this checkout."""
    if name == "wordcheck":
        folders = [ROOT / part for part in ("wordcheck", "rulesets", "grammars")]
        files = [p for folder in folders for p in folder.rglob("*") if "__pycache__" not in p.parts]
    else:
        files = [Path(str(f.locate())) for f in distribution(name).files or [] if not str(f).endswith(".pyc")]
    return sum(p.stat().st_size for p in files if p.is_file())


if __name__ == "__main__":
    main()
