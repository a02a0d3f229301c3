"""Kills and faults: the program is stopped at every point of its work and must be whole afterwards."""
