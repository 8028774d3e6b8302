"""What is broken and what is run on it: one trial for each kind of input."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from benchmarks.broken.damage import broken, broken_package
from benchmarks.broken.retyped import retokened, retyped_json, retyped_store, retyped_toml

ROOT = Path(__file__).resolve().parents[2]


class Trial(Struct, frozen=True):
    """A sound file, how it is broken, and the command line that takes it."""

    kind: str
    sound: Path
    breaking: Callable[[bytes, random.Random], bytes]
    arguments: tuple[str, ...]
    """Of the command line; `{}` is the broken file."""
    name: str
    """Name of the broken file in its folder."""

    def command(self, path: Path) -> list[str]:
        """The command line over the broken file `path`."""
        return [argument.replace("{}", str(path)) for argument in self.arguments]


def trials(folder: Path) -> list[Trial]:
    """All trials, over our own corpus and what is made from it in `folder`."""
    return [*_wordings(folder), *_others(folder)]


SCREEN = ("screen", "{}", "--store", "s.db", "-j", "1", "-q", "--shard", "1/1000")
CHECK = ("check", "{}", "--format", "json")
READ_BACK = ("terminal", "json", "jsonl", "sarif", "junit", "gitlab", "rdjson", "markdown", "csv", "html", "statistics")
MARKET = tuple(
    ("market", view, "--store", "{}") for view in ("families", "contradictions", "heat", "outliers", "rules")
)


def _wordings(folder: Path) -> Iterator[Trial]:
    from markdown_it import MarkdownIt

    for case in sorted((ROOT / "corpus").glob("*/*/")):
        if not (case / "clean.md").exists():
            continue
        for twin in ("clean", "faulty"):
            yield Trial("pdf", case / f"{twin}.pdf", broken, CHECK, "wording.pdf")
            yield Trial("docx", case / f"{twin}.docx", broken_package, CHECK, "wording.docx")
            plain = case / f"{twin}.md"
            yield Trial("markdown", plain, broken, CHECK, "wording.md")
            yield Trial("text", plain, broken, CHECK, "wording.txt")
            page = folder / f"{case.name}-{twin}.html"
            if not page.exists():
                page.write_text(f"<html><body>{MarkdownIt().enable('table').render(plain.read_text('utf-8'))}", "utf-8")
            yield Trial("html", page, broken, CHECK, "wording.html")


def _others(folder: Path) -> Iterator[Trial]:
    for pack in sorted((ROOT / "rulesets").glob("*/pack.wordrule")):
        yield Trial("rules", pack, broken, ("rules", "check", "{}"), "pack.wordrule")
        yield Trial("rules", pack, retokened, ("rules", "check", "{}"), "pack.wordrule")
    annotated, store, record = _made(folder)
    for form in READ_BACK:
        yield Trial("reports", folder / "report.json", retyped_json, ("render", "{}", "--format", form), "report.json")
    yield Trial("answers", annotated, broken_package, ("triage", "import", "{}"), "annotated.docx")
    yield Trial("store", store, broken, ("queue", "list", "--store", "{}"), "s.db")
    yield Trial("store", store, broken, ("store", "info", "{}"), "s.db")
    for looking in (("queue", "list", "--store", "{}"), ("store", "info", "{}"), *MARKET):
        yield Trial("store", store, retyped_store, looking, "s.db")
    yield Trial("record", record, broken, ("verify", "{}"), "record.json")
    yield Trial("record", record, retyped_json, ("verify", "{}"), "record.json")
    manifest = folder / "filings" / "manifest.csv"
    config = folder / "settings.toml"  # under its own name it would hold for the other trials
    config.write_text('fail_on = "warning"\nignore = ["ZH-EX-002"]\nformat = "json"\n', "utf-8")
    yield Trial("settings", config, broken, ("config", "show"), "wordcheck.toml")
    yield Trial("settings", config, retyped_toml, ("config", "show"), "wordcheck.toml")
    yield Trial("manifest", manifest, broken, SCREEN, "manifest.csv")
    decided = ("check", str(folder / "sound.md"), "--format", "json", "--decisions", "{}")
    for breaking in (broken, retyped_toml):
        yield Trial("decisions", folder / "decisions.toml", breaking, decided, "d.toml")


def _made(folder: Path) -> tuple[Path, Path, Path]:
    """An annotated Word file, a store and its run record, made once by the program itself."""
    from click.testing import CliRunner

    from benchmarks.portfolio import write
    from wordcheck.app.cli import main

    annotated, store, record = folder / "annotated.docx", folder / "s.db", folder / "record.json"
    if annotated.exists():
        return annotated, store, record
    run = CliRunner().invoke
    run(main, ["annotate", str(ROOT / "corpus/zh/cyber-enterprise/faulty.docx"), "-o", str(annotated)])
    write(folder / "filings", 6, 1)
    run(main, ["screen", str(folder / "filings" / "manifest.csv"), "--store", str(store), "-j", "1", "-q",
               "--record", str(record)])  # fmt: skip
    with sqlite3.connect(store) as opened:
        opened.execute("PRAGMA journal_mode=DELETE")
    shutil.copy(ROOT / "corpus/zh/personal-fraud/faulty.md", folder / "sound.md")
    run(main, ["triage", "baseline", str(folder / "sound.md")])
    made = folder / "sound.md.decisions.toml"
    (folder / "decisions.toml").write_bytes(made.read_bytes() if made.exists() else b"")
    made.unlink(missing_ok=True)
    report = run(main, ["check", str(ROOT / "corpus/zh/privacy-liability/faulty.docx"),
                        str(ROOT / "corpus/en/cyber-small-business/faulty.pdf"), "--format", "json"])  # fmt: skip
    (folder / "report.json").write_text(report.stdout, "utf-8")
    return annotated, store, record
