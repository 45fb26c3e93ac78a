"""A list of many rows, drawn when seen."""
