"""`report`: the quarter's figures as text or JSON, or the whole report as a workbook, PDF and Word file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import DATE, PATH, QUARTER, as_json, of_agency
from bizdesk.cli.usage import ChineseCommand, MisuseError
from bizdesk.domain.counting import AgencyTally, Tally
from bizdesk.domain.labels import chinese_date
from bizdesk.domain.quarter import Quarter
from bizdesk.services.batches import export_all_agencies
from bizdesk.services.exports import Report, export_docx, export_pdf, export_workbook
from bizdesk.services.filed_reports import export_filed, plan_filed
from bizdesk.services.quarters import state_of
from bizdesk.services.reports import ReportRequest
from bizdesk.services.templates import export_filled_docx, export_filled_workbook

Export = Callable[[Report, Path], None]
_COUNTS = ("任务", "已办结", "办理中", "逾期", "办结率")


@click.command("report", cls=ChineseCommand, options_metavar="[选项]")
@click.option("--quarter", type=QUARTER, required=True, metavar="季度", help="报表的季度，如 2022Q4。")
@of_agency("只报这个单位的任务。")
@click.option("--as-of", type=DATE, metavar="日期", help="截至哪一天；不写就是季度末，季度未过完时是今天。")
@click.option("--xlsx", type=PATH, metavar="文件", help="写出 Excel 台账。")
@click.option("--with-evidence", is_flag=True, help="在 Excel 旁边的文件夹里放佐证材料，目录里的名称可点开。")
@click.option("--pdf", type=PATH, metavar="文件", help="写出 PDF 通报。")
@click.option("--docx", type=PATH, metavar="文件", help="写出 Word 通报。")
@click.option("--template-xlsx", type=PATH, metavar="文件", help="Excel 按本单位的这份模板填写。")
@click.option("--template-docx", type=PATH, metavar="文件", help="Word 按本单位的这份模板填写。")
@click.option("--all-agencies", type=PATH, metavar="文件夹", help="为每个单位各写一份 Excel 和 PDF。")
@as_json
@pass_terminal
def report_command(
    terminal: Terminal,
    quarter: Quarter,
    agency: str | None,
    as_of: date | None,
    xlsx: Path | None,
    with_evidence: bool,
    pdf: Path | None,
    docx: Path | None,
    template_xlsx: Path | None,
    template_docx: Path | None,
    all_agencies: Path | None,
    as_json: bool,
) -> None:
    """出季度报表；不写出文件时只列出数字。"""
    _check_templates((xlsx, template_xlsx, "xlsx"), (docx, template_docx, "docx"))
    if agency is not None and all_agencies is not None:
        raise MisuseError("--agency 和 --all-agencies 只能写一个")
    if with_evidence and (xlsx is None or template_xlsx is not None):
        raise MisuseError("--with-evidence 要和 --xlsx 一起写，不能和 --template-xlsx 一起写")
    filed = terminal.read(lambda uow: plan_filed(uow, ReportRequest(quarter, agency, as_of)))
    report = filed.report
    exporters = (
        (
            None if with_evidence else xlsx,
            _in_template(export_workbook, export_filled_workbook, template_xlsx),
        ),
        (pdf, export_pdf),
        (docx, _in_template(export_docx, export_filled_docx, template_docx)),
    )
    files = [*map(str, export_filed(filed, xlsx))] if with_evidence and xlsx is not None else []
    files += [_exported(report, path, export) for path, export in exporters if path is not None]
    if all_agencies is not None:
        state = terminal.read(lambda uow: state_of(uow, quarter, as_of))
        files += map(str, export_all_agencies(state, all_agencies, look=report.look))
    if as_json:
        text.print_json({**_record(report), "files": files})
    else:
        click.echo("\n".join(files or _summary(report)))


def _check_templates(*forms: tuple[Path | None, Path | None, str]) -> None:
    for target, template, ending in forms:
        if template is not None and target is None:
            raise MisuseError(f"写了 --template-{ending} 也要用 --{ending} 指明写到哪里")


def _in_template(
    export: Export, filled: Callable[[Report, Path, Path], None], template: Path | None
) -> Export:
    """The export that fills `template`, or the usual one where none is given."""
    return export if template is None else lambda report, path: filled(report, template, path)


def _exported(report: Report, path: Path, export: Export) -> str:
    export(report, path)
    return str(path)


def _summary(report: Report) -> Iterator[str]:
    yield report.title
    yield "，".join(filter(None, [report.agency or report.office, f"截至{chinese_date(report.as_of)}"]))
    yield ""
    documents = [(one.label, *_cells(one.tally)) for one in report.documents]
    yield text.table(("文件", *_COUNTS), [*documents, ("合计", *_cells(report.overall))])
    yield ""
    by_part = [(one.agency, one.lead.total, *_cells(one.part)) for one in report.agencies]
    yield text.table(("单位", "牵头计", "参与计", *_COUNTS[1:]), by_part)
    yield ""
    yield "按单位的已办结、办理中、逾期和办结率按参与计，一项任务在每个参与单位各计一次"


def _cells(tally: Tally) -> tuple[object, ...]:
    return tally.total, tally.done, tally.open, tally.late, "—" if tally.rate is None else f"{tally.rate}%"


def _record(report: Report) -> dict[str, object]:
    return {
        "title": report.title,
        "office": report.office,
        "quarter": str(report.quarter),
        "as_of": report.as_of.isoformat(),
        "agency": report.agency,
        "overall": _tally(report.overall),
        "documents": [
            {"title": one.title, "number": one.number, **_tally(one.tally)} for one in report.documents
        ],
        "agencies": [_agency(one) for one in report.agencies],
    }


def _tally(tally: Tally) -> dict[str, object]:
    """Counts, and the rate in per cent as a decimal numeral, null where there is nothing to count."""
    rate = None if tally.rate is None else str(tally.rate)
    return {"total": tally.total, "done": tally.done, "open": tally.open, "late": tally.late, "rate": rate}


def _agency(one: AgencyTally) -> dict[str, object]:
    return {
        "agency": one.agency,
        "lead": _tally(one.lead),
        "part": _tally(one.part),
        "late_leading": list(one.late_leading),
        "late_supporting": list(one.late_supporting),
    }
