"""The assistant's server, driven as a client drives it: a process, a message a line, over pipes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

TEXT = """# 示范条款

## 责任免除

第一条 因有关部门的要求停止服务造成的损失，保险人不负责赔偿。

## 释义

第二条 网络安全事件：指导致计算机系统受到损害的事件。
"""


class Client:
    """The other end of the server."""

    def __init__(self, root: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "wordcheck", "mcp", "--root", str(root), "-p", "zh-clarity", "-p", "core", "--ui-lang", "en"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        self._id = 0

    def send(self, line: bytes) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + b"\n")
        self._process.stdin.flush()

    def receive(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())

    def ask(self, method: str, params: dict[str, Any] | None = None) -> dict[str, Any]:
        self._id += 1
        self.send(json.dumps({"jsonrpc": "2.0", "id": self._id, "method": method, "params": params or {}}).encode())
        answer = self.receive()
        assert answer["id"] == self._id
        return answer  # type: ignore[no-any-return]

    def call(self, name: str, **arguments: str) -> dict[str, Any]:
        return self.ask("tools/call", {"name": name, "arguments": arguments})["result"]  # type: ignore[no-any-return]

    def close(self) -> tuple[int, bytes]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        rest = self._process.stdout.read()
        return self._process.wait(10), rest


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("wordings")
    (made / "w.md").write_text(TEXT, "utf-8")
    (made.parent / "secret.md").write_text("第一条 秘密", "utf-8")
    return made


@pytest.fixture(scope="module")
def client(root: Path) -> Iterator[Client]:
    made = Client(root)
    begun = made.ask("initialize", {"protocolVersion": "2025-03-26", "capabilities": {}, "clientInfo": {"name": "t"}})
    assert begun["result"]["protocolVersion"] == "2025-03-26"
    assert begun["result"]["serverInfo"]["name"] == "wordcheck"
    made.send(b'{"jsonrpc": "2.0", "method": "notifications/initialized"}')
    yield made
    assert made.close() == (0, b""), "nothing but answers goes to standard output"


def test_tools_are_listed_with_schemas_and_said_to_write_nothing(client: Client) -> None:
    listed = client.ask("tools/list")["result"]["tools"]
    assert [t["name"] for t in listed] == ["check", "outline", "terms", "covers", "explain"]
    assert all(t["annotations"]["readOnlyHint"] and t["inputSchema"]["type"] == "object" for t in listed)


@pytest.mark.parametrize("given", [{"path": "w.md"}, {"text": TEXT}])
def test_check_gives_words_source_and_certainty(client: Client, given: dict[str, str]) -> None:
    made = client.call("check", **given)
    assert not made["isError"]
    assert json.loads(made["content"][0]["text"]) == made["structuredContent"]
    finding = next(f for f in made["structuredContent"]["findings"] if f["rule"] == "ZH-EX-001")
    assert (finding["quote"], finding["certainty"], finding["line"]) == ("有关部门", "likely", 5)
    assert finding["source"]
    assert "not legal advice" in made["structuredContent"]["disclaimer"]


def test_the_other_tools_answer(client: Client) -> None:
    assert "责任免除" in client.call("outline", path="w.md")["content"][0]["text"]
    assert "网络安全事件" in client.call("terms", path="w.md")["content"][0]["text"]
    assert client.call("covers", path="w.md")["structuredContent"]["wordings"]
    assert "ZH-EX-001" in client.call("explain", rule="ZH-EX-001")["structuredContent"]["page"]


@pytest.mark.parametrize("path", ["../secret.md", "/etc/passwd", "nothing.md", "."])
def test_only_files_below_the_folder_are_read(client: Client, path: str) -> None:
    made = client.call("check", path=path)
    assert made["isError"]
    assert "秘密" not in json.dumps(made, ensure_ascii=False)


def test_wrong_questions_get_an_answer_and_the_server_lives_on(client: Client) -> None:
    assert client.ask("tools/call", {"name": "rm"})["error"]["code"] == -32602
    assert client.ask("tools/call", {"name": "check", "arguments": {"file": "w.md"}})["error"]["code"] == -32602
    assert client.ask("resources/list")["error"]["code"] == -32601
    client.send(b"not json")
    assert client.receive()["error"]["code"] == -32700
    client.send(b'[{"jsonrpc": "2.0", "id": 7, "method": "ping"}, {"jsonrpc": "2.0", "method": "x"}]')
    assert client.receive() == [{"jsonrpc": "2.0", "id": 7, "result": {}}]
    assert client.call("check", path="w.md", text="both")["isError"]
    assert client.ask("ping")["result"] == {}
