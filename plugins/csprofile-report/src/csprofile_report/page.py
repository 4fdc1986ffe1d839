"""The format of the profile page: one council's, or a page for England and one a council."""

from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

from csprofile import Assessment
from csprofile_report.names import file_names

Progress = Callable[[int, int], object]


@frozen
class Page:
    """
    The profile as a web page that needs no network; of several councils, each one's and England's.

    Example:
        >>> from csprofile.testing import example
        >>> made = Page().write([example()])
        >>> made.decode().splitlines()[0]
        '<!doctype html>'
        >>> [*Page().write([example(), example()])]
        ['index.html', '372-rotherham.html', '372-rotherham-2.html']
    """

    name: str = "report"
    title: str = "Web page: the profile with charts and reasons; of many councils, England's too"
    suffix: str = ".html"
    together: bool = True
    tells_progress: bool = True

    def write(
        self, assessments: Sequence[Assessment], progress: Progress | None = None
    ) -> bytes | Mapping[str, bytes]:
        """
        Write the page of one council, or by file name the page of England and one a council.

        Args:
            assessments: at least one.
            progress: told after each page.
        """
        from csprofile_report.council import council_of
        from csprofile_report.england import england_page, summary_of
        from csprofile_report.sheet import council_page

        if len(assessments) == 1:
            return council_page(council_of(assessments[0]))
        names = list(file_names((each.area for each in assessments), self.suffix))
        pages, rows = {}, []
        for number, (name, each) in enumerate(zip(names, assessments, strict=True), 1):
            council = council_of(each)
            pages[name] = council_page(council, home="index.html")
            rows.append(summary_of(council, name))
            if progress:
                progress(number, len(assessments))
        return {"index.html": england_page(rows), **pages}
