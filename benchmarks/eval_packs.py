"""The rule language on other people's benchmarks: unfair terms in terms of service, smells of requirements.

    python -m benchmarks.eval_packs [--shared DIR] [--only unfair-tos|smells]

Each sentence of the development side is checked alone by the pack under `eval-packs/`, the tag of a rule that fires is
the label predicted, and the research folder's own scorer prints precision, recall and F1 with their intervals. The packs
do not ship; the folder is not part of this project, and without it the script says so and measures nothing.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from wordcheck.api import check, load_packs
from wordcheck.model.errors import ReadingError
from wordcheck.model.findings import Finding
from wordcheck.rulelang import RuleSet

HERE = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("WORDCHECK_SHARED", HERE.parent / "shared"))


class Task(Struct, frozen=True):
    """A pack and what it is measured on."""

    pack: str
    scorer: str
    data: str
    options: tuple[str, ...] = ()
    asked: str = ""


TASKS = (
    Task("unfair-tos", "score_unfair.py", "unfair_tos", asked="macro-F1 0.68 (a trained SVM: 0.636)"),
    Task("smells", "score_ambiguity.py", "arta", ("--kind", "smells"), "micro-F1 0.60 (best published tool: 0.455)"),
)


def main() -> int:
    """Prints the scorers' tables; 2 where the folder is absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the research folder")
    parser.add_argument("--only", choices=[t.pack for t in TASKS])
    options = parser.parse_args()
    folder = options.shared / "eval"
    if not folder.is_dir():
        print(f"no research folder at {options.shared}: nothing was measured", file=sys.stderr)
        return 2
    for task in TASKS:
        if options.only in (None, task.pack):
            measure(task, folder)
    return 0


def measure(task: Task, folder: Path) -> None:
    """Predicts all sentences of one task and has them scored."""
    packs = load_packs([HERE / "eval-packs" / task.pack])
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as work:
        inputs, made = Path(work) / "inputs.jsonl", Path(work) / "predictions.jsonl"
        data = ("--data", str(folder / "data" / task.data), *task.options)
        _score(folder, task, "inputs", *data, "--out", str(inputs))
        items = [json.loads(line) for line in inputs.read_text("utf-8").splitlines()]
        made.write_text("".join(json.dumps(predicted(i, packs)) + "\n" for i in items), "utf-8")
        rules = len(packs.plan.rules)
        print(
            f"== {task.pack}: {rules} rules, {len(items)} sentences, {time.perf_counter() - started:.0f} s", flush=True
        )
        print(f"asked: {task.asked}", flush=True)
        _score(folder, task, "score", *data, "--pred", str(made))


def predicted(item: dict[str, Any], packs: RuleSet) -> dict[str, Any]:
    """Labels of one sentence, and the words on which each rests, each word once as the labels have it."""
    found: Sequence[Finding] = ()
    with contextlib.suppress(ReadingError):
        found = check(item["text"].encode(), packs, name="sentence.txt", profile="none").findings
    marked = sorted({(f.rule.tags[0].replace("-", "_"), f.anchor.quote.lower()) for f in found})
    spans = [{"text": words, "label": label} for label, words in marked]
    return {"id": item["id"], "labels": sorted({label for label, _ in marked}), "spans": spans}


def _score(folder: Path, task: Task, command: str, *arguments: str) -> None:
    scorer = folder / "accuracy" / task.scorer
    subprocess.run([sys.executable, str(scorer), command, *arguments], cwd=scorer.parent, check=True)


if __name__ == "__main__":
    sys.exit(main())
