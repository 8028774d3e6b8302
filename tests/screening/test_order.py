"""A store holds the same whatever the order of the manifest, the number of workers and the seed of hashes."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

from tests.screening.support import AS_OF, filings
from wordcheck.screening.store.contents import digest
from wordcheck.screening.store.database import open_store


def screened(folder: Path, manifest: Path, name: str, workers: int, seed: int) -> Path:
    """A store screened by another process, with that seed of hashes."""
    store = folder / f"{name}.db"
    command = ("screen", str(manifest), "--store", str(store), "--as-of", AS_OF, "--workers", str(workers))
    done = subprocess.run(
        [sys.executable, "-m", "wordcheck", *command],
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert store.is_file(), done.stderr
    return store


def test_order_workers_and_hashes_change_nothing(tmp_path: Path) -> None:
    manifest = filings(tmp_path, 5)
    head, *rows = manifest.read_text("utf-8").splitlines()
    stores = []
    for number, (workers, seed) in enumerate(((1, 0), (2, 1), (1, 2))):
        random.Random(number).shuffle(rows)
        manifest.write_text("\n".join([head, *rows]) + "\n", "utf-8")
        stores.append(screened(tmp_path, manifest, f"s{number}", workers, seed))
    assert len({digest(open_store(str(store))) for store in stores}) == 1
    (tmp_path / "w1.md").write_text("# 条款\n\n第一条 甲。\n", "utf-8")
    assert digest(open_store(str(screened(tmp_path, manifest, "other", 1, 0)))) != digest(open_store(str(stores[0])))
