"""Sets the machine up for BizDesk, then runs one verb: setup, run, check, test, and those for builders.

Standard library only, for the system's own Python on Linux, Windows and macOS.
A second call finds everything in place and starts at once.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[2]
CONSTRAINTS = ROOT / "resources" / "setup" / "constraints.txt"
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST_PYTHON = (3, 11)

# fmt: off
# Debian packages: what Qt needs to draw and to open a window, and what the tests drive and check it with.
WINDOW_LIBRARIES = (
    "libglib2.0-0", "libegl1", "libgl1", "libdbus-1-3", "libfontconfig1", "libxkbcommon0",
    "libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1",
    "libxcb-randr0", "libxcb-render-util0", "libxcb-shape0", "libgssapi-krb5-2",
)
SERVER = ("postgresql",)
TEST_TOOLS = (
    "xvfb", "xauth", "xdotool", "matchbox-window-manager", "poppler-utils",
    "libreoffice-calc-nogui", "libreoffice-writer-nogui", "strace", *SERVER,
)
COMPILER = ("gcc", "libc6-dev")  # for the faults that the soak lays between the program and its disk
PACKING_TOOLS = ("binutils", "xvfb", "xdotool")
# fmt: on


@dataclass(frozen=True)
class Verb:
    """What one verb needs: Debian packages, extras of pyproject.toml; and the modules it then runs."""

    packages: tuple[str, ...] = WINDOW_LIBRARIES
    extra: str = ""
    modules: tuple[str, ...] = ()


PACKING = ("PyInstaller --noconfirm --log-level ERROR build.spec", "tests.packed")
CHECKS = (
    "ruff check .",
    "ruff format --check .",
    "mypy",
    "mypy --platform win32 --cache-dir .mypy_cache/win32 bizdesk",  # where most desks are, and no test runs
    "pytest -q tests/test_architecture.py",
)
# What is run a second time, with its ledgers on a server; `served` runs all of tests/store so.
SERVED = " ".join(f"tests/store/test_{name}.py" for name in ("schema", "history_chain", "import", "evidence"))
# What is run with its files of evidence in a bucket, beside the tests that try both by themselves.
IN_A_BUCKET = " ".join(
    f"tests/store/test_{name}.py"
    for name in ("packages", "filed_reports", "quarters", "layouts", "templates")
)
SPREAD = "pytest -n auto --dist worksteal"  # over all cores
VERBS = {
    "setup": Verb(),
    "run": Verb(modules=("bizdesk demo",)),
    "check": Verb(extra="dev", modules=CHECKS),
    "test": Verb(
        WINDOW_LIBRARIES + TEST_TOOLS,
        extra="dev",
        modules=(f"{SPREAD} -m not(long)",),
    ),
    "e2e": Verb(
        WINDOW_LIBRARIES + TEST_TOOLS + COMPILER,
        extra="dev",
        modules=(f"{SPREAD} -m long", f"{SPREAD} -q --on postgresql {SERVED}"),
    ),
    "served": Verb(
        TEST_TOOLS,
        extra="dev",
        modules=(
            "pytest -q -n auto --on postgresql tests/store",
            f"pytest -q -n auto --on bucket {IN_A_BUCKET}",
        ),
    ),
    "load": Verb(SERVER, extra="dev", modules=("tests.load",)),
    "fuzz": Verb((), extra="dev,fuzz", modules=("tests.fuzz",)),
    "score": Verb((), extra="dev", modules=("tests.score",)),
    "bench": Verb(extra="dev", modules=("tests.bench",)),
    "soak": Verb(WINDOW_LIBRARIES + COMPILER + SERVER, extra="dev", modules=("tests.soak",)),
    "pictures": Verb(extra="dev", modules=("tests.pictures",)),
    "dist": Verb(WINDOW_LIBRARIES + PACKING_TOOLS, extra="dist", modules=PACKING),
}


def stop(sentence: str, command: str = "") -> NoReturn:
    """End with one sentence for the user and, below it, the command that mends things."""
    sys.exit(f"{sentence}\n  {command}" if command else sentence)


def call(command: list[str], **variables: str) -> int:
    """Run a command in the checkout with extra environment variables; its exit code."""
    environment = {**os.environ, **variables}
    return subprocess.run(command, cwd=str(ROOT), env=environment, check=False).returncode  # noqa: S603


def quiet(command: list[str]) -> str:
    """What a command prints; empty where it cannot be run."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout  # noqa: S603
    except OSError:
        return ""


def use_new_enough_python() -> None:
    """Go on under a newer Python of this machine where the one that was called is too old."""
    if sys.version_info >= OLDEST_PYTHON:
        return
    for name in ("python3.14", "python3.13", "python3.12", "python3.11"):
        newer = shutil.which(name)
        if newer:
            sys.exit(call([newer, *sys.argv]))
    stop(f"需要 Python 3.11 或更新的版本，现在是 {sys.version.split()[0]}，请先安装。")


def missing_packages(wanted: tuple[str, ...]) -> list[str]:
    """The Debian packages that are not installed; none on a system without dpkg."""
    if not shutil.which("dpkg-query"):
        return []
    names = [*wanted, *(f"{name}t64" for name in wanted)]  # newer systems renamed some with t64
    listed = quiet(["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\n", *names])
    installed = {line.split()[1] for line in listed.splitlines() if line.startswith("installed ")}
    return [name for name in wanted if name not in installed and f"{name}t64" not in installed]


def install_packages(wanted: tuple[str, ...]) -> None:
    """Install what is missing by apt as root or by sudo without a password; else say how and stop."""
    missing = missing_packages(wanted)
    if not missing:
        return
    update = ["apt-get", "update", "-qq"]
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    by_hand = f"sudo {' '.join(update)} && sudo {' '.join(install)}"
    as_root = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if os.geteuid() != 0:
        as_root = ["sudo", "-n", *as_root]
        if not shutil.which("sudo") or call([*as_root, "true"]) != 0:
            stop("缺少系统组件，请用管理员身份运行下面的命令，再重新开始：", by_hand)
    print(f"正在安装系统组件：{' '.join(missing)}", flush=True)
    if call([*as_root, *update]) != 0 or call([*as_root, *install]) != 0:
        stop("系统组件没有装好，请检查网络和软件源，再运行：", by_hand)


def state_wanted() -> str:
    """A digest of all that decides what the environment holds, its place and Python among it."""
    digest = hashlib.sha256(f"{ROOT} {sys.version}".encode())
    for path in (ROOT / "pyproject.toml", CONSTRAINTS, Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def make_environment() -> None:
    """Make .venv, or make it anew where it does not work (moved, half made, its Python gone)."""
    if "pip" in quiet([str(VENV_PYTHON), "-m", "pip", "--version"]):
        return
    print("正在建立运行环境 .venv", flush=True)
    if call([sys.executable, "-m", "venv", "--clear", str(VENV)]) != 0:
        stop("这个 Python 缺少 venv 组件，建不了运行环境，请安装完整的 Python 3.11 或更新的版本。")


def install_project(extra: str) -> None:
    """Install the project and its packages at the versions of constraints.txt, unless they are in place."""
    stamp = VENV / f"ready-{extra or 'run'}"
    enough = {stamp, VENV / "ready-dev"} if extra in {"", "dev"} else {stamp}
    wanted = state_wanted()
    if any(done.is_file() and done.read_text() == wanted for done in enough):
        return
    make_environment()
    print("正在安装软件包，第一次需要几分钟", flush=True)
    install = f"-m pip install --quiet --disable-pip-version-check -c {CONSTRAINTS.relative_to(ROOT)}".split()
    project = f".[{extra}]" if extra else "."
    for wheels in (["setuptools"], ["--no-build-isolation", "-e", project]):
        if call([str(VENV_PYTHON), *install, *wheels]) != 0:
            stop("软件包没有装好，请检查网络，再运行一次：", f"{sys.executable} {' '.join(sys.argv)}")
    stamp.write_text(wanted)


def venv_package() -> tuple[str, ...]:
    """The package that completes Debian's own Python, where it cannot make environments yet."""
    return () if importlib.util.find_spec("ensurepip") else ("python3-venv",)


def main() -> int:
    """Set up for the verb and run its commands; the first exit code that is not 0."""
    name = sys.argv[1] if len(sys.argv) == 2 else ""
    if name not in VERBS:
        stop(f"用法：python3 {sys.argv[0]} {'|'.join(VERBS)}")
    use_new_enough_python()
    verb = VERBS[name]
    install_packages(verb.packages + venv_package())
    install_project(verb.extra)
    variables = {"QT_QPA_PLATFORM": "offscreen"} if verb.extra else {}
    codes = (call([str(VENV_PYTHON), "-m", *module.split()], **variables) for module in verb.modules)
    return next((code for code in codes if code != 0), 0)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console may not know these characters
    sys.exit(main())
