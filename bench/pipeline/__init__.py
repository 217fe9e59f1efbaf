"""What the queue costs: whole systems side by side."""
