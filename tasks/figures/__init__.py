"""Figures: the numbers that articles state about the world, and the layer of all numbers beneath them."""

from tasks.figures.extract import extract_figures
from tasks.figures.model import Figure, Number
from tasks.figures.numbers import find_numbers
from tasks.figures.why import explain_numbers

__all__ = ["Figure", "Number", "explain_numbers", "extract_figures", "find_numbers"]
