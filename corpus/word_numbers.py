"""Word's numbering part: one multi-level list for the clauses, one for bullets, a new instance where the count jumps."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Twips
from docx.text.paragraph import Paragraph

from corpus.numbers import Level

_CLAUSES, _BULLETS = 1, 2
_STEP = 480
"""How far each level moves to the right, in twentieths of a point."""
_HANGING = 480


def _element(name: str, **attributes: str) -> Any:  # lxml elements made by python-docx carry no types
    element = OxmlElement(f"w:{name}")
    for attribute, value in attributes.items():
        element.set(qn(f"w:{attribute}"), value)
    return element


class NumberingPart:
    """Writes the numbering part of one document and numbers its paragraphs."""

    def __init__(self, document: WordDocument, levels: tuple[Level, ...]) -> None:
        self._root: Any = document.part.numbering_part.element
        for child in list(self._root):
            self._root.remove(child)
        self._levels = levels
        self._root.append(_abstract(_CLAUSES, levels))
        self._root.append(_abstract_bullets())
        self._instances = _BULLETS
        self._clauses = _CLAUSES
        for instance in (_CLAUSES, _BULLETS):
            self._add_instance(instance, instance)

    def _add_instance(self, instance: int, abstract: int) -> Any:
        number = _element("num", numId=str(instance))
        number.append(_element("abstractNumId", val=str(abstract)))
        self._root.append(number)
        return number

    def number(self, paragraph: Paragraph, level: int, set_to: int | None, *, bold: bool) -> None:
        """Give the paragraph the next automatic number of `level` (from 1), or `set_to`."""
        if set_to is not None:
            self._instances += 1
            self._clauses = self._instances
            override = _element("lvlOverride", ilvl=str(level - 1))
            override.append(_element("startOverride", val=str(set_to)))
            self._add_instance(self._clauses, _CLAUSES).append(override)
        _attach(paragraph, self._clauses, level - 1)
        if bold:
            # The number takes its weight from the paragraph mark.
            marks = _element("rPr")
            marks.append(_element("b"))
            paragraph._p.get_or_add_pPr().append(marks)

    def bullet(self, paragraph: Paragraph) -> None:
        """Make the paragraph a bullet."""
        _attach(paragraph, _BULLETS, 0)

    def indent(self, paragraph: Paragraph, level: int, *, first_line: bool) -> None:
        """Set a paragraph without number under a unit of `level`; `first_line` indents its first line alone."""
        if not level:
            return
        if first_line and level == 1:
            paragraph.paragraph_format.first_line_indent = Twips(420)
        else:
            paragraph.paragraph_format.left_indent = Twips(_left(self._levels, level))


def _attach(paragraph: Paragraph, instance: int, level: int) -> None:
    paragraph_properties: Any = paragraph._p.get_or_add_pPr()
    properties = paragraph_properties.get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = instance


def _is_article(level: Level) -> bool:
    return level.label.startswith("第")


def _left(levels: tuple[Level, ...], level: int) -> int:
    """Where the text of a level begins; articles begin at the margin and the text follows the number."""
    if _is_article(levels[0]):
        return 0 if level == 1 else _STEP * level
    return _STEP * 3 // 2 + _STEP * max(level - 2, 0)


def _abstract(identity: int, levels: tuple[Level, ...]) -> Any:
    abstract = _element("abstractNum", abstractNumId=str(identity))
    abstract.append(_element("multiLevelType", val="multilevel"))
    for at, level in enumerate(levels):
        follows = "space" if _is_article(level) else "tab"
        described = _level(at, level.word_format, level.label, follows)
        left = _left(levels, at + 1)
        hanging = 0 if _is_article(level) else _STEP * 3 // 2 if at < 2 and left == _STEP * 3 // 2 else _HANGING
        described.append(_paragraph(left, hanging))
        abstract.append(described)
    return abstract


def _abstract_bullets() -> Any:
    abstract = _element("abstractNum", abstractNumId=str(_BULLETS))
    abstract.append(_element("multiLevelType", val="hybridMultilevel"))
    described = _level(0, "bullet", "•", "tab")
    described.append(_paragraph(_STEP, _HANGING // 2))
    abstract.append(described)
    return abstract


def _level(at: int, word_format: str, label: str, follows: str) -> Any:
    level = _element("lvl", ilvl=str(at))
    level.append(_element("start", val="1"))
    level.append(_element("numFmt", val=word_format))
    level.append(_element("suff", val=follows))
    level.append(_element("lvlText", val=label))
    level.append(_element("lvlJc", val="left"))
    return level


def _paragraph(left: int, hanging: int) -> Any:
    paragraph = _element("pPr")
    paragraph.append(_element("ind", left=str(left), hanging=str(hanging)))
    return paragraph
