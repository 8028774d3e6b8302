"""The rule language on other people's benchmarks: unfair terms, smells of requirements, clause types of contracts.

    python -m benchmarks.eval_packs [--shared DIR] [--only unfair-tos|smells|cuad] [--side dev|unseen]

A pack under `eval-packs/` checks each sentence (`cuad`: each contract), the tag of a rule that fires is the label
predicted, and the research folder's own scorer prints precision, recall and F1 with their intervals. The packs do not
ship; the folder is not part of this project, and without it the script says so and measures nothing.

The side `dev` is what the pack was written with. What `unseen` is differs: `smells` has a test side in the folder; of the
contracts a third is set apart by a hash of their names; of the terms of service the folder holds the development side
only, so there is no unseen side.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.api import check, load_packs, read
from wordcheck.model.errors import ReadingError
from wordcheck.model.findings import Finding
from wordcheck.model.unread import UnreadKind
from wordcheck.rulelang import RuleSet

HERE = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("WORDCHECK_SHARED", HERE.parent / "shared"))
APART = 3
"""One contract of so many is kept for the unseen side."""


class Task(Struct, frozen=True):
    """A pack and what it is measured on."""

    pack: str
    scorer: str
    data: str
    options: tuple[str, ...] = ()
    asked: str = ""
    sides: tuple[str, ...] = ("dev",)


TASKS = (
    Task("unfair-tos", "score_unfair.py", "unfair_tos", asked="macro-F1 0.68 (a trained SVM: 0.636)"),
    Task(
        "smells",
        "score_ambiguity.py",
        "arta",
        ("--kind", "smells"),
        "micro-F1 0.60 (best published tool: 0.455)",
        ("dev", "unseen"),
    ),
    Task(
        "cuad",
        "score_presence.py",
        "cuad",
        asked="clauses present: recall 0.80, passages: precision 0.50 (a trained model: passages 0.44 at recall 0.80)",
        sides=("dev", "unseen"),
    ),
)


def main() -> int:
    """Prints the scorers' tables; 2 where the folder is absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the research folder")
    parser.add_argument("--only", choices=[t.pack for t in TASKS])
    parser.add_argument("--side", choices=["dev", "unseen"], default="dev")
    options = parser.parse_args()
    folder = options.shared / "eval"
    if not folder.is_dir():
        print(f"no research folder at {options.shared}: nothing was measured", file=sys.stderr)
        return 2
    for task in TASKS:
        if options.only not in (None, task.pack):
            continue
        if options.side not in task.sides:
            print(f"== {task.pack}: the folder holds no unseen side")
        elif task.pack == "cuad":
            measure_contracts(task, folder, options.side)
        else:
            measure(task, folder, options.side)
    return 0


def measure(task: Task, folder: Path, side: str) -> None:
    """Predicts all sentences of one task and has them scored."""
    packs = load_packs([HERE / "eval-packs" / task.pack])
    started = time.perf_counter()
    split = "test" if side == "unseen" else side
    with tempfile.TemporaryDirectory() as work:
        inputs, made = Path(work) / "inputs.jsonl", Path(work) / "predictions.jsonl"
        data = ("--data", str(folder / "data" / task.data), *task.options, "--split", split)
        _score(folder, task, "inputs", *data, "--out", str(inputs))
        items = [json.loads(line) for line in inputs.read_text("utf-8").splitlines()]
        made.write_text("".join(json.dumps(predicted(i, packs)) + "\n" for i in items), "utf-8")
        _head(task, packs, f"{len(items)} sentences", side, started)
        _score(folder, task, "score", *data, "--pred", str(made))


def predicted(item: dict[str, Any], packs: RuleSet) -> dict[str, Any]:
    """Labels of one sentence, and the words on which each rests, each word once as the labels have it."""
    found = found_in(item["text"], packs)
    marked = sorted({(f.rule.tags[0].replace("-", "_"), f.anchor.quote.lower()) for f in found})
    spans = [{"text": words, "label": label} for label, words in marked]
    return {"id": item["id"], "labels": sorted({label for label, _ in marked}), "spans": spans}


def measure_contracts(task: Task, folder: Path, side: str) -> None:
    """Predicts the clause types of one side's contracts; all types are scored together, then each by itself."""
    packs = load_packs([HERE / "eval-packs" / task.pack])
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as work:
        types = contracts_of_side(
            folder / "data" / task.data, Path(work), side, {r.facts.tags[0] for r in packs.plan.rules}
        )
        texts = sorted((Path(work) / "all").rglob("*.txt"))
        rows = list(csv.DictReader((Path(work) / "all" / "master_clauses.csv").open(encoding="utf-8")))
        found = {_key(t.name): found_in(_set_close(t.read_text("utf-8", errors="replace")), packs) for t in texts}
        made = Path(work) / "predictions.jsonl"
        made.write_text("".join(json.dumps(_passages(r["Filename"], found, types)) + "\n" for r in rows), "utf-8")
        _head(task, packs, f"{len(rows)} contracts", side, started)
        _score(folder, task, "score", "--data", str(Path(work) / "all"), "--split", "all", "--pred", str(made))
        for label in types.values():
            one = Path(work) / "one"
            _table(Path(work) / "all" / "master_clauses.csv", one, {label}, {r["Filename"] for r in rows})
            said = _score(
                folder, task, "score", "--data", str(one), "--split", "all", "--pred", str(made), "--json", quiet=True
            )
            passage = json.loads(said)["extra"]["passage (Jaccard 0.5)"]
            print(f"  {label:<35} passages n={passage['gold']:<4} P {passage['p']:.3f}  R {passage['r']:.3f}")


def _set_close(text: str) -> str:
    """A text without the runs of blanks with which printed lines were filled; the scorer compares words alone."""
    return re.sub(r"(?<=\S)[ \t]{2,}(?=\S)", " ", text)


def contracts_of_side(data: Path, work: Path, side: str, tags: Iterable[str]) -> dict[str, str]:
    """Lays out the contracts of one side as the scorer reads them; the clause type of each tag."""
    texts = {_key(p.name): p for p in sorted(data.rglob("full_contract_txt/*"))}
    table = next(iter(sorted(data.rglob("master_clauses.csv"))))
    with table.open(encoding="utf-8") as lines:
        reader = csv.DictReader(lines)
        names = {_key(r["Filename"]): r["Filename"] for r in reader}
        types = {c.lower().replace(" ", "-"): c for c in reader.fieldnames or ()}
    wanted = {t: types[t] for t in sorted(tags)}
    chosen = {k: n for k, n in names.items() if k in texts and kept_apart(n) == (side == "unseen")}
    _table(table, work / "all", set(wanted.values()), set(chosen.values()))
    for key in chosen:
        (work / "all" / "full_contract_txt" / texts[key].name).symlink_to(texts[key].resolve())
    (work / "one").mkdir()
    (work / "one" / "full_contract_txt").symlink_to(work / "all" / "full_contract_txt")
    return wanted


def kept_apart(name: str) -> bool:
    """True for a contract that was not looked at while the pack was written."""
    return int(hashlib.sha256(f"cuad-pack\0{name}".encode()).hexdigest()[:8], 16) % APART == 0


def found_in(text: str, packs: RuleSet) -> Sequence[Finding]:
    """Findings of the packs in one text; none where it cannot be read.

    These texts are no insurance wordings, and are meant not to be: that this is said to be unread would leave every
    exception undecided.
    """
    with contextlib.suppress(ReadingError):
        read_as = read(text.encode(), name="text.txt")
        unread = tuple(u for u in read_as.unread if u.kind is not UnreadKind.OTHER_SUBJECT)
        return check(replace(read_as, unread=unread), packs, profile="none").findings
    return ()


def _passages(name: str, found: dict[str, Sequence[Finding]], types: dict[str, str]) -> dict[str, Any]:
    said: dict[str, list[str]] = {}
    for f in found[_key(name)]:
        said.setdefault(types[f.rule.tags[0]], []).append(f.anchor.quote)
    return {"id": name, "found": said}


def _table(table: Path, folder: Path, columns: set[str], names: set[str]) -> None:
    """Writes the chosen columns and rows of the clause table into a folder."""
    with table.open(encoding="utf-8") as lines:
        rows = [{k: v for k, v in r.items() if k == "Filename" or k in columns} for r in csv.DictReader(lines)]
    (folder / "full_contract_txt").mkdir(parents=True, exist_ok=True)
    with (folder / "master_clauses.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(r for r in rows if r["Filename"] in names)


def _key(name: str) -> str:
    """The name of a contract as the scorer compares it."""
    return re.sub(r"[^a-z0-9]", "", name.lower().rsplit(".", 1)[0])


def _head(task: Task, packs: RuleSet, size: str, side: str, started: float) -> None:
    rules = len(packs.plan.rules)
    print(f"== {task.pack}: {rules} rules, {size} ({side}), {time.perf_counter() - started:.0f} s", flush=True)
    print(f"asked: {task.asked}", flush=True)


def _score(folder: Path, task: Task, command: str, *arguments: str, quiet: bool = False) -> str:
    scorer = folder / "accuracy" / task.scorer
    run = [sys.executable, str(scorer), command, *arguments]
    done = subprocess.run(run, cwd=scorer.parent, check=True, capture_output=quiet, text=True)
    return done.stdout or ""


if __name__ == "__main__":
    sys.exit(main())
