"""Hostile and nonsensical rule packs by the hundred thousand: none may crash the compiler or hold it up.

    python -m benchmarks.fuzz_rules [--inputs 100000] [--seed 0] [--seconds 5]

Every input comes from its number alone, so that a fault can be made again with `--seed N --inputs 1`. Four kinds in turn:
declarations derived from the grammar itself, shipped rules with words and characters put in, cut out and doubled, words
of the language in any order, and plain bytes. Each is compiled as `wordcheck rules check` does, its problems are shown
in both languages, and what parses is formatted. Crash: anything but problems. Hang: more than `--seconds` of the processor.
"""

from __future__ import annotations

import argparse
import random
import re
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from wordcheck.resources import folder
from wordcheck.rulelang.compiling import compile_packs
from wordcheck.rulelang.frames import frames
from wordcheck.rulelang.packing.packs import PackText
from wordcheck.rulelang.syntax.grammar import islands, literate, parser
from wordcheck.rulelang.world import ADJECTIVES, FUNCTIONS, PLACES, THINGS

PRELUDE = """pack fuzz.demo { title en "Fuzz" version 1.0 language zh, en jurisdiction cn line cyber valid from 2020-01-01 }
source house { title zh "惯例" en "Practice" valid from 2015-01-01 }
lexicon vague zh "模糊词" en "vague" { zh: "合理", "必要", "等情形" en: ~"reasonable", ="The Company" }
concept back = "但" before "除外" within sentence | "except"
figure 期限: period zh "期限" en "time" = period with "核定" within sentence
coverage data = "数据恢复" with "费用" within sentence
synonyms 事件 = "网络安全事件", "网络事件"
let most: period = 30 日
"""
"""A file of the pack beside each input, with names that it can mean."""
NAMES = (
    *"house vague back 期限 data 事件 most w p x document zh en cyber cn typography unknown yes none longer".split(),
    *THINGS, *PLACES, *ADJECTIVES, *FUNCTIONS, *(a for table in THINGS.values() for a in table),
)  # fmt: skip
SAMPLES: dict[str, tuple[str, ...]] = {
    "CODE": ("TS-AA-1", "TS-AA-2", "CN-IL-024", "AB-1", "TS-AA-1-B"),
    "SLUG": ("some-defect", "other-defect", "a-b", "x1-y2-z3"),
    "NAME": NAMES,
    "VERSION": ("1.0", "2026.11", "9.9.9", "0.0"),
    "DATE": ("2026-01-31", "2015-04-24", "2026-02-30", "9999-99-99", "0000-00-00"),
    "DURATION": ("30 日", "三十日", "5 working-days", "百百年", "99999999999 years", "0 天", "一个月"),
    "MONEY": ("10,000 元", "1.5 万元", "0 USD", "99999999999999999999 CNY", "1,,,2 元"),
    "PERCENT": ("80%", "0.5％", "99999%"),
    "FLOAT": ("1.0", "0.00001", "40.5"),
    "INT": ("0", "1", "3", "40", "99999999999999999999999"),
    "STRING": ('"甲"', '"乙丙"', "“在”", "「核定」", '""', '" "', '"«甲»乙"', '"{w}{p.unit}{x.y.z}"', '"""甲\n  乙"""', '"a\\"b"',
               '"第一条 发生合理损失。"', '"{"', '"«"', '"../x.txt"', '"list.txt"'),
    "REGEX": ("/甲+/", "/(?:a|b)*c/i", "/(a+)+$/", "/(?=x)/", "/[/", "/.{0,999}/s", "/\\p{Han}{3}/"),
    "REPEAT": ("?", "*", "+", "{2}", "{1,3}", "{3,1}", "{0}"),
    "EQUALS": ("=", "＝"), "UNEQUAL": ("!=", "≠"), "ORDER": ("<=", ">", "≥", "<"),
    "_LPAR": ("(", "（"), "_RPAR": (")", "）"), "_BAR": ("|", "｜"), "_COMMA": (",", "，", "、"), "_COLON": (":", "："),
}  # fmt: skip
DEEPEST = 14
"""Productions within one another up to which a derivation may choose freely."""
LONGEST = 4_000
"""Characters of one input."""
SYNTAX = "syntax"
"""What an input comes to that does not parse."""


def inputs(count: int, seed: int) -> Iterator[tuple[int, str, str]]:
    """Number, kind and text of each input."""
    for number in range(seed, seed + count):
        kind = KINDS[number % len(KINDS)]
        yield number, kind.__name__, kind(random.Random(number))[:LONGEST]


def derived(dice: random.Random) -> str:
    """Declarations as the grammar allows them, with names that mostly mean something; sometimes one character off."""
    made = "\n".join(
        " ".join(_derivation(dice, "flag" if dice.random() < 0.4 else "_declaration", 0)) for _ in range(2)
    )
    return _damaged(dice, made) if dice.random() < 0.3 else made


def mutated(dice: random.Random) -> str:
    """Shipped declarations, damaged in a few places."""
    return _damaged(dice, "".join(dice.choice(shipped()) for _ in range(dice.randint(1, 3))))


def shuffled(dice: random.Random) -> str:
    """Words of the language in any order, some of them deeply nested."""
    words = [dice.choice(_words()) for _ in range(dice.randint(1, 60))]
    if dice.random() < 0.2:
        words.insert(
            dice.randrange(len(words)), dice.choice(("(", "not ", "{ ", '"甲" with (')) * dice.choice((5, 60, 900))
        )
    head = dice.choice(("", "flag TS-AA-1 some-defect { ", "concept c = "))
    return head + " ".join(words)


def raw(dice: random.Random) -> str:
    """Bytes, read as a file would be."""
    return dice.randbytes(dice.randint(0, 300)).decode("utf-8", "replace")


KINDS = (derived, mutated, derived, shuffled, mutated, raw)


def attempt(text: str) -> str:
    """What became of one input: `sound`, or the families of its problems. Raises whatever is a fault."""
    from wordcheck.rulelang.syntax.formatting import formatted, laid_out

    named = "pack fuzz.demo" not in text
    files = (("names.wordrule", PRELUDE), ("x.wordrule", text)) if named else (("x.wordrule", text),)
    _, problems = compile_packs([PackText("x", files, "0")])
    for tongue in ("zh", "en"):
        frames(problems, dict(files), tongue)
    families = {SYNTAX if p.code < "E010" else p.code[:2] for p in problems}
    if SYNTAX not in families:
        once = formatted(text, "x.wordrule")
        if laid_out(once) != once:
            raise AssertionError("the formatter does not reach its form at once")
    return "+".join(sorted(families)) or "sound"


# ---------------------------------------------------------------- making


@cache
def _productions() -> dict[str, list[list[tuple[str, bool]]]]:
    """For each symbol of the grammar its expansions, each a list of names and whether they are terminals."""
    made: dict[str, list[list[tuple[str, bool]]]] = {}
    for rule in parser().rules:
        made.setdefault(rule.origin.name, []).append([(s.name, s.is_term) for s in rule.expansion])
    return made


@cache
def _heights() -> dict[str, int]:
    """Fewest productions within one another that a symbol takes."""
    heights: dict[str, int] = {}
    for _ in range(60):
        for name, expansions in _productions().items():
            known = [_height(e, heights) for e in expansions]
            best = min((h for h in known if h is not None), default=None)
            if best is not None:
                heights[name] = min(best + 1, heights.get(name, 10**6))
    return heights


def _height(expansion: list[tuple[str, bool]], heights: dict[str, int]) -> int | None:
    inner = [heights.get(name) for name, terminal in expansion if not terminal]
    return None if None in inner else max((h for h in inner if h is not None), default=0)


@cache
def _terminals() -> dict[str, str]:
    return {t.name: t.pattern.value for t in parser().terminals if t.pattern.type == "str"}


def _derivation(dice: random.Random, name: str, depth: int) -> list[str]:
    expansions = _productions()[name]
    if depth >= DEEPEST:
        heights = _heights()
        least = min(_height(e, heights) or 0 for e in expansions)
        expansions = [e for e in expansions if (_height(e, heights) or 0) == least]
    made: list[str] = []
    for symbol, terminal in dice.choice(expansions):
        if not terminal:
            made += _derivation(dice, symbol, depth + 1)
        elif symbol in SAMPLES:
            made.append(dice.choice(SAMPLES[symbol]))
        else:
            made.append(_terminals()[symbol])
    return made


@cache
def shipped() -> list[str]:
    """The declarations of the packs that ship, and of the language's page."""
    texts = [p.read_text("utf-8") for p in sorted(folder("rulesets").rglob("*.wordrule"))]
    page = Path(__file__).resolve().parents[1] / "docs" / "rule-language.md"
    texts += [literate(page.read_text("utf-8"))] if page.is_file() else []
    return [i.text for text in texts for i in islands(text) if len(i.text) < LONGEST // 2]


@cache
def _words() -> list[str]:
    return sorted({w for text in shipped() for w in re.findall(r"\w+|[^\w\s]", text)} | set(_terminals().values()))


def _damaged(dice: random.Random, text: str) -> str:
    for _ in range(dice.randint(1, 5)):
        start = dice.randrange(len(text) + 1)
        end = start + dice.choice((0, 1, 2, 8, 30))
        put = dice.choice(
            ("", " ", "\n", dice.choice(_words()), text[start : start + 40], chr(dice.randrange(1, 0x3000)))
        )
        text = text[:start] + put + text[end:]
    return text


# ---------------------------------------------------------------- running


class Hang(Exception):
    """An input took longer than allowed."""


def _stop(_signal: int, _frame: Any) -> None:
    raise Hang


def _enough(_signal: int, _frame: Any) -> None:
    raise KeyboardInterrupt


def _outcome(number: int, kind: str, text: str, seconds: float) -> str:
    """What became of one input; a fault is printed with the input."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return attempt(text)
    except Exception as error:
        print(f"--- input {number} ({kind})\n{text}\n", file=sys.stderr)
        traceback.print_exc()
        return "hang" if isinstance(error, Hang) else "crash"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def main() -> int:
    """Prints what became of the inputs, of those so far when it is ended early; exit code 1 where one crashed or hung."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--inputs", type=int, default=100_000)
    options.add_argument("--seed", type=int, default=0, help="number of the first input")
    options.add_argument("--seconds", type=float, default=5.0, help="of the processor; more than this is a hang")
    asked = options.parse_args()
    signal.signal(signal.SIGPROF, _stop)
    signal.signal(signal.SIGTERM, _enough)
    outcomes: Counter[str] = Counter()
    faults, slowest, began, done = 0, (0.0, -1), time.perf_counter(), 0
    try:
        for number, kind, text in inputs(asked.inputs, asked.seed):
            start = time.perf_counter()
            outcome = _outcome(number, kind, text, asked.seconds)
            faults += outcome in ("hang", "crash")
            outcomes[f"{kind}: {outcome}"] += 1
            slowest = max(slowest, (time.perf_counter() - start, number))
            done += 1
    except KeyboardInterrupt:
        pass  # What was done so far is told all the same.
    kinds = Counter[str]()
    for name, n in outcomes.items():
        kinds[name.split(":")[0]] += n
    print(f"{done} inputs from seed {asked.seed}: {faults} crashes or hangs, {time.perf_counter() - began:.0f} s")
    print(f"slowest {slowest[0]:.2f} s (input {slowest[1]})")
    for kind, n in sorted(kinds.items()):
        sound = outcomes[f"{kind}: sound"]
        parsed = sum(m for name, m in outcomes.items() if name.startswith(f"{kind}:") and SYNTAX not in name)
        print(f"  {kind:10} {n:7}  parsed {parsed:6}  sound {sound:6}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
