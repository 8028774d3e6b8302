"""Who may ask what: no other site, no other name, nobody without a password where others can reach the desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.support import Browser, first_finding
from wordcheck.desk.accounts import add, fits, load
from wordcheck.desk.application import application, routes
from wordcheck.desk.sessions import MOST, Sessions
from wordcheck.desk.settings import Settings
from wordcheck.model.errors import UsageError
from wordcheck.screening.store.database import Database, one

FILLED = {"filing": "1", "document": "0", "page": "1", "old": "2", "family": "1", "code": "ZH-EX-001"}


def path_of(pattern: str) -> str:
    for name, value in FILLED.items():
        pattern = pattern.replace("{" + name + ":int}", value).replace("{" + name + "}", value)
    return pattern


def test_other_machines_need_a_password(store: Path) -> None:
    for host in ("0.0.0.0", "192.168.1.5", "desk.example"):
        with pytest.raises(UsageError, match="needs --password-file"):
            application(Settings(store=str(store), user="x", host=host))


def test_a_name_that_is_not_the_desks_is_refused(browser: Browser) -> None:
    assert browser.client.get("/queue", headers={"host": "rebound.example:8765"}).status_code == 421
    assert browser.client.get("/queue", headers={"host": ""}).status_code == 421
    assert browser.client.get("/queue", headers={"host": "localhost:8765"}).status_code == 200


@pytest.mark.parametrize("route", [r for r in routes() if r.method == "POST"], ids=lambda r: r.path)
def test_every_change_needs_the_token_and_its_own_site(browser: Browser, route) -> None:  # type: ignore[no-untyped-def]
    path = path_of(route.path)
    browser.get("/queue")
    assert browser.client.post(path, data={"x": "1"}).status_code == 403
    assert browser.client.post(path, data={"csrf": "wrong"}).status_code == 403
    token = browser.token()
    other = {"origin": "http://evil.example"}
    assert browser.client.post(path, data={"csrf": token}, headers=other).status_code == 403
    cross = {"sec-fetch-site": "cross-site"}
    assert browser.client.post(path, data={"csrf": token}, headers=cross).status_code == 403


def test_cookie_and_headers(browser: Browser) -> None:
    answer = browser.client.get("/queue")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["cache-control"] == "no-store"


def test_signing_in(store: Path, tmp_path: Path, database: Database) -> None:
    passwords = tmp_path / "passwords"
    add(passwords, "lin", "correct horse battery")
    assert "correct" not in passwords.read_text()
    browser = Browser(Settings(store=str(store), user="x", host="0.0.0.0", hosts=("127.0.0.1",), accounts=passwords))
    with browser.client:
        for path in ("/queue", "/filings/1", "/filings/1/documents/0/pages/1.png", "/log"):
            answer = browser.client.get(path)
            assert answer.status_code == 303
            assert answer.headers["location"].startswith("/login")
        assert (
            browser.client.post("/samples", data={"csrf": browser.token(), "seed": "1"}).headers["location"] == "/login"
        )
        before = browser.client.cookies["wordcheck_session"]
        assert browser.post("/login", name="lin", password="wrong").status_code == 401
        assert (
            browser.post("/login", name="lin", password="correct horse battery", next="/log").headers["location"]
            == "/log"
        )
        assert browser.client.cookies["wordcheck_session"] != before
        assert "lin" in browser.get("/queue")
        browser.client.post("/logout", data={"csrf": browser.token_on("/queue")})
        assert browser.client.get("/queue").status_code == 303
    assert [r[0] for r in database.rows("SELECT action FROM audit ORDER BY seq")] == [
        "login:refused",
        "login",
        "logout",
    ]


def test_guessing_is_slowed(store: Path, tmp_path: Path) -> None:
    passwords = tmp_path / "passwords"
    add(passwords, "lin", "correct horse battery")
    browser = Browser(Settings(store=str(store), user="x", accounts=passwords))
    with browser.client:
        for _ in range(5):
            assert browser.post("/login", name="lin", password="wrong").status_code == 401
        assert browser.post("/login", name="lin", password="correct horse battery").status_code == 429


def test_password_file(tmp_path: Path) -> None:
    passwords = tmp_path / "passwords"
    with pytest.raises(UsageError, match="at least 12"):
        add(passwords, "lin", "short")
    add(passwords, "lin", "correct horse battery")
    add(passwords, "lin", "another long password")
    accounts = load(passwords)
    assert fits(accounts, "lin", "another long password")
    assert not fits(accounts, "lin", "correct horse battery")
    assert not fits(accounts, "nobody", "another long password")
    passwords.chmod(0o644)
    with pytest.raises(UsageError, match="chmod 600"):
        load(passwords)


def test_requests_have_an_end(browser: Browser) -> None:
    token = browser.token()
    assert browser.client.post("/samples", data={"csrf": token, "seed": "x" * 2_000_000}).status_code == 413

    def endless():  # type: ignore[no-untyped-def]
        yield b"csrf="

    headers = {"content-type": "application/x-www-form-urlencoded"}
    assert browser.client.post("/samples", content=endless(), headers=headers).status_code == 413
    files = {"files": ("a.md", b"# A")}
    assert browser.client.post("/samples", data={"csrf": token}, files=files).status_code == 400


def test_strangers_do_not_end_the_sessions_of_others() -> None:
    sessions = Sessions()
    working = sessions.begin("lin")
    assert sessions.of(working.id) is working
    for _ in range(MOST + 5):
        sessions.begin("")
    assert sessions.of(working.id) is working


def test_no_way_out_of_the_desk(browser: Browser) -> None:
    for target in ("//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"):
        assert browser.post("/preference", ui="zh", next=target).headers["location"] == "/queue"
    for path in ("/static/../desk.py", "/static/%2e%2e/desk.py", "/static/..%2f..%2fapi.py"):
        assert browser.client.get(path).status_code == 404


def test_documents_lie_below_their_folder(browser: Browser, database: Database, tmp_path: Path) -> None:
    secret = tmp_path / "secret.pdf"
    secret.write_bytes(Path(one(database, "SELECT base FROM filing WHERE id = 8"), "printed.pdf").read_bytes())
    for path in ("../secret.pdf", str(secret), "sub/../../secret.pdf"):
        database.run("UPDATE document SET path = ? WHERE filing = 8", (path,))
        database.run("UPDATE filing SET base = ? WHERE id = 8", (str(tmp_path / "inner"),))
        (tmp_path / "inner" / "sub").mkdir(parents=True, exist_ok=True)
        assert browser.client.get("/filings/8/documents/0/pages/1.png").status_code == 404


def test_decisions_are_logged_and_the_log_only_grows(browser: Browser, database: Database) -> None:
    fingerprint, rule, _ = first_finding(database)
    assert browser.post("/filings/1/decide", mark=fingerprint, verdict="accept", document="0").status_code == 303
    rows = database.rows("SELECT by_whom, action, subject, detail FROM audit")
    assert rows[0][:3] == ("okafor", "decide:accept", "F-001")
    assert rule in rows[0][3]
    for sql in ("DELETE FROM audit", "UPDATE audit SET by_whom = 'nobody'"):
        with pytest.raises(Exception, match="only grow"):
            database.run(sql)
    assert "decide:accept" in browser.get("/log")
