"""The changes of a comparison as rows that every format prints: where, what, how grave, why, both texts; and the heads of the table (修改前后对比表)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from msgspec import Struct

from wordcheck.model.comparison import FRONT, Change, Comparison, Piece, Reason, VersionDiff, Weight
from wordcheck.model.said import Said, Tongue
from wordcheck.model.wording import Clause, ClauseKind, Wording
from wordcheck.reporting.words import KIND, titled

TITLE = Said("修改前后对比表", "Comparison of versions")
NOT_COMPARED = Said("未比较", "Not compared")
BEFORE, AFTER = Said("修改前", "Before"), Said("修改后", "After")
NOTHING = Said("没有差异", "No differences")
HEADS = (
    Said("序号", "No."),
    Said("原条款", "Old clause"),
    BEFORE,
    Said("新条款", "New clause"),
    AFTER,
    Said("变动", "Change"),
    Said("级别", "Weight"),
    Said("说明", "Why it matters"),
)


def names(diff: VersionDiff) -> tuple[str, str]:
    """What the two files are called in a table that is handed on: their names, with folders only where the names are the same."""
    old, new = (PurePath(path).name for path in (diff.old_path, diff.new_path))
    return (old, new) if old != new else (diff.old_path, diff.new_path)


def heads(tongue: Tongue) -> list[str]:
    """The heads of the eight columns."""
    return [h.in_(tongue) for h in HEADS]


WEIGHT = {
    Weight.SUBSTANCE: Said("实质", "substance"),
    Weight.WORDING: Said("措辞", "wording"),
    Weight.FORM: Said("形式", "form"),
    Weight.NONE: Said("未变", "unchanged"),
}
FATE = {
    "same": Said("未变", "unchanged"),
    "edited": Said("修改", "edited"),
    "added": Said("新增", "added"),
    "removed": Said("删除", "removed"),
    "split": Said("拆分", "split"),
    "merged": Said("合并", "merged"),
}
MOVED, RENUMBERED = Said("移动", "moved"), Said("改号", "renumbered")
_WHOLE = Said("全文（未分条款）", "the whole text, not divided into clauses")
_WITH = Said("（连同其下 {n} 项）", ", with {n} below it")
_FRONT = Said("条款之前", "before the first clause")


_MOST = 12
"""Clauses of a whole; a chapter of more is easier to read clause by clause."""
_LONG = 2400
"""Characters of a whole."""


class Row(Struct, frozen=True):
    """One change, ready to print."""

    old_place: str
    new_place: str
    fate: str
    weight: Weight
    reasons: tuple[str, ...]
    pieces: tuple[Piece, ...]

    @property
    def before(self) -> tuple[Piece, ...]:
        """The old version, its words that went marked."""
        return tuple(p for p in self.pieces if p.kind != "new")

    @property
    def after(self) -> tuple[Piece, ...]:
        """The new version, its words that came marked."""
        return tuple(p for p in self.pieces if p.kind != "cut")

    def cells(self, tongue: Tongue) -> tuple[str | tuple[Piece, ...], ...]:
        """The cells of a table behind the number of the row; `HEADS` says what they are."""
        weight = WEIGHT[self.weight].in_(tongue)
        return self.old_place, self.before, self.new_place, self.after, self.fate, weight, "\n".join(self.reasons)

    @property
    def old(self) -> str:
        """The words of the old version."""
        return "".join(p.text for p in self.before).strip()

    @property
    def new(self) -> str:
        """The words of the new version."""
        return "".join(p.text for p in self.after).strip()


def rows(comparison: Comparison, tongue: Tongue, least: Weight) -> Iterator[Row]:
    """The changes that weigh at least so much, in reading order; a clause that went or came whole is one."""
    for whole in _wholes(comparison):
        change = whole.change
        if change.weight.rank <= least.rank and change.weight is not Weight.NONE:
            yield Row(
                _places(comparison.old, change.old, tongue),
                _places(comparison.new, change.new, tongue),
                fate(change, tongue) + (_WITH.in_(tongue).format(n=whole.below) if whole.below else ""),
                change.weight,
                tuple(dict.fromkeys(_reason(r, tongue) for r in change.reasons)),
                change.pieces or _unchanged(comparison.new, change.new),
            )


def fate(change: Change, tongue: Tongue) -> str:
    """What became of a clause, in words."""
    said = [] if change.fate == "same" and (change.moved or change.renumbered) else [FATE[change.fate]]
    said += [MOVED] if change.moved else []
    said += [RENUMBERED] if change.renumbered else []
    return ("、" if tongue == "zh" else ", ").join(s.in_(tongue) for s in said)


def counts(diff: VersionDiff) -> dict[Weight, int]:
    """How many changes that `rows` shows weigh how much, whole wordings that came or went among the gravest."""
    weights = Counter(whole.change.weight for c in diff.comparisons for whole in _wholes(c))
    made = {w: weights[w] for w in Weight}
    made[Weight.SUBSTANCE] += len(diff.only_old) + len(diff.only_new)
    return made


def summary(diff: VersionDiff, tongue: Tongue) -> str:
    """The counts in one line."""
    found = counts(diff)
    return " · ".join(f"{WEIGHT[w].in_(tongue)} {found[w]}" for w in Weight)


def alone(diff: VersionDiff, tongue: Tongue) -> Iterator[str]:
    """Wordings that stand in one file only, a line each."""
    for side, said in (
        (diff.only_old, Said("仅旧版有", "only in the old file")),
        (diff.only_new, Said("仅新版有", "only in the new file")),
    ):
        for wording in side:
            yield f"{titled(said.in_(tongue), tongue)}{wording.title or '·'}"


def place(wording: Wording, clause: int, tongue: Tongue) -> str:
    """The path of a clause, or where the words before the first one stand."""
    if clause == FRONT:
        return (_FRONT if wording.clauses else _WHOLE).in_(tongue)
    return wording.path(wording.clause(clause))


def _places(wording: Wording, clauses: Sequence[int], tongue: Tongue) -> str:
    return " + ".join(place(wording, c, tongue) for c in clauses)


def _reason(reason: Reason, tongue: Tongue) -> str:
    said = reason.said.in_(tongue)
    old, new = (_spoken(reason.kind, side, tongue) or "—" for side in (reason.old, reason.new))
    return f"{titled(said, tongue)}{old} → {new}" if reason.old or reason.new else said


def _spoken(kind: str, words: str, tongue: Tongue) -> str:
    """What a reason names: words of the wording as they stand, the part that a clause plays in the reader's language."""
    return KIND[ClauseKind(words)].in_(tongue) if kind == "role" and words else words


def _unchanged(wording: Wording, clauses: Sequence[int]) -> tuple[Piece, ...]:
    words = (f"{wording.clause(c).title} {wording.own_text(wording.clause(c))}" for c in clauses if c != FRONT)
    return (Piece("same", " ".join(" ".join(words).split())),)


def between(opens: str, words: str, closes: str) -> str:
    """Words between marks, the blanks at their ends outside: English words stand apart as they do in the wording, and Markdown
    takes no mark beside a blank for one.
    """
    inner = words.strip() or words
    start = words.index(inner)
    return f"{words[:start]}{opens}{inner}{closes}{words[start + len(inner) :]}"


class Whole(Struct, frozen=True):
    """A change to show; `below` changes of clauses below it stand in its words."""

    change: Change
    below: int = 0


def _wholes(comparison: Comparison) -> Iterator[Whole]:
    """The changes in their order, those left out that are shown with the clause above them."""
    held: set[tuple[str, int]] = set()
    lone: dict[tuple[str, int], Change] = {
        (c.fate, id): c for c in comparison.changes if c.fate in ("added", "removed") for id in (c.old or c.new) if id
    }
    for change in comparison.changes:
        ids = change.old or change.new
        if (change.fate, ids[0]) in held:
            continue
        wording = comparison.old if change.fate == "removed" else comparison.new
        below = _below(wording, ids[0]) if (change.fate, ids[0]) in lone else []
        if not below or not all((change.fate, c.id) in lone for c in below) or len(below) >= _MOST:
            yield Whole(change)
            continue
        words = _words(wording, wording.clause(ids[0]), below)
        if len(words) > _LONG:
            yield Whole(change)
            continue
        held |= {(change.fate, c.id) for c in below}
        yield Whole(_joined(change, [lone[change.fate, c.id] for c in below], words), len(below))


def _below(wording: Wording, id: int) -> list[Clause]:
    """All clauses below a clause, in reading order."""
    if id == FRONT:
        return []
    return [d for c in wording.children(wording.clause(id)) for d in (c, *_below(wording, c.id))]


def _words(wording: Wording, head: Clause, below: list[Clause]) -> str:
    """The words of a clause and of those below it as they follow each other, each of the latter behind its number."""
    parts: list[tuple[int, str]] = []
    for clause in (head, *below):
        label = clause.label if clause is not head else ""
        spans = sorted([*([clause.title_span] if clause.title_span else []), *clause.own], key=lambda s: s.start)
        if not spans and label:
            parts.append((clause.span.start, label))
        for n, span in enumerate(spans):
            parts.append((span.start, " ".join(filter(None, (label if n == 0 else "", span.of(wording.text).strip())))))
    return " ".join(" ".join(words for _, words in sorted(parts)).split())


def _joined(change: Change, below: list[Change], words: str) -> Change:
    weight = min((change.weight, *(c.weight for c in below)), key=lambda w: w.rank)
    reasons = tuple(dict.fromkeys(r for c in (change, *below) for r in c.reasons))
    return Change(
        change.fate, change.old, change.new, weight, reasons=reasons,
        pieces=(Piece("cut" if change.fate == "removed" else "new", words),),
    )  # fmt: skip
