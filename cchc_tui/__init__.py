"""Check Vietnamese administrative-reform reports: figures, sums, cited documents."""

__version__ = "0.1.0"
