"""Write docs/keys.md: every action of the review session with its keys, from the table itself.

python scripts/build_keys.py [FILE]
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from cchc_tui.data.catalogue import Translate, translator
from cchc_tui.tui.actions import ActionSpec, Scope, specs
from cchc_tui.tui.key_column import SCOPE_WORDS
from cchc_tui.tui.key_names import shown_key

_TARGET = Path(__file__).parents[1] / "docs" / "keys.md"
_HEAD = """# Keys of the review session

Made by `make docs` from the table of actions. The last column is the stable name that `[keymap]` in
`cchc.toml` takes:

```toml
[keymap]
"finding.confirm" = "m,f2"
```

Keys behind the dot are left alone by Telex and VNI; every action is in the command palette
(Ctrl+P).
"""


def pages() -> str:
    """The whole page."""
    english, vietnamese = translator("en"), translator("vi")
    parts = [_HEAD]
    for scope in Scope:
        if specs(scope):
            parts.append("\n".join(_section(scope, english, vietnamese)))
    return "\n".join(parts)


def _section(scope: Scope, english: Translate, vietnamese: Translate) -> Iterator[str]:
    word = SCOPE_WORDS[scope]
    yield f"## {english(word)} · {vietnamese(word)}\n"
    yield "| action | keys | what it does | việc làm | name |"
    yield "|---|---|---|---|---|"
    for spec in specs(scope):
        yield _row(spec, english, vietnamese)
    yield ""


def _row(spec: ActionSpec, english: Translate, vietnamese: Translate) -> str:
    letters = [key for key in spec.keys if key not in spec.sure]
    keys = " · ".join(filter(None, (_shown(letters), _shown(spec.sure))))
    cells = (english(spec.label), keys, english(spec.help), vietnamese(spec.help), f"`{spec.id}`")
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _shown(keys: Iterable[str]) -> str:
    return " ".join(f"`{shown_key(key)}`" for key in keys)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else _TARGET
    target.write_text(pages(), encoding="utf-8")
    print(target.name)
