"""`wordcheck desk`: serves the desk until it is interrupted."""

from __future__ import annotations

import getpass
import socket
import sys
from contextlib import suppress
from pathlib import Path

import uvicorn
from msgspec.structs import replace

from wordcheck.desk.application import application
from wordcheck.desk.desk import admitted
from wordcheck.desk.settings import Settings, is_loopback
from wordcheck.languages.width import printable
from wordcheck.model.errors import UsageError, reason_of
from wordcheck.model.said import Said, Tongue
from wordcheck.screening.store.opening import is_address, open_store


def whoami() -> str:
    """The name of the account that runs the desk."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "desk"


def serve(
    settings: Settings, manifest: Path | None, certificate: Path | None, key: Path | None, open_: bool, tongue: Tongue
) -> int:
    """Serves, and gives the exit code. Raises UsageError where the address is taken or may not be served."""
    # Before the store is made: a desk that may not be served leaves no file.
    admitted(settings)
    new = not is_address(settings.store) and not Path(settings.store.removeprefix("sqlite:///")).exists()
    open_store(settings.store, create=True).close()
    listening = _listening(settings)
    settings = replace(settings, port=listening.getsockname()[1])
    said = Said(
        "正在打开库；结果有变时先重新计算市场与队列……",
        "opening the store; where results have changed, market and queue are made first …",
    )
    print(said.in_(tongue), file=sys.stderr, flush=True)
    if new:
        made = Said(
            f"库 {settings.store} 原不存在，已新建空库", f"there was no store {settings.store}: an empty one was made"
        )
        print(printable(made.in_(tongue)), file=sys.stderr, flush=True)
    app = application(settings, manifest)
    host = f"[{settings.host}]" if listening.family == socket.AF_INET6 else settings.host
    address = f"{'https' if settings.secure else 'http'}://{host}:{settings.port}/"
    print(
        Said(f"审核台：{address}（Ctrl-C 结束）", f"The desk is at {address} (Ctrl-C ends it)").in_(tongue), flush=True
    )
    if not is_loopback(settings.host) and not settings.secure:
        said = Said(
            "注意：未用 TLS，口令在网络上未加密；请用 --certificate 和 --key",
            "mind: without TLS, passwords cross the network unencrypted; use --certificate and --key",
        )
        print(said.in_(tongue), file=sys.stderr)
    if open_:
        import webbrowser

        webbrowser.open(address)
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, proxy_headers=False,
        ssl_certfile=str(certificate) if certificate else None, ssl_keyfile=str(key) if key else None,
        timeout_graceful_shutdown=3,
    )  # fmt: skip
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])
    return 0


def _listening(settings: Settings) -> socket.socket:
    """A socket at which browsers wait instead of being turned away. Raises UsageError where the address is taken."""
    listening = socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
        listening.listen(128)
    except OSError as error:
        why = reason_of(error)
        raise UsageError(
            f"无法使用 {settings.host}:{settings.port}：{why.zh}",
            f"cannot serve {settings.host}:{settings.port}: {why.en}",
        ) from None
    return listening
