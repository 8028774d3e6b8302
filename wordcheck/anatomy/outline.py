"""The clause tree as the cheapest consistent reading of all numbers and headings of a wording.

One number seldom tells what it is; the sequence does. So no candidate is decided alone: a beam search walks through
the candidates in reading order and keeps, side by side, the few cheapest ways to read everything so far.

    candidates     reading A (kept)               reading B (dropped: costs 2.5 more)
    (h) war        (h)                            (h)
    (i) nuclear    (i) = letter 9, goes on        (i) = roman 1, opens a list below (h)
    (j) pollution  (j) = letter 10, goes on       (j): a gap, (i) is missing

A reading is a stack of open lists: for each, its style, the value of its last item and where that was printed. The
next candidate may go on in an open list (closing the deeper ones), open a list below the last item or below an item
further up, or be mere words; `numbering` says what each costs. Two readings that leave the same stack behind are the
same for all that follows: the dearer one is dropped there, and the margin between them is how sure we are of every
candidate on which they differ. What it cannot do: see a level that neither number, look nor words show.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from math import exp, inf
from operator import itemgetter
from typing import NamedTuple

from wordcheck.anatomy.headings import Cue
from wordcheck.anatomy.hypotheses import Candidate, Frame, Hypothesis, Placed, Step
from wordcheck.anatomy.labels import Reading
from wordcheck.anatomy.places import heading_places, places

WIDTH = 5
"""Readings kept side by side; on the hand-made truth and the statutes 3 to 6 give the same trees."""
SLACK = 4.5
