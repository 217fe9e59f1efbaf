"""What stands around every page of the desk: the search, the sections, and who has logged in."""

from dataclasses import dataclass, field

from tasks.archive.forms import Filters
from tasks.views.desk.addresses import address, pairs_of
from tasks.views.desk.assets import assets


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of one page; `section` is the one that it belongs to, `csrf` the token of its forms.

    `ignored` is a sentence about a part of the address that was not understood.
    """

    section: str = ""
    filters: Filters = field(default_factory=Filters)
    sheet: str = "list"
    is_live: bool = False
    logged_in: bool = False
    csrf: str = ""
    ignored: str = ""

    @property
    def style(self) -> str:
        """The address of the style sheet."""
        return assets()[self.sheet].path

    @property
    def script(self) -> str | None:
        """The address of the script, on pages that need it."""
        return assets()["script"].path if self.is_live else None

    @property
    def kept(self) -> list[tuple[str, str]]:
        """The filters that a new search keeps."""
        return [(name, value) for name, value in pairs_of(self.filters) if name != "q"]

    @property
    def sections(self) -> list[tuple[str, str, str]]:
        """Name, title and address of each section; list and report keep the filters."""
        return [
            ("newest", "الأحدث", address("/", self.filters)),
            ("report", "تقرير", address("/report", self.filters)),
            ("rejects", "المرفوضات", "/rejects"),
            ("api", "API", "/api"),
        ]
