"""Every feature of Word that the writer of comments and changes may meet, each in a file of its own.

`FEATURES` holds a function for each; it puts what it is about into a file that has title, clauses and styles already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from benchmarks.annotated.packages import MACROS, MICROSOFT, OFFICE, Made, Part, root

Feature = Callable[[Made], None]
FEATURES: dict[str, Feature] = {}

_DATE = 'w:date="2026-01-02T03:04:05Z"'
_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def feature(make: Feature) -> Feature:
    """Lists the function under its name."""
    FEATURES[make.__name__] = make
    return make


def files() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of a file for each feature, and of one in which all that can stand together do."""
    for name, make in FEATURES.items():
        made = _plain()
        make(made)
        made.body.append(_closing())
        yield name, made.packed()
    together = _plain()
    for name, make in FEATURES.items():
        if name not in _ALONE:
            make(together)
    together.body.append(_closing())
    yield "together", together.packed()


def p(*inside: str, properties: str = "") -> str:
    """A paragraph of runs, or of plain words."""
    made = "".join(i if i.startswith("<") else r(i) for i in inside)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{made}</w:p>"


def r(words: str, properties: str = "", tag: str = "t") -> str:
    """A run."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'


def cell(*paragraphs: str, properties: str = "") -> str:
    """A cell of a table."""
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{properties}</w:tcPr>{"".join(paragraphs)}</w:tc>'


def table(*rows: str) -> str:
    """A table of whole rows."""
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{grid}{"".join(rows)}</w:tbl>'


def row(*cells: str, properties: str = "") -> str:
    """A row of whole cells."""
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def changed(kind: str, key: int, inside: str, author: str = "王") -> str:
    """A tracked change of another author."""
    return f'<w:{kind} w:id="{key}" w:author="{author}" {_DATE}>{inside}</w:{kind}>'


def _plain() -> Made:
    made = Made()
    made.add(
        "styles",
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="宋体" w:hAnsi="Calibri"/><w:sz w:val="21"/></w:rPr>'
        '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
        '<w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>',
    )
    made.add("settings", '<w:zoom w:percent="100"/>')
    made.body += [
        p("示范网络安全保险条款", properties='<w:pStyle w:val="1"/>'),
        p("第一条 保险期间内，被保险人的计算机系统己经遭受网络攻击的，保险人负责赔偿。"),
    ]
    return made


def _closing() -> str:
    return p(r("第九条 因有关部门"), r("的要求", "<w:b/>"), r("停止服务造成的损失，保险人不负责赔偿。"))


# ---------------------------------------------------------------- reviewing


@feature
def comments_with_replies(made: Made) -> None:
    """Comments, an answer to one, marked as done, with everything that Word keeps about them."""
    made.add(
        "comments",
        f'<w:comment w:id="4" w:author="李" {_DATE} w:initials="L"><w:p w14:paraId="11111111" w14:textId="77777777">'
        '<w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:annotationRef/></w:r><w:r><w:t>请核对</w:t></w:r></w:p></w:comment>'
        f'<w:comment w:id="5" w:author="王" {_DATE} w:initials="W"><w:p w14:paraId="22222222" w14:textId="77777777">'
        "<w:r><w:t>已核对</w:t></w:r></w:p></w:comment>",
    )
    beside = {
        "commentsExtended": (
            "2011/relationships", '<w15:commentEx w15:paraId="11111111" w15:done="1"/><w15:commentEx w15:paraId="22222222" w15:paraIdParent="11111111" w15:done="1"/>',
            "w15:commentsEx",
        ),
        "commentsIds": (
            "2016/09/relationships", '<w16cid:commentId w16cid:paraId="11111111" w16cid:durableId="2C4A5F01"/>', "w16cid:commentsIds",
        ),
        "people": ("2011/relationships", '<w15:person w15:author="李"><w15:presenceInfo w15:providerId="None" w15:userId="李"/></w15:person>', "w15:people"),
    }  # fmt: skip
    for name, (kind, inside, element) in beside.items():
        content = (
            root("x", inside).replace(b"<w:x ", f"<{element} ".encode()).replace(b"</w:x>", f"</{element}>".encode())
        )
        sort = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml"
        made.parts[f"word/{name}.xml"] = Part(content, f"{MICROSOFT}/{kind}/{name}", sort, f"rId_{name}")
    made.body.append(
        p(
            r("第二条 被保险人应当"), '<w:commentRangeStart w:id="4"/><w:commentRangeStart w:id="5"/>', r("及时通知"),
            '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r><w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>',
            r("保险人。"),
        )
    )  # fmt: skip


@feature
def a_comments_part_without_its_relation(made: Made) -> None:
    """A part of that name, declared, which nothing refers to."""
    made.parts["word/comments.xml"] = Part(
        root("comments", ""), "", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    )


@feature
def insertions_and_deletions(made: Made) -> None:
    """Changes of others: words, a paragraph mark, a deletion within an insertion, a tag within one."""
    made.body += [
        p(
            r("第二条 保险人"),
            changed("ins", 11, r("应当")),
            changed("del", 12, r("可以", tag="delText")),
            r("及时赔付。"),
        ),
        p(
            changed(
                "ins", 13, r("新增的一段") + changed("del", 14, r("多余", tag="delText"), "李") + r("文字己经写好。")
            )
        ),
        p(r("与下段相连的一段，"), properties=f'<w:rPr><w:del w:id="15" w:author="王" {_DATE}/></w:rPr>'),
        p(r("其标记已被删除。"), properties=f'<w:rPr><w:ins w:id="16" w:author="王" {_DATE}/></w:rPr>'),
        p(
            changed("ins", 17, f'<w:smartTag w:uri="urn:x" w:element="y">{r("插入的标记文字")}</w:smartTag>'),
            r("之后的文字。"),
        ),
    ]


@feature
def moves(made: Made) -> None:
    """A sentence moved to another paragraph."""
    mark = f'w:author="王" {_DATE} w:name="move1"'
    made.body += [
        p(
            f'<w:moveFromRangeStart w:id="21" {mark}/>', changed("moveFrom", 22, r("被移走的一句话。")),
            '<w:moveFromRangeEnd w:id="21"/>', r("留下的一句话。"),
        ),
        p(
            r("另一段开头，"), f'<w:moveToRangeStart w:id="23" {mark}/>', changed("moveTo", 24, r("被移走的一句话。")),
            '<w:moveToRangeEnd w:id="23"/>',
        ),
    ]  # fmt: skip


@feature
def changes_of_format(made: Made) -> None:
    """Tracked changes of the look of a run, of a paragraph, a table, a row, a cell, a section and a number."""
    was = f'w:author="王" {_DATE}'
    made.body += [
        p(
            r(
                "格式被改过的一段文字，内容未变。",
                f'<w:b/><w:rPrChange w:id="31" {was}><w:rPr><w:i/></w:rPr></w:rPrChange>',
            ),
            properties=f'<w:jc w:val="center"/><w:rPr><w:b/><w:rPrChange w:id="32" {was}><w:rPr/></w:rPrChange></w:rPr>'
            f'<w:pPrChange w:id="33" {was}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>',
        ),
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>'
        f'<w:tblPrChange w:id="34" {was}><w:tblPr/></w:tblPrChange></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>'
        + row(cell(p("新增行的文字己经录入")), properties=f'<w:ins w:id="35" {was}/>')
        + row(cell(p("删除行的文字"), properties=f'<w:cellDel w:id="36" {was}/>'))
        + "</w:tbl>",
        p(
            r("分节之前。"),
            properties=f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:sectPrChange w:id="37" {was}><w:sectPr/></w:sectPrChange></w:sectPr>',
        ),
    ]


@feature
def numbers_at_the_limit(made: Made) -> None:
    """Comments and changes with the highest numbers that Word takes."""
    most = 2**31 - 1
    if "word/comments.xml" not in made.parts:
        made.add("comments", f'<w:comment w:id="{most}" w:author="李"><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:comment>')
        made.body.append(
            p(f'<w:commentRangeStart w:id="{most}"/>', r("编号最大的批注。"), f'<w:commentRangeEnd w:id="{most}"/>',
              f'<w:r><w:commentReference w:id="{most}"/></w:r>')
        )  # fmt: skip
    made.body.append(p(changed("ins", most, r("编号最大的修订。")), r("之后的文字己经很多。")))


# ---------------------------------------------------------------- notes, boxes, margins


@feature
def footnotes_and_endnotes(made: Made) -> None:
    """Notes with their separators, cited in the midst of words and in the run of the words themselves."""
    for kind in ("footnote", "endnote"):
        made.add(
            f"{kind}s",
            f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
            f'<w:{kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{kind}>'
            f'<w:{kind} w:id="1"><w:p><w:r><w:{kind}Ref/></w:r>{r(" 注释己经写明有关部门的要求。")}</w:p></w:{kind}>'
            f'<w:{kind} w:id="2"><w:p><w:r><w:{kind}Ref/></w:r>{r("另一条注释，")}{changed("ins", 41 if kind == "footnote" else 42, r("有修订。"))}</w:p></w:{kind}>',
        )
    made.body += [
        p(r("第三条 脚注"), '<w:r><w:footnoteReference w:id="1"/></w:r>', r("在句中，尾注"), '<w:r><w:endnoteReference w:id="1"/></w:r>', r("也在句中。")),
        p('<w:r><w:t>同一个文字块里</w:t><w:footnoteReference w:id="2"/><w:t>引用脚注，</w:t><w:endnoteReference w:id="2"/><w:t>也引用尾注。</w:t></w:r>'),
    ]  # fmt: skip


def _box(inside: str) -> str:
    shape = (
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
    )
    drawing = (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2000000" cy="600000"/>'
        f'<wp:docPr id="71" name="文本框"/><wp:cNvGraphicFramePr/>{shape}</wp:inline></w:drawing>'
    )
    old = (
        '<w:pict><v:rect id="s1" style="width:157pt;height:47pt"><v:textbox>'
        f"<w:txbxContent>{inside}</w:txbxContent></v:textbox></v:rect></w:pict>"
    )
    return f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>'


@feature
def text_boxes(made: Made) -> None:
    """A box as new and old programs draw it, both with the words; an old box alone; a box in the run of other words."""
    made.body += [
        p(f"<w:r>{_box(p('文本框内的文字己经写好。') + p('第二段有关部门。'))}</w:r>", r("锚定文本框的段落。")),
        p(
            '<w:r><w:pict><v:shape id="s2" style="width:100pt;height:40pt"><v:textbox><w:txbxContent>'
            f"{p('旧式文本框的文字。')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        ),
        p(f"<w:r><w:t>文字在前己经，</w:t>{_box(p('夹在中间的框。'))}<w:t>文字在后己经。</w:t></w:r>"),
    ]


@feature
def headers_and_footers(made: Made) -> None:
    """A header with a change in it, a footer with a page number, another header on the first page."""
    made.add("header1", p(r("页眉的文字"), changed("ins", 9_001, r("有修订"))))
    made.add("header2", p("首页页眉"))
    made.add("footer1", p('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
    made.section = (
        '<w:headerReference w:type="default" r:id="rId_header1"/><w:headerReference w:type="first" r:id="rId_header2"/>'
        '<w:footerReference w:type="default" r:id="rId_footer1"/>' + made.section
    )


@feature
def sections(made: Made) -> None:
    """A section of two columns, one on its side, page breaks."""
    made.body += [
        p(
            r("两栏的一节。"),
            properties='<w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/><w:cols w:num="2"/></w:sectPr>',
        ),
        p('<w:r><w:t>分页之前己经，</w:t><w:br w:type="page"/><w:t>分页之后己经。</w:t></w:r>'),
        p(r("横向的一节。"), properties='<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'),
        p("<w:r><w:lastRenderedPageBreak/><w:t>上次排版时在此换页的文字。</w:t></w:r>"),
    ]


# ---------------------------------------------------------------- controls and fields


@feature
def content_controls(made: Made) -> None:
    """Controls around blocks, words, cells and rows; bound to data, locked, a choice, a tick box, a hint."""

    def control(inside: str, properties: str = "", key: int = 1) -> str:
        return (
            f'<w:sdt><w:sdtPr><w:id w:val="{key}"/>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'
        )

    bound = '<w:dataBinding w:prefixMappings="xmlns:q=\'urn:q\'" w:xpath="/q:a[1]/q:b[1]" w:storeItemID="{11111111-2222-3333-4444-555555555555}"/><w:text/>'
    made.body += [
        control(p("整段内容控件的文字己经写好。") + p("控件内第二段。"), '<w:richText/>', 101),
        p(r("保险人为"), control(r("甲财产保险公司"), bound, 102), r("，险种为"), control(r("网络安全险"), "<w:text/>", 103), r("。")),
        p(r("锁定的："), control(r("不可改的文字己经"), '<w:lock w:val="sdtContentLocked"/>', 104), r("。")),
        p(control(r("单击此处输入文字。"), '<w:showingPlcHdr/><w:text/>', 105)),
        p(
            r("投保"),
            control(r("☒"), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', 106),
            control(r("是"), '<w:dropDownList><w:listItem w:displayText="是" w:value="1"/></w:dropDownList>', 107),
        ),
        table(
            row(cell(p("普通单元格")), control(cell(p("单元格控件的文字己经")), "", 108)),
            control(row(cell(p("行控件甲")), cell(p("行控件乙"))), "", 109),
        ),
    ]  # fmt: skip
    made.parts["customXml/item1.xml"] = Part(
        '<q:a xmlns:q="urn:q"><q:b>甲财产保险公司</q:b></q:a>'.encode(), f"{OFFICE}/customXml", "", "rId_data"
    )
    made.parts["customXml/itemProps1.xml"] = Part(
        b'<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{11111111-2222-3333-4444-555555555555}"/>',
        "",
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    )
    made.parts["customXml/_rels/item1.xml.rels"] = Part(
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>'
    )


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _field(instruction: str, result: str) -> str:
    return f"{_mark('begin')}{r(instruction, tag='instrText')}{_mark('separate')}{result}{_mark('end')}"


@feature
def fields(made: Made) -> None:
    """Simple and complex fields, one within another, one in a single run, one over two paragraphs, links."""
    made.body += [
        p(r("第四条 见第"), '<w:fldSimple w:instr=" REF _Ref1 \\h "><w:r><w:t>一条</w:t></w:r></w:fldSimple>', r("。")),
        p(r("日期为"), _field(' DATE \\@ "yyyy年M月d日" ', r("2026年") + r("1月2日", "<w:b/>")), r("己经确定。")),
        p(_field(" IF ", r("外层的") + _field(" REF b ", r("内层的")) + r("结果己经。"))),
        p(
            '<w:r><w:t>前文己经</w:t><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText>'
            '<w:fldChar w:fldCharType="separate"/><w:t>12</w:t><w:fldChar w:fldCharType="end"/><w:t>后文己经</w:t></w:r>'
        ),
        p(_mark("begin"), r(" QUOTE ", tag="instrText"), _mark("separate"), r("跨段的域，第一段己经，")),
        p(r("第二段己经。"), _mark("end"), r("域后。")),
        p(r("参见"), f'<w:hyperlink r:id="rId_link" w:history="1">{r("网站的")}{r("网页", "<w:u/>")}</w:hyperlink>', r("。")),
        p(f'<w:hyperlink w:anchor="_Toc1">{r("文内的链接己经。")}</w:hyperlink>'),
        p(r("待填"), '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="f1"/><w:enabled/><w:textInput/></w:ffData></w:fldChar></w:r>',
          r(" FORMTEXT ", tag="instrText"), _mark("separate"), r("填好的文字己经"), _mark("end")),
    ]  # fmt: skip
    made.parts["https://example.com/"] = Part(b"", f"{OFFICE}/hyperlink", "", "rId_link")


@feature
def table_of_contents(made: Made) -> None:
    """A list of contents as Word makes it, in a control, its entries links with page numbers."""
    entry = (
        f'<w:hyperlink w:anchor="_Toc1" w:history="1">{r("第一章 保险责任")}<w:r><w:tab/></w:r>'
        f"{_field(' PAGEREF _Toc1 ', r('1'))}</w:hyperlink>"
    )
    made.body.append(
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>'
        + p("目录")
        + p(_mark("begin"), r(' TOC \\o "1-3" \\h ', tag="instrText"), _mark("separate"), entry,
            properties='<w:pStyle w:val="TOC1"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8296"/></w:tabs>')
        + p(_mark("end"))
        + "</w:sdtContent></w:sdt>"
    )  # fmt: skip
    made.body.append(
        p('<w:bookmarkStart w:id="0" w:name="_Toc1"/>', r("第一章 保险责任"), '<w:bookmarkEnd w:id="0"/>', properties='<w:pStyle w:val="1"/>')
    )  # fmt: skip


@feature
def bookmarks(made: Made) -> None:
    """Marks that lie across one another and over paragraphs and cells."""
    made.body += [
        p(r("甲"), '<w:bookmarkStart w:id="1" w:name="a"/>', r("乙己经"), '<w:bookmarkStart w:id="2" w:name="b"/>', r("丙"),
          '<w:bookmarkEnd w:id="1"/>', r("丁。")),
        p(r("下一段"), '<w:bookmarkEnd w:id="2"/>', r("己经结束。")),
        table(row(cell(p('<w:bookmarkStart w:id="3" w:name="c" w:colFirst="0" w:colLast="1"/>', r("格甲"))),
                  cell(p(r("格乙"), '<w:bookmarkEnd w:id="3"/>')))),
    ]  # fmt: skip


@feature
def permissions_and_protection(made: Made) -> None:
    """A protected file in which one stretch may be edited by all."""
    made.body.append(
        p(
            '<w:permStart w:id="1" w:edGrp="everyone"/>',
            r("人人可改的文字己经。"),
            '<w:permEnd w:id="1"/>',
            r("他处不可改。"),
        )
    )
    made.add("settings", '<w:zoom w:percent="100"/><w:documentProtection w:edit="readOnly" w:enforcement="1"/>')


# ---------------------------------------------------------------- tables, numbers, letters


@feature
def nested_tables(made: Made) -> None:
    """A table in a table, merged cells, a cell with nothing in it."""
    inner = table(row(cell(p("内表甲己经")), cell(p("内表乙"))))
    made.body.append(
        table(
            row(cell(p("跨两列的表头"), properties='<w:gridSpan w:val="2"/>')),
            row(cell(p("外表"), inner, p("内表之后己经")), cell(p("并格"), properties='<w:vMerge w:val="restart"/>')),
            row(cell(p()), cell(p(), properties="<w:vMerge/>")),
        )
    )


@feature
def numbering(made: Made) -> None:
    """Automatic numbers of clauses and points, a restart, a number that was changed."""
    levels = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>'
    )
    made.add(
        "numbering",
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    for level, words in (
        (0, "自动编号的条款己经。"),
        (1, "自动编号的款项。"),
        (1, "第二个款项己经。"),
        (0, "下一条。"),
    ):
        made.body.append(
            p(words, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')
        )  # fmt: skip


@feature
def east_asian_layout(made: Made) -> None:
    """Letters with readings above, two lines in one, emphasis dots, fitted width, text from right to left."""
    guide = (
        '<w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/>'
        '<w:lid w:val="zh-CN"/></w:rubyPr>'
    )
    reading = f"<w:r><w:ruby>{guide}<w:rt>{r('bǎo xiǎn')}</w:rt><w:rubyBase>{r('保险己经')}</w:rubyBase></w:ruby></w:r>"
    made.body += [
        p(r("拼音指南："), reading, r("人。")),
        p(f'<w:r><w:t>同块的</w:t><w:ruby>{guide}<w:rt>{r("zhù")}</w:rt><w:rubyBase>{r("注")}</w:rubyBase></w:ruby><w:t>音己经</w:t></w:r>'),
        p(
            r("双行合一", '<w:eastAsianLayout w:id="-1" w:combine="1"/>'), r("着重号己经", '<w:em w:val="dot"/>'),
            r("调整宽度", '<w:fitText w:val="1000" w:id="5"/>'), r("隐藏", "<w:vanish/>"), r("之后。"),
        ),
        p(f'<w:dir w:val="rtl">{r("方向控制己经")}</w:dir>', f'<w:bdo w:val="ltr">{r("强制方向")}</w:bdo>'),
    ]  # fmt: skip


@feature
def runs_with_all_sorts(made: Made) -> None:
    """Runs that hold words beside tabs, breaks, signs, hyphens, a picture, a field's marks and a page number."""
    picture = (
        '<w:drawing><wp:inline><wp:extent cx="12700" cy="12700"/><wp:docPr id="72" name="图"/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="图"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rId_image"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="12700" cy="12700"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
    made.body += [
        p(
            "<w:r><w:rPr><w:b/></w:rPr><w:t>制表</w:t><w:tab/><w:t>换行</w:t><w:br/><w:t>符号</w:t>"
            '<w:sym w:font="Wingdings" w:char="F0FE"/><w:noBreakHyphen/><w:softHyphen/><w:cr/><w:t>己经</w:t></w:r>'
        ),
        p(f"<w:r>{picture}<w:t>图后的文字己经</w:t></w:r>", f"<w:r><w:t>图前的文字己经</w:t>{picture}</w:r>"),
        p(f"<w:r><w:t>图在己</w:t>{picture}<w:t>经中间</w:t></w:r>"),
        p('<w:proofErr w:type="spellStart"/>', r("校对标记"), '<w:proofErr w:type="spellEnd"/>', "<w:r><w:t/></w:r>", r("空文字块之后己经。")),
    ]  # fmt: skip
    made.parts["word/media/image1.png"] = Part(_PNG, f"{OFFICE}/image", "", "rId_image")


@feature
def smart_tags_and_custom_xml(made: Made) -> None:
    """Elements of others around words and around paragraphs."""
    made.body += [
        p(f'<w:smartTag w:uri="urn:x" w:element="date"><w:smartTagPr/>{r("2026年1月己经")}</w:smartTag>', r("生效。")),
        p(f'<w:customXml w:uri="urn:x" w:element="insurer">{r("甲保险公司己经")}</w:customXml>', r("承保。")),
        f'<w:customXml w:uri="urn:x" w:element="clause">{p("自定义元素内的一段己经。")}</w:customXml>',
    ]


@feature
def equations(made: Made) -> None:
    """A formula in a line and one of its own."""
    formula = "<m:oMath><m:f><m:num><m:r><m:t>损失</m:t></m:r></m:num><m:den><m:r><m:t>限额</m:t></m:r></m:den></m:f></m:oMath>"
    made.body += [p(r("赔款为"), formula, r("己经算出。")), p(f"<m:oMathPara>{formula}</m:oMathPara>")]


# ---------------------------------------------------------------- parts of others


@feature
def embedded_objects(made: Made) -> None:
    """A workbook in the text, and a whole document taken in when the file is opened."""
    made.body += [
        p(
            '<w:r><w:object w:dxaOrig="1000" w:dyaOrig="500"><v:shape id="o1" style="width:50pt;height:25pt"/>'
            '<o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" ShapeID="o1" DrawAspect="Icon" ObjectID="_1" r:id="rId_object"/></w:object></w:r>',
            r("嵌入的表格之后己经。"),
        ),
        '<w:altChunk r:id="rId_chunk"/>',
    ]
    made.parts["word/embeddings/book.bin"] = Part(
        b"\xd0\xcf\x11\xe0" + bytes(60), f"{OFFICE}/oleObject", "", "rId_object"
    )
    made.parts["word/chunk.html"] = Part("<p>另一个文件的文字</p>".encode(), f"{OFFICE}/aFChunk", "", "rId_chunk")


@feature
def glossary(made: Made) -> None:
    """Building blocks: a second document within the file."""
    inside = (
        '<w:docParts><w:docPart><w:docPartPr><w:name w:val="x"/></w:docPartPr><w:docPartBody>'
        f"{p('构建基块的文字。')}</w:docPartBody></w:docPart></w:docParts>"
    )
    sort = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml"
    made.parts["word/glossary/document.xml"] = Part(
        root("glossaryDocument", inside), f"{OFFICE}/glossaryDocument", sort, "rId_glossary"
    )


@feature
def macros(made: Made) -> None:
    """A file with macros."""
    made.content_type = MACROS
    made.parts["word/vbaProject.bin"] = Part(
        bytes(range(256)), f"{MICROSOFT}/2006/relationships/vbaProject", "", "rId_vba"
    )


@feature
def signatures(made: Made) -> None:
    """A signed file."""
    made.parts["_xmlsignatures/origin.sigs"] = Part(b"")
    made.parts["_xmlsignatures/sig1.xml"] = Part(
        b'<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
        "",
        "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
    )


@feature
def strict(made: Made) -> None:
    """Strict Open XML (ISO/IEC 29500-1)."""
    made.strict = True


@feature
def another_main_part(made: Made) -> None:
    """A main document under another name, as Word for the web writes it."""
    made.main = "word/document2.xml"


_ALONE: Mapping[str, str] = {
    "a_comments_part_without_its_relation": "has comments of its own",
    "numbers_at_the_limit": "leaves no free numbers for others",
    "macros": "another kind of file",
    "strict": "another kind of file",
    "another_main_part": "another name",
}
"""Features that cannot stand beside others, and why."""
