"""The screens around the review, one module each."""
