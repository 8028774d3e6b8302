"""Statements in which a party does what only the other one does, told by act, thing and owner.

    The Insurer shall lay the vouchers before the Insured     papers of proof go to the insurer
    您涨我们的保费                                            the insurer sets the price

Whose act it is follows from what an insurance contract is: the insured pays the price, knows the risk, has the thing that is insured, suffers
and proves the loss; the insurer carries the loss, decides on claims, sets the price and gives back what was not earned.
"""

from __future__ import annotations

from collections.abc import Callable

from wordcheck.meaning.statements.reading import INSURED, INSURER, Statement

_OF_THE_INSURED = ("property", "person", "excess")
"""Things that only the insured has."""
_NEAR = 64
"""Characters from a party to the paper that it issues: one that stands farther off is what something else is for."""
_BENEFIT_PAID = ("赔", "给付", "理赔", "垫付")
"""Beginnings of verbs for paying what is never premium: behind them it is spoken of for another reason."""


def turned(statement: Statement) -> bool:
    """Whether a statement is one that only the other party could make true."""
    if statement.who == INSURER:
        return any(natural(statement) for natural in _ONLY_INSURED)
    return statement.who == INSURED and any(natural(statement) for natural in _ONLY_INSURER)


def _duty(s: Statement) -> bool:
    return s.force == "must" and not s.denied


def _pays_premium(s: Statement) -> bool:
    of_the_insurer = s.verb.startswith(_BENEFIT_PAID)
    pays = s.does("pay") and not s.does("return", "reprice", "keep") and _first(s, "premium") and not of_the_insurer
    return s.does("pay-premium") or (pays and not s.denied and (s.to != INSURED or s.verb.isascii()))


def _tells_the_event(s: Statement) -> bool:
    return (
        _duty(s)
        and s.does("tell")
        and s.to == INSURED
        and _first(s, "event")
        and not s.deals_with("decision", "reason")
    )


def _discloses(s: Statement) -> bool:
    return _duty(s) and s.does("disclose") and s.deals_with("person", "property") and not _of(s, INSURED)


def _tells_the_risk(s: Statement) -> bool:
    return _duty(s) and s.does("tell", "disclose") and s.to == INSURED and s.deals_with("risk")


def _lives(s: Statement) -> bool:
    """What a company cannot do: ride, drink, be examined."""
    return s.does("live") and s.force in ("must", "may") and not s.does("pay", "bear", "return") and not s.to


def _changes_its_mind(s: Statement) -> bool:
    return s.does("regret") and not s.denied


def _hands_in_proof(s: Statement) -> bool:
    return (
        s.force != "may"
        and not s.denied
        and s.does("hand")
        and not s.does("return")
        and _first(s, "proof")
        and s.to == INSURED
        and not _of(s, INSURED)
    )


def _keeps_the_thing(s: Statement) -> bool:
    return _duty(s) and s.does("maintain") and _first(s, "property") and not _of(s, INSURED)


def _answers(s: Statement) -> bool:
    # In Chinese, where nobody is named who is helped it may be whoever was spoken of before.
    helps = s.to == INSURED or _of(s, INSURED) or not (s.verb.isascii() or s.things or s.to)
    return _duty(s) and s.does("cooperate") and not s.does("inspect") and not helps


def _has_what_the_insured_has(s: Statement) -> bool:
    return any(t.owner == INSURER and not t.classes.isdisjoint(_OF_THE_INSURED) for t in s.things)


def _remits(s: Statement) -> bool:
    whole = s.does("pay") and _first(s, "benefit") and not s.deals_with("premium", "excess", "loss", "claim")
    return (
        _duty(s) and s.verb.isascii() and whole and not s.does("return", "bear") and s.to == "" and not _of(s, INSURED)
    )


def _mitigates(s: Statement) -> bool:
    return _duty(s) and s.does("mitigate") and _first(s, "loss")


def _pays_benefit(s: Statement) -> bool:
    return (
        s.does("pay")
        and not s.does("return")
        and s.to == INSURER
        and _first(s, "benefit")
        and not s.deals_with("premium", "excess")
    )


def _sets_the_price(s: Statement) -> bool:
    return (
        s.does("reprice")
        and not s.does("pay")
        and any("premium" in t.classes and (t.owner == INSURER) for t in s.things)
    )


def _gives_back(s: Statement) -> bool:
    return s.does("return") and not s.denied and s.to == INSURER and _first(s, "premium")


def _explains_terms(s: Statement) -> bool:
    return _duty(s) and s.does("explain") and s.to == INSURER and s.deals_with("terms")


def _decides_the_claim(s: Statement) -> bool:
    mine = any(t.owner == INSURER and "claim" in t.classes for t in s.things) and s.does("decide", "refuse", "inspect")
    ruled = _duty(s) and s.does("adjust", "decide") and _first(s, "claim") and not _of(s, INSURED)
    return mine or ruled or s.does("adjudicate") or (_duty(s) and s.does("adjust") and _first(s, "loss"))


def _issues_the_policy(s: Statement) -> bool:
    return (
        _duty(s)
        and s.does("issue")
        and _first(s, "policy")
        and s.things[0].span.start - s.span.start < _NEAR
        and s.to == INSURER
        and not s.does("return", "waive", "end")
    )


def _underwrites(s: Statement) -> bool:
    return s.does("underwrite") and s.to != INSURER and bool(s.force)


def _suffers(s: Statement) -> bool:
    return s.does("suffer") and _first(s, "event") and not s.deals_with("loss")


def _first(s: Statement, name: str) -> bool:
    """Whether the first thing of a statement is of a class."""
    return bool(s.things) and name in s.things[0].classes


def _of(s: Statement, side: str) -> bool:
    return any(t.owner == side for t in s.things)


_ONLY_INSURED: tuple[Callable[[Statement], bool], ...] = (
    _pays_premium,
    _tells_the_event,
    _discloses,
    _tells_the_risk,
    _lives,
    _changes_its_mind,
    _hands_in_proof,
    _keeps_the_thing,
    _answers,
    _suffers,
    _mitigates,
    _has_what_the_insured_has,
)
_ONLY_INSURER: tuple[Callable[[Statement], bool], ...] = (
    _pays_benefit,
    _remits,
    _sets_the_price,
    _gives_back,
    _explains_terms,
    _decides_the_claim,
    _underwrites,
    _issues_the_policy,
    _has_what_the_insured_has,
)
