"""`wordcheck init`: a settings file to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.console.options import spoken
from wordcheck.app.console.tongues import ui_tongue

_ENGLISH = """\
# Settings of `wordcheck check` for the wordings below this folder. The command line wins.
# wordcheck config show --origin prints every setting and where it comes from.

# packs = ["core", "cn-insurance-law", "cn-cyber", "zh-clarity"]   # default: all that ship
# ignore = ["WC-TM-002"]          # codes, beginnings of codes, slugs, packs, tags, source:…
# fail_on = "error"               # error, warning or note
# severity = "warning"            # what the terminal lists
# as_of = "2026-01-31"            # whose law applies; default: today
# jurisdiction = "cn"
# line = "cyber"
# cache = true                    # keep reports of unchanged wordings in your cache folder
"""
_CHINESE = """\
# wordcheck check 对本文件夹之下条款的设置。命令行优先。
# wordcheck config show --origin 列出每项设置及其来源。

# packs = ["core", "cn-insurance-law", "cn-cyber", "zh-clarity"]   # 规则包；默认：随附的全部
# ignore = ["WC-TM-002"]          # 不运行的规则：代码、代码开头、短名、规则包、标签、source:……
# fail_on = "error"               # 达到此级别时退出码为 1：error 错误、warning 警告、note 提示
# severity = "warning"            # 终端列出的级别
# as_of = "2026-01-31"            # 按此日有效的法律；默认：今天
# jurisdiction = "cn"             # 法域
# line = "cyber"                  # 险种
# cache = true                    # 没有变化的条款，从您的缓存文件夹取用报告
"""


@click.command()
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@spoken
def command(folder: Path) -> int:
    """Write a commented wordcheck.toml; an existing one is left as it is."""
    from wordcheck.app.console.files import write_new
    from wordcheck.model.said import Said

    place = folder / "wordcheck.toml"
    write_new(place, Said(_CHINESE, _ENGLISH).in_(ui_tongue()).encode("utf-8"))
    click.echo(place)
    return 0
