"""A certificate for tests of TLS."""

import subprocess
from pathlib import Path

from needed import program


def certificate_of_localhost(folder: Path) -> tuple[Path, Path]:
    """The paths of a self-signed certificate and of its key, made in `folder`."""
    __tracebackhide__ = True  # so that the summary says which test was skipped
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    made = ["-keyout", "key.pem", "-out", "cert.pem"]
    command = [program("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *subject, *made]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder / "cert.pem", folder / "key.pem"
