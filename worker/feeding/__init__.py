"""The feeder: sending batches, taking back what went silent, and holding back suspects."""
