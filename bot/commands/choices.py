"""Sources that were found and offered, until an admin presses one of the buttons."""

from collections import OrderedDict
from dataclasses import dataclass, field

from bot.model.sources import Source

ADD = "add"
NONE = "none"  # in place of an id: nothing of what was offered
_MOST = 500


@dataclass(slots=True)
class Choices:
    """The newest offers; a restart forgets them, and old buttons say so."""

    _offered: OrderedDict[str, Source] = field(default_factory=OrderedDict)

    def offer(self, source: Source) -> str:
        """Keep a source, and return the data of its button."""
        self._offered[source.id] = source
        self._offered.move_to_end(source.id)
        while len(self._offered) > _MOST:
            self._offered.popitem(last=False)
        return f"{ADD}:{source.id}"

    def chosen(self, source_id: str) -> Source | None:
        """Return the source of a button; None when it is an old one."""
        return self._offered.get(source_id)
