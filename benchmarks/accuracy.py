"""Accuracy of the clause trees, of their kinds, terms and references, against the research folder's labels.

    python -m benchmarks.accuracy [--shared DIR] [--only wordings|laws|statutes|references|types]

Five measurements, each with that folder's own scorer: hand-labelled insurance wordings (`score_truth.py`); Chinese
laws and US statutes stripped of markup and indentation (`score_structure.py`, development side); references in the same
laws, found, resolved and falsely called broken (`score_crossref.py`); kinds of clauses whose headings were taken away
(`score_clausetype.py`). The folder is not part
of this project; without it the script says so and measures nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import wordcheck
from wordcheck.anatomy.kinds.naming import words_kinds
from wordcheck.anatomy.kinds.roles import role_of
from wordcheck.model.covers import CoverMap
from wordcheck.model.manuscript import Block, Manuscript, Segment, SourceOrigin
from wordcheck.model.provisions import Provision
from wordcheck.model.said import UNSAID, Tongue
from wordcheck.model.wording import ClauseKind, Wording
from wordcheck.reporting.outlines import outline_dict

SHARED = Path(os.environ.get("WORDCHECK_SHARED", Path(__file__).resolve().parents[2] / "shared"))
PARTS = ("wordings", "laws", "statutes", "references", "types")
STRUCTURES = {"laws": ("zh-laws", "laws_zh"), "statutes": ("uslm", "uslm")}


def main() -> int:
    """Prints the figures; 2 where the folder is absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the research folder")
    parser.add_argument("--only", choices=PARTS)
    options = parser.parse_args()
    if not (options.shared / "truth").is_dir():
        print(f"no research folder at {options.shared}: nothing was measured", file=sys.stderr)
        return 2
    for name in PARTS:
        if options.only in (None, name):
            print(f"== {name}", flush=True)
            _measure(options.shared, name)
    return 0


def _measure(shared: Path, name: str) -> None:
    data = shared / "eval" / "data"
    match name:
        case "wordings":
            _wordings(shared)
        case "references":
            common = ["--kind", "zh-laws", "--data", str(data / "laws_zh"), "--split", "dev"]
            _score(shared, "score_crossref.py", common, lambda item: _pointed(item["text"]))
        case "types":
            common = ["--data", str(shared / "wordings"), "--split", "dev"]
            _score(shared, "score_clausetype.py", common, lambda item: {"type": _type(item["text"])})
        case _:
            kind, folder = STRUCTURES[name]
            common = ["--kind", kind, "--data", str(data / folder), "--split", "dev"]
            _score(shared, "score_structure.py", common, lambda item: {"nodes": list(_nodes(item["text"]))})


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
            made = {"documents": [outline_dict(str(path), manuscript, wordings, UNSAID, *_meant(wordings))]}
            (Path(folder) / label.name).write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
        _run(shared, "score_truth.py", "--truth", str(shared / "truth"), "--pred", folder)
        print(f"reading {read:.1f} s, parsing {parsed:.1f} s ({pages} pages that are known as such)")


def _meant(wordings: tuple[Wording, ...]) -> tuple[tuple[CoverMap, ...], tuple[tuple[Provision, ...], ...]]:
    """Covers and provisions of each wording."""
    return tuple(wordcheck.covers(w, every_line=True)[0] for w in wordings), tuple(
        wordcheck.provisions(w)[0] for w in wordings
    )


def _score(shared: Path, script: str, common: list[str], predict: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Writes the scorer's inputs, predicts each, and scores."""
    with tempfile.TemporaryDirectory() as folder:
        inputs, predictions = Path(folder) / "inputs.jsonl", Path(folder) / "predictions.jsonl"
        _run(shared, script, "inputs", *common, "-o", str(inputs))
        with predictions.open("w", encoding="utf-8") as out:
            for line in inputs.read_text(encoding="utf-8").splitlines():
                item = json.loads(line)
                out.write(json.dumps({"id": item["id"], **predict(item)}, ensure_ascii=False) + "\n")
        _run(shared, script, "score", *common, "--pred", str(predictions))


def _parsed(text: str) -> tuple[Wording, ...]:
    """The wordings of a text whose lines are its blocks."""
    blocks = [
        Block(text=line, segments=(Segment(0, len(line), SourceOrigin(number, 1)),))
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
    ]
    return wordcheck.parse(Manuscript.of(blocks, path="law", format="text"))


def _nodes(text: str) -> Iterator[dict[str, Any]]:
    """The numbered clauses of `text` by the lines on which they stand."""
    for wording in _parsed(text):
        for clause in wording.clauses:
            if clause.label:
                above = next((c for c in wording.parents(clause) if c.label), None)
                parent = _line(wording, above.start) if above else None
                yield {"line": _line(wording, clause.start), "number": clause.label, "parent": parent}


def _pointed(text: str) -> dict[str, Any]:
    """The references of `text` by line, with the line of the article to which each leads, and the broken ones."""
    refs: list[dict[str, Any]] = []
    broken: list[dict[str, Any]] = []
    for wording in _parsed(text):
        for r in wording.references:
            line = _line(wording, r.span.start)
            if r.broken:
                broken.append({"line": line})
            article = _ARTICLE.match(r.text)
            target = wording.clause(r.target) if r.target is not None else None
            if article and not r.external:
                chain = (target, *wording.parents(target)) if target is not None else ()
                at = next((c for c in chain if c.label.startswith("第") and "条" in c.label), None)
                resolved = _line(wording, at.start) if at else None
                refs.append({"line": line, "number": article[0], "resolved_line": resolved})
    return {"refs": refs, "dangling": broken}


_ARTICLE = re.compile(r"第[〇零一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?")
_TYPES = {
    "insurer_duty": "condition", "insured_duty": "condition", "limit": "coverage", "period": "general",
    "preamble": "general", "schedule": "general",
}  # fmt: skip


def _type(text: str) -> str:
    """The scorer's name of the kind that most of a unit's words have."""
    shares: Counter[str] = Counter()
    for wording in _parsed(text):
        for clause in wording.clauses:
            shares[clause.kind.value] += sum(len(span) for span in clause.own)
        if not wording.clauses:
            language: Tongue = "zh" if wording.language == "zh" else "en"
            found = next(words_kinds(text[:400], language), None) or role_of(text, language)
            shares[(found or ClauseKind.GENERAL).value] += len(text)
    kind = shares.most_common(1)[0][0] if shares else "general"
    return _TYPES.get(kind, kind)


def _line(wording: Wording, offset: int) -> int:
    manuscript = wording.manuscript
    origin = manuscript.blocks[manuscript.block_at(offset)].segments[0].origin
    assert isinstance(origin, SourceOrigin)
    return origin.line


def _run(shared: Path, script: str, *arguments: str) -> None:
    command = [sys.executable, str(shared / "eval" / "accuracy" / script), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print((done.stdout or done.stderr).rstrip(), flush=True)


if __name__ == "__main__":
    sys.exit(main())
