"""A file that cannot be opened or read costs nothing but itself."""

import json

import pytest
import typer

from worker.commands.reading import Reading


def test_the_other_files_are_read(tmp_path, capsys):
    for name, data in (("a.csv", b"title,body\rx,a\r"), ("b.bin", b"%PDF-1"), ("d.txt", b"d")):
        (tmp_path / name).write_bytes(data)
    reading = Reading(
        [str(tmp_path / "a.csv"), str(tmp_path / "b.bin"), str(tmp_path / "c"), str(tmp_path / "d.txt")], 99
    )
    assert [json.loads(found.data)["body"] for found in reading] == ["a", "d"]
    told = capsys.readouterr().err.splitlines()
    assert [line.startswith("khabar: ") for line in told] == [True, True]
    assert "PDF" in told[0]
    assert "No such file" in told[1]
    with pytest.raises(typer.Exit):
        reading.finish()


def test_files_that_can_be_read_are_no_failure(tmp_path, capsys):
    (tmp_path / "a.txt").write_bytes(b"a")
    reading = Reading([str(tmp_path)], 99)
    assert len(list(reading)) == 1
    reading.finish()
    assert capsys.readouterr().err == ""
