"""A web page gives its main text with the numbers of its lists, and nothing of its menus."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizdesk.extract import read_text


def lines_of(body: str, folder: Path, encoding: str = "utf-8") -> list[str]:
    path = folder / "页面"
    path.write_bytes(f"<!doctype html><html><body>{body}</body></html>".encode(encoding))
    return read_text(path).splitlines()


def test_lists_have_their_numbers_and_lines_break_where_the_page_breaks(tmp_path: Path) -> None:
    body = (
        "<h1>方案</h1><ol start=3><li>甲<li>乙<ol type=a><li>丙</ol><li value=9><p>丁</p></ol>"
        "<ul><li>戊</ul><p>己<br>庚 <b>辛</b>\n壬</p>"
        '<ol style="list-style-type: cjk-ideographic"><li>癸</ol>'
    )
    assert lines_of(body, tmp_path) == [
        *("方案", "3.甲", "4.乙", "a.丙", "9.丁", "戊", "己", "庚 辛 壬", "一、癸"),
    ]


def test_menus_scripts_and_hidden_parts_are_left_out(tmp_path: Path) -> None:
    body = (
        "<header><h1>临江市方案</h1></header><nav><a>首页</a></nav><ul class='main-menu'><li>栏目</ul>"
        "<div class=article><p>一、主要任务</p><p>（一）做好服务，提升效能，压缩时间。</p></div>"
        "<p style='display:none'>隐藏</p><script>x</script><div id=footer>版权</div><aside>相关</aside>"
    )
    assert lines_of(body, tmp_path) == ["临江市方案", "一、主要任务", "（一）做好服务，提升效能，压缩时间。"]


def test_cells_over_several_rows_speak_for_each(tmp_path: Path) -> None:
    body = (
        "<table><tr><th>序号<th>任务<th>责任单位<th>完成时限"
        "<tr><td>1<td>甲<td rowspan=2>市发改委<td rowspan=2>2022年底前<tr><td>2<td>乙</table>"
    )
    assert lines_of(body, tmp_path)[1:] == ["1\t甲\t市发改委\t2022年底前", "2\t乙\t市发改委\t2022年底前"]


def test_a_table_that_only_lays_out_the_page_is_no_table(tmp_path: Path) -> None:
    body = "<table><tr><td><p>一、任务</p><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>"
    assert lines_of(body, tmp_path) == ["一、任务", "甲\t乙"]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-8-sig"])
def test_a_page_that_does_not_say_its_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    assert lines_of("<p>一、主要任务</p>", tmp_path, encoding) == ["一、主要任务"]
