"""How files were read, as one page: the original on the left, the clause tree on the right, each pointing to the other.

What stands under the pointer on one side is marked on the other and brought into view.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from wordcheck.languages.width import printable
from wordcheck.model.manuscript import FurnitureKind, Manuscript
from wordcheck.model.page_images import PageImage
from wordcheck.model.said import UNSAID, Said, Tongue
from wordcheck.model.trade import named
from wordcheck.model.wording import ClauseKind, Wording
from wordcheck.reporting.html.clause_cards import doubted, tree
from wordcheck.reporting.html.kinds import SIGN, family
from wordcheck.reporting.html.markup import Markup, both, joined, tag
from wordcheck.reporting.html.originals import pages, paragraphs
from wordcheck.reporting.html.page import BUTTONS, page, search_box, told
from wordcheck.reporting.pictures.clause_strip import clause_strip
from wordcheck.reporting.pictures.placed import in_page
from wordcheck.reporting.words import COLON, DISCLAIMER, KIND, SENTENCES

_FURNITURE = {
    FurnitureKind.HEADER: Said("页眉", "header"),
    FurnitureKind.FOOTER: Said("页脚", "footer"),
    FurnitureKind.PAGE_NUMBER: Said("页码", "page number"),
    FurnitureKind.WATERMARK: Said("水印", "watermark"),
    FurnitureKind.OTHER: Said("其他", "other"),
}


class Read(Struct, frozen=True):
    """One file: what it showed and how it was taken apart, or why it could not be read."""

    path: str
    manuscript: Manuscript | None
    wordings: tuple[Wording, ...] = ()
    failure: Said = UNSAID
    images: tuple[PageImage, ...] = ()
    """Its pages, where there are any to show; else its paragraphs are shown."""


def outline_page(documents: Sequence[Read], tongue: Tongue) -> str:
    """The whole page."""
    made = [_document(d, f"d{n}") for n, d in enumerate(documents, 1)]
    body = (_bar(documents, tongue), tag("main", *made, id="main"), tag("footer", tag("p", both(DISCLAIMER))))
    title = f"wordcheck outline: {', '.join(d.path for d in documents[:3])}"
    return "".join(page(title, "tokens base pictures outline", "common outline", body, tongue))


def _bar(documents: Sequence[Read], tongue: Tongue) -> Markup:
    kinds = Counter(c.kind for d in documents for w in d.wordings for c in w.clauses)
    options = [tag("option", "–", value=""), *(_option(k, kinds[k], tongue) for k in ClauseKind if kinds[k])]
    doubts = sum(len(doubted(w, "d")) for d in documents for w in d.wordings)
    return tag(
        "header",
        tag("a", both(Said("跳到条款树", "Skip to the clause tree")), href="#main", class_="skip"),
        tag("h1", both(Said("读法", "How it was read"))),
        tag("label", both(Said("种类", "Kind")), " ", tag("select", *options, id="kind"), class_="field"),
        tag("label", Markup('<input type="checkbox" id="doubts">'), " ", both(Said("只看存疑", "Doubtful only")), f" {doubts}", class_="field"),
        search_box(tongue),
        BUTTONS,
        tag("p", both(Said("j、k 上下条，n 下一处存疑，/ 查找", "j and k go from clause to clause, n to the next doubt, / searches")), class_="keys"),
        _legend(),
    )  # fmt: skip


def _option(kind: ClauseKind, count: int, tongue: Tongue) -> Markup:
    sign, words = SIGN[family(kind)], KIND[kind]
    said = Said(f"{sign} {words.zh} ({count})", f"{sign} {words.en} ({count})")
    return tag("option", said.in_(tongue), value=kind.value, **told(said, tongue))


def _legend() -> Markup:
    names = {
        "cover": Said("保险责任", "cover"),
        "exclusion": Said("责任免除", "exclusion"),
        "definition": Said("释义", "definition"),
        "figure": Said("限额、期间、保费、附表", "limit, period, premium, schedule"),
        "other": Said("其他", "other"),
    }
    items = [tag("li", tag("span", SIGN[k], " ", both(v), class_=f"badge {k}")) for k, v in names.items()]
    marks = {
        "term": Said("术语", "term"),
        "reference": Said("引用", "reference"),
        "broken": Said("无效引用", "broken reference"),
        "figure": Said("数值", "figure"),
    }
    items += [tag("li", tag("span", both(v), class_=f"key-mark {k}")) for k, v in marks.items()]
    items.append(tag("li", both(Said("没有底色：不属于任何条款", "no tint: belongs to no clause"))))
    return tag("ul", *items, class_="legend")


def _document(read: Read, key: str) -> Markup:
    heading = tag("h2", read.path, id=key)
    if read.manuscript is None:
        said = tag("p", tag("b", both(SENTENCES["failed"])), " ", both(read.failure), class_="failure")
        return tag("section", heading, said, class_="document")
    doubts = frozenset().union(*(doubted(w, key) for w in read.wordings))
    if read.images:
        left = pages(read.manuscript, key, read.wordings, read.images, doubts)
    else:
        left = paragraphs(read.manuscript, key, read.wordings, doubts)
    right = joined(
        (
            _unread(read.manuscript),
            *(_wording(w, key) for w in read.wordings),
            _furniture(read.manuscript),
        )
    )
    original = Said("原文", "original")
    return tag(
        "section",
        heading,
        tag("div", tag("div", left, class_="pane original", role="region", aria_label=f"{original.zh} {original.en}", tabindex=0, lang=_lang(read)),
            tag("div", right, class_="pane read"), class_="panes"),
        class_="document",
    )  # fmt: skip


def _lang(read: Read) -> str:
    return "en" if read.wordings and read.wordings[0].language == "en" else "zh"


def _wording(wording: Wording, key: str) -> Markup:
    facts = [both(named(fact)) for fact in (wording.language, wording.line) if fact]
    count, terms = len(wording.clauses), sum(bool(t.definitions) for t in wording.terms)
    broken = sum(r.broken for r in wording.references)
    doubts = len(doubted(wording, key))
    said = Said(
        f"{count} 个条款 · {terms} 个术语 · {len(wording.references)} 处引用（无效 {broken}）· {len(wording.quantities)} 个数值 · 存疑 {doubts}",
        f"{count} clauses · {terms} terms · {len(wording.references)} references ({broken} broken) · {len(wording.quantities)} figures · {doubts} doubtful",
    )
    return joined(
        (
            tag("h3", wording.title or "·", class_="wording-title"),
            tag("p", Markup(" · ".join((*facts, both(said)))), class_="facts"),
            *(tag("p", both(SENTENCES["note"]), both(COLON), both(n), class_="reading") for n in wording.notes),
            in_page(clause_strip(wording, (), f"{key}w{wording.index}s", anchors=f"{key}w{wording.index}c")),
            tree(wording, key),
        )
    )


def _unread(manuscript: Manuscript) -> Markup:
    items = [
        tag("li", both(u.where), both(COLON), both(u.why), class_="failure" if u.serious else None)
        for u in manuscript.unread
    ]
    items += [tag("li", both(n)) for n in manuscript.notes]
    return tag("ul", *items, class_="unread") if items else Markup("")


def _furniture(manuscript: Manuscript) -> Markup:
    """What stands on pages without being wording."""
    items = [
        tag("li", tag("b", both(_FURNITURE[f.kind])), " ", printable(f.text), f" ({len(f.pages)})")
        for f in manuscript.furniture
    ]
    if not items:
        return Markup("")
    return tag(
        "details",
        tag("summary", both(Said("不属于条款的印刷内容", "Printed, and no part of the wording")), f" {len(items)}"),
        tag("ul", *items),
    )
