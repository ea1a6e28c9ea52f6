"""How English writes a number: "1,200", "twenty-one", "3.2 million", "half a million"."""

from __future__ import annotations

from build_tools.models.text import NUMBER_WORDS

TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {
    "dozen": 12.0,
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
}
SCALE = "dozen|hundred|thousand|million|billion|trillion"
IN_WORDS = rf"(?:(?:{'|'.join(TENS)})(?:-(?:{'|'.join(NUMBER_WORDS[1:10])}))?|{'|'.join(reversed(NUMBER_WORDS[1:20]))})"
_ONE, _HALF = rf"(?<!half )(?<!of )an?(?= (?:{SCALE})\b)", rf"half an?(?= (?:{SCALE})\b)"
NUMBER = (
    rf"(?:\d(?:[\d,]*\d)?(?:\.\d+)?(?:(?:bn|mn|m|k)\b)?|{IN_WORDS}\b|{_HALF}|{_ONE})(?:[ -]?(?:{SCALE})\b)*"
    rf"(?:(?<=hundred) and {IN_WORDS}\b)?"
)
