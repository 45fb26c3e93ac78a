"""The main screen of a session: two texts side by side, the findings under them."""
