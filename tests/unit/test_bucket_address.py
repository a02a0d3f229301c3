"""Addresses of buckets as they are typed in and written down, and where the key to one is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizdesk.store.bucket_address import (
    BucketAddress,
    BucketAddressError,
    BucketKey,
    BucketKeyMissingError,
    bucket_address,
    bucket_key,
    is_bucket,
)

PLACE = BucketAddress("s3", "store.lan", "another")


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's file of keys, and no key in the environment."""
    for name in ("ACCESS_KEY_ID", "SECRET_ACCESS_KEY", "SESSION_TOKEN", "REGION", "PROFILE"):
        monkeypatch.setenv(f"AWS_{name}", "")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    return tmp_path / "credentials"


@pytest.mark.parametrize(
    ("text", "endpoint", "bucket", "prefix"),
    [
        ("s3://store.lan/office", "https://store.lan", "office", ""),
        ("s3://store.lan:9000/office/", "https://store.lan:9000", "office", ""),
        ("s3+http://10.0.0.5:9000/office/青禾/佐证/", "http://10.0.0.5:9000", "office", "青禾/佐证"),
        ("s3://[::1]:9000/office/a%20b", "https://[::1]:9000", "office", "a b"),
    ],
)
def test_an_address_names_server_bucket_and_prefix(
    text: str, endpoint: str, bucket: str, prefix: str
) -> None:
    found = bucket_address(text)
    assert (found.endpoint, found.bucket, found.prefix) == (endpoint, bucket, prefix)
    assert is_bucket(str(found))
    assert bucket_address(str(found)) == found


@pytest.mark.parametrize(
    "text",
    [
        "s3://",
        "s3:///office",
        "s3://store.lan",
        "s3://store.lan/",
        "s3://store.lan:port/office",
        "s3://@/office",
    ],
)
def test_what_names_no_bucket_is_refused(text: str) -> None:
    assert is_bucket(text)
    with pytest.raises(BucketAddressError, match="请写成 s3://主机/存储桶/前缀 的形式"):
        bucket_address(text)


@pytest.mark.parametrize("text", ["/srv/evidence", r"C:\evidence", r"\\server\evidence", "s3", "佐证"])
def test_a_folder_is_no_bucket(text: str) -> None:
    assert not is_bucket(text)


def test_a_key_in_an_address_is_handed_on_and_not_written_down() -> None:
    found = bucket_address("s3://clerk:a%2Fb@store.lan/office")
    assert found == BucketAddress("s3", "store.lan", "office")
    assert str(found) == "s3://store.lan/office"
    assert bucket_key(found) == BucketKey("clerk", "a/b")
    assert "a/b" not in repr(bucket_key(found))


def test_the_key_is_of_the_environment_or_else_of_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text(
        "[default]\naws_access_key_id = own\naws_secret_access_key = 50%off\nregion = cn\n"
        "[office]\naws_access_key_id = shared\naws_secret_access_key = s\n",
        encoding="utf-8",
    )
    assert bucket_key(PLACE) == BucketKey("own", "50%off", region="cn")
    monkeypatch.setenv("AWS_PROFILE", "office")
    assert bucket_key(PLACE) == BucketKey("shared", "s")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "told")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "told too")
    assert bucket_key(PLACE) == BucketKey("told", "told too")


@pytest.mark.parametrize("text", [None, "", "[default]\n", "no file of keys", "[default]\nregion = cn\n"])
def test_a_key_that_is_nowhere_is_asked_for(file: Path, text: str | None) -> None:
    if text is not None:
        file.write_text(text, encoding="utf-8")
    with pytest.raises(BucketKeyMissingError, match="AWS_ACCESS_KEY_ID"):
        bucket_key(PLACE)
