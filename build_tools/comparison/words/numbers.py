"""How English writes a number: "1,200", "twenty-one", "3.2 million"."""

from __future__ import annotations

from build_tools.models.text import NUMBER_WORDS

TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "bn": 1e9}
SCALE = "thousand|million|billion|trillion"
IN_WORDS = rf"(?:(?:{'|'.join(TENS)})(?:-(?:{'|'.join(NUMBER_WORDS[1:10])}))?|{'|'.join(reversed(NUMBER_WORDS[1:20]))})"
NUMBER = rf"(?:\d(?:[\d,]*\d)?(?:\.\d+)?(?:(?:bn|m|k)\b)?|{IN_WORDS}\b)(?:[ -]?(?:{SCALE})\b)?"
