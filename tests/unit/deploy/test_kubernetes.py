"""The manifests for Kubernetes: what the schemas say of them, and what they promise besides."""

import re

import pytest
import yaml
from composed import ROOT
from needed import module

from config.settings import PREFIX, Settings
from config.steps import queues

FOLDER = ROOT / "deploy" / "kubernetes"
# The oldest that still gets fixes may be older than this; what these manifests use has been there since 1.25.
VERSION = "1.34"


def manifests():
    return [
        (path.stem, one)
        for path in sorted(FOLDER.glob("*/*.yaml"))
        if path.stem != "kustomization"
        for one in yaml.safe_load_all(path.read_text(encoding="utf-8"))
    ]


def deployments():
    return {one["metadata"]["name"]: one["spec"] for _, one in manifests() if one["kind"] == "Deployment"}


def container(name):
    [found] = deployments()[name]["template"]["spec"]["containers"]
    return found


def options():
    [generator] = yaml.safe_load((FOLDER / "base" / "kustomization.yaml").read_text())["configMapGenerator"]
    return dict(literal.split("=", 1) for literal in generator["literals"])


@pytest.mark.extra
@pytest.mark.parametrize(
    "one", [one for _, one in manifests()], ids=[f"{file}:{one['kind']}" for file, one in manifests()]
)
def test_the_schema_accepts_it(one):
    if one["apiVersion"].startswith("keda.sh"):
        models = module("cloudcoil.models.keda.v1alpha1")
        made = getattr(models, one["kind"]).model_validate(one)
        assert made.spec is not None
    else:
        validator = module("kubernetes_validate")
        validator.validate(one, VERSION, strict=True)


def test_every_manifest_is_listed():
    for folder in FOLDER.iterdir():
        listed = set(yaml.safe_load((folder / "kustomization.yaml").read_text())["resources"])
        assert {path.name for path in folder.glob("*.yaml")} - {"kustomization.yaml"} == listed - {"../base"}


def test_every_pod_runs_without_rights_on_a_file_system_that_it_may_not_write():
    user = int(re.search(r"--uid (\d+)", (ROOT / "Dockerfile").read_text())[1])
    for name, spec in deployments().items():
        pod, own = spec["template"]["spec"], container(name)
        assert pod["securityContext"]["runAsUser"] == user
        assert pod["securityContext"]["runAsNonRoot"]
        assert pod["automountServiceAccountToken"] is False
        assert own["securityContext"]["readOnlyRootFilesystem"]
        assert own["securityContext"]["capabilities"] == {"drop": ["ALL"]}
        assert own["securityContext"]["allowPrivilegeEscalation"] is False
        assert own["resources"]["limits"]["memory"]
        assert own["livenessProbe"] and own["startupProbe"]
        assert {mount["mountPath"] for mount in own["volumeMounts"]} >= {"/tmp", "/run/secrets"}  # noqa: S108
        assert own["envFrom"] == [{"configMapRef": {"name": "khabar-options"}}]


def test_every_queue_has_workers_that_may_end_a_batch():
    left_out, served = (container(name)["command"] for name in ("worker", "recogniser"))
    assert left_out[left_out.index("-X") + 1] == served[served.index("-Q") + 1]
    assert served[served.index("-Q") + 1] in queues()
    for name in ("worker", "recogniser"):
        grace = deployments()[name]["template"]["spec"]["terminationGracePeriodSeconds"]
        assert grace > Settings.model_fields["batch_time_limit"].default


@pytest.mark.parametrize("name", ["feeder", "worker", "recogniser"])
@pytest.mark.parametrize("probe", ["startupProbe", "livenessProbe"])
def test_a_probe_has_more_time_than_it_takes(name, probe):
    found = container(name)[probe]
    command = found["exec"]["command"]
    if "--worker" in command:
        assert found["timeoutSeconds"] >= int(command[-1]) + 15
    assert found["periodSeconds"] >= found["timeoutSeconds"]


def test_a_desk_that_waits_for_its_database_is_not_restarted():
    found = container("desk")["startupProbe"]
    assert found["periodSeconds"] * found["failureThreshold"] >= 24 * 3600
    # The archiver's probe does not ask the database, so that it passes while that is away.
    assert container("archive")["startupProbe"]["exec"]["command"] == ["khabar", "health", "--stream"]


def test_the_options_exist():
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    assert set(options()) <= known
    for name in deployments():
        assert {variable["name"] for variable in container(name).get("env", [])} <= known


def test_what_is_scaled_and_watched_is_there():
    [scaled] = [one["spec"] for _, one in manifests() if one["kind"] == "ScaledObject"]
    assert scaled["scaleTargetRef"]["name"] in deployments()
    [trigger] = scaled["triggers"]
    assert trigger["metadata"]["stream"] == "{khabar}:raw"
    assert trigger["metadata"]["consumerGroup"] == "khabar"
    assert int(trigger["metadata"]["lagCount"]) > Settings.model_fields["in_flight"].default
    watched = {
        one["spec"]["selector"]["matchLabels"]["app.kubernetes.io/component"]
        for _, one in manifests()
        if one["kind"] == "PodDisruptionBudget"
    }
    assert watched == {name for name, spec in deployments().items() if spec["replicas"] > 1}


def test_each_folder_has_the_image_and_the_labels_of_the_base():
    base, archive = (
        yaml.safe_load((FOLDER / folder / "kustomization.yaml").read_text()) for folder in ("base", "archive")
    )
    assert archive["images"] == base["images"]
    assert archive["labels"] == base["labels"]


def test_a_desk_that_others_may_reach_is_one_that_its_service_finds():
    [service] = [
        one["spec"] for _, one in manifests() if one["kind"] == "Service" and one["metadata"]["name"] == "desk"
    ]
    own = container("desk")
    env = {variable["name"]: variable["value"] for variable in own["env"]}
    assert service["selector"] == deployments()["desk"]["template"]["metadata"]["labels"]
    assert [str(port["containerPort"]) for port in own["ports"]] == [env["KHABAR_DESK_PORT"]]
