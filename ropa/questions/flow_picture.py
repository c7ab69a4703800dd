"""A flow as a picture: bodies from left to right, how sure each step is by its line and in words, denials apart.

It is SVG without style sheets or scripts. Every text goes through the writer of XML, so that no word of a source
becomes markup. What takes more boxes than a person can follow is written as a list.
"""

from xml.etree import ElementTree as ET

from ropa.questions.flow_answer import CERTAINTIES, Certainty, Denial, FlowAnswer
from ropa.questions.flow_layout import BOX_WIDTH, CURVE_WIDTH, LABEL_WIDTH, Arrow, Box, boxes_needed, laid_out
from ropa.questions.flow_picture_words import PICTURE
from ropa.questions.flow_told import (
    certainty_told,
    conflicts_told,
    denied_told,
    mandates_told,
    question_told,
    receiver_told,
    step_told,
    summary,
)
from ropa.questions.flow_words import CERTAINTIES as CERTAINTY_WORDS
from ropa.questions.flow_words import HEADINGS
from ropa.questions.printable import on_one_line
from ropa.questions.text_width import BOLD, fitted, in_lines

MOST_BOXES = 60
MOST_DENIALS = 20
_MARGIN = 24
_HEAD = 112
_REGULAR = 400
_ROW = 56
_LINE = 22
_LIST_WIDTH = 1100
_INK, _FAINT, _PAPER, _EDGE, _ORIGIN, _DENIED = "#17212b", "#52606d", "#ffffff", "#7b8794", "#e6f0f7", "#a4262c"
_COLOURS: dict[Certainty, str] = {"stated": "#11633a", "implied": "#7a4d00", "possible": "#5b3a9b"}
_LINES: dict[Certainty, dict[str, str]] = {
    "stated": {"stroke-width": "2.5"},
    "implied": {"stroke-width": "2", "stroke-dasharray": "9 4"},
    "possible": {"stroke-width": "1.5", "stroke-dasharray": "2 4"},
}


def is_drawable(answer: FlowAnswer) -> bool:
    """Return whether a picture of an answer can be followed by the eye; else it is a list."""
    return boxes_needed(answer) <= MOST_BOXES


def picture(answer: FlowAnswer, language: str) -> str:
    """Return an answer as SVG, in the language «nl», «fr» or English; the same answer always has the same text."""
    canvas = _Canvas(answer, language)
    if is_drawable(answer):
        canvas.draw()
    else:
        canvas.list()
    return canvas.written()


class _Canvas:
    """The picture while it is drawn."""

    def __init__(self, answer: FlowAnswer, language: str) -> None:
        self._answer = answer
        self._language = language
        self._width, self._height = BOX_WIDTH, _HEAD
        self._conflicts = conflicts_told(answer, language)
        self._root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img"})
        self._root.set("aria-labelledby", "flow-title flow-summary")
        self._root.set("font-family", "system-ui, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif")
        title, told = question_told(answer, language), summary(answer, language)
        self._child(self._root, "title", on_one_line(title), id="flow-title")
        self._child(self._root, "desc", on_one_line(told), id="flow-summary")
        self._paper = self._child(self._root, "rect", x=0, y=0, fill=_PAPER)
        self._write(self._root, 0, 18, title, size=18, weight=600)
        self._write(self._root, 0, 42, told, colour=_FAINT)

    def draw(self) -> None:
        """Draw the boxes, the arrows between them, and what is denied below."""
        self._legend()
        layout = laid_out(self._answer)
        self._width = max(self._width, layout.width)
        self._height = _HEAD + layout.height
        graph = self._child(self._root, "g", transform=f"translate(0 {_HEAD})")
        for arrow in layout.arrows:
            self._arrow(graph, arrow)
        for box in layout.boxes:
            self._box(graph, box)
        self._denials()

    def list(self) -> None:
        """Write the steps and the denials as lines."""
        number = boxes_needed(self._answer)
        lines = [PICTURE["too_many"](self._language).format(number), ""]
        for at, step in enumerate(self._answer.steps):
            lines.append(f"{step.depth}. {step_told(step, self._conflicts.get(at, []), self._language)}")
        lines += ["", *(self._denial_line(at, denial) for at, denial in enumerate(self._answer.denied))]
        self._width = _LIST_WIDTH
        for line in lines:
            self._write(self._root, 0, self._height, line, room=_LIST_WIDTH)
            self._height += _LINE

    def written(self) -> str:
        """Return the SVG."""
        wide, high = self._width + 2 * _MARGIN, self._height + 2 * _MARGIN
        for name, value in (("width", wide), ("height", high)):
            self._root.set(name, str(value))
            self._paper.set(name, str(value))
        self._paper.set("x", str(-_MARGIN))
        self._paper.set("y", str(-_MARGIN))
        self._root.set("viewBox", f"{-_MARGIN} {-_MARGIN} {wide} {high}")
        return ET.tostring(self._root, encoding="unicode") + "\n"

    def _legend(self) -> None:
        left = 0
        for certainty in CERTAINTIES:
            self._stroke(self._root, f"M{left} 72h48", _COLOURS[certainty], **_LINES[certainty])
            self._head(self._root, left + 48, 72, _COLOURS[certainty])
            self._write(
                self._root, left + 60, 76, CERTAINTY_WORDS[certainty](self._language), colour=_COLOURS[certainty]
            )
            left += 190
        self._stroke(self._root, f"M{left} 72h48M{left + 48} 65v14", _DENIED, **{"stroke-width": "2"})
        self._write(self._root, left + 60, 76, PICTURE["denied"](self._language), colour=_DENIED)
        self._width = max(self._width, left + 160)

    def _box(self, parent: ET.Element, box: Box, colour: str = _EDGE) -> None:
        mark = PICTURE["again"] if box.again else PICTURE["origin"] if box.origin else None
        word = mark(self._language) if mark else ""
        group = self._child(parent, "g")
        self._child(group, "title", on_one_line(f"{box.name} ({word})" if word else box.name))
        outline = self._child(
            group, "rect", x=box.left, y=box.top, width=BOX_WIDTH, height=box.height, rx=6, stroke=colour
        )
        outline.set("fill", _ORIGIN if box.origin and not box.again else _PAPER)
        if box.again:
            outline.set("stroke-dasharray", "4 3")
        lines = in_lines(on_one_line(box.name), BOX_WIDTH - 16, 13 * BOLD, 1 if word else 2)
        top = box.middle - (len(lines) + bool(word)) * 8 + 12
        for line in lines:
            self._write(group, box.left + 10, top, line, size=13, weight=600)
            top += 16
        if word:
            self._write(group, box.left + 10, top, word, size=11, colour=_FAINT)

    def _arrow(self, parent: ET.Element, arrow: Arrow) -> None:
        step, language = self._answer.steps[arrow.step], self._language
        conflicts = self._conflicts.get(arrow.step, [])
        colour = _COLOURS[step.certainty]
        group = self._child(parent, "g")
        self._child(group, "title", on_one_line(step_told(step, conflicts, language)))
        start, label, end = arrow.start.left + BOX_WIDTH, arrow.end.left - LABEL_WIDTH, arrow.end.left
        bend = CURVE_WIDTH // 2
        path = (
            f"M{start} {arrow.leaves}C{start + bend} {arrow.leaves} {label - bend} {arrow.arrives} "
            f"{label} {arrow.arrives}H{end - 8}"
        )
        self._stroke(group, path, colour, **_LINES[step.certainty])
        self._head(group, end, arrow.arrives, colour)
        room = LABEL_WIDTH - 24
        self._write(group, label + 8, arrow.arrives - 5, certainty_told(step, language), 11, colour=colour, room=room)
        below = "; ".join(word for word in (mandates_told(step, language), *conflicts) if word)
        self._write(group, label + 8, arrow.arrives + 14, below, 11, room=room)

    def _denials(self) -> None:
        denied = self._answer.denied
        if not denied:
            return
        self._height += 56
        self._write(
            self._root, 0, self._height - 14, HEADINGS["denied"](self._language), size=15, weight=600, colour=_DENIED
        )
        self._width = max(self._width, 2 * BOX_WIDTH + LABEL_WIDTH + CURVE_WIDTH)
        for number, denial in enumerate(denied[:MOST_DENIALS]):
            self._denial(number, denial)
        if len(denied) > MOST_DENIALS:
            more = PICTURE["more"](self._language).format(len(denied) - MOST_DENIALS)
            self._write(self._root, 0, self._height + 16, more, colour=_DENIED)
            self._height += _LINE

    def _denial(self, number: int, denial: Denial) -> None:
        group = self._child(self._root, "g")
        self._child(group, "title", on_one_line(self._denial_line(number, denial)))
        receiver = receiver_told(denial, self._language)
        for layer, name in ((0, denial.from_.name), (1, receiver)):
            self._box(group, Box("", name, layer, top=self._height), colour=_DENIED)
        middle, start, end = self._height + 22, BOX_WIDTH, BOX_WIDTH + CURVE_WIDTH + LABEL_WIDTH
        path = f"M{start} {middle}H{end - 12}M{end - 12} {middle - 8}v16"
        self._stroke(group, path, _DENIED, **{"stroke-width": "2"})
        head = f"{number + 1}. {PICTURE['denied'](self._language)}"
        room = end - start - 32
        self._write(group, start + 12, middle - 6, head, 11, weight=600, colour=_DENIED, room=room)
        self._write(group, start + 12, middle + 15, denied_told(denial, self._language), 11, room=room)
        self._height += _ROW

    def _denial_line(self, number: int, denial: Denial) -> str:
        ends = f"{denial.from_.name} ⇸ {receiver_told(denial, self._language)}"
        return f"{number + 1}. {PICTURE['denied'](self._language)}: {ends}: {denied_told(denial, self._language)}"

    def _write(  # noqa: PLR0913 - a text has a place, letters, a colour and a room
        self,
        parent: ET.Element,
        left: int,
        base: int,
        text: str,
        size: int = 13,
        *,
        weight: int = _REGULAR,
        colour: str = _INK,
        room: int | None = None,
    ) -> None:
        shown = on_one_line(text)
        if shown:
            shown = fitted(shown, room, size * BOLD if weight > _REGULAR else size) if room else shown
            self._child(parent, "text", shown, x=left, y=base, fill=colour).attrib.update(
                {"font-size": str(size), "font-weight": str(weight)}
            )

    def _stroke(self, parent: ET.Element, path: str, colour: str, **line: str) -> None:
        self._child(parent, "path", d=path, fill="none", stroke=colour).attrib.update(line)

    def _head(self, parent: ET.Element, left: int, middle: int, colour: str) -> None:
        self._child(parent, "path", d=f"M{left} {middle}l-10 -5v10z", fill=colour)

    @staticmethod
    def _child(parent: ET.Element, name: str, text: str | None = None, /, **attributes: str | int) -> ET.Element:
        child = ET.SubElement(parent, name, {key: str(value) for key, value in attributes.items()})
        child.text = text
        return child
