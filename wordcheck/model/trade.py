"""Languages, places, product lines and buyers as people call them; the keys are what options, rules and English reports write."""

from __future__ import annotations

from wordcheck.model.said import Said

LANGUAGES = {"zh": "中文", "en": "英文"}
PLACES = {
    "cn": "中国", "uk": "英国", "us": "美国", "eu": "欧盟", "in": "印度", "au": "澳大利亚", "sg": "新加坡", "hk": "香港", "ca": "加拿大",
    "tw": "台湾", "mo": "澳门",
}  # fmt: skip
LINES = {
    "cyber": "网络安全", "data": "数据", "tech-liability": "科技责任", "anti-fraud": "反诈与账户", "annuity": "年金", "life": "人寿",
    "health": "健康", "accident": "意外伤害", "cargo": "货物运输", "travel": "旅行", "motor": "机动车", "engineering": "工程",
    "home": "家庭财产", "property": "财产", "liability": "责任", "guarantee": "保证", "credit": "信用",
}  # fmt: skip
LINES_OF_PERSONS = frozenset({"life", "health", "accident", "annuity"})
"""Lines that insure persons: their covers are defined illness by illness, and their titles name a product, not a thing."""
BUYERS = {"consumer": "个人", "commercial": "企业"}
MARKETS = {"lloyds": "劳合社"}
_ZH = LANGUAGES | PLACES | LINES | BUYERS | MARKETS


def named(key: str) -> Said:
    """What people call `key`; the key itself where it has no Chinese name."""
    return Said(_ZH.get(key, key), key)
