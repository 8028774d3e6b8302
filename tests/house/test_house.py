"""The house tests itself: import directions, docstrings, sizes, and that the product speaks of itself alone."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

from benchmarks.footprint import loaded

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "wordcheck").rglob("*.py"))
LONG = 400
LONG_FUNCTION = 60
LONG_FOR_A_REASON: dict[str, str] = {}
"""Modules above 400 lines, each with the reason why it is not two."""


def test_imports_run_one_way() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Imports inside functions and for type checking count: they hide a circle, and do not open it."""
    graph = grimp.build_graph("wordcheck", cache_dir=None)
    sorter = TopologicalSorter({m: graph.find_modules_directly_imported_by(m) for m in graph.modules})
    try:
        sorter.prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(reversed(error.args[1])))


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_module_says_what_it_is_for(module: Path) -> None:
    tree = ast.parse(module.read_text("utf-8"))
    assert ast.get_docstring(tree), "a module opens with what it is for"
    silent = [
        node.name
        for node in tree.body
        if isinstance(node, (ast.FunctionDef, ast.ClassDef))
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
        and not any(isinstance(d, ast.Name) and d.id == "overload" for d in node.decorator_list)
    ]
    assert not silent, f"public names without a docstring: {silent}"


def test_long_modules_have_a_reason() -> None:
    sizes = {str(m.relative_to(ROOT)): len(m.read_text("utf-8").splitlines()) for m in MODULES}
    too_long = {name: n for name, n in sizes.items() if n > LONG and name not in LONG_FOR_A_REASON}
    assert not too_long, f"split them, or write the reason down in LONG_FOR_A_REASON: {too_long}"
    assert not [name for name in LONG_FOR_A_REASON if sizes.get(name, 0) <= LONG], "no longer long"


def test_long_functions_are_told_in_parts() -> None:
    long = [
        f"{module.relative_to(ROOT)}: {node.name}"
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONG_FUNCTION
    ]
    assert not long


OF_ONE_LINE = re.compile(
    r"\bcyber|ransom|malware|phish|黑客|勒索|木马|诈骗|网络安全|航班|机动车|\bmotor\b|\btravel\b", re.IGNORECASE
)
"""Words by which one line of business is told from others."""
MAY_NAME_LINES = (
    "anatomy/front/",  # tells the line, before any pack is chosen
    "model/trade.py",  # names the lines
    "anatomy/kinds/naming.py",  # what a heading says that is the name of a cover: cyber fraud, cancellation of travel
    "anatomy/references/outside.py",  # titles of laws
    "app/",  # examples in help and settings
    "meaning/accord/",  # what an answer on law, forum or territory is not about: motor claims, travel
    "meaning/parties/swapped.py",  # `insurer motor`: the other side's name in a name
)


def test_words_of_a_line_of_business_stand_in_packs() -> None:
    found = {
        f"{name}: {node.value[:60]}"
        for module in MODULES
        if not (name := module.relative_to(ROOT / "wordcheck").as_posix()).startswith(MAY_NAME_LINES)
        for node in ast.walk(without_docstrings(ast.parse(module.read_text("utf-8"))))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and OF_ONE_LINE.search(node.value)
    }
    assert not found, "what is insured is the business of rulesets/market-words, cover-taxonomy and the like"


def without_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)):
            node.body = [s for s in node.body if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant))]
    return tree


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        ("--version", ()),
        ("outline corpus/en/cyber-small-business/clean.md", ("msgspec", "ahocorasick")),
        ("check corpus/en/cyber-small-business/clean.md", ("msgspec", "re2", "ahocorasick")),
        ("check corpus/zh/personal-fraud/clean.docx", ("msgspec", "re2", "ahocorasick", "lxml")),
        ("check corpus/zh/personal-fraud/clean.pdf", ("msgspec", "re2", "ahocorasick", "numpy", "pypdfium2")),
    ],
)
def test_a_command_loads_only_what_it_needs(arguments: str, allowed: tuple[str, ...]) -> None:
    # Run twice: the first run after a change of the rules compiles them, for which it needs the grammar's library.
    runs = [loaded(arguments.split(), ROOT) for _ in range(2)]
    assert set(runs[-1][1:]) <= {"click", *allowed}


def test_nothing_speaks_of_a_machine() -> None:
    path = re.compile(r"(?<![\w.])/(?:work|tmp|root|home)/\w")
    kept = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split("\n")
    text_files = [ROOT / f for f in kept if Path(f).suffix in {".py", ".md", ".toml", ".wordrule", ".lark", ".json"}]
    leaks = [str(f) for f in text_files if f.exists() and path.search(f.read_text("utf-8", "replace"))]
    assert not leaks
