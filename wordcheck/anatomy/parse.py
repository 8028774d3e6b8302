"""From a manuscript to its wordings: the order in which the questions are asked.

passages -> tables of contents -> where each wording begins -> for each: front lines, candidates, outline, clauses,
kinds -> sentences, terms, references, figures
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from msgspec.structs import replace

from wordcheck.anatomy.filling import filled
from wordcheck.anatomy.front.compilation import starts_of
from wordcheck.anatomy.front.granted_lines import granted_line
from wordcheck.anatomy.front.granted_lines_en import granted_line_en
from wordcheck.anatomy.front.lines import Front, front_of, is_rider, language_of, opening_headings
from wordcheck.anatomy.front.markets import buyer_of, jurisdiction_of, place_of_traditional
from wordcheck.anatomy.front.printed_script import as_printed, in_simplified
from wordcheck.anatomy.front.product_lines import line_of, running_words, settled_line, titled_line
from wordcheck.anatomy.headings.besides import blank_pages_of, captions_of, continued_of, index_of
from wordcheck.anatomy.headings.bilingual_heads import with_bilingual_heads
from wordcheck.anatomy.headings.contents import contents_of
from wordcheck.anatomy.headings.cues import Cue
from wordcheck.anatomy.headings.guide_lines import guide_lines
from wordcheck.anatomy.headings.imprint import imprint_of
from wordcheck.anatomy.headings.part_lines import part_lines
from wordcheck.anatomy.headings.run_in_heads import with_run_in_heads
from wordcheck.anatomy.headings.weighing import Body, body_of, cues_of, rank_of
from wordcheck.anatomy.kinds.clause_kinds import with_kinds
from wordcheck.anatomy.numbers.labels import readings
from wordcheck.anatomy.numbers.named_labels import own_part
from wordcheck.anatomy.numbers.numbering import Setting
from wordcheck.anatomy.outline.chapters import chapter_lines
from wordcheck.anatomy.outline.cheapest import outline
from wordcheck.anatomy.outline.headed_terms import with_headed_terms
from wordcheck.anatomy.outline.hypotheses import Candidate, Placed
from wordcheck.anatomy.outline.listed import with_listed
from wordcheck.anatomy.outline.number_lines import with_number_lines
from wordcheck.anatomy.outline.paragraphs import with_paragraphs
from wordcheck.anatomy.outline.recovered import with_recovered_numbers
from wordcheck.anatomy.outline.schedules import released
from wordcheck.anatomy.outline.spanned import with_spanned
from wordcheck.anatomy.outline.title_as_clause import behind_declarations, uncrowned
from wordcheck.anatomy.outline.titles import heads
from wordcheck.anatomy.outline.tree import bare_number, clauses_of
from wordcheck.anatomy.outline.unnumbered import (
    LOST,
    articles_lost,
    numbers_lost,
    with_lost_articles,
    with_lost_clauses,
    with_lost_items,
)
from wordcheck.anatomy.outline.unnumbered_terms import with_definitions
from wordcheck.anatomy.passages.finding import Passage, passages_of, renumbered
from wordcheck.anatomy.passages.first_items import with_first_items
from wordcheck.anatomy.passages.first_terms import with_first_terms
from wordcheck.anatomy.passages.margin_heads import with_margin_heads
from wordcheck.anatomy.passages.noun_numbers import with_noun_numbers
from wordcheck.anatomy.passages.side_numbers import with_side_numbers
from wordcheck.anatomy.undivided import with_undivided
from wordcheck.anatomy.vocabulary import ANNEX_STYLE, CONTENTS_HEADING, EN_LIST_HEADS, TITLE_LINES, squeezed
from wordcheck.anatomy.word_search import forget_places
from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import LONG
from wordcheck.model.manuscript import BlockKind, Manuscript
from wordcheck.model.said import Said, Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_BOX, _FOOTNOTE = BlockKind.BOX, BlockKind.NOTE
"""By a name of its own, as this is asked of every passage."""
_NOUN, _SMALL_NOUN = lazily(r"[A-Z]{4}"), lazily(r"[A-Z][a-z]{3}")
OPENING = 400
"""Characters at the beginning of an English wording that may say that it is bought on top of another."""
_OTHER_CASE = 0.3
_PROMINENT = 1.6
"""How much dearer it is to take a number for mere words where its line stands out as a heading does."""
_NAMED = 4.0
"""What it costs to take the number of a part for mere words, however bare (`1 总则`)."""
_RAISED = 0.66
"""Share of the body's size below which a number at the head of a line is a note's."""
_TITLE_AGAIN = 4
"""Lines of a title that is printed again behind the table of contents, at most."""
_RECOVERED = Said(
    "部分标题的编号不在文字层中（可能以图形印出），已根据正文中的引用补出，请核对。",
    "Some headings have no number in the text layer (it may be drawn as a picture); their numbers were taken from "
    "references to them.",
)


def parse(manuscript: Manuscript) -> tuple[Wording, ...]:
    """The wordings that a manuscript holds: at least one, unless it has no words at all.

    Their manuscript lists what could not be divided into clauses among what was not read.
    """
    read = in_simplified(manuscript)
    wordings = _parse(read)
    if read is not manuscript:
        place = place_of_traditional(read.text)
        printed = (as_printed(w, read, manuscript) for w in wordings)
        wordings = tuple(replace(w, manuscript=manuscript, jurisdiction=place) for w in printed)
    return with_undivided(wordings)


def _parse(manuscript: Manuscript) -> tuple[Wording, ...]:
    passages = passages_of(manuscript, 0, len(manuscript.blocks))
    if not passages:
        return ()
    passages = with_first_terms(with_first_items(manuscript, passages))
    passages = with_noun_numbers(with_side_numbers(manuscript, with_number_lines(manuscript, passages)))
    passages = with_bilingual_heads(manuscript, with_margin_heads(manuscript, passages))
    contents = contents_of(passages)
    starts = [0, *starts_of(passages, contents), len(passages)]
    if len(starts) == 2:
        made: tuple[Wording, ...] = (_wording(manuscript, passages, contents, 0),)
    else:
        parts = (renumbered(passages[first:last]) for first, last in itertools.pairwise(starts))
        made = tuple(_wording(manuscript, part, contents_of(part), index) for index, part in enumerate(parts))
    _forget(manuscript.text)
    return made


def _forget(text: str) -> None:
    """Lets go of what steps kept for those that ask again; of a very long text it is some MiB."""
    forget_places()
    if len(text) >= LONG:
        readings.cache_clear()
        squeezed.cache_clear()


def _wording(manuscript: Manuscript, passages: list[Passage], contents: list[tuple[int, int]], index: int) -> Wording:
    span = Span(passages[0].start, passages[-1].end)
    text = span.of(manuscript.text)
    tongue = language_of(text)
    front = front_of(passages, manuscript.title if index == 0 else "")
    body = body_of(passages)
    cues = cues_of(passages, body)
    cues, ranks = with_listed(manuscript, passages, cues, body, contents, tongue)
    last_listed = max(ranks, default=-1)
    # A summary of covers with their pages is a table as well: what the first table names within and behind it stays in its tree.
    skipped = (front.lines - opening_headings(front, passages, cues)) | {
        i for first, last in contents for i in range(first, last) if i not in ranks
    }
    heads = {i for first, _ in contents if (i := first - 1) >= 0 and _heads_contents(passages[i].text, tongue)}
    skipped |= heads
    again = continued_of(passages) | captions_of(passages) | blank_pages_of(passages)
    if index_pages := index_of(passages):
        contents = [*contents, index_pages]
        again |= frozenset(range(*index_pages))
    if manuscript.page_kind == "fixed":
        again |= frozenset(imprint_of(passages, cues))
    skipped |= again | guide_lines(passages)
    chapters = chapter_lines(passages, skipped, tongue)
    placed = outline(candidates_of(passages, body, cues, skipped, _body_after(contents, last_listed), ranks, chapters))
    placed = released(passages, placed, tongue)
    placed, title = uncrowned(passages, placed) if tongue == "zh" else (placed, "")
    if tongue == "en":
        placed, title, crown = behind_declarations(passages, placed)
        again |= crown
    if title and not front.title.endswith("条款"):
        front = Front(title, front.lines)
    placed, recovered = with_recovered_numbers(text, passages, placed)
    placed, lost = _with_unnumbered(manuscript, passages, placed, skipped, tongue)
    placed = with_paragraphs(passages, placed, skipped)
    units = clauses_of(manuscript, passages, placed, again | heads | _contents_text(passages, contents, placed))
    units = with_run_in_heads(units, manuscript.text) if tongue == "zh" else units
    clauses = with_kinds(units, manuscript.text, tongue)
    running = running_words(manuscript) if tongue == "en" else ""
    tree = Wording(
        manuscript=manuscript,
        index=index,
        span=span,
        title=front.title,
        language=tongue,
        line=line_of(front.title, text[:4000], "en", running) if tongue == "en" else "",
        rider=is_rider(front.title, text[:OPENING]),
        jurisdiction=jurisdiction_of(manuscript.text, tongue, span),
        clauses=clauses,
        notes=_notes(bool(lost), bool(recovered)),
        contents=tuple(Span(passages[a].start, passages[b - 1].end) for a, b in contents),
    )
    whole = filled(tree)
    line = settled_line(front.title, text[:4000], granted_line(whole)) if tongue == "zh" else tree.line
    if tongue == "en" and not titled_line(front.title, running):
        line = granted_line_en(whole) or line
    return replace(whole, line=line, buyer=buyer_of(manuscript.text, line, span, front.title))


def _contents_text(
    passages: Sequence[Passage], contents: Sequence[tuple[int, int]], placed: Sequence[Placed]
) -> set[int]:
    """What is text of no clause around tables of contents.

    Their entries, where no heading of their own holds them, and the title that is printed again behind them.
    """
    holders = {place.passage for place in placed}
    found = {i for first, last in contents if first - 1 not in holders for i in range(first, last)}
    for _, last in contents:
        for p in passages[last : last + _TITLE_AGAIN]:
            if p.index in holders or p.readings or TITLE_LINES.fullmatch(squeezed(p.text)) is None:
                break
            found.add(p.index)
    return found


def _body_after(contents: Sequence[tuple[int, int]], last_listed: int) -> set[int]:
    """Where the clauses begin, behind a table of contents; one among the headings that the first one names is a chapter's."""
    return {last for first, last in contents if first == contents[0][0] or last_listed < last}


def _notes(lost: bool, recovered: bool) -> tuple[Said, ...]:
    """What a reader should know of how the clauses were told."""
    told = ((LOST, lost), (_RECOVERED, recovered))
    return tuple(note for note, holds in told if holds)


def _heads_contents(words: str, tongue: Tongue) -> bool:
    """Whether a line before a table of contents is nothing but its heading; in Chinese it may be one of a guide's parts."""
    return squeezed(words) == "目录" if tongue == "zh" else CONTENTS_HEADING.fullmatch(words) is not None


def _with_unnumbered(
    manuscript: Manuscript, passages: Sequence[Passage], placed: list[Placed], skipped: Collection[int], tongue: Tongue
) -> tuple[list[Placed], bool]:
    """The clauses with those that show no number, and whether numbers were lost on the way to this file."""
    placed = with_definitions(passages, with_headed_terms(passages, placed, tongue), tongue)
    if tongue != "zh":
        return placed, False
    if numbers_lost(passages, placed):
        return with_lost_clauses(passages, placed, skipped), True
    if manuscript.format == "pdf":
        # It keeps the numbers of single articles and items where it keeps any.
        return placed, False
    if articles_lost(passages, placed):
        return with_lost_articles(passages, placed, skipped), True
    more = with_lost_items(passages, placed, skipped)
    return more, len(more) > len(placed)


def candidates_of(
    passages: Sequence[Passage],
    body: Body,
    cues: Sequence[Cue | None],
    skipped: Collection[int],
    after_contents: Collection[int] = (),
    ranks: Mapping[int, float] = MappingProxyType({}),
    chapters: Collection[int] = (),
) -> list[Candidate]:
    """The passages that may begin clauses, each with what stands around it.

    `cues` tell which look like headings; `ranks` how high those with a number stand that the table of contents names;
    `chapters` hold items that are numbered as they are themselves.
    """
    found: list[Candidate] = []
    # Converters mark every heading alike; one level for all says nothing of depth.
    ranked = len({p.look.level for p in passages if p.look.level is not None}) > 1
    between = 0
    fresh = annexed = False
    before: Passage | None = None
    parts = part_lines(passages, skipped)
    for p, seen in zip(passages, cues, strict=True):
        # SECTION II or 第五条 on a line, its heading on the next: one clause.
        cue = None if before is not None and not p.readings and bare_number(before) else seen
        annexed = annexed or (cue is not None and cue.style.startswith(ANNEX_STYLE) and p.index not in skipped)
        fresh = fresh or (p.index in after_contents and not annexed)
        if p.index in skipped or p.kind is _BOX or (p.kind is _FOOTNOTE and not p.readings):
            continue
        if p.readings or cue is not None:
            part = p.index in parts
            rank = ranks.get(p.index) or rank_of(p, body)
            doubt = _NAMED / p.readings[0].weight if part else _doubt(p, before, cue, body, rank)
            setting = _setting(p, before, between, rank, ranked, part or _heads_a_list(p), p.index in chapters)
            of = own_part(p.text[: cue.length]) if cue is not None and not p.readings else ()
            if cue is not None and of:  # Its place says nothing of where others of its look stand.
                cue = replace(cue, style=f"{cue.style}:of")
            found.append(Candidate(p.index, p.readings, None if part else cue, setting, doubt, fresh, of))
            between, fresh = 0, False
        else:
            between += 1
        before = p
    return with_spanned(_doubted_by_case(found))


def _doubted_by_case(found: list[Candidate]) -> list[Candidate]:
    """The candidates with `Part D` at the head of a printed line doubted where the parts are called PART A, PART B."""
    large = Counter(c.readings[0].style for c in found if c.readings and _NOUN.match(c.readings[0].label))
    return [
        replace(c, doubt=c.doubt * _OTHER_CASE)
        if c.readings and large[c.readings[0].style] > 1 and _SMALL_NOUN.match(c.readings[0].label)
        else c
        for c in found
    ]


def _heads_a_list(p: Passage) -> bool:
    """Whether it is a heading without number that announces several of a kind: INSURING AGREEMENTS."""
    return not p.readings and len(p.text) <= 40 and EN_LIST_HEADS.fullmatch(p.text.strip()) is not None


def _setting(
    p: Passage, before: Passage | None, between: int, rank: float, ranked: bool, part: bool, chapter: bool
) -> Setting:
    return Setting(
        opens=before is not None and before.ends_open,
        listing=before is not None and before.ends_listing,
        closed=before is None or before.ends_sentence,
        between=between,
        indent=None if p.look.centered else p.indent,
        level=p.look.level if ranked else None,
        bold=p.look.bold,
        separator=p.readings[0].separator if p.readings else "",
        nesting=p.nesting,
        rank=rank,
        marked=ranked and p.look.level is not None and p.look.size is None,
        part=part,
        chapter=chapter,
        headed=_is_headed(p),
    )


def _is_headed(p: Passage) -> bool:
    """Whether the words behind a number are set as a heading is, in a format that shows no left edges: these would tell more."""
    if p.page is not None or not p.readings or p.ends_sentence or p.ends_open or p.ends_listing:
        return False
    return heads(p.text[p.readings[0].end :].strip())


def _is_note(p: Passage, body: Body) -> bool:
    """Whether its number is the raised mark of a note at the foot of the page."""
    small = p.look.size is not None and body.size is not None and p.look.size < _RAISED * body.size
    return small and bool(p.readings) and p.readings[0].label.isdigit() and not p.look.bold


def _doubt(p: Passage, before: Passage | None, cue: Cue | None, body: Body, rank: float) -> float:
    """How far to trust the shape of a number where it stands."""
    if p.table is not None or _is_note(p, body):
        return 0.2
    broken = (
        before is not None
        and len(before.text) > 40
        and not (before.ends_sentence or before.ends_open or before.ends_listing)
    )
    if broken and cue is None:
        return 0.7
    # `4. CLAIM ADMINISTRATION` set large is a chapter, however far back the chapter before it began.
    return _PROMINENT if p.readings and rank > 0 and p.readings[0].end < len(p.text) else 1.0
