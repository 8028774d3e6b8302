"""A number that went astray between two that count past it: 第二条, 第十三条, 第四条; Section B, Section F, Section C."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wordcheck.model.wording import Clause


def strays(sequence: Sequence[Clause], far: int) -> Iterator[tuple[Clause, Clause]]:
    """Members whose number runs back, or ahead by more than `far`, where the next member counts past them; each behind the one before it.

    Where the next one counts on as if the member were not there, it is misplaced, however far ahead its number runs.
    """
    found: Clause | None = None
    for before, odd, after in zip(sequence, sequence[1:], sequence[2:], strict=False):
        if before is found:
            continue  # 2, 4, 3, 5: the 4 is misplaced, and what stands behind it is not measured by it.
        in_one = (
            before.number[:-1] == odd.number[:-1] == after.number[:-1] and before.parent == odd.parent == after.parent
        )
        step = odd.number[-1] - before.number[-1]
        past = after.number[-1] - before.number[-1]
        if in_one and ((past == 2 and (step > far or step < 0)) or (past == 1 and (step > 1 or step < 0))):
            found = odd
            yield before, odd
