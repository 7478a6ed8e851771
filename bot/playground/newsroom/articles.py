"""What the sample newsroom's authors wrote, and what became of it."""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from importlib import resources

from bot.playground.newsroom import markup

_FENCE = "+++\n"


class Kind(StrEnum):
    """How a manuscript relates to one that was published before."""

    REPORT = "report"
    UPDATE = "update"
    CORRECTION = "correction"
    REVISION = "revision"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """What an author wrote for one site.

    `minute` places it in the day's work. `story` names the event, the same for all who tell it
    (the slug where it is empty), and `about` is the slug that an update or correction refers to,
    or whose place a revision takes.
    `body` is in the words of `markup`.
    """

    site: str
    slug: str
    title: str
    body: str
    author: str = "Newsroom staff"
    summary: str = ""
    tags: tuple[str, ...] = ()
    minute: int = 0
    language: str = "en"
    story: str = ""
    kind: Kind = Kind.REPORT
    about: str = ""

    @property
    def place(self) -> str:
        """The slug under which a site publishes it."""
        return self.about if self.kind is Kind.REVISION else self.slug

    @property
    def blocks(self) -> tuple[markup.Block, ...]:
        """The body in parts, as the layout needs it."""
        return markup.parse(self.body)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The running text alone, without markup, headings, lists, quotes and captions."""
        return tuple(
            markup.plain(block.text) for block in self.blocks if isinstance(block, markup.Paragraph)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedArticle:
    """A manuscript that readers can open, at its canonical URL; a revision keeps its first time."""

    manuscript: Manuscript
    url: str
    published_at: datetime
    revised_at: datetime | None = None

    @property
    def changed_at(self) -> datetime:
        """When it became what it is."""
        return self.revised_at or self.published_at


def load_manuscripts() -> tuple[Manuscript, ...]:
    """Return the sample manuscripts in the order in which they are to be published."""
    folder = resources.files(__package__) / "articles"
    texts = (file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(".md"))
    return tuple(sorted(map(read_manuscript, texts), key=lambda each: (each.minute, each.slug)))


def read_manuscript(text: str) -> Manuscript:
    """Read a file: TOML between two lines of `+++`, then the body.

    Raise ValueError if it has no such front matter, TypeError if a field is unknown or missing.
    """
    before, fence, rest = text.partition(_FENCE)
    matter, second_fence, body = rest.partition(_FENCE)
    if before or not fence or not second_fence:
        raise ValueError("a manuscript starts with its front matter between two lines of +++")
    fields = tomllib.loads(matter)
    fields["tags"] = tuple(fields.get("tags", ()))
    fields["kind"] = Kind(fields.get("kind", Kind.REPORT))
    fields.setdefault("story", fields.get("slug", ""))
    return Manuscript(**fields, body=body.strip())
