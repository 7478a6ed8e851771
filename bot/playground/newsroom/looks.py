"""How each site presents itself: its name, templates, feed and the texts around its articles."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from importlib.resources.abc import Traversable
from string import Template


class FeedKind(StrEnum):
    """The format of a site's feed; `media_type` is what the format's specification asks for."""

    RSS = "rss"
    ATOM = "atom"
    JSON = "json"

    @property
    def media_type(self) -> str:
        """The media type of the feed (RFC 4287 section 7; jsonfeed.org version 1.1)."""
        return "application/feed+json" if self is FeedKind.JSON else f"application/{self}+xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One site's face.

    `boilerplate` holds every sentence of the templates that is not news, by its place: none of
    them may ever become a fact. `link_suffix` is what the feed appends to its links.
    """

    key: str
    name: str
    tagline: str
    feed_kind: FeedKind
    feed_path: str
    article_path: str
    page_type: str
    charset: str
    boilerplate: Mapping[str, str]
    article_template: Template
    front_template: Template
    link_suffix: str = ""
    has_named_entities: bool = False


def load_looks() -> tuple[Look, ...]:
    """Return the looks of the sample sites, in the order of their keys."""
    folder = resources.files(__package__) / "looks"
    folders = sorted(folder.iterdir(), key=lambda each: each.name)
    return tuple(_load_look(each) for each in folders if each.is_dir())


def _load_look(folder: Traversable) -> Look:
    fields = tomllib.loads((folder / "look.toml").read_text("utf-8"))
    fields["feed_kind"] = FeedKind(fields["feed_kind"])
    return Look(
        **fields,
        key=folder.name,
        article_template=Template((folder / "article.html").read_text("utf-8")),
        front_template=Template((folder / "front.html").read_text("utf-8")),
    )
