"""Office Math written as one line of text: `(a+b)/(c)`, `x^2`, `a_1`, `√(x)`."""

from __future__ import annotations

from typing import Any

from wordcheck.reading.docx.package import M


def linear(node: Any) -> str:
    """The text of an equation or of a part of one."""
    name = str(node.tag).rpartition("}")[2]
    match name:
        case "t":
            return node.text or ""
        case "f":
            return f"{_grouped(_part(node, 'num'))}/{_grouped(_part(node, 'den'))}"
        case "sSup":
            return f"{_part(node, 'e')}^{_grouped(_part(node, 'sup'))}"
        case "sSub":
            return f"{_part(node, 'e')}_{_grouped(_part(node, 'sub'))}"
        case "sSubSup":
            return f"{_part(node, 'e')}_{_grouped(_part(node, 'sub'))}^{_grouped(_part(node, 'sup'))}"
        case "rad":
            return f"{_part(node, 'deg')}√{_grouped(_part(node, 'e'))}"
        case "d":
            opening, closing = _character(node, "begChr", "("), _character(node, "endChr", ")")
            return opening + ", ".join(_inside(e) for e in node.findall(M + "e")) + closing
        case "nary":
            return f"{_character(node, 'chr', '∫')}{_limits(node)} {_part(node, 'e')}"
        case "m":
            return "; ".join(", ".join(_inside(e) for e in row.findall(M + "e")) for row in node.findall(M + "mr"))
        case _:
            return _inside(node)


def _inside(node: Any) -> str:
    return "".join(linear(child) for child in node if not str(child.tag).endswith("Pr"))


def _part(node: Any, name: str) -> str:
    found = node.find(M + name)
    return _inside(found) if found is not None else ""


def _grouped(text: str) -> str:
    return text if len(text) <= 1 or text.isalnum() else f"({text})"


def _limits(node: Any) -> str:
    low, high = _part(node, "sub"), _part(node, "sup")
    return (f"_{_grouped(low)}" if low else "") + (f"^{_grouped(high)}" if high else "")


def _character(node: Any, name: str, default: str) -> str:
    found = node.find(f"{M}{node.tag.rpartition('}')[2]}Pr/{M}{name}")
    return default if found is None else str(found.get(M + "val", ""))
