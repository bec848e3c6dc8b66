"""A line chart as SVG: no script, no font of its own, readable in light and dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Points = Sequence[tuple[float, float]]

WIDTH, HEIGHT = 720, 300
LEFT, RIGHT, TOP, BOTTOM = 60, 150, 30, 45
STYLE = (
    "text{font:13px system-ui,sans-serif;fill:#333}line{stroke:#999}polyline{fill:none;stroke-width:2}"
    "@media(prefers-color-scheme:dark){svg{background:#111}text{fill:#ddd}}"
)
LINES = (("#0b6fa4", ""), ("#b3541e", "6 3"), ("#3d7a2a", "2 3"))
"""Colour and dashes: told apart by either."""


def chart(title: str, x: str, y: str, series: Mapping[str, Points]) -> str:
    points = [point for line in series.values() for point in line]
    right, top = max(point[0] for point in points) or 1, _round_up(max(point[1] for point in points))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{title}">',
        f"<style>{STYLE}</style>",
        f'<text x="{LEFT}" y="18">{title}</text>',
        *_axes(right, top, x, y),
    ]
    for place, (name, line) in enumerate(series.items()):
        parts += _line(name, [(_x(each[0], right), _y(each[1], top)) for each in line], place)
    return "\n".join([*parts, "</svg>", ""])


def _axes(right: float, top: float, x: str, y: str) -> list[str]:
    floor, end = HEIGHT - BOTTOM, WIDTH - RIGHT
    steps = [(value * top / 4, _y(value * top / 4, top)) for value in range(5)]
    return [
        f'<line x1="{LEFT}" y1="{TOP}" x2="{LEFT}" y2="{floor}"/><line x1="{LEFT}" y1="{floor}" x2="{end}" y2="{floor}"/>',
        *(f'<text x="{LEFT - 8}" y="{high + 4:.0f}" text-anchor="end">{value:.0f}</text>' for value, high in steps),
        f'<text x="{LEFT}" y="{HEIGHT - 24}">0</text><text x="{end}" y="{HEIGHT - 24}" text-anchor="end">{right:.0f}</text>',
        f'<text x="{(LEFT + end) / 2:.0f}" y="{HEIGHT - 8}" text-anchor="middle">{x}</text>',
        f'<text x="8" y="{TOP - 2}">{y}</text>',
    ]


def _line(name: str, points: Points, place: int) -> list[str]:
    colour, dashes = LINES[place % len(LINES)]
    drawn = " ".join(f"{left:.1f},{high:.1f}" for left, high in points)
    end, high = WIDTH - RIGHT + 10, points[-1][1] + 4
    return [
        f'<polyline points="{drawn}" stroke="{colour}" stroke-dasharray="{dashes}"/>',
        f'<text x="{end}" y="{high:.0f}" style="fill:{colour}">{name}</text>',
    ]


def _x(value: float, right: float) -> float:
    return LEFT + value / right * (WIDTH - LEFT - RIGHT)


def _y(value: float, top: float) -> float:
    return HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM)


def _round_up(value: float) -> float:
    step = 10 ** (len(str(int(value))) - 1)
    return (value // step + 1) * step
