"""A wording pulled apart: clause tree, sentences, terms, references, figures.

All spans are offsets in the text of the manuscript from which the wording was parsed.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property

from msgspec import Struct, field

from wordcheck.model.manuscript import Manuscript
from wordcheck.model.quantities import Quantity
from wordcheck.model.said import Said, Tongue
from wordcheck.model.span import Span
from wordcheck.model.terms import Reference, Term


class ClauseKind(StrEnum):
    """The role that a clause plays in a wording."""

    PREAMBLE = "preamble"
    """Contract make-up, declarations, reading guide (总则)."""
    COVERAGE = "coverage"
    """Insuring agreement, extensions (保险责任)."""
    EXCLUSION = "exclusion"
    """责任免除, what is not covered."""
    DEFINITION = "definition"
    """释义."""
    LIMIT = "limit"
    """Sums insured, limits, deductible, waiting period (保险金额、责任限额与免赔)."""
    PERIOD = "period"
    """Policy period, retroactive date, extended reporting (保险期间)."""
    PREMIUM = "premium"
    """保险费."""
    INSURER_DUTY = "insurer_duty"
    """保险人义务."""
    INSURED_DUTY = "insured_duty"
    """投保人、被保险人义务; conditions on the insured, notice included."""
    CLAIMS = "claims"
    """Claims procedure, payment, subrogation, other insurance (赔偿处理)."""
    DISPUTE = "dispute"
    """Disputes, governing law (争议处理和法律适用)."""
    TERMINATION = "termination"
    """Cancellation (合同解除)."""
    GENERAL = "general"
    """Other conditions (其他事项)."""
    SCHEDULE = "schedule"
    """Tables, annexes, lists."""


class Clause(Struct, frozen=True, gc=False):
    """One numbered or titled unit of the clause tree."""

    id: int
    """From 1, in reading order within its wording."""
    parent: int | None
    label: str
    """The printed number only (`第五条`, `（一）`, `II.A`), empty for an unnumbered heading."""
    title: str
    """The printed heading, empty if none."""
    kind: ClauseKind
    level: int
    """Depth in the tree, from 1."""
    span: Span
    """From its number to the end of its last descendant."""
    own: tuple[Span, ...]
    """Its own text: without number, title and children. More than one where text follows the children."""
    label_span: Span | None = None
    """None where there is no number or the format computes it outside the text."""
    title_span: Span | None = None
    page: int | None = None
    number: tuple[int, ...] = ()
    """The label's values, outermost first: (5,) for 第五条, (1, 2, 3) for 1.2.3."""
    confidence: float = 1.0
    """How sure the reading of its place in the tree is, 0 to 1."""
    rival: str = ""
    """The next best reading in words, empty where nothing came near."""
    kind_from: str = ""
    """Why the kind: `heading`, `words`, `parent`, `position`."""

    @property
    def start(self) -> int:
        return self.span.start

    @property
    def worded(self) -> tuple[Span, ...]:
        """Its own words, and those of its heading behind them."""
        return self.own if self.title_span is None else (*self.own, self.title_span)


class Sentence(Struct, frozen=True, gc=False):
    """One sentence; a list item without a full stop counts as one."""

    span: Span
    clause: int | None


class Wording(Struct, frozen=True, dict=True):
    """One complete wording. A file that binds several gives several."""

    manuscript: Manuscript
    index: int
    """Place within the file, from 0."""
    span: Span
    title: str
    language: Tongue
    line: str
    """Product line as far as recognised: `cyber`, `data`, `tech-liability`, `anti-fraud`, `liability`, `property`,
    `engineering`, `cargo`, `credit`, `guarantee`, `travel`, `accident`, `health`, `life`, `annuity`, `motor`, `home`,
    `other`; empty where nothing speaks for one."""
    rider: bool = False
    """Whether it is an added wording (附加险, endorsement)."""
    jurisdiction: str = ""
    """Place whose law its words speak of (`cn`, `in`, `uk`, `us` …); empty where they do not tell."""
    buyer: str = ""
    """`consumer` or `commercial`, as far as line and words tell; empty where they do not."""
    clauses: tuple[Clause, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    terms: tuple[Term, ...] = ()
    references: tuple[Reference, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    contents: tuple[Span, ...] = ()
    """Tables of contents, which are no part of the tree."""
    notes: tuple[Said, ...] = field(default=())
    """What the parser must say about its reading (numbers lost in conversion, a thin margin between two trees)."""

    @property
    def text(self) -> str:
        """The text of the whole manuscript: every span of this wording points into it."""
        return self.manuscript.text

    @cached_property
    def _children(self) -> dict[int | None, tuple[Clause, ...]]:
        below: dict[int | None, list[Clause]] = {}
        for clause in self.clauses:
            below.setdefault(clause.parent, []).append(clause)
        return {parent: tuple(children) for parent, children in below.items()}

    def children(self, clause: Clause | None) -> tuple[Clause, ...]:
        """The clauses directly below `clause`, or the top ones for None."""
        return self._children.get(clause.id if clause else None, ())

    @cached_property
    def _places(self) -> dict[int, int]:
        return {c.id: place for children in self._children.values() for place, c in enumerate(children)}

    def beside(self, clause: Clause) -> tuple[Clause, ...]:
        """The clauses side by side with one, itself among them."""
        return self._children[clause.parent]

    def place(self, clause: Clause) -> int:
        """The place of a clause among those `beside` it, from 0."""
        return self._places[clause.id]

    def clause(self, id: int) -> Clause:
        """The clause with this id. Raises KeyError."""
        if not 1 <= id <= len(self.clauses):
            raise KeyError(id)
        return self.clauses[id - 1]

    @cached_property
    def _uses(self) -> tuple[array[int], array[int], array[int]]:
        """Where all uses of terms begin, in order, where each ends, and the place of its term."""
        found = sorted((u.start, u.end, i) for i, term in enumerate(self.terms) for u in term.uses)
        starts, ends, places = (array("i", (use[k] for use in found)) for k in range(3))
        return starts, ends, places

    def terms_in(self, span: Span) -> tuple[Term, ...]:
        """The terms that `span` uses, as `Term.used_in` tells, in their order: by the uses in it, however many terms there are."""
        starts, ends, places = self._uses
        inside = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        return tuple(self.terms[i] for i in sorted({places[k] for k in inside if ends[k] <= span.end}))

    def parents(self, clause: Clause) -> Iterator[Clause]:
        """Its parent, the parent's parent and so on."""
        while clause.parent is not None:
            clause = self.clauses[clause.parent - 1]
            yield clause

    def excludes(self, clause: Clause) -> bool:
        """Whether it is an exclusion or stands in one."""
        return any(c.kind is ClauseKind.EXCLUSION for c in (clause, *self.parents(clause)))

    def grants(self, clause: Clause) -> bool:
        """Whether it is a clause of cover or stands in one."""
        return any(c.kind is ClauseKind.COVERAGE for c in (clause, *self.parents(clause)))

    def path(self, clause: Clause) -> str:
        """Labels (or titles) from the top down, joined by `/`: `责任免除/第八条/（三）`."""
        chain = [clause, *self.parents(clause)]
        return "/".join(c.label or c.title or "·" for c in reversed(chain))

    def clause_at(self, offset: int) -> Clause | None:
        """The innermost clause that holds `offset`."""
        # Clauses are in reading order and nested, so the innermost holder is the last one that starts at or before
        # the offset, or one of its ancestors.
        i = bisect_right(self._clause_starts, offset) - 1
        if i < 0:
            return None
        clause = self.clauses[i]
        while offset >= clause.span.end:
            if clause.parent is None:
                return None
            clause = self.clauses[clause.parent - 1]
        return clause

    def on_face(self, offset: int) -> bool:
        """Whether `offset` stands before the first clause, where a title and notices of the whole stand."""
        return bool(self.clauses) and self.span.start <= offset < self.clauses[0].span.start

    @cached_property
    def face(self) -> Clause:
        """What stands before the first clause, as a clause of the number 0 that the tree does not hold."""
        span = Span(self.span.start, self.clauses[0].span.start if self.clauses else self.span.end)
        return Clause(0, None, "", "", ClauseKind.PREAMBLE, 1, span, (span,))

    def clause_from(self, offset: int) -> Clause | None:
        """The first clause that begins at or behind `offset`."""
        i = bisect_left(self._clause_starts, offset)
        return self.clauses[i] if i < len(self.clauses) else None

    def sentence_at(self, offset: int) -> int:
        """The place among `sentences` of the last one that begins at or before `offset`, though it may have ended; -1 where none does."""
        return bisect_right(self._sentence_starts, offset) - 1

    def sentence_around(self, offset: int) -> Span | None:
        """Where the sentence at an offset stands, as `sentence_at` finds it."""
        i = self.sentence_at(offset)
        return self.sentences[i].span if i >= 0 else None

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.span.start for s in self.sentences]

    def in_contents(self, offset: int) -> bool:
        """Whether `offset` lies in a table of contents."""
        i = bisect_right(self._contents_starts, offset) - 1
        return i >= 0 and offset in self.contents[i]

    @cached_property
    def _contents_starts(self) -> list[int]:
        return [s.start for s in self.contents]

    def references_in(self, span: Span) -> Iterator[Reference]:
        """The references that lie wholly in `span`, by their place."""
        starts, ordered = self._references
        for i in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
            if ordered[i].span.end <= span.end:
                yield ordered[i]

    def quantities_in(self, span: Span) -> Iterator[Quantity]:
        """The figures that lie wholly in `span`, by their place."""
        for i in range(bisect_left(self.quantities, span.start, key=lambda q: q.span.start), len(self.quantities)):
            if self.quantities[i].span.start >= span.end:
                return
            if self.quantities[i].span.end <= span.end:
                yield self.quantities[i]

    @cached_property
    def _references(self) -> tuple[list[int], list[Reference]]:
        ordered = sorted(self.references, key=lambda r: r.span.start)
        return [r.span.start for r in ordered], ordered

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [c.span.start for c in self.clauses]

    def own_text(self, clause: Clause) -> str:
        """The clause's own words, without number, title and children, pieces joined by newlines."""
        return "\n".join(s.of(self.text) for s in clause.own if len(s))
