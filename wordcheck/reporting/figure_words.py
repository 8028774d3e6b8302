"""What figures measure and the units they come in, in words."""

from __future__ import annotations

from wordcheck.languages.width import printable
from wordcheck.model.quantities import Quantity
from wordcheck.model.said import UNSAID, Said

MEASURES = {
    "waiting-period": Said("等待期", "waiting period"),
    "grace-period": Said("宽限期", "grace period"),
    "cooling-off": Said("犹豫期", "cooling-off"),
    "limitation": Said("时效", "limitation"),
    "advance-payment": Said("先行赔付", "advance payment"),
    "denial-notice": Said("拒赔通知期限", "notice of denial"),
    "payment": Said("赔付期限", "payment"),
    "claim-decision": Said("核定期限", "claim decision"),
    "rescission": Said("解除权期限", "rescission"),
    "cancellation-notice": Said("解除通知期限", "notice of cancellation"),
    "retroactive": Said("追溯", "retroactive date"),
    "discovery": Said("发现期", "discovery"),
    "discovery-period": Said("发现期", "discovery period"),
    "indemnity-period": Said("赔偿期", "indemnity period"),
    "policy-period": Said("保险期间", "policy period"),
    "survival": Said("生存期", "survival period"),
    "notice": Said("通知期限", "notice"),
    "proof-of-loss": Said("损失证明期限", "proof of loss"),
    "deductible-rate": Said("免赔率", "deductible rate"),
    "deductible": Said("免赔额", "deductible"),
    "aggregate-limit": Said("累计限额", "aggregate limit"),
    "sublimit": Said("分项限额", "sublimit"),
    "limit": Said("责任限额", "limit"),
    "payout-rate": Said("赔付比例", "payout rate"),
    "fee": Said("手续费", "fee"),
    "interest": Said("利率", "interest"),
    "premium": Said("保险费", "premium"),
    "refund": Said("退还", "refund"),
    "age": Said("年龄", "age"),
}
_UNITS = {
    "minute": Said("分钟", "minutes"), "hour": Said("小时", "hours"), "day": Said("日", "days"),
    "working-day": Said("工作日", "working days"), "week": Said("周", "weeks"), "month": Said("个月", "months"),
    "quarter": Said("个季度", "quarters"), "year": Said("年", "years"),
}  # fmt: skip
_BOUND = {"at-most": "≤", "at-least": "≥", "less-than": "<", "more-than": ">", "about": "≈"}


def measure(key: str) -> Said:
    """What a figure measures; the key itself where nobody named it, nothing for an empty key."""
    return MEASURES.get(key, Said(key, key.replace("-", " "))) if key else UNSAID


def amount(figure: Quantity) -> Said:
    """The figure as it was understood: `≤ 30 日`; nothing where it is a date or has no unit."""
    if figure.amount is None or not figure.amount.is_finite():
        return UNSAID
    number = f"{figure.amount:f}"
    number = number.rstrip("0").rstrip(".") if "." in number else number
    unit = _UNITS.get(figure.unit, Said(figure.unit, figure.unit))
    if figure.amount == 1:
        unit = Said(unit.zh, unit.en.removesuffix("s"))
    bound = _BOUND.get(figure.bound, "")
    return Said(*(printable(" ".join(filter(None, (bound, number, u)))) for u in (unit.zh, unit.en)))
