"""What Prometheus itself says of its configuration and of the alerts."""

import subprocess

import pytest
import yaml
from composed import ROOT
from needed import program

FOLDER = ROOT / "deploy"
pytestmark = pytest.mark.extra


@pytest.mark.parametrize("words", [("check", "config", "prometheus.yml"), ("check", "rules", "alerts.yml")])
def test_it_finds_nothing_wrong(words):
    done = subprocess.run([program("promtool"), *words], cwd=FOLDER, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "SUCCESS" in done.stdout


MIB = 1 << 20


@pytest.mark.parametrize(("used", "limit", "fires"), [(700, 1000, False), (900, 1000, True), (900, 0, False)])
def test_the_alert_on_memory_says_how_much_is_used(tmp_path, used, limit, fires):
    [rule] = [rule for rule in rules() if rule["alert"] == "KhabarMemory"]
    said = rule["annotations"] | {"summary": f"The stream server uses {used}MiB, more than four fifths of its limit."}
    alert = {"exp_labels": {"severity": "critical"}, "exp_annotations": said}
    case = {
        "interval": "1m",
        "input_series": [
            {"series": "khabar_stream_memory_bytes", "values": f"{used * MIB}x10"},
            {"series": "khabar_stream_memory_limit_bytes", "values": f"{limit * MIB}x10"},
        ],
        "alert_rule_test": [{"eval_time": "6m", "alertname": "KhabarMemory", "exp_alerts": [alert] if fires else []}],
    }
    cases = {"rule_files": [str(FOLDER / "alerts.yml")], "tests": [case]}
    (tmp_path / "cases.yml").write_text(yaml.safe_dump(cases, allow_unicode=True), encoding="utf-8")
    done = subprocess.run(
        [program("promtool"), "test", "rules", "cases.yml"], cwd=tmp_path, capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def rules():
    [group] = yaml.safe_load((FOLDER / "alerts.yml").read_text(encoding="utf-8"))["groups"]
    return group["rules"]
