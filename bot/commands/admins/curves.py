"""The picture of /stats: posts over time, and how soon they followed publication.

It speaks no language: words stand beside it in the message, since one font has no letters for all
sixteen. Times are written with the international signs of their units. It is drawn in a worker
process, which alone loads the drawing library.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDTH, _HEIGHT, _DPI = 10.8, 10.8, 100  # a square of 1,080 pixels: three a point of a phone
_GROUND, _GRID, _INK = "#17212b", "#35475a", "#c9d6e2"
_POSTS, _FIRST, _LAST = "#55a5e8", "#7dd07a", "#f2a14b"
_SMALL, _LARGE = 31, 37
_TICKS = (
    (1, "1 s"),
    (5, "5 s"),
    (15, "15 s"),
    (60, "1 min"),
    (300, "5 min"),
    (900, "15 min"),
    (3600, "1 h"),
    (6 * 3600, "6 h"),
    (86_400, "1 d"),
    (7 * 86_400, "7 d"),
)
_LEAST_SECONDS = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Curves:
    """What is drawn, a value for each stretch of time; None where nothing was posted in it.

    `first` and `last` are seconds from publication to the first and to the last post. `ticks` are
    the stretches that have a label under them.
    """

    posts: tuple[int, ...]
    first: tuple[float | None, ...]
    last: tuple[float | None, ...]
    ticks: tuple[tuple[int, str], ...]


def draw(curves: Curves) -> bytes:
    """Draw them as a PNG."""
    # The library takes a second to load and much memory: only who draws shall pay that.
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    figure = Figure(figsize=(_WIDTH, _HEIGHT), dpi=_DPI, facecolor=_GROUND)
    above, below = figure.subplots(2, 1, sharex=True, height_ratios=(1, 1))
    _draw_posts(above, curves.posts)
    _draw_lags(below, curves)
    for axes in (above, below):
        _dress(axes)
    below.set_xlim(-0.6, len(curves.posts) - 0.4)
    below.set_xticks([place for place, _ in curves.ticks], [label for _, label in curves.ticks])
    figure.subplots_adjust(left=0.19, right=0.955, top=0.96, bottom=0.085, hspace=0.14)
    picture = BytesIO()
    FigureCanvasAgg(figure)  # the canvas that the figure is saved with
    figure.savefig(picture, format="png", facecolor=_GROUND)
    return picture.getvalue()


def _draw_posts(axes: "Axes", posts: Sequence[int]) -> None:
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415 -- as above

    axes.bar(range(len(posts)), posts, width=0.78, color=_POSTS)
    axes.set_ylim(0, max(4, max(posts) * 1.18))
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    axes.yaxis.set_major_formatter(lambda value, _: _short(value))
    top = max(range(len(posts)), key=lambda place: posts[place])
    axes.annotate(
        f"{posts[top]:,}".replace(",", "\u2009"),
        (top, posts[top]),
        xytext=(0, 11),
        textcoords="offset points",
        ha="center",
        color=_INK,
        fontsize=_LARGE,
        fontweight="bold",
        bbox={"facecolor": _GROUND, "edgecolor": "none", "pad": 2},
    )


def _draw_lags(axes: "Axes", curves: Curves) -> None:
    axes.set_yscale("log")
    # Where both are equal, the last one shows as a ring around the first.
    for values, color, size in ((curves.last, _LAST, 16), (curves.first, _FIRST, 11)):
        lags = [float("nan") if each is None else max(each, _LEAST_SECONDS) for each in values]
        axes.plot(lags, color=color, linewidth=5, marker="o", markersize=size)
    known = [
        max(each, _LEAST_SECONDS) for each in (*curves.first, *curves.last) if each is not None
    ]
    least, most = (min(known), max(known)) if known else (1.0, 60.0)
    low = max((each for each, _ in _TICKS if each <= least), default=_TICKS[0][0])
    high = min((each for each, _ in _TICKS if each > most), default=_TICKS[-1][0])
    axes.set_ylim(low * 0.8, high * 1.25)
    shown = [(each, label) for each, label in _TICKS if low <= each <= high]
    axes.set_yticks([each for each, _ in shown], [label for _, label in shown])
    axes.yaxis.set_tick_params(which="minor", length=0, labelleft=False)


def _dress(axes: "Axes") -> None:
    axes.set_facecolor(_GROUND)
    axes.grid(axis="y", which="major", color=_GRID, linewidth=2)
    axes.set_axisbelow(True)
    for spine in axes.spines.values():
        spine.set_visible(False)
    look: dict[str, Any] = {"length": 0, "labelcolor": _INK, "labelsize": _SMALL}
    axes.tick_params(axis="both", which="major", pad=10, **look)
    axes.minorticks_off()


def _short(value: float) -> str:
    return f"{value / 1000:g}k" if value >= 1000 else f"{value:g}"  # noqa: PLR2004 -- four signs
