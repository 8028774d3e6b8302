"""The clause tree as a list of cards: label, heading, kind, doubt with its rival, terms, references, figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wordcheck.languages.width import clip, printable
from wordcheck.model.quantities import Quantity
from wordcheck.model.said import Said
from wordcheck.model.terms import Reference, Term
from wordcheck.model.wording import Clause, Wording
from wordcheck.reporting.figure_words import amount, measure
from wordcheck.reporting.html.kinds import badge, family
from wordcheck.reporting.html.markup import Markup, both, joined, tag
from wordcheck.reporting.html.originals import clause_id
from wordcheck.reporting.outlines import SURE, rival
from wordcheck.reporting.words import SENTENCES

_FIRST_WORDS = 180
"""Cells of a clause's own words; the whole stands beside it."""
_NAME = 44
"""Cells of the name of the clause above."""
_NEAR = 0.9
"""Above this confidence the rival is no more than a possibility and would only be noise."""
_WHY = {
    "heading": Said("按标题", "by its heading"),
    "words": Said("按文字", "by its words"),
    "parent": Said("随上级", "from the clause above"),
    "position": Said("按位置", "by its position"),
}


def doubted(wording: Wording, document: str) -> frozenset[str]:
    """Ids of the clauses of whose place in the tree the reading is not sure."""
    return frozenset(clause_id(document, wording.index, c.id) for c in wording.clauses if c.confidence < SURE)


def tree(wording: Wording, document: str) -> Markup:
    """All clauses of a wording, each a card."""
    cards = _Cards(wording, document)
    return tag("div", *map(cards.card, wording.clauses), role="tree", aria_label=wording.title or "·", class_="tree")


class _Cards:
    """Looks up what belongs to a clause once for all clauses."""

    def __init__(self, wording: Wording, document: str) -> None:
        self._wording, self._document = wording, document
        self._terms: dict[int | None, list[Term]] = {}
        self._references: dict[int | None, list[Reference]] = {}
        self._figures: dict[int | None, list[Quantity]] = {}
        for term in wording.terms:
            for definition in term.definitions[:1]:
                self._terms.setdefault(definition.clause, []).append(term)
        for reference in wording.references:
            self._references.setdefault(reference.clause, []).append(reference)
        for figure in wording.quantities:
            self._figures.setdefault(figure.clause, []).append(figure)

    def card(self, clause: Clause) -> Markup:
        doubt = clause.confidence < SURE
        name = clause_id(self._document, self._wording.index, clause.id)
        first = printable(self._wording.own_text(clause)).strip()
        label = tag("b", clause.label, class_="label") if clause.label else Markup("")
        head = tag("p", label, tag("span", clause.title, class_="title"), badge(clause), class_="head")
        return tag(
            "div", head, self._facts(clause, doubt), tag("p", clip(first, _FIRST_WORDS), class_="first") if first else "",
            self._chips(clause),
            id=name, data_c=name, data_kind=clause.kind.value, role="treeitem", aria_level=clause.level, tabindex=-1,
            class_=f"card {family(clause.kind)} level-{min(clause.level, 7)}{' doubt' if doubt else ''}",
        )  # fmt: skip

    def _facts(self, clause: Clause, doubt: bool) -> Markup:
        parts = []
        if clause.page is not None:
            parts.append(tag("span", both(Said(f"第{clause.page}页", f"p. {clause.page}"))))
        if self._comes_back(clause) and clause.parent is not None:
            parts.append(
                tag("span", both(Said("属于", "in")), " ", self._link(clause.parent, whole=True), class_="within")
            )
        if clause.kind_from in _WHY:
            parts.append(tag("span", both(Said("种类", "kind")), " ", both(_WHY[clause.kind_from])))
        sure = round(clause.confidence * 100)
        parts.append(
            tag("span", both(Said("把握", "sure")), f" {sure}% ", Markup(f'<meter min="0" max="100" low="{round(SURE * 100)}" high="{round(SURE * 100)}" optimum="100" value="{sure}" aria-hidden="true"></meter>'))
        )  # fmt: skip
        if clause.rival and clause.confidence < _NEAR:
            said, other = SENTENCES["rival"], rival(clause.rival)
            either = Said(said.zh.format(rival=other.zh), said.en.format(rival=other.en))
            parts.append(tag("span", "? " if doubt else "", both(either), class_="rival"))
        return tag("p", *parts, class_="facts")

    def _comes_back(self, clause: Clause) -> bool:
        """Whether the card right above is a deeper one, so that the indent alone does not show what this one stands in."""
        return clause.id > 1 and self._wording.clause(clause.id - 1).level > clause.level

    def _chips(self, clause: Clause) -> Markup:
        chips = [
            *map(self._term, self._terms.get(clause.id, ())),
            *map(self._reference, _once(self._references.get(clause.id, ()))),
            *map(_figure, self._figures.get(clause.id, ())),
        ]
        return (
            tag("ul", *(tag("li", *c, class_=f"chip {k}") for k, c in chips), class_="chips") if chips else Markup("")
        )

    def _term(self, term: Term) -> tuple[str, list[Markup]]:
        aliases = f" ({', '.join(term.aliases)})" if term.aliases else ""
        uses = both(Said(f"用 {len(term.uses)} 处", f"{len(term.uses)} uses"))
        return "term", [both(Said("释义", "defines")), Markup(" "), tag("b", term.name + aliases), Markup(" "), uses]

    def _reference(self, reference: Reference) -> tuple[str, list[Markup]]:
        shown = [tag("q", reference.text)]
        if reference.broken:
            shown += [Markup(" ✖ "), both(Said("指向不存在的条款", "points to nothing"))]
            if reference.nearest:
                shown += [Markup(" "), both(Said("最相近", "nearest")), Markup(" "), self._link(reference.nearest)]
            return "broken", shown
        if reference.targets:
            shown += [Markup(" → "), joined(_spaced(map(self._link, reference.targets[:4])))]
            shown += [Markup(" …")] if len(reference.targets) > 4 else []
            return "reference", shown
        outside = Said("另一文件", "another document") if reference.external else Said("未解析", "not resolved")
        return "reference", [*shown, Markup(" ↗ "), both(outside)]

    def _link(self, target: int, whole: bool = False) -> Markup:
        """A link to a clause by its number, else its heading; by both if `whole`."""
        clause = self._wording.clause(target)
        name = clause.label or clause.title or self._wording.path(clause)
        name = clip(f"{clause.label} {clause.title}".strip() or name, _NAME) if whole else name
        return tag("a", name, href=f"#{clause_id(self._document, self._wording.index, target)}")


def _once(found: Sequence[Reference]) -> Iterable[Reference]:
    """A clause that says the same words five times points once."""
    return {(r.text, r.targets, r.broken): r for r in found}.values()


def _spaced(parts: Iterable[Markup]) -> Iterable[Markup]:
    for n, part in enumerate(parts):
        if n:
            yield Markup(", ")
        yield part


def _figure(figure: Quantity) -> tuple[str, list[Markup]]:
    shown = [tag("b", printable(figure.text))]
    shown += [
        tag("span", " = " if figure.bound == "exact" else " ", both(said), class_="value")
        for said in (amount(figure),)
        if said
    ]
    shown += [tag("span", " ", both(said), class_="value") for said in (measure(figure.measures),) if said]
    return "figure", shown
