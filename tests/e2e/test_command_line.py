"""The command line's manners: one sentence for each thing wrong, clean output, honest exit statuses."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.e2e.conftest import POLICY, Outcome, Program


def assert_told(outcome: Outcome, sentence: str, status: int = 1) -> None:
    """One sentence on standard error, nothing else."""
    assert outcome.status == status, outcome
    assert sentence in outcome.err
    assert outcome.out == ""
    assert "Traceback" not in outcome.err
    if status == 1:
        assert len(outcome.err.splitlines()) == 1
        assert outcome.err.endswith("。\n")


BAD_FILES: dict[str, tuple[bytes | None, str]] = {
    "没有.txt": (None, "找不到"),
    "零字节.txt": (b"", "是空文件"),
    "空白.txt": (b" \n\t\n", "是空文件"),
    "表格.xlsx": (b"PK\x03\x04\x14\0\0\0", "不完整或已损坏"),
    "程序.txt": (b"\x7fELF\x02\x01\x01\0", "不是能读的文件"),
    "打包.txt": (b"Rar!\x1a\x07\0", "是压缩包"),
    "散文.txt": ("青禾河从城北流过，两岸种满了柳树。".encode(), "里没有读到任何措施"),
}


@pytest.mark.parametrize("name", BAD_FILES)
@pytest.mark.parametrize("verb", ["import", "extract"])
def test_a_file_that_is_no_policy_is_told(
    stocked: Program, policy: Path, tmp_path: Path, verb: str, name: str
) -> None:
    content, sentence = BAD_FILES[name]
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    before = stocked.dump()
    assert_told(stocked(verb, policy, file), sentence)
    assert stocked.dump() == before


def test_a_bad_file_makes_no_ledger(program: Program, tmp_path: Path) -> None:
    assert_told(program("import", tmp_path / "没有.txt"), "找不到")
    assert not program.folder.exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("tick 99", "没有编号为 99 的任务"),
        ("tick 1 甲", "没有编号为 甲 的任务"),
        ("tick 99999999999999999999", "没有编号为 99999999999999999999 的任务"),
        ("tick 1 --agency 市外办", "台账里没有“市外办”这个单位"),
        ("tick 1 --agency 市住建局", "“市住建局”不在“（一）压缩企业开办时限”的单位之列"),
        ("tick 1 --on 2022-02-30", "“2022-02-30”不是日期"),
        ("tick 1 --on 2999-01-01", "日期 2999-01-01 还没有到"),
        ("untick 99", "没有编号为 99 的任务"),
        ("tasks --agency 市外办", "台账里没有“市外办”这个单位"),
        ("tasks --document 青政发〔2021〕1号", "台账里没有“青政发〔2021〕1号”这份文件"),
        ("tasks --status 拖着", "“拖着”不在可选之列"),
        ("tasks --quarter 2022Q5", "“2022Q5”不是季度"),
        ("report --quarter 四季度", "“四季度”不是季度"),
        ("report --quarter 2022Q4 --agency 市外办", "台账里没有“市外办”这个单位"),
        ("report --quarter 2022Q4 --as-of 昨天", "“昨天”不是日期"),
        ("report --quarter 2022Q4 --xlsx /没有/这里/报表.xlsx", "不能写入“/没有/这里/报表.xlsx”"),
        ("progress 3 --quarter 2022Q4 --text 已开工", "由市住建局、市水务集团共同负责"),
        ("attach 1 /没有/证明.pdf", "读不到“/没有/证明.pdf”"),
        ("attach 99 /没有/证明.pdf", "没有编号为 99 的任务"),
        ("redo", "没有可以重做的操作"),
    ],
)
def test_what_the_ledger_does_not_know_is_told(stocked: Program, arguments: str, sentence: str) -> None:
    before = stocked.dump()
    assert_told(stocked(*arguments.split()), sentence)
    assert stocked.dump() == before


def test_another_edition_is_refused(stocked: Program, policy: Path) -> None:
    policy.write_text(POLICY.replace("1个工作日", "2个工作日"), encoding="utf-8")
    before = stocked.dump()
    assert_told(stocked("import", policy), "但内容与这份文件不同；没有导入")
    assert stocked.dump() == before


@pytest.mark.parametrize(
    "arguments",
    [
        "tasks",
        "find 企业",
        "tick 1",
        "untick 1",
        "agencies",
        "history",
        "undo",
        "redo",
        "check",
        "report --quarter 2022Q4",
    ],
)
def test_without_a_ledger_the_way_to_one_is_told(program: Program, arguments: str) -> None:
    assert_told(program(*arguments.split()), "里还没有台账，请先导入一份政策文件")
    assert not program.folder.exists()


def test_a_folder_of_other_things_is_left_alone(program: Program, policy: Path) -> None:
    assert_told(
        program("--ledger", policy.parent, "import", policy), "里已有别的文件，请为台账选一个空文件夹"
    )
    assert_told(program("--ledger", policy, "tasks"), "是一个文件，台账需要一个文件夹")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("frobnicate", "没有“frobnicate”这个命令。"),
        ("tasks --colour", "没有 --colour 这个选项。"),
        ("tasks 1", "参数太多，请对照说明。"),
        ("tick", "缺少 任务编号。"),
        ("report", "缺少 --quarter。"),
        ("tasks --agency", "--agency 后面该不该跟一个值，请对照说明。"),
        ("extract 文件.txt --json --text", "--json 和 --text 只能选一个。"),
    ],
)
def test_wrong_usage_is_told_with_where_to_read_on(program: Program, arguments: str, sentence: str) -> None:
    outcome = program(*arguments.split())
    assert_told(outcome, sentence, status=2)
    first, usage, more = outcome.err.splitlines()
    assert first == sentence
    assert usage.startswith("用法：bizdesk")
    assert more.endswith("--help")


def test_every_verb_explains_itself(program: Program) -> None:
    page = program.done("--help").out
    verbs = [line.split()[0] for line in page.partition("命令：\n")[2].splitlines()]
    assert len(verbs) == 41
    for verb in verbs:
        assert program.done(verb, "--help").out.startswith(f"用法：bizdesk {verb} ")


def test_the_text_that_spans_count_in_is_printed_byte_for_byte(program: Program, policy: Path) -> None:
    policy.write_bytes(b"\xef\xbb\xbf" + POLICY.rstrip("\n").replace("\n", "\r\n").encode())
    text = program.done("extract", policy, "--text").out
    assert text == POLICY.rstrip("\n")
    (document,) = program.done("extract", policy, "--json").json["documents"]
    assert (document["number"], document["issued"]) == ("青政发〔2022〕7号", "2022-03-18")
    first = document["tasks"][0]
    assert text[slice(*first["span"])].startswith("（一）压缩企业开办时限。")
    assert [text[slice(*one["span"])] for one in first["agencies"]] == ["市市场监管局", "市税务局"]
    assert [one["role"] for one in first["agencies"]] == ["lead", "support"]
    assert (first["path"], first["due"], first["ongoing"]) == ("一/（一）", ["2022-06-30"], False)


def test_an_outline_is_for_reading(program: Program, policy: Path) -> None:
    lines = program.done("extract", policy).out.splitlines()
    assert lines[1] == "青政发〔2022〕7号 · 青禾市人民政府 · 2022-03-18 · 4 项措施"
    assert "    单位：市市场监管局（牵头）、市税务局（配合）" in lines
    assert "    时限：2022年6月底前（2022-06-30）" in lines
    assert not program.folder.exists()


def test_several_files_are_printed_as_one_list(program: Program, policy: Path) -> None:
    assert len(program.done("extract", policy, policy, "--json").json["documents"]) == 2


def test_columns_are_aligned_by_the_width_of_characters(stocked: Program) -> None:
    lines = stocked.done("tasks", "--quarter", "2022Q4").out.splitlines()
    assert lines[1] == "编号  状态      时限        条款    任务              单位"
    assert lines[2] == "   1  ● 逾期    2022-06-30  （一）  压缩企业开办时限  市市场监管局 等 2 家"
    assert lines[3] == "   2  ○ 未启动  长期        （二）  推行歇业备案      市市场监管局"
    assert lines[-1] == "共 4 项：已办结 0，办理中 2，逾期 2"


def test_a_report_is_summed_up_as_text(stocked: Program) -> None:
    stocked.done("tick", "1", "--on", "2022-06-20")
    lines = stocked.done("report", "--quarter", "2022Q4").out.splitlines()
    assert lines[:2] == ["2022年第四季度优化营商环境任务办理情况通报", "截至2022年12月31日"]
    assert [line.split() for line in lines if line.startswith("合计")] == [
        ["合计", "4", "1", "2", "1", "25.0%"]
    ]
    assert ["市市场监管局", "2", "2", "1", "1", "0", "50.0%"] in [line.split() for line in lines]
    earlier = stocked.done("report", "--quarter", "2022Q2", "--as-of", "2022-06-19", "--json").json
    assert (earlier["as_of"], earlier["overall"]["done"]) == ("2022-06-19", 0)


def test_control_characters_do_not_reach_the_terminal(program: Program, policy: Path) -> None:
    policy.write_text(POLICY.replace("推行歇业备案", "推行\x1b[31m歇业备案"), encoding="utf-8")
    program.done("import", policy)
    for verb in (["tasks"], ["extract", policy]):
        assert "\x1b" not in program.done(*verb).out


def test_output_is_utf_8_where_the_locale_is_not(stocked: Program) -> None:
    plain = replace(stocked, variables={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"})
    assert "压缩企业开办时限" in plain.done("tasks").out
    assert '"heading": "压缩企业开办时限"' in plain.done("tasks", "--json").out
    assert_told(plain("tick", "99"), "没有编号为 99 的任务")


def test_nothing_heavy_is_loaded_to_list_tasks(stocked: Program) -> None:
    command = [sys.executable, "-X", "importtime", *stocked.command("tasks")[1:]]
    told = subprocess.run(command, env=stocked.environment, capture_output=True, text=True, check=True).stderr
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in told.splitlines()}
    assert "sqlalchemy" in loaded
    assert not loaded & {"PySide6", "reportlab", "openpyxl", "lxml", "alembic", "pypdfium2"}


def test_a_reader_that_leaves_early_is_no_error(stocked: Program) -> None:
    with subprocess.Popen(
        stocked.command("tasks", "--json"),
        env=stocked.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a device that is always full")
def test_output_that_does_not_fit_is_told(stocked: Program) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            stocked.command("tasks"),
            env=stocked.environment,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr.decode()) == (1, "结果没有完整输出，磁盘已满，请腾出空间后再试。\n")


def test_a_bug_is_logged_without_words_of_a_document(stocked: Program, tmp_path: Path) -> None:
    """A table that is not there stands for a bug: SQLite's own message would quote the statement."""
    shutil.copytree(stocked.folder, tmp_path / "坏")
    broken = replace(stocked, folder=tmp_path / "坏")
    script = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('DROP TABLE event_task')"
    subprocess.run([sys.executable, "-c", script, broken.folder / "ledger.db"], check=True)
    outcome = broken("tick", "1", "--note", "机密的备注")
    log = tmp_path / "state" / "BizDesk" / "log" / "bizdesk.log"
    assert_told(outcome, f"程序出了差错，这次操作没有生效；记录在 {log}，请发给维护人员。", status=3)
    told = log.read_text(encoding="utf-8")
    assert "OperationalError" in told
    assert "tick_command" in told
    assert "机密的备注" not in told
    assert "压缩企业开办时限" not in told


def test_check_names_each_problem(stocked: Program, tmp_path: Path) -> None:
    proof = tmp_path / "证明.txt"
    proof.write_text("办理情况", encoding="utf-8")
    stocked.done("attach", "1", proof)
    (kept,) = (path for path in (stocked.folder / "evidence").rglob("*") if path.is_file())
    kept.unlink()
    outcome = stocked("check")
    assert (outcome.status, outcome.err) == (1, "")
    assert outcome.out.splitlines() == [
        "检查了数据库、2 条历史的校验值和 1 份佐证材料",
        "佐证材料“证明.txt”的文件不见了。",
    ]
    assert stocked("check", "--json").json["problems"] == ["佐证材料“证明.txt”的文件不见了。"]


INTERRUPTED = """
import sys
from bizdesk import bootstrap

def interrupted(*_):
    raise KeyboardInterrupt

bootstrap.open_window = interrupted
sys.exit(bootstrap.run_program([]))
"""


def test_ctrl_c_ends_the_program_quietly(program: Program) -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED], env=program.environment, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_without_a_desktop_no_window_is_tried(stocked: Program) -> None:
    assert_told(stocked(), "这里没有图形桌面，打不开窗口")


def test_a_write_protected_ledger_is_read_and_not_written(
    stocked: Program, bound_by_permissions: list[str]
) -> None:
    before = stocked.dump()
    protected = replace(stocked, prefix=bound_by_permissions)
    stocked.folder.joinpath("ledger.db").chmod(0o444)
    stocked.folder.chmod(0o555)
    try:
        assert "压缩企业开办时限" in protected.done("tasks").out
        assert_told(protected("tick", "1"), "不能写入，请检查权限或写保护开关，或把台账放到别处")
    finally:
        stocked.folder.chmod(0o755)
    assert stocked.dump() == before


needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


@pytest.fixture
def at_terminal(program: Program) -> Callable[[list[str], bytes], tuple[int, str]]:
    """Call the program at a terminal where somebody types; its exit status and what the screen shows."""

    def call(arguments: list[str], typed: bytes) -> tuple[int, str]:
        import pty

        ours, theirs = pty.openpty()
        command = program.command(*arguments)
        with subprocess.Popen(
            command,
            env=program.environment,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        ) as process:
            os.close(theirs)
            shown = b""
            while b"]:" not in shown:
                shown += os.read(ours, 1024)
            os.write(ours, typed)
            process.wait(timeout=60)
            try:
                while chunk := os.read(ours, 1024):
                    shown += chunk
            except OSError:
                pass
        os.close(ours)
        return process.returncode, shown.decode()

    return call


@needs_terminal
@pytest.mark.parametrize(
    ("typed", "status", "imported"),
    [(b"y\n", 0, True), (b"\n", 0, True), (b"n\n", 0, False), (b"\x04", 130, False)],
)
def test_at_a_terminal_an_import_is_asked_for(
    program: Program,
    policy: Path,
    at_terminal: Callable[[list[str], bytes], tuple[int, str]],
    typed: bytes,
    status: int,
    imported: bool,
) -> None:
    left, shown = at_terminal(["import", str(policy)], typed)
    assert left == status
    assert "》：4 项任务，6 处单位" in shown
    assert ("导入《" in shown) is imported
    assert program.folder.exists() is imported
    assert "Traceback" not in shown


def test_settings_are_shown_and_changed(stocked: Program) -> None:
    changed = stocked("settings", "--due-soon", "15", "--no-needs-evidence")
    assert changed.out.splitlines()[0] == "临期天数由 30 天改为 15 天；销号需要佐证由“是”改为“否”"
    shown = stocked("settings", "--json").json
    assert (shown["due_soon_days"], shown["needs_evidence"]) == (15, False)
    assert_told(stocked("settings", "--ahead", "101"), "超前标准要在 0 到 100%之间")


def test_a_ledger_in_a_synchronised_folder_is_warned_of_once(policy: Path, tmp_path: Path) -> None:
    program = Program(tmp_path / "我的坚果云" / "台账")
    first, second = program("import", policy), program("tasks")
    assert (
        first.err
        == "台账放在坚果云的同步文件夹里，同步到一半可能损坏；请移到不同步的文件夹，那里只放备份。\n"
    )
    assert (first.status, second.status, second.err) == (0, 0, "")
