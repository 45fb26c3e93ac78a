"""A short run over broken documents: each is a review or one clear line."""

from __future__ import annotations

from benchmarks.fuzz import default_samples, report, run
from benchmarks.mutants import mutants

_GOOD = {"review", "one line"}


def test_the_same_seed_breaks_the_same_way() -> None:
    files = default_samples()
    assert list(mutants(files, 12, 3)) == list(mutants(files, 12, 3))
    assert list(mutants(files, 12, 3)) != list(mutants(files, 12, 4))


def test_broken_documents_end_well() -> None:
    results = run(mutants(default_samples(), 60, 20))
    assert len(results) == 60
    assert [out for _, out in results if out.kind not in _GOOD] == [], report(results)
    assert {out.kind for _, out in results} == _GOOD
