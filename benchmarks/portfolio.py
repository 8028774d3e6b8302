"""A mixed portfolio made from our own corpus: varied insurers, products and versions, planted defects and outliers.

    python -m benchmarks.portfolio FOLDER [--filings 1000] [--seed 20261124]

Writes one Markdown wording for each filing, `manifest.csv` with the filings' data, and `truth.json` with what only the
maker knows: from which clause of the corpus each clause's words come, and which clauses were planted as outliers. Every
insurer has a house style (its own choice among the trade's synonyms), every filing small edits of its own, some a fault
of the corpus's list, some an outlier. The same seed gives the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from corpus.as_markdown import markdown
from corpus.dialect import SourceError, parse
from corpus.planting import plant, read_faults
from corpus.printed import wording_of
from wordcheck.screening.sketch import squeezed, text_id

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
FAULTY = 0.3
"""Share of filings with one or two faults of the corpus's list."""
WORDS_OUTLIERS = 0.02
"""Share of filings with a clause that nobody else has, as long as there are such clauses in `ODD`."""
FIGURE_OUTLIERS = 0.01
"""Share of filings of the products below with a waiting period far from the others'."""

_UNIT = re.compile(r"^(?P<mark>(?:@{1,4}|-)(?:\{[^}]*\})?\s+)(?P<text>\S.*)$")
_KEYED = re.compile(r"\{#")
_TITLE = " :: "

SYNONYMS = {
    "zh": (("负责赔偿", "承担赔偿责任"), ("按照", "依照"), ("造成", "导致"), ("书面同意", "书面认可"), ("以及", "和"),
           ("立即", "及时"), ("约定", "规定"), ("费用", "支出"), ("发生", "出现"), ("提供", "提交")),
    "en": (("will pay", "shall pay"), ("in writing", "by written notice"), ("as soon as", "immediately when"),
           ("arising out of", "resulting from"), ("must", "shall"), ("costs", "expenses"), ("before", "prior to"),
           ("because", "since"), ("agreed", "consented"), ("show", "state")),
}  # fmt: skip
TAILS = {
    "zh": ("，本保险合同另有约定的除外", "，并以保险单载明为准", "，具体以批单为准"),
    "en": (
        ", unless the Schedule says otherwise",
        ", as shown in the Schedule",
        ", subject to this Policy's other terms",
    ),
}
WAITING = {
    "rider-provider-interruption": ("等待期为十二小时", "等待期为{}小时", ("八", "十二", "二十四"), "九百六十"),
    "cyber-enterprise": ("等待期为十二小时", "等待期为{}小时", ("八", "十二", "二十四"), "九百六十"),
    "endorsement-dependent-interruption": ("the twelve (12) hours", "the {} hours", ("8", "10", "12"), "960"),
}
"""By product: the words of its waiting period, how they vary, the usual hours, and hours that nobody has."""

ODD = {
    "zh": (
        "宠物医院内候诊动物相互撕咬所致的毛发脱落，由当地兽医协会评定美观等级后核减。",
        "景区缆车因候鸟在钢索上停栖而减速的，游客拍照时长计入行程补偿。",
        "渔业养殖网箱遭水母缠绕时，以潮汐表第三列的读数确定打捞顺位。",
        "古建筑修缮现场剥落的彩绘颜料，按照匠人师承辈分折算修复工日。",
        "露天音乐会乐手因晚霞刺眼错过节拍的，指挥可以要求重新奏响序曲。",
        "滑雪场雪道表面出现羊群足迹的，压雪车司机应当绕行并鸣笛三次。",
        "蜂蜜作坊熬煮过稠形成结晶的，品鉴师须用银勺搅拌七圈方可定价。",
        "马术俱乐部赛马更换蹄铁期间的草料，由看台观众投票决定燕麦比例。",
        "灯塔守望员误将流星记作渔火的，航海日志该页应当加盖贝壳印章。",
        "茶园采摘季遇浓雾遮蔽梯田的，采茶歌谣可以顺延至次日清晨演唱。",
        "陶窑开启时釉面呈现孔雀纹样的，窑主有权保留首件不予出售。",
        "冰雕展览融化滴落的水珠，收集后用于浇灌主办城市的市花。",
        "驯鹿雪橇途经温泉山谷偏离路线的，领头鹿佩戴的铃铛应当重新调音。",
        "木偶剧团提线缠结无法解开的，由年长艺人口述剧情直至散场。",
        "热气球降落于向日葵田的，农户可以选择收取花盘或者合影留念。",
        "编钟演奏音准偏移半个音阶的，敲击者改用桐木槌并降低炉火温度。",
    ),
    "en": (
        "Honey spilled by migrating bears is weighed at dusk by two beekeepers who have never met.",
        "An opera interrupted by nightingales resumes from the overture once the moon has cleared the chestnut trees.",
        "Hoofprints found upon a ski slope oblige the groomer to whistle thrice and turn towards the valley chapel.",
        "Lighthouse paint that blisters under a comet is scraped off with oyster shells and sold by the thimble.",
        "Orchard ladders left standing through a heather fire become the property of the oldest cider maker nearby.",
        "A carousel horse whose mane fades in drizzle may choose its replacement rider by drawing coloured ribbons.",
        "Volcanic ash settling on wedding cakes shall be measured in teaspoons and returned to the nearest crater.",
        "Puppets tangled beyond repair are recited aloud by the eldest carpenter until everyone in the stalls dozes.",
        "Tulip bulbs mistaken for onions entitle the cook to a second apron and half a barrel of pickled herring.",
        "Sledge dogs that howl in harmony receive smoked trout according to the key signature of the glacier.",
        "A sundial shaded by scaffolding keeps yesterday's noon, and picnics are adjourned in alphabetical order.",
        "Grape harvesters stung twice by one wasp inherit its nest together with the vineyard's brass weathercock.",
        "Balloonists landing amid sunflowers pay the farmer in postcards, each franked with a pressed buttercup.",
        "Bagpipes frozen overnight thaw beside marmalade kettles, never nearer than the length of a ploughman's scarf.",
        "Marionette ducks drifting past the regatta umpire count as spectators unless they carry numbered umbrellas.",
        "Cheese wheels rolled downhill in fog belong to whichever shepherd first recites the names of the hedgerows.",
    ),
}
"""Clauses that belong in no such wording; each is planted once."""


class Product(Struct, frozen=True):
    """A wording of the corpus, from which filings are made."""

    name: str
    language: str
    title: str
    insurer: str
    registration: str
    source: str


class Planted(Struct, frozen=True):
    """A clause or figure that is to be found."""

    key: str
    sort: str
    """`words` or `figure`."""
    words: str
    """Squeezed; empty for a figure."""


class Made(Struct, frozen=True):
    """A filing with what only its maker knows."""

    key: str
    text: str
    row: dict[str, str]
    families: dict[int, str]
    """Origin in the corpus by identity of the words."""
    planted: tuple[Planted, ...]


def products() -> list[Product]:
    """All wordings of the corpus."""
    found = []
    for path in sorted((CORPUS / "sources").glob("*.md")):
        source = path.read_text("utf-8")
        head = parse(source).head
        found.append(Product(path.stem, head.language, head.title, head.insurer, head.registration, source))
    return found


def originals() -> dict[str, str]:
    """The squeezed words of every clause of the corpus, by origin."""
    found = {}
    for product in products():
        for i, line in enumerate(product.source.replace(product.insurer, "").split("\n")):
            if unit := _UNIT.match(line):
                found[f"{product.name}:{i}"] = squeezed(unit["text"].split(_TITLE, 1)[-1])
    return found


def portfolio(filings: int, seed: int) -> Iterator[Made]:
    """The filings, in the order of their keys."""
    offered = products()
    insurers = {"zh": _insurers_zh(), "en": _insurers_en()}
    odd = {language: list(clauses) for language, clauses in ODD.items()}
    for number in range(1, filings + 1):
        chance = random.Random(f"{seed} {number}")
        product = offered[chance.randrange(len(offered))]
        insurer = chance.randrange(len(insurers[product.language]))
        kept = odd[product.language]
        words = kept.pop() if kept and chance.random() < WORDS_OUTLIERS else ""
        yield _filing(number, product, insurers[product.language][insurer], insurer, seed, chance, words)


def _insurers_zh() -> list[str]:
    return [f"{a}{b}财产保险股份有限公司" for a in "海山云江星岚" for b in ("湾示范", "岭样例", "川模拟", "港试验")]


def _insurers_en() -> list[str]:
    places = ("Harbour", "Summit", "Prairie", "Lantern", "Granite", "Willow", "Compass", "Beacon")
    return [f"{place} {kind} Insurance Company" for place in places for kind in ("Specimen", "Sample", "Model")]


def _filing(
    number: int, product: Product, insurer: str, style: int, seed: int, chance: random.Random, odd: str
) -> Made:
    key = f"P-{number:05}"
    source = _with_faults(product, chance)
    registration = (
        f"注册号：C{style:08}12026{number % 12 + 1:02}01{number:05}" if product.language == "zh" else f"Form {key}-2026"
    )
    head, mark, body = source.partition("\n+++\n")
    head = head.replace(product.insurer, insurer).replace(product.registration, registration)
    lines, families, planted = _varied(body.replace(product.insurer, insurer), product, style, seed, chance, key, odd)
    text = markdown(wording_of(parse(head + mark + "\n".join(lines))))
    bare = registration.removeprefix("注册号：").removeprefix("Form ")
    row = {
        "key": key, "wording": f"{key}.md", "company": insurer, "product": product.title,
        "registration" if product.language == "zh" else "form number": bare, "language": product.language,
        "submitted": f"2026-{chance.randrange(1, 11):02}-{chance.randrange(1, 28):02}",
    }  # fmt: skip
    return Made(key, text, row, families, planted)


def _with_faults(product: Product, chance: random.Random) -> str:
    if chance.random() >= FAULTY:
        return product.source
    faults = read_faults(CORPUS / "faults" / f"{product.name}.toml")
    chosen = chance.sample(faults, min(len(faults), chance.choice((1, 2))))
    try:
        planted = plant(product.source, tuple(chosen))
        wording_of(parse(planted))
    except SourceError:
        # Two faults can need the same words; then the filing has none.
        return product.source
    return planted


def _varied(
    body: str, product: Product, style: int, seed: int, chance: random.Random, key: str, odd: str
) -> tuple[list[str], dict[int, str], tuple[Planted, ...]]:
    """The lines of a filing, the origin of their words, and what was planted."""
    house = random.Random(f"{seed} {product.language} {style}")
    choices = [pair for pair in SYNONYMS[product.language] if house.random() < 0.5]
    lines: list[str] = []
    families: dict[int, str] = {}
    planted: list[Planted] = []
    known = {line: i for i, line in enumerate(product.source.replace(product.insurer, "").split("\n"))}
    for line in body.split("\n"):
        unit = _UNIT.match(line)
        if unit is None:
            lines.append(line)
            continue
        leaf = unit["mark"].startswith(("@@", "-")) and not _KEYED.search(unit["mark"])
        if leaf and chance.random() < 0.04 and lines and _UNIT.match(lines[-1]):
            continue  # This insurer leaves the item out.
        text = _reworded(unit["text"], product, choices, chance)
        lines.append(unit["mark"] + text)
        if line in known:
            families |= _identities(text, f"{product.name}:{known[line]}")
    if odd:
        planted.append(_odd_clause(lines, odd, key))
    if chance.random() < FIGURE_OUTLIERS * 3 and product.name in WAITING:
        planted += _odd_figure(lines, product, key)
    return lines, families, tuple(planted)


def _reworded(text: str, product: Product, choices: Sequence[tuple[str, str]], chance: random.Random) -> str:
    for usual, other in choices:
        text = text.replace(usual, other)
    if product.name in WAITING:
        words, form, hours, _ = WAITING[product.name]
        text = text.replace(words, form.format(chance.choice(hours)))
    if chance.random() < 0.06 and len(text) > 30 and text[-1] in "。；;.":
        text = text[:-1] + chance.choice(TAILS[product.language]) + text[-1]
    return text


def _identities(text: str, origin: str) -> dict[int, str]:
    """The identity of a line's words; none where numbers are resolved into them or a title goes before."""
    words = text.split(_TITLE, 1)[-1]
    return {} if "{" in words else {text_id(squeezed(words)): origin}


def _odd_clause(lines: list[str], words: str, key: str) -> Planted:
    places = [i for i, line in enumerate(lines) if line.startswith(("@@", "- "))]
    at = random.Random(f"odd {key}").choice(places)
    mark = re.match(r"@+|-", lines[at])
    lines.insert(at, f"{mark[0] if mark else '@@'} {words}")
    return Planted(key, "words", squeezed(words))


def _odd_figure(lines: list[str], product: Product, key: str) -> list[Planted]:
    _, form, hours, odd = WAITING[product.name]
    for i, line in enumerate(lines):
        for usual in hours:
            if form.format(usual) in line:
                lines[i] = line.replace(form.format(usual), form.format(odd))
                return [Planted(key, "figure", "")]
    return []


def write(folder: Path, filings: int, seed: int) -> None:
    """Writes wordings, manifest and truth."""
    folder.mkdir(parents=True, exist_ok=True)
    columns = ("key", "wording", "company", "product", "registration", "form number", "language", "submitted")
    families: dict[int, str] = {}
    planted: list[dict[str, object]] = []
    with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, columns)
        table.writeheader()
        for made in portfolio(filings, seed):
            (folder / f"{made.key}.md").write_text(made.text, "utf-8")
            table.writerow(made.row)
            families |= made.families
            planted += [{"key": p.key, "sort": p.sort, "words": p.words} for p in made.planted]
    truth = {"seed": seed, "families": families, "planted": planted}
    (folder / "truth.json").write_text(json.dumps(truth, indent=0), "utf-8")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--filings", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=20261124)
    given = parser.parse_args()
    write(given.folder, given.filings, given.seed)


if __name__ == "__main__":
    main()
