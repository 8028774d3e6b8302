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
    ("香港", "hong"), ("澳门", "maca"), ("台湾", "taiw"), ("中华人民共和国", "chin"), ("中国", "chin"), ("新加坡", "sing"), ("英格兰", "engl"),
    ("英国", "engl"), ("纽约州", "美国"), ("加利福尼亚州", "美国"), ("美国", "美国"), ("日本", "japa"), ("德国", "germ"), ("法国", "fran"),
    ("百慕大", "berm"), ("瑞士", "swit"), ("加拿大", "cana"), ("澳大利亚", "aust"), ("韩国", "kore"),
)  # fmt: skip


def named_en(name: str) -> frozenset[str]:
    """What tells an English name from others; empty where it names a union, or nothing."""
    words = name.replace(",", " ").casefold().split()
    if any(union in " ".join(words) for union in _WHOLE):
        return frozenset()
    heads = (w[:_LETTERS] for w in words if w not in _SAY_LITTLE and w[:1].isalpha())
    return frozenset(_UNLIKE.get(h, h) for h in heads)


def named_zh(name: str) -> str:
    """The country or region that a Chinese name holds, as `named_en` tells it (the United States as themselves); empty where none is known."""
    return next((value for written, value in _ZH_NAMES if written in name), "")
