"""How exactly to compute: half precision where the processor multiplies it, single precision elsewhere.

Processors without the instructions for bfloat16 do the same work more slowly in it, or cannot do it.
"""

from contextlib import AbstractContextManager, nullcontext

import torch


def has_half() -> bool:
    """Whether this processor works with bfloat16 at least as fast as with single precision."""
    return torch.backends.cpu.get_cpu_capability().startswith(("AVX512", "AMX"))


def fast(*, half: bool | None = None) -> AbstractContextManager[object]:
    """A context in which torch takes bfloat16 if `half`, which is by default what the processor can do."""
    wanted = has_half() if half is None else half
    return torch.autocast("cpu", dtype=torch.bfloat16) if wanted else nullcontext()
