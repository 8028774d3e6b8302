"""Readings of a very long document are let go without overflowing the stack."""

from __future__ import annotations

import subprocess
import sys

_CHAIN = """
from wordcheck.anatomy.outline.hypotheses import Step
last = None
for i in range(200_000):
    last = Step(last, i, None, None)
del last
print("let go")
"""


def test_a_chain_of_steps_as_long_as_a_library_is_let_go() -> None:
    # In a process of its own: what fails here ends it.
    done = subprocess.run([sys.executable, "-c", _CHAIN], capture_output=True, text=True, check=False)
    assert done.stdout == "let go\n"
