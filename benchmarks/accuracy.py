"""Accuracy of the clause trees, of their kinds, terms and references, against the research folder's labels.

    python -m benchmarks.accuracy [--shared DIR] [--only wordings|laws|statutes]

Three measurements, each with that folder's own scorer: hand-labelled insurance wordings (`score_truth.py`), Chinese
laws and US statutes stripped of markup and indentation (`score_structure.py`, development side). The folder is not part
of this project; without it the script says so and measures nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import wordcheck
from wordcheck.model.covers import CoverMap
from wordcheck.model.manuscript import Block, Manuscript, Segment, SourceOrigin
from wordcheck.model.provisions import Provision
from wordcheck.model.wording import Clause, Wording
from wordcheck.reporting.outlines import outline_dict

SHARED = Path(os.environ.get("WORDCHECK_SHARED", Path(__file__).resolve().parents[2] / "shared"))
STRUCTURES = {"laws": ("zh-laws", "laws_zh"), "statutes": ("uslm", "uslm")}


def main() -> int:
    """Prints the figures; 2 where the folder is absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the research folder")
    parser.add_argument("--only", choices=["wordings", *STRUCTURES])
    options = parser.parse_args()
    if not (options.shared / "truth").is_dir():
        print(f"no research folder at {options.shared}: nothing was measured", file=sys.stderr)
        return 2
    for name in ("wordings", *STRUCTURES):
        if options.only in (None, name):
            print(f"== {name}", flush=True)
            _wordings(options.shared) if name == "wordings" else _structure(options.shared, *STRUCTURES[name])
    return 0


def _wordings(shared: Path) -> None:
    """Parses each labelled wording and scores what `wordcheck outline --format json` would print."""
    with tempfile.TemporaryDirectory() as folder:
        read = parsed = 0.0
        pages = 0
        for label in sorted((shared / "truth").glob("*.json")):
            path = shared / "wordings" / json.loads(label.read_text(encoding="utf-8"))["wording"]
            started = time.perf_counter()
            manuscript = wordcheck.read(path)
            between = time.perf_counter()
            wordings = wordcheck.parse(manuscript)
            read, parsed = read + between - started, parsed + time.perf_counter() - between
            pages += manuscript.pages or 0
            made = {"documents": [outline_dict(str(path), manuscript, wordings, None, *_meant(wordings))]}
            (Path(folder) / label.name).write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
        _run(shared, "score_truth.py", "--truth", str(shared / "truth"), "--pred", folder)
        print(f"reading {read:.1f} s, parsing {parsed:.1f} s ({pages} pages that are known as such)")


def _meant(wordings: tuple[Wording, ...]) -> tuple[tuple[CoverMap, ...], tuple[tuple[Provision, ...], ...]]:
    """Covers and provisions of each wording."""
    return tuple(wordcheck.covers(w)[0] for w in wordings), tuple(wordcheck.provisions(w)[0] for w in wordings)


def _structure(shared: Path, kind: str, data: str) -> None:
    """Writes the scorer's inputs, parses each as lines, and scores the numbered clauses."""
    common = ["--kind", kind, "--data", str(shared / "eval" / "data" / data), "--split", "dev"]
    with tempfile.TemporaryDirectory() as folder:
        inputs, predictions = Path(folder) / "inputs.jsonl", Path(folder) / "predictions.jsonl"
        _run(shared, "score_structure.py", "inputs", *common, "-o", str(inputs))
        with predictions.open("w", encoding="utf-8") as out:
            for line in inputs.read_text(encoding="utf-8").splitlines():
                item = json.loads(line)
                made = {"id": item["id"], "nodes": list(_nodes(item["text"]))}
                out.write(json.dumps(made, ensure_ascii=False) + "\n")
        _run(shared, "score_structure.py", "score", *common, "--pred", str(predictions))


def _nodes(text: str) -> Iterator[dict[str, Any]]:
    """The numbered clauses of `text` by the lines on which they stand."""
    lines = text.split("\n")
    blocks = [
        Block(text=line, segments=(Segment(0, len(line), SourceOrigin(number, 1)),))
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]
    manuscript = Manuscript.of(blocks, path="law", format="text")
    for wording in wordcheck.parse(manuscript):
        for clause in wording.clauses:
            if clause.label:
                above = next((c for c in wording.parents(clause) if c.label), None)
                parent = _line(wording, above) if above else None
                yield {"line": _line(wording, clause), "number": clause.label, "parent": parent}


def _line(wording: Wording, clause: Clause) -> int:
    manuscript = wording.manuscript
    origin = manuscript.blocks[manuscript.block_at(clause.start)].segments[0].origin
    assert isinstance(origin, SourceOrigin)
    return origin.line


def _run(shared: Path, script: str, *arguments: str) -> None:
    command = [sys.executable, str(shared / "eval" / "accuracy" / script), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print((done.stdout or done.stderr).rstrip(), flush=True)


if __name__ == "__main__":
    sys.exit(main())
