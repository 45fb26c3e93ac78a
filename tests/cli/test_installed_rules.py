"""Rules of other packages: the example really installed, and every way one can be broken."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cchc_tui.cli.installed_rules import declared_rules
from cchc_tui.cli.main import main
from cchc_tui.rules.installed import load_rule
from tests.cli.conftest import Run

_ROOT = Path(__file__).parents[2]
_EXAMPLE = _ROOT / "examples" / "cchc-rule-example"
_RULE = '''"""Every report is odd.

What: all of them.
"""

from cchc_tui.rules.api import Finding, FindingClass, Message, Severity

CODE = "{code}"
SLUG = "{slug}"
SEVERITIES = (Severity.INFO,)
CLASS = FindingClass.FORM


def check(case):
    yield Finding(CODE, Severity.INFO, CLASS, 0, 4, Message("odd"))
'''
_GOOD = _RULE.format(code="ZZ901", slug="odd")


class Packages:
    """Makes packages that are installed in a folder of this process's path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def add(self, name: str, rules: dict[str, str], version: str = "1.0") -> None:
        """A package with one module for each rule, by its code."""
        info = self.folder / f"{name}-{version}.dist-info"
        info.mkdir(parents=True)
        metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        (info / "METADATA").write_text(metadata, encoding="utf-8")
        lines = ["[cchc_tui.rules]"]
        for code, text in rules.items():
            module = f"{name}_{code.lower()}".replace("-", "_")
            (self.folder / f"{module}.py").write_text(text, encoding="utf-8")
            lines.append(f"{code} = {module}")
        (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
        importlib.invalidate_caches()


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Packages]:
    """An empty folder of packages on the path; what was known of others is forgotten."""
    known = set(sys.modules)
    folder = tmp_path / "packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("Tiếp nhận 12 hồ sơ.\n", encoding="utf-8")
    caches: tuple[Callable[..., object], ...] = (declared_rules, load_rule)
    for cached in caches:
        cached.cache_clear()  # type: ignore[attr-defined]
    yield Packages(folder)
    for cached in caches:
        cached.cache_clear()  # type: ignore[attr-defined]
    for name in set(sys.modules) - known:
        if str(folder) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]


@pytest.fixture
def cchc(capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Run the program in this process."""

    def run(*arguments: str) -> Run:
        capsys.readouterr()
        return Run(main(arguments), *capsys.readouterr())

    return run


def test_rule_of_another_package_is_a_rule(packages: Packages, cchc: Callable[..., Run]) -> None:
    packages.add("odd-rules", {"ZZ901": _GOOD})
    run = cchc("check", "-q", "--format", "concise", "--fail-on", "info", "a.md")
    assert (run.code, run.out, run.err) == (1, "a.md:1:1: ZZ901 info: odd\n", "")
    assert cchc("check", "-q", "--ignore", "ZZ", "a.md") == (0, "", "")
    assert "ZZ901" not in cchc("check", "-q", "--select", "AR", "a.md").out
    assert "ZZ901 odd info" in cchc("check", "-q", "--select", "zz901", "a.md").out
    (line,) = [row for row in cchc("rules").out.splitlines() if row.startswith("ZZ901")]
    assert line.split() == ["ZZ901", "odd", "info", "form", "odd-rules", "1.0"]
    for name in ("zz901", "odd"):
        assert (
            cchc("explain", name).out == "ZZ901 odd\n\nEvery report is odd.\n\nWhat: all of them.\n"
        )


def test_vietnamese_explanation(packages: Packages, cchc: Callable[..., Run]) -> None:
    packages.add("odd-rules", {"ZZ901": _GOOD + 'EXPLANATION_VI = "# ZZ901. Lạ"\n'})
    assert cchc("explain", "odd", "--lang", "vi").out == "# ZZ901. Lạ\n"


_HINT = " (tell the makers of the package; cchc check --ignore {code} leaves it out)\n"


@pytest.mark.parametrize(
    ("code", "text", "reason"),
    [
        ("ZZ901", "import no_such_module", "cannot be imported: ModuleNotFoundError: No module named 'no_such_module' [odd_rules_zz901.py:1]"),
        ("ZZ901", "raise SystemExit(3)", "cannot be imported: SystemExit: 3 [odd_rules_zz901.py:1]"),
        ("ZZ901", "def check(:", "cannot be imported: SyntaxError: invalid syntax (odd_rules_zz901.py, line 1)"),
        ("ZZ901", "CODE = 'ZZ901'", "its module is no rule: AttributeError: module 'odd_rules_zz901' has no attribute 'SLUG'"),
        ("ZZ901", _RULE.format(code="ZZ902", slug="odd"), "its module says CODE = 'ZZ902'"),
        ("ZZ901", _RULE.format(code="ZZ901", slug="Odd Name"), "its module is no rule: look at SLUG"),
        ("ZZ901", _GOOD + "SEVERITIES = ('info',)\nCLASS = 'form'\n", "its module is no rule: look at SEVERITIES, CLASS"),
        ("ZZ901", _GOOD + "SEVERITIES = ()\n", "its module is no rule: look at SEVERITIES"),
        ("ZZ901", _GOOD + "check = None\n__doc__ = ' '\n", "its module is no rule: look at check, __doc__"),
        ("ZZ901", _GOOD + "EXPLANATION_VI = 5\n", "its module is no rule: look at EXPLANATION_VI"),
        ("ZZ901", _RULE.format(code="ZZ901", slug="balance"), "another rule has the name balance"),
        ("ZZ901", _RULE.format(code="ZZ901", slug="near-miss"), "another rule has the name near-miss"),
        ("AR901", _RULE.format(code="AR901", slug="odd"), "a code has 2-4 capital letters and 3 digits; AR, CI, DT, NB, RP, SP, ST, XR are of cchc itself"),
        ("AR101", _RULE.format(code="AR101", slug="odd"), "a code has 2-4 capital letters and 3 digits; AR, CI, DT, NB, RP, SP, ST, XR are of cchc itself"),
        ("ZZ9", _RULE.format(code="ZZ9", slug="odd"), "a code has 2-4 capital letters and 3 digits; AR, CI, DT, NB, RP, SP, ST, XR are of cchc itself"),
    ],
)  # fmt: skip
def test_rule_that_is_none_is_one_line_and_the_rest_goes_on(
    packages: Packages, cchc: Callable[..., Run], code: str, text: str, reason: str
) -> None:
    packages.add("odd-rules", {code: text, "ZZ909": _RULE.format(code="ZZ909", slug="fine")})
    line = f"cchc: rule {code} of odd-rules 1.0: {reason}" + _HINT.format(code=code)
    run = cchc("check", "-q", "--format", "concise", "--fail-on", "never", "a.md")
    assert (run.code, run.out, run.err) == (2, "a.md:1:1: ZZ909 info: odd\n", line)
    listed = cchc("rules")
    assert (listed.code, listed.err) == (2, line)
    assert "ZZ909  fine" in listed.out
    if not code.startswith("AR1"):
        assert cchc("explain", code) == (2, "", line)
        assert cchc("check", "-q", "--ignore", code, "--fail-on", "never", "a.md").code == 0


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("    raise KeyError('x')\n    yield", "failed on this report: KeyError: 'x' [odd_rules_zz901.py:15]"),
        ("    raise SystemExit\n    yield", "failed on this report: SystemExit [odd_rules_zz901.py:15]"),
        ("    return 5", "failed on this report: TypeError: 'int' object is not iterable"),
        ("    yield Finding(CODE, Severity.INFO, CLASS, 0, 4, Message('odd'))\n    1 / 0", "failed on this report: ZeroDivisionError: division by zero [odd_rules_zz901.py:16]"),
        ("    yield 'odd'", "gave a finding that is none: it is a str"),
        ("    yield Finding('ZZ902', Severity.ERROR, CLASS, 0, 4, Message('odd'))", "gave a finding that is none: its rule, severity cannot be right"),
        ("    yield Finding(CODE, Severity.INFO, CLASS, 4, 999, Message('odd'))", "gave a finding that is none: its start, end cannot be right"),
        ("    yield Finding(CODE, Severity.INFO, CLASS, 4, 4, Message('odd'))", "gave a finding that is none: its start, end cannot be right"),
        ("    yield Finding(CODE, Severity.INFO, CLASS, 0, 4, 'odd')", "gave a finding that is none: its message cannot be right"),
        ("    yield Finding(CODE, Severity.INFO, CLASS, 0, 4, Message('{gone}'))", "gave a finding that is none: its message cannot be right"),
        ("    yield Finding(CODE, Severity.INFO, CLASS, 0, 4, Message('odd'), details=('x',))", "gave a finding that is none: its details cannot be right"),
        ("    yield Finding(CODE, Severity.INFO, CLASS, 0, 4, Message('odd'), check=7)", "gave a finding that is none: its check cannot be right"),
        ("    yield Finding(CODE, Severity.INFO, CLASS, 0, 4, Message('odd'), related=((5, 2),))", "gave a finding that is none: its related cannot be right"),
        ("    yield Finding(CODE, Severity.INFO, CLASS, 0, 4, Message('odd'), roles=(('a', 1),))", "gave a finding that is none: its roles cannot be right"),
    ],
)  # fmt: skip
def test_rule_that_fails_on_a_report_says_nothing_of_it(
    packages: Packages, cchc: Callable[..., Run], body: str, reason: str
) -> None:
    text = _GOOD.partition("    yield")[0] + body + "\n"
    packages.add("odd-rules", {"ZZ901": text, "ZZ909": _RULE.format(code="ZZ909", slug="fine")})
    run = cchc("check", "-q", "--format", "json", "--fail-on", "never", "a.md")
    told = f"rule ZZ901 of odd-rules 1.0: {reason}"
    assert (run.code, run.err) == (2, f"cchc: a.md: {told}" + _HINT.format(code="ZZ901"))
    printed = json.loads(run.out)
    assert [finding["rule"] for finding in printed["findings"]] == ["ZZ909"]
    assert printed["errors"] == [{"path": "a.md", "reason": told}]


def test_two_packages_with_one_code_or_one_name(
    packages: Packages, cchc: Callable[..., Run]
) -> None:
    packages.add("one", {"ZZ901": _GOOD, "ZZ902": _RULE.format(code="ZZ902", slug="twice")})
    packages.add("two", {"ZZ901": _GOOD, "ZZ903": _RULE.format(code="ZZ903", slug="twice")})
    run = cchc("check", "-q", "--format", "concise", "a.md")
    assert (run.code, run.out) == (2, "a.md:1:1: ZZ902 info: odd\n")
    assert [line.partition(" (")[0] for line in run.err.splitlines()] == [
        "cchc: rule ZZ901 of one 1.0: another installed rule has the same code",
        "cchc: rule ZZ901 of two 1.0: another installed rule has the same code",
        "cchc: rule ZZ903 of two 1.0: another rule has the name twice",
    ]


def test_trouble_speaks_vietnamese(packages: Packages, cchc: Callable[..., Run]) -> None:
    packages.add("odd-rules", {"ZZ901": "import no_such_module"})
    run = cchc("check", "-q", "--lang", "vi", "a.md")
    assert run.err.startswith("cchc: quy tắc ZZ901 của gói odd-rules 1.0: không nạp được: ")


def test_metadata_is_not_read_where_no_package_has_rules(
    packages: Packages, cchc: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: pytest.fail("was read"))
    assert cchc("check", "-q", "a.md").code == 0


def _wheel(project: Path, folder: Path) -> Path:
    """The wheel of a project, built from a copy so that nothing is left beside its source."""
    source = folder / project.name
    kept = shutil.ignore_patterns(".*", "__pycache__", "tests", "benchmarks", "dist", "build")
    shutil.copytree(project, source, ignore=kept)
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder / "wheels"],
        cwd=source, check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = (folder / "wheels").iterdir()
    return wheel


def _installed(wheels: list[Path], folder: Path) -> Path:
    """The scripts of a new environment with these wheels; what they need is lent from this one."""
    venv.create(folder, with_pip=False)
    base = {"base": str(folder)}
    scripts = Path(sysconfig.get_path("scripts", "venv", base))
    python = str(scripts / "python")
    if (uv := shutil.which("uv")) is not None:
        command = [uv, "pip", "install", "--offline", "--python", python]
    else:
        command = [sys.executable, "-m", "pip", "--python", python, "install", "--no-index"]
    subprocess.run([*command, "--no-deps", *wheels], check=True, capture_output=True)
    site = Path(sysconfig.get_path("purelib", "venv", base))
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return scripts


def test_example_package_beside_cchc_from_its_wheel(tmp_path: Path) -> None:
    wheels = [_wheel(_ROOT, tmp_path / "a"), _wheel(_EXAMPLE, tmp_path / "b")]
    scripts = _installed(wheels, tmp_path / "environment")

    def run(*arguments: str) -> Run:
        done = subprocess.run(
            [scripts / "cchc", *arguments], cwd=tmp_path, capture_output=True, text=True,
            check=False, encoding="utf-8", env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
        )  # fmt: skip
        return Run(done.returncode, done.stdout, done.stderr)

    twice = "Sở đã tổ chức hai lớp tập huấn về kỹ năng tiếp công dân cho công chức các phòng.\n"
    (tmp_path / "a.md").write_text(
        f"{twice}\nCác phòng đều cử người dự.\n\n{twice}", encoding="utf-8"
    )
    found = run("check", "-q", "--format", "concise", "--select", "VD", "--fail-on", "info", "a.md")
    assert found == (1, "a.md:5:1: VD901 info: đoạn này đã in nguyên văn ở phía trên\n", "")
    assert run("check", "-q", "--ignore", "VD901", "a.md") == (0, "", "")
    listed = run("rules").out.splitlines()
    assert listed[-1].split() == [
        "VD901",
        "repeated-paragraph",
        "info",
        "form",
        "cchc-rule-example",
        "1.0.0",
    ]
    assert run("explain", "VD901").out.startswith("VD901 repeated-paragraph\n\nA paragraph that")
    assert run("explain", "VD901", "--lang", "vi").out.startswith("# VD901. Đoạn văn lặp lại\n")
