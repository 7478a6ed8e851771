"""Entities made to fit each other, as TDLib does before a message is sent."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from bot.playground.botapi.entities.entity import CODE, QUOTES, SPLITTABLE, Entity

MAX_ENTITIES = 100  # https://limits.tginfo.me; the rest is dropped without an error
_ORDER = {kind: rank for rank, kind in enumerate((*QUOTES, *SPLITTABLE))}


def fix(entities: Iterable[Entity], detected: Iterable[Entity] = ()) -> tuple[Entity, ...]:
    """Return the entities in order: none crosses another, code holds none, 100 at most."""
    given = list(entities)
    quotes = _apart(entity for entity in given if entity.type in QUOTES)
    solid = _within(_apart(_solid(given)), quotes)
    solid = _apart([*solid, *(found for found in detected if _is_free(found, [*solid, *quotes]))])
    placed = [*quotes, *solid]
    for kind in SPLITTABLE:
        placed += list(_split([one for one in given if one.type == kind], placed))
    return _capped(placed)


def _solid(entities: list[Entity]) -> Iterator[Entity]:
    return (entity for entity in entities if entity.type not in (*SPLITTABLE, *QUOTES))


def _apart(entities: Iterable[Entity]) -> list[Entity]:
    """Keep the first of those that touch the same place, the longer before the shorter."""
    kept: list[Entity] = []
    for entity in sorted(entities, key=lambda entity: (entity.offset, -entity.length)):
        if not kept or entity.offset >= kept[-1].end:
            kept.append(entity)
    return kept


def _within(entities: list[Entity], quotes: list[Entity]) -> list[Entity]:
    return [entity for entity in entities if not any(_cross(entity, quote) for quote in quotes)]


def _cross(one: Entity, other: Entity) -> bool:
    """Whether the two overlap and `one` is not inside `other`."""
    overlap = one.offset < other.end and other.offset < one.end
    return overlap and not (other.offset <= one.offset and one.end <= other.end)


def _is_free(found: Entity, taken: list[Entity]) -> bool:
    return not any(
        found.offset < entity.end and entity.offset < found.end
        if entity.type not in QUOTES
        else _cross(found, entity)
        for entity in taken
    )


def _split(styled: list[Entity], others: list[Entity]) -> Iterator[Entity]:
    """Cut one style around code and where it would cross another entity; nested ones are left."""
    taken = 0
    for entity in sorted(styled, key=lambda entity: (entity.offset, -entity.length)):
        start, end = max(entity.offset, taken), entity.end
        taken = max(taken, end)
        for left, right in _pieces(start, end, others):
            if not _is_in_code(left, others):
                yield replace(entity, offset=left, length=right - left)


def _pieces(start: int, end: int, others: list[Entity]) -> Iterator[tuple[int, int]]:
    """Cut until no piece crosses another entity: a cut can make a new crossing."""
    if start >= end:
        return
    cuts = _cuts(start, end, others)
    if not cuts:
        yield start, end
        return
    for left, right in pairwise([start, *cuts, end]):
        yield from _pieces(left, right, others)


def _cuts(start: int, end: int, others: list[Entity]) -> list[int]:
    return sorted(
        {
            edge
            for other in others
            if other.type in CODE or (other.offset < start or end < other.end)
            for edge in (other.offset, other.end)
            if start < edge < end
        }
    )


def _is_in_code(place: int, others: list[Entity]) -> bool:
    return any(other.type in CODE and other.offset <= place < other.end for other in others)


def _capped(entities: list[Entity]) -> tuple[Entity, ...]:
    """Keep 100: styles go first, links last."""
    kept = sorted(entities, key=lambda entity: (entity.type in SPLITTABLE, entity.offset))
    return tuple(
        sorted(
            kept[:MAX_ENTITIES],
            key=lambda entity: (entity.offset, -entity.length, _ORDER.get(entity.type, 9)),
        )
    )
