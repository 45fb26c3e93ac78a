"""Files, folders and streams to canonical text."""
