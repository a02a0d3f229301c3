"""Return forms: sent out, filled in, merged back; what an agency may not change is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.domain.forms import ENDLESS, FILES_TITLE, MARK_TITLE, SUM_TITLE, Difference, FormField
from bizdesk.domain.forms import DifferenceKind as Kind
from bizdesk.domain.ledger import ProgressReport
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.reminders import ReminderKind
from bizdesk.extract.forms import NoFormError
from bizdesk.services.check import check_ledger
from bizdesk.services.errors import AgencyNotFoundError, NoTasksForFormsError
from bizdesk.services.files import FileNotWritableError
from bizdesk.services.forms import SendForms, compare_forms, list_forms, merge_forms, read_forms, send_forms
from bizdesk.services.history import list_history, undo
from bizdesk.services.ledgers import Ledger
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.registry import MergeAgencies, merge_agencies
from bizdesk.services.reminders import list_reminders
from bizdesk.services.tasks import get_task
from tests.forms import Q4, cell_of, differences, edit, fill, send, sheet_of, titles
from tests.ledgers import TODAY, dump, read, write

MARKET, TAX, HOUSING = "市市场监管局", "市税务局", "市住建局"
PROGRESS, RATE, DONE = FormField.PROGRESS, FormField.RATE, FormField.DONE


@pytest.fixture
def forms(ledger: Ledger, tmp_path: Path) -> dict[str, Path]:
    return send(ledger, tmp_path / "out")


def merge(ledger: Ledger, *files: Path, everything: bool = False) -> tuple[Difference, ...]:
    came = read_forms(files)
    if everything:
        return write(ledger, lambda uow: merge_forms(uow, came, compare_forms(uow, came))).accepted
    return write(ledger, lambda uow: merge_forms(uow, came)).accepted


def report(ledger: Ledger, task: int, agency: str, words: str, quarter: Quarter = Q4) -> None:
    command = ReportProgress(task, agency, quarter, words)
    write(ledger, lambda uow: report_progress(uow, command))


def reports(ledger: Ledger, task: int) -> list[ProgressReport]:
    return list(read(ledger, lambda uow: get_task(uow, task, TODAY)).progress)


def kinds(found: tuple[Difference, ...]) -> list[tuple[Kind, str]]:
    return [(one.kind, one.returned) for one in found]


def test_each_agency_gets_its_own_tasks(forms: dict[str, Path]) -> None:
    assert sorted(forms) == sorted(
        [MARKET, TAX, HOUSING, "市水务集团", "市发展改革委", "市大数据局", "青禾县人民政府"]
    )
    sheet = sheet_of(forms[TAX])
    assert cell_of(sheet, 1, "任务（原文）").value == "压缩时限\n第1项措施的内容，办理时限压缩至 1 个工作日。"
    assert [cell_of(sheet, row, "角色").value for row in (1, 2)] == ["配合", "牵头、配合"]
    assert cell_of(sheet, 1, "完成时限").value == "年底前\n2022年6月30日"
    assert cell_of(sheet, 3, MARK_TITLE).value is None


def test_only_what_is_to_be_filled_in_is_unlocked(forms: dict[str, Path]) -> None:
    sheet = sheet_of(forms[MARKET])
    head, columns = titles(sheet)
    unlocked = {title for title, at in columns.items() if not sheet.cell(head + 1, at).protection.locked}
    assert unlocked == {"本季进展", "完成率（%）", "存在问题", "下一步措施", "是否办结", FILES_TITLE}
    assert sheet.protection.sheet
    hidden = {title for title, at in columns.items() if sheet.column_dimensions[chr(64 + at)].hidden}
    assert hidden == {MARK_TITLE, SUM_TITLE}
    assert {(rule.type, rule.formula1) for rule in sheet.data_validations.dataValidation} == {
        ("whole", "0"),
        ("list", '"是,否"'),
    }


def test_last_quarters_words_stand_locked_beside(ledger: Ledger, tmp_path: Path) -> None:
    report(ledger, 1, MARKET, "启动", Quarter(2022, 3))
    sheet = sheet_of(send(ledger, tmp_path / "out", agency=MARKET)[MARKET])
    assert cell_of(sheet, 1, "上期进展").value == "2022年第三季度：启动"
    assert cell_of(sheet, 1, PROGRESS).value is None


def test_what_is_filled_in_comes_back_as_one_step(ledger: Ledger, forms: dict[str, Path]) -> None:
    before = dump(ledger.folder.path, history=False)
    file = forms[MARKET]
    for field, value in ((PROGRESS, "完成一半\n还差系统对接"), (RATE, 50), (FormField.PROBLEMS, "人手不足")):
        fill(file, 1, field, value)
    fill(file, 1, DONE, "是")
    fill(forms[TAX], 2, FormField.NEXT_STEPS, "加快")
    assert kinds(differences(ledger, file)) == [
        (Kind.NEW, "完成一半\n还差系统对接"),
        (Kind.NEW, "50"),
        (Kind.NEW, "人手不足"),
        (Kind.NEW, "是"),
    ]
    assert len(merge(ledger, file, forms[TAX])) == 5
    (told,) = reports(ledger, 1)
    assert (told.progress, told.rate, told.problems) == ("完成一半\n还差系统对接", 50, "人手不足")
    task = read(ledger, lambda uow: get_task(uow, 1, TODAY)).task
    assert [part.done_on for part in task.assignments if part.agency == MARKET] == [TODAY]
    assert read(ledger, list_history)[0].summary == f"合并 2 份填报表（{MARKET}、{TAX}）：采纳 5 处"
    assert differences(ledger, file, forms[TAX]) == ()
    write(ledger, undo)
    assert dump(ledger.folder.path, history=False) == before


def test_merging_the_same_file_again_changes_nothing(ledger: Ledger, forms: dict[str, Path]) -> None:
    fill(forms[MARKET], 1, PROGRESS, "完成")
    merge(ledger, forms[MARKET])
    before = dump(ledger.folder.path)
    merge(ledger, forms[MARKET])
    assert dump(ledger.folder.path) == before


def test_a_ledger_that_changed_meanwhile_is_a_conflict(ledger: Ledger, forms: dict[str, Path]) -> None:
    report(ledger, 1, MARKET, "电话里说快了")
    fill(forms[MARKET], 1, PROGRESS, "完成")
    (one,) = differences(ledger, forms[MARKET])
    assert (one.kind, one.sent, one.current, one.returned) == (Kind.CONFLICT, "", "电话里说快了", "完成")
    assert merge(ledger, forms[MARKET]) == ()
    assert reports(ledger, 1)[0].progress == "电话里说快了"
    assert merge(ledger, forms[MARKET], everything=True) == (one,)
    assert reports(ledger, 1)[0].progress == "完成"


def test_a_cell_left_as_it_was_sent_takes_nothing_back(ledger: Ledger, forms: dict[str, Path]) -> None:
    report(ledger, 1, MARKET, "电话里说快了")
    assert differences(ledger, forms[MARKET]) == ()


def test_what_was_there_can_be_changed_and_taken_away(ledger: Ledger, tmp_path: Path) -> None:
    report(ledger, 1, MARKET, "启动")
    file = send(ledger, tmp_path / "out")[MARKET]
    fill(file, 1, PROGRESS, "完成")
    assert kinds(differences(ledger, file)) == [(Kind.CHANGED, "完成")]
    fill(file, 1, PROGRESS, None)
    assert kinds(differences(ledger, file)) == [(Kind.CHANGED, "")]


def test_altered_locked_cells_are_refused(ledger: Ledger, forms: dict[str, Path]) -> None:
    before = dump(ledger.folder.path, history=False)["task"]
    fill(forms[MARKET], 1, "完成时限", "2099年1月1日")
    fill(forms[MARKET], 1, PROGRESS, "完成")
    found = differences(ledger, forms[MARKET])
    assert [(one.kind, one.what, one.doubtful) for one in found] == [
        (Kind.LOCKED, "完成时限", False),
        (Kind.NEW, "本季进展", True),
    ]
    assert merge(ledger, forms[MARKET]) == ()
    assert [one.what for one in merge(ledger, forms[MARKET], everything=True)] == ["本季进展"]
    assert dump(ledger.folder.path, history=False)["task"] == before


@pytest.mark.parametrize(
    ("title", "value", "what"),
    [
        (MARK_TITLE, "0123456789abcdef-1", "不是本台账发出的填报表"),
        (SUM_TITLE, "0000", SUM_TITLE),
    ],
)
def test_hidden_cells_that_were_touched_are_noticed(
    ledger: Ledger, forms: dict[str, Path], title: str, value: str, what: str
) -> None:
    fill(forms[MARKET], 1, title, value)
    fill(forms[MARKET], 1, PROGRESS, "完成")
    assert differences(ledger, forms[MARKET])[0].what == what
    assert merge(ledger, forms[MARKET]) == ()


def test_rows_of_nobody_are_told_and_lost_ones_too(ledger: Ledger, forms: dict[str, Path]) -> None:
    fill(forms[TAX], 2, MARK_TITLE, None)
    fill(forms[TAX], 2, PROGRESS, "另外做的事")
    found = differences(ledger, forms[TAX])
    assert [(one.kind, one.what, one.returned) for one in found] == [
        (Kind.UNKNOWN, "行编号对不上", "另外做的事"),
        (Kind.MISSING, "表里没有这一行", ""),
    ]
    assert merge(ledger, forms[TAX], everything=True) == ()


def test_a_row_copied_over_another_is_told(ledger: Ledger, forms: dict[str, Path]) -> None:
    fill(forms[TAX], 1, PROGRESS, "甲")

    def copy(sheet: Worksheet) -> None:
        head, columns = titles(sheet)
        for at in columns.values():
            sheet.cell(head + 2, at).value = sheet.cell(head + 1, at).value
        cell_of(sheet, 2, PROGRESS).value = "乙"

    edit(forms[TAX], copy)
    found = [(one.kind, one.what) for one in differences(ledger, forms[TAX])]
    assert found == [
        (Kind.NEW, "本季进展"),
        (Kind.UNKNOWN, "同一任务重复出现"),
        (Kind.MISSING, "表里没有这一行"),
    ]


def test_rows_and_columns_may_change_places(ledger: Ledger, forms: dict[str, Path]) -> None:
    fill(forms[TAX], 1, PROGRESS, "甲")
    fill(forms[TAX], 2, PROGRESS, "乙")

    def turn(sheet: Worksheet) -> None:
        head, columns = titles(sheet)
        for at in columns.values():
            one, other = sheet.cell(head + 1, at), sheet.cell(head + 2, at)
            one.value, other.value = other.value, one.value
        sheet.insert_cols(9)

    edit(forms[TAX], turn)
    assert {(one.task_id, one.returned) for one in differences(ledger, forms[TAX])} == {(1, "甲"), (4, "乙")}


@pytest.mark.parametrize(
    ("field", "value"), [(RATE, "大半"), (RATE, 120), (RATE, 33.3), (DONE, "快了"), (RATE, "=1/0")]
)
def test_what_cannot_be_read_is_refused(
    ledger: Ledger, forms: dict[str, Path], field: FormField, value: object
) -> None:
    fill(forms[MARKET], 1, field, value)
    assert [one.kind for one in differences(ledger, forms[MARKET])] == [Kind.INVALID]
    assert merge(ledger, forms[MARKET], everything=True) == ()


def test_a_rate_in_per_cent_is_read_as_it_looks(ledger: Ledger, forms: dict[str, Path]) -> None:
    def put(sheet: Worksheet) -> None:
        cell = cell_of(sheet, 1, RATE)
        cell.value, cell.number_format = 0.85, "0%"

    edit(forms[MARKET], put)
    assert kinds(differences(ledger, forms[MARKET])) == [(Kind.NEW, "85")]


def test_nothing_typed_becomes_a_formula_or_a_control_character(
    ledger: Ledger, forms: dict[str, Path], tmp_path: Path
) -> None:
    def put(sheet: Worksheet) -> None:
        cell = cell_of(sheet, 1, PROGRESS)
        cell.value, cell.data_type = "=HYPERLINK(1)_x000D_\u202e反\u200b写\u2028@SUM(1)", "s"
        cell_of(sheet, 1, FormField.PROBLEMS).value = "=1+1"

    edit(forms[MARKET], put)
    merge(ledger, forms[MARKET], everything=True)
    (told,) = reports(ledger, 1)
    assert told.progress == "=HYPERLINK(1)\n反写\n@SUM(1)"
    assert told.problems == "公式没有算出的值"
    sheet = sheet_of(send(ledger, tmp_path / "again", agency=MARKET)[MARKET])
    assert (cell_of(sheet, 1, PROGRESS).data_type, cell_of(sheet, 1, PROGRESS).value) == ("s", told.progress)
    assert differences(ledger, *sorted((tmp_path / "again").iterdir())) == ()


def test_files_beside_the_form_become_evidence(ledger: Ledger, forms: dict[str, Path]) -> None:
    file = forms[TAX]
    folder = file.with_suffix("")
    (folder / "第2项").mkdir(parents=True)
    for path, words in (
        (folder / "1-证明.txt", "甲"),
        (folder / "第2项" / "合同.txt", "乙"),
        (folder / "3月.txt", "丙"),
        (file.parent / "通知.txt", "丁"),
        (file.parent / "无关.txt", "戊"),
    ):
        path.write_text(words, encoding="utf-8")
    (folder / "1-链接.txt").symlink_to(ledger.folder.database)
    fill(file, 1, FILES_TITLE, "通知.txt、../ledger/ledger.db")
    found = differences(ledger, file)
    assert [(one.kind, one.task_id, one.returned) for one in found] == [
        (Kind.NEW, 1, "通知.txt"),
        (Kind.NEW, 1, "1-证明.txt"),
        (Kind.INVALID, 1, "../ledger/ledger.db"),
        (Kind.NEW, 4, "合同.txt"),
        (Kind.UNKNOWN, None, "3月.txt"),
    ]
    merge(ledger, file)
    detail = read(ledger, lambda uow: get_task(uow, 1, TODAY))
    assert [(one.name, one.agency, one.period) for one in detail.evidence] == [
        ("通知.txt", TAX, Q4),
        ("1-证明.txt", TAX, Q4),
    ]
    assert [one.kind for one in differences(ledger, file)] == [Kind.INVALID, Kind.UNKNOWN]
    assert read(ledger, check_ledger).problems == ()


def test_who_has_not_returned_stands_first(ledger: Ledger, forms: dict[str, Path]) -> None:
    merge(ledger, forms[MARKET])
    states = read(ledger, lambda uow: list_forms(uow, Q4))
    assert [one.agency for one in states][-1] == MARKET
    assert [one.returned_on for one in states].count(None) == len(forms) - 1
    assert (states[-1].returned_on, states[-1].rows, states[-1].name) == (TODAY, 1, forms[MARKET].name)
    assert read(ledger, lambda uow: list_forms(uow, Quarter(2022, 3))) == ()


def test_who_has_not_returned_is_a_reminder(ledger: Ledger, forms: dict[str, Path]) -> None:
    def asked() -> list[str]:
        found = read(ledger, list_reminders)
        assert all(one.task_id for one in found)
        return [one.what for one in found if one.kind is ReminderKind.UNRETURNED]

    assert sorted(asked()) == sorted(forms)
    merge(ledger, forms[MARKET])
    assert sorted(asked()) == sorted(set(forms) - {MARKET})


def test_two_files_that_disagree_are_a_conflict(ledger: Ledger, forms: dict[str, Path]) -> None:
    other = forms[MARKET].with_name("再报.xlsx")
    other.write_bytes(forms[MARKET].read_bytes())
    fill(forms[MARKET], 1, PROGRESS, "完成")
    fill(other, 1, PROGRESS, "没有完成")
    fill(other, 1, RATE, 10)
    found = differences(ledger, forms[MARKET], other)
    assert kinds(found) == [(Kind.CONFLICT, "完成"), (Kind.CONFLICT, "没有完成"), (Kind.NEW, "10")]
    came = read_forms([forms[MARKET], other])
    both = write(ledger, lambda uow: merge_forms(uow, came, found))
    assert [one.returned for one in both.accepted] == ["10"], "of two that disagree neither is taken"
    assert read(ledger, list_history)[0].summary.endswith("采纳 1 处，2 处没有采纳")
    chosen = write(ledger, lambda uow: merge_forms(uow, came, found[1:2]))
    assert [one.returned for one in chosen.accepted] == ["没有完成"]


def test_forms_that_the_ledger_did_not_keep_are_not_left_to_be_sent(ledger: Ledger, tmp_path: Path) -> None:
    with ledger.write() as uow:
        files = send_forms(uow, SendForms(tmp_path, Q4))
        assert all(file.is_file() for file in files)
    assert list(tmp_path.glob("*.xlsx")) == []
    assert read(ledger, lambda uow: list_forms(uow, Q4)) == ()


def test_sending_that_is_stopped_leaves_nothing(ledger: Ledger, tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []

    def watch(done: int, total: int, name: str) -> None:
        told.append((done, total, name))
        if done == 2:
            raise KeyboardInterrupt

    folder = tmp_path / "停"
    folder.mkdir()
    before = dump(ledger.folder.path)
    with pytest.raises(KeyboardInterrupt):
        write(ledger, lambda uow: send_forms(uow, SendForms(folder, Q4), watch))
    assert [(done, bool(name)) for done, _total, name in told] == [(0, True), (1, True), (2, True)]
    assert list(folder.iterdir()) == []
    assert dump(ledger.folder.path) == before


def test_an_ongoing_task_cannot_be_done(ledger: Ledger, tmp_path: Path) -> None:
    from tests.ledgers import LEAD, measure, policy, stock

    stock(ledger, policy(2, [measure(1, [("市司法局", LEAD)], ongoing=True)]))
    file = send(ledger, tmp_path / "out", agency="市司法局")["市司法局"]
    assert cell_of(sheet_of(file), 1, DONE).value == ENDLESS
    fill(file, 1, DONE, "是")
    assert [one.kind for one in differences(ledger, file)] == [Kind.INVALID]
    fill(file, 1, DONE, None)
    assert differences(ledger, file) == ()


def test_a_merged_agency_keeps_its_forms(ledger: Ledger, forms: dict[str, Path]) -> None:
    write(ledger, lambda uow: merge_agencies(uow, MergeAgencies("市大数据局", HOUSING)))
    fill(forms[HOUSING], 1, PROGRESS, "完成")
    merge(ledger, forms[HOUSING])
    assert [(one.agency, one.progress) for one in reports(ledger, 2)] == [("市大数据局", "完成")]


def test_what_lies_in_the_folder_is_not_overwritten(ledger: Ledger, forms: dict[str, Path]) -> None:
    fill(forms[MARKET], 1, PROGRESS, "完成")
    again = send(ledger, forms[MARKET].parent, agency=MARKET)[MARKET]
    assert again.name == f"{MARKET}_2022Q4填报表（2）.xlsx"
    assert kinds(differences(ledger, forms[MARKET])) == [(Kind.NEW, "完成")]


def test_a_folder_that_cannot_be_written_keeps_nothing(ledger: Ledger, tmp_path: Path) -> None:
    before = dump(ledger.folder.path)
    with pytest.raises(AgencyNotFoundError):
        send(ledger, tmp_path / "out", agency="市某局")
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises((FileNotWritableError, FileExistsError)):
        send(ledger, tmp_path / "file")
    assert dump(ledger.folder.path) == before


def test_an_empty_ledger_has_no_forms(empty_ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(NoTasksForFormsError, match="2022年第四季度没有单位要填报"):
        send(empty_ledger, tmp_path / "out")


def test_other_files_are_no_forms(tmp_path: Path) -> None:
    file = tmp_path / "说明.xlsx"
    file.write_text("不是表", encoding="utf-8")
    with pytest.raises(NoFormError, match="不是发出的填报表"):
        read_forms([file])
