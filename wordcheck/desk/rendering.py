"""Templates to pages. Everything is escaped; what is markup is made in templates alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from wordcheck.desk import charts
from wordcheck.model.decisions import REASONS
from wordcheck.model.findings import Certainty, Severity
from wordcheck.model.said import Said, Tongue
from wordcheck.model.trade import named
from wordcheck.model.verdicts import Outcome
from wordcheck.model.wording import ClauseKind
from wordcheck.reporting.citations import cited
from wordcheck.reporting.figure_words import MEASURES
from wordcheck.reporting.words import CERTAINTY, DISCLAIMER, KIND, OUTCOME, SEVERITY, STATUS
from wordcheck.screening.fields import by_name
from wordcheck.screening.filing import ROLE, Role
from wordcheck.screening.market.outliers import spoken
from wordcheck.screening.market.views import UNKNOWN
from wordcheck.screening.queue.decisions import STATES, VERDICTS
from wordcheck.screening.result import DATUM_SOURCE
from wordcheck.version import __version__

FOLDER = Path(__file__).parent
STATIC = FOLDER / "static"
SIGN = {"error": "■", "warning": "▲", "note": "●", "met": "✔", "unmet": "✖", "partly": "◐", "undecided": "?",
        "by hand": "✍", "inapplicable": "–", "accept": "✔", "dismiss": "✖", "defer": "…"}  # fmt: skip
"""Signs beside words, so that nothing hangs on colour."""


_WORDS: dict[str, Callable[[str], Said | None]] = {
    "status": STATUS.get,
    "severity": lambda value: SEVERITY[Severity(value)],
    "certainty": lambda value: CERTAINTY[Certainty(value)],
    "outcome": lambda value: UNKNOWN.get(value) or OUTCOME[Outcome(value)],
    "kind": lambda value: KIND[ClauseKind(value)],
    "role": lambda value: ROLE[Role(value)],
    "measures": MEASURES.get,
    "state": lambda value: STATES.get(value or "waiting"),
    "verdict": VERDICTS.get,
    "trade": named,
    "field": lambda value: known.label if (known := by_name().get(value)) else None,
    "datum source": lambda value: DATUM_SOURCE.get(value) or ROLE[Role(value)],
    "reason": REASONS.get,
}


def word(kind: str, value: str, tongue: Tongue) -> str:
    """The trade's word for a value: of a severity, an outcome, a state and so on; the value itself where it has none."""
    try:
        said = _WORDS[kind](value)
    except ValueError:
        said = None
    return said.in_(tongue) if said else value


class Renderer:
    """The templates of the desk."""

    def __init__(self) -> None:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

        self._templates = Environment(
            loader=FileSystemLoader(FOLDER / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals |= {
            "sign": SIGN, "histogram": charts.histogram, "version": __version__, "reasons": REASONS, "states": STATES, "verdicts": VERDICTS,
            "disclaimer": DISCLAIMER,
        }  # fmt: skip

    def warm(self) -> None:
        """Compiles all templates ahead."""
        for name in self._templates.list_templates():
            self._templates.get_template(name)

    def render(self, template: str, tongue: Tongue, values: Mapping[str, Any]) -> str:
        """The template with the words of a language, and what a page knows of itself."""
        words: dict[str, Any] = {
            "t": lambda zh, en: zh if tongue == "zh" else en,
            "number_of": lambda n, one, many: f"{n} {one if n == 1 else many}",
            "said": lambda said: said.in_(tongue),
            "cite": lambda citations: cited(citations, tongue),
            "word": lambda kind, value: word(kind, value, tongue),
            "spoken": lambda value, kind: spoken(value, kind).in_(tongue),
            "link": lambda path, **query: addressed(path, _given(query)),
            "tongue": tongue,
        }  # fmt: skip
        return self._templates.get_template(template).render({**words, **values})


def _given(query: dict[str, Any]) -> dict[str, str]:
    return {k: ("1" if v is True else str(v)) for k, v in query.items() if v not in ("", None, False)}


def addressed(path: str, query: Mapping[str, str]) -> str:
    """A path with what is asked of it."""
    return path + ("?" + urlencode(dict(query)) if query else "")
