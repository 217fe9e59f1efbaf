"""The pages of the desk: answers of the archive in, HTML out. Addresses are made and read here, and nowhere else."""
