"""Coverage-guided fuzzing of the places where the bytes of others come in.

    pip install atheris
    python -m benchmarks.fuzz TARGET [--seconds 3600] [--seed 1] [--corpus FOLDER] [--keep FOLDER]
    python -m benchmarks.fuzz TARGET --plain          # in Python alone, slower, where there is no build of atheris
    python -m benchmarks.fuzz TARGET --only FILE      # one input again, without atheris

TARGET is a module beside this one: `word` (walker and writer of Word files), `rules`, `pages` (HTML), `numerals`. An input
fails that raises anything but a clear error, breaks what the target promises, or takes more than 10 s or 2 GB; the run
ends at the first, which is kept in `--keep`. What was found is mended, and joins `tests/hostile/test_fuzz.py`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from benchmarks.fuzz._plain import explore

FOLDER = Path(__file__).parent
TARGETS = tuple(sorted(p.stem for p in FOLDER.glob("*.py") if not p.stem.startswith("_")))


def main() -> int:
    """Runs one target; the fuzzer itself ends the process, with an exit code above 0 where it found something."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=3600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--corpus", type=Path, help="folder in which inputs that reach new code are kept for the next run"
    )
    parser.add_argument("--keep", type=Path, default=Path("."), help="folder for the input that failed")
    parser.add_argument("--only", type=Path, metavar="FILE")
    parser.add_argument("--plain", action="store_true", help="without atheris")
    given = parser.parse_args()
    if given.plain:
        target = import_module(f"benchmarks.fuzz.{given.target}")
        return explore(
            target.attempt,
            target.seeds(),
            target.WORDS,
            target.LONGEST,
            target.INSTRUMENTED,
            given.seconds,
            given.seed,
            given.keep,
        )
    if given.only:
        import_module(f"benchmarks.fuzz.{given.target}").attempt(given.only.read_bytes())
        return 0
    import atheris

    with atheris.instrument_imports(include=["wordcheck"]):
        target = import_module(f"benchmarks.fuzz.{given.target}")
        for name in target.INSTRUMENTED:
            import_module(name)
    with tempfile.TemporaryDirectory() as scratch:
        corpus, seeds, words = (
            given.corpus or Path(scratch) / "corpus",
            Path(scratch) / "seeds",
            Path(scratch) / "words",
        )
        for made in (corpus, seeds, given.keep):
            made.mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(target.seeds()):
            (seeds / f"{number}").write_bytes(seed)
        words.write_text("".join(_entry(w) for w in target.WORDS), "ascii")
        options = [
            f"-max_total_time={given.seconds}", f"-seed={given.seed}", f"-max_len={target.LONGEST}", "-timeout=10",
            "-rss_limit_mb=2048", f"-artifact_prefix={given.keep}/", "-print_final_stats=1",
        ]  # fmt: skip
        if target.WORDS:
            options.append(f"-dict={words}")
        atheris.Setup([sys.argv[0], *options, str(corpus), str(seeds)], target.attempt)
        atheris.Fuzz()
    return 0


def _entry(word: bytes) -> str:
    """A line of the fuzzer's dictionary."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word) + '"\n'


if __name__ == "__main__":
    raise SystemExit(main())
