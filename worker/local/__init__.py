"""A whole system on one machine: embedded server, child processes, `up` and `demo`."""
