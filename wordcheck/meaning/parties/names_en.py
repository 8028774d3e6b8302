"""How English expressions write the two sides of the contract: one source for all that is read by expressions.

What a wording calls its sides besides, `languages.own_names` writes as these names before it is read; the market's names stand in the
pack `market-words`.
"""

from __future__ import annotations

WE = r"(?:we|the\s+(?:insurers?|company|underwriters?)|underwriters|insurers)"
"""The insurer as a subject."""
US = r"(?:us|(?:the\s+)?(?:insurers?|company|underwriters?))"
"""The insurer as an object."""
OURS = r"(?:our|(?:the\s+)?(?:insurer|company|underwriter)(?:[’']s|s[’']))"
OBJECTS = r"event|amount|value|propert|vehicle|item|premises|location"
"""Begins what stands behind `the insured` where no party is meant: `the insured vehicle`."""
_NAMED = r"(?:(?:first\s+)?named\s+)?"
"""How American forms call the insured who bought the policy."""
YOU = rf"(?:you|the\s+(?:{_NAMED}insured(?!\s+(?:person|{OBJECTS}))|policyholder|assured))"
"""The insured as a subject."""
YOURS = rf"(?:your|the\s+(?:{_NAMED}insured|policyholder|assured)[’']s)"
FIRM = r"(?:\s+(?:organi[sz]ation|company|entity|business|firm))?"
"""What may stand behind `the insured` where it is a business."""
