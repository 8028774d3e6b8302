"""`wordcheck covers` and `wordcheck terms`: read, parse, and show one side of what each wording means."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from wordcheck.anatomy.undivided import as_understood
from wordcheck.api import MARKET_PACK, TAXONOMY_PACKS, covers, load_packs, parse, terms
from wordcheck.app.console.inputs import Source, opened
from wordcheck.app.console.terminal import terminal_width
from wordcheck.app.console.tongues import ui_tongue
from wordcheck.app.documents.describing import Look
from wordcheck.languages.width import printable
from wordcheck.model.said import UNSAID, Tongue
from wordcheck.model.wording import Wording
from wordcheck.reporting.cover_dicts import cover_map_dict, statuses_dict
from wordcheck.reporting.cover_views import covers_text
from wordcheck.reporting.json_text import Json
from wordcheck.reporting.term_dicts import terms_dict
from wordcheck.reporting.term_views import terms_text
from wordcheck.reporting.words import titled
from wordcheck.rulelang import RuleSet

AsJson = Callable[[Wording], Json]
AsText = Callable[[Wording, Tongue, bool, int], str]


def packs_for(taxonomy: str | None, words: Sequence[str] = ()) -> RuleSet:
    """A taxonomy of covers (the shipped one for None), the words of the market that ship, and packs of further words."""
    return load_packs([*((taxonomy, MARKET_PACK) if taxonomy else TAXONOMY_PACKS), *words])


def covers_shown(
    found: Sequence[Source],
    format_: str,
    taxonomy: str | None,
    look: Look,
    everything: bool = False,
    words: Sequence[str] = (),
) -> tuple[str, bool]:
    """The text to print, and whether everything was read."""
    packs = packs_for(taxonomy, words)
    asked = taxonomy is not None

    def as_json(wording: Wording) -> Json:
        made = covers(wording, packs, every_line=asked)[0]
        return {"title": wording.title, "covers": statuses_dict(made), "cover_map": cover_map_dict(wording, made)}

    def as_text(wording: Wording, tongue: Tongue, colored: bool, width: int) -> str:
        return covers_text(wording, covers(wording, packs, every_line=asked)[0], tongue, colored, width, everything)

    return _shown(found, format_, as_json, as_text, look)


def terms_shown(found: Sequence[Source], format_: str, look: Look, everything: bool = False) -> tuple[str, bool]:
    """The text to print, and whether everything was read."""

    def as_json(wording: Wording) -> Json:
        return {"title": wording.title, "term_table": terms_dict(terms(wording)[0])}

    def as_text(wording: Wording, tongue: Tongue, colored: bool, width: int) -> str:
        return terms_text(wording, terms(wording)[0], tongue, colored, width, everything)

    return _shown(found, format_, as_json, as_text, look)


def _shown(found: Sequence[Source], format_: str, as_json: AsJson, as_text: AsText, look: Look) -> tuple[str, bool]:
    complete = True
    documents: list[Json] = []
    texts: list[str] = []
    for source in found:
        path, manuscript, failure = opened(source, look.revisions)
        if manuscript is None:
            complete = False
            why = failure.message if failure else UNSAID
            documents.append({"path": path, "complete": False, "not_read": why.to_dict(), "wordings": []})
            texts.append(f"{printable(path)}\n{printable(why.in_(look.tongue or ui_tongue()))}\n")
            continue
        wordings = parse(manuscript)
        manuscript = as_understood(manuscript, wordings)
        complete = complete and manuscript.complete
        if format_ == "json":
            made = [as_json(w) for w in wordings]
            documents.append({"path": path, "complete": manuscript.complete, "wordings": made})
            continue
        speak = [look.tongue or w.language for w in wordings]
        views = zip(wordings, speak, strict=True)
        texts += [as_text(w, t, look.color, terminal_width()) for w, t in views]
        tongue = next(iter(speak), None) or ui_tongue()
        texts += [
            printable(f"{titled(u.where.in_(tongue), tongue)}{u.why.in_(tongue)}") + "\n" for u in manuscript.unread
        ]
    if format_ == "json":
        return json.dumps({"documents": documents}, ensure_ascii=False, indent=1) + "\n", complete
    return "\n".join(texts), complete
