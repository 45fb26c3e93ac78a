"""`python -m cchc_tui` is `cchc`."""

from __future__ import annotations

from cchc_tui.cli.main import run

if __name__ == "__main__":
    run()
