"""A relation before it is worded: the figures, drawn first, and the laws they obey."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from benchmarks.generator.figures import Figure, Style, split
from benchmarks.generator.laws import (
    AtMost,
    Equation,
    Exactly,
    Growth,
    Hundred,
    Keys,
    Law,
    Share,
)
from benchmarks.generator.templates import expanded, slots
from benchmarks.generator.wording import Shape, Topic, capital

Figures = dict[str, Figure]


@dataclass(frozen=True, slots=True)
class Draft:
    """One passage to be: what it says, how, and what must be true of it."""

    kind: str
    shape: Shape
    topic: str
    section: str
    figures: Figures
    words: Mapping[str, str]
    labels: tuple[str, ...] = ()
    laws: tuple[Law, ...] = field(default=())

    @property
    def texts(self) -> tuple[str, ...]:
        """The templates it prints: the passage and what is said again elsewhere."""
        shape, count = self.shape, len(self.labels)
        text = shape.text
        if count and "<items>" in text:
            text = expanded(text, shape.item, shape.join, shape.last, count)
        return (text, shape.again) if shape.again else (text,)

    @property
    def all_words(self) -> dict[str, str]:
        """Its words with those of its items."""
        words = dict(self.words)
        for at, label in enumerate(self.labels, 1):
            words[f"l{at}"], words[f"L{at}"], words[f"at{at}"] = label, capital(label), str(at)
        if "<heads>" in self.shape.text:
            words["heads"] = " | ".join(map(capital, self.labels))
            words["rules"] = "---|" * len(self.labels)
        return words


def drawn(
    kind: str, shape: Shape, topic: Topic, places: Sequence[str], style: Style, rng: random.Random
) -> Draft:
    """Figures for a topic in a shape; laws are those whose figures the shape prints."""
    labels = _DRAWN_LABELS[kind](topic, places, rng) if kind in _DRAWN_LABELS else topic.labels
    draft = Draft(kind, shape, topic.name, topic.section, {}, dict(topic.words), labels)
    draft = _DRAWS[kind](draft, topic, style, rng)
    return replace(draft, laws=printed_laws(draft))


def printed_laws(draft: Draft) -> tuple[Law, ...]:
    """The laws of its kind whose figures and words all stand in its texts."""
    printed = frozenset[str]().union(*map(slots, draft.texts))
    return tuple(law for law in _LAWS[draft.kind](draft, printed) if printed.issuperset(law.keys))


def numbered(key: str, count: int) -> Keys:
    """n1, n2 …"""
    return tuple(f"{key}{at}" for at in range(1, count + 1))


def _draw_sum(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    total = rng.randint(topic.low, topic.high)
    parts = split(total, len(draft.labels), rng)
    figures = {"total": Figure(total)}
    for at, part in enumerate(parts, 1):
        figures[f"n{at}"] = Figure(part)
        figures[f"p{at}"] = style.percent(part, total)
    words = dict(draft.words)
    if draft.shape.needs_sub:
        for at, part in enumerate(split(parts[0], 2, rng), 1):
            figures[f"m{at}"] = Figure(part)
            words[f"s{at}"] = topic.sub[at - 1]
    return replace(draft, figures=figures, words=words)


def _sum_laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    parts = numbered("n", len(draft.labels))
    laws: list[Law] = [Equation("sum", ("total",), parts), Equation("sum", ("n1",), ("m1", "m2"))]
    return laws + [Share("ratio", n, "total", n.replace("n", "p")) for n in parts]


def _draw_balance(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
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


def _balance_laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
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


def _draw_ratio(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    places, interval = (3, True) if topic.group == "money" else (0, False)
    figures: Figures = {}
    whole = rng.randint(topic.low, topic.high)
    for key in ("", "1", "2", "3"):
        if topic.group != "survey" and key:
            whole = rng.randint(topic.low, topic.high)
        part = rng.randint(whole // 3, whole)
        figures[f"a{key}"] = Figure(part, places, interval)
        figures[f"b{key}"] = Figure(whole, places, interval)
        figures[f"r{key}"] = Figure(whole - part, places, interval)
        figures[f"p{key}"] = style.percent(part, whole)
        figures[f"pr{key}"] = style.percent(whole - part, whole)
    return replace(draft, figures=figures)


def _ratio_laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    laws: list[Law] = [Equation("sum", ("b",), ("a", "r")), Share("ratio", "r", "b", "pr")]
    for key in ("", "1", "2", "3"):
        base = f"b{key}" if f"b{key}" in printed else "b"
        laws += [Share("ratio", f"a{key}", base, f"p{key}"), AtMost("part", f"a{key}", base)]
    return laws


def _draw_part(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    whole = rng.randint(topic.low, topic.high)
    low = whole * 4 // 5 if topic.group == "staff" else 1
    figures = {"whole": Figure(whole), "part": Figure(rng.randint(low, whole - 1))}
    return replace(draft, figures=figures)


def _part_laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    return [AtMost("part", "part", "whole")]


def _draw_shares(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    total = rng.randint(topic.low, topic.high)
    parts = split(total, len(draft.labels), rng)
    shares = [style.percent(part, total) for part in parts]
    return replace(draft, figures={f"p{at}": share for at, share in enumerate(shares, 1)})


def _shares_laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    return [Hundred("shares", numbered("p", len(draft.labels)))]


def _draw_listed(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    count = len(draft.labels)
    figures = {f"n{at}": Figure(rng.randint(2, 9)) for at in range(1, count + 1)}
    return replace(draft, figures={"stated": Figure(count), **figures})


def _listed_laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    labels = ("l1", f"l{len(draft.labels)}")
    words = tuple(key if key in printed else key.upper() for key in labels)
    return [Exactly("listed", "stated", len(draft.labels), words)]


def _draw_repeat(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    value = Figure(rng.randint(topic.low, topic.high))
    return replace(draft, figures={"v": value, "w": value})


def _repeat_laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    return [Equation("repeat", ("v",), ("w",))]


def _draw_claim(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    figures = {"zero": Figure(0), "v": Figure(rng.randint(topic.low, topic.high))}
    return replace(draft, figures=figures)


def _claim_laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    return [Exactly("claim", "zero", 0, ("claim" if "claim" in printed else "Claim",))]


def _draw_change(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    places, interval = (3, True) if topic.group == "money" else (0, False)
    before = rng.randint(topic.low, topic.high)
    delta = rng.randint(1 + before // 40, 2 + before // 3)
    up = rng.choice(draft.shape.directions)
    after = before + delta if up == "tăng" else before - delta
    named = {"before": before, "delta": delta, "after": after}
    figures = {key: Figure(value, places, interval) for key, value in named.items()}
    figures["p"] = style.percent(delta, before)
    return replace(draft, figures=figures, words={**draft.words, "up": up})


def _change_laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    low, high = ("before", "after") if draft.words["up"] == "tăng" else ("after", "before")
    laws: list[Law] = [Equation("change", (high,), (low, "delta"))]
    if "delta" in printed:
        return [*laws, Share("change", "delta", "before", "p")]
    return [Growth("change", "before", "after", "p")]


def _listed_labels(topic: Topic, places: Sequence[str], rng: random.Random) -> tuple[str, ...]:
    pool = [f"{dict(topic.words)['noun']} {place}" for place in places]
    pool = pool if topic.pool else list(topic.labels)
    return tuple(rng.sample(pool, rng.randint(3, min(6, len(pool)))))


_DRAWN_LABELS = {"listed": _listed_labels}
_DRAWS: dict[str, Callable[[Draft, Topic, Style, random.Random], Draft]] = {
    "sum": _draw_sum,
    "balance": _draw_balance,
    "ratio": _draw_ratio,
    "part": _draw_part,
    "shares": _draw_shares,
    "listed": _draw_listed,
    "repeat": _draw_repeat,
    "claim": _draw_claim,
    "change": _draw_change,
}
_LAWS: dict[str, Callable[[Draft, frozenset[str]], list[Law]]] = {
    "sum": _sum_laws,
    "balance": _balance_laws,
    "ratio": _ratio_laws,
    "part": _part_laws,
    "shares": _shares_laws,
    "listed": _listed_laws,
    "repeat": _repeat_laws,
    "claim": _claim_laws,
    "change": _change_laws,
}
