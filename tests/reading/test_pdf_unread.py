"""What a PDF holds and cannot be read is said; decoration is not."""

from __future__ import annotations

import io
from contextlib import suppress
from random import Random

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import HEIGHT, WIDTH, block_with, lines, manuscript, pdf, put
from wordcheck.model.errors import Damaged, Encrypted, ReadingError
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.unread import UnreadKind
from wordcheck.reading.pdf import read
from wordcheck.reading.pdf.pictures import looks_written

WORDS = [
    f"Clause {k}. The insurer is not liable for loss caused by war, civil war or nuclear reaction." for k in range(30)
]


def _scan() -> ImageReader:
    picture = Image.new("L", (1240, 1754), 250)
    draw = ImageDraw.Draw(picture)
    for k, line in enumerate(WORDS):
        draw.text((120, 120 + 48 * k), line, fill=20, font_size=26)
    return ImageReader(picture.convert("RGB"))


def _photo() -> ImageReader:
    x, y = np.meshgrid(np.linspace(0, 9, 600), np.linspace(0, 7, 400))
    waves = (np.sin(x) * np.cos(y) + 1) * 110 + np.random.default_rng(7).normal(0, 6, x.shape)
    return ImageReader(Image.fromarray(waves.clip(0, 255).astype(np.uint8)).convert("RGB"))


def _body(c: Canvas) -> None:
    lines(c, 60, 80, WORDS[:20])


def test_a_scanned_page() -> None:
    made = manuscript(_body, lambda c: c.drawImage(_scan(), 0, 0, WIDTH, HEIGHT))
    (unread,) = made.unread
    assert (unread.kind, unread.page, unread.serious) == (UnreadKind.SCAN, 2, True)
    assert not made.complete


def test_a_scanned_page_cut_into_strips_or_tiles() -> None:
    whole = Image.new("RGB", (1240, 1754), "white")
    draw = ImageDraw.Draw(whole)
    for k, line in enumerate(WORDS):
        draw.text((120, 120 + 48 * k), line, fill="black", font_size=26)

    def cut(across: int, down: int) -> Manuscript:
        wide, high = whole.width // across, whole.height // down

        def page(c: Canvas) -> None:
            for row in range(down):
                for column in range(across):
                    part = whole.crop((column * wide, row * high, (column + 1) * wide, (row + 1) * high))
                    at = (column * WIDTH / across, HEIGHT - (row + 1) * HEIGHT / down)
                    c.drawImage(ImageReader(part), *at, WIDTH / across, HEIGHT / down)

        return manuscript(_body, page)

    for made in (cut(1, 40), cut(4, 6)):
        assert [(u.kind, u.page, u.serious) for u in made.unread] == [(UnreadKind.SCAN, 2, True)]


def test_a_page_of_words_drawn_as_one_shape() -> None:
    def page(c: Canvas) -> None:
        shape = c.beginPath()
        for y in range(60, 780, 14):
            for x in range(60, 530, 6):
                shape.moveTo(x, y)
                shape.curveTo(x + 1, y + 6, x + 4, y + 7, x + 4.5, y + 3)
                shape.curveTo(x + 4, y + 1, x + 2, y, x, y)
        c.drawPath(shape, stroke=0, fill=1)

    made = manuscript(_body, page)
    assert [(u.kind, u.page) for u in made.unread] == [(UnreadKind.DRAWING, 2)]


def test_an_ocr_layer_is_read_and_not_trusted() -> None:
    def page(c: Canvas) -> None:
        c.drawImage(_scan(), 0, 0, WIDTH, HEIGHT)
        for k, line in enumerate(WORDS[:10]):
            put(c, 60, 80 + 20 * k, line, mode=3)

    made = manuscript(page)
    assert "civil war" in made.text
    assert [(u.kind, u.serious) for u in made.unread] == [(UnreadKind.SCAN, True)]


def test_a_picture_with_words_in_the_body() -> None:
    def page(c: Canvas) -> None:
        lines(c, 60, 80, WORDS[:8])
        c.drawImage(_scan(), 100, 200, 350, 300)

    assert [u.kind for u in manuscript(page).unread] == [UnreadKind.IMAGE]


def test_photographs_logos_and_backgrounds_are_decoration() -> None:
    photo = _photo()

    def cover(c: Canvas) -> None:
        c.drawImage(photo, 0, 0, WIDTH, HEIGHT)
        put(c, 100, 200, "Home insurance", size=30)

    def page(c: Canvas) -> None:
        c.drawImage(photo, 480, HEIGHT - 70, 60, 40)
        c.drawImage(photo, 60, 100, 300, 200)
        _body(c)

    made = manuscript(cover, page, page)
    assert made.unread == ()
    assert block_with(made, "Home insurance")


def test_a_password() -> None:
    with pytest.raises(Encrypted) as caught:
        read(pdf(_body, encrypt=StandardEncryption("secret", "owner")), "locked.pdf")
    assert "locked.pdf" in caught.value.said.zh
    assert "password" in caught.value.said.en


def test_a_file_that_only_forbids_printing_opens() -> None:
    assert "civil war" in read(pdf(_body, encrypt=StandardEncryption("", "owner", canPrint=0)), "a.pdf").text


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_cut_short_is_never_clean(share: float) -> None:
    data = pdf(_body, _body, _body)
    with suppress(Damaged):
        assert not read(data[: int(len(data) * share)], "short.pdf").complete


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", b"%PDF-1.7\nnot a file at all\n%%EOF", b""])
def test_rubbish_is_one_clear_error(data: bytes) -> None:
    with pytest.raises(Damaged):
        read(data, "rubbish.pdf")


def test_broken_bytes_never_raise_anything_else() -> None:
    data, random = pdf(_body, _body), Random(11)
    for _ in range(60):
        broken = bytearray(data)
        for _ in range(random.choice([1, 8, 60])):
            broken[random.randrange(len(broken))] = random.randrange(256)
        with suppress(ReadingError):
            read(bytes(broken), "broken.pdf").text.encode()


def test_a_page_whose_contents_have_lost_their_dictionary_is_not_called_blank() -> None:
    sound = pdf(_body, _body)
    at = sound.rindex(b"/FlateDecode")
    assert not read(sound, "drawn.pdf").unread
    assert not read(sound[:at] + bytes(12) + sound[at + 12 :], "drawn.pdf").complete


def test_an_empty_page_is_not_clean() -> None:
    made = manuscript(lambda c: c.line(0, 0, 10, 10))
    assert [u.kind for u in made.unread] == [UnreadKind.EMPTY]


def _form(value: str) -> bytes:
    def page(c: Canvas) -> None:
        lines(c, 60, 80, WORDS[:20])
        c.acroForm.textfield(name="sum", value=value, x=60, y=60, width=200, height=20)

    return pdf(page)


def test_words_filled_into_a_form_are_not_passed_over() -> None:
    (unread,) = read(_form("Sum insured 1,000,000"), "w.pdf").unread
    assert (unread.kind, unread.page, unread.serious) == (UnreadKind.OBJECT, 1, True)
    assert not read(_form(""), "w.pdf").unread


def test_a_text_box_laid_over_a_page_is_not_passed_over_and_a_highlight_is_no_words() -> None:
    def page(c: Canvas) -> None:
        lines(c, 60, 80, WORDS[:20])
        c.freeTextAnnotation("This cover is withdrawn.", DA="/Helv 10 Tf", Rect=(60, 60, 300, 80))
        c.highlightAnnotation("read this", Rect=(60, 300, 300, 320))

    (unread,) = manuscript(page).unread
    assert (unread.kind, unread.page, unread.serious) == (UnreadKind.OBJECT, 1, True)


def _with_attachment(data: bytes) -> bytes:
    document = pdfium.PdfDocument(data)
    document.new_attachment("wording.pdf").set_data(pdf(_body))
    room = io.BytesIO()
    document.save(room)
    return room.getvalue()


def test_a_portfolio_is_unread_and_an_attachment_to_a_wording_is_mentioned() -> None:
    cover = pdf(lambda c: put(c, 60, 80, "For the best experience, open this PDF portfolio in a newer reader."))
    for data, serious in ((cover, True), (pdf(_body), False)):
        (unread,) = read(_with_attachment(data), "w.pdf").unread
        assert (unread.kind, unread.serious) == (UnreadKind.OBJECT, serious)


def test_pictures_are_told_apart() -> None:
    written = np.asarray(Image.open(io.BytesIO(_png(_scan()))).convert("L").resize((827, 1169)), np.int16)
    photo = np.asarray(Image.open(io.BytesIO(_png(_photo()))).convert("L"), np.int16)
    assert looks_written(written)
    assert not looks_written(photo)
    assert not looks_written(np.full((200, 200), 255, np.int16))


def _png(reader: ImageReader) -> bytes:
    room = io.BytesIO()
    width, height = reader.getSize()
    Image.frombytes("RGB", (width, height), reader.getRGBData()).save(room, "PNG")
    return room.getvalue()


def test_real_scans_are_found_and_real_wordings_are_not_called_scans(shared) -> None:  # type: ignore[no-untyped-def]
    folder = shared / "wordings"
    for path in (folder / "scans").glob("*.pdf"):
        assert not read(path.read_bytes(), path.name).complete
    for name in ("cyber_axa-xl*", "host-uk_pikl*30day*", "home-uk_arkel*"):
        (path,) = (folder / "en").glob(name + ".pdf")
        assert read(path.read_bytes(), path.name).complete
