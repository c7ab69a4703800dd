"""The lines of a PDF file, read in a process of its own that may take only so much time and memory.

Run as `python -m importers.statement.reading.pdf_lines` with the file on standard input; it prints one JSON document.
"""

import contextlib
import io
import json
import logging
import re
import sys
from typing import Any

MOST_PAGES = 200
MEMORY = 1_500 * 1024 * 1024
CPU_SECONDS = 40
_EDGE = 0.1
_PAGE_NUMBER = re.compile(r"^(?:pagina|page|p\.)? ?\d{1,3}(?: ?(?:/|van|de|sur|of) ?\d{1,3})?$", re.IGNORECASE)
_GUTTER = 10
_SAME_LINE = 3

Word = dict[str, Any]
Line = dict[str, Any]


def limit_itself() -> None:
    """Set the most memory and processor time of this process, where the system can."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - there is none on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


def lines_of(data: bytes) -> dict[str, Any]:
    """Return `{"lines": […]}` in reading order, or `{"refused": why}` for a file that cannot be read."""
    import pdfplumber  # noqa: PLC0415 - only this process needs it
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415

    try:
        with pdfplumber.open(io.BytesIO(data)) as file:
            if len(file.pages) > MOST_PAGES:
                return {"refused": "pages"}
            pages = [_page(number, page) for number, page in enumerate(file.pages)]
            pictured = any(page.images for page in file.pages)
    except PDFPasswordIncorrect:
        return {"refused": "locked"}
    except MemoryError:
        return {"refused": "memory"}
    except Exception as error:  # noqa: BLE001 - a damaged file fails in many ways inside the reader of PDF files
        locked = "password" in repr(error).lower() or "encrypt" in repr(error).lower()
        return {"refused": "locked" if locked else "damaged"}
    lines = _without_running(pages)
    return {"lines": lines} if lines else {"refused": "scan" if pictured else "empty"}


def _page(number: int, page: Any) -> list[Line]:  # noqa: ANN401 - the library has no types
    words: list[Word] = page.extract_words(extra_attrs=["size", "fontname"], x_tolerance=1.5, y_tolerance=2)
    tables = _tables(page)
    lines: list[Line] = []
    for bounds, rows in tables:
        inside = [word for word in words if _within(word, bounds)]
        words = [word for word in words if not _within(word, bounds)]
        lines.append({"page": number, "top": bounds[1], "bottom": bounds[3], "x0": bounds[0], "rows": rows, "text": ""})
        if not inside:
            lines.pop()
    lines += [{**line, "page": number} for line in _in_columns(words, float(page.width))]
    placed = _ordered(lines)
    for line in placed:
        line["edge"] = line["top"] < page.height * _EDGE or line["bottom"] > page.height * (1 - _EDGE)
    return placed


def _ordered(lines: list[Line]) -> list[Line]:
    """Put each table before the first line below it; the lines themselves are in reading order already."""
    tables = [line for line in lines if "rows" in line]
    placed = [line for line in lines if "rows" not in line]
    for table in tables:
        place = next((index for index, line in enumerate(placed) if line["top"] >= table["top"]), len(placed))
        placed.insert(place, table)
    return placed


def _tables(page: Any) -> list[tuple[tuple[float, float, float, float], list[list[str]]]]:  # noqa: ANN401
    found = []
    for table in page.find_tables()[:50]:
        rows = [[cell or "" for cell in row] for row in table.extract()]
        if len(rows) > 1 and len(rows[0]) > 1:
            found.append((table.bbox, rows))
    return found


def _within(word: Word, bounds: tuple[float, float, float, float]) -> bool:
    middle_x, middle_y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(bounds[0] <= middle_x <= bounds[2] and bounds[1] <= middle_y <= bounds[3])


def _in_columns(words: list[Word], width: float) -> list[Line]:
    """Return the lines of a page; of two columns the left one first, between lines that run over both."""
    rows = _rows(words)
    gutter = _gutter(rows, width)
    if gutter is None:
        return [_line(row) for row in rows]
    lines: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        one = [word for word in row if word["x1"] <= gutter + 1]
        other = [word for word in row if word["x0"] >= gutter - 1]
        if len(one) + len(other) < len(row):
            lines += [*left, *right, _line(row)]
            left, right = [], []
            continue
        left += [_line(one)] if one else []
        right += [_line(other)] if other else []
    return [*lines, *left, *right]


def _rows(words: list[Word]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (round(word["top"], 1), word["x0"])):
        if rows and abs(rows[-1][0]["bottom"] - word["bottom"]) <= _SAME_LINE:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word["x0"]) for row in rows]


def _gutter(rows: list[list[Word]], width: float) -> float | None:
    """Return the middle of the white strip between two columns, None where most lines run over the page."""
    both = [row for row in rows if row[0]["x0"] < width * 0.4 and row[-1]["x1"] > width * 0.6]
    if len(both) < 5:  # noqa: PLR2004 - fewer are no columns
        return None
    best: tuple[int, float] | None = None
    for place in range(int(width * 0.35), int(width * 0.65), 4):
        free = sum(
            not any(word["x0"] < place + _GUTTER / 2 and word["x1"] > place - _GUTTER / 2 for word in row)
            for row in both
        )
        if best is None or free > best[0]:
            best = (free, float(place))
    return best[1] if best and best[0] >= 0.8 * len(both) else None


def _line(row: list[Word]) -> Line:
    sizes = sorted(round(float(word["size"]), 1) for word in row)
    return {
        "text": " ".join(str(word["text"]) for word in row),
        "x0": row[0]["x0"],
        "x1": row[-1]["x1"],
        "top": min(word["top"] for word in row),
        "bottom": max(word["bottom"] for word in row),
        "size": sizes[len(sizes) // 2],
        "bold": all("bold" in str(word["fontname"]).lower() for word in row),
    }


def _without_running(pages: list[list[Line]]) -> list[Line]:
    """Leave out page numbers, and the lines that come back at the edge of most pages."""
    seen: dict[str, int] = {}
    for page in pages:
        for text in {re.sub(r"\d+", "#", line["text"]) for line in page if line["edge"] and line["text"]}:
            seen[text] = seen.get(text, 0) + 1
    often = {text for text, count in seen.items() if count > 1 and count * 2 >= len(pages)}
    return [
        line
        for page in pages
        for line in page
        if not (line["edge"] and (_PAGE_NUMBER.match(line["text"]) or re.sub(r"\d+", "#", line["text"]) in often))
    ]


def main() -> None:
    """Read standard input and print what it holds."""
    limit_itself()
    logging.disable(logging.CRITICAL)
    try:
        answer = lines_of(sys.stdin.buffer.read())
    except (MemoryError, RecursionError):
        answer = {"refused": "memory"}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
