"""Sources that were found and offered, until an admin presses one of the buttons."""

from collections import OrderedDict
from dataclasses import dataclass, field

from bot.model.sources import Source

_PREFIX = "add:"  # with a source's id this stays within the 64 bytes of a button's data
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
        return _PREFIX + source.id

    def chosen(self, data: str) -> Source | None:
        """Return the source of a button; None when it is another button, or an old one."""
        return self._offered.get(data.removeprefix(_PREFIX)) if is_choice(data) else None


def is_choice(data: str) -> bool:
    """Tell whether a button offers a source."""
    return data.startswith(_PREFIX)
