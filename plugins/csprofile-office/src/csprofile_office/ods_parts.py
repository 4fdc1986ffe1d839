"""The parts of an OpenDocument spreadsheet beside its tables: looks, title, frozen headings."""

from xml.sax.saxutils import escape

from csprofile_office.sheets import HEADED_AT, Book

MIMETYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_URN = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = (
    " ".join(
        f'xmlns:{name}="{uri}"'
        for name, uri in {
            "office": f"{_URN}:office:1.0",
            "style": f"{_URN}:style:1.0",
            "text": f"{_URN}:text:1.0",
            "table": f"{_URN}:table:1.0",
            "number": f"{_URN}:datastyle:1.0",
            "fo": f"{_URN}:xsl-fo-compatible:1.0",
            "meta": f"{_URN}:meta:1.0",
            "config": f"{_URN}:config:1.0",
            "dc": "http://purl.org/dc/elements/1.1/",
            "xlink": "http://www.w3.org/1999/xlink",
        }.items()
    )
    + ' office:version="1.3"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

_PARTS = ("content.xml", "styles.xml", "meta.xml", "settings.xml")
MANIFEST = (
    f'{_HEAD}<manifest:manifest xmlns:manifest="{_URN}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" '
    f'manifest:media-type="{MIMETYPE.decode()}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{part}" manifest:media-type="text/xml"/>'
        for part in _PARTS
    )
    + "</manifest:manifest>"
).encode()


def _look(name: str, inside: str = "", data: str = "") -> str:
    shown = f' style:data-style-name="{data}"' if data else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell" '
        f'style:parent-style-name="Default"{shown}>{inside}</style:style>'
    )


_DEFAULT = (
    '<style:default-style style:family="table-cell"><style:text-properties fo:font-size="11pt" '
    'fo:font-family="Arial" fo:language="en" fo:country="GB"/></style:default-style>'
    '<style:style style:name="Default" style:family="table-cell"><style:table-cell-properties '
    'style:vertical-align="top"/></style:style>'
)
_FIGURES = (
    '<number:number-style style:name="n-whole"><number:number number:decimal-places="0" '
    'number:min-integer-digits="1" number:grouping="true"/></number:number-style>'
    '<number:number-style style:name="n-number"><number:number number:decimal-places="3" '
    'number:min-decimal-places="1" number:min-integer-digits="1" number:grouping="true"/>'
    "</number:number-style>"
    '<number:number-style style:name="n-year"><number:number number:decimal-places="1" '
    'number:min-decimal-places="1" number:min-integer-digits="1"/></number:number-style>'
    '<number:date-style style:name="n-date"><number:day/><number:text> </number:text>'
    '<number:month number:textual="true"/><number:text> </number:text>'
    '<number:year number:style="long"/></number:date-style>'
)
_WRAPPED = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"'
_BOLD = '<style:text-properties fo:font-weight="bold"'
_LOOKS = (
    _look("title", f'{_BOLD} fo:font-size="14pt"/>'),
    _look("heading", f'{_WRAPPED} fo:border-bottom="0.5pt solid #000000"/>{_BOLD}/>'),
    _look("long-text", f"{_WRAPPED}/>"),
    _look("whole-number", data="n-whole"),
    _look("number", data="n-number"),
    _look("year", data="n-year"),
    _look("date", data="n-date"),
)


def styles_of(book: Book) -> bytes:
    """
    How cells and pages look; a wide sheet is printed on several pages across.

    Example:
        >>> import datetime as dt
        >>> b"n-date" in styles_of(Book("A book", "", dt.date(2009, 12, 9), []))
        True
    """
    across = sorted({sheet.across() for sheet in book.sheets})
    pages = "".join(
        f'<style:page-layout style:name="page{number}"><style:page-layout-properties '
        'fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" '
        f'fo:margin="1.5cm" style:scale-to-X="{number}" style:scale-to-Y="0"/>'
        "</style:page-layout>"
        for number in across
    )
    masters = "".join(
        f'<style:master-page style:name="across{number}" style:page-layout-name="page{number}"/>'
        for number in across
    )
    return (
        f"{_HEAD}<office:document-styles {NAMESPACES}><office:styles>{_DEFAULT}{_FIGURES}"
        f"{''.join(_LOOKS)}</office:styles><office:automatic-styles>{pages}"
        f"</office:automatic-styles><office:master-styles>{masters}</office:master-styles>"
        "</office:document-styles>"
    ).encode()


def meta_of(book: Book) -> bytes:
    """
    What the file says of itself: title, author, language, and the day it speaks of.

    Example:
        >>> import datetime as dt
        >>> book = Book("A & B", "By hand.", dt.date(2009, 12, 9), [])
        >>> b"<dc:title>A &amp; B</dc:title>" in meta_of(book)
        True
    """
    day = book.made_at.isoformat()
    return (
        f"{_HEAD}<office:document-meta {NAMESPACES}><office:meta>"
        f"<meta:generator>csprofile</meta:generator><dc:title>{escape(book.title)}</dc:title>"
        f"<dc:description>{escape(book.imprint)}</dc:description>"
        "<meta:initial-creator>csprofile</meta:initial-creator><dc:creator>csprofile</dc:creator>"
        f"<meta:creation-date>{day}</meta:creation-date><dc:date>{day}</dc:date>"
        "<dc:language>en-GB</dc:language></office:meta></office:document-meta>"
    ).encode()


def settings_of(book: Book) -> bytes:
    """
    How the sheets are shown: headings stay in sight, and the first sheet is open.

    Example:
        >>> import datetime as dt
        >>> b"ActiveTable" in settings_of(Book("A book", "", dt.date(2009, 12, 9), []))
        True
    """
    tables = "".join(
        f'<config:config-item-map-entry config:name="{sheet.name}">'
        + _item("HorizontalSplitMode", "short", 0)
        + _item("VerticalSplitMode", "short", 2)
        + _item("VerticalSplitPosition", "int", HEADED_AT)
        + _item("ActiveSplitRange", "short", 2)
        + _item("PositionTop", "int", 0)
        + _item("PositionBottom", "int", HEADED_AT)
        + "</config:config-item-map-entry>"
        for sheet in book.sheets
    )
    first = book.sheets[0].name if book.sheets else ""
    return (
        f"{_HEAD}<office:document-settings {NAMESPACES}><office:settings>"
        '<config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        f"{_item('ViewId', 'string', 'view1')}"
        f'<config:config-item-map-named config:name="Tables">{tables}'
        "</config:config-item-map-named>"
        f"{_item('ActiveTable', 'string', first)}"
        "</config:config-item-map-entry></config:config-item-map-indexed>"
        "</config:config-item-set></office:settings></office:document-settings>"
    ).encode()


def _item(name: str, kind: str, value: object) -> str:
    tag = "config:config-item"
    return f'<{tag} config:name="{name}" config:type="{kind}">{value}</{tag}>'
