"""The page that shows how a file was read: both sides complete, each clause on both, pages in their own frame."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from lxml import html as lxml_html
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

import wordcheck
from wordcheck.app.console.page_pictures import page_pictures
from wordcheck.model.said import UNSAID
from wordcheck.reporting.html.outline_page import Read, outline_page
from wordcheck.reporting.html.regions import areas, words_of

CORPUS = Path(__file__).parents[2] / "corpus"
FAULTY = CORPUS / "zh/cyber-enterprise/faulty.md"


def made(*documents: Read) -> lxml_html.HtmlElement:
    return lxml_html.fromstring(outline_page(documents, "zh"))


@pytest.fixture(scope="module")
def markdown() -> tuple[wordcheck.Wording, lxml_html.HtmlElement]:
    manuscript = wordcheck.read(FAULTY)
    wordings = wordcheck.parse(manuscript)
    return wordings[0], made(Read("faulty.md", manuscript, wordings))


def pdf(pages: int = 1, rotation: int = 0) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(400, 500), invariant=1)
    words = (
        "We pay for loss of data of the insured.",
        "Notify us within ten days of a breach.",
    )
    for n in range(pages):
        canvas.setPageRotation(rotation)
        canvas.drawString(40, 350 - 60 * n, f"{n + 1}. {('Cover', 'Duties')[n % 2]}")
        canvas.drawString(40, 320 - 60 * n, words[n % 2])
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_every_clause_is_a_card_and_an_area_of_the_original(
    markdown: tuple[wordcheck.Wording, lxml_html.HtmlElement],
) -> None:
    wording, page = markdown
    cards = page.xpath("//*[@role='treeitem']")
    assert [c.get("id") for c in cards] == [f"d1w0c{c.id}" for c in wording.clauses]
    shown = {a.get("data-c") for a in page.xpath("//*[contains(@class, 'original')]//*[@data-c]")}
    assert shown == {c.get("id") for c in cards}


def test_the_original_side_has_all_words_in_order(markdown: tuple[wordcheck.Wording, lxml_html.HtmlElement]) -> None:
    wording, page = markdown
    words = "".join(page.xpath("//*[contains(@class, 'original')]")[0].text_content().split())
    assert "".join(wording.text.split()) == words


def test_kind_confidence_terms_references_and_figures_stand_on_the_cards(
    markdown: tuple[wordcheck.Wording, lxml_html.HtmlElement],
) -> None:
    wording, page = markdown
    for term in (t for t in wording.terms if t.definitions and t.definitions[0].clause):
        card = page.get_element_by_id(f"d1w0c{term.definitions[0].clause}")
        assert term.name in card.text_content()
    broken = [r for r in wording.references if r.broken]
    assert broken
    assert all("指向不存在的条款" in page.get_element_by_id(f"d1w0c{r.clause}").text_content() for r in broken)
    resolved = next(r for r in wording.references if r.targets and r.clause)
    links = page.get_element_by_id(f"d1w0c{resolved.clause}").xpath(".//a/@href")
    assert f"#d1w0c{resolved.target}" in links
    assert all("把握" in c.text_content() for c in page.xpath("//*[@role='treeitem']"))


def test_links_lead_somewhere_and_nothing_is_fetched(
    markdown: tuple[wordcheck.Wording, lxml_html.HtmlElement],
) -> None:
    page = markdown[1]
    known = page.xpath("//@id")
    assert len(known) == len(set(known))
    assert {h[1:] for h in page.xpath("//a/@href")} <= set(known)
    assert not page.xpath("//@src[not(starts-with(., 'data:'))] | //link | //@style")


@pytest.mark.parametrize("rotation", [0, 90])
def test_pages_are_pictures_with_areas_in_the_frame_of_the_page(rotation: int) -> None:
    data = pdf(2, rotation)
    manuscript = wordcheck.read(data, name="made.pdf")
    wordings = wordcheck.parse(manuscript)
    images = page_pictures((data, "made.pdf"), manuscript)
    assert [i.number for i in images] == [1, 2]
    width, height = images[0].width, images[0].height
    picture = Image.open(io.BytesIO(images[0].data))
    assert picture.width / picture.height == pytest.approx(width / height, rel=0.01)
    boxes = [a for w in wordings for c in w.clauses for a in areas(manuscript, words_of(c))]
    assert boxes
    for b in boxes:
        # The words are where the picture is dark.
        scale = picture.width / width
        inside = picture.convert("L").crop(
            (int(b.x0 * scale), int(b.top * scale), int(b.x1 * scale) + 1, int(b.bottom * scale) + 1)
        )
        assert b.page != 1 or inside.getextrema()[0] < 128
    assert all(0 <= b.x0 < b.x1 <= width and 0 <= b.top < b.bottom <= height for b in boxes)
    page = made(Read("made.pdf", manuscript, wordings, UNSAID, images))
    assert len(page.xpath("//figure//img")) == 2
    assert {g.get("data-c") for g in page.xpath("//figure//*[@data-c]")} == {
        f"d1w{w.index}c{c.id}" for w in wordings for c in w.clauses
    }


def test_what_could_not_be_read_is_said() -> None:
    from wordcheck.model.said import Said

    page = made(Read("x.pdf", None, (), Said("已损坏", "damaged")))
    assert "已损坏" in page.text_content()
    assert "damaged" in page.xpath("//*[contains(@class, 'failure')]")[0].text_content()


def test_no_wording_becomes_markup() -> None:
    evil = b'1. </script><script>alert(1)</script> <img src=x onerror=alert(1)>\n\n2. "><b>bold</b>\n'
    manuscript = wordcheck.read(evil, name="evil.txt")
    page = outline_page([Read("evil.txt", manuscript, wordcheck.parse(manuscript))], "en")
    assert page.count("<script>") == 1
    assert "<img" not in page
    assert "<b>bold" not in page


def test_pages_that_could_not_be_drawn_are_named() -> None:
    data = pdf(2)
    manuscript = wordcheck.read(data, name="made.pdf")
    images = page_pictures((data, "made.pdf"), manuscript)
    page = made(Read("made.pdf", manuscript, wordcheck.parse(manuscript), UNSAID, images[:1]))
    assert "1 pages are not drawn: 2" in page.text_content()


def test_a_card_behind_a_deeper_one_names_the_clause_it_stands_in(tmp_path: Path) -> None:
    text = "一、保险责任\n（一）火灾：\n1. 房屋起火；\n2. 家具起火；\n（二）爆炸。\n二、责任免除\n（一）故意行为。\n（二）自然磨损。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    manuscript = wordcheck.read(tmp_path / "a.txt")
    wordings = wordcheck.parse(manuscript)
    named = {
        card.xpath("string(.//*[@class='label'])"): card.xpath("string(.//*[@class='within']/a)")
        for card in made(Read("a.txt", manuscript, wordings)).xpath("//*[@role='treeitem']")
        if card.xpath(".//*[@class='within']")
    }
    assert named == {"（二）": "一、 保险责任"}
