"""Target: the HTML reader."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.origins import leads_back
from wordcheck.model.errors import ReadingError

INSTRUMENTED = ("wordcheck.reading.html", "wordcheck.reading.markup.html_walk", "wordcheck.reading.markup.html_tables")
LONGEST = 3_000
WORDS = tuple(
    w.encode()
    for w in "<p> </p> <div> </div> <table> <tr> <td> <th> </table> <td/colspan=3> <td/rowspan=0> <ol> <li> <ul> <li/value=9> <ol/start=-1> "
    "<h1> <h7> <br> <hr> <pre> <!-- --> <!doctype <![CDATA[ ]]> <?php ?> <% %> <script> </script> <style> </style> <template> `<p> ${ {{ "
    "&nbsp; &amp; &#0; &#x110000; &lt &bogus; <img> <iframe> <object> hidden style=display:none <span> <b> <ins> <del> <sup> <sub> "
    "<details> <summary> <select> <option> <input> <textarea> <dl> <dt> <dd> <a> <ruby> <rt> type=a reversed 第一条 责任免除 charset=gbk".split()
)
_PAGES = (
    "<html><body><h1>保险条款</h1><p>第一条 保险责任</p><ol start=3 type=a><li>火灾<li>爆炸</ol></body></html>",
    "<!doctype html><meta charset=gbk><table><tr><th colspan=2>责任限额<tr><td rowspan=2>甲<td>乙<tr><td>丙</table>",
    "<div hidden>x</div><pre>a\n b</pre><p>a<br>b&nbsp;c<script>var a='<p>第一条</p>'</script><dl><dt>释义<dd>意外</dl>",
    "<body><p>Section 1 <b>Cover</b> <ins>new</ins><del>old</del> 5<sup>th</sup></p><ul><li>a<ol><li>b</ol></ul><?php x ?>",
)


def seeds() -> Iterator[bytes]:
    """Small pages with what pages hold."""
    yield from (page.encode() for page in _PAGES)
    yield from (page.encode("utf-16") for page in _PAGES[:1])


def attempt(data: bytes) -> None:
    """Reads the page. Raises AssertionError where a word of it is not found again at its line and column."""
    from wordcheck.reading.html import read, sniff

    sniff(data)
    try:
        made = read(data, "page.html")
    except ReadingError:
        return
    for block in made.blocks:
        assert all(0 <= segment.start < segment.end <= len(block.text) for segment in block.segments)
    if data.isascii() and b"charset" not in data.lower() and b"\0" not in data:
        assert leads_back(made, data.decode("ascii")), made.text
