"""Reading the file of the report again and checking it, without leaving the screen."""

from __future__ import annotations
