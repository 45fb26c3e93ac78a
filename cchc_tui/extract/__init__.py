"""One reading for every number; figures, citations and claims."""
