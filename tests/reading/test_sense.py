"""A text layer that is no language, and a file that speaks of no insurance, are said to be so."""

from __future__ import annotations

import pytest

from tests.reading.pdf_drawing import lines, pdf
from wordcheck import api
from wordcheck.model.unread import Unread, UnreadKind
from wordcheck.model.verdicts import Outcome

CLAUSES = [
    f"{k}. The Insurer will indemnify the Insured for loss of or damage to the insured property, provided that the premium"
    " has been paid before the loss and that the Insured has notified the Insurer within thirty days."
    for k in range(1, 7)
]
OFFICE = [
    f"{k}. Employees lock their screens when they leave the desk, choose passwords of fourteen letters or more, and tell the"
    " help desk at once about each message that asks for a password."
    for k in range(1, 9)
]


def shifted(text: str) -> str:
    """Each letter three places further, as a broken character table gives it."""
    return "".join(chr((ord(c.lower()) - 97 + 3) % 26 + 97) if c.isalpha() else c for c in text)


def unread(lines_: list[str], name: str = "wording.md") -> tuple[Unread, ...]:
    return api.read("\n\n".join(lines_).encode(), name=name).unread


def kinds(found: tuple[Unread, ...]) -> list[UnreadKind]:
    return [u.kind for u in found]


def test_a_text_layer_of_shifted_letters_counts_as_unread_from_the_line_where_it_begins() -> None:
    found = unread(CLAUSES + [shifted(c) for c in CLAUSES[:3]])
    assert kinds(found) == [UnreadKind.ENCODING]
    assert found[0].serious
    assert found[0].where.en == "from line 13"
    assert "no language" in found[0].why.en
    assert "不是可读的语言" in found[0].why.zh


def test_only_the_page_that_holds_it_is_named() -> None:
    def page(texts: list[str]) -> bytes:
        halves = [half for text in texts for half in (text[:90], text[90:])]
        return pdf(lambda c: _put(c, halves[:8]), lambda c: _put(c, [shifted(h) for h in halves]))

    def _put(canvas: object, texts: list[str]) -> None:
        lines(canvas, 60, 80, texts)  # type: ignore[arg-type]

    found = [u for u in api.read(page(CLAUSES)).unread if u.kind is UnreadKind.ENCODING]
    assert [u.page for u in found] == [2]


@pytest.mark.parametrize(
    "sound",
    [
        "Hospitals: Bengaluru, Chennai, Coimbatore, Ernakulam, Gurgaon, Hyderabad, Jaipur, Kolkata, Lucknow, Mumbai, Nagpur, "
        "Pune, Raipur, Surat, Thiruvananthapuram, Vadodara, Vijayawada and Visakhapatnam. Insurance offices as above.",
        "L'assureur indemnise l'assuré des pertes causées par un incendie, sous réserve de la franchise prévue aux conditions "
        "particulières, et rembourse les frais de sauvetage engagés avec son accord préalable.",
        "NCR, TPA, ICU, OPD, AYUSH, IRDAI, UIN: ABCHLIP21001V022021; https://www.example.org/qx/zxwv/kjq_vw.aspx?pq=zz "
        "(the insurer's page) and wxq@zzk.example, WZ-77/QX-09/KJ-3312, premium 12,000.",
        "第一条 保险人按照本合同的约定承担给付保险金责任：艾滋病、肺结核、麻疹、痢疾、霍乱、鼠疫、狂犬病、登革热、猩红热、"
        "白喉、百日咳、伤寒、副伤寒、疟疾、黑热病、血吸虫病、钩端螺旋体病、淋病、梅毒、布鲁氏菌病，保险费另计，保险人负责。",
    ],
)
def test_names_lists_codes_and_other_languages_are_language(sound: str) -> None:
    assert UnreadKind.ENCODING not in kinds(unread(CLAUSES + [sound] * 4))


def test_chinese_characters_drawn_at_random_are_not_read() -> None:
    strange = "".join(chr(0x4E00 + (k * 7919) % 20000) for k in range(400))
    assert kinds(unread(["本保险合同由保险条款、投保单、保险单组成。", strange])) == [UnreadKind.ENCODING]


def test_letters_that_never_come_tell_a_font_without_joined_letters() -> None:
    sound = (
        " ".join(CLAUSES * 3 + OFFICE * 4)
        + " The first benefit is paid for the effects of an accident; notification is free."
    )
    texts = [sound[k : k + 90] for k in range(0, len(sound), 90)] * 3

    def of(broken: bool) -> list[UnreadKind]:
        shown = [t.replace("ti", "").replace("fi", "") if broken else t for t in texts]
        made = pdf(*(lambda c, k=k: lines(c, 60, 60, shown[k : k + 50]) for k in range(0, len(shown), 50)))
        return [u.kind for u in api.read(made).unread]

    assert of(broken=True) == [UnreadKind.ENCODING]
    assert of(broken=False) == []


def test_a_paper_on_another_subject_is_said_to_be_no_wording_and_its_provisions_are_not_judged() -> None:
    report = api.check("\n\n".join(["# Information security policy", *OFFICE]).encode(), name="policy.md")
    assert [u.kind for u in report.unread] == [UnreadKind.OTHER_SUBJECT]
    assert "does not look like an insurance wording" in report.unread[0].why.en
    assert not report.complete
    assert not any(v.outcome in (Outcome.UNMET, Outcome.PARTLY) for v in report.verdicts)
    assert any("insurance wording" in n.why.en for n in report.not_run)


@pytest.mark.parametrize(
    "rider",
    [
        "This endorsement changes the policy. Item 4 of the Declarations is deleted and replaced by the following. "
        + "The limit that applies to each claim is the amount shown above. " * 20,
        "附加不计免赔特约条款\n\n经双方约定，发生主险合同列明的事故时，应由被保险人自行承担的部分由本公司承担。"
        + "本特约以主险有效为前提。" * 20,
    ],
)
def test_a_rider_of_half_a_page_is_a_wording(rider: str) -> None:
    assert kinds(unread([rider])) == []


def test_short_texts_are_not_judged_by_their_words() -> None:
    assert kinds(unread(OFFICE[:2])) == []


def test_words_that_the_text_holds_several_times_over_count_as_unread() -> None:
    clean = ["第一条 附加合同终止的，退还现金价值。", "第二条 保险金由受益人申请领取。", "第三条 犹豫期为十五日。"]
    printed = ["".join(c[i : i + 2] * 4 for i in range(0, len(c), 2)) for c in clean]
    assert unread(clean) == ()
    found = unread(clean + printed)
    assert kinds(found) == [UnreadKind.ENCODING]
    assert found[0].serious
    assert "several times over" in found[0].why.en


def test_lines_printed_twice_count_as_unread() -> None:
    lines = [
        "第一条 被保险人身故后，受益人应当提交户籍注销的证明和保险合同原件。",
        "第二条 投保人逾期未交保险费的，合同效力自宽限期届满的次日起中止。",
        "第三条 船舶因碰撞、搁浅、触礁造成的修理费用由保险人负责赔偿。",
        "第四条 仓库温度超过约定数值并且持续一小时以上，所存货物视为变质。",
        "第五条 争议协商不成的，提交当事人选定的仲裁委员会按其规则裁决。",
    ]
    assert unread(lines * 3) == (), "said again further on, as two covers do"
    (found,) = unread([f"{line}{line[4:]}" for line in lines])
    assert found.kind is UnreadKind.ENCODING
    assert "twice over" in found.why.en


@pytest.mark.parametrize("text", ["x", "今天天气很好，我们去公园散步。\n明天再去。", "Dear Anna,\nsee you on Friday."])
def test_a_few_words_without_a_clause_never_look_clean(text: str) -> None:
    report = api.check(text.encode(), name="note.txt")
    assert [u.kind for u in report.unread] == [UnreadKind.OTHER_SUBJECT]
    assert "No verdict should rest on it" in report.unread[0].why.en
    assert not report.complete


@pytest.mark.parametrize(
    "text",
    ["第一条 双方协商解决。", "1. The fee is ten dollars.", "We cover theft of bicycles.", "本附加险随主险终止。"],
)
def test_a_few_words_of_a_wording_are_one(text: str) -> None:
    assert api.check(text.encode(), name="rider.txt").complete


def test_parts_of_sentences_that_come_right_behind_themselves_count_as_unread() -> None:
    twice = (
        "您在犹豫期后解除合同的，会遭受一定的损失，故请您慎重考虑和决定。，故请您慎重考虑和决定。"
        "宽限期届满时仍未交费，合同效力中止。宽限期届满时仍未交费，合同效力中止。"
    )
    assert kinds(unread([*ORDINARY, twice])) == [UnreadKind.ENCODING]


def test_a_clause_written_twice_by_a_slip_is_the_wordings_own() -> None:
    slip = "宽限期届满时仍未交费，合同效力中止。宽限期届满时仍未交费，合同效力中止。"
    assert kinds(unread([*ORDINARY, slip])) == []


ORDINARY = (
    "第一条 本保险合同由保险条款、投保单、保险单以及批单组成。",
    "第二条 被保险人因意外伤害身故的，保险人按照约定给付身故保险金。",
)
