"""The review session in a terminal; the only package that knows Textual."""
