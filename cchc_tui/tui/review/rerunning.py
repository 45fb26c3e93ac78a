"""Reading the file of the report again and checking it, without leaving the screen."""

from __future__ import annotations

import os
from collections.abc import Sequence

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_
from cchc_tui.session.steps import Added, Failed, Skipped, Step
from cchc_tui.tui.review.watching import Watching
from cchc_tui.tui.session_app import app_of


class Rerunning(Watching):
    """Decisions stay: they belong to what was found, not to the text it was found in."""

    _is_rerunning = False

    def action_rerun(self) -> None:
        """Read the file again if it has changed since, or the program has."""
        path = self.report.path
        if self._is_rerunning:
            self.tell(N_("This is being done already"))
        elif not os.path.isfile(path):
            words = N_("{path}: the file is not there any more; what was read of it stays")
            self.tell(words, warn=True, path=path)
        else:
            self._is_rerunning = True
            self.tell(N_("Reading {path} again …"), path=path)
            self.run_worker(lambda: self._rerun(path), thread=True)

    def _rerun(self, path: str) -> None:
        """In a thread: what came of it, step by step."""
        from cchc_tui.session.adding import add_files

        app = app_of(self)
        steps: list[Step] = []
        failure = None
        try:
            steps = list(add_files(app.session.database, [path], app.session.settings))
        except CchcError as error:
            failure = error
        app.call_from_thread(self._rerun_done, path, steps, failure)

    def _rerun_done(self, path: str, steps: Sequence[Step], failure: CchcError | None) -> None:
        self._is_rerunning = False
        for step in steps:
            if isinstance(step, Failed):
                failure = CchcError(step.reason, step.hint)
        if failure is not None:
            self.show_trouble(failure)
            return
        self.clear_trouble()
        self._take_over(path, steps)

    def _take_over(self, path: str, steps: Sequence[Step]) -> None:
        """Show what is in the database now, and say what happened."""
        self.take_changes(self.session.poll(), False)
        for step in steps:
            if isinstance(step, Skipped):
                self.tell(N_("{path} has not changed since it was read"), path=path)
            elif isinstance(step, Added):
                count = str(len(self.report.items))
                self.tell(N_("{path} was read again: {count} findings"), path=path, count=count)
                for note in step.notes:
                    self.tell("{note}", note=note.render(self.translate))
