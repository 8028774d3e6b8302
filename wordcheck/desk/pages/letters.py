"""The letter of objection: what was accepted, seen before it is written, then as a Word file."""

from __future__ import annotations

from datetime import date

from starlette.responses import Response

from wordcheck.api import day
from wordcheck.desk import dossier
from wordcheck.desk.asking import DOCX, Ask, file, get, post
from wordcheck.desk.letters import Objection, letter
from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.citations import cited
from wordcheck.screening.queue.decisions import audit, review
from wordcheck.screening.store.database import one

_REVISE = Said("请修改。", "Please amend.")
_ADD = Said("请补充。", "Please add it.")


def objections(ask: Ask, head: dossier.Head, tongue: Tongue) -> list[Objection]:
    """The objections that follow from what was accepted, in the order of the text, missing requirements last."""
    made = []
    paths = {d.number: d.path.rsplit("/", 1)[-1] for d in dossier.documents(ask.database, head.id)}
    several = len({c.document for c in dossier.cards(ask.database, head)}) > 1
    for card in dossier.cards(ask.database, head):
        if card.decision is None or card.decision.verdict != "accept":
            continue
        place = [paths[card.document]] if several else []
        place += [f"{card.clause} {card.clause_title}".strip()] if card.clause or card.clause_title else []
        place += [Said(f"第{card.page}页", f"page {card.page}").in_(tongue)] if card.page else []
        problem = _with_note(card.message.in_(tongue), card.decision.note)
        request = card.advice.in_(tongue) or _REVISE.in_(tongue)
        made.append(Objection("\n".join(place), card.quote, problem, _sources(card.rule, tongue), request))
    for verdict in dossier.verdicts(ask.database, head):
        if verdict.decision is None or verdict.decision.verdict != "accept":
            continue
        title = verdict.rule.title.in_(tongue)
        said = verdict.message.in_(tongue)
        problem = _with_note(f"{title}\n{said}" if said and said != title else title, verdict.decision.note)
        quote = "\n".join(verdict.evidence)
        made.append(Objection("–", quote, problem, _sources(verdict.rule, tongue), _ADD.in_(tongue)))
    return made


def _with_note(words: str, note: str) -> str:
    return f"{words}\n{note}" if note else words


def _sources(rule: dossier.Rule, tongue: Tongue) -> str:
    return "\n".join(cited((c,), tongue) for c in rule.citations)


def preview(ask: Ask) -> Response:
    """What the letter will say."""
    head = dossier.head(ask.database, ask.number("filing"))
    tongue: Tongue = {"zh": "zh", "en": "en"}.get(
        ask.query.get("language", ""), "zh" if head.language == "zh" else "en"
    )  # type: ignore[assignment]
    return ask.show(
        "letter.html", head=head, objections=objections(ask, head, tongue), language=tongue, today=date.today().isoformat(),
        template=ask.desk.settings.template,
    )  # fmt: skip


def written(ask: Ask) -> Response:
    """The letter as a Word file; the filing's review becomes `objected` where that was asked for."""
    head = dossier.head(ask.database, ask.number("filing"))
    tongue: Tongue = "zh" if ask.field("language") == "zh" else "en"
    days = {name: ask.field(name, 10) for name in ("date", "answer_by")}
    for value in filter(None, days.values()):
        day(value)
    registration = one(
        ask.database,
        "SELECT value FROM datum WHERE filing = ? AND field IN ('registration', 'form_number') AND value <> '' ORDER BY ordinal LIMIT 1",
        (head.id,),
    )
    found = objections(ask, head, tongue)
    facts = {
        "company": head.company, "product": head.product, "key": head.key, "registration": registration or "",
        "by": ask.session.user, **days,
    }  # fmt: skip
    content = letter(found, facts, tongue, ask.desk.settings.template)
    with ask.database.transaction():
        audit(ask.database, ask.session.user, "letter", head.key, f"{len(found)} objections, {tongue}")
    if ask.field("objected"):
        said = Said(f"{len(found)} 项问题", f"{len(found)} objections")
        review(ask.database, head.key, ask.session.user, state="objected", reason=said.in_(tongue))
    name = f"{'审核意见' if tongue == 'zh' else 'objections'}-{head.key}.docx"
    return file(content, name.replace("/", "_"), DOCX)


ROUTES = (
    get("/filings/{filing:int}/letter", preview),
    post("/filings/{filing:int}/letter", written),
)
