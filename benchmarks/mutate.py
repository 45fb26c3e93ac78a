"""Plants one fault at a time in the operands of labelled relations and counts those that are found.

usage: mutate.py SHARED [--seed N] [--report ID] [--limit N] [--verbose]

SHARED holds seeds/ (texts) and gold/relations.json (labels read by hand). A fault counts only if
it breaks a labelled relation that holds by more than rounding and truncation of the printed
digits. It is found if the review of the changed text has a new error or warning on the changed
number. A new one that neither touches that number nor shares a check with it is "elsewhere".
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from benchmarks.faults import KINDS, Fault, faults_of
from benchmarks.labelled import TYPES, Label, Located, find_check, locate
from cchc_tui.model.findings import Finding, Severity
from cchc_tui.model.review import Review
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.model.spans import Span
from cchc_tui.review import review_report

Identity = tuple[str, tuple[tuple[int, int], ...]]


class Trial(NamedTuple):
    """One planted fault and what the review said of it."""

    report: str
    fault: Fault
    broken: tuple[Located, ...]
    """the labelled relations it breaks, the strongest first"""
    found: bool
    elsewhere: tuple[str, ...]
    line: int
    was: str


@dataclass(slots=True)
class Tally:
    """All trials of a run and the labels that could not be placed in a text."""

    trials: list[Trial] = field(default_factory=list)
    by_range: list[Trial] = field(default_factory=list)
    """faults that break nothing but a count held by a range: not counted"""
    within_rounding: int = 0
    located: int = 0
    unlocated: list[str] = field(default_factory=list)


def holding(labels: Sequence[Label]) -> Iterator[Label]:
    """The labels whose operands get faults."""
    for label in labels:
        holds = label["verdict"] in ("holds", "truncated")
        if holds and label["tier"] != "cross" and label["type"] in TYPES:
            yield label


def plant(report: str, text: str, labels: Sequence[Label], seed: int, limit: int) -> Tally:
    """Every fault of one report, one after another."""
    tally = Tally()
    review = review_report(SourceText(report, text), Settings())
    relations = located_relations(report, labels, review, tally)
    places = {place.start: place for relation in relations for place in relation.places()}
    faults = [
        fault for _, place in sorted(places.items()) for fault in faults_of(text, place, seed)
    ]
    before = alarms(review)
    step = max(1, -(-len(faults) // limit)) if limit else 1
    for fault in faults[::step]:
        broken = sorted(broken_by(fault, relations), key=lambda r: TYPES.index(r.label["type"]))
        if not broken:
            tally.within_rounding += 1
            continue
        exact = tuple(relation for relation in broken if not relation.by_range())
        trial = attempt(report, text, fault, exact or tuple(broken), before)
        (tally.trials if exact else tally.by_range).append(trial)
    return tally


def located_relations(
    report: str, labels: Sequence[Label], review: Review, tally: Tally
) -> list[Located]:
    """The relations whose operands stand in the text."""
    relations = []
    for label in holding(labels):
        check = find_check(label, review.checks)
        located = locate(label, check, review.source.text) if check else None
        if located is None:
            why = f"its check ({check.kind}) does not close" if check else "no check"
            tally.unlocated.append(f"{report} {label['id']} {label['type']}: {why}")
        else:
            relations.append(located)
    tally.located += len(relations)
    return relations


def broken_by(fault: Fault, relations: Sequence[Located]) -> Iterator[Located]:
    """The relations of the changed number that no longer agree."""
    for relation in relations:
        uses = any(place.start == fault.place.start for place in relation.places())
        if uses and not relation.agrees(fault):
            yield relation


def attempt(
    report: str, text: str, fault: Fault, broken: tuple[Located, ...], before: Sequence[Finding]
) -> Trial:
    """Review the text with one fault and compare the findings with those of the original."""
    review = review_report(SourceText(report, fault.planted(text)), Settings())
    number = Span(*fault.number_span())
    known = {identity(finding) for finding in before}
    new = [finding for finding in alarms(review) if identity(finding, fault) not in known]
    found = any(touches(finding, number) for finding in new)
    elsewhere = tuple(
        f"{finding.rule} {review.source.text[finding.start : finding.end]!r}"
        for finding in new
        if not touches(finding, number)
        and not shares_check(finding, review, number)
        and not any(restates(finding, other, fault) for other in before)
    )
    line = text.count("\n", 0, fault.start) + 1
    return Trial(report, fault, broken, found, elsewhere, line, text[fault.place.start : fault.end])


def alarms(review: Review) -> list[Finding]:
    """Errors and warnings."""
    return [finding for finding in review.findings if finding.severity >= Severity.WARNING]


def spans(finding: Finding) -> tuple[Span, ...]:
    """Where a finding points."""
    return (Span(finding.start, finding.end), *finding.related)


def identity(finding: Finding, fault: Fault | None = None) -> Identity:
    """A finding by its rule and its places in the original text."""
    back = fault.original if fault else int
    return finding.rule, tuple(sorted((back(s.start), back(s.end)) for s in spans(finding)))


def restates(finding: Finding, other: Finding, fault: Fault) -> bool:
    """Whether it is a finding of the original text that now points at other numbers beside."""
    place = Span(fault.original(finding.start), fault.original(finding.end))
    return finding.rule == other.rule and any(place.overlaps(span) for span in spans(other))


def touches(finding: Finding, number: Span) -> bool:
    """Whether a finding points at the number."""
    return any(span.overlaps(number) for span in spans(finding))


def shares_check(finding: Finding, review: Review, number: Span) -> bool:
    """Whether the check behind a finding uses the number."""
    if finding.check is None:
        return False
    operands = list(review.checks[finding.check].operands)
    for operand in operands:
        operands.extend(operand.terms)
    return any(Span(operand.start, operand.end).overlaps(number) for operand in operands)


def share(trials: Sequence[Trial]) -> str:
    """found/countable and the share."""
    if not trials:
        return "-"
    found = sum(trial.found for trial in trials)
    return f"{found}/{len(trials)} {found / len(trials):.3f}"


def print_tables(tally: Tally) -> None:
    """Found over countable by kind of fault and type of relation."""
    types = [t for t in TYPES if any(trial.broken[0].label["type"] == t for trial in tally.trials)]
    print("".join(f"{title:>17}" for title in ("found/countable", *types, "all")))
    for kind in (*KINDS, "all"):
        row = [trial for trial in tally.trials if kind in ("all", trial.fault.kind)]
        cells = [share([t for t in row if t.broken[0].label["type"] == name]) for name in types]
        print("".join(f"{cell:>17}" for cell in (kind, *cells, share(row))))


def print_unfound(tally: Tally) -> None:
    """How many faults each relation let pass."""
    passed: dict[str, list[Trial]] = {}
    for trial in tally.trials:
        label = trial.broken[0].label
        passed.setdefault(f"{trial.report} {label['id']:6} {label['type']:8}", []).append(trial)
    print("\nunfound by relation (the strongest one a fault breaks)")
    for name, trials in passed.items():
        missed = [trial for trial in trials if not trial.found]
        if missed:
            kinds = Counter(trial.fault.kind for trial in missed)
            numbers = ", ".join(dict.fromkeys(f"l.{t.line} {t.was}" for t in missed))
            never = " NEVER" if len(missed) == len(trials) else ""
            print(f"  {name}{len(missed):3} of {len(trials):3}{never} {dict(kinds)} in {numbers}")


def print_trial(trial: Trial, fate: str) -> None:
    """One fault as a line."""
    names = " ".join(f"{r.label['id']}:{r.label['type']}" for r in trial.broken)
    print(
        f"  {trial.report} l.{trial.line} {trial.fault.kind}: "
        f"{trial.was} -> {trial.fault.new} breaks {names}: {fate}"
    )


def print_elsewhere(spoiled: Sequence[Trial]) -> None:
    """Each finding away from the planted fault, how often, and one of the faults."""
    print(f"\nnew error or warning elsewhere: {len(spoiled)} faults")
    times = Counter((trial.report, text) for trial in spoiled for text in trial.elsewhere)
    for (report, text), count in times.items():
        example = next(t for t in spoiled if t.report == report and text in t.elsewhere)
        print_trial(example, f"{text}, {count} times")


def print_all(tally: Tally, verbose: bool) -> None:
    """The figures of a run."""
    print_tables(tally)
    print_unfound(tally)
    if verbose:
        print("\nunfound faults")
        for trial in tally.trials:
            if not trial.found:
                print_trial(trial, "silent")
    print_elsewhere([trial for trial in (*tally.trials, *tally.by_range) if trial.elsewhere])
    print(f"\nrelations located {tally.located}, not located {len(tally.unlocated)}")
    for line in tally.unlocated:
        print("  " + line)
    print(f"planted but within rounding and truncation, not counted: {tally.within_rounding}")
    print(f"breaking only a count held by a range, not counted: {share(tally.by_range)}")
    print(f"total {share(tally.trials)}")


def main(arguments: Sequence[str]) -> int:
    """Read the command line, plant, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=_RAW)
    parser.add_argument("shared", type=Path, nargs="?", default=Path("../shared"))
    parser.add_argument("--seed", type=int, default=1, help="which digit replaces another")
    parser.add_argument("--report", help="only this report, by the start of its file name")
    parser.add_argument("--limit", type=int, default=0, help="at most N faults a report")
    parser.add_argument("--verbose", action="store_true", help="list every fault not found")
    options = parser.parse_args(arguments)
    source = options.shared / "gold" / "relations.json"
    if not source.is_file():
        print(f"mutate.py: no gold/relations.json in {options.shared}", file=sys.stderr)
        return 2
    total = Tally()
    for report, labels in json.loads(source.read_text(encoding="utf-8")).items():
        path = next((options.shared / "seeds").glob(report + "*"), None)
        if path is not None and options.report in (None, report):
            text = path.read_bytes().decode("utf-8-sig")
            tally = plant(report, text, labels, options.seed, options.limit)
            total.trials += tally.trials
            total.by_range += tally.by_range
            total.within_rounding += tally.within_rounding
            total.located += tally.located
            total.unlocated += tally.unlocated
    print_all(total, options.verbose)
    return 0


_RAW = argparse.RawDescriptionHelpFormatter

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
