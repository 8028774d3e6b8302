"""The data that come with a filing: SERFF's, China's, Taiwan's, India's and London's fields under one list of names.

A manifest may head its columns with the name here, the English or the Chinese label, or one of the other usual names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from msgspec import Struct

from wordcheck.model.said import Said

Group = Literal["common", "serff", "china", "taiwan", "india", "london"]


class Field(Struct, frozen=True):
    """One datum that a filing may carry."""

    name: str
    group: Group
    label: Said
    also: tuple[str, ...] = ()
    """Other headings under which it comes."""


def _fields(group: Group, *rows: tuple[str, str, str, str]) -> list[Field]:
    return [Field(name, group, Said(zh, en), tuple(a for a in also.split("|") if a)) for name, zh, en, also in rows]


FIELDS: tuple[Field, ...] = (
    *_fields(
        "common",
        ("key", "报送编号", "filing", "filing id|filing key|id|编号"),
        ("company", "公司", "company", "insurer|company name|公司名称|保险公司|保险人"),
        ("company_code", "公司代码", "company code", "公司编码"),
        ("group", "集团", "group", "company group"),
        ("product", "条款名称", "product name", "product|产品名称|产品|商品名稱"),
        ("line", "险种", "line of business", "line|class of business|险类"),
        ("class", "类别", "class", "product class|产品类别"),
        ("jurisdiction", "适用地区", "jurisdiction", "country|state of filing|国家"),
        ("language", "语言", "language", "lang|语种"),
        ("edition", "版本", "edition", "version|版次"),
        ("submitted", "报送日期", "submitted", "date submitted|received|filing date|收文日期|提交日期"),
        ("effective_requested", "拟生效日期", "effective date requested", "effective date"),
        ("effective_granted", "生效日期", "effective date granted", ""),
        ("status", "状态", "status", "filing status"),
        ("reviewer", "审核人", "reviewer", "assignee|经办人"),
        ("predecessor", "原报送编号", "predecessor filing", "predecessor|replaces|earlier filing number|原产品"),
        ("contact", "联系人", "contact", ""),
        ("signers", "签署人", "signers", "signatories"),
    ),
    *_fields(
        "serff",
        ("serff_number", "SERFF 编号", "SERFF tracking number", "serff|serff tr num"),
        ("state", "州", "state", ""),
        ("state_number", "州编号", "state tracking number", "state tr num"),
        ("company_number", "公司编号", "company tracking number", "company tr num"),
        ("naic", "NAIC 代码", "NAIC code", "naic company code|naic"),
        ("toi", "TOI", "TOI", "type of insurance"),
        ("sub_toi", "Sub-TOI", "Sub-TOI", "sub type of insurance|subtoi"),
        ("filing_type", "报送类型", "filing type", ""),
        ("project", "项目", "project name", "project number|project name/number"),
        ("reference_organisation", "参考机构", "reference organisation", "reference organization"),
        ("reference_number", "参考编号", "reference number", ""),
        ("circular", "通告号", "circular", "advisory org. circular"),
        ("deemer_date", "视同批准日", "deemer date", ""),
        ("domicile_status", "注册地状态", "domicile status", "domicile status comments"),
        ("description", "说明", "filing description", "description"),
        ("disposition", "处理结果", "disposition", ""),
        ("disposition_date", "处理日期", "disposition date", ""),
        ("item_status", "表单状态", "item status", "schedule item status"),
        ("form_name", "表单名称", "form name", ""),
        ("form_number", "表单编号", "form number", "form no|form no."),
        ("edition_date", "表单版期", "edition date", "form edition"),
        ("form_type", "表单类型", "form type", ""),
        ("action", "动作", "action", "form action"),
        ("replaced_form", "被替换表单", "form replaced", "replaced form|replaced form number"),
        ("readability_score", "可读性分数", "readability score", "flesch|readability"),
    ),
    *_fields(
        "china",
        ("registration", "注册号", "registration number", "备案编号|审批编号|备案号|产品注册号|注册编号"),
        ("main_or_rider", "主险/附加险", "main or rider", "主附险|main/additional"),
        ("filing_kind", "审批/备案类型", "approval or filing", "备案类型|报备类型"),
        ("region", "经营区域", "region of sale", "销售区域"),
        ("approval_date", "审批/备案时间", "date of approval or filing", "备案时间|审批时间|备案日期"),
        ("abolished", "废止时间", "date of abolition", "停售时间"),
        ("legal_officer", "法律责任人", "legal officer", ""),
        ("actuary", "精算责任人", "actuary in charge", "总精算师"),
        ("statement", "声明书", "statement of responsibility", ""),
        ("reason", "修改原因", "reason of revision", "修订原因"),
    ),
    *_fields(
        "taiwan",
        ("tw_procedure", "核准/備查", "approval or file-and-use (Taiwan)", ""),
        ("tw_document", "發文日期與文號", "date and number of letter (Taiwan)", "文號"),
    ),
    *_fields(
        "india",
        ("uin", "产品识别号", "product identification number", "uin|unique identification number"),
        ("committee_approval", "委员会批准日", "committee approval date", ""),
        ("certificates", "证明文件", "certificate set", ""),
    ),
    *_fields(
        "london",
        ("market_reference", "市场编号", "market reference", "umr|unique market reference"),
        ("clause_references", "条款编号", "clause references", "lma references"),
    ),
)


@cache
def by_name() -> dict[str, Field]:
    """Fields by their name."""
    return {field.name: field for field in FIELDS}


def named(heading: str) -> str:
    """The field that a column heading means; the heading itself, stripped, where it means none that we know."""
    return _headings().get(_plain(heading), heading.strip())


@cache
def _headings() -> dict[str, str]:
    found: dict[str, str] = {}
    for field in FIELDS:
        for name in (field.name, field.label.zh, field.label.en, *field.also):
            found.setdefault(_plain(name), field.name)
    return found


def _plain(heading: str) -> str:
    return re.sub(r"[\s_\-./（）()]+", "", heading).casefold()
