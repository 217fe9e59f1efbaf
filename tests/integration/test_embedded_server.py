"""The embedded server is its user's alone: its folder, its files, its password."""

import os
import stat
import subprocess

import pytest
from needed import root
from redis import Redis
from redis.exceptions import AuthenticationError, NoPermissionError

from worker.local.embedded import embedded_server


def mode(path):
    return stat.S_IMODE(path.lstat().st_mode)


def contents(folder):
    return list(folder.rglob("*"))


def test_nobody_without_the_password_reads_or_commands_it(tmp_path):
    with embedded_server(folder=tmp_path / "data") as url, Redis.from_url(url) as client:
        client.set("a", "secret")
        port = client.connection_pool.connection_kwargs["port"]
        with Redis(port=port) as stranger:
            assert stranger.ping()
            for command in ("GET a", "ACL LIST", "CONFIG GET dir", "INFO", "SHUTDOWN", "SUBSCRIBE x", "XADD x * a b"):
                with pytest.raises(NoPermissionError):
                    stranger.execute_command(*command.split())
        with Redis.from_url(f"redis://khabar:guessed@127.0.0.1:{port}") as stranger, pytest.raises(AuthenticationError):
            stranger.ping()


def test_the_password_is_made_anew_for_each_folder_and_stays_with_it(tmp_path):
    with embedded_server(folder=tmp_path / "one") as url, Redis.from_url(url) as client:
        client.set("a", 1)
    with embedded_server(folder=tmp_path / "one") as again, Redis.from_url(again) as client:
        assert client.get("a") == b"1"
    with embedded_server(folder=tmp_path / "two") as other, embedded_server() as third:
        secrets = {one.partition("@")[0] for one in (url, again, other, third)}
    assert len(secrets) == 3
    assert all(len(one) > 40 for one in secrets)


@pytest.mark.parametrize("before", [None, 0o755, 0o775])
def test_the_folder_and_its_files_can_be_read_by_nobody_else(tmp_path, before):
    data = tmp_path / "data"
    if before:
        (data / "appendonlydir").mkdir(parents=True)
        (data / "valkey.log").write_text("of an earlier version")
        (data / "notes.txt").write_text("not ours")
        (data / "notes.txt").chmod(0o644)
        data.chmod(before)
    with embedded_server(folder=data) as url, Redis.from_url(url) as client:
        client.set("a", 1)
        assert mode(data) == 0o700
        ours = [path for path in contents(data) if path.name != "notes.txt"]
        assert {mode(path) for path in ours} == {0o600, 0o700}
        assert {path for path in ours if mode(path) == 0o700} == {data / "appendonlydir"}
    assert not before or mode(data / "notes.txt") == 0o644


@pytest.mark.parametrize("name", ["khabar.lock", "valkey.conf", "valkey.log", "password", "appendonlydir"])
@pytest.mark.parametrize("kind", ["link", "hard link"])
def test_what_another_user_could_have_planted_is_not_followed(tmp_path, name, kind):
    mine = tmp_path / "mine"
    mine.write_text("precious")
    data = tmp_path / "data"
    data.mkdir()
    data.chmod(0o777)
    if kind == "link":
        (data / name).symlink_to(mine)
    else:
        (data / name).hardlink_to(mine)
    with pytest.raises(RuntimeError, match="may have been planted by another user"), embedded_server(folder=data):
        pass
    assert mine.read_text() == "precious"
    assert mode(mine) != 0o600


def test_links_of_ones_own_in_a_folder_that_nobody_else_could_write_to_are_fine(tmp_path):
    (tmp_path / "disk").mkdir()
    data = tmp_path / "data"
    data.mkdir(mode=0o755)
    (data / "appendonlydir").symlink_to(tmp_path / "disk")
    with embedded_server(folder=data) as url, Redis.from_url(url) as client:
        client.set("a", 1)
    assert list((tmp_path / "disk").iterdir())


def test_a_folder_of_another_user_is_refused(tmp_path):
    root()
    data = tmp_path / "data"
    data.mkdir()
    os.chown(data, 12345, 12345)
    with pytest.raises(RuntimeError, match="belongs to another user"), embedded_server(folder=data):
        pass
    assert not list(data.iterdir())


def test_the_password_is_on_no_command_line(tmp_path):
    with embedded_server(folder=tmp_path / "data") as url, Redis.from_url(url) as client:
        pid = client.info("server")["process_id"]
        command = subprocess.run(["ps", "-o", "args=", "-p", str(pid)], capture_output=True, text=True, check=True)
    secret = url.removeprefix("redis://khabar:").partition("@")[0]
    assert secret not in command.stdout
    assert secret not in (tmp_path / "data" / "valkey.log").read_text()
