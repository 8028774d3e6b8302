"""What a wording holds once its clause tree stands: sentences, terms, references, figures."""

from __future__ import annotations

from msgspec.structs import replace

from wordcheck.anatomy.figures.quantities import quantities_of
from wordcheck.anatomy.references.finding import find_references
from wordcheck.anatomy.sentence_list import sentences_of
from wordcheck.anatomy.terms.finding import find_terms
from wordcheck.model.wording import Wording


def filled(wording: Wording) -> Wording:
    """The wording with sentences, terms, references and figures; each step sees what the steps before it found."""
    wording = replace(wording, sentences=sentences_of(wording))
    wording = replace(wording, terms=find_terms(wording))
    wording = replace(wording, references=find_references(wording))
    return replace(wording, quantities=quantities_of(wording))
