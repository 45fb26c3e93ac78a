"""The screens around the review."""
