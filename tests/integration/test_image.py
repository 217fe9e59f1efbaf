"""The image `slim`, built for real from the Dockerfile: by buildah, which needs no Docker engine.

The base image is not to be had from a registry here, so debootstrap makes one: Debian 12 with its Python 3.11, under the
name that the Dockerfile asks for. IMAGE_TESTS=1 runs it.
"""

import json
import os
import shutil
import subprocess

import pytest
from composed import ROOT
from needed import program, root
from support import article

pytestmark = [pytest.mark.extra, pytest.mark.timeout(3600)]
# Without the caches of packages; what the image itself adds is measured against it.
_PACKAGES = "python3,python3-venv,python3-pip,ca-certificates"
# pip, its certificates and wheels of the machine, where the build runs: nothing of it stays in the image.
_LENT = [path for path in ("/etc/ssl/certs", "/opt") if os.path.isdir(path)]  # noqa: PTH112
_MIB = 1 << 20


@pytest.fixture(scope="module")
def buildah(tmp_path_factory):
    """Runs buildah with a storage of its own, which has the base image."""
    if not os.environ.get("IMAGE_TESTS"):
        pytest.skip("building the image takes minutes, on a busy machine most of an hour: IMAGE_TESTS=1 does it")
    builder, debootstrap = program("buildah"), program("debootstrap")
    root()
    folder = tmp_path_factory.mktemp("image")
    base = folder / "base"
    made = subprocess.run(
        [debootstrap, "--variant=minbase", f"--include={_PACKAGES}", "bookworm", str(base)],
        capture_output=True,
        check=False,
    )
    # Whoever asked for these tests is told that they could not run.
    assert made.returncode == 0, f"debootstrap could not make a base image: {made.stdout.decode()[-300:]}"
    (base / "usr" / "bin" / "python").symlink_to("python3")
    for cache in (base / "var/cache/apt/archives", base / "var/lib/apt/lists"):
        shutil.rmtree(cache, ignore_errors=True)

    def run(*words, **options):
        command = [
            builder,
            "--root",
            str(folder / "root"),
            "--runroot",
            str(folder / "run"),
            "--storage-driver",
            "vfs",
        ]
        env = {**os.environ, "BUILDAH_ISOLATION": "chroot"}
        done = subprocess.run([*command, *words], env=env, cwd=ROOT, capture_output=True, check=False, **options)
        assert done.returncode == 0, (words, done.stdout.decode()[-2000:], done.stderr.decode()[-2000:])
        return done.stdout.decode().strip()

    container = run("from", "scratch")
    run("add", "--quiet", container, str(base), "/")
    run("config", "--env", "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", container)
    run("commit", "--quiet", container, "docker.io/library/python:3.11-slim")
    run("rm", container)
    shutil.rmtree(base)
    return run


@pytest.fixture(scope="module")
def slim(buildah):
    """A container of the image."""
    lent = [option for path in _LENT for option in ("--volume", f"{path}:{path}:ro")]
    buildah("build", "--pull=never", "--target", "slim", "--tag", "khabar:slim", *lent, ".")
    return buildah("from", "--pull=never", "localhost/khabar:slim")


def test_the_image_enriches_an_article_as_a_user_without_rights(buildah, slim):
    assert buildah("run", slim, "--", "id", "-u") == "10001"
    assert buildah("run", slim, "--", "khabar", "--version").startswith("khabar ")
    record = json.loads(buildah("run", slim, "--", "khabar", "enrich", "-", input=article(7)))
    assert record["id"] == "a7"
    assert record["figures"] and record["entities"]


def test_the_image_is_as_small_as_the_docs_say_and_has_no_torch(buildah, slim):
    size = int(buildah("run", slim, "--", "du", "-sk", "/venv").split()[0]) * 1024
    assert size < 300 * _MIB
    packages = buildah("run", slim, "--", "pip", "list", "--format", "freeze")
    assert "camel-tools==" in packages.replace("_", "-")
    assert "torch" not in packages


def test_the_image_has_nothing_but_what_it_is_made_of(buildah, slim):
    names = set(buildah("run", slim, "--", "ls", "-A", "/app").split())
    assert names - {"khabar.egg-info"} == {
        "LICENSE",
        "README.md",
        "client",
        "config",
        "pyproject.toml",
        "samples",
        "tasks",
        "worker",
    }
