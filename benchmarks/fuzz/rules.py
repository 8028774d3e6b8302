"""Target: the parser, compiler and formatter of rule packs."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.fuzz_rules import attempt as compiled, inputs, shipped

INSTRUMENTED = (
    "wordcheck.rulelang.compiling", "wordcheck.rulelang.syntax.formatting", "wordcheck.rulelang.frames", "wordcheck.rulelang.plan",
)  # fmt: skip
LONGEST = 2_000
WORDS = tuple(
    w.encode()
    for w in "flag requirement concept lexicon figure coverage synonyms source let test pack in not and or with before after within "
    "sentence clause document unless where each some no at least most zh en fires silent message advice title severity certain "
    '{ } ( ) : | ? ~" =" " """ « » /a+/i 30 日 >= ≠ // # -> .. first last near between'.split()
)


def seeds() -> Iterator[bytes]:
    """Declarations that ship, and nonsense made from the grammar."""
    yield from (text.encode() for text in shipped()[::12])
    yield from (text.encode() for _, _, text in inputs(60, 0))


def attempt(data: bytes) -> None:
    """Compiles, shows its problems, formats. Raises where anything but problems comes of it."""
    compiled(data.decode("utf-8", "replace"))
