"""The command line as a user meets it: exit codes, streams, several reports at once, one sentence for what goes wrong."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import wordcheck
from wordcheck.app.cli import main

CLEAN = """# 某某企业网络安全保险条款

## 保险责任

第一条 在保险期间内，因网络攻击造成的数据恢复费用，保险人在责任限额以内负责赔偿。

## 责任免除

第二条 战争造成的损失，保险人不负责赔偿。

## 其他事项

第三条 发生争议的，由双方协商解决；协商不成的，向人民法院起诉。
"""
FAULTY = CLEAN + "\n第五条 本条款的最终解释权归保险人所有。\n"


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


def call(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin, catch_exceptions=False)


def write(name: str, content: str | bytes) -> str:
    Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
    return name


def pdf(draw: object, **options: object) -> bytes:
    """A PDF drawn by `draw(canvas)`."""
    canvas_of = pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab draws the PDFs of this test")
    out = io.BytesIO()
    canvas = canvas_of.Canvas(out, **options)
    draw(canvas)  # type: ignore[operator]
    canvas.save()
    return out.getvalue()


def words(canvas: object) -> None:
    for i, line in enumerate(["1. The Insurer will pay loss caused by hackers.", "2. The policy period is one year."]):
        canvas.drawString(72, 720 - 20 * i, line)  # type: ignore[attr-defined]


def scan(canvas: object) -> None:
    from reportlab.lib.utils import ImageReader

    picture = pytest.importorskip("PIL.Image").new("RGB", (600, 800), "white")
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)  # type: ignore[attr-defined]


def test_clean_is_0_and_says_what_was_checked() -> None:
    result = call("check", write("clean.md", CLEAN), "--packs", "cn-insurance-law")
    assert result.exit_code == 0, result.output
    assert "已检查 1 份文件、1 份条款" in result.output
    assert "不是法律意见" in result.output


def test_findings_are_1_unless_asked_for_0() -> None:
    path = write("faulty.md", FAULTY)
    assert call("check", path).exit_code == 1
    assert call("check", path, "--exit-zero").exit_code == 0


def test_fail_on_sets_the_bar() -> None:
    path = write("gap.md", FAULTY.replace("本条款的最终解释权归保险人所有", "本条款适用中华人民共和国法律"))
    assert call("check", path, "-p", "core").exit_code == 0
    assert call("check", path, "-p", "core", "--fail-on", "note").exit_code == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.md", ""),
        ("locked.pdf", lambda: pdf(words, encrypt="secret")),
        ("cut.pdf", lambda: pdf(words)[:600]),
        ("scan.pdf", lambda: pdf(scan)),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
        ("broken.docx", b"PK\x03\x04" + b"word/document.xml" + bytes(200)),
    ],
)
def test_what_could_not_be_read_is_3_and_never_clean(name: str, content: object) -> None:
    path = write(name, content() if callable(content) else content)  # type: ignore[arg-type]
    for options in ((), ("--exit-zero",)):
        result = call("check", path, *options)
        assert result.exit_code == 3, result.output
        assert "Traceback" not in result.output


def test_one_bad_file_does_not_stop_the_others_and_3_wins_over_1() -> None:
    Path("filings").mkdir()
    write("filings/a.md", FAULTY)
    write("filings/b.pdf", "")
    write("filings/~$c.docx", "lock")
    write("filings/notes.xyz", "not looked at")
    result = call("check", "filings", "--format", "json")
    made = json.loads(result.stdout)
    assert result.exit_code == 3
    assert [d["path"] for d in made["documents"]] == [str(Path("filings/a.md")), str(Path("filings/b.pdf"))]
    assert [e["code"] for e in made["errors"]] == ["damaged"]
    assert made["findings"]


def test_a_text_named_pdf_is_read_as_text() -> None:
    result = call("check", write("wording.pdf", CLEAN), "--format", "json", "-p", "cn-insurance-law")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["documents"][0]["read"]["format"] in ("markdown", "text")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("check", "nowhere.pdf"), "there is no nowhere.pdf"),
        (("check", "."), "no wordings in folder ."),
        (("check", "clean.md", "--packs", "nopack"), "no rule pack 'nopack'"),
        (("check", "clean.md", "--packs", "house.wordrule"), "no rule pack house.wordrule; check the path"),
        (("check", "clean.md", "--format", "docx2"), "no report format 'docx2'"),
        (("check", "clean.md", "-o", "json"), "cannot tell the format of 'json'; write FORMAT=FILE"),
        (("check", "clean.md", "-o", "json=no/such/folder/x.json"), "cannot write"),
        (("check", "clean.md", "--as-of", "yesterday"), "is no date"),
        (("explain", "NO-SU-001"), "no rule is called 'NO-SU-001'"),
    ],
)
def test_a_wrong_call_is_2_with_one_sentence(arguments: tuple[str, ...], sentence: str) -> None:
    if "clean.md" in arguments:
        write("clean.md", CLEAN)
    result = call(*arguments)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr
    assert not result.stdout


def test_several_reports_from_one_run_and_originals_stay() -> None:
    path = write("faulty.md", FAULTY)
    result = call("check", path, "-o", "json=a.json", "-o", "sarif=a.sarif", "--format", "json")
    assert result.exit_code == 1
    assert Path("a.json").read_text("utf-8") == result.stdout
    assert json.loads(Path("a.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert Path(path).read_text("utf-8") == FAULTY


def test_standard_input_and_the_file_say_the_same() -> None:
    path = write("faulty.md", FAULTY)
    from_file = json.loads(call("check", path, "--format", "json").stdout)
    piped = json.loads(call("check", "-", "--stdin-filename", path, "--format", "json", stdin=FAULTY.encode()).stdout)
    assert [f["fingerprint"] for f in piped["findings"]] == [f["fingerprint"] for f in from_file["findings"]]


def test_locations_lead_to_the_source_line_and_column() -> None:
    made = json.loads(call("check", write("faulty.md", FAULTY), "--format", "json").stdout)
    lines = FAULTY.split("\n")
    for finding in made["findings"]:
        location = made["locations"][finding["location"]["ref"]]
        source = location["source"]
        if source["line"] == source["end_line"]:
            words_there = lines[source["line"] - 1][source["column"] - 1 : source["end_column"] - 1]
            assert "".join(words_there.split()) == "".join(location["quote"]["exact"].split())


def test_outline_json_has_the_documented_shape() -> None:
    (document,) = json.loads(call("outline", write("clean.md", CLEAN), "--format", "json").stdout)["documents"]
    (inside,) = document["wordings"]
    assert set(document) >= {"path", "language", "not_read", "furniture", "wordings"}
    assert set(inside) >= {"clauses", "terms", "references", "quantities"}
    article = next(c for c in inside["clauses"] if c["label"] == "第二条")
    above = next(c for c in inside["clauses"] if c["id"] == article["parent"])
    assert (above["title"], article["kind"], article["text"]) == (
        "责任免除",
        "exclusion",
        "战争造成的损失，保险人不负责赔偿。",
    )


def test_explain_list_and_test_speak_both_languages() -> None:
    assert "核定之日起" in call("explain", "denial-notice-late", "--ui-lang", "zh").output
    assert "three days" in call("explain", "CN-IL-024", "--ui-lang", "en").output
    rules = json.loads(call("rules", "list", "--format", "json").output)
    assert len({r["code"] for r in rules}) == len(rules) >= 40
    assert call("rules", "list", "--format", "csv").output.splitlines()[0].startswith("code,slug,pack")


def test_version() -> None:
    assert wordcheck.__version__ in call("--version").output


@pytest.mark.parametrize("option", ["--line", "--jurisdiction", "--market"])
def test_a_word_that_no_rule_knows_is_refused_since_rules_would_silently_not_run(option: str, tmp_path: Path) -> None:
    path = tmp_path / "w.md"
    path.write_text("# 示例保险条款\n\n第一条 保险人负责赔偿。\n", "utf-8")
    ran = CliRunner().invoke(main, ["check", str(path), option, "helth"])
    assert ran.exit_code == 2
    assert "helth" in ran.output
    assert CliRunner().invoke(main, ["check", str(path), "--line", "health", "--exit-zero"]).exit_code == 0


def test_a_line_that_a_pack_of_ones_own_asks_for_is_known(tmp_path: Path) -> None:
    path, pack = tmp_path / "w.md", tmp_path / "pet.wordrule"
    path.write_text("# 宠物保险条款\n\n第一条 保险人负责赔偿。\n", "utf-8")
    pack.write_text(
        'pack my.pet { title zh "宠物" version 1.0 }\nsource house { title zh "惯例" valid from 2020-01-01 }\nflag MY-PT-001 breed-list {\n title zh "品种" source house severity note\n'
        ' applies when document.line = pet\n find "品种" as w\n message zh "列出品种"\n'
        ' test { fires in coverage "«品种»见下表" silent in coverage "费用" }\n}\n',
        "utf-8",
    )
    ran = CliRunner().invoke(main, ["check", str(path), "-p", str(pack), "--line", "pet"])
    assert ran.exit_code == 0, ran.output


def test_why_the_system_refused_is_said_in_the_language_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = ["render", str(tmp_path / "none.json")]
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert "没有这个文件或文件夹，请检查路径" in CliRunner().invoke(main, call).output
    monkeypatch.setenv("LC_ALL", "C")
    assert "there is no such file or folder, check the path" in CliRunner().invoke(main, call).output
