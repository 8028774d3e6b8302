"""A store holds the same whatever the order of the manifest, the number of workers and the seed of hashes."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.screening.support import AS_OF, filings
from wordcheck.screening.store.contents import digest
from wordcheck.screening.store.exporting import export
from wordcheck.screening.store.opening import open_store


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


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The same filings, listed in other orders, screened with other workers and seeds."""
    folder = tmp_path_factory.mktemp("filings")
    manifest = filings(folder, 5)
    head, *rows = manifest.read_text("utf-8").splitlines()
    made = []
    for number, (workers, seed) in enumerate(((1, 0), (2, 1), (1, 2))):
        random.Random(number).shuffle(rows)
        manifest.write_text("\n".join([head, *rows]) + "\n", "utf-8")
        made.append(screened(folder, manifest, f"s{number}", workers, seed))
    return made


def test_order_workers_and_hashes_change_no_result(stores: list[Path]) -> None:
    assert len({digest(open_store(str(store))) for store in stores}) == 1


def test_another_wording_changes_the_digest(tmp_path: Path, stores: list[Path]) -> None:
    manifest = filings(tmp_path, 5)
    (tmp_path / "w1.md").write_text("# 条款\n\n第一条 甲。\n", "utf-8")
    assert digest(open_store(str(screened(tmp_path, manifest, "other", 1, 0)))) != digest(open_store(str(stores[0])))


def test_order_workers_and_hashes_change_no_exported_table(tmp_path: Path, stores: list[Path]) -> None:
    duckdb = pytest.importorskip("duckdb", reason="the extra `export` is not installed")
    exported = [export(open_store(str(store)), tmp_path / store.stem) for store in stores]
    for files in zip(*exported, strict=True):
        first, *others = (duckdb.connect().execute(f"SELECT * FROM '{file}'").fetchall() for file in files)
        assert all(rows == first for rows in others), files[0].stem
