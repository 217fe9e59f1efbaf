"""Khabar under faults: the long test that nothing is lost or doubled."""
