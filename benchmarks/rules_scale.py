"""What more rules cost: 3,000 synthetic ones on top of those that ship, long plain texts, and loading compiled rules.

    python -m benchmarks.rules_scale [--rules 3000] [--megabytes 1] [--runs 5]

The synthetic rules have the shapes of real ones (words in an exclusion with an exception, a figure with its word, a
condition on the sentence, one requirement in ten) over a vocabulary of their own; a share of them (`--occurring`, one in
a hundred) look for words that do occur. The wordings are those of `corpus/`, and long texts are made of them. Everything
is made from a fixed seed. Times are the fastest of several runs on one core, alternating, so that noise falls on both sides.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from wordcheck.api import load_packs, parse
from wordcheck.engine import check
from wordcheck.model.wording import Wording
from wordcheck.rulelang import RuleSet
from wordcheck.rulelang.plan import Plan

ROOT = Path(__file__).resolve().parents[1]
AS_OF = date(2026, 11, 1)
HEAD = """pack scale.{language} {{ title en "Synthetic" version 1.0 language {language} }}
source house {{ title zh "惯例" en "Practice" }}
"""
HAN = "".join(chr(c) for c in range(0x4E00, 0x9000))
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu".split()


def synthetic(language: str, rules: int, dice: random.Random, occurring: Sequence[str]) -> str:
    """A pack of so many rules in one language; `occurring` are words for the rules that are to find something to look at."""
    lines = [HEAD.format(language=language)]
    for n in range(rules):
        a, b, c = (occurring[n % len(occurring)] if n < len(occurring) else _word(language, dice) for _ in range(3))
        code, slug = f"SY-{language.upper()}-{n}", f"synthetic-{language}-{n}"
        head = 'title zh "合成" en "Synthetic" source house severity note message zh "{w}" en "{w}"'
        tests = f'test {{ fires "«{a}»" silent "x" }}'
        if n % 10 == 9:
            lines.append(
                f'requirement {code} {slug} {{ title zh "合成" en "Synthetic" source house '
                f'require all {{ element one: some ("{a}" | "{b}") element two: some "{c}" in claim }} '
                f'test {{ met "{a}" unmet "x" }} }}'
            )
        elif n % 3 == 0:
            lines.append(f'lexicon list{n} {{ {language}: "{a}", "{b}", "{c}" }}')
            lines.append(
                f"flag {code} {slug} {{ {head} find list{n} as w in exclusion "
                f'unless w is defined unless some "{b}" in w.sentence {tests} }}'
            )
        elif n % 3 == 1:
            lines.append(
                f'flag {code} {slug} {{ {head} find period with ("{a}" | "{b}") within sentence as w where w > 30 days {tests} }}'
            )
        else:
            lines.append(f'flag {code} {slug} {{ {head} find sentence as w where w has ("{a}" with "{b}") {tests} }}')
    return "\n".join(lines) + "\n"


def _word(language: str, dice: random.Random) -> str:
    if language == "zh":
        return "".join(dice.choice(HAN) for _ in range(dice.randint(2, 5)))
    return " ".join(
        "".join(dice.choice(SYLLABLES) for _ in range(dice.randint(2, 4))) for _ in range(dice.randint(1, 3))
    )


def long_text(language: str, size: int) -> str:
    """So many bytes of plain text: the clean wordings of the corpus over and over, each with its own number."""
    texts = [p.read_text("utf-8") for p in sorted((ROOT / "corpus" / language).rglob("clean.md"))]
    made: list[str] = []
    held = 0
    while held < size:
        text = texts[len(made) % len(texts)].replace("**", "").replace("#", "")
        made.append(text)
        held += len(text.encode())
    return "\n".join(made).encode()[:size].decode("utf-8", "ignore")


def alternating(works: Sequence[Callable[[], object]], runs: int) -> list[float]:
    """Fastest time of each of several pieces of work, one after the other in each run."""
    best = [float("inf")] * len(works)
    for _ in range(runs):
        for i, work in enumerate(works):
            gc.collect()
            start = time.process_time()
            work()
            best[i] = min(best[i], time.process_time() - start)
    return best


def checking(plan: Plan, wordings: Sequence[Sequence[Wording]]) -> Callable[[], object]:
    """Checks all wordings by a plan; what has been parsed is not parsed again, and the automaton is there."""

    def work() -> object:
        return [check(each, plan, as_of=AS_OF) for each in wordings]

    work()
    return work


def main() -> int:
    """Prints the figures; exit code 1 where one is above its bound."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--rules", type=int, default=3000)
    options.add_argument("--megabytes", type=float, default=1.0)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--occurring", type=float, default=0.01)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CACHE_HOME"] = name
        return _measure(Path(name), asked)


def _measure(folder: Path, asked: argparse.Namespace) -> int:
    from wordcheck.rulelang.packing.packs import shipped

    dice = random.Random(20261101)
    common = {
        "zh": ["勒索", "鉴定", "退还", "仲裁", "通知", "数据恢复", "罚款", "明细表"],
        "en": ["ransom", "arbitration", "schedule", "refund", "notice", "restoration", "fines", "retention"],
    }
    packs: list[str | Path] = list(shipped())
    for language in ("zh", "en"):
        amount = asked.rules // 2
        place = folder / f"{language}.wordrule"
        words = (common[language] * amount)[: round(amount * asked.occurring)]
        place.write_text(synthetic(language, amount, dice, words), "utf-8")
        packs.append(place)
    real, more = load_packs(), load_packs(packs)
    print(f"{len(real.plan.rules)} rules ship; {len(more.plan.rules) - len(real.plan.rules)} synthetic ones on top\n")
    over = _ratio(real, more, asked.runs) + _long(real, asked.megabytes, asked.runs)
    return 1 if over + _loading(asked.runs) else 0


def _ratio(real: RuleSet, more: RuleSet, runs: int) -> int:
    over = 0
    for language in ("zh", "en"):
        wordings = [parse(p) for p in sorted((ROOT / "corpus" / language).rglob("clean.md"))]
        few, many = alternating([checking(real.plan, wordings), checking(more.plan, wordings)], runs)
        sentence = (
            f"{len(wordings)} wordings ({language}): {few * 1e3:.0f} ms, with the synthetic rules {many * 1e3:.0f} ms"
        )
        print(f"{sentence}: {many / few:.2f} times (bound 1.5)")
        over += many / few >= 1.5
    return over


def _long(real: RuleSet, megabytes: float, runs: int) -> int:
    for language in ("zh", "en"):
        data = long_text(language, round(megabytes * 1_000_000)).encode()
        start = time.process_time()
        wordings = parse(data, name=f"{language}.txt")
        parsed = time.process_time() - start
        (checked,) = alternating([checking(real.plan, [wordings])], max(1, runs // 2))
        clauses = sum(len(w.clauses) for w in wordings)
        print(
            f"{megabytes:g} MB of plain text ({language}, {clauses} clauses): parsed {parsed:.1f} s, all rules {checked:.1f} s"
        )
    return 0


def _loading(runs: int) -> int:
    """Time to load compiled rules in a new process: packs read and hashed, the Plan from the cache; the median."""
    load_packs()
    one = "import time; from wordcheck.rulelang import load; t = time.perf_counter(); load(None, examples=False); print(time.perf_counter() - t)"
    each = [
        subprocess.run([sys.executable, "-c", one], capture_output=True, check=True, text=True)
        for _ in range(max(runs, 5))
    ]
    seconds = statistics.median(float(ran.stdout) for ran in each)
    rules = len(load_packs().plan.rules)
    per = seconds * 500 / rules
    print(f"loading {rules} compiled rules: {seconds * 1e3:.1f} ms, or {per * 1e3:.1f} ms for 500 (bound 30 ms)")
    return int(per >= 0.030)


if __name__ == "__main__":
    sys.exit(main())
