"""Figures that cannot all hold, planted in real wordings: how many are reported.

    python -m benchmarks.planted_figures --shared DIR [--language zh|en] [--count 14] [--seed 7] [--kinds limit,total]

Each plant is one or two sentences, or a table, put behind sentences drawn from a real wording. *Found*: a finding of a rule on
figures (`WC-FG`) on the planted lines that the untouched wording has not.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.seeded import Sample, asking, samples, seeder, told
from wordcheck.api import check, load_packs
from wordcheck.rulelang import RuleSet

LONGEST = 60_000
"""Characters of a wording beyond which another is drawn."""
_ZH_TABLE, _EN_TABLE = "| 项目 | {} |\n| --- | --- |\n", "| Item | {} |\n| --- | --- |\n"
KINDS: Mapping[tuple[str, str], Sequence[Sequence[str]]] = {
    ("limit", "zh"): (
        ("每次事故责任限额为人民币{a}万元。", "本保险合同每次事故赔偿限额：{b}万元。"),
        ("营业中断损失的责任限额为{a}万元。", "保险人对营业中断损失的赔偿以人民币{b}万元为限。"),
        ("每次事故绝对免赔额为{a}000元。", "每次事故免赔额人民币{b}000元。"),
        ("累计责任限额为人民币{a}万元。", "保险期间内累计赔偿金额不超过人民币{b}万元。"),
        ("每人责任限额为{a}万元。", "对每名受害人的赔偿限额为人民币{b}万元。"),
        ("数据恢复费用的分项限额为人民币{a}万元。", "数据恢复费用分项责任限额：人民币{b}万元。"),
        ("每次事故免赔率为{a}%。", "每次事故的绝对免赔率为{b}%。"),
    ),
    ("limit", "en"): (
        ("The limit of liability for each claim is USD {a},000.", "We will not pay more than USD {b},000 for any one claim."),
        ("The deductible is USD {a},000 for each claim.", "You bear the first USD {b},000 of each claim."),
        ("The aggregate limit of liability is GBP {a},000.", "The most we will pay in the aggregate is GBP {b},000."),
        ("The sub-limit for ransom payments is USD {a},000.", "The most we will pay for ransom payments is USD {b},000."),
        ("The retention is ${a},000 each and every loss.", "A retention of ${b},000 applies to each and every loss."),
    ),
    ("sub", "zh"): (
        ("每次事故责任限额为{b}万元，累计责任限额为{a}万元。",),
        ("本项责任限额为{a}万元，其中律师费用限额为{b}万元。",),
        ("每人责任限额人民币{b}万元，每次事故责任限额人民币{a}万元。",),
        (_ZH_TABLE.format("限额（万元）") + "| 网络安全事件责任限额 | {a} |\n| 其中：通知费用 | {b} |",),
    ),
    ("sub", "en"): (
        ("The limit of liability is USD {b},000 any one claim and USD {a},000 in the aggregate.",),
        ("The limit for this section is GBP {a},000. A sub-limit of GBP {b},000 applies to forensic costs.",),
        (_EN_TABLE.format("Limit (USD)") + "| Data breach limit | {a},000 |\n| Sub-limit: call centre | {b},000 |",),
    ),
    ("total", "zh"): (
        ("保险费由主险保险费{a}00元、附加险保险费{c}00元组成，合计{x}00元。",),
        (_ZH_TABLE.format("保险金额（元）") + "| 设备 | {a}000 |\n| 存货 | {c}000 |\n| 合计 | {x}000 |",),
        ("甲公司承保份额为{a}%，乙公司承保份额为{c}%，合计{x}%。",),
    ),
    ("total", "en"): (
        ("The premium is USD {a}00 for section A and USD {c}00 for section B, USD {x}00 in total.",),
        (_EN_TABLE.format("Sum insured") + "| Buildings | £{a},000 |\n| Contents | £{c},000 |\n| Total | £{x},000 |",),
        ("The total sum insured of ${x},000 is made up of ${a},000 for stock and ${c},000 for fittings.",),
    ),
    ("digits", "zh"): (
        ("保险费为人民币贰万元整（¥{b}0,000.00）。",),
        ("宽限期为十（{a}）日。",),
        ("投保人应当在十日（{a}日）内交费。",),
        ("免赔率为百分之十（{a}%）。",),
    ),
    ("digits", "en"): (
        ("The premium is ten thousand dollars (${a},000).",),
        ("Notice must be given within ten ({a}) days.",),
        ("You must pay within {a} days (fifteen days).",),
        ("A surcharge of ten percent ({a}%) applies.",),
    ),
}  # fmt: skip


def values(rng: random.Random) -> dict[str, int]:
    """Two values of one figure, two parts and a total that they do not make up."""
    a, c = rng.choice([20, 30, 50, 80]), rng.choice([20, 30, 40])
    return {"a": a, "b": a * rng.choice([2, 3]), "c": c, "x": a + c + rng.choice([5, 10, -5])}


def planted(text: str, forms: Sequence[str], rng: random.Random) -> str:
    """The text with the sentences behind lines drawn from it, in their order."""
    lines = text.split("\n")
    places = [i for i, x in enumerate(lines) if not x.startswith(("|", "<")) and x.rstrip()[-1:] in tuple("。.；;")]
    for at, form in zip(sorted(rng.sample(places, len(forms)), reverse=True), reversed(forms), strict=True):
        lines[at + 1 : at + 1] = ["", form, ""]
    return "\n".join(lines)


def found(rules: RuleSet, sample: Sample, forms: Sequence[str], rng: random.Random) -> bool:
    """Whether a rule on figures reports what was planted."""
    text = planted(sample.text, forms, rng)
    wanted = {i for i, line in enumerate(text.split("\n"), start=1) if line and any(line in f for f in forms)}
    before = told(check(sample.text.encode(), rules, name="wording.md"))[0]
    after, lines = told(check(text.encode(), rules, name="wording.md"))
    return any(key[0].startswith("WC-FG") and lines[key] & wanted for key in after - before)


def rows(rules: RuleSet, chosen: Sequence[Sample], language: str, asked: argparse.Namespace) -> Iterator[str]:
    """A line for each kind."""
    rng = random.Random(asked.seed)
    for (kind, tongue), forms in KINDS.items():
        if tongue != language or (asked.kinds and kind not in asked.kinds.split(",")):
            continue
        hits = 0
        for n in range(asked.count):
            drawn = values(rng)
            hits += found(rules, rng.choice(chosen), [f.format(**drawn) for f in forms[n % len(forms)]], rng)
        yield f"{kind:<8}{language:>4}{hits:>5} of {asked.count}"


def main() -> int:
    """Prints a line for each kind and language; 2 where the research folder is absent."""
    parser = asking(__doc__)
    parser.add_argument("--count", type=int, default=14)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--kinds", default="")
    asked = parser.parse_args()
    tool = seeder(asked.shared)
    if tool is None:
        return 2
    rules = load_packs(preview=True)
    every = list(samples(asked.shared, tool, with_rendered=asked.language != "zh"))
    for language in ("zh", "en") if asked.language is None else (asked.language,):
        chosen = [s for s in every if s.language == language and len(s.text) <= LONGEST and s.text.count("\n") > 8]
        for line in rows(rules, chosen, language, asked):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
