"""Fonts without a name, as browsers embed outlines, do not say whether they are bold; nothing may be read from that."""

from __future__ import annotations

import wordcheck
from wordcheck.reading.pdf import read

_GLYPHS = "除外责任战争"


def _drawn_by_a_browser() -> bytes:
    """A page whose six glyphs are drawings of a Type 3 font without a name, led back to characters by its map alone."""
    codes = [f"{k:02X}" for k in range(1, len(_GLYPHS) + 1)]
    mapped = "\n".join(f"<{c}> <{ord(g):04X}>" for c, g in zip(codes, _GLYPHS, strict=True))
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        f"1 begincodespacerange <00> <FF> endcodespacerange\n{len(codes)} beginbfchar\n{mapped}\nendbfchar\n"
        "endcmap end end"
    )
    page = f"BT /F1 12 Tf 72 700 Td <{''.join(codes[:4])}> Tj ET BT /F1 12 Tf 72 680 Td <{''.join(codes[4:])}> Tj ET"
    names = " ".join(f"/g{c}" for c in codes)
    procs = " ".join(f"/g{c} 7 0 R" for c in codes)
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(page)} >>\nstream\n{page}\nendstream",
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 "
        f"/LastChar {len(codes)} /Widths [{'1000 ' * len(codes)}] /Encoding << /Differences [1 {names}] >> "
        f"/CharProcs << {procs} >> /ToUnicode 6 0 R >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
        "<< /Length 53 >>\nstream\n1000 0 0 0 900 900 d1 0 0 m 900 0 l 900 900 l 0 900 l f\nendstream",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{at:010d} 00000 n \n" for at in places)
    end = f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(bodies) + 1} /Root 1 0 R >>\n"
    return made + f"{end}startxref\n{len(made)}\n%%EOF\n".encode()


def test_whether_they_are_bold_is_not_known_and_no_exclusion_is_called_plain() -> None:
    made = read(_drawn_by_a_browser(), "w.pdf")
    assert "除外责任" in made.text
    assert {run.style.bold for block in made.blocks for run in block.runs} == {None}
    assert not made.typography
    rules = {f.rule.id for f in wordcheck.check(made).findings}
    assert not rules & {"CN-IL-017", "CN-PD-051", "CN-PD-052"}
