"""Reports kept between runs, for documents that have not changed under rules that have not changed.

A report is kept under the hash of all that it depends on: the document's bytes and name, the rules that were chosen, the profile, the
date, what is known of the filing, this package's modules and Python. Only what was read completely is kept: what could not be read
today may be readable tomorrow, with another program installed. Decisions are applied afterwards and so never kept.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from wordcheck import cache
from wordcheck.model.report import Report
from wordcheck.version import __version__

MOST_KEPT = 500
LARGEST = 512 << 20
"""Reports kept at a time, and bytes that they may take."""
_MODELS = ("zh_core_web_sm", "en_core_web_sm")


def key(content: bytes, facts: Iterable[object]) -> str:
    """The name of a report on some bytes under some settings."""
    digest = hashlib.sha256(_program().encode())
    for fact in facts:
        digest.update(repr(fact).encode("utf-8", "surrogatepass") + b"\0")
    digest.update(content)
    return digest.hexdigest()


def load(name: str) -> Report | None:
    """The report kept under `name`; None where there is nothing to be trusted."""
    found = cache.load(f"{name}.report")
    return found if isinstance(found, Report) else None


def keep(name: str, report: Report) -> None:
    """Keeps a report that tells of everything in its document; the ones not used for longest make room."""
    if report.complete:
        cache.keep(f"{name}.report", report)


def make_room() -> None:
    """Drops the reports not used for longest beyond what is kept; to be called once after a run."""
    cache.drop_oldest("*.report", MOST_KEPT, LARGEST)


@lru_cache(maxsize=1)
def _program() -> str:
    """What the program is: version, modules, Python, language models."""
    folder = Path(__file__).parent
    stamps = ((p, p.stat()) for p in sorted(folder.rglob("*.py")))
    modules = [f"{p.relative_to(folder)} {s.st_size} {s.st_mtime_ns}" for p, s in stamps]
    models = [m for m in _MODELS if find_spec(m) is not None]
    return "\n".join([__version__, str(sys.version_info[:3]), *models, *modules])
