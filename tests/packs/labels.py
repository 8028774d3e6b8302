"""What a reader labelled in wordings of our own, and what is told of the same covers and provisions."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import wordcheck
from wordcheck.model.wording import Wording

_SAME = {"conditional": "granted", "swallowed": "excluded"}


def labelled(folder: Path) -> dict[str, dict[str, str]]:
    """The reader's labels: by wording, the state of each cover and provision."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for line in (folder / "labels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, key, state = line.split("\t")
        found[name][key] = state
    return found


def told(wording: Wording, expected: dict[str, str], *, every_line: bool = False) -> dict[str, str | None]:
    """The states told of the covers and provisions that have a label."""
    (map_,) = wordcheck.covers(wording, every_line=every_line)
    (provisions,) = wordcheck.provisions(wording)
    states = {s.key: _SAME.get(s.state.value, s.state.value) for s in map_.statuses}
    states |= {p.key: p.status for p in provisions}
    return {key: states.get(key) for key in expected}
