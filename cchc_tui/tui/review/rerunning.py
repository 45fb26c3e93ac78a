"""Reading the file of the report again and checking it, without leaving the screen."""

from __future__ import annotations

import os
from contextlib import closing
from functools import partial

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_
from cchc_tui.session.adding import Added, Event, Failed, Skipped, add_files
from cchc_tui.tui.review.copying import Copying
