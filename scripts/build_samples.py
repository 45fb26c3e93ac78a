"""Write sample reports as Word, PDF and HTML documents, from their markdown.

    python scripts/build_samples.py [FOLDER]

Needs fpdf2 (pip install '.[dev]') and the DejaVu fonts (Debian: fonts-dejavu-core).
"""

from __future__ import annotations

import sys
from pathlib import Path

from sample_blocks import blocks_of
from sample_docx import docx_of
from sample_html import html_of
from sample_pdf import pdf_of

_SAMPLES = Path(__file__).parents[1] / "sample_db"
_TARGET = _SAMPLES / "documents"
_NAMES = (
    "bau-sen-6-thang-2024",
    "bau-sen-quy-1-2024",
    "binh-lam-quy-3-2024",
    "my-thanh-nam-2023",
    "phu-giang-9-thang-2024",
    "tan-lap-6-thang-2024",
    "tan-lap-quy-1-2024",
)


def main(target: Path, names: tuple[str, ...]) -> None:
    """Write each sample in every format."""
    target.mkdir(exist_ok=True)
    for name in names:
        blocks = blocks_of((_SAMPLES / f"{name}.md").read_text(encoding="utf-8"))
        for extension, write in ((".docx", docx_of), (".pdf", pdf_of), (".html", html_of)):
            content = write(blocks)
            (target / f"{name}{extension}").write_bytes(content)
            print(f"{name}{extension}: {len(content) / 1000:.0f} kB")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _TARGET, _NAMES)
