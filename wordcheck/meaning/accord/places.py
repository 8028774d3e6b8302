"""Names of countries and states as values that can be compared: `English`, `England and Wales`, `the State of New York`."""

from __future__ import annotations

_LETTERS = 4
"""Letters that an adjective shares with its country as a rule (`English`, `England`)."""
_UNLIKE = {
    "fren": "fran", "iris": "irel", "dutc": "neth", "swis": "swit", "wels": "wale", "span": "spai", "dani": "denm",
    "brit": "king", "prc": "chin",
}  # fmt: skip
"""Adjectives that begin with other letters than their country."""
_SAY_LITTLE = frozenset(
    "state states commonwealth province provinces republic kingdom people's people’s peoples the of and new north south west east northern "
    "united special administrative region territory territories insurance contract".split()
)
_WHOLE = frozenset({"united states", "united kingdom", "great britain", "usa", "uk"})
"""Unions whose members have laws of their own: they contradict none of them."""
_ZH_NAMES = (
    ("香港", "香港"), ("澳门", "澳门"), ("台湾", "台湾"), ("中华人民共和国", "中国"), ("中国", "中国"), ("新加坡", "新加坡"), ("英格兰", "英国"),
    ("英国", "英国"), ("纽约州", "美国"), ("加利福尼亚州", "美国"), ("美国", "美国"), ("日本", "日本"), ("德国", "德国"), ("法国", "法国"),
    ("百慕大", "百慕大"), ("瑞士", "瑞士"), ("加拿大", "加拿大"), ("澳大利亚", "澳大利亚"), ("韩国", "韩国"),
)  # fmt: skip


def named_en(name: str) -> frozenset[str]:
    """What tells an English name from others; empty where it names a union, or nothing."""
    words = name.replace(",", " ").casefold().split()
    if any(union in " ".join(words) for union in _WHOLE):
        return frozenset()
    heads = (w[:_LETTERS] for w in words if w not in _SAY_LITTLE and w[:1].isalpha())
    return frozenset(_UNLIKE.get(h, h) for h in heads)


def named_zh(name: str) -> str:
    """The country or region that a Chinese name holds; empty where it holds none that is known."""
    return next((value for written, value in _ZH_NAMES if written in name), "")
