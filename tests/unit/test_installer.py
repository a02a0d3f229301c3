"""What hands the program out: the installer's script, the desktop entry, and one version everywhere."""

from __future__ import annotations

import configparser
import re
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

from bizdesk import __version__
from bizdesk.domain.backups import ENDING
from bizdesk.paths import resource

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = resource("installer", "bizdesk.iss").read_text(encoding="utf-8")


def section(name: str) -> list[str]:
    """The lines of a section of the installer's script, without comments and directives."""
    body = re.search(rf"^\[{name}\]\n(.*?)(?=^\[|\Z)", SCRIPT, re.MULTILINE | re.DOTALL)
    lines = body[1].splitlines() if body else []
    return [line for line in lines if line and line[0] not in ";#"]


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__), "Windows wants numbers"
    changes = (ROOT / "CHANGES.md").read_text(encoding="utf-8")
    assert f"\n## {__version__}\n" in changes


def test_the_installer_needs_no_administrator_and_writes_to_the_user_alone() -> None:
    setup = dict(line.split("=", 1) for line in section("Setup"))
    assert setup["PrivilegesRequired"] == "lowest"
    assert "PrivilegesRequiredOverridesAllowed" not in setup
    assert setup["DefaultDirName"].startswith("{autopf}")
    assert all(line.startswith("Root: HKA;") for line in section("Registry"))


def test_the_installer_takes_what_the_build_makes() -> None:
    setup = dict(line.split("=", 1) for line in section("Setup"))
    root = (resource("installer") / setup["SourceDir"].replace("\\", "/")).resolve()
    assert root == ROOT
    for key in ("SetupIconFile", "LicenseFile"):
        assert (root / setup[key].replace("\\", "/")).is_file()
    spec = (ROOT / "build.spec").read_text(encoding="utf-8")
    assert 'name="BizDesk"' in spec
    assert section("Files") == [
        'Source: "dist\\BizDesk\\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs'
    ]


def test_uninstalling_leaves_ledgers_alone() -> None:
    assert section("UninstallDelete") == []
    assert section("UninstallRun") == []
    assert section("InstallDelete") == ['Type: filesandordirs; Name: "{app}\\_internal"']


def test_every_key_of_the_registry_goes_again() -> None:
    kind = "Software\\Classes\\{#Kind}"
    for line in section("Registry"):
        assert "uninsdelete" in line or f'Subkey: "{kind}\\' in line  # goes with the key above it
    assert any(f'Subkey: "{kind}";' in line and "uninsdeletekey" in line for line in section("Registry"))


def test_windows_and_linux_open_backups_with_the_program() -> None:
    opened_with = f'Subkey: "Software\\Classes\\{ENDING}\\OpenWithProgids"'
    assert any(opened_with in line for line in section("Registry"))
    kinds = ET.parse(resource("installer", "bizdesk-mime.xml")).getroot()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = kinds.find(f"{space}mime-type")
    assert kind is not None
    assert [glob.get("pattern") for glob in kind.findall(f"{space}glob")] == [f"*{ENDING}"]
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(resource("installer", "bizdesk.desktop"), encoding="utf-8")
    desktop = entry["Desktop Entry"]
    assert desktop["MimeType"] == f"{kind.get('type')};"
    assert desktop["Exec"].split() == ["bizdesk", "%f"]
    assert desktop["Name[zh_CN]"] == "营商台账"
