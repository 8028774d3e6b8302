"""Builds the wheel with what a first check would have to compile: the rule packs that ship, their search, common expressions.

It runs that first check, on the sample wordings, with a cache folder of its own, and puts what it kept beside the packs. Every
part is named by the contents of the packs, the grammar and the compiler, or by the Python that it is good for; where a name does not fit,
wordcheck compiles as in a checkout.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PARTS = ("*.plan", "*.whole", "*.phrases", "*.expressions", "*.market", "*.code")
"""What is the same on every machine; automata are not, and are made from phrases and expressions in a blink."""
PLACE = "wordcheck/_data/compiled"


class CompiledPacks(BuildHookInterface):
    """Puts the compiled packs into the wheel; not into an editable one, whose packs are to be changed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Adds the files to those that are taken in."""
        if version == "editable":
            return
        self._folder = tempfile.TemporaryDirectory()
        for part in first_check(Path(self.root), Path(self._folder.name)):
            build_data["force_include"][str(part)] = f"{PLACE}/{part.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 (hatchling's names)
        """Removes what was made."""
        if version != "editable":
            self._folder.cleanup()


def first_check(root: Path, cache: Path) -> list[Path]:
    """What a check of the sample wordings keeps in a cache folder."""
    samples = sorted((root / "corpus").glob("*/*/faulty.md"))
    command = [sys.executable, "-m", "wordcheck", "check", *map(str, samples), "--exit-zero"]
    # The same order of sets in every build, so that it is the same byte for byte.
    own = {"PYTHONHASHSEED": "0", "XDG_CACHE_HOME": str(cache), "PYTHONDONTWRITEBYTECODE": "1"}
    own["PYTHONPATH"] = os.pathsep.join(filter(None, (str(root), os.environ.get("PYTHONPATH"))))
    subprocess.run(command, check=True, cwd=cache, env=os.environ | own, stdout=subprocess.DEVNULL)
    return sorted(part for pattern in PARTS for part in (cache / "wordcheck").glob(pattern))
