"""One filing: its document with the words of findings marked, the findings beside it, and what is decided on them."""

from __future__ import annotations

from starlette.responses import Response

from wordcheck.desk import dossier, typeset
from wordcheck.desk.asking import Ask, back, get, post
from wordcheck.desk.leaves import Leaf, held
from wordcheck.desk.missing import Missing
from wordcheck.desk.pages.queue import key_of
from wordcheck.model.errors import ReadingError, UsageError
from wordcheck.model.said import Said
from wordcheck.screening.filing import Role
from wordcheck.screening.queue.decisions import REQUIREMENT, decide, review
from wordcheck.screening.store.texts import document_text


def filing(ask: Ask) -> Response:
    """The page of a filing."""
    head = dossier.head(ask.database, ask.number("filing"))
    documents = dossier.documents(ask.database, head.id)
    number = ask.number("document", _first(documents))
    chosen = next((d for d in documents if d.number == number), None)
    before, behind = dossier.neighbours(ask.database, head.rank)
    printed = chosen is not None and chosen.format == "pdf" and ask.query.get("as") != "text"
    cards = dossier.cards(ask.database, head, number) if chosen else []
    lines: list[typeset.Line] = []
    if chosen is not None and not printed and chosen.role == Role.WORDING:
        text = document_text(ask.database, head.id, number)
        lines = list(typeset.lines(ask.database, head.id, number, text, _spans(cards)))
    return ask.show(
        "filing.html", head=head, documents=documents, chosen=chosen, cards=cards, lines=lines, printed=printed,
        verdicts=dossier.verdicts(ask.database, head), figures=dossier.figures(ask.database, head),
        unknown=dossier.unknown(ask.database, head.id), before=before, behind=behind,
    )  # fmt: skip


def _first(documents: list[dossier.DocumentFacts]) -> int:
    return next((d.number for d in documents if d.role == Role.WORDING), 0)


def _spans(cards: list[dossier.Card]) -> list[typeset.Finding]:
    return [(c.start, c.end, c.name, c.severity) for c in cards]


def leaves(ask: Ask) -> Response:
    """The pages of a PDF with the marks of its findings; asked for by the filing's page, since reading takes a while."""
    document = held(ask.database, ask.number("filing"), ask.number("document"))
    if document.format != "pdf":
        raise Missing
    head = dossier.head(ask.database, document.filing)
    cards = dossier.cards(ask.database, head, document.number)
    trouble, marks = Said(), None
    pages: tuple[Leaf, ...] = ()
    try:
        pages = ask.desk.library.leaves(document)
        text = document_text(ask.database, head.id, document.number)
        marks = ask.desk.library.marks(document, text, [(c.ordinal, c.start, c.end) for c in cards])
        if marks is None:
            trouble = Said(
                "本版本读出的文字与筛查时不同，未作标注；请重新筛查或看文字",
                "this version reads other words than were screened, so nothing is marked; screen again, or see the text",
            )
    except (UsageError, ReadingError) as error:
        trouble = error.said
    by_page: dict[int, list[tuple[str, str, object]]] = {}
    severity = {c.ordinal: (c.name, c.severity) for c in cards}
    for mark in marks or ():
        by_page.setdefault(mark.page, []).append((*severity[mark.ordinal], mark))
    return ask.show("leaves.html", head=head, document=document, leaves=pages, marks=by_page, trouble=trouble)


def picture(ask: Ask) -> Response:
    """A page of a PDF as an image."""
    document = held(ask.database, ask.number("filing"), ask.number("document"))
    if document.format != "pdf":
        raise Missing
    content = ask.desk.library.image(document, ask.number("page"))
    return Response(content, media_type="image/png", headers={"Cache-Control": "private, max-age=3600"})


def decided(ask: Ask) -> Response:
    """Enters a decision on a finding or a requirement; the card as it is now."""
    filing_id = ask.number("filing")
    mark, verdict = ask.field("mark", 200), ask.field("verdict", 20)
    reason = ask.field("reason", 40) or {"accept": "objection", "defer": "ask"}.get(verdict, "")
    decide(ask.database, key_of(ask, filing_id), mark, verdict, reason, ask.session.user, ask.field("note", 500))
    if not ask.partly:
        return back(f"/filings/{filing_id}#{ask.field('name', 40)}")
    head = dossier.head(ask.database, filing_id)
    if mark.startswith(REQUIREMENT):
        found = [v for v in dossier.verdicts(ask.database, head) if v.mark == mark]
        return ask.show("requirement.html", verdict=found[0], head=head)
    card = dossier.cards(ask.database, head, ask.number("document"), ask.number("ordinal"))
    if not card:
        raise Missing
    return ask.show("card.html", card=card[0], head=head)


def reviewed(ask: Ask) -> Response:
    """Enters the state of the filing's review and who has it."""
    filing_id = ask.number("filing")
    review(
        ask.database, key_of(ask, filing_id), ask.session.user, state=ask.field("state", 20),
        assignee=ask.field("assignee", 60), reason=ask.field("reason", 500),
    )  # fmt: skip
    return back(f"/filings/{filing_id}")


ROUTES = (
    get("/filings/{filing:int}", filing),
    get("/filings/{filing:int}/documents/{document:int}/leaves", leaves),
    get("/filings/{filing:int}/documents/{document:int}/pages/{page:int}.png", picture),
    post("/filings/{filing:int}/decide", decided),
    post("/filings/{filing:int}/review", reviewed),
)
