"""`hottopics brief --explain`: what became of each sentence of an article, and why."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.briefs.compose import BriefLimits
from bot.briefs.explain import Verdict
from bot.cli.inputs import Input
from bot.pipeline.briefs.drafting import explain_page, explain_text
from bot.work.isolation import Overrun, Workers

_WIDTH = 110


async def judge(given: Input, workers: Workers, limits: BriefLimits) -> tuple[Verdict, ...]:
    """Judge the sentences of an input; none where it can't be read."""
    if given.page:
        verdicts = await workers.run(explain_page, given.page, limits)
    elif given.text:
        verdicts = await workers.run(explain_text, given.text, limits)
    else:
        return ()
    return () if isinstance(verdicts, Overrun) else verdicts


def show_verdicts(verdicts: Sequence[Verdict], console: Console | None = None) -> None:
    """Print a line for each sentence, in the article's order: its fact, its worth, its fate.

    What a fact leaves out of its sentence stands in square brackets.
    """
    out = console or Console()
    table = Table(box=None, padding=(0, 1), pad_edge=False, width=min(out.width, _WIDTH))
    for head in ("#", "fact", "worth"):
        table.add_column(head, justify="right", no_wrap=True)
    table.add_column("sentence", ratio=1, overflow="fold")
    for number, verdict in enumerate(verdicts, start=1):
        style = "bold" if verdict.fact else "" if verdict.worth is not None else "dim"
        sentence = _marked(verdict)
        if verdict.reason:
            sentence.append(f"  ({verdict.reason})", style="italic cyan")
        table.add_row(
            str(number),
            f"▶ {verdict.fact}" if verdict.fact else "",
            "-" if verdict.worth is None else f"{verdict.worth:.1f}",
            sentence,
            style=style,
        )
    out.print(table)


def _marked(verdict: Verdict) -> Text:
    marked, place = Text(), 0
    for start, end in verdict.left_out:
        gone = verdict.text[start:end]
        marked.append(verdict.text[place:start])
        marked.append(gone.replace(gone.strip(), f"[{gone.strip()}]"), style="not bold dim")
        place = end
    return marked.append(verdict.text[place:])
