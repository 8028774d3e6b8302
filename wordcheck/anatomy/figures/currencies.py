"""Currencies by their codes, names and signs: one table for sums and for what a wording says of the currency of payments."""

from __future__ import annotations

CODES = "usd gbp eur cny rmb hkd sgd aud cad nzd chf jpy inr myr thb".split()
"""Codes that stand before a sum or behind it."""
NAMES_ZH = {
    "人民币": "CNY", "美元": "USD", "港币": "HKD", "港元": "HKD", "欧元": "EUR", "英镑": "GBP", "日元": "JPY", "新加坡元": "SGD",
    "新台币": "TWD", "澳元": "AUD", "加元": "CAD",
}  # fmt: skip
"""Chinese names that mean one currency wherever they stand; 元 alone does not."""
NAMES_EN = {
    "united states dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "usd": "USD",
    "canadian dollar": "CAD", "australian dollar": "AUD", "hong kong dollar": "HKD", "singapore dollar": "SGD",
    "new zealand dollar": "NZD", "sterling": "GBP", "gbp": "GBP", "euro": "EUR", "eur": "EUR", "renminbi": "CNY", "rmb": "CNY",
    "cny": "CNY", "rupee": "INR", "inr": "INR", "swiss franc": "CHF", "chf": "CHF", "yen": "JPY", "ringgit": "MYR", "baht": "THB",
    "rand": "ZAR", "dirham": "AED",
}  # fmt: skip
"""The same in English, in small letters; a dollar or a pound alone is not among them."""
OF_SUMS = {c: c.upper() for c in CODES} | NAMES_ZH | NAMES_EN | {
    "rmb": "CNY", "￥": "CNY", "¥": "CNY", "$": "USD", "us$": "USD", "hk$": "HKD", "s$": "SGD", "a$": "AUD", "au$": "AUD", "c$": "CAD",
    "nz$": "NZD", "£": "GBP", "€": "EUR", "₹": "INR", "rs": "INR", "rs.": "INR", "元": "CNY", "圆": "CNY", "元人民币": "CNY", "人民幣": "CNY",
    "圓": "CNY", "港幣": "HKD", "美金": "USD", "瑞士法郎": "CHF", "dollar": "USD", "pound": "GBP", "pound sterling": "GBP", "yuan": "CNY",
}  # fmt: skip
"""What is read as a currency beside a number: signs too, and names that a number alone makes certain."""
