"""Servers for tests, benches and the soak: a primary under Sentinel, and a cluster, each of processes of their own."""
