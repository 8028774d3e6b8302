"""Chinese names that a wording gives its own two sides, told by what they do, and written as the names that everybody knows.

    ……的支出，由本社承付。  本社另行承付……        本社      who pays, again and again, is the insurer
    参保企业应当……。      参保企业须……          参保企业  who must do things, the insured

Only a wording that hardly says 保险人, 我们 or 本公司 is asked: a mutual (本社、本会), a pool (共保体), a fund. The words keep their places, so
that offsets hold.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import islice

from wordcheck.languages.brand_names import brand_as_known_zh
from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import LONG

_PAYS = r"(?:承付|偿付|补偿|赔偿|赔付|支付|给付|结算|承担|负担|兜底|出资|垫付|报销|偿还)"
_HOW = r"(?:一概不予?|概不|均不予?|不予?|另行|全额|予以|负责|如数|一并|照付|按照?[^，。；：\n]{1,12}?)?"
_PAYING = lazily(
    rf"由(?P<by>[\u4e00-\u9fff]{{2,4}}?){_HOW}{_PAYS}|[，。；：\n　 ](?![由并应将而也均但如若其该此可不须则经按]|被保险)(?P<who>[\u4e00-\u9fff]{{2,4}}?){_HOW}{_PAYS}"
)
_OWING = lazily(r"[，。；：\n　 ](?P<who>[\u4e00-\u9fff]{2,4}?)(?:应当|依法应|须|应(?=[如及按配遵提在于交就]))")
_USUAL_INSURER = lazily(r"(?<!被)保险人|我们|本公司|我司|我公司")
_USUAL_INSURED = lazily(r"被保险人|您|投保人")
_NOBODYS_SIDE = lazily(
    r"他人|第三|双方|各方|法院|仲裁|责任|损失|费用|保险|任何|包括|依法|因此|以及|或者|上述|前款|必要|合理|条|限额"
)
"""What no side of the contract is called, or no name is."""
_EQUALS = lazily(
    r"(?:所称|^|[。\n])(?:[^，。；：\n]{0,8}?[“\"「【*]+|第[^，。；：\n]{1,6}条[ \u3000]+)(?P<name>本?公司|本?企业|本?单位|会员)[”\"」】*]*[，,：:]?(?:是|系|均)?指(?:本?保险?单|明细表)?(?:中|上|内)?(?:所?载明|列明|记载)?的?(?P<side>投保|被保险|保险)(?:人|企业|公司|单位)(?=[。；，])",
    re.MULTILINE,
)
"""A side named outright: `“本公司”是指保险单载明的投保企业`."""
_STANDS_ALONE = r"(?<![\u4e00-\u9fff本贵])|(?<=[向对由经与和及给被使为])"
_FEWEST = 3
"""Sentences that show on which side a name stands."""
_MOST_USUAL = 4
"""Usual names of the insurer, with as many of which a wording needs no other."""
_INSURER = {2: "我们", 3: "保险人", 4: "保险公司"}
_INSURED = {2: "您方", 3: "您单位", 4: "被保险人"}
"""The usual name by the length of the own one."""
_OTHER_WORDS = {"承保": "保险人", "投保": "投保人"}
_OTHERWISE = lazily(r"(?<=(?P<does>承保|投保))方(?![案式法面针向位便])|(?<=(?P<too>承保))人")
"""The same names in other words of their length: 承保方, 承保人, 投保方; a 承保方案 is no party."""
_OF_SEVERAL = ("主", "首", "共", "再")
"""Before such a name: one of several insurers (主承保方), of whom other things are said."""


def sides_of_zh(text: str) -> dict[str, str]:
    """The names that the sides of a Chinese wording bear besides the usual ones: `insurer` or `insured`."""
    named = {
        m["name"]: "insurer" if m["side"] == "保险" else "insured"
        for m in _EQUALS.finditer(text)
        if text.count(m["name"]) > 1
    }
    if named:
        return named
    if (
        len(list(islice(_USUAL_INSURER.finditer(text), _MOST_USUAL))) == _MOST_USUAL
    ):  # as mostly, within the first lines
        return {}
    paying = Counter(found["by"] or found["who"] for found in _PAYING.finditer(text))
    insurer = _main(paying)
    if insurer is None:
        return {}
    made = {insurer: "insurer"}
    owing = Counter(found["who"] for found in _OWING.finditer(text))
    del owing[insurer]
    insured = _main(owing)
    if insured is not None and text.count(insured) > sum(1 for _ in _USUAL_INSURED.finditer(text)):
        made[insured] = "insured"
    return made


def _main(acting: Counter[str]) -> str | None:
    """The name that acts most often, if often enough and more than any other."""
    names = [(count, name) for name, count in acting.items() if not _NOBODYS_SIDE.search(name)]
    names.sort(reverse=True)
    if not names or names[0][0] < _FEWEST or (len(names) > 1 and names[1][0] * 2 > names[0][0]):
        return None
    return names[0][1]


@lru_cache(maxsize=1)
def _known_short(text: str) -> str:
    return _written(text)


def known_parties_zh(text: str) -> str:
    """A Chinese `text` with the wording's own names of the two sides written as 保险人 and 被保险人, every character in its place."""
    return _known_short(text) if len(text) < LONG else _written(text)


def _in_usual_words(text: str) -> str:
    """The text itself where it holds no other words."""
    pieces: list[str] = []
    at = 0
    for found in _OTHERWISE.finditer(text):
        if text[found.start() - 3 : found.start() - 2] in _OF_SEVERAL:
            continue
        pieces += text[at : found.start() - 2], _OTHER_WORDS[found["does"] or found["too"]]
        at = found.end()
    return "".join((*pieces, text[at:])) if pieces else text


def _written(text: str) -> str:
    text = _in_usual_words(text)
    sides = sides_of_zh(text)
    if "insurer" not in sides.values():
        text = brand_as_known_zh(text)
    for name, side in sides.items():
        known = (_INSURER if side == "insurer" else _INSURED).get(len(name))
        if known is not None:
            text = re.sub(f"(?:{_STANDS_ALONE}){name}" if _EQUALS.search(text) else re.escape(name), known, text)
    return text
