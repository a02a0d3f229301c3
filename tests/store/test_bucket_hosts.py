"""How buckets are spoken to: in the path of a server or as a host of their own, over TLS or without."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import quote

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from bizdesk.store.blobs import Ahead
from bizdesk.store.bucket import PART, Bucket, BucketUntrustedError
from bizdesk.store.bucket_address import bucket_address
from bizdesk.store.bucket_blobs import BucketBlobs
from tests import buckets
from tests.buckets import KEY, PREFIX, BucketServer, Objects

FROM, UNTIL = datetime(2020, 1, 1), datetime(2040, 1, 1)  # noqa: DTZ001 - certificates know no zones


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in KEY.items():
        monkeypatch.setenv(name, value)


def carried(blobs: BucketBlobs, folder: Path) -> None:
    """Files of every size go there and come back."""
    for size in (0, 5, 2 * PART + 1):
        file = folder / f"{size}.bin"
        file.write_bytes(bytes(size))
        blobs.send_ahead(Ahead((file,)))
        blob = blobs.add(file, lambda _done: None)
        copy = blobs.local(blob.sha256)
        assert copy is not None
        assert copy.stat().st_size == size
    assert len(list(blobs.names())) == 3
    assert not blobs.has("0" * 64)


def test_a_bucket_whose_host_is_its_own(
    bucket_server: BucketServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server of these tests answers for every host, by way of a proxy that it is itself."""
    path_style = bucket_address(bucket_server.new_bucket())
    monkeypatch.setenv("HTTP_PROXY", f"http://{bucket_server.host}")
    own = bucket_address(f"s3+http://{path_style.bucket}.oss.test/{path_style.bucket}/{quote(PREFIX)}")
    assert (path_style.is_in_host, own.is_in_host) == (False, True)
    blobs = BucketBlobs(Bucket(own), tmp_path / "copies")
    blobs.require()
    carried(blobs, tmp_path)
    monkeypatch.delenv("HTTP_PROXY")
    assert Objects(path_style).names() == sorted(blobs.names())


@pytest.fixture
def authority(tmp_path: Path) -> Iterator[tuple[Path, BucketServer]]:
    """The certificate of an office's own authority, and a server with one that is signed by it."""
    if not buckets.is_there():
        pytest.skip("needs moto and obstore")
    signer, own = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    root, server = _named("青禾市根证书"), _named("bucket")
    ca = x509.BasicConstraints(ca=True, path_length=None)
    host = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    files = {name: tmp_path / f"{name}.pem" for name in ("root", "server", "key")}
    for name, subject, key, extension in (("root", root, signer, ca), ("server", server, own, host)):
        made = x509.CertificateBuilder(root, subject, key.public_key(), x509.random_serial_number())
        made = made.not_valid_before(FROM).not_valid_after(UNTIL).add_extension(extension, critical=True)
        files[name].write_bytes(made.sign(signer, hashes.SHA256()).public_bytes(Encoding.PEM))
    files["key"].write_bytes(own.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    started = buckets.start(files["server"], files["key"])
    yield files["root"], started
    started.stop()


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def test_a_certificate_of_the_office_counts_once_the_pc_trusts_it(
    authority: tuple[Path, BucketServer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, server = authority
    address = bucket_address(server.new_bucket())
    assert address.scheme == "s3"
    with pytest.raises(BucketUntrustedError, match="这台电脑不信任佐证存储的证书"):
        BucketBlobs(Bucket(address), tmp_path / "copies").require()
    monkeypatch.setenv("SSL_CERT_FILE", str(root))
    carried(BucketBlobs(Bucket(address), tmp_path / "copies"), tmp_path)
