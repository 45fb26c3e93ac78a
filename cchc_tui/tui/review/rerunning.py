"""Reading the file of the report again and checking it, without leaving the screen."""

from __future__ import annotations

import os

from cchc_tui.model.messages import N_
from cchc_tui.tui.review.copying import Copying
