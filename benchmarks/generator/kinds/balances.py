"""What came in, what was done, what is left."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.drafts import Draft
from benchmarks.generator.figures import Figure, Style
from benchmarks.generator.laws import Equation, Law, Share
from benchmarks.generator.wording import Topic


def draw(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    received = rng.randint(topic.low, topic.high)
    returned = rng.randint(1, 3 + received // 200) if "[returned]" in draft.shape.text else 0
    pending = rng.randint(1, 2 + received // 12)
    resolved = received - pending - returned
    carried = rng.randint(1, 2 + received // 10)
    late = rng.randint(0, resolved // 50 + 1)
    early = rng.randint(0, resolved - late)
    online = rng.randint(received // 3, received)
    overdue = rng.randint(0, pending // 4)
    counts = {
        "received": received, "carried": carried, "new": received - carried,
        "online": online, "direct": received - online, "returned": returned,
        "resolved": resolved, "late": late, "early": early, "ontime": resolved - late - early,
        "intime": resolved - late, "pending": pending,
        "waiting": pending - overdue, "overdue": overdue,
    }  # fmt: skip
    figures = {key: Figure(value) for key, value in counts.items()}
    figures["pintime"] = style.percent(resolved - late, resolved)
    figures["plate"] = style.percent(late, resolved)
    return replace(draft, figures=figures)


def laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    came = ("received",) if "received" in printed else ("new", "carried")
    in_time = ("intime", "late") if "intime" in printed else ("early", "ontime", "late")
    done = ("resolved",) if "resolved" in printed else in_time
    rest = ("returned",) if "returned" in printed else ()
    return [
        Equation("balance", came, (*done, "pending", *rest)),
        Equation("sum", ("received",), ("new", "carried")),
        Equation("sum", ("received",), ("online", "direct")),
        Equation("sum", ("resolved",), in_time),
        Equation("sum", ("pending",), ("waiting", "overdue")),
        Share("ratio", "intime", "resolved", "pintime"),
        Share("ratio", "late", "resolved", "plate"),
    ]
