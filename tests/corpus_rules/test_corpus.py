"""Many reports reviewed together: real ones, made-up ones, in memory and spooled."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cchc_tui.corpus import CorpusReview, review_corpus
from cchc_tui.facts import facts_of
from cchc_tui.model.facts import CorpusFinding, Mention, ReportFacts
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.model.spans import Span
from cchc_tui.review import review_report


def _mention(start: int, number: str, symbol: str, day: date | None, **more: object) -> Mention:
    printed = f"{number}/{symbol}"
    dated = Span(start + 30, start + 40) if day else None
    mention = Mention(start, start + 9, number, None, symbol, printed, None, day, dated)
    return mention._replace(**more)  # type: ignore[arg-type]


def _report(identity: str, *mentions: Mention, day: date = date(2023, 6, 15)) -> ReportFacts:
    return ReportFacts(
        identity,
        f"{identity}.md",
        f"UBND huyện {identity}",
        superior="tỉnh Mẫu",
        date=day,
        mentions=mentions,
    )


def _plan(day: date, start: int = 0) -> Mention:
    title = "tổ chức thực hiện chương trình mẫu về công vụ năm 2023"
    return _mention(start, "97", "KH-UBND", day, issuer="UBND tỉnh", title=title)


_RIGHT, _WRONG = date(2022, 12, 30), date(2022, 11, 30)
_CORPUS = (
    _report("a", _plan(_RIGHT)),
    _report("b", _plan(_WRONG), _plan(_WRONG, 500)),
    _report("c", _plan(_RIGHT)),
)


def _findings(*reports: ReportFacts, settings: Settings | None = None) -> list[CorpusFinding]:
    return list(review_corpus(reports, settings or Settings()))


def test_finding_stands_at_the_slip_and_names_the_other_place() -> None:
    (finding,) = _findings(*_CORPUS)
    assert (finding.rule, finding.report, finding.start) == ("CI504", "b", 30)
    assert finding.related == (Span(530, 540),)
    assert [place.report for place in finding.elsewhere] == ["a"]
    assert [detail.render(str) for detail in finding.details][-2:] == [
        "together 16",
        "likely slip: 30/11/2022 for 30/12/2022",
    ]


def test_spooled_and_kept_in_memory_say_the_same() -> None:
    reports = [*_CORPUS, *(_report(f"x{i}", _plan(_RIGHT)) for i in range(600))]
    in_memory = CorpusReview(reports, Settings(), most_in_memory=10_000)
    spooled = CorpusReview(reports, Settings(), most_in_memory=1)
    assert list(spooled.findings()) == list(in_memory.findings()) != []
    assert spooled.documents == in_memory.documents
    spooled.close()


def test_fingerprint_is_of_unit_and_document_not_of_place() -> None:
    moved = _report("b", _plan(_WRONG, 900))
    (before,), (after,) = _findings(*_CORPUS), _findings(_CORPUS[0], moved, _CORPUS[2])
    assert before.fingerprint == after.fingerprint != ""


@pytest.mark.parametrize(
    "settings", [Settings(select=("DT",)), Settings(ignore=("CI50",)), Settings(select=("CI505",))]
)
def test_selection(settings: Settings) -> None:
    assert _findings(*_CORPUS, settings=settings) == []


def test_two_dates_in_one_report_are_left_to_its_own_rule() -> None:
    assert _findings(_report("a", _plan(_RIGHT), _plan(_WRONG, 500))) == []


@pytest.mark.parametrize(
    ("day", "mentions", "count"),
    [
        (date(2022, 8, 14), ("43",), 0),
        (date(2022, 8, 15), ("43",), 1),
        (date(2023, 6, 1), ("43", "43"), 1),
        (date(2023, 6, 1), ("43", "42"), 0),
    ],
)
def test_superseded_at_the_day_of_the_report(
    day: date, mentions: tuple[str, ...], count: int
) -> None:
    years = {"43": 2011, "42": 2022}
    found = _findings(
        _report(
            "a",
            *(
                _mention(place * 100, number, "NĐ-CP", None, year=years[number])
                for place, number in enumerate(mentions)
            ),
            day=day,
        )
    )
    assert [finding.rule for finding in found] == ["CI506"] * count


def test_superseded_is_not_said_where_the_words_tell_it() -> None:
    told = _mention(0, "43", "NĐ-CP", None, year=2011, past=True)
    assert _findings(_report("a", told)) == []


@pytest.fixture(scope="module")
def seed_facts(seeds: Path) -> list[ReportFacts]:
    """The facts of the real reports."""
    return [
        facts_of(
            review_report(SourceText(path.name, path.read_text("utf-8-sig")), Settings()),
            path.stem,
        )
        for path in sorted(seeds.glob("*.txt"))
    ]


def test_real_reports_raise_one_alarm(seed_facts: list[ReportFacts]) -> None:
    found = _findings(*seed_facts)
    assert [(finding.rule, finding.report) for finding in found] == [("CI506", "001")]
    assert found[0].message.values["successor"] == "42/2022/NĐ-CP"


def test_real_reports_have_one_near_miss(seed_facts: list[ReportFacts]) -> None:
    corpus = CorpusReview(seed_facts, Settings()).corpus
    (near,) = corpus.near_misses.values()
    dates = {corpus.groups.variants[index].date for index in (near.slip, near.other)}
    assert corpus.groups.variants[near.slip].mention.canonical == "91-KL/TU"
    assert dates == {date(2022, 10, 18), date(2023, 1, 18)}


def test_mentions_of_real_reports_have_their_documents(seed_facts: list[ReportFacts]) -> None:
    review = CorpusReview(seed_facts, Settings())
    known = {document.id for document in review.documents}
    for place, facts in enumerate(seed_facts):
        ids = review.document_ids(place)
        assert len(ids) == len(facts.mentions) and set(ids) <= known
    assert sum(document.mentions for document in review.documents) == sum(
        len(facts.mentions) for facts in seed_facts
    )
