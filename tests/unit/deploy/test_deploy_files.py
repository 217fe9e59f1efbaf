"""What the deployment's files promise: limits, restarts, rights, and no word that means nothing."""

import importlib
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from composed import ROOT, compose_file, example_variables

from config.settings import PREFIX, Settings
from config.steps import queues

OURS = ("feeder", "worker", "recogniser", "flower", "archive", "desk")


@pytest.fixture(scope="module")
def compose():
    return compose_file(example_variables())


def memory(text):
    return int(text[:-1]) * {"m": 1, "g": 1024}[text[-1]]


def test_every_service_starts_again_and_has_limits(compose):
    for name, service in compose["services"].items():
        limits = service["deploy"]["resources"]["limits"]
        assert service["restart"] == "unless-stopped", name
        assert float(limits["cpus"]) > 0
        assert memory(limits["memory"]) >= 256
        assert "no-new-privileges:true" in service["security_opt"]
        assert service["cap_drop"] == ["ALL"]
        assert service["healthcheck"]["test"], name
        assert service["logging"]["options"]["max-size"]


@pytest.mark.parametrize("name", OURS)
def test_our_services_write_nothing_and_may_do_nothing(compose, name):
    service = compose["services"][name]
    assert service["read_only"] is True
    assert service["tmpfs"] == ["/tmp"]  # noqa: S108
    assert service["depends_on"]["valkey"]["condition"] == "service_healthy"
    assert service["healthcheck"]["test"][0] == "CMD"


def test_a_batch_may_end_before_its_worker_is_killed(compose):
    longest = Settings.model_fields["batch_time_limit"].default
    for name in ("worker", "recogniser"):
        assert int(compose["services"][name]["stop_grace_period"].removesuffix("s")) > longest


def test_the_probe_has_more_time_than_it_takes(compose):
    for name in ("feeder", "worker", "recogniser"):
        check = compose["services"][name]["healthcheck"]
        if "--worker" in check["test"]:
            assert int(check["timeout"].removesuffix("s")) > int(check["test"][-1]) + 15
        assert int(check["interval"].removesuffix("s")) > int(check["timeout"].removesuffix("s"))


def test_our_services_are_given_every_option_and_their_secrets_as_files(compose):
    for name in OURS:
        service = compose["services"][name]
        assert service["env_file"] == [{"path": ".env", "required": False}]
        assert "khabar_broker_url" in service["secrets"]
    known = {f"{PREFIX.lower()}{option}" for option in Settings.model_fields}
    for name, secret in compose["secrets"].items():
        assert secret["file"] == f"./secrets/{name}"
        assert name in known or not name.startswith("khabar")
    used = {name for service in compose["services"].values() for name in service.get("secrets", [])}
    assert used == set(compose["secrets"])


def test_one_feeder_may_die(compose):
    assert compose["services"]["feeder"]["deploy"]["replicas"] == 2


def test_every_queue_has_workers(compose):
    worker, recogniser = (compose["services"][name]["command"] for name in ("worker", "recogniser"))
    left_out = worker[worker.index("-X") + 1].split(",")
    assert recogniser[recogniser.index("-Q") + 1].split(",") == left_out
    assert set(left_out) < set(queues())


def test_every_option_that_is_set_exists(compose):
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    for name in OURS:
        assert {n for n in compose["services"][name]["environment"] if n.startswith(PREFIX)} <= known
    assert {n for n in example_variables() if n.startswith(PREFIX)} <= known | {"KHABAR_VARIANT"}


def test_every_variable_of_the_example_is_used_and_every_used_one_is_there():
    used = set(re.findall(r"\$\{(\w+)", (ROOT / "docker-compose.yml").read_text(encoding="utf-8")))
    options = {PREFIX + name.upper() for name in Settings.model_fields}
    assert used <= set(example_variables())
    assert set(example_variables()) - used <= options


def test_nothing_is_open_to_the_network_by_default(compose):
    ports = [port for service in compose["services"].values() for port in service.get("ports", [])]
    assert len(ports) == 4
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_named_volumes_and_mounted_files_exist(compose):
    for service in compose["services"].values():
        for volume in service.get("volumes", []):
            source = volume.split(":")[0]
            assert (ROOT / source).is_file() if source.startswith("./") else source in compose["volumes"]


def test_the_image_is_made_of_files_that_are_there_and_sent_to_the_builder():
    sent = [line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")]
    for line in (ROOT / "Dockerfile").read_text().splitlines():
        if line.startswith("COPY") and "--from" not in line:
            for source in line.split()[1:-1]:
                assert source in sent
                assert (ROOT / source).exists()
    targets = re.findall(r"^FROM \S+ AS (\S+)$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    # The last one is what a build without a target gives.
    assert targets[-1] == "slim"
    assert "camel" in targets


def test_each_image_runs_as_nobody_of_weight():
    for stage in (ROOT / "Dockerfile").read_text().split("\nFROM ")[-2:]:
        assert "\nUSER khabar\n" in stage


def locked(name):
    """The versions of a lock file, each with hashes, by the package's normal name."""
    text = (ROOT / "deploy" / name).read_text(encoding="utf-8")
    blocks = [block for block in re.split(r"^(?=\S)", text, flags=re.MULTILINE) if not block.startswith("#")]
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}\b", block) for block in blocks if block)
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_images_have_the_versions_that_are_tested():
    pinned = dict(re.findall(r"^([\w.-]+)==(\S+)$", (ROOT / "constraints.txt").read_text(), re.MULTILINE))
    pinned = {normal(name): version for name, version in pinned.items()}
    for lock in ("slim.lock", "camel.lock"):
        for name, version in locked(lock).items():
            # Only Python 3.11.2 and older need this one.
            assert name == "async-timeout" or pinned[normal(name)] == version


def test_the_lock_of_the_slim_image_has_every_dependency_and_nothing_of_torch():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {normal(re.split(r"[^\w.-]", line)[0]) for line in project["dependencies"]}
    slim = {normal(name) for name in locked("slim.lock")}
    assert names <= slim
    assert "setuptools" in slim
    assert not slim & {"torch", "transformers", *map(normal, locked("camel.lock"))}


def test_the_docs_name_every_package_whose_licence_asks_for_more_than_its_name(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "deploy"))
    licences = importlib.import_module("licences")
    page = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8").partition("## Licences")[2]
    named = dict(re.findall(r"^\| `([\w-]+)` \| ([^|]+) \|", page, re.MULTILINE))
    # Where only a part of the packages is installed, the others say nothing of theirs.
    found = licences.copyleft()
    assert set(found) <= set(named)
    assert all(licences.licence_of(name) == "not installed" for name in set(named) - set(found))
    assert "not installed" not in found.values()


def test_what_the_lock_is_made_of_leaves_out_camel_tools_and_nothing_else():
    listed = subprocess.run(
        [sys.executable, "deploy/requirements.py", "pyproject.toml"], cwd=ROOT, capture_output=True, check=True
    )
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    left = set(project["dependencies"]) - set(listed.stdout.decode().splitlines())
    assert {re.split(r"[^\w-]", line)[0] for line in left} == {"camel-tools"}


def test_nothing_is_fetched_when_khabar_itself_is_installed():
    for line in (ROOT / "Dockerfile").read_text().splitlines():
        if " -e ." in line:
            assert "--no-build-isolation" in line
            assert "--no-deps" in line
        elif "pip install" in line:
            assert "--require-hashes" in line or "torch==" in line


def test_prometheus_looks_for_services_and_ports_that_exist(compose):
    config = yaml.safe_load((ROOT / "deploy" / "prometheus.yml").read_text())
    scraped = {}
    for job in config["scrape_configs"]:
        [found] = job["dns_sd_configs"]
        scraped |= dict.fromkeys(found["names"], str(found["port"]))
    assert scraped == {
        name: compose["services"][name]["environment"]["KHABAR_METRICS_PORT"]
        for name in ("feeder", "worker", "recogniser")
    }
    mounted = {Path(v.split(":")[1]).name for v in compose["services"]["prometheus"]["volumes"]}
    assert set(config["rule_files"]) <= mounted


def test_every_alert_says_what_is_wrong_and_what_to_do():
    [group] = yaml.safe_load((ROOT / "deploy" / "alerts.yml").read_text())["groups"]
    for rule in group["rules"]:
        assert rule["labels"]["severity"] in ("warning", "critical")
        assert set(rule["annotations"]) == {"summary", "action"}
    assert len({rule["alert"] for rule in group["rules"]}) == len(group["rules"])


def test_the_panels_of_the_dashboard_lie_side_by_side():
    board = json.loads((ROOT / "deploy" / "grafana" / "khabar.json").read_text())
    cells = set()
    for panel in board["panels"]:
        at = panel["gridPos"]
        assert at["x"] + at["w"] <= 24
        own = {(x, y) for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])}
        assert not own & cells
        cells |= own
    assert len({panel["id"] for panel in board["panels"]}) == len(board["panels"])
    assert all(target["expr"] for panel in board["panels"] for target in panel["targets"])
