"""How a letter looks in Word: paper, type, headings and language, all as styles."""

from typing import Any

_FONT = "Arial"
_BODY, _SMALL = 11, 9
_HEADINGS = {"Heading 1": 18, "Heading 2": 13}


def dress(document: Any) -> None:
    """
    Set paper and styles, for the template that Word documents begin with is American.

    Example:
        >>> from docx import Document
        >>> document = Document()
        >>> dress(document)
        >>> document.styles["Normal"].font.name
        'Arial'
    """
    from docx.shared import Mm, Pt, RGBColor

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(25)
    styles, black = document.styles, RGBColor(0, 0, 0)
    _speak(styles)
    normal = styles["Normal"]
    _type(normal, _BODY)
    normal.paragraph_format.space_after = Pt(8)
    normal.paragraph_format.line_spacing = 1.15
    for name, size in _HEADINGS.items():
        _type(styles[name], size)
        styles[name].font.color.rgb = black
        styles[name].paragraph_format.space_before = Pt(size)
        styles[name].paragraph_format.space_after = Pt(6)
    for name in ("Imprint", "In table"):
        small = styles.add_style(name, 1)
        small.base_style = normal
        _type(small, _SMALL)
    styles["In table"].paragraph_format.space_after = Pt(2)
    styles["Imprint"].font.color.rgb = RGBColor(0x44, 0x44, 0x44)
    styles["Imprint"].paragraph_format.space_before = Pt(8)


def _type(style: Any, size: int) -> None:
    """Set a style's type, for other scripts too, in place of the theme's."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.name, style.font.size = _FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for each in list(fonts.attrib):
        if each.endswith("Theme"):
            del fonts.attrib[each]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), _FONT)


def _speak(styles: Any) -> None:
    """Set the language in which a screen reader reads and Word checks spelling."""
    from docx.oxml.ns import qn

    for each in styles.element.iter(qn("w:lang")):
        each.set(qn("w:val"), "en-GB")
