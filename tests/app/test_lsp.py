"""The language server, driven as an editor drives it: a process, its standard input and output."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="the language server is an extra: wordcheck[lsp]")

TEXT = """示范网络安全保险条款
保险责任
第一条 网络安全事件己经发生的，保险人按照第三条的约定负责赔偿。
责任免除
第二条 😀因有关部门的要求造成的损失，保险人不负责赔偿。
赔偿处理
第三条 保险人应当在三十日内作出核定。
释义
第四条 网络安全事件：指导致计算机系统受到损害的事件。
"""


class Editor:
    """The other end of the server."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "wordcheck", "lsp", "-p", "zh-clarity", "-p", "core"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._id = 0
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self.tell("initialized", {})

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        size = 0
        while line := self._process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                size = int(line.split(b":")[1])
        return json.loads(self._process.stdout.read(size))  # type: ignore[no-any-return]

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        self._id += 1
        self._send({"id": self._id, "method": method, "params": params})
        while True:
            answer = self._receive()
            if answer.get("id") == self._id:
                assert "error" not in answer, answer
                return answer["result"]

    def tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def shown(self) -> list[dict[str, Any]]:
        while True:
            message = self._receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                return message["params"]["diagnostics"]  # type: ignore[no-any-return]

    def open(self, path: Path, text: str | None = None) -> list[dict[str, Any]]:
        text = path.read_text("utf-8") if text is None else text
        document = {"uri": path.as_uri(), "languageId": "x", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return self.shown()

    def change(self, path: Path, text: str) -> list[dict[str, Any]]:
        document = {"uri": path.as_uri(), "version": 2}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})
        return self.shown()

    def close(self) -> None:
        self.ask("shutdown", {})
        self.tell("exit", {})
        self._process.wait(10)


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    made = Editor()
    yield made
    made.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "条款.txt"
    made.write_text(TEXT, "utf-8")
    return made


def at(words: str, text: str = TEXT) -> dict[str, int]:
    """The position of some words, in lines from 0 and UTF-16 units."""
    before = text[: text.index(words)]
    line = before.rpartition("\n")[2]
    return {"line": before.count("\n"), "character": len(line.encode("utf-16-le")) // 2}


def place(path: Path, words: str) -> dict[str, Any]:
    return {"textDocument": {"uri": path.as_uri()}, "position": at(words)}


def test_findings_stand_on_their_words_as_one_types(editor: Editor, path: Path) -> None:
    slip = next(d for d in editor.open(path) if d["code"] == "ZH-SP-001")
    assert slip["range"]["start"] == at("己经")
    vague = next(d for d in editor.change(path, TEXT) if "有关部门" in d["message"])
    assert vague["range"]["start"] == at("有关部门"), "characters beyond the basic plane count twice"
    assert all(d["code"] != "ZH-SP-001" for d in editor.change(path, TEXT.replace("己经", "已经")))


def test_hover_tells_meaning_and_target(editor: Editor, path: Path) -> None:
    editor.open(path)
    assert (
        "计算机系统受到损害" in editor.ask("textDocument/hover", place(path, "网络安全事件己经"))["contents"]["value"]
    )
    assert "三十日" in editor.ask("textDocument/hover", place(path, "第三条的约定"))["contents"]["value"]


def test_definition_of_a_reference_and_of_a_term(editor: Editor, path: Path) -> None:
    editor.open(path)
    (target,) = editor.ask("textDocument/definition", place(path, "第三条的约定"))
    assert target["range"]["start"] == at("第三条 保险人")
    (meaning,) = editor.ask("textDocument/definition", place(path, "网络安全事件己经"))
    assert meaning["range"]["start"] == at("网络安全事件：")


def test_a_quick_fix_mends_the_slip(editor: Editor, path: Path) -> None:
    found = next(d for d in editor.open(path) if d["code"] == "ZH-SP-001")
    asked = {"textDocument": {"uri": path.as_uri()}, "range": found["range"], "context": {"diagnostics": []}}
    (action,) = editor.ask("textDocument/codeAction", asked)
    (edit,) = action["edit"]["changes"][path.as_uri()]
    assert (edit["newText"], edit["range"], action["isPreferred"]) == ("已经", found["range"], True)


def test_rename_reaches_every_use_of_a_term(editor: Editor, path: Path) -> None:
    editor.open(path)
    made = editor.ask("textDocument/rename", {**place(path, "网络安全事件："), "newName": "安全事件"})
    starts = [e["range"]["start"] for e in made["changes"][path.as_uri()]]
    assert sorted(starts, key=lambda s: s["line"]) == [at("网络安全事件己经"), at("网络安全事件：")]


def test_the_outline_is_the_clause_tree(editor: Editor, path: Path) -> None:
    editor.open(path)
    made = editor.ask("textDocument/documentSymbol", {"textDocument": {"uri": path.as_uri()}})
    assert [s["name"] for s in made] == ["保险责任", "责任免除", "赔偿处理", "释义"]
    assert made[1]["children"][0]["detail"] == "责任免除"
    article = made[1]["children"][0]["name"]
    assert article.startswith("第"), article
    assert " " in article, "a clause without a heading is named by its number and its first words"


def test_rule_files_show_mistakes_of_form_at_once_and_of_names_when_saved(editor: Editor, tmp_path: Path) -> None:
    path = tmp_path / "house.wordrule"
    sound = 'pack house {\n  title zh "x" en "x"\n  version 1.0\n  language zh\n}\nlexicon tail { zh: "等情形" }\n'
    path.write_text(sound + "concept c = tial\n", "utf-8")
    named = editor.open(path)
    assert [d["range"]["start"]["line"] for d in named if d["severity"] == 1] == [6]
    broken = editor.change(path, sound + "concept c = \n")
    assert broken
    assert broken[0]["severity"] == 1


def test_a_rule_file_beside_a_broken_one_and_one_not_saved_yet_are_checked_all_the_same(
    editor: Editor, tmp_path: Path
) -> None:
    (tmp_path / "bad.wordrule").write_bytes(b"\xff\xfe no text")
    path = tmp_path / "house.wordrule"
    path.write_text('pack house {\n  title zh "x" en "x"\n  version 1.0\n  language zh\n}\nconcept c = tial\n', "utf-8")
    assert editor.open(path), "something is said, rather than nothing for ever"
    fresh = tmp_path / "fresh.wordrule"
    assert editor.open(fresh, "flag X")[0]["severity"] == 1


RULES = """pack house {
  title zh "x" en "x"
  version 1.0
  language zh
}
source IL { title zh "保险法" en "Insurance Law" }
lexicon tail zh "收尾词" en "tails" { zh: "等情形", "等事项" }
concept open-end = tail
flag HO-EX-001 left-open {
  title zh "😀收尾" en "tail"
  source @
  severity @
  find tai
  find tail as w in ex
}
""".replace("@", "")


def offered(editor: Editor, path: Path, after: str) -> list[str]:
    before = RULES[: RULES.index(after) + len(after)]
    position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2].encode("utf-16-le")) // 2}
    asked = {"textDocument": {"uri": path.as_uri()}, "position": position}
    return [item["label"] for item in editor.ask("textDocument/completion", asked)]


def test_rule_files_complete_what_the_grammar_takes(editor: Editor, tmp_path: Path) -> None:
    path = tmp_path / "house.wordrule"
    path.write_text(RULES, "utf-8")
    editor.open(path)
    assert offered(editor, path, "  source ") == ["IL"]
    assert offered(editor, path, 'flag HO-EX-001 left-open {\n  title zh "😀收尾" en "tail"\n  so') == ["source"]
    assert offered(editor, path, "  source \n  severity ") == [], "what stands before must follow the grammar"
    sound = RULES.replace("  source \n", "")
    editor.change(path, sound)
    asked = {"textDocument": {"uri": path.as_uri()}, "position": {"line": 10, "character": 11}}
    assert [i["label"] for i in editor.ask("textDocument/completion", asked)] == ["error", "note", "warning"]
    editor.change(path, sound.replace("  severity \n", ""))
    asked["position"] = {"line": 10, "character": 10}
    assert [i["label"] for i in editor.ask("textDocument/completion", asked)] == ["tail"]
    editor.change(path, sound.replace("  severity \n", "").replace("  find tai\n", ""))
    asked["position"] = {"line": 10, "character": 22}
    assert "exclusion" in [i["label"] for i in editor.ask("textDocument/completion", asked)]
    editor.change(path, "")
    assert {"flag", "pack", "lexicon"} <= {
        i["label"] for i in editor.ask("textDocument/completion", asked | {"position": {"line": 0, "character": 0}})
    }


def test_rule_files_tell_what_names_mean_and_where_they_are_declared(editor: Editor, tmp_path: Path) -> None:
    path = tmp_path / "house.wordrule"
    path.write_text(RULES, "utf-8")
    editor.open(path)
    use = {"textDocument": {"uri": path.as_uri()}, "position": {"line": 7, "character": 21}}
    assert "等情形" in editor.ask("textDocument/hover", use)["contents"]["value"]
    (place,) = editor.ask("textDocument/definition", use)
    assert place["range"]["start"]["line"] == 6
    word = use | {"position": {"line": 11, "character": 4}}
    assert "severity" in editor.ask("textDocument/hover", word)["contents"]["value"]


def test_decisions_and_marks_keep_findings_out_of_the_editor(editor: Editor, tmp_path: Path) -> None:
    path = tmp_path / "w.md"
    path.write_text("# 示范条款\n\n## 责任免除\n\n第二条 因有关部门的要求造成的损失，保险人不负责赔偿。\n", "utf-8")
    assert "ZH-EX-001" in [d["code"] for d in editor.open(path)]
    marked = path.read_text("utf-8").replace("第二条", "<!-- wordcheck: ignore ZH-EX-001: 已有释义 -->\n第二条")
    assert "ZH-EX-001" not in [d["code"] for d in editor.change(path, marked)]
