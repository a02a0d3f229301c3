"""Fixtures that every kind of test shares."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bizdesk.services.ledgers import Ledger
from tests import buckets, ledgers
from tests.buckets import BucketServer
from tests.ledgers import BUCKETS, SERVERS, copy_ledger, drop_ledger, make_ledger, stock
from tests.servers import MISSING, Server, binaries, database_of, point, start
from tests.store.statements import share_statements

pytest.register_assert_rewrite("tests.store.machine_looks")

WHOLE, BESIDE = ("tests/e2e/", "tests/soak/"), {"server", "bucket_server"}
CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Ledgers of the tests lie in files, unless they are to lie on a server, evidence in a bucket or not."""
    places = ("sqlite", "postgresql", "bucket")
    parser.addoption("--on", choices=places, default="sqlite", help="where ledgers and their evidence lie")


def pytest_configure(config: pytest.Config) -> None:
    """Marks for what is true of ledgers in files alone, with the reason, and for what takes long."""
    config.addinivalue_line("markers", "embedded(reason): of a ledger in a file, not of one on a server")
    config.addinivalue_line("markers", "long: of whole programs and servers, or long walks; of `make e2e`")


@pytest.hookimpl(tryfirst=True)  # before items are chosen by their marks
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests of files have nothing to say of a server; what needs a whole program or a server takes long."""
    for item in items:
        needed = item.fixturenames if isinstance(item, pytest.Function) else ()
        if item.nodeid.startswith(WHOLE) or not BESIDE.isdisjoint(needed):
            item.add_marker("long")
    if config.getoption("--on") != "sqlite":
        for item in items:
            mark = item.get_closest_marker("embedded")
            if mark:
                (reason,) = mark.args
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server of the tests' own; tests of it are skipped where none is installed."""
    if not binaries():
        pytest.skip(MISSING)
    started = start()
    SERVERS.append(started)
    yield started
    SERVERS.remove(started)
    started.stop()


@pytest.fixture(scope="session")
def bucket_server() -> Iterator[BucketServer]:
    """An S3-speaking server of the tests' own; tests of it are skipped where none is installed."""
    if not buckets.is_there():
        pytest.skip("needs moto and obstore")
    started = buckets.start()
    yield started
    started.stop()


@pytest.fixture
def bucket(bucket_server: BucketServer, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of an empty bucket, and the key to it in the environment."""
    for name, value in buckets.KEY.items():
        monkeypatch.setenv(name, value)
    return bucket_server.new_bucket()


@pytest.fixture
def bucket_ledger(server: Server, bucket: str, tmp_path: Path) -> Iterator[Ledger]:
    """A ledger on a server with the six tasks of `ledger`, whose evidence lies in a bucket."""
    made = make_ledger(point(tmp_path / "ledger", server, server.new_database(), evidence=bucket))
    stock(made)
    yield made
    drop_ledger(made.folder.path)


@pytest.fixture(scope="session", autouse=True)
def _where_ledgers_lie(request: pytest.FixtureRequest) -> None:
    """On a server a ledger is made once and copied from then on: its tables take seconds, a copy a tenth."""
    if request.config.getoption("--on") == "sqlite":
        return
    started: Server = request.getfixturevalue("server")
    ledgers.on_server = True
    if request.config.getoption("--on") == "bucket":
        BUCKETS.append(request.getfixturevalue("bucket_server"))
        os.environ.update(buckets.KEY)
    started.blank = str(database_of(request.getfixturevalue("blank")))


@pytest.fixture(scope="session", autouse=True)
def _statements_are_compiled_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        share_statements(patch)
        yield


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a ledger without a document, to be copied: making one takes longer than most tests."""
    return make_ledger(tmp_path_factory.mktemp("blank") / "ledger").folder.path


@pytest.fixture(scope="session")
def stocked(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a ledger with the six tasks of the made-up city's document, to be copied."""
    made = copy_ledger(blank, tmp_path_factory.mktemp("stocked") / "ledger")
    stock(made)
    return made.folder.path


@pytest.fixture
def empty_ledger(blank: Path, tmp_path: Path) -> Iterator[Ledger]:
    """A ledger without a document."""
    made = copy_ledger(blank, tmp_path / "ledger")
    yield made
    drop_ledger(made.folder.path)


@pytest.fixture
def ledger(stocked: Path, tmp_path: Path) -> Iterator[Ledger]:
    """A ledger with the six tasks of the made-up city's document, numbered from 1."""
    made = copy_ledger(stocked, tmp_path / "ledger")
    yield made
    drop_ledger(made.folder.path)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real policy documents; the test is skipped where it is missing."""
    if not CORPUS.is_dir():
        pytest.skip(f"needs the real documents in {CORPUS}")
    return CORPUS


@pytest.fixture
def bound_by_permissions() -> list[str]:
    """What stands before a command so that permissions bind it, for root too."""
    if os.name != "posix":
        pytest.skip("needs the permissions of a Unix system")
    if os.geteuid() != 0:
        return []
    prefix = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    if not shutil.which("setpriv") or subprocess.run([*prefix, "true"], check=False).returncode != 0:
        pytest.skip("root can override permissions here and cannot give that up")
    return prefix


@pytest.fixture(autouse=True)
def _no_settings_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What windows remember goes into the test's own folder."""
    monkeypatch.setattr("bizdesk.paths.user_config_path", lambda *_args, **_kinds: tmp_path / "config")
