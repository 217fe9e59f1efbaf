"""Figures: the numbers that articles state about the world, and the layer of all numbers beneath them."""

from tasks.figures.model import Figure, Number
from tasks.figures.numbers import find_numbers

__all__ = ["Figure", "Number", "find_numbers"]
