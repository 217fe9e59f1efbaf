"""Fuzzing: what must hold for any bytes (`targets`), and a coverage-guided runner (`python -m fuzz`)."""
