"""Lexicons, catalogues of texts and rule descriptions; loaders only."""
