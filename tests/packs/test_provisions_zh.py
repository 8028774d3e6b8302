"""Provisions and covers in the words of Chinese houses that nobody had seen while the packs were written; texts are our own."""

from __future__ import annotations

import pytest

from wordcheck import api
from wordcheck.model.wording import Wording

FRAME = """保险责任
第一条 因冷库停电造成货物腐坏的，保险人负责赔偿。
{part}
第二条 {words}
"""


def read(part: str, words: str) -> Wording:
    return api.parse(FRAME.format(part=part, words=words).encode(), name="wording.txt")[0]


def present(part: str, words: str) -> set[str]:
    return {p.key for p in api.provisions(read(part, words))[0] if p.status == "present"}


@pytest.mark.parametrize(
    ("key", "part", "words"),
    [
        ("P06", "责任限额与自负额", "每次事故的自负额在明细表中载明。"),
        (
            "P07",
            "责任起讫",
            "保险责任自货物运离起运地仓库时起，至货物进入目的地仓库时止。",
        ),
        ("P10", "保险人义务", "合同成立后，本公司会及时向您发送电子保险单。"),
        ("P01", "总则", "本合同的内容以保险条款、投保单、保险单及批单为准。"),
        ("P06", "金额", "每次事件由企业自担的金额列于保险单。"),
        ("P10", "保险人义务", "保险合同成立，保险人即应出具保险单。"),
        ("P22", "赔偿处理", "投保多份保险的，保险人按责任限额比例承担。"),
        ("P09", "说明", "保险人须以加粗字体提示免责内容，并逐项向投保人解释说明。"),
        ("P15", "理赔", "六十日内不能确定金额的，先支付能够确定的部分。"),
        ("P12", "理赔", "本公司自收齐资料之日起三十日内作出决定。"),
        ("P13", "赔偿处理", "赔偿金额经双方确认后，保险人应当在十日内赔付。"),
        ("P14", "保险人义务", "不承担责任的，自核定之日起三日内发出拒赔通知并说明理由。"),
        ("P16", "告知", "投保人应对投保申请书中的提问据实作答。"),
        ("P18", "被保险人义务", "被保险人每周至少备份一次重要数据。"),
        ("P19", "被保险人义务", "发现货物受损的，被保险人应当立即：\n（一）通知当地的保险机构；\n（二）拍照。"),
        ("P20", "被保险人义务", "被保险人应当：\n（一）采取保护措施，防止损失扩大；\n（二）拍照。"),
        ("P21", "怎么理赔", "申请理赔，请准备：\n（一）理赔申请书；\n（二）费用发票。"),
        ("P22", "赔偿处理", "同一损失另有其他保险的，我们仅承担差额部分。"),
        ("P22", "赔付处理", "被保险人另有保险的，保险人按照保险金额的比例赔付。"),
        ("P23", "赔付处理", "保险人自赔付之日起取得对该第三方的求偿权。"),
        ("P23", "赔偿处理", "我们赔偿后，有权在赔偿金额内向责任人追偿。"),
        ("P24", "其他事项", "被保险人经过二年不向保险人申请赔偿的，视为放弃权利。"),
        ("P28", "术语", "本条款中下列用语的含义：\n（一）冷库，是指控温的仓库。"),
    ],
)
def test_a_provision_is_told_in_the_words_of_another_house(key: str, part: str, words: str) -> None:
    assert key in present(part, words)


@pytest.mark.parametrize(
    ("key", "part", "words"),
    [
        ("P07", "其他事项", "职业变更的，保险责任自变更之日起终止。"),
        ("P10", "保险费", "投保人在保险人签发保险凭证的同时，应当缴清保险费。"),
        ("P19", "受益人", "变更受益人的，应当书面通知本公司。本公司收到变更的通知后，将及时批注。"),
        ("P20", "释义", "潜水是指须具备相关防护措施，以避免发生损失的运动。"),
        ("P24", "告知", "合同成立超过二年的，保险人不得解除合同。"),
        ("P22", "其他条款", "投保人可以提前终止合同。"),
    ],
)
def test_words_of_a_neighbouring_matter_are_no_provision(key: str, part: str, words: str) -> None:
    assert key not in present(part, words)


COVERS = """网络安全保险条款
保险责任
第一条 {grant}
责任免除
第二条 下列损失，保险人不负责赔偿：
（一）战争造成的损失；
（二）{excluded}。
"""


def states(grant: str, excluded: str = "核辐射造成的损失") -> dict[str, str]:
    wording = api.parse(COVERS.format(grant=grant, excluded=excluded).encode(), name="wording.txt")[0]
    return {s.key: s.state for s in api.covers(wording)[0].statuses}


@pytest.mark.parametrize(
    ("key", "grant"),
    [
        ("C06", "设备因恶意程序损坏而无法修复的，保险人赔偿购置同等设备的费用。"),
        ("C07", "因勒索软件造成停工的，保险人赔偿停工损失。"),
        (
            "C08",
            "由于下列原因造成营业利润减少的，保险人负责赔偿：\n（一）租用的云计算服务发生故障；\n（二）员工的失误。",
        ),
        ("C10", "保险人赔偿被保险人为终止敲诈威胁而支付的款项。"),
        ("C12", "保险人赔偿因电话系统被盗用而产生的通信费。"),
        (
            "C13",
            "被保险人因下列情形应承担的赔偿责任，保险人负责赔偿：\n（一）系统被用作攻击第三者的工具；\n（二）误删数据。",
        ),
        ("C14", "被保险人因下列情形应承担的赔偿责任，保险人负责赔偿：\n（一）保管的个人信息被窃取；\n（二）误删数据。"),
        ("C23", "保险人赔偿为防止损失扩大而支出的必要费用。"),
    ],
)
def test_a_cover_is_told_in_the_words_of_another_house(key: str, grant: str) -> None:
    assert states(grant)[key] == "granted"


@pytest.mark.parametrize(
    ("key", "excluded"),
    [
        ("C09", "非恶意的软件故障"),
        ("C18", "向他人提供技术服务过程中的过失"),
        ("C21", "使系统优于事故发生之前状态的费用"),
    ],
)
def test_an_exclusion_names_a_cover_in_the_words_of_another_house(key: str, excluded: str) -> None:
    assert states("保险人赔偿查明网络攻击原因的费用。", excluded)[key] == "excluded"


def test_liability_for_malicious_software_is_no_professional_liability() -> None:
    assert states("因传播恶意软件应承担的赔偿责任，保险人负责赔偿。")["C18"] == "silent"


def test_what_the_insured_chooses_is_optional() -> None:
    found = states("经投保人选择，保险人可以扩展承保下列责任：\n（一）支付卡责任：应付的评估费。\n（二）公关费用。")
    assert found["C16"] == "optional"
