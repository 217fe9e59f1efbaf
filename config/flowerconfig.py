"""What Flower is told: `celery -A worker flower --conf=…/flowerconfig.py`.

Flower reads the names of this module as its options. Without a password in the settings it makes one.
"""

import secrets
import sys

from flower.views.monitor import Metrics as _Metrics
from tornado.web import authenticated as _authenticated

from config.settings import current as _current

# Flower shows these to everybody: names of workers and tasks, and how many.
_Metrics.get = _authenticated(_Metrics.get)
_settings = _current()


def _auth() -> str:
    if _settings.flower_auth is not None:
        return _settings.flower_auth.get_secret_value()
    made = f"khabar:{secrets.token_urlsafe(16)}"
    print(f"Flower: KHABAR_FLOWER_AUTH is not set; for this run it is {made}", file=sys.stderr, flush=True)
    return made


port = _settings.flower_port
address = _settings.flower_address
basic_auth = [_auth()]
persistent = _settings.flower_state is not None
db = _settings.flower_state or "flower"
state_save_interval = 60_000 if persistent else 0
max_tasks = 10_000
task_runtime_metric_buckets = [0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, float("inf")]
tasks_columns = "name,uuid,state,args,result,received,started,runtime,worker"
natural_time = False
