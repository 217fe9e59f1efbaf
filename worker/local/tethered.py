"""Runs a command that gets a signal when the process that started it ends, even by SIGKILL.

Run as a script: `tethered.py SIGNAL PARENT COMMAND…`. It becomes the command. Linux only (`prctl(2)`,
PR_SET_PDEATHSIG), where the signal comes when the thread that started it ends; elsewhere the command runs on. Nothing
of Khabar is imported: it starts in a few milliseconds.
"""

import ctypes
import os
import sys

_PR_SET_PDEATHSIG = 1


def main() -> None:
    """Become the command that the arguments name."""
    number, parent, *command = sys.argv[1:]
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, int(number), 0, 0, 0)
        # The parent may have ended before it could be tied to.
        if os.getppid() != int(parent):
            sys.exit(1)
    os.execvp(command[0], command)  # noqa: S606 - a shell is what must not come between


if __name__ == "__main__":
    main()
