"""From PDF user space to the page as it is shown: top left origin, rotation and crop box applied."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from msgspec import Struct

Floats = npt.NDArray[np.float64]


class View(Struct, frozen=True):
    """How a page is shown. `box` is left, bottom, right, top in user space; `turns` quarter turns clockwise."""

    box: tuple[float, float, float, float]
    turns: int

    @property
    def width(self) -> float:
        left, bottom, right, top = self.box
        return top - bottom if self.turns % 2 else right - left

    @property
    def height(self) -> float:
        left, bottom, right, top = self.box
        return right - left if self.turns % 2 else top - bottom

    def point(self, x: Any, y: Any) -> tuple[Any, Any]:
        """Where a point of user space is shown; works on numbers and arrays alike."""
        left, bottom, right, top = self.box
        match self.turns:
            case 0:
                return x - left, top - y
            case 1:
                return y - bottom, x - left
            case 2:
                return right - x, y - bottom
            case _:
                return top - y, right - x

    def back(self, x: float, y: float) -> tuple[float, float]:
        """The point of user space that is shown at (x, y)."""
        left, bottom, right, top = self.box
        match self.turns:
            case 0:
                return x + left, top - y
            case 1:
                return y + left, x + bottom
            case 2:
                return right - x, y + bottom
            case _:
                return right - y, top - x

    def turned(self, quarters: int) -> View:
        """The view after `quarters` further quarter turns clockwise."""
        return View(self.box, (self.turns + quarters) % 4)


def between(a: View, b: View, x: float, y: float) -> tuple[float, float]:
    """The point that view `b` shows where view `a` of the same page shows (x, y)."""
    shown = b.point(*a.back(x, y))
    return float(shown[0]), float(shown[1])
