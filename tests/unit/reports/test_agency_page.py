from __future__ import annotations

from io import BytesIO

import pdfplumber

from bizdesk.reports.agency_page import write_agency_page
from bizdesk.reports.faces import load_faces
from tests.unit.reports.sample import sample_report


def words_of(data: bytes) -> list[str]:
    with pdfplumber.open(BytesIO(data)) as pdf:
        return ["".join((page.extract_text() or "").split()) for page in pdf.pages]


def test_an_agency_has_one_page_with_its_figures_and_pressing_tasks() -> None:
    (told,) = words_of(write_agency_page(sample_report(agency=4), load_faces([])))
    assert "市行政审批服务局（市政务服务管理办公室）2025年第二季度优化营商环境任务办理情况" in told
    assert "692222.2%" in told
    assert "牵头6项，办结率16.7%，逾期1项（第4项）" in told
    assert "未办结任务共7项，已全部列出。" in told
    assert told.index("逾期91天") < told.index("逾期30天") < told.index("临期")


def test_what_does_not_fit_is_counted_at_the_foot_of_the_one_page() -> None:
    (told,) = words_of(write_agency_page(sample_report(count=150, agency=4), load_faces([])))
    assert "其余见任务台账。" in told
    assert "本页列出最紧迫的" in told


def test_an_agency_without_tasks_has_a_page_that_says_so() -> None:
    (told,) = words_of(write_agency_page(sample_report(agency=10), load_faces([])))
    assert "本季没有这个单位的任务。" in told
