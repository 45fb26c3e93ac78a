"""Exit codes."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What a run tells the script that started it."""

    OK = 0
    """nothing at or above --fail-on"""
    FINDINGS = 1
    TROUBLE = 2
    """usage, settings, unreadable input, output that cannot be written"""
    INTERRUPTED = 130
