"""Frozen values shared by every part of the program; they import nothing of it."""
