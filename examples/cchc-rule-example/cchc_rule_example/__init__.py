"""Rules for cchc."""
