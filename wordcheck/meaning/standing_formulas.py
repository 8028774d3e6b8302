"""Slips of characters in the standing formulas of the trade and of the statutes: words that everybody copies and nobody reads.

    formula                                        printed                                   told
    有下列情形之一的                                有下列情行之一的                             a character that sounds or looks alike
    对有关责任方请求赔偿的权利                        对有关责任方请求赔偿的权力                     the same, though 权力 is a word of its own
    超过三十日不行使而消灭                            超过三十日行使而消灭                           the word that denies is lost, and the meaning turns

A formula may be said in other words, so that only characters that are taken for one another count, and the loss of a word
that denies; what drafters vary at will (作/做, 其他/其它, 载明/列明, 之前 with 未 and without it) is no slip.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from msgspec import Struct

from wordcheck.languages.folding import fold
from wordcheck.model.span import Span

_ALIKE = (
    "形行型刑 利力立 赔陪倍培 偿尝赏 定订 记计 即既 已己巳 末未 人入八 医遗 申伸 辨辩 致至置 按安案 查察 限线 履屡 付负附 额颔 益易 任认 意义议 失矢 害亥 请情清 时寸 保呆 损捐 诉述 "
    "裁栽载截 决绝 复覆 度渡 签鉴 料科 责贵 成承程呈 担坦但 约纳 止只正 还环 费废 故固 显险 著署 增曾 性姓 因困 险检验 协胁 妨防 拒距 扩括 据剧 仲促 全金 效校郊 释译 院完 放方 弃齐 "
    "犯范 遵尊 毒母 嘱属 殴欧 斗抖 醉碎 驾架 使驶便 核该 射身 爆暴 炸诈 辐幅副 染柒 军车 争挣 乱刮 提题 措错 响晌 次此 难谁 确却 权劝 求救 返反 起启 部布 第弟 依衣 证征 格各 相想 "
    "活话 免勉 除徐 续绪 登蹬 残贱 疾急 病疠 症证 状壮 受授 托拖 凭平 款歀 转专 让壤 效放 终中 期其 间问 日曰 月用 条件 知如 道到 通道 书出 面画 说悦 明朋 材村 质贡 量里 财材 产严 "
    "员贝"
).split()
"""Characters that are taken for one another: they sound alike, or look alike to the eye and to a machine that reads."""
_DENY = frozenset("未不非无")
_OTHERS = {
    c: "".join(sorted({o for group in _ALIKE if c in group for o in group} - {c})) for one in _ALIKE for c in one
}


class Slip(Struct, frozen=True):
    """A formula that is not printed as everybody else prints it, and how it should read."""

    span: Span
    instead: str


def slips(text: str, span: Span, formulas: tuple[str, ...]) -> list[Slip]:
    """The slips in a part of a Chinese text, in reading order; blanks within a formula do not count."""
    folded = fold(span.of(text))
    return [
        Slip(folded.source_span(last + 1 - size, last + 1, span.start), formula)
        for last, (size, formula) in _misprinted(formulas).iter(folded.text)
    ]


@lru_cache(maxsize=4)
def _misprinted(formulas: tuple[str, ...]) -> Any:
    """Finds all misprints of the formulas; with each its length and what it should read."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    sound = "\n".join(formulas)
    for formula in formulas:
        for wrong in _misprints(formula):
            if wrong not in sound:
                automaton.add_word(wrong, (len(wrong), formula))
    automaton.make_automaton()
    return automaton


def _misprints(formula: str) -> Iterator[str]:
    """A formula with one character taken for another, and without a word that denies."""
    for i, c in enumerate(formula):
        rest = formula[i + 1 :]
        yield from (formula[:i] + other + rest for other in _OTHERS.get(c, ""))
        if c in _DENY and not formula.endswith("之前"):
            yield formula[:i] + rest
