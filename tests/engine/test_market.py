"""Words of the market come from rule packs: a pack of one's own adds words, families and headings, and takes words away."""

from __future__ import annotations

from pathlib import Path

import wordcheck
from tests.meaning.support import wording
from wordcheck.api import TAXONOMY_PACKS, check, load_packs
from wordcheck.engine.market import market_of
from wordcheck.rulelang.packing.packs import read_all
from wordcheck.rulelang.packing.rulesets import compiled

TEXT = """宠物走失保险条款
保险责任
第一条 在保险期间内，被保险人的宠物走丢的，保险人按照约定负责赔偿寻找费用。
责任免除
第二条 下列原因造成的损失，保险人不负责赔偿：
（一）战争、军事行动；
（二）宠物走失；
（三）核辐射。
其他事项
第三条 本合同的保险期间为一年，以保险单载明的起讫时间为准。
"""
HOUSE = 'pack house.pets { title zh "宠物保险用语" en "Pet words" version 1.0 line any }\n'
STRAY = 'lexicon market-event-stray zh "走失" en "straying" { zh: "走失", "走丢", "跑丢" }\n'


def pack(tmp_path: Path, words: str) -> str:
    path = tmp_path / "pets.wordrule"
    path.write_text(HOUSE + words, encoding="utf-8")
    return str(path)


def taken_whole(packs: list[str]) -> list[str]:
    found = wording(TEXT)
    (made,) = wordcheck.covers(found, packs)
    return [t.span.of(found.text).strip("；") for t in made.takings if t.extent == "all"]


def test_a_family_of_ones_own_is_an_event_like_those_that_ship(tmp_path: Path) -> None:
    assert taken_whole([*TAXONOMY_PACKS]) == []
    assert taken_whole([*TAXONOMY_PACKS, pack(tmp_path, STRAY)]) == ["宠物走失"]


def test_words_are_added_to_a_family_that_ships_and_taken_away_from_it(tmp_path: Path) -> None:
    added = pack(tmp_path, 'lexicon market-event-theft zh "盗窃" en "theft" { zh: "走失", "走丢" }\n')
    assert taken_whole([*TAXONOMY_PACKS, added]) == ["宠物走失"]
    less = pack(tmp_path, 'lexicon market-event-theft zh "盗窃" en "theft" { zh: "走失" minus: "走丢" }\n')
    assert taken_whole([*TAXONOMY_PACKS, less]) == []


def test_a_check_asks_the_same_packs(tmp_path: Path) -> None:
    def told(*packs: str) -> list[str]:
        report = check(TEXT.encode(), load_packs(packs), name="pets.txt")
        return [f.anchor.quote for f in report.findings if f.rule.code == "WC-CV-001"]

    assert told("core") == []
    assert told("core", pack(tmp_path, STRAY)) == ["宠物走失"]


def test_a_heading_that_heads_no_cover_is_told_by_a_pack(tmp_path: Path) -> None:
    text = "1. Cover\n1.1 Vet bills\nWe will pay the bills of your vet for treatment of your pet.\n1.2 Grooming hints\nWe will pay attention to how you brush your pet and cover this in a leaflet.\n2. Exclusions\nWe will not pay for war."
    plain = 'lexicon market-no-cover-heading zh "标题" en "headings" { en: "grooming hints" }\n'

    def names(packs: list[str]) -> list[str]:
        return [c.name for c in wordcheck.covers(wording(text), packs)[0].covers]

    assert len(names([*TAXONOMY_PACKS])) == 2
    assert len(names([*TAXONOMY_PACKS, pack(tmp_path, plain)])) == 1


def test_a_name_that_plays_no_part_is_told_as_unused(tmp_path: Path) -> None:
    rule = (
        'source house { title zh "内部要求" en "House style" }\nflag HP-TX-001 stray-word {\n  title zh "走丢" en "stray"\n  source house\n  severity note  certainty likely\n  find "走丢" as w\n  message zh "{w}" en "{w}"\n  test {\n'
        + "".join(f'    fires "第一条 宠物{n}只«走丢»。"\n    silent "第一条 宠物{n}只在家。"\n' for n in "一二三")
        + "  }\n}\n"
    )

    def unused(words: str) -> list[str]:
        _, problems = compiled(read_all([Path(pack(tmp_path, words + rule))]))
        return [p.code for p in problems]

    assert unused(STRAY) == []
    assert unused(STRAY.replace("market-event-stray", "market-evnt-stray")) == ["W101"]


def test_without_the_pack_nothing_is_told_by_its_words() -> None:
    plan = load_packs(["en-clarity"]).plan
    assert market_of(plan).events.word.search("盗窃") is None


def test_a_term_of_ones_own_line_is_missed_in_a_glossary(tmp_path: Path) -> None:
    rule = """use core.structure as core
source house { title zh "内部要求" en "House style" }
lexicon pet-terms zh "宠物保险术语" en "terms of pet insurance" { zh: "走失", "芯片植入", "绝育", "常规免疫" }
flag HP-TM-001 pet-term-without-definition {
  title zh "应有的释义" en "A term to define"
  source house
  severity note  certainty possible
  applies when document.language = zh
  find gap of term among pet-terms, core.accident-terms as t
  message zh "“{t}”须有释义" en "“{t}” needs a definition"
  test {
TESTS  }
}
"""
    glossary = "释义\\n第三条 走失：指离开看管超过二十四小时。\\n第四条 绝育：指手术使其不能生育。\\n第五条 周岁：指按出生日期计算的年龄。"
    fires = "".join(
        f'    fires "第一条 未作«芯片植入»的{n}，不予赔偿。\\n第二条 芯片植入须有记录。\\n{glossary}"\n    silent "第一条 {n}须看管。\\n{glossary}"\n'
        for n in ("犬", "猫", "鸟")
    )
    made = load_packs([pack(tmp_path, rule.replace("TESTS", fires))])
    text = "第一条 未作芯片植入的犬，保险人不负责赔偿。\n第二条 芯片植入须有记录。\n" + glossary.replace("\\n", "\n")
    report = check(text.encode(), made, name="pets.txt")
    assert [f.anchor.quote for f in report.findings if f.rule.code == "HP-TM-001"] == ["芯片植入"]
