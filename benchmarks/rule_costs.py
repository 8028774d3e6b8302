"""What each rule costs: processor time of every rule over some wordings, the dearest first.

    python -m benchmarks.rule_costs FILE … [--top 30]

What several rules share (the search for phrases, the cover map, the table of terms) counts for the rule that asks first,
so a dear rule is a question, not yet an answer.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from wordcheck.api import load_packs, parse
from wordcheck.engine import check
from wordcheck.engine.profiling import detect
from wordcheck.engine.world import World
from wordcheck.model.wording import Wording
from wordcheck.rulelang.plan import Rule

AS_OF = date(2026, 11, 1)


def main() -> None:
    """Prints one line a rule, and what all of them take."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--top", type=int, default=30)
    asked = parser.parse_args()
    documents = [parse(path) for path in asked.files]
    # Twice: the first run compiles expressions and loads the automaton.
    for _ in range(2):
        spent = costs(documents)
    total = sum(spent.values())
    print(f"{total:.3f} s cpu for {len(spent)} rules over {len(documents)} documents")
    cumulated = 0.0
    dearest = sorted(spent.items(), key=lambda named: -named[1])
    for name, seconds in dearest[: asked.top]:
        cumulated += seconds
        print(f"{seconds * 1000:9.1f} ms  {seconds / total:6.1%}  together {cumulated / total:6.1%}  {name}")


def costs(documents: Sequence[tuple[Wording, ...]]) -> dict[str, float]:
    """Seconds of the processor by code and slug, over documents under the profile that fits each."""
    from wordcheck.engine import run

    rules = load_packs()
    spent: dict[str, float] = defaultdict(float)
    judge = run._run

    def timed(world: World, rule: Rule, as_of: date, sheet: run._Sheet) -> None:
        start = time.process_time()
        judge(world, rule, as_of, sheet)
        spent[f"{rule.facts.code} {rule.facts.slug}"] += time.process_time() - start

    run._run = timed
    try:
        for wordings in documents:
            profile = detect(rules.plan, wordings, {}).name
            check(wordings, (rules.under(profile) if profile else rules).plan, as_of=AS_OF)
    finally:
        run._run = judge
    return spent


if __name__ == "__main__":
    main()
