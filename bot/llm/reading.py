"""From a model's words to an answer: what it says may be anything."""

import json
from typing import Any

from bot.briefs.vetting import Answer, Written
from bot.llm.replies import Trouble

_LONGEST = 2000  # characters of a headline or fact that are read
_MOST_FACTS = 20
_DECODER = json.JSONDecoder()


def read_answer(content: str) -> Answer | Trouble:
    """Read the JSON in a model's words; prose, thoughts and code fences around it do no harm."""
    if not content.strip():
        return Trouble.EMPTY
    found = _object_in(content.rpartition("</think>")[2])
    if found is None:
        return Trouble.BAD_JSON
    headline, facts = found.get("headline"), found.get("facts")
    if not isinstance(headline, str) or not isinstance(facts, list):
        return Trouble.WRONG_SHAPE
    written = [_written(fact) for fact in facts[:_MOST_FACTS]]
    read = tuple(fact for fact in written if fact)
    if len(read) < len(written):
        return Trouble.WRONG_SHAPE
    if not read:
        return Trouble.EMPTY
    return Answer(headline=headline[:_LONGEST], facts=read)


def _object_in(content: str) -> dict[str, Any] | None:
    start = content.find("{")
    if start < 0:
        return None
    try:
        found, _ = _DECODER.raw_decode(content, start)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _written(fact: object) -> Written | None:
    if not isinstance(fact, dict):
        return None
    text, sentence = fact.get("text"), fact.get("sentence")
    if not isinstance(text, str) or not text.strip():
        return None
    return Written(text=text[:_LONGEST], sentence=sentence if isinstance(sentence, int) else 0)
