"""Four wordings of our own in 18 numberings and 13 layouts, with a browser 20: set, read, compared with what was set.

    python -m benchmarks.layouts [--only WORDS] [--pdf] [--worst 20]

`node` is the F1 of clauses found by number and first words, `edge` of those under the right parent as well. Runs offline; `--pdf`
needs Chromium. --only takes words of which one must stand in `wording / numbering / layout`.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import wordcheck
from benchmarks.layouts.contents import NAMES, content
from benchmarks.layouts.scoring import f1, scored
from benchmarks.layouts.setting import BROWSER, FORMS, PRINTS, printed
from benchmarks.layouts.styles import STYLES, Style, numbered

Counts = tuple[int, int, int, int]


def cases(pdf: bool = False) -> Iterator[tuple[str, Style, str]]:
    """Wording, numbering and layout of every trial."""
    for name in NAMES:
        for style in (s for s in STYLES if s.tongue == name[:2]):
            for form in (*FORMS, *(PRINTS if pdf else ())):
                if (form == "Word, automatic numbers" and not style.word) or ("GBK" in form and style.tongue == "en"):
                    continue
                yield name, style, form


def trial(name: str, style: Style, form: str, folder: Path) -> Counts:
    """What came of one trial (see `scored`)."""
    made = numbered(content(name), style)
    suffix = FORMS[form][0] if form in FORMS else "pdf"
    path = folder / f"wording.{suffix}"
    if form in FORMS:
        path.write_bytes(FORMS[form][1](made, style))
    else:
        printed(form, made, style, path)
    return scored(made, wordcheck.parse(wordcheck.read(path)))


def main() -> int:
    """Prints the figures by layout and by numbering, and the worst trials; 2 where the browser is missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--pdf", action="store_true")
    parser.add_argument("--worst", type=int, default=20)
    given = parser.parse_args()
    if given.pdf and BROWSER is None:
        print("no Chromium found: PDF cannot be set; run without --pdf")
        return 2
    results: dict[tuple[str, str, str], Counts] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, style, form in cases(given.pdf):
            if not given.only or any(words in f"{name} / {style.name} / {form}" for words in given.only):
                results[name, style.name, form] = trial(name, style, form, Path(folder))
    for title, index in (("layout", 2), ("numbering", 1), ("wording", 0)):
        groups: dict[str, list[Counts]] = defaultdict(list)
        for key, counts in results.items():
            groups[key[index]].append(counts)
        print(f"{title:32} trials   node   edge")
        for group, found in groups.items():
            print(f"{group:32} {len(found):6} {_figures(found)}")
    print(f"{'all':32} {len(results):6} {_figures(list(results.values()))}")
    for key in sorted(results, key=lambda k: f1(*results[k][:2], results[k][3]))[: given.worst]:
        if results[key][0] != results[key][3]:
            print(f"{' / '.join(key)}: {_figures([results[key]])}")
    return 0


def _figures(found: list[Counts]) -> str:
    made, read, hit, right = (sum(c[k] for c in found) for k in range(4))
    return f"{f1(made, read, hit):6.3f} {f1(made, read, right):6.3f}"


if __name__ == "__main__":
    raise SystemExit(main())
