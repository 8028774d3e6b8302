"""Numbers that a style sheet counts are those that a browser shows; menus are no wording."""

from __future__ import annotations

import wordcheck
from wordcheck.model.manuscript import BlockKind, Manuscript

LIST = (
    '.lst-kix_q1-1>li:before{content:"(" counter(lst-ctn-kix_q1-1,lower-latin) ") "}'
    ".lst-kix_q1-1>li{counter-increment:lst-ctn-kix_q1-1}ol.lst-kix_q1-1.start{counter-reset:lst-ctn-kix_q1-1 0}"
)


def page(style: str, body: str) -> Manuscript:
    return wordcheck.read(
        f"<html><head><style>{style}</style></head><body>{body}</body></html>".encode(), name="x.html"
    )


def numbers(made: Manuscript) -> list[tuple[str, str]]:
    return [(b.number, b.text) for b in made.blocks]


def test_paragraphs_are_counted_anew_below_each_heading() -> None:
    made = page(
        'body{counter-reset:h} h2{counter-reset:p} h2::before{counter-increment:h;content:counter(h) ". "}'
        'p.n::before{counter-increment:p;content:counter(h) "." counter(p) " "}',
        "<h2>Cover</h2><p class=n>Fire.</p><p class=n>Flood.</p><h2>Claims</h2><p>Note.</p><p class=n>Tell us.</p>",
    )
    assert numbers(made) == [
        ("1.", "Cover"), ("1.1", "Fire."), ("1.2", "Flood."), ("2.", "Claims"), ("", "Note."), ("2.1", "Tell us."),
    ]  # fmt: skip


def test_nested_lists_print_the_numbers_of_all_lists_around_them() -> None:
    made = page(
        'ol{counter-reset:i;list-style:none} ol>li{counter-increment:i} ol>li::before{content:counters(i,".") " "}',
        "<ol><li>War:<ol><li>civil;</li><li>foreign.</li></ol></li><li>Wear.</li></ol><ol><li>Notice.</li></ol>",
    )
    assert [n for n, _ in numbers(made)] == ["1", "1.1", "1.2", "2", "1"]


def test_lists_of_google_docs_go_on_and_stand_as_deep_as_their_class_says() -> None:
    made = page(
        LIST,
        '<ol class="lst-kix_q1-0 start" start="1"><li>drones:</li></ol>'
        '<ol class="lst-kix_q1-1 start" start="1"><li>by night;</li><li>in fog;</li></ol>'
        '<ol class="lst-kix_q1-0" start="2"><li>war.</li></ol>',
    )
    assert [(b.number, b.level) for b in made.blocks] == [("1.", 1), ("(a)", 2), ("(b)", 2), ("2.", 1)]


def test_a_class_gives_a_list_its_letters() -> None:
    made = page("ol.l{list-style-type:lower-alpha}", "<ol class=l><li>fire</li><li>flood</li></ol>")
    assert [n for n, _ in numbers(made)] == ["a.", "b."]


def test_words_before_an_element_that_count_nothing_are_no_number() -> None:
    made = page('li::before{content:"✔ "}', "<ul><li>fire</li></ul>")
    assert numbers(made) == [("", "fire")]


def test_menus_and_the_way_to_the_page_are_listed_apart() -> None:
    made = page(
        "",
        '<div class="breadcrumb">Home &gt; Motor</div><nav><a href="#a">Exclusions</a></nav><h1>Motor Policy</h1>'
        "<p>We pay.</p><footer>Acme plc</footer>",
    )
    assert [b.text for b in made.blocks] == ["Motor Policy", "We pay."]
    assert [f.text for f in made.furniture] == ["Home > Motor", "Exclusions", "Acme plc"]


def test_a_summary_heads_what_it_opens() -> None:
    made = page("", "<details><summary>Vet fees</summary><p>We pay.</p></details>")
    assert made.blocks[0].kind is BlockKind.HEADING
