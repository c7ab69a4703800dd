"""How the cells, columns and pages of an open document look: the same as those of a workbook, said in its own words."""

from collections.abc import Iterator

from openpyxl.styles import Font

from ropa.export.handed_over import Frame
from ropa.export.styles import LOOKS, Style
from ropa.export.text import escaped_xml
from ropa.questions.printable import on_one_line

_SIZES = {"A3": ("42cm", "29.7cm"), "A4": ("29.7cm", "21cm")}
_LINE = "0.5pt solid #b9bec4"
_INCHES = 0.0787
"""How wide a character is."""

_BESIDE = '<style:header-footer-properties fo:min-height="0.3in" fo:margin="0in"/>'
"""What stands at the top and the foot of a page is as wide as the sheet, and close to it."""

_POINTS, _SPARE = 12, 3
"""How high a line of text is, and what a row has beside its lines."""


NEW_PAGE = "p"
"""Stands behind the height of a row with which a page begins."""


def automatic(frames: list[Frame], heights: set[str]) -> Iterator[str]:
    """Yield the styles of the sheets: of columns (`co`), rows (`ro`), tables (`ta`) and cells (`ce`)."""
    for width in sorted({width for frame in frames for width in frame.widths}):
        yield (
            f'<style:style style:name="co{width}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width * _INCHES:.3f}in"/></style:style>'
        )
    for height in sorted(heights):
        lines = int(height.removesuffix(NEW_PAGE))
        before = ' fo:break-before="page"' if height.endswith(NEW_PAGE) else ""
        yield (
            f'<style:style style:name="ro{height}" style:family="table-row">'
            f'<style:table-row-properties style:row-height="{lines * _POINTS + _SPARE}pt" '
            f'style:use-optimal-row-height="false"{before}/></style:style>'
        )
    for number, _ in enumerate(frames):
        yield (
            f'<style:style style:name="ta{number}" style:family="table" style:master-page-name="mp{number}">'
            '<style:table-properties table:display="true"/></style:style>'
        )
    yield '<number:text-style style:name="N1"><number:text-content/></number:text-style>'
    yield (
        '<number:date-style style:name="N2"><number:year number:style="long"/><number:text>-</number:text>'
        '<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>'
        "</number:date-style>"
    )
    yield '<number:number-style style:name="N3"><number:number number:min-integer-digits="1"/></number:number-style>'
    yield from map(_cell, Style)


def _cell(style: Style) -> str:
    font, alignment, fill = LOOKS[style]
    data = "N2" if style is Style.DAY else "N3" if style is Style.NUMBER else "N1"
    vertical = {"center": "middle"}.get(alignment.vertical or "", "top")
    shown = f'fo:wrap-option="{"wrap" if alignment.wrap_text else "no-wrap"}" style:vertical-align="{vertical}"'
    shown += f' fo:background-color="#{fill.lower()}"' if fill else ""
    shown += "" if style is Style.TITLE else f' fo:border="{_LINE}"'
    typed = f'style:font-name="{font.name}" fo:font-size="{font.size:g}pt" fo:color="#{_colour(font)}"'
    typed += ' fo:font-weight="bold"' if font.bold else ""
    typed += ' fo:font-style="italic"' if font.italic else ""
    return (
        f'<style:style style:name="ce{int(style)}" style:family="table-cell" style:data-style-name="{data}">'
        f'<style:table-cell-properties {shown}/><style:paragraph-properties fo:text-align="start"/>'
        f"<style:text-properties {typed}/></style:style>"
    )


def _colour(font: Font) -> str:
    return str(font.color.rgb)[-6:].lower() if font.color else "000000"


def page_layouts(frames: list[Frame]) -> Iterator[str]:
    """Yield how the pages of each sheet are cut: landscape, so many wide, with room above and below."""
    for number, frame in enumerate(frames):
        width, height = _SIZES[frame.paper.size]
        yield (
            f'<style:page-layout style:name="pm{number}"><style:page-layout-properties fo:page-width="{width}" '
            f'fo:page-height="{height}" style:print-orientation="landscape" fo:margin="0.4in" '
            'style:first-page-number="continue" style:print-page-order="ltr" '
            f'style:scale-to-X="{frame.paper.pages}" style:scale-to-Y="0"/>'
            f"<style:header-style>{_BESIDE}</style:header-style>"
            f"<style:footer-style>{_BESIDE}</style:footer-style>"
            "</style:page-layout>"
        )


def master_pages(frames: list[Frame]) -> Iterator[str]:
    """Yield what stands at the top and the foot of the pages of each sheet."""
    for number, frame in enumerate(frames):
        paper = frame.paper
        counted = escaped_xml(paper.foot).format(
            "<text:page-number>1</text:page-number>", "<text:page-count>1</text:page-count>"
        )
        yield (
            f'<style:master-page style:name="mp{number}" style:page-layout-name="pm{number}"><style:header>'
            f"<style:region-left><text:p>{_line(paper.left)}</text:p></style:region-left>"
            f"<style:region-right><text:p>{_line(paper.right)}</text:p></style:region-right></style:header>"
            f"<style:footer><style:region-left><text:p>{_line(frame.name)}</text:p></style:region-left>"
            f"<style:region-center><text:p>{_line(paper.note)}</text:p></style:region-center>"
            f"<style:region-right><text:p>{counted}</text:p></style:region-right></style:footer></style:master-page>"
        )


def _line(text: str) -> str:
    return escaped_xml(on_one_line(text))
