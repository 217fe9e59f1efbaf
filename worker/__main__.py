"""`python -m worker …` is `khabar …`."""

from worker.cli import main

main()
