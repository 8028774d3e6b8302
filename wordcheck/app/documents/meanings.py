"""`wordcheck covers` and `wordcheck terms`: read, parse, and show one side of what each wording means."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from wordcheck.api import MARKET_PACK, TAXONOMY_PACKS, covers, load_packs, terms
from wordcheck.app.console.inputs import Source, understood
from wordcheck.app.console.terminal import terminal_width
from wordcheck.app.console.tongues import ui_tongue
from wordcheck.app.documents.describing import Look
from wordcheck.languages.width import printable
from wordcheck.model.said import Tongue
from wordcheck.model.wording import Wording
from wordcheck.reporting.cover_views import covers_text
from wordcheck.reporting.json_text import Json
from wordcheck.reporting.meaning_dicts import cover_map_dict, statuses_dict, terms_dict
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
    documents = [understood(source, look.revisions) for source in found]
    complete = all(d.complete for d in documents)
    if format_ == "json":
        made = [
            {"path": d.path, "complete": d.complete}
            | ({} if d.manuscript else {"not_read": d.failure.to_dict()})
            | {"wordings": [as_json(w) for w in d.wordings]}
            for d in documents
        ]
        return json.dumps({"documents": made}, ensure_ascii=False, indent=1) + "\n", complete
    texts: list[str] = []
    for d in documents:
        tongue = look.tongue or next((w.language for w in d.wordings), None) or ui_tongue()
        texts += [as_text(w, look.tongue or w.language, look.color, terminal_width()) for w in d.wordings]
        if d.manuscript is None:
            texts.append(f"{printable(d.path)}\n{printable(d.failure.in_(tongue))}\n")
        for u in d.manuscript.unread if d.manuscript else ():
            texts.append(printable(f"{titled(u.where.in_(tongue), tongue)}{u.why.in_(tongue)}") + "\n")
    return "\n".join(texts), complete
